"""What stops a session stops its spending: -x after a failure, and Ctrl-C."""

import signal
import subprocess
import time

import pytest
from live_provider import watched_provider
from live_sessions import clean_environment, pytest_command, pytest_session

from pytest_agentsnet.running.tape_reader import read_tape

CALLS = 20
"""Calls of one cell of coloring on four agents: R = 4."""


@pytest.fixture(scope="session")
def stopped(played):
    def play(folder):
        with watched_provider(folder / "seen.json", agents="constant") as provider:
            pytest_session(
                folder,
                "--agentsnet-model=openai/m",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                "--agentsnet-trials=3",
                "-x",
                "-k",
                "coloring",
            )

    return played("stopped", play)


def test_after_the_first_failure_under_x_no_further_call_is_made(stopped):
    (record,) = stopped.records
    assert (stopped.status, record.status, record.calls, len(stopped.calls)) == (1, "unsolved", CALLS, CALLS)
    assert len(list((stopped.folder / "run" / "tapes").iterdir())) == 1


@pytest.fixture(scope="session")
def interrupted(played):
    """Ctrl-C while all four agents wait for their second turns' replies."""

    def play(folder):
        with watched_provider(folder / "seen.json", latency=(3.0, 3.0)) as provider:
            command = pytest_command(
                "--agentsnet-model=openai/m",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
            )
            with (folder / "stdout.txt").open("w") as out, (folder / "stderr.txt").open("w") as err:
                process = subprocess.Popen(command, cwd=folder, env=clean_environment(), stdout=out, stderr=err)
                deadline = time.monotonic() + 120
                while len(provider.times) < 8 and time.monotonic() < deadline:
                    time.sleep(0.05)
                process.send_signal(signal.SIGINT)
                (folder / "status.txt").write_text(str(process.wait(timeout=60)))

    return played("interrupted", play)


def test_after_ctrl_c_no_further_call_is_made(interrupted):
    assert interrupted.status == pytest.ExitCode.INTERRUPTED
    assert len(interrupted.calls) == 8


def test_after_ctrl_c_the_tape_holds_what_was_answered_and_nothing_is_recorded(interrupted):
    (tape,) = (interrupted.folder / "run" / "tapes").iterdir()
    assert [turn for _, turn in read_tape(tape).calls] == [0] * 4
    assert interrupted.records == []


def test_ctrl_c_shows_no_traceback(interrupted):
    assert "KeyboardInterrupt" in interrupted.out
    for trace in ("Traceback", "INTERNALERROR", "CancelledError", "never awaited", "was destroyed"):
        assert trace not in interrupted.out + interrupted.err
