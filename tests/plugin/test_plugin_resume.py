"""The same command goes on where the tapes end, and buys only what is missing, whatever became of the run meanwhile."""

import json
import shutil
import sys
import time

import pytest
from counted import BA, CALLS, CONFTEST, CONSENSUS, DT, OUT, WS, Purse
from other_plugins import WITHOUT
from sessions import refusal, runs

from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions, leaders_in
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

CONSENSUS_TASK = next(task for task in TASKS if task.name == "consensus")
HALF = CALLS + 6
"""One cell whole, and a turn and a half of the next."""


@pytest.fixture
def purse(start):
    start.pytester.makeconftest(CONFTEST)
    return Purse(start.path)


def tapes(path):
    return sorted((path / "out" / "tapes").iterdir())


def on_tapes(path):
    """How many calls there are in the named directory."""
    return sum(len(list(read_tape(tape).all_calls)) for tape in tapes(path))


def said(path):
    """By cell: what it came to, and all that was said."""
    return {
        record.cell: (record.status, record.score, transcript_of(read_tape(path / "out" / record.tape), CONSENSUS_TASK))
        for record in read_records(path / "out" / "results.jsonl")
    }


def goes_on(result):
    """What the header says of the directory."""
    (line,) = (line for line in result.outlines if " goes on: " in line)
    return line


@pytest.mark.parametrize(
    "way",
    [
        (),
        ("-n2",),
        ("-n2", "--dist=loadscope"),
        ("-n2", "--dist=worksteal"),
        ("--dist=each", "--tx=2*popen"),
    ],
    ids=" ".join,
)
def test_another_way_to_distribute_goes_on_within_a_cell(start, purse, way):
    purse.limit(HALF)
    first = start(*CONSENSUS, WS, BA, DT, OUT, "--agentsnet-concurrency=1")
    first.assert_outcomes(passed=1, errors=2, deselected=4)
    first.stdout.fnmatch_lines("1 of 3 cells done, 1 begun; the same command goes on from there")
    purse.limit(None)
    second = start(*CONSENSUS, WS, BA, DT, OUT, *way)
    assert (second.ret, second.parseoutcomes()["passed"] % 3) == (0, 0)
    assert goes_on(second) == "agentsnet: out goes on: 1 of 3 cells there, 1 begun"
    assert purse.sums == (on_tapes(start.path), 1)
    assert {record.status for record in read_records(start.path / "out" / "results.jsonl")} == {"solved"}


def test_a_run_that_workers_began_goes_on_without_them(start, purse):
    purse.limit(HALF)
    start(*CONSENSUS, WS, BA, OUT, "-n2")
    purse.limit(None)
    start(*CONSENSUS, WS, BA, OUT).assert_outcomes(passed=2, deselected=4)
    assert purse.sums == (on_tapes(start.path), 1)


def test_a_wider_grid_buys_what_is_new_and_a_narrower_one_nothing(start, purse):
    start(*CONSENSUS, WS, OUT)
    wider = start(*CONSENSUS, WS, BA, OUT)
    assert goes_on(wider) == "agentsnet: out goes on: 1 of 1 cell there"
    wider.stdout.fnmatch_lines("2 cells: 2 solved; 1 of 2 run now")
    narrower = start(*CONSENSUS, BA, OUT)
    narrower.assert_outcomes(passed=1, deselected=4)
    assert goes_on(narrower) == "agentsnet: out goes on: 2 of 2 cells there"
    narrower.stdout.fnmatch_lines("2 cells: 2 solved; 0 of 2 run now")
    assert purse.sums == (on_tapes(start.path), 1)


def test_unsolved_cells_are_kept_like_solved_ones(start):
    start.pytester.makeconftest(CONFTEST.replace("Player()", 'Player("constant")'))
    command = ("--agentsnet-model=counted", "--agentsnet-task=coloring", "--agentsnet-size=4", WS, OUT)
    for _ in range(2):
        start(*command).assert_outcomes(failed=1, deselected=4)
    assert Purse(start.path).sums[1] == 1


def truncated(path, line, extra=0):
    """Cut the file within this line, counted from 0, after so many bytes of it."""
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:line]) + lines[line][:extra])


DAMAGES = {
    "empty tape": (lambda run, tape: tape.write_bytes(b""), CALLS),
    "tape cut within its header": (lambda run, tape: truncated(tape, 0, 40), CALLS),
    "tape cut between lines": (lambda run, tape: truncated(tape, 8), CALLS - 7),
    "tape cut within a line": (lambda run, tape: truncated(tape, 8, 50), CALLS - 7),
    "tape without its verdict": (lambda run, tape: truncated(tape, CALLS + 1), 0),
    "tape deleted": (lambda run, tape: tape.unlink(), CALLS),
    "tapes deleted": (lambda run, tape: shutil.rmtree(run / "tapes"), CALLS),
    "results deleted": (lambda run, tape: (run / "results.jsonl").unlink(), 0),
    "results cut": (lambda run, tape: truncated(run / "results.jsonl", 0, 99), 0),
    "ledger deleted": (lambda run, tape: [file.unlink() for file in run.glob("ledger.sqlite*")], 0),
    "ledger and results deleted": (
        lambda run, tape: [file.unlink() for file in (*run.glob("ledger.sqlite*"), run / "results.jsonl")],
        0,
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_after_a_damage_the_same_command_buys_what_is_lost_and_nothing_else(start, purse, damage):
    start(*CONSENSUS, WS, OUT)
    before = said(start.path)
    harm, lost = DAMAGES[damage]
    harm(start.path / "out", tapes(start.path)[0])
    start(*CONSENSUS, WS, OUT).assert_outcomes(passed=1, deselected=4)
    assert purse.sums[0] == CALLS + lost
    assert said(start.path) == before
    assert read_tape(tapes(start.path)[0]).verdicts.keys() == {"strict"} or not lost
    start(*CONSENSUS, WS, OUT).assert_outcomes(passed=1, deselected=4)
    assert purse.sums[0] == CALLS + lost


def test_a_ledger_that_is_none_is_one_line_that_says_the_way_on(start, purse):
    start(*CONSENSUS, WS, OUT)
    ledger = start.path / "out" / "ledger.sqlite"
    ledger.write_bytes(b"mine" * 999)
    told = refusal(start(*CONSENSUS, WS, OUT))
    assert told.endswith("ledger.sqlite is damaged: file is not a database; delete it, and the run goes on without it")
    ledger.unlink()
    start(*CONSENSUS, WS, OUT).assert_outcomes(passed=1, deselected=4)
    assert purse.sums == (CALLS, 1)


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (BYTES, BYTES))
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""


def limited(start, size, *command):
    """A session in which no file can grow over this size, as on a disk that is full then."""
    code = LIMITED.replace("BYTES", str(size))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)  # the file of what is covered would not fit either
        return start.pytester.run(sys.executable, "-c", code, *WITHOUT, "-p", "no:cacheprovider", *command)


@pytest.mark.parametrize("workers", [(), ("-n2",)])
@pytest.mark.parametrize("before", [False, True])
def test_a_full_disk_is_one_line_before_any_call(start, purse, workers, before):
    if before:
        start(*CONSENSUS, WS, OUT)
    told = refusal(limited(start, 20_000, *CONSENSUS, WS, BA, OUT, *workers))
    assert "out" in told
    assert "cannot be used" in told
    assert purse.sums[0] == (CALLS if before else 0)


def test_a_disk_that_fills_up_ends_cells_with_an_error_and_the_run_goes_on_when_there_is_room(start, purse):
    long = ("--agentsnet-task=coloring", "--agentsnet-size=16", "--agentsnet-rounds=24")
    command = ("--agentsnet-model=counted", *long, WS, OUT)
    full = limited(start, 70_000, *command)
    full.assert_outcomes(errors=1, deselected=4)
    full.stdout.re_match_lines([
        r".*/out/(tapes/coloring-ws-n16-i0-counted-t0-.*\.jsonl|ledger\.sqlite) cannot be used: "
    ])
    full.stdout.no_fnmatch_line("*Traceback*")
    kept = on_tapes(start.path)
    bought = purse.sums[0]
    start(*command).assert_outcomes(passed=1, deselected=4)
    assert (on_tapes(start.path), purse.sums[0]) == (len(purse.bought), bought - kept + len(purse.bought))


def test_another_scoring_makes_no_call(start, purse):
    start(*CONSENSUS, WS, OUT)
    paper = start(*CONSENSUS, WS, OUT, "--agentsnet-scoring=paper")
    paper.assert_outcomes(passed=1, deselected=4)
    assert goes_on(paper) == "agentsnet: out goes on: 1 of 1 cell there"
    assert purse.sums == (CALLS, 1)


def test_another_scoring_finishes_a_begun_cell(start, purse):
    purse.limit(6)
    start(*CONSENSUS, WS, OUT)
    purse.limit(None)
    start(*CONSENSUS, WS, OUT, "--agentsnet-scoring=paper").assert_outcomes(passed=1, deselected=4)
    start(*CONSENSUS, WS, OUT).assert_outcomes(passed=1, deselected=4)
    assert purse.sums == (CALLS, 1)


OWN = """
import pathlib
from pytest_agentsnet import Turn

class Own:
    RESUMABLE
    def __init__(self, view):
        self.view = view
    async def first(self, view): return self.turn(view)
    async def step(self, view, inbox): return self.turn(view)
    async def decide(self, view, inbox): return self.turn(view)
    def turn(self, view):
        with open(pathlib.Path(__file__).with_name("asked.txt"), "a") as file:
            file.write(f"{view.turn}")
        if view.turn == 2 and pathlib.Path(__file__).with_name("down").exists():
            raise RuntimeError("down")
        return Turn(outbox={}, answer="0")

def pytest_agentsnet_agent(model):
    return Own if model == "own" else None
"""
PLAY_OWN = ("--agentsnet-model=own", *CONSENSUS[1:], WS)


@pytest.mark.parametrize(("declared", "asked_again"), [("pass", "0000111122223333"), ("resumable = True", "22223333")])
def test_a_begun_cell_of_own_agents_goes_on_only_where_they_say_that_it_can(start, declared, asked_again):
    start.pytester.makeconftest(OWN.replace("RESUMABLE", declared))
    (start.path / "down").touch()
    start(*PLAY_OWN, OUT).assert_outcomes(errors=1, deselected=4)
    (start.path / "down").unlink()
    (start.path / "asked.txt").unlink()
    start(*PLAY_OWN, OUT).assert_outcomes(passed=1, deselected=4)
    assert (start.path / "asked.txt").read_text() == asked_again


def test_another_source_of_own_agents_begins_another_numbered_run_and_says_why(start):
    start.pytester.makeconftest(OWN.replace("RESUMABLE", "pass"))
    (start.path / "down").touch()
    start.apart(*PLAY_OWN)
    start.pytester.makeconftest(OWN.replace("RESUMABLE", "changed = True"))
    result = start.apart(*PLAY_OWN)
    begins = "agentsnet: run-0002 begins: run-0001 is unfinished, but was played when model own.program was "
    result.stdout.fnmatch_lines(f'{begins}"????????" and is now "????????"')
    assert len(runs(start.path)) == 2


WARM = "--agentsnet-model-arg=temperature=1"


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_other_parameters_in_a_named_directory_are_refused_before_any_call(start, purse, workers):
    purse.limit(6)
    start(*CONSENSUS, WS, OUT)
    purse.limit(None)
    told = refusal(start(*CONSENSUS, WS, OUT, WARM, *workers))
    assert "model counted.parameters.temperature was not given and is now 1" in told
    assert purse.sums[0] == 6


def test_other_parameters_begin_another_numbered_run_and_the_header_says_why(start, purse):
    purse.limit(6)
    start(*CONSENSUS, WS)
    result = start(*CONSENSUS, WS, WARM)
    result.stdout.fnmatch_lines(
        "agentsnet: run-0002 begins: run-0001 is unfinished, but was played when model counted.parameters.temperature was "
        "not given and is now 1*"
    )
    purse.limit(None)
    result = start(*CONSENSUS, WS)
    assert goes_on(result) == "agentsnet: run-0001 goes on: 0 of 1 cell there, 1 begun"
    assert purse.sums[0] == CALLS


SERVER = "--agentsnet-api-base=http://127.0.0.1:9/v1"


def test_an_own_server_without_a_revision_begins_another_run_and_the_header_says_why(start, purse):
    purse.limit(6)
    first = start(*CONSENSUS, WS, SERVER)
    first.stdout.fnmatch_lines("0 of 1 cell done, 1 begun; go on with --agentsnet-dir=.agentsnet/run-0001")
    purse.limit(None)
    second = start(*CONSENSUS, WS, SERVER)
    second.stdout.fnmatch_lines(
        "agentsnet: run-0002 begins: run-0001 is unfinished, but nothing says that counted is the same checkpoint still; *"
    )
    assert purse.sums[0] == 6 + CALLS
    third = start(*CONSENSUS, WS, SERVER, "--agentsnet-dir=.agentsnet/run-0001")
    assert goes_on(third) == "agentsnet: run-0001 goes on: 0 of 1 cell there, 1 begun"
    assert purse.sums[0] == 2 * CALLS


def test_an_own_server_with_the_same_revision_goes_on(start, purse):
    purse.limit(6)
    start(*CONSENSUS, WS, SERVER, "--agentsnet-revision=r1")
    purse.limit(None)
    other = start(*CONSENSUS, WS, SERVER, "--agentsnet-revision=r2")
    other.stdout.fnmatch_lines('*run-0002 begins: run-0001 is *model counted.revision was "r1" and is now "r2"*')
    assert " goes on: 0 of 1 cell there, 1 begun" in goes_on(start(*CONSENSUS, WS, SERVER, "--agentsnet-revision=r1"))
    assert purse.sums == (2 * CALLS, 2)


def test_fresh_begins_another_numbered_run(start, purse):
    purse.limit(6)
    start(*CONSENSUS, WS)
    purse.limit(None)
    start(*CONSENSUS, WS, "--agentsnet-fresh").stdout.fnmatch_lines("agentsnet: run-0002 begins")
    assert purse.sums[0] == 6 + CALLS


def test_fresh_in_a_named_directory_puts_the_earlier_run_away(start, purse):
    start(*CONSENSUS, WS, OUT)
    result = start(*CONSENSUS, WS, OUT, "--agentsnet-fresh")
    result.stdout.fnmatch_lines("agentsnet: out begins anew; the run that was there moves to *out/earlier-0001")
    assert purse.sums == (2 * CALLS, 2)
    earlier = start.path / "out" / "earlier-0001"
    assert len(list((earlier / "tapes").iterdir())) == len(tapes(start.path)) == 1


def test_a_second_session_in_the_same_directory_says_so_and_both_finish(start, purse):
    waiting = "import asyncio, pathlib\n        while not pathlib.Path('go').exists(): await asyncio.sleep(0.02)\n        return Reply"
    start.pytester.makeconftest(CONFTEST.replace("return Reply", waiting))
    command = [sys.executable, "-m", "pytest", *WITHOUT, *CONSENSUS, WS, BA, OUT]
    ledger = start.path / "out" / "ledger.sqlite"

    def until(playing):
        deadline = time.monotonic() + 60
        while len(leaders_in(ledger)) < playing and time.monotonic() < deadline:
            time.sleep(0.02)

    first = start.pytester.popen(command, stdin=None)
    until(1)
    second = start.pytester.popen(command, stdin=None)
    until(2)
    (start.path / "go").touch()
    told = [session.communicate(timeout=60)[0].decode() for session in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0], told
    playing = f"; process {first.pid} is playing it too: each waits for the other's cells, and none is bought twice"
    assert playing in told[1]
    assert purse.sums == (on_tapes(start.path), 1)
    assert len(read_records(start.path / "out" / "results.jsonl")) == 2


def test_fresh_is_refused_while_another_session_plays_there(start, purse):
    start(*CONSENSUS, WS, OUT)
    ledger = Ledger(start.path / "out" / "ledger.sqlite")
    Sessions(ledger).begin(RunSession("another", this_process()))
    ledger.close()
    told = refusal(start(*CONSENSUS, WS, OUT, "--agentsnet-fresh"))
    assert told.endswith("is being played by another session; it cannot begin anew before that one ends")


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_run_of_a_newer_version_is_one_line_before_any_call(start, purse, workers):
    start(*CONSENSUS, WS, OUT)
    facts = start.path / "out" / "run.json"
    facts.write_text(json.dumps({**json.loads(facts.read_text()), "schema": 99}))
    assert "out is a run of schema 99; this version reads " in refusal(start(*CONSENSUS, WS, BA, OUT, *workers))
    assert purse.sums[0] == CALLS


def test_records_of_a_newer_version_are_one_line_before_any_call(start, purse):
    start(*CONSENSUS, WS, OUT)
    results = start.path / "out" / "results.jsonl"
    results.write_text(json.dumps({**json.loads(results.read_text()), "schema": 99}) + "\n")
    assert "schema 99 is newer" in refusal(start(*CONSENSUS, WS, BA, OUT))
    assert purse.sums[0] == CALLS


def test_a_tape_of_a_newer_version_is_set_aside_or_told_of_and_never_overwritten(start, purse):
    start(*CONSENSUS, WS, OUT)
    (tape,) = tapes(start.path)
    newer = tape.read_text().replace('{"schema":1,', '{"schema":99,', 1)
    assert newer != tape.read_text()
    tape.write_text(newer)
    start(*CONSENSUS, WS, OUT)
    assert newer in [each.read_text() for each in tapes(start.path)]


def test_an_outcome_is_the_same_however_often_a_run_was_broken_off(start, purse):
    start(*CONSENSUS, WS, "--agentsnet-dir=whole")
    for limit in range(CALLS, 2 * CALLS, 5):
        purse.limit(limit)
        start(*CONSENSUS, WS, OUT)
    purse.limit(None)
    start(*CONSENSUS, WS, OUT)
    (start.path / "whole").rename(start.path / "in")
    broken = said(start.path)
    shutil.rmtree(start.path / "out")
    (start.path / "in").rename(start.path / "out")
    assert said(start.path) == broken
    assert purse.sums == (2 * CALLS, 2)
