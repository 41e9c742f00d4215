"""The replay of a user's own tests: markers, fixtures of their own, tasks, agents, snapshots."""

import pytest
from replays import MIXED, bytes_of, calls, closing, facts, told
from sessions import LEADER, refusal

REPLAY = "--agentsnet-replay=run"
RUN = "--agentsnet-dir=run"
TEXTBOOK = "--agentsnet-model=textbook"
PLAIN_AND_WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])

OWN_CLIENT = """
import pytest
from pathlib import Path
from pytest_agentsnet import Reply

class Counted:
    async def complete(self, conversation):
        with Path("calls.txt").open("a") as file:
            file.write("own\\n")
        return Reply("ANSWER: Group 1")

@pytest.fixture
def agentsnet_client():
    return Counted()

@pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
@pytest.mark.parametrize("temperature", [0, 1])
def test_own_client(agentsnet_run, temperature):
    assert agentsnet_run.verdict.solved
"""

OWN_GRAPH = """
import pytest
from pytest_agentsnet import Topology

@pytest.fixture
def agentsnet_topology(agentsnet_cell):
    '''Two copies of the graph with a bridge between them.'''
    graph = agentsnet_cell.instance.topology
    names = {name: f"{name}2" for name in graph.agents}
    agents = (*graph.agents, *names.values())
    edges = (*graph.edges, *((names[u], names[v]) for u, v in graph.edges), (agents[0], agents[-1]))
    return Topology(agents, edges)

@pytest.mark.agentsnet(tasks=["coloring", "leader_election"], sizes=[4], families=["ws", "ba"])
def test_own_graph(agentsnet_run):
    assert agentsnet_run.cell.instance.n == 8
    assert agentsnet_run.verdict.solved
"""

OWN_TASK = """
from dataclasses import dataclass
from pytest_agentsnet.core.verdict import Verdict, Violation

@dataclass(frozen=True)
class Parity:
    name: str = "parity"
    version: int = 1
    def brief(self, topology): return "Say Yes if n is even."
    def alphabet(self, topology, agent): return ("Yes", "No")
    def check(self, topology, labelling, scoring):
        wrong = [agent for agent, answer in labelling.items() if answer != "Yes"]
        return Verdict(0.0 if wrong else 1.0, (Violation("parity", (), "some said No"),) if wrong else ())

def pytest_agentsnet_tasks():
    return [Parity()]
"""

SNAPSHOT = """
import pytest

@pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
def test_said(agentsnet_run, agentsnet_snapshot):
    assert not agentsnet_run.live
    assert agentsnet_run == agentsnet_snapshot
"""


def outcomes(result, *names):
    found = result.parseoutcomes()
    return tuple(found.get(name, 0) for name in names)


@PLAIN_AND_WORKERS
def test_an_own_client_is_never_asked_again(start, workers):
    start.pytester.makeconftest(MIXED)
    start.pytester.makepyfile(OWN_CLIENT)
    played = start("--agentsnet-model=mixed", ".", RUN)
    assert outcomes(played, "failed") == (2,)
    records = facts(told(start.path))
    assert len(records) == 2
    assert {record["cell"][-7:] for record in records} == {"~custom"}
    assert calls(start.path) > 10
    result = start(REPLAY, ".", *workers)
    assert outcomes(result, "failed", "skipped") == (2, 0)
    assert facts(told(start.path)) == records
    assert calls(start.path) == 0
    assert closing(result) == closing(played)
    assert any("mixed (custom)" in line for line in closing(result))


@pytest.mark.parametrize(
    ("workers", "rounds"),
    [((), ()), ((), ("--agentsnet-rounds=6",)), (("-n2",), ("--agentsnet-rounds=6",))],
    ids=["plain-default", "plain-rounds", "workers-rounds"],
)
def test_an_own_graph_that_is_made_of_the_cells_is_replayed_under_the_same_test_id(start, workers, rounds):
    start.pytester.makeconftest(MIXED)
    start.pytester.makepyfile(OWN_GRAPH)
    played = start(TEXTBOOK, ".", RUN, *rounds)
    records = facts(told(start.path))
    ids = start.ids(TEXTBOOK, ".", *rounds)
    assert len(ids) == 4
    result = start(REPLAY, ".", *workers)
    assert outcomes(result, "passed", "failed", "skipped", "errors") == outcomes(
        played, "passed", "failed", "skipped", "errors"
    )
    assert facts(told(start.path)) == records
    if not rounds:
        assert start.ids(REPLAY, ".") == ids
    result = start(REPLAY, ".", "--agentsnet-size=4")
    assert facts(told(start.path)) == records
    assert outcomes(result, "skipped") == (0,)


def test_a_plain_test_and_one_with_a_client_of_its_own_have_their_own_tapes(start):
    start.pytester.makeconftest(MIXED)
    plain = OWN_CLIENT.partition("@pytest.fixture")[0] + OWN_CLIENT[OWN_CLIENT.index("@pytest.mark.agentsnet") :]
    start.pytester.makepyfile(test_own=OWN_CLIENT, test_plain=plain.replace("test_own_client", "test_plain"))
    start("--agentsnet-model=mixed", ".", RUN)
    records = facts(told(start.path))
    assert len(records) == 3
    start(REPLAY, ".").assert_outcomes(failed=4)
    assert facts(told(start.path)) == records


@PLAIN_AND_WORKERS
def test_two_tests_of_one_cell_are_told_once_in_each_process(start, workers):
    start.pytester.makeconftest(MIXED)
    start.pytester.makepyfile(LEADER, test_again=LEADER)
    start(TEXTBOOK, ".", RUN)
    assert len(told(start.path)) == 1
    result = start(REPLAY, ".", *workers)
    assert result.parseoutcomes() == {"passed": 2}
    assert 1 <= len(told(start.path)) <= (2 if workers else 1)
    result.stdout.fnmatch_lines("1 cell: 1 solved")


@PLAIN_AND_WORKERS
def test_a_marker_limits_what_is_replayed(start, workers):
    start(TEXTBOOK, "--agentsnet-size=4", "--agentsnet-size=8", RUN)
    start.pytester.makepyfile(LEADER, test_other=LEADER.replace("[4]", "[16]"))
    result = start(REPLAY, ".", *workers)
    assert outcomes(result, "passed", "failed", "skipped") == (1, 0, 0)


@PLAIN_AND_WORKERS
def test_tasks_of_ones_own_are_replayed_by_the_shipped_suite(start, workers):
    start.pytester.makeconftest(MIXED + OWN_TASK)
    play = ("--agentsnet-task=parity", "--agentsnet-task=coloring", "--agentsnet-size=4")
    played = start("--agentsnet-model=mixed", "--agentsnet-model=chance", *play, RUN)
    records = facts(told(start.path))
    assert len(records) == 12
    result = start(REPLAY, *workers)
    assert outcomes(result, "passed", "failed", "errors") == outcomes(played, "passed", "failed", "errors")
    assert facts(told(start.path)) == records


@PLAIN_AND_WORKERS
def test_a_tape_of_a_task_that_nobody_gives_any_more_is_one_line_unless_others_are_chosen(start, workers):
    start.pytester.makeconftest(OWN_TASK)
    start(
        "--agentsnet-model=chance", "--agentsnet-task=parity", "--agentsnet-task=consensus", "--agentsnet-size=4", RUN
    )
    (start.path / "conftest.py").unlink()
    assert refusal(start(REPLAY, *workers)).startswith("there is no task 'parity'; there are coloring, ")
    result = start(REPLAY, "--agentsnet-task=consensus", *workers)
    assert outcomes(result, "failed", "passed", "skipped") == (3, 0, 0)


@PLAIN_AND_WORKERS
def test_a_replay_is_compared_with_snapshots_and_is_not_live(start, workers):
    start.pytester.makeconftest(MIXED)
    start.pytester.makepyfile(SNAPSHOT)
    start("--agentsnet-model=mixed", ".", RUN)
    start(REPLAY, ".", "--snapshot-update", *workers)
    assert start(REPLAY, ".").parseoutcomes()["passed"] == 1
    (kept,) = start.path.rglob("__agentsnet__/*/*.txt")
    kept.write_text(kept.read_text().replace("Round 1", "Round one"))
    assert start(REPLAY, ".", *workers).parseoutcomes()["failed"] == 1


@PLAIN_AND_WORKERS
def test_the_suites_compare_a_replay_with_reviewed_files(start, workers):
    start.pytester.makeconftest(MIXED)
    start("--agentsnet-model=mixed", "--agentsnet-task=coloring", "--agentsnet-size=4", RUN)
    before = bytes_of(start.path / "run")
    reviewed = (REPLAY, "--agentsnet-snapshots=reviewed")
    start(*reviewed, "--snapshot-update")
    result = start(*reviewed, *workers)
    assert (result.ret, outcomes(result, "xfailed", "failed")) == (0, (3, 0))
    result.stdout.fnmatch_lines("snapshots in reviewed: 3 equal")
    assert bytes_of(start.path / "run") == before
