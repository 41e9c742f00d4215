import asyncio
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import SQUARE, TASK, Writer, cell_of, in_processes, run_in, seat_of, textbook
from strategies import topologies

from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import CellError, ClientError, ProgramError
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.protocol.reading import answers
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.player import play_cell, play_unrecorded
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.seats import ScriptedSeat
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.stopping import StoppedError
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of

TIMES = {"started", "seconds", "tape"}


def facts(record):
    return {name: value for name, value in record.to_json().items() if name not in TIMES}


def tape_of(context, record):
    return read_tape(context.directory.path / record.tape)


def play_here(cell, seat, path, **rules):
    with run_in(path, **rules) as context:
        return asyncio.run(play_cell(cell, seat, context))


class Failing:
    """A client that raises this error at call number ``at`` and afterwards."""

    def __init__(self, error, at=1):
        self._error = error
        self._at = at
        self.calls = 0

    async def complete(self, conversation):
        self.calls += 1
        if self.calls >= self._at:
            raise self._error
        return Reply("ANSWER: Group 1", usage=Usage(1, 1, 0, 0.0))


class Hanging(Failing):
    """A client that does not answer call number ``at``."""

    def __init__(self, at):
        super().__init__(None, at)
        self.hangs = asyncio.Event()

    async def complete(self, conversation):
        if self.calls + 1 == self._at:
            self.hangs.set()
            await asyncio.sleep(600)
        return await super().complete(conversation)


@pytest.mark.parametrize("task", TASK)
@pytest.mark.parametrize("agents", ["textbook", "chance"])
def test_a_scripted_cell_is_read_back_whole(tmp_path, task, agents):
    cell = cell_of(task, rounds=5)
    with run_in(tmp_path) as context:
        outcome = asyncio.run(play_cell(cell, textbook(agents), context))
        tape = tape_of(context, outcome.record)
        (record,) = read_records(context.directory.results)
    assert transcript_of(tape, cell.instance.task) == outcome.transcript
    assert tape.verdicts == {"strict": outcome.verdict}
    assert record == outcome.record
    assert (record.status == "solved") == outcome.verdict.solved
    assert (agents == "chance") or outcome.verdict.solved


def test_a_scripted_cell_has_bought_nothing(tmp_path):
    record = play_here(cell_of(), textbook(), tmp_path).record
    assert (record.calls, record.tokens_in, record.tokens_out, record.tokens_cached, record.cost_usd) == (0, 0, 0, 0, 0)


@settings(max_examples=30)
@given(topologies(max_n=5), st.sampled_from(sorted(TASK)), st.sampled_from(["strict", "paper"]), st.integers(1, 99))
def test_a_models_cell_is_read_back_whole_whatever_it_writes_and_however_long_it_takes(
    tmp_path_factory, topology, task, scoring, delays
):
    cell = cell_of(task, topology, rounds=2, scoring=scoring)
    with run_in(tmp_path_factory.mktemp("run")) as context:
        outcome = asyncio.run(play_cell(cell, seat_of(Writer(topology.agents, delays=delays)), context))
        tape = tape_of(context, outcome.record)
    assert transcript_of(tape, cell.instance.task) == outcome.transcript
    assert tape.verdicts == {scoring: outcome.verdict}
    again = asyncio.run(play_unrecorded(cell, seat_of(Writer(topology.agents, delays=delays + 1))))
    assert (again.transcript, again.verdict) == (outcome.transcript, outcome.verdict)
    assert facts(again.record) == facts(
        replace(outcome.record, metrics={}, causes=(), claims={})
    )  # only what is recorded is measured
    assert outcome.record.metrics["silence_rate"]["of"] > 0


def test_a_record_sums_up_the_cell(tmp_path):
    cell, client = cell_of(rounds=4, revision="step-2000"), Writer()
    outcome = play_here(cell, seat_of(client), tmp_path)
    record, counts = outcome.record, outcome.transcript.counts
    assert counts.repairs
    assert record.calls == client.calls == cell.instance.turns + counts.repairs
    assert {name: getattr(record, name) for name in asdict(counts)} == asdict(counts)
    assert (record.tokens_in, record.tokens_out, record.tokens_cached) == (
        10 * record.calls,
        2 * record.calls,
        4 * record.calls,
    )
    assert record.cost_usd == pytest.approx(0.001 * record.calls)
    assert sum(record.violations.values()) == len(outcome.verdict.violations)
    assert (record.cell, record.task, record.n, record.rounds, record.diameter) == (cell.id, "coloring", 4, 4, 2)
    assert (record.model, record.revision, record.scoring) == ("some-model", "step-2000", "strict")
    assert (record.status, record.score, record.bought_twice) == ("unsolved", outcome.verdict.score, 0)
    assert record.tape == f"tapes/{cell.id}-{record.provenance}.jsonl"
    assert abs(record.started - time.time()) < 600


def test_what_one_call_leaves_unknown_is_unknown_for_the_cell(tmp_path):
    record = play_here(cell_of(), seat_of(Writer(usage=Usage(10, None, 0, None))), tmp_path).record
    assert (record.tokens_in, record.tokens_cached) == (10 * record.calls, 0)
    assert record.tokens_out is record.cost_usd is None


def test_the_cells_scoring_reads_and_checks_the_answers(tmp_path):
    class Bare:
        async def complete(self, conversation):
            return Reply("ANSWER: Group 1, and again ANSWER: Group 12")

    outcomes = {}
    for scoring in ("strict", "paper"):
        cell = cell_of("coloring", scoring=scoring)
        outcome = play_here(cell, seat_of(Bare()), tmp_path / scoring)
        alphabets = [cell.instance.task.alphabet(SQUARE, agent) for agent in SQUARE.agents]
        labelling = answers(outcome.transcript, alphabets, scoring)
        assert outcome.verdict == cell.instance.task.check(SQUARE, labelling, scoring)
        outcomes[scoring] = outcome
    assert outcomes["strict"].transcript == outcomes["paper"].transcript
    assert outcomes["strict"].verdict != outcomes["paper"].verdict


def test_a_tape_names_the_pack_and_keeps_its_texts(tmp_path):
    seat = seat_of(Writer(), max_tokens=77)
    with run_in(tmp_path) as context:
        record = asyncio.run(play_cell(cell_of(), seat, context)).record
        header = tape_of(context, record).header
    assert header.pack == dict(seat.pack.texts)
    assert header.provenance["prompts"] == seat.pack.sha256
    assert header.provenance["parameters"] == {"max_tokens": 77}
    assert header.topology == SQUARE


def test_a_tape_has_the_hash_of_each_prompt_and_of_each_line_that_is_new(tmp_path):
    with run_in(tmp_path) as context:
        record = asyncio.run(play_cell(cell_of(), seat_of(Writer()), context)).record
        tape = tape_of(context, record)
    calls = [call for attempts in tape.calls.values() for call in attempts]
    assert len({call.prompt for call in calls}) == len(calls) == record.calls
    first, second = tape.calls["Anna", 0][0], tape.calls["Anna", 1][0]
    assert len(first.lines) > len(second.lines) > 0


def test_one_cell_asked_for_twice_is_played_once(tmp_path):
    cell, client, told = cell_of(), Writer(delays=1), []

    async def ask_three_times(context):
        first = await asyncio.gather(*[play_cell(cell, seat_of(client), context) for _ in range(2)])
        return [*first, await play_cell(cell, seat_of(client), context)]

    with run_in(tmp_path, on_record=told.append) as context:
        outcomes = asyncio.run(ask_three_times(context))
        assert outcomes[0] == outcomes[1] == outcomes[2]
        assert told == read_records(context.directory.results) == [outcomes[0].record]
    assert client.calls == outcomes[0].record.calls
    assert len((tmp_path / "results.jsonl").read_bytes().splitlines()) == 1


def test_two_cells_that_differ_in_provenance_are_not_shared(tmp_path):
    client = Writer()
    one = play_here(cell_of(custom="test_mine.py::client~1"), seat_of(client), tmp_path)
    other = play_here(cell_of(custom="test_mine.py::client~2"), seat_of(client), tmp_path)
    assert one.record.cell == other.record.cell
    assert client.calls == one.record.calls + other.record.calls


def test_an_error_is_recorded_and_shared_and_never_a_verdict(tmp_path):
    client = Failing(ClientError("the prompt is too long", "context_too_long"), at=6)
    with run_in(tmp_path) as context:
        for kind in (ClientError, CellError):
            with pytest.raises(kind, match="the prompt is too long") as raised:
                asyncio.run(play_cell(cell_of(), seat_of(client), context))
            assert raised.value.kind == "context_too_long"
        calls = client.calls
        (record,) = read_records(context.directory.results)
        tape = tape_of(context, record)
    assert (record.status, record.reason, record.error_kind) == ("error", "the prompt is too long", "context_too_long")
    assert (record.score, record.violations, record.calls) == (None, {}, 5)
    assert (tape.verdicts, sum(map(len, tape.calls.values()))) == ({}, 5)
    assert client.calls == calls


def test_a_program_that_raises_is_an_error_of_the_cell(tmp_path):
    @dataclass
    class Broken:
        async def first(self, view):
            return {}["nothing"]

        step = decide = first

    with pytest.raises(ProgramError, match="raised at turn 0: KeyError") as raised:
        play_here(cell_of(), ScriptedSeat(lambda view: Broken()), tmp_path)
    assert isinstance(raised.value.__cause__, KeyError)
    (record,) = read_records(tmp_path / "results.jsonl")
    assert (record.status, record.error_kind) == ("error", "program")


def test_a_check_that_raises_is_an_error_of_the_cell_and_keeps_what_was_said(tmp_path):
    class Broken(type(TASK["consensus"])):
        def check(self, topology, labelling, scoring):
            raise ZeroDivisionError("no\nanswers")

    cell = cell_of("consensus")
    cell = replace(cell, instance=replace(cell.instance, task=Broken()))
    with run_in(tmp_path) as context:
        with pytest.raises(CellError, match="the check of consensus raised ZeroDivisionError: no answers") as raised:
            asyncio.run(play_cell(cell, textbook(), context))
        (record,) = read_records(context.directory.results)
        assert transcript_of(tape_of(context, record), cell.instance.task).rounds == 2
    assert (raised.value.kind, record.error_kind) == ("check", "check")


def test_a_fault_that_ends_the_run_is_an_error_once_and_skips_the_rest(tmp_path):
    client = Failing(ClientError("the provider does not accept the key", "auth"))
    cells = [replace(cell_of(), trial=trial) for trial in range(3)]
    with run_in(tmp_path) as context:
        for cell, kind in (
            (cells[0], ClientError),
            (cells[1], RunEndedError),
            (cells[2], RunEndedError),
            (cells[2], RunEndedError),
        ):
            with pytest.raises(kind, match="does not accept the key") as raised:
                asyncio.run(play_cell(cell, seat_of(client), context))
            assert raised.value.kind == "auth"
        records = read_records(context.directory.results)
    assert client.calls == 1
    assert [record.status for record in records] == ["error", "skipped", "skipped"]
    assert {(record.reason, record.error_kind) for record in records} == {
        ("the provider does not accept the key", "auth")
    }


def test_of_cells_that_begin_at_once_under_a_wrong_key_one_is_an_error(tmp_path):
    client = Failing(ClientError("the provider does not accept the key", "auth"))
    cells = [replace(cell_of(), trial=trial) for trial in range(3)]

    async def all_at_once(context):
        asked = [play_cell(cell, seat_of(client), context) for cell in cells]
        return await asyncio.gather(*asked, return_exceptions=True)

    with run_in(tmp_path) as context:
        outcomes = asyncio.run(all_at_once(context))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["ClientError", "RunEndedError", "RunEndedError"]
    assert client.calls == 1


def test_a_cancelled_cell_leaves_a_tape_and_is_free(tmp_path):
    cell, client = cell_of(), Hanging(at=7)

    async def cancel(context):
        task = asyncio.create_task(play_cell(cell, seat_of(client), context))
        await client.hangs.wait()
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with run_in(tmp_path) as context:
        asyncio.run(cancel(context))
        assert read_records(context.directory.results) == []
        (path,) = context.directory.tapes.iterdir()
        kept = sum(map(len, read_tape(path).calls.values()))
        assert kept >= 6
        again = Failing(None, at=999)
        outcome = asyncio.run(play_cell(cell, seat_of(again), context))
        assert [each.name for each in context.directory.tapes.iterdir()] == [path.name]
    assert outcome.record.bought_twice == 0
    assert outcome.record.calls == kept + again.calls


def test_ctrl_c_leaves_a_tape_and_the_cell_free(tmp_path):
    class Interrupting(Failing):
        interrupted = False

        async def complete(self, conversation):
            if self.calls == 6:
                if not self.interrupted:  # others come by here too
                    self.interrupted = True
                    os.kill(os.getpid(), 2)
                await asyncio.sleep(600)
            return await super().complete(conversation)

    client = Interrupting(None, at=999)
    with run_in(tmp_path) as context, LoopThread() as loop:
        with pytest.raises(KeyboardInterrupt):
            loop.call(play_cell(cell_of(), seat_of(client), context))
        (path,) = context.directory.tapes.iterdir()
        assert len(read_tape(path).calls) >= 1
        assert context.claims.claim(path.stem).state == "mine"


def test_many_processes_that_ask_for_the_same_cells_play_each_once(tmp_path):
    with run_in(tmp_path):
        pass
    played = in_processes(play_all, [tmp_path] * 3)
    assert played[0] == played[1] == played[2]
    records = read_records(tmp_path / "results.jsonl")
    lines = (tmp_path / "results.jsonl").read_bytes().splitlines()
    assert len(records) == len(lines) == len(list((tmp_path / "tapes").iterdir())) == 6


def play_all(path):
    cells = [replace(cell_of(), trial=trial) for trial in range(6)]
    with run_in(path) as context:
        outcomes = [asyncio.run(play_cell(cell, seat_of(Writer(delays=1)), context)) for cell in cells]
    return [outcome.record.to_json() for outcome in outcomes]


KILLED = """
import asyncio, sys
from pathlib import Path
sys.path[:0] = {paths!r}
from played import Writer, cell_of, run_in, seat_of
from pytest_agentsnet.running.player import play_cell

class Slow(Writer):
    async def complete(self, conversation):
        if self.calls >= 5:
            print("begun", flush=True)
            await asyncio.sleep(600)
        return await super().complete(conversation)

with run_in(Path(sys.argv[1])) as context:
    asyncio.run(play_cell(cell_of(), seat_of(Slow()), context))
"""


def test_who_waits_for_a_process_that_is_killed_takes_its_cell_over(tmp_path):
    with run_in(tmp_path):
        pass
    script = KILLED.format(paths=[each for each in sys.path if each])
    victim = subprocess.Popen([sys.executable, "-c", script, tmp_path], stdout=subprocess.PIPE)
    assert victim.stdout.readline() == b"begun\n"
    client = Writer()

    async def wait_and_kill(context):
        task = asyncio.create_task(play_cell(cell_of(), seat_of(client), context))
        await asyncio.sleep(0.2)
        assert (client.calls, task.done()) == (0, False)
        victim.kill()
        return await task

    with run_in(tmp_path) as context:
        outcome = asyncio.run(wait_and_kill(context))
        (tape,) = context.directory.tapes.iterdir()
    victim.stdout.close()
    victim.wait()
    assert outcome.record.calls == client.calls + 5 == len(list(read_tape(tape).all_calls))
    assert outcome.record.bought_twice == 0


def test_nothing_secret_reaches_the_disk(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "planted-secret-1")
    arguments = {
        "api_key": "planted-secret-2",
        "extra_headers": {"Authorization": "Bearer planted-secret-3"},
        "extra_body": {"session_token": "planted-secret-4", "depth": {"password": "planted-secret-5"}},
        "temperature": 0.5,
    }
    told = {"arguments": arguments, "api_base": "https://me:planted-secret-6@here/v1?key=planted-secret-7"}
    quoting = Failing(ValueError(f"refused: planted-secret-1, {told}"), at=6)
    with run_in(tmp_path) as context:
        asyncio.run(play_cell(cell_of(), seat_of(Writer(), **told), context))
        with pytest.raises(ClientError, match="ValueError: refused: "):
            asyncio.run(play_cell(replace(cell_of(), trial=1), seat_of(quoting, **told), context))
        everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b'"temperature":0.5' in everything
    assert b"planted-secret" not in everything


def test_a_key_in_what_an_own_agent_raises_is_hidden_before_it_is_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "planted-secret-1")

    @dataclass
    class Telling:
        async def first(self, view):
            raise ValueError("refused: planted-secret-1")

        step = decide = first

    with run_in(tmp_path) as context:
        with pytest.raises(ProgramError, match=r"ValueError: refused: \[hidden\]") as raised:
            asyncio.run(play_cell(cell_of(), ScriptedSeat(lambda view: Telling()), context))
        everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert "planted" not in str(raised.value)
    assert b"planted" not in everything


def test_after_a_disk_that_refuses_no_further_cell_is_begun(tmp_path):
    client = Failing(None, at=999)
    with run_in(tmp_path) as context:
        context.directory.tapes.rmdir()
        context.directory.tapes.write_text("in the way")
        with pytest.raises(CellError, match="cannot be used: Not a directory"):
            asyncio.run(play_cell(cell_of(), seat_of(client), context))
        with pytest.raises(StoppedError, match="cannot be used: Not a directory"):
            asyncio.run(play_cell(replace(cell_of(), trial=1), seat_of(client), context))
    assert client.calls == 0


def test_a_newer_versions_tape_is_never_bought_again_without_a_word(tmp_path):
    with run_in(tmp_path, session="a") as context:
        asyncio.run(play_cell(cell_of(), seat_of(Failing(None, at=999)), context))
        (tape,) = context.directory.tapes.iterdir()
    newer = tape.read_bytes().replace(b'{"schema":1', b'{"schema":7', 1)
    tape.write_bytes(newer)
    (tmp_path / "ledger.sqlite").unlink()
    client = Failing(None, at=999)
    with run_in(tmp_path, session="b") as context, pytest.raises(CellError, match="schema 7; this version reads 1"):
        asyncio.run(play_cell(cell_of(), seat_of(client), context))
    assert (client.calls, tape.read_bytes()) == (0, newer)


def test_a_disk_that_fills_ends_the_cell_before_the_reply_is_used(tmp_path):
    script = (
        f"import resource, signal, sys\nsys.path[:0] = {[each for each in sys.path if each]!r}\n"
        "import asyncio; from pathlib import Path\n"
        "from played import Writer, cell_of, run_in, seat_of\n"
        "from pytest_agentsnet.core.errors import CellError\n"
        "from pytest_agentsnet.running.player import play_cell\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "with run_in(Path(sys.argv[1])) as context:\n"
        "    context.claims.claim('another')\n"
        "    client = Writer()\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))\n"
        "    try: asyncio.run(play_cell(cell_of(rounds=150), seat_of(client), context))\n"
        "    except CellError as error: print(error.kind, client.calls > 0, chr(10) in error.reason, error.reason)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], stdout=subprocess.PIPE, check=True, text=True)
    assert done.stdout.startswith(f"disk True False {tmp_path}")


def test_without_a_directory_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    scripted = asyncio.run(play_unrecorded(cell_of(), textbook()))
    model = asyncio.run(play_unrecorded(cell_of(), seat_of(Writer())))
    assert scripted.verdict == Verdict(1.0)
    assert (model.record.tape, model.record.calls > 12) == ("", True)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ClientError, match="down"):
        asyncio.run(play_unrecorded(cell_of(), seat_of(Failing(ClientError("down", "auth")))))


def test_what_users_agents_think_and_say_is_kept_as_turns(tmp_path):
    class Own:
        async def first(self, view):
            return Turn("my plan", dict.fromkeys(view.neighbours, "\ud800 hi"))

        async def step(self, view, inbox):
            return Turn(outbox={"nobody": "lost"})

        async def decide(self, view, inbox):
            return Turn(answer=view.alphabet[0])

    with run_in(tmp_path) as context:
        outcome = asyncio.run(play_cell(cell_of(), ScriptedSeat(lambda view: Own()), context))
        tape = tape_of(context, outcome.record)
    assert transcript_of(tape, TASK["coloring"]) == outcome.transcript
    assert tape.turns["Anna", 0] == Turn("my plan", {"Bob": "\ud800 hi", "Dave": "\ud800 hi"})
    assert outcome.record.misaddressed == 4
