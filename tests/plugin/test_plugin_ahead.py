"""Which cells are started ahead of their turn, how many at once, and that what is not asked for is not played."""

import re

import pytest
from sessions import assert_each_played_once, records, runs

SLOW = """
import asyncio, os, pathlib
from pytest_agentsnet import Turn

class Slow:
    '''Waits a little in each turn, and writes down which cells begin and how many of them are at play.'''
    resumable = True
    at_play = set()

    def __init__(self, view):
        self.view = view

    async def first(self, view):
        if view.key not in self.at_play:
            self.at_play.add(view.key)
            with pathlib.Path("log.txt").open("a") as file:
                file.write(f"{view.key} {len(self.at_play)} {os.getpid()}\\n")
        return await self.turn()

    async def step(self, view, inbox):
        return await self.turn()

    async def decide(self, view, inbox):
        await asyncio.sleep(0.05)
        self.at_play.discard(view.key)
        return Turn(answer=ANSWER)

    async def turn(self):
        await asyncio.sleep(0.05)
        return Turn()

def pytest_agentsnet_agent(model):
    return Slow if model == "slow" else None
"""
"""Answers alike everywhere: consensus is solved, coloring is not."""

TESTS = """
import pytest

cells = pytest.mark.agentsnet(tasks=["consensus"], sizes=[4], families=["ws"])

@cells
def test_plain(agentsnet_run):
    assert agentsnet_run.verdict.solved
"""


@pytest.fixture
def slow(start):
    def begin(answer="'0'", tests=TESTS):
        start.pytester.makeconftest(SLOW.replace("ANSWER", answer))
        start.pytester.makepyfile(test_mine=tests)
        return start

    return begin


def begun(path):
    """The cells in the order in which they began, how many were at play at each beginning, and in which process."""
    log = path / "log.txt"
    lines = [line.split() for line in log.read_text().splitlines()] if log.exists() else []
    return [key for key, _, _ in lines], [int(at_play) for _, at_play, _ in lines], {pid for _, _, pid in lines}


def suite(*more):
    return ("--agentsnet-model=slow", "--agentsnet-task=consensus", "--agentsnet-size=4", *more)


def test_all_cells_of_a_plain_session_are_at_play_at_once(slow):
    start = slow()
    start(*suite("--agentsnet-trials=4")).assert_outcomes(passed=12, deselected=4)
    cells, at_play, _ = begun(start.path)
    assert len(cells) == len(set(cells)) == 12
    assert max(at_play) == 12


def test_the_cell_at_hand_comes_first_and_then_the_longest(slow):
    start = slow()
    start(*suite("--agentsnet-size=16", "--agentsnet-size=8", "-p", "no:randomly"))
    cells, _, _ = begun(start.path)
    sizes = [int(re.search(r"-n(\d+)-", cell)[1]) for cell in cells]
    assert sizes == [4, 16, 16, 16, 8, 8, 8, 4, 4]


def test_no_more_cells_are_at_play_than_the_limit_of_calls_has_use_for(slow):
    start = slow()
    start(*suite("--agentsnet-trials=4", "--agentsnet-concurrency=4")).assert_outcomes(passed=12, deselected=4)
    _, at_play, _ = begun(start.path)
    # The agents of one wait at the barrier while those of another call; and the one at hand is always at play.
    assert 2 <= max(at_play) <= 3


@pytest.mark.parametrize(
    "tests",
    [
        "@pytest.mark.skip",
        "@pytest.mark.skipif(True, reason='not today')",
        "@pytest.mark.xfail(run=False, reason='not today')",
        "@pytest.mark.parametrize('other', [1])\n@pytest.mark.skip",
    ],
)
def test_cells_of_tests_that_marks_keep_from_running_are_not_played(slow, tests):
    other = "other, " if "other" in tests else ""
    start = slow(
        tests=f"{TESTS}\n\n{tests}\n@cells\ndef test_not_today({other}agentsnet_run): pass\n".replace(
            'families=["ws"])', 'families=["ws", "ba"])'
        ).replace("def test_plain", "@pytest.mark.agentsnet(families=['ws'])\ndef test_plain")
    )
    result = start("--agentsnet-model=slow", ".")
    assert result.parseoutcomes()["passed"] == 1
    assert begun(start.path)[0] == ["consensus-ws-n4-i0-t0"]


@pytest.mark.parametrize("name", ["client", "topology"])
def test_cells_with_a_fixture_of_the_tests_own_wait_for_their_turn(slow, name):
    own = f"""
@pytest.fixture
def agentsnet_{name}(agentsnet_cell):
    pytest.skip("not today")

@cells
def test_mine(agentsnet_run): pass
"""
    start = slow(tests=f"import pytest\ncells = pytest.mark.agentsnet(tasks=['consensus'], sizes=[4])\n{own}")
    start("--agentsnet-model=slow", ".").assert_outcomes(skipped=3)
    assert begun(start.path)[0] == []


def test_deselected_cells_are_not_played(slow):
    start = slow()
    start(*suite("-k", "ws")).assert_outcomes(passed=1, deselected=6)
    assert begun(start.path)[0] == ["consensus-ws-n4-i0-t0"]


def test_tests_that_do_not_ask_for_a_run_play_nothing(slow):
    start = slow(tests="def test_cell(agentsnet_cell): pass")
    start("--agentsnet-model=slow", "--agentsnet-size=4", ".")
    assert begun(start.path)[0] == []


@pytest.mark.parametrize("option", ["-x", "--maxfail=2", "--stepwise"])
def test_where_a_failure_may_end_the_session_few_are_ahead(slow, option):
    start = slow("'1' if 'ws' in view.key else '0'", tests="")
    result = start("--agentsnet-model=slow", "--agentsnet-task=leader_election", "--agentsnet-size=4", option)
    assert result.ret != 0
    result = start(*suite("--agentsnet-trials=4", option, "--agentsnet-fresh"))
    _, at_play, _ = begun(start.path)
    assert max(at_play) == 3
    if option != "--stepwise":
        assert result.ret == 0


def test_a_session_that_may_end_early_says_that_it_looks_less_far_ahead(slow):
    start = slow()
    said = "agentsnet: the session may end early, so only 2 cells are started ahead of their turn"
    start(*suite("-x")).stdout.fnmatch_lines(said)
    start(*suite()).stdout.no_fnmatch_line(said)
    start("--agentsnet-model=textbook", "--agentsnet-size=4", "-x").stdout.no_fnmatch_line(said)


@pytest.mark.parametrize("mode", ["load", "worksteal"])
def test_workers_play_different_cells_and_each_once(slow, mode):
    start = slow()
    result = start(*suite("--agentsnet-trials=4", "-n2", f"--dist={mode}"))
    result.assert_outcomes(passed=12)
    cells, _, processes = begun(start.path)
    assert len(cells) == len(set(cells)) == 12
    assert_each_played_once(
        runs(start.path)[-1], [f"consensus-{f}-n4-i0-slow-t{t}" for f in ("ws", "ba", "dt") for t in range(4)]
    )
    result.stdout.fnmatch_lines("12 cells: 12 solved")
    if mode == "load":
        assert len(processes) == 2


def test_workers_that_all_have_every_test_buy_no_cell_twice(slow):
    start = slow()
    start(*suite("--agentsnet-trials=4", "--dist=each", "--tx=2*popen")).assert_outcomes(passed=24)
    cells, _, _ = begun(start.path)
    assert len(cells) == len(set(cells)) == 12
    assert len(records(runs(start.path)[-1])) == 12


def test_each_cell_is_told_of_once_whoever_played_it(slow):
    start = slow()
    conftest = start.path / "conftest.py"
    conftest.write_text(
        conftest.read_text()
        + """
def pytest_agentsnet_cell_finished(record):
    with pathlib.Path("told.txt").open("a") as file:
        file.write(record.cell + "\\n")
"""
    )
    start(*suite("--agentsnet-trials=4", "-n2", "--dist=loadscope")).assert_outcomes(passed=12)
    told = (start.path / "told.txt").read_text().split()
    assert len(told) == len(set(told)) == 12


def test_a_cell_that_fails_ahead_of_its_turn_is_the_error_of_its_own_test_with_the_users_frames(slow):
    start = slow("1 / 0 if 'ws' in view.key else '0'")
    result = start(*suite())
    result.assert_outcomes(passed=2, errors=1, deselected=4)
    result.stdout.fnmatch_lines(["*ZeroDivisionError*", '*conftest.py", line *, in decide'])
    result.stdout.no_fnmatch_line("*never retrieved*")


@pytest.mark.parametrize("name", ["agentsnet_client", "agentsnet_topology"])
def test_cells_of_a_test_that_gives_a_fixture_values_of_its_own_wait_for_their_turn(slow, name):
    start = slow(
        tests=f"""
import pytest

@pytest.mark.parametrize("{name}", [None])
@pytest.mark.agentsnet(tasks=["consensus"], sizes=[4], families=["ws"])
@pytest.mark.usefixtures("never")
def test_mine(agentsnet_run): pass

@pytest.fixture(autouse=True)
def never(): pytest.skip("not today")
"""
    )
    start("--agentsnet-model=slow", ".").assert_outcomes(skipped=1)
    assert begun(start.path)[0] == []


def test_a_client_that_a_test_is_parametrized_with_plays_its_cell(start):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import FREE, Reply
        class Zero:
            price = FREE
            async def complete(self, conversation): return Reply("ANSWER: 0")
        def pytest_agentsnet_client(model): return Zero() if model == "zero" else None
        """
    )
    start.pytester.makepyfile(
        """
        import pytest
        from pytest_agentsnet import ClientError, FREE
        class Down:
            price = FREE
            async def complete(self, conversation): raise ClientError("it is down", "bad_request")
        cells = pytest.mark.agentsnet(tasks=["consensus"], sizes=[4], families=["ws"])
        @cells
        def test_plain(agentsnet_run): pass
        @cells
        @pytest.mark.parametrize("agentsnet_client", [Down()])
        def test_down(agentsnet_run): pass
        """
    )
    start("--agentsnet-model=zero", ".").assert_outcomes(passed=1, errors=1)


def test_cells_of_a_test_that_replaces_the_run_itself_are_not_played(slow):
    start = slow(tests=f"{TESTS}\n@pytest.fixture\ndef agentsnet_run(agentsnet_cell): pytest.skip('not today')\n")
    start("--agentsnet-model=slow", ".").assert_outcomes(skipped=1)
    assert begun(start.path)[0] == []
