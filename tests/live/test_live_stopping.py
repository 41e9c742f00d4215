"""What stops a session stops its spending, and the same command then goes on: -x, Ctrl-C, signals, deaths, hung providers."""

import pytest
from ended_sessions import AT_ONCE, Ended, play_ended, play_whole
from live_provider import watched_provider
from live_sessions import pytest_session

from pytest_agentsnet.collecting.ahead import CAUTIOUS

AGENTS = 4
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
                "--agentsnet-trials=9",
                "-x",
                "-k",
                "coloring",
            )

    return played("stopped", play)


def test_under_x_few_cells_are_ahead_of_the_first_failure_and_no_further_call_is_made(stopped):
    assert stopped.status == 1
    assert 1 <= len(list((stopped.folder / "run" / "tapes").iterdir())) <= 1 + CAUTIOUS
    assert CALLS <= len(stopped.calls) <= (1 + CAUTIOUS) * CALLS
    assert stopped.records[0].status == "unsolved"
    assert f"so only {CAUTIOUS} cells are started ahead of their turn" in stopped.out


INTERRUPTED = pytest.ExitCode.INTERRUPTED
TWO = ("-n2",)
ENDS = {
    "litellm": ("ctrl-c", (), INTERRUPTED),
    "litellm-n2": ("ctrl-c-group", TWO, INTERRUPTED),
    "hung-n2": ("hung", TWO, INTERRUPTED),
    "twice": ("ctrl-c-twice", (), INTERRUPTED),
    "twice-group-n2": ("ctrl-c-twice-group", TWO, INTERRUPTED),
    "sigterm-n2": ("sigterm", TWO, INTERRUPTED),
    "killed": ("killed", (), -9),
    "killed-n2": ("killed", TWO, -9),
}
"""By name: how the session ends, its workers, and its exit status."""
TOLD = [name for name in ENDS if not name.startswith("killed")]
"""Those that can still say something."""


@pytest.fixture(scope="session")
def ended(played):
    """The ended session of that name; the same command has finished since."""

    def of(name):
        way, workers, _ = ENDS[name]
        client = "openai" if name.startswith("litellm") else "light"
        return Ended(played(name, lambda folder: play_ended(folder, way, workers=workers, client=client)).folder)

    return of


@pytest.fixture(scope="session")
def whole(played):
    return Ended(played("whole", play_whole).folder)


@pytest.mark.parametrize("name", ENDS)
def test_once_the_end_has_begun_no_call_starts_and_those_in_flight_are_dropped(ended, name):
    session = ended(name)
    facts = session.facts
    assert session.late == []
    in_flight = facts["begun"] - sum(time <= facts["at"] for time in session.seen["answered"])
    dropped = [time for time in session.seen["dropped"] if time <= facts["at"] + 1.0]
    answered = [time for time in session.seen["answered"] if facts["at"] < time <= facts["at"] + 1.0]
    assert in_flight <= len(dropped) + len(answered)
    assert facts["gone"] - facts["at"] < 20.0


@pytest.mark.parametrize("name", ENDS)
def test_what_an_ended_session_leaves_can_be_read_and_lacks_the_calls_in_flight_alone(ended, name):
    session = ended(name)
    assert all(tape.damaged == tape.bought_twice == 0 for tape in session.left)
    assert {record.status for record in session.left_records} <= {"solved"}
    # A cell that one worker has let go may be taken up by another, until that sees the end too.
    assert session.lost <= AT_ONCE * (2 if "n2" in name else 1)


@pytest.mark.parametrize("name", TOLD)
def test_an_ended_session_says_how_to_go_on_and_shows_no_traceback(ended, name):
    session = ended(name)
    assert session.facts["status"] == ENDS[name][2]
    assert "; the same command goes on from there\n" in session.said
    for trace in ("Traceback", "INTERNALERROR", "CancelledError", "never awaited", "was destroyed", "0 cells"):
        assert trace not in session.said


@pytest.mark.parametrize("name", ENDS)
def test_the_same_command_again_finishes_and_buys_only_what_was_in_flight_again(ended, whole, name):
    session = ended(name)
    assert session.status == pytest.ExitCode.OK
    assert "agentsnet: run goes on: " in session.out
    assert _by_cell(session, name) == _by_cell(whole, "whole")
    assert session.bought.keys() == whole.bought.keys()
    # litellm makes types when the first replies come. Where warnings are errors, those of that moment can fail them if pytest
    # resets the filters just then; the first calls of one cell are then made again.
    spoilt = AGENTS if name.startswith("litellm") else 0
    assert session.lost <= session.bought_twice <= session.lost + spoilt


def _by_cell(session, name):
    slug = "openai-m" if name.startswith("litellm") else "light-m"
    return {cell.replace(slug, "m"): came_to for cell, came_to in session.came_to.items()}


@pytest.fixture(scope="session")
def stopped_worker(played):
    return Ended(played("worker-killed", lambda folder: play_ended(folder, "worker-killed", workers=TWO)).folder)


def test_the_death_of_a_worker_costs_its_test_and_the_calls_in_flight(stopped_worker, whole):
    assert stopped_worker.facts["status"] == pytest.ExitCode.TESTS_FAILED
    assert (stopped_worker.status, stopped_worker.came_to) == (pytest.ExitCode.OK, whole.came_to)
    assert stopped_worker.bought.keys() == whole.bought.keys()
    assert stopped_worker.bought_twice <= AT_ONCE


@pytest.fixture(scope="session")
def enough(played):
    """Failures under two workers: one of them has a cell in the midst when the other one's fails."""

    def play(folder):
        play_ended(folder, "--maxfail=1", workers=TWO, agents="constant")

    return Ended(played("enough", play).folder)


def test_when_one_worker_has_had_failures_enough_the_others_stop_spending(enough):
    first = min(record.started + record.seconds for record in enough.left_records if record.status == "unsolved")
    limit = first + enough.facts["monotonic"] + 1.0
    assert [time for time in enough.seen["times"][: enough.facts["begun"]] if time > limit] == []
    assert "stopping after 1 failures" in enough.said
    assert "same command goes on from there" in enough.said


def test_without_the_limit_on_failures_the_same_command_plays_the_rest(enough):
    assert (enough.status, len(enough.records)) == (pytest.ExitCode.TESTS_FAILED, 5)
    assert enough.bought_twice == enough.lost
