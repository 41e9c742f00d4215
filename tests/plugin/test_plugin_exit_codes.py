"""Every row of the table of exit statuses, with and without a gate, in one process and in two."""

import pytest
from gated import LOOSE, MIXED, play, verdicts

OWN = """
import pytest

@pytest.mark.agentsnet(tasks=["consensus"], sizes=[4])
def test_of_ones_own(agentsnet_run):
    assert agentsnet_run.record.n == 5
"""

INTERRUPTS = OWN.replace("assert agentsnet_run.record.n == 5", "pytest.exit('enough')")
UNREADABLE = "import nothing_of_that_name"

DEAR = (*play("dear", "consensus", "coloring"), "--agentsnet-max-tokens=1000", "--agentsnet-budget=0.5")
UNDECIDED = "--agentsnet-gate=solved >= 0.2"
NO_ERRORS = "--agentsnet-gate=errors <= 0"
SOME_ERRORS = "--agentsnet-gate=errors <= 50%"

WITHOUT_A_GATE = {
    "all solved": (0, play("mixed", "consensus"), ""),
    "unsolved": (1, play("mixed", "coloring"), ""),
    "error": (1, play("mixed", "matching"), ""),
    "own test": (1, (*play("mixed"), "test_own.py"), OWN),
    "interrupted": (2, (*play("mixed"), "test_own.py"), INTERRUPTS),
    "usage": (4, (*play("mixed", "no_such_task"),), ""),
    "wrong key": (9, play("locked", "consensus"), ""),
    "unsolved and wrong key": (1, (*play("locked", "coloring"), "--agentsnet-model=mixed"), ""),
    "budget": (10, DEAR, ""),
}

WITH_A_GATE = {
    "all solved": (0, (*play("mixed", "consensus"), LOOSE), ""),
    "some unsolved": (0, (*play("mixed", "consensus", "coloring"), LOOSE), ""),
    "some unsolved, kept": (0, (*play("mixed", "consensus", "coloring"), LOOSE, "--agentsnet-keep-failed"), ""),
    "own test": (1, (*play("mixed"), LOOSE, "test_own.py"), OWN),
    "own test and FAIL": (1, (*play("mixed"), LOOSE, NO_ERRORS, "test_own.py"), OWN),
    "interrupted": (2, (*play("mixed"), LOOSE, "test_own.py"), INTERRUPTS),
    "usage": (4, (*play("mixed", "consensus"), "--agentsnet-gate=solved >= 0.9"), ""),
    "FAIL": (8, (*play("mixed", "coloring", "vertex_cover"), "--agentsnet-gate=tripwire(solved >= 0.9)"), ""),
    "errors FAIL": (8, (*play("mixed", "consensus", "matching"), NO_ERRORS), ""),
    "wrong key": (9, (*play("locked", "consensus"), UNDECIDED, "--agentsnet-strict-gates"), ""),
    "budget": (10, (*DEAR, UNDECIDED, "--agentsnet-strict-gates"), ""),
    "INCONCLUSIVE": (0, (*play("mixed", "consensus", "coloring"), UNDECIDED), ""),
    "INCONCLUSIVE, strict": (
        11,
        (*play("mixed", "consensus", "coloring"), UNDECIDED, "--agentsnet-strict-gates"),
        "",
    ),
    "errors": (12, (*play("mixed", "consensus", "matching"), LOOSE), ""),
    "errors accepted": (0, (*play("mixed", "consensus", "matching"), LOOSE, SOME_ERRORS), ""),
}


UNDER_WORKERS = {"unsolved", "error", "own test", "interrupted", "wrong key", "budget"}
GATED_UNDER_WORKERS = {"usage", "FAIL", "wrong key", "budget", "INCONCLUSIVE, strict", "errors"}
"""One of each exit status: what it comes from is read off records and reports, which are the same wherever a cell is played."""


def some_under_workers(cases, names):
    plain = [pytest.param(case, (), id=f"{name}-plain") for name, case in cases.items()]
    return [*plain, *(pytest.param(cases[name], ("-n2",), id=f"{name}-two workers") for name in sorted(names))]


@pytest.fixture
def play_case(start):
    def begin(case, workers):
        status, options, own = case
        start.pytester.makeconftest(MIXED)
        if own:
            start.pytester.makepyfile(test_own=own)
        return start(*options, *workers), status

    return begin


@pytest.mark.parametrize(("case", "workers"), some_under_workers(WITHOUT_A_GATE, UNDER_WORKERS))
def test_the_exit_status_without_a_gate(play_case, case, workers):
    result, status = play_case(case, workers)
    assert result.ret == status
    assert "gates" not in result.stdout.str()


@pytest.mark.parametrize(("case", "workers"), some_under_workers(WITH_A_GATE, GATED_UNDER_WORKERS))
def test_the_exit_status_with_a_gate(start, play_case, case, workers):
    result, status = play_case(case, workers)
    assert result.ret == status
    if status not in {2, 4}:
        assert verdicts(start.path)["exit_status"] == status
    if status > 1 and status not in {2, 4}:
        result.stdout.fnmatch_lines(f"exit status {status}: {verdicts(start.path)['exit_meaning']}")


@pytest.mark.parametrize("gates", [(), (LOOSE,)], ids=["without a gate", "with one"])
@pytest.mark.parametrize(("own", "status"), [("", 5), (UNREADABLE, 2)], ids=["no test", "collection"])
def test_what_pytest_says_of_a_session_that_did_not_begin_stands(start, gates, own, status):
    start.pytester.makepyfile(test_own=own)
    (start.path / "pytest.ini").write_text("[pytest]\nagentsnet_model = textbook")
    assert start(*gates, "test_own.py").ret == status


def test_the_first_failure_of_a_session_that_stops_at_it_leaves_the_gates_undecided(start):
    start.pytester.makeconftest(MIXED)
    result = start(*play("mixed", "matching", "consensus"), LOOSE, "-x")
    assert result.ret == 1
    assert "agentsnet::gate" not in result.stdout.str()
    assert not list(start.path.rglob("verdicts.json"))


def test_a_snapshot_that_nobody_uses_fails_the_session_whatever_the_gates_say(start):
    start.pytester.makeconftest(MIXED)
    start.pytester.makepyfile(test_own="def test_it(snapshot): assert 1 == snapshot")
    start("test_own.py", "--snapshot-update")
    start.pytester.makepyfile(test_own=OWN.replace("== 5", "== 4"))
    options = (*play("mixed"), LOOSE, "test_own.py")
    assert start(*options).ret == 1
    assert start(*options, "--snapshot-warn-unused").ret == 0
