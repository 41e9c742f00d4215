"""Whatever selects, orders or distributes the cells: the same ids, and each cell played once."""

import os

import pytest
from sessions import LEADER, SMALL, assert_each_played_once, last_records, records, runs

MODEL = "--agentsnet-model=textbook"
CELLS = [
    f"{task}-{family}-n4-i0-textbook-t0"
    for task in ("coloring", "consensus", "leader_election", "matching", "vertex_cover")
    for family in ("ws", "ba")
]

COUNTING = """
import os, pathlib
from pytest_agentsnet import Turn

class Counting:
    def __init__(self, view):
        with pathlib.Path("made.txt").open("a") as file:
            file.write(f"{view.key} {view.agent} {os.getpid()}\\n")
    async def first(self, view): return Turn()
    async def step(self, view, inbox): return Turn()
    async def decide(self, view, inbox): return Turn(answer=view.alphabet[0])

def pytest_agentsnet_agent(model):
    return Counting if model == "mine" else None
"""


def test_k_selects_cells_by_their_ids(start):
    result = start(MODEL, *SMALL, "-k", "coloring-ws or matching")
    result.assert_outcomes(passed=3, deselected=7)
    assert_each_played_once(runs(start.path)[-1], [CELLS[0], CELLS[6], CELLS[7]])


def test_x_stops_at_the_first_unsolved_cell(start):
    result = start("--agentsnet-model=constant", *SMALL, "--agentsnet-task=coloring", "-x")
    result.assert_outcomes(failed=1, deselected=4)
    assert [record["status"] for record in last_records(start.path)] == ["unsolved"]


def test_lf_plays_what_failed_and_nothing_else(start):
    options = ("--agentsnet-model=textbook", "--agentsnet-model=constant", *SMALL, "--agentsnet-task=coloring")
    start(*options).assert_outcomes(passed=2, failed=2, deselected=4)
    start(*options, "--lf").assert_outcomes(failed=2, deselected=6)
    assert {record["model"] for record in last_records(start.path)} == {"constant"}


def test_lf_with_failures_of_a_users_tests_and_of_the_suites_plays_both(start):
    start.pytester.makepyfile(test_mine=LEADER, test_fine="def test_fine(): pass")
    options = ("--agentsnet-model=constant", *SMALL, "--agentsnet-task=leader_election", ".")
    suites = ("--pyargs", "pytest_agentsnet.suites")
    start(*options, *suites).assert_outcomes(passed=1, failed=3, deselected=4)
    result = start(*options, *suites, "--lf")
    assert result.parseoutcomes()["failed"] == 3


def test_lf_plays_again_what_could_not_be_measured(start):
    start.pytester.makeconftest(
        """
        import pathlib
        from pytest_agentsnet import ClientError, Reply

        class Recovering:
            price = None
            async def complete(self, conversation):
                if pathlib.Path("up").exists():
                    return Reply("ANSWER: 0")
                raise ClientError("the provider is down", "bad_request")

        def pytest_agentsnet_client(model): return Recovering()
        """
    )
    options = ("--agentsnet-model=mine", "--agentsnet-model=chance", *SMALL, "--agentsnet-task=consensus")
    start(*options).assert_outcomes(errors=2, failed=2, deselected=4)
    (start.path / "up").touch()
    start(*options, "--lf", "-k", "mine").assert_outcomes(passed=2, deselected=6)


def test_ff_puts_what_failed_first_and_plays_all(start):
    options = ("--agentsnet-model=textbook", "--agentsnet-model=constant", *SMALL, "--agentsnet-task=coloring")
    start(*options)
    start(*options, "--ff").assert_outcomes(passed=2, failed=2, deselected=4)
    assert [record["model"] for record in last_records(start.path)] == ["constant"] * 2 + ["textbook"] * 2


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_collect_only_creates_nothing(start, workers):
    result = start.apart(MODEL, *SMALL, "--collect-only", "-p", "no:cacheprovider", *workers)
    assert result.ret == 0
    result.stdout.fnmatch_lines(f"*<Function test_the_coloring_is_proper[[]{CELLS[0]}]>")
    assert not (start.path / ".agentsnet").exists()


def test_collect_only_with_a_named_directory_creates_nothing(start):
    start(MODEL, *SMALL, "--collect-only", "--agentsnet-dir=out")
    assert not (start.path / "out").exists()


@pytest.mark.parametrize("mode", ["load", "loadscope", "loadfile", "loadgroup", "worksteal"])
def test_every_way_to_distribute_plays_each_cell_once(start, mode):
    start.pytester.makeconftest(COUNTING)
    result = start(MODEL, "--agentsnet-model=mine", *SMALL, "-n2", f"--dist={mode}")
    assert sum(result.parseoutcomes().get(outcome, 0) for outcome in ("passed", "failed")) == 20
    assert_each_played_once(runs(start.path)[-1], [*CELLS, *(cell.replace("textbook", "mine") for cell in CELLS)])
    made = [line.rpartition(" ")[0] for line in (start.path / "made.txt").read_text().splitlines()]
    assert len(made) == len(set(made)) == 40


def test_each_worker_running_everything_plays_each_cell_once(start):
    start.pytester.makeconftest(COUNTING)
    result = start("--agentsnet-model=mine", *SMALL, "--dist=each", "--tx=2*popen")
    assert sum(result.parseoutcomes().get(outcome, 0) for outcome in ("passed", "failed")) == 20
    assert_each_played_once(runs(start.path)[-1], [cell.replace("textbook", "mine") for cell in CELLS])
    assert len((start.path / "made.txt").read_text().splitlines()) == 40


@pytest.mark.parametrize(
    "arguments", [("--dist=no",), ("-p", "no:xdist"), ("-p", "no:cacheprovider"), ("-p", "no:terminal")]
)
def test_without_xdist_and_other_plugins_each_cell_is_played_once(start, arguments):
    result = start(MODEL, *SMALL, *arguments)
    assert result.ret == 0
    assert_each_played_once(runs(start.path)[-1], CELLS)


def test_four_workers_keep_one_record_a_cell(start):
    options = (MODEL, "--agentsnet-grid=paper", "--agentsnet-size=4")
    start(*options, "-n4").assert_outcomes(passed=45)
    assert_each_played_once(runs(start.path)[-1], start.cells(*options))


def test_two_tests_of_one_cell_in_two_workers_share_it(start):
    start.pytester.makeconftest(COUNTING)
    test = LEADER.replace("assert agentsnet_run.verdict.solved", "assert agentsnet_run.record.status == 'unsolved'")
    start.pytester.makepyfile(test_a=test, test_b=test.replace("test_leader", "test_again"))
    start("--agentsnet-model=mine", ".", "-n2", "--dist=loadfile").assert_outcomes(passed=2)
    assert len(last_records(start.path)) == 1
    assert len((start.path / "made.txt").read_text().splitlines()) == 4


def test_the_ids_under_xdist_are_those_of_a_plain_session(start):
    result = start(MODEL, *SMALL, "-n2", "-v")
    ran = sorted(line.split()[-1] for line in result.outlines if " PASSED " in line)
    assert ran == sorted(start.ids(MODEL, *SMALL))


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_in_random_order_each_cell_is_played_once(start, workers):
    result = start.pytester.runpytest_subprocess("-p", "no:hypothesispytest", MODEL, *SMALL, *workers)
    result.stdout.fnmatch_lines("Using --randomly-seed=*")
    result.assert_outcomes(passed=10)
    assert_each_played_once(runs(start.path)[-1], CELLS)


def test_a_worker_that_dies_loses_no_cell_and_plays_none_twice(start):
    start.pytester.makeconftest(
        COUNTING.replace(
            "async def first(self, view): return Turn()",
            """async def first(self, view):
        if view.task == "matching" and not os.path.exists("died"):
            open("died", "w").close()
            os._exit(1)
        return Turn()""",
        )
    )
    result = start("--agentsnet-model=mine", *SMALL, "-n2")
    assert os.path.exists(start.path / "died")  # noqa: PTH110 - as the agent writes it
    played = [record["cell"] for record in records(runs(start.path)[-1])]
    assert len(played) == len(set(played)) >= 9
    assert result.ret == 1


def test_the_same_outcome_under_xdist_and_without(start):
    options = ("--agentsnet-model=chance", *SMALL)
    outcomes = []
    for workers in ((), ("-n2",)):
        start(*options, *workers)
        outcomes.append({
            record["cell"]: (record["status"], record["score"], record["violations"], record["provenance"])
            for record in last_records(start.path)
        })
    assert outcomes[0] == outcomes[1]
