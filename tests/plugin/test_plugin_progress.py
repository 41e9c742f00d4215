"""The line of progress: seen while a session runs, and leaving no trace."""

import re
import shutil
import signal

import pytest
from sessions import UNMARKED
from terminals import CONFTEST, DRAWN, SLOW, on_terminal

FAILING = """
import pytest

@pytest.mark.agentsnet(tasks=["consensus"], sizes=[4])
def test_that_fails(agentsnet_run):
    assert False, "as it should"
"""
DEBUGGED = FAILING.replace('assert False, "as it should"', "breakpoint()")


@pytest.fixture
def folder(pytester):
    pytester.makeconftest(CONFTEST)
    return pytester.path


def seen(shown):
    """The texts of the line, in the order in which they were drawn."""
    return re.findall(r"\x1b7\x1b\[B\r([^\x1b]+)\x1b8", shown.written)


def with_and_without(folder, *arguments, **terminal):
    """The same session twice, each time anew: with the line, and without."""
    with_line = on_terminal(folder, *arguments, "--agentsnet-dir=run", **terminal)
    shutil.rmtree(folder / "run")
    without = on_terminal(folder, *arguments, "--agentsnet-dir=run", "--agentsnet-no-progress", **terminal)
    assert not seen(without)
    return with_line, without


@pytest.mark.parametrize("arguments", [(), ("-q",), ("-v",), ("-n2",)], ids=" ".join)
def test_a_session_leaves_the_same_on_the_screen_as_without_the_line(folder, arguments):
    with_line, without = with_and_without(folder, *SLOW, *arguments)
    assert "0/3 cells" in seen(with_line)[0]
    assert with_line.rows == without.rows
    assert not any(DRAWN in row for row in with_line.rows)


def test_verbose_workers_leave_the_same_lines_whichever_comes_first(folder):
    with_line, without = with_and_without(folder, *SLOW, "-n2", "-v", columns=160)
    assert seen(with_line)

    def results(shown):
        return sorted(re.sub(r"\[gw\d\] \[ *\d+%\]", "", row) for row in shown.rows if "consensus-" in row)

    assert len(results(with_line)) == 6
    assert results(with_line) == results(without)


@pytest.mark.parametrize("columns", [20, 41])
def test_it_fits_any_width(folder, columns):
    with_line, without = with_and_without(folder, *SLOW, "-v", columns=columns)
    assert max(map(len, seen(with_line))) < columns
    assert with_line.rows == without.rows


def test_it_fits_the_width_that_a_window_has_at_the_moment(folder):
    shown = on_terminal(folder, *SLOW, resized=[7])
    assert max(map(len, seen(shown))) > 6
    assert len(seen(shown)[-1]) == 6


def test_failures_are_told_without_it(folder, pytester):
    with_line, without = with_and_without(folder, *SLOW, pytester.makepyfile(FAILING))
    assert seen(with_line)
    assert with_line.status == 1
    assert with_line.rows == without.rows
    assert DRAWN not in with_line.written.partition("FAILURES")[2]


def test_an_interrupted_session_ends_without_it(folder):
    shown = on_terminal(folder, *SLOW, "--agentsnet-rounds=50", answers=[("/3 cells", signal.SIGINT)])
    assert shown.status == 2
    assert not any(DRAWN in row for row in shown.rows)
    assert DRAWN not in shown.written.partition("KeyboardInterrupt")[2]


def test_a_crash_of_the_session_is_told_without_it(folder, pytester):
    crash = "\n\ndef pytest_runtest_logfinish(nodeid):\n    raise RuntimeError('as it should')\n"
    pytester.makeconftest(CONFTEST + crash)
    shown = on_terminal(folder, *SLOW, pytester.makepyfile(FAILING))
    assert shown.status == 3
    assert seen(shown)
    assert DRAWN not in shown.written.partition("INTERNALERROR")[2]


@pytest.mark.parametrize(
    ("source", "arguments"), [(DEBUGGED, ()), (FAILING, ("--pdb",))], ids=["breakpoint", "post mortem"]
)
def test_a_debugger_has_the_terminal_for_itself(folder, pytester, source, arguments):
    answers = [("(Pdb)", "p 'still ' + 'here'\n"), ("still here", "q\n")]
    shown = on_terminal(folder, *SLOW, *arguments, pytester.makepyfile(source), answers=answers)
    assert seen(shown)
    prompt = shown.written.index("(Pdb)")
    assert DRAWN not in shown.written[prompt:]
    assert not any(DRAWN in row for row in shown.rows)


def test_it_goes_on_after_the_debugger(folder, pytester):
    first = pytester.makepyfile(f"def test_first():\n    breakpoint()\n\n{FAILING}")
    shown = on_terminal(folder, *SLOW, "--agentsnet-rounds=20", first, answers=[("(Pdb)", "c\n")])
    assert DRAWN in shown.written[shown.written.index("PDB continue") :]


@pytest.mark.parametrize(
    ("arguments", "term"), [(("-s",), "xterm"), (("--capture=tee-sys",), "xterm"), ((), "dumb")], ids=str
)
def test_it_stays_away_where_it_could_be_written_into(folder, arguments, term):
    shown = on_terminal(folder, *SLOW, *arguments, term=term)
    assert shown.status == 0
    assert DRAWN not in shown.written
    assert "\x1b7" not in shown.written


def test_a_replay_and_a_session_without_cells_have_none(folder, pytester):
    assert seen(on_terminal(folder, *SLOW, "--agentsnet-dir=run"))
    replayed = on_terminal(folder, "--agentsnet-replay=run")
    sleeping = pytester.makepyfile(f"import time\n{UNMARKED.replace('pass', 'time.sleep(0.2)')}")
    unmarked = on_terminal(folder, "-o", "agentsnet_model=slow", sleeping)
    assert (replayed.status, unmarked.status) == (0, 0)
    assert DRAWN not in replayed.written + unmarked.written
    assert "\x1b7" not in replayed.written + unmarked.written


def test_a_line_is_shown_only_when_something_lasts(folder, pytester):
    pytester.makeconftest("")
    shown = on_terminal(folder, "--agentsnet-model=constant", *SLOW[1:])
    assert shown.status == 0
    assert not seen(shown)


@pytest.mark.parametrize("arguments", [(), ("-n2",), ("-s",)], ids=" ".join)
def test_a_log_has_lines_of_their_own(start, folder, arguments):
    lines = start.apart(*SLOW, *arguments).outlines
    told = [line for line in lines if "agentsnet: " in line and DRAWN in line]
    assert told
    assert all(re.fullmatch(r"agentsnet: [0-3]/3 cells(, .+)?", line) for line in told)
    assert not any("\x1b" in line for line in lines)
    assert DRAWN not in "".join(start.apart(*SLOW, *arguments, "--agentsnet-fresh", "--agentsnet-no-progress").outlines)


def test_a_ledger_that_cannot_be_read_keeps_the_line_away_and_nothing_else(folder, pytester):
    broken = "\n\ndef unreadable(*_):\n    return None\n\nprogress.standing = unreadable\n"
    pytester.makeconftest(CONFTEST + broken)
    shown = on_terminal(folder, *SLOW)
    assert shown.status == 0
    assert not seen(shown)
