"""Remote xdist workers: another directory, another interpreter, another machine; all that they play comes back."""

import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
from other_plugins import WITHOUT
from sessions import LEADER, SMALL, assert_each_played_once, records, section

from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.progress import Progress, progress_of
from pytest_agentsnet.running.tapes.reader import read_tape

CELLS = [
    f"{task}-{family}-n4-i0-mine-t0"
    for task in ("coloring", "consensus", "leader_election", "matching", "vertex_cover")
    for family in ("ws", "ba")
]
ARGUMENTS = ("--agentsnet-model=mine", *SMALL, "--agentsnet-dir=run", "--dist=load")

COUNTING = """
import asyncio, os, pathlib
from pytest_agentsnet import Reply

HERE = pathlib.Path(__file__).parent

class Counting:
    price = None
    async def complete(self, conversation):
        with (HERE / "bought.txt").open("a") as file:
            file.write(f"{conversation[0].text!r}{len(conversation)} {os.getpid()}\\n")
        await asyncio.sleep(float(os.environ.get("LATENCY", 0)))
        return Reply("ANSWER: 0")

def pytest_agentsnet_client(model): return Counting() if model == "mine" else None
"""
"""A client that writes down each purchase."""

HIDING = """
import pytest

def pytest_configure(config):
    if "agentsnet" in getattr(config, "workerinput", {}):
        config.workerinput["agentsnet"]["directory"] += "-of-another-machine"
"""
"""What makes a worker of this machine take itself for another machine's: it does not find the controller's directory."""


class Elsewhere:
    """A working directory beside that of the session."""

    def __init__(self, start):
        self.start = start
        self.path = start.path / "elsewhere"
        self.path.mkdir()
        start.pytester.makeconftest(COUNTING)
        self.conftest(COUNTING)
        self.run = start.path / "run"

    def conftest(self, *parts):
        (self.path / "conftest.py").write_text("\n".join(parts))

    def play(self, *arguments, workers=1, python=sys.executable):
        return self.start(*ARGUMENTS, f"--tx={workers}*popen//python={python}//chdir={self.path}", *arguments)

    @property
    def own(self):
        """The run directory of workers that take themselves for another machine's."""
        (own,) = (self.path / ".agentsnet").iterdir()
        return own

    @property
    def bought(self):
        file = self.path / "bought.txt"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def elsewhere(start):
    return Elsewhere(start)


@pytest.fixture
def remote(elsewhere):
    elsewhere.conftest(COUNTING, HIDING)
    return elsewhere


def played(result):
    outcomes = result.parseoutcomes()
    return outcomes.get("passed", 0) + outcomes.get("failed", 0)


def contents(folder):
    return {tape.name: tape.read_bytes() for tape in folder.iterdir()}


def other_interpreter(path):
    """An environment of its own that finds all that this one has."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", path], check=True)
    (site,) = path.glob("lib/*/site-packages")
    (site / "shared.pth").write_text("\n".join(p for p in sys.path if Path(p).is_dir()))
    return path / "bin" / "python"


def test_workers_in_another_directory_play_in_the_run_of_the_controller(elsewhere):
    result = elsewhere.play(workers=2)
    assert played(result) == 10
    assert_each_played_once(elsewhere.run, CELLS)
    assert not (elsewhere.path / ".agentsnet").exists()


def test_a_worker_of_another_interpreter_plays_in_the_run_of_the_controller(elsewhere, tmp_path):
    result = elsewhere.play(python=other_interpreter(tmp_path / "venv"))
    assert played(result) == 10
    assert_each_played_once(elsewhere.run, CELLS)


def test_what_is_played_on_another_machine_comes_back(remote):
    result = remote.play(workers=2)
    assert played(result) == 10
    assert_each_played_once(remote.run, CELLS)
    assert contents(remote.run / "tapes") == contents(remote.own / "tapes")
    assert progress_of(RunDirectory(remote.run)) == Progress(10, 10)
    assert "run directory run" in section(result, "AgentsNet")
    assert any(line.startswith("10 cells: ") and "run now" not in line for line in section(result, "AgentsNet"))


def test_the_path_that_a_failure_names_is_that_in_the_run_of_the_controller(remote):
    result = remote.play("--agentsnet-task=coloring")
    (tape, _) = sorted((remote.run / "tapes").iterdir())
    result.stdout.fnmatch_lines([f"*{tape.name}*"])
    assert str(remote.own) not in result.stdout.str()


def test_what_came_back_is_replayed_and_gone_on_with_anywhere(remote):
    remote.play()
    bought = remote.bought
    assert played(remote.start("--agentsnet-replay=run")) == 10
    result = remote.start(*ARGUMENTS[:-1])
    assert played(result) == 10
    assert any("0 of 10 run now" in line for line in section(result, "AgentsNet"))
    assert remote.bought == bought
    assert not (remote.start.path / "bought.txt").exists()


@pytest.mark.parametrize("left", ["with what it has left", "anew"])
def test_another_machine_gets_what_the_run_has_already(remote, left):
    remote.play()
    bought = remote.bought
    if left == "anew":
        shutil.rmtree(remote.path / ".agentsnet")
    result = remote.play(workers=2)
    assert played(result) == 10
    assert any("0 of 10 run now" in line for line in section(result, "AgentsNet"))
    assert remote.bought == bought
    assert_each_played_once(remote.run, CELLS)


def test_a_finished_cell_whose_report_was_lost_comes_back_with_the_next_session(remote):
    remote.play()
    bought = remote.bought
    (remote.run / "results.jsonl").unlink()
    for tape in (remote.run / "tapes").iterdir():
        tape.unlink()
    remote.play()
    assert remote.bought == bought
    assert_each_played_once(remote.run, CELLS)
    assert contents(remote.run / "tapes") == contents(remote.own / "tapes")


def test_a_cell_that_could_not_be_measured_comes_back_and_is_tried_again(remote):
    raising = COUNTING.replace(
        'return Reply("ANSWER: 0")',
        """if not pathlib.Path("up").exists() and len(conversation) > 1:
            from pytest_agentsnet import ClientError
            raise ClientError("the provider is down", "bad_request")
        return Reply("ANSWER: 0")""",
    )
    remote.conftest(raising, HIDING)
    remote.play("--agentsnet-task=consensus").assert_outcomes(errors=2)
    assert {record["status"] for record in records(remote.run)} == {"error"}
    assert contents(remote.run / "tapes") == contents(remote.own / "tapes")
    (remote.path / "up").touch()
    assert played(remote.play("--agentsnet-task=consensus")) == 2
    assert [record["status"] for record in records(remote.run)][2:] == ["solved"] * 2


def test_a_killed_worker_of_another_machine_buys_nothing_twice_when_the_session_goes_on(remote):
    dying = COUNTING.replace(
        'return Reply("ANSWER: 0")',
        """if len(conversation) > 3 and not (HERE / "died").exists():
            (HERE / "died").touch()
            os._exit(9)
        return Reply("ANSWER: 0")""",
    )
    remote.conftest(dying, HIDING)
    remote.play("--agentsnet-task=coloring", "--agentsnet-family=ws", "--max-worker-restart=0")
    assert (remote.path / "died").exists()
    paid = sum(len(list(read_tape(tape).all_calls)) for tape in (remote.own / "tapes").iterdir())
    assert paid
    remote.play("--agentsnet-task=coloring")
    assert_each_played_once(remote.run, CELLS[:2])
    calls = sum(record["calls"] for record in records(remote.run))
    assert len(remote.bought) <= calls + 8  # those of two cells that were in flight when it died
    assert contents(remote.run / "tapes") == contents(remote.own / "tapes")


def test_a_worker_in_another_directory_replays_what_the_command_line_names(elsewhere):
    elsewhere.start(*ARGUMENTS)
    tx = f"--tx=popen//chdir={elsewhere.path}"
    assert played(elsewhere.start("--agentsnet-replay=run", "--dist=load", tx)) == 10


def test_what_a_worker_cannot_use_ends_the_session_in_one_line(remote):
    (remote.path / ".agentsnet").write_text("in the way")
    result = remote.play()
    assert result.ret == 4
    result.stdout.fnmatch_lines("!*.Interrupted: */.agentsnet/remote-* cannot be used as a run directory: *")
    assert "Traceback" not in result.stdout.str()


def test_an_option_that_only_a_worker_refuses_ends_the_session_in_one_line(elsewhere):
    (elsewhere.path / "pytest.ini").write_text("[pytest]\nagentsnet_retries = many")
    result = elsewhere.play()
    assert result.ret == 4
    result.stdout.fnmatch_lines("!*.Interrupted: --agentsnet-retries is a whole number*, not 'many' *")


def test_a_model_that_only_a_worker_names_ends_the_session_in_one_line(elsewhere):
    (elsewhere.path / "pytest.ini").write_text("[pytest]\nagentsnet_model = mine\ntestpaths = test_it.py")
    (elsewhere.path / "test_it.py").write_text(LEADER)
    result = elsewhere.start("--dist=load", f"--tx=popen//chdir={elsewhere.path}")
    assert result.ret == 2
    result.stdout.fnmatch_lines("!*.Interrupted: an option of this worker names a model, * name it there *")


def test_workers_of_two_machines_fill_one_run(remote):
    here = remote.start.path
    result = remote.play("--tx=popen", "--tx=popen")
    assert played(result) == 10
    assert_each_played_once(remote.run, CELLS)
    both = [*remote.bought, *(here / "bought.txt").read_text().splitlines()]
    assert len(both) == sum(record["calls"] for record in records(remote.run))
    assert progress_of(RunDirectory(remote.run)) == Progress(10, 10)


def test_a_tape_of_some_megabytes_comes_back(remote):
    remote.conftest(COUNTING.replace('"ANSWER: 0"', '"ANSWER: 0\\n" + "\\U0001f600 \\x1b[31m" * 2_000'), HIDING)
    remote.play("--agentsnet-task=consensus")
    assert min(map(len, contents(remote.run / "tapes").values())) > 1_000_000
    assert contents(remote.run / "tapes") == contents(remote.own / "tapes")


def test_the_run_knows_cells_that_another_machine_has_not_played_yet(remote):
    result = remote.play("--agentsnet-task=coloring", "--agentsnet-family=dt", "--agentsnet-trials=3", "-x")
    assert result.ret != 0
    assert progress_of(RunDirectory(remote.run)).selected == 9
    assert any(re.match("[12] of 9 cells done", line) for line in section(result, "AgentsNet"))


def test_the_run_knows_cells_of_another_machine_by_the_ids_under_which_they_were_played(remote):
    own_graph = """
import pytest
from pytest_agentsnet import Topology

@pytest.fixture
def agentsnet_topology():
    return Topology(("Anna", "Bob"), (("Anna", "Bob"),))

@pytest.mark.agentsnet(tasks=["coloring", "consensus"], sizes=[4], families=["ws"])
def test_mine(agentsnet_run): pass

@pytest.mark.skip
@pytest.mark.agentsnet(tasks=["matching"], sizes=[4], families=["ws"])
def test_skipped(agentsnet_run): pass
"""
    (remote.path / "test_own.py").write_text(own_graph)
    (remote.path / "pytest.ini").write_text("[pytest]\ntestpaths = test_own.py")
    assert played(remote.play()) == 2
    assert len({record["cell"] for record in records(remote.run)}) == 2
    assert progress_of(RunDirectory(remote.run)) == Progress(2, 2)


def test_each_machine_of_dist_each_plays_on_its_own_and_the_run_keeps_one_tape_a_cell(remote):
    result = remote.play("--agentsnet-task=coloring", "--dist=each", workers=2)
    assert played(result) == 4
    assert_each_played_once(remote.run, CELLS[:2])


def test_a_tape_of_a_hostile_name_is_refused(remote):
    hostile = """
import zlib

class Hostile:
    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report):
        parcel = getattr(report, "agentsnet_parcel", {"tapes": {}})
        if parcel["tapes"]:
            parcel["tapes"] = {"../../planted-01234567.jsonl": zlib.compress(b"{}\\n")}

def pytest_sessionstart(session):
    session.config.pluginmanager.register(Hostile())
"""
    remote.conftest(COUNTING, HIDING, hostile)
    result = remote.play("--agentsnet-task=consensus")
    assert result.ret == 1
    result.stdout.fnmatch_lines(
        "ERROR: what *test_consensus* is not kept: '../../planted-01234567.jsonl' is no name of a tape"
    )
    assert not list(remote.start.path.rglob("planted*"))
    assert not (remote.run / "results.jsonl").exists()


@contextmanager
def socket_server():
    """A worker's machine that is reached over a socket; it outlives the sessions. Gives its address."""
    command = [sys.executable, "-u", "-m", "execnet.script.socketserver", "127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            port = next(match[1] for line in server.stdout if (match := re.search(r"'127.0.0.1', (\d+)", line)))
            yield f"socket=127.0.0.1:{port}"
        finally:
            server.kill()


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
@pytest.mark.parametrize("reached", ["by a pipe", "over a socket"])
def test_a_worker_that_its_controller_has_left_stops_buying(remote, monkeypatch, reached, ending):
    monkeypatch.setenv("LATENCY", "0.4")
    with socket_server() if reached == "over a socket" else nullcontext(f"popen//python={sys.executable}") as spec:
        command = [sys.executable, "-m", "pytest", *WITHOUT, *ARGUMENTS, f"--tx={spec}//chdir={remote.path}"]
        with subprocess.Popen(command, cwd=remote.start.path, stdout=subprocess.DEVNULL) as session:
            deadline = time.monotonic() + 60
            while len(remote.bought) < 5 and time.monotonic() < deadline:
                time.sleep(0.02)
            session.send_signal(ending)
            time.sleep(1)
            bought = len(remote.bought)
            time.sleep(1)
    assert len(remote.bought) == bought >= 5
    assert len(list((remote.own / "tapes").iterdir())) <= 2  # the item at hand, and the next
