import asyncio
import json
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from played import SQUARE, TASK, cell_of
from strategies import texts, topologies

from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.message import Message
from pytest_agentsnet.core.program import Counts, Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.tapes import scribe as scribe_module
from pytest_agentsnet.running.tapes.header import header_for, header_from_json, header_to_json
from pytest_agentsnet.running.tapes.lines import Call, Failure
from pytest_agentsnet.running.tapes.naming import tape_name
from pytest_agentsnet.running.tapes.poll_lines import PollCall
from pytest_agentsnet.running.tapes.reader import Tape, read_header, read_tape, transcript_of
from pytest_agentsnet.running.tapes.scribe import ClaimLostError, Scribe
from pytest_agentsnet.running.tapes.writer import open_tape

HEADER = header_for(cell_of(), {"model": "some-model"}, "0.1.0", 12.5, load_pack())
CALL = Call("Anna", 0, 0, "ab12", "c3d4e5", Reply("hello", "hm", Usage(9, 3, None, 0.5)), 1.25)


def paired(text):
    """A high surrogate before a low one is read back as the character that the two stand for."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


said = texts.map(paired)
amounts = st.none() | st.integers(0, 10**9)
usages = st.builds(Usage, amounts, amounts, amounts, st.none() | st.floats(0, 100))
replies = st.builds(Reply, said, said, usages, st.sampled_from(["stop", "length", "refusal"]))
digits = st.text("0123456789abcdef", max_size=12)
seconds = st.integers(0, 10**9).map(lambda microseconds: microseconds / 10**6)
agents, numbers = st.sampled_from(SQUARE.agents), st.integers(0, 2)
calls = st.builds(Call, agents, numbers, st.integers(0, 1), digits, digits, replies, seconds)
polls = st.builds(PollCall, agents, numbers, digits, digits, replies, seconds)
counts = st.builds(Counts, *[st.integers(0, 3)] * 6)
turns = st.builds(Turn, reasoning=said, outbox=st.dictionaries(agents, said), answer=st.none() | said, counts=counts)
witnesses = st.lists(st.builds(Witness, agents, st.none() | said), max_size=2).map(tuple)
violations = st.builds(Violation, st.just("equal_colours"), witnesses, said)
verdicts = st.builds(Verdict, st.none() | st.floats(0, 1), st.lists(violations, max_size=2).map(tuple))


@contextmanager
def scribe_at_work(holds=lambda name: True):
    scribe = Scribe(holds)
    try:
        yield scribe
    finally:
        scribe.close()


def written(path, *, calls=(), polls=(), turns=(), verdicts=(), failures=(), header=HEADER, goes_on=True):
    """Go on with the tape there, or begin it, and add these lines."""

    async def write(scribe):
        tape, _ = open_tape(path, header, scribe, lambda: goes_on)
        async with tape:
            for call in calls:
                await tape.call(call)
            for poll in polls:
                await tape.poll(poll)
            for (agent, number), turn in turns:
                await tape.turn(agent, number, turn, lasting=False)
            for scoring, verdict in verdicts:
                await tape.verdict(verdict, scoring)
            for failure in failures:
                await tape.failure(failure)

    with scribe_at_work() as scribe:
        asyncio.run(write(scribe))
    return path


def opened(path, header=HEADER, *, goes_on=True):
    """Open the tape to go on with it; what was kept."""

    async def look(scribe):
        tape, kept = open_tape(path, header, scribe, lambda: goes_on)
        async with tape:
            return kept

    with scribe_at_work() as scribe:
        return asyncio.run(look(scribe))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tapes")


@given(
    st.lists(calls, max_size=6),
    st.dictionaries(st.tuples(agents, numbers), turns, max_size=4),
    st.dictionaries(st.sampled_from(["strict", "paper"]), verdicts),
)
def test_what_was_written_is_read_back(folder, calls, turns, verdicts):
    (folder / "a.jsonl").unlink(missing_ok=True)
    path = written(folder / "a.jsonl", calls=calls, turns=turns.items(), verdicts=verdicts.items())
    tape = read_tape(path)
    firsts = {}
    for call in calls:
        firsts.setdefault((call.agent, call.turn, call.attempt), call)
    assert tape.header == read_header(path) == HEADER
    assert {(c.agent, c.turn, c.attempt): c for attempts in tape.calls.values() for c in attempts} == firsts
    assert all([c.attempt for c in row] == sorted(c.attempt for c in row) for row in tape.calls.values())
    assert tape.bought_twice == len(calls) - len(firsts)
    assert (tape.turns, tape.verdicts) == (turns, verdicts)


@given(st.lists(calls, max_size=3), st.lists(polls, max_size=4), st.dictionaries(st.just("strict"), verdicts))
def test_polls_are_read_back_and_are_no_part_of_what_was_played(folder, calls, polls, verdicts):
    for name, asked in (("plain.jsonl", ()), ("polled.jsonl", polls)):
        (folder / name).unlink(missing_ok=True)
        written(folder / name, calls=calls, polls=asked, verdicts=verdicts.items())
    plain, polled = read_tape(folder / "plain.jsonl"), read_tape(folder / "polled.jsonl")
    assert replace(polled, polls={}, whole=0) == replace(plain, whole=0)
    assert polled.polls == {(poll.agent, poll.turn): poll for poll in reversed(polls)}


@given(poll=polls)
def test_a_reader_that_does_not_know_of_polls_takes_them_for_nothing(folder, poll):
    (folder / "new.jsonl").unlink(missing_ok=True)
    path = written(folder / "new.jsonl", calls=[CALL], polls=[poll], verdicts=[("strict", Verdict(1.0))])
    path.write_bytes(path.read_bytes().replace(b'{"poll":', b'{"of_a_later_version":'))
    tape = read_tape(path)
    assert tape.damaged == 1
    assert (list(tape.all_calls), tape.turns, tape.polls, set(tape.verdicts)) == ([CALL], {}, {}, {"strict"})


@given(topologies())
def test_a_header_needs_nothing_beside_it(topology):
    cell = cell_of("matching", topology, 5)
    pack = Pack.from_texts({**load_pack().texts, "system": "\ud800"})
    header = header_for(cell, {"a": 1}, "0.1.0", 3.5, pack)
    assert header_from_json(json.loads(json.dumps(header_to_json(header)))) == header
    assert (header.cell, header.key, header.topology, header.own_pack) == (cell.id, cell.key, topology, True)


@given(calls, st.data())
def test_a_tape_cut_at_any_byte_of_its_last_line_loses_that_line_alone(folder, call, data):
    (folder / "b.jsonl").unlink(missing_ok=True)
    other = replace(call, attempt=call.attempt + 1)
    path = written(folder / "b.jsonl", calls=[call, other])
    *lines, last = path.read_bytes().splitlines()
    cut = data.draw(st.integers(0, len(last)))
    path.write_bytes(b"\n".join([*lines, last[:cut]]))
    kept = (call, other) if cut == len(last) else (call,)
    assert read_tape(path).calls == {(call.agent, call.turn): kept}


def test_a_tape_is_plain_ascii_with_what_is_empty_left_out(tmp_path):
    turn = Turn(outbox={"Bob": "caf\u00e9 \x1b[31m \u202e\x9b \x00"})
    path = written(tmp_path / "a.jsonl", turns=[(("Anna", 0), turn), (("Bob", 0), Turn())])
    assert path.read_bytes().isascii()
    assert path.read_bytes().splitlines()[2] == b'{"agent":"Bob","turn":0}'
    assert b"\x1b" not in path.read_bytes()


def test_each_line_is_on_the_disk_when_its_writing_returns(tmp_path, monkeypatch):
    synchronised = []
    real = scribe_module._synchronised
    monkeypatch.setattr(scribe_module, "_synchronised", lambda file: (synchronised.append(file), real(file)))
    path, header = tmp_path / "a.jsonl", replace(HEADER, rounds=50)

    async def write(scribe):
        tape, _ = open_tape(path, header, scribe, lambda: True)
        async with tape:
            assert read_tape(path).header == header
            await tape.call(CALL)
            assert read_tape(path).calls == {("Anna", 0): (CALL,)}
            assert len(synchronised) == 1
            await asyncio.gather(*[tape.call(replace(CALL, turn=turn)) for turn in range(1, 50)])
            assert len(synchronised) <= 10  # those that wait are written together

    with scribe_at_work() as scribe:
        asyncio.run(write(scribe))
    assert len(list(read_tape(path).all_calls)) == 50


def test_a_line_whose_waiter_is_cancelled_is_written_all_the_same(tmp_path):
    path = tmp_path / "a.jsonl"

    async def write(scribe):
        tape, _ = open_tape(path, HEADER, scribe, lambda: True)
        async with tape:
            task = asyncio.create_task(tape.call(CALL))
            await asyncio.sleep(0)
            task.cancel()

    with scribe_at_work() as scribe:
        asyncio.run(write(scribe))
    assert read_tape(path).calls == {("Anna", 0): (CALL,)}


def test_a_cell_that_is_cancelled_again_and_again_still_waits_for_its_lines(tmp_path, monkeypatch):
    real = scribe_module._synchronised
    monkeypatch.setattr(scribe_module, "_synchronised", lambda file: (time.sleep(0.2), real(file)))
    path, held = tmp_path / "a.jsonl", [True]

    async def play(scribe):
        tape, _ = open_tape(path, HEADER, scribe, lambda: True)
        try:
            async with tape:
                await tape.call(CALL)
        finally:
            held.clear()  # the claim is given up with the tape

    async def end(scribe):
        task = asyncio.create_task(play(scribe))
        for _ in range(3):
            await asyncio.sleep(0.05)
            for other in asyncio.all_tasks() - {asyncio.current_task()}:
                other.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with scribe_at_work(lambda name: bool(held)) as scribe:
        asyncio.run(end(scribe))
    assert read_tape(path).calls == {("Anna", 0): (CALL,)}


def test_nothing_is_written_once_the_claim_is_lost(tmp_path):
    path, held = tmp_path / "a.jsonl", [True]

    async def write(scribe):
        tape, _ = open_tape(path, HEADER, scribe, lambda: True)
        async with tape:
            await tape.call(CALL)
            held.clear()
            for _ in range(2):
                with pytest.raises(ClaimLostError):
                    await tape.call(replace(CALL, turn=1))

    with scribe_at_work(lambda name: name == "a" and bool(held)) as scribe:
        asyncio.run(write(scribe))
    assert read_tape(path).calls == {("Anna", 0): (CALL,)}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "no tape: its first line"),
        (b'{"schema":1,"cell":"half', "no tape: its first line"),
        (b'{"schema":2}\n', "schema 2; this version reads 1"),
        (b'{"schema":1\n{"agent":"Anna"}\n', "no tape: its first line"),
        (b"7\n", "no tape: its first line"),
        (b"\x00\x00\n", "no tape: its first line"),
        (b'{"schema":1}\n', "no tape: its first line"),
    ],
)
def test_what_is_no_whole_tape_is_refused_in_one_line(tmp_path, content, complaint):
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=complaint) as refused:
        read_tape(path)
    assert "\n" not in str(refused.value)


def test_a_tape_that_is_not_there_is_told_in_one_line(tmp_path):
    with pytest.raises(InputError, match=r"a\.jsonl cannot be read: No such file"):
        read_tape(tmp_path / "a.jsonl")


def test_of_a_tape_damaged_before_its_end_the_whole_lines_are_read(tmp_path):
    calls = [replace(CALL, turn=turn) for turn in range(3)]
    path = written(tmp_path / "a.jsonl", calls=calls)
    lines = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join([*lines[:2], b"\x00" * len(lines[2]), lines[3], b'{"attempt": 0}', b""]))
    tape = read_tape(path)
    assert (list(tape.all_calls), tape.damaged) == ([calls[0], calls[2]], 2)


def test_a_tape_that_ends_before_its_cell_has_no_transcript(tmp_path):
    path = written(tmp_path / "a.jsonl", turns=[(("Anna", 0), Turn())])
    with pytest.raises(InputError, match="ends before turn 0 of Bob"):
        transcript_of(read_tape(path), TASK["coloring"])


SPOKEN = Turn(outbox={"Bob": "hear me"})
SCRIPTED = replace(HEADER, pack={})


def heard(tape):
    """What is known of the turns of the square, a word a turn: of silent ones a dot, of unknown ones a question mark."""

    def mark(turn):
        return "?" if turn is None else "." if turn == Turn() else "!"

    return ["".join(mark(tape.turn(agent, number)) for agent in SQUARE.agents) for number in range(3)]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ([], ["!???", "????", "????"]),
        ([(("Bob", 1), SPOKEN)], ["!...", "?!??", "????"]),
        ([(("Bob", 2), SPOKEN)], ["!...", "....", "?!??"]),
    ],
)
def test_an_idle_agent_was_silent_at_the_turns_before_the_latest(tmp_path, last, expected):
    path = written(tmp_path / "a.jsonl", turns=[(("Anna", 0), SPOKEN), *last], header=SCRIPTED)
    assert heard(read_tape(path)) == expected


def test_what_was_not_written_of_a_finished_tape_is_silence_but_for_the_answers(tmp_path):
    answers = [((agent, 2), Turn(answer="1")) for agent in SQUARE.agents]
    said = [(("Anna", 0), SPOKEN), *answers]
    path = written(tmp_path / "a.jsonl", turns=said, verdicts=[("strict", Verdict(1.0))], header=SCRIPTED)
    transcript = transcript_of(read_tape(path), TASK["coloring"])
    assert transcript.turns[1] == (Turn(),) * 4
    assert list(transcript.messages()) == [Message(0, "Anna", "Bob", "hear me")]
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    with pytest.raises(InputError, match="ends before turn 2 of Anna"):
        transcript_of(read_tape(path), TASK["coloring"])


def test_of_a_damaged_tape_no_silence_is_taken_for_granted(tmp_path):
    path = written(tmp_path / "a.jsonl", turns=[(("Anna", 0), SPOKEN), (("Bob", 1), SPOKEN)], header=SCRIPTED)
    path.write_bytes(path.read_bytes().replace(b'{"agent":"Anna"', b'{"agent";"Anna"'))
    assert heard(read_tape(path)) == ["????", "?!??", "????"]


def test_a_model_is_never_taken_for_silent(tmp_path):
    path = written(tmp_path / "a.jsonl", calls=[CALL, replace(CALL, turn=2)], verdicts=[("strict", Verdict(1.0))])
    assert heard(read_tape(path)) == ["????"] * 3


@given(st.lists(turns, min_size=12, max_size=12))
def test_the_turns_of_a_tape_are_its_transcript(folder, turns):
    (folder / "c.jsonl").unlink(missing_ok=True)
    rows = tuple(tuple(turns[4 * number : 4 * number + 4]) for number in range(3))
    slots = [((agent, number), rows[number][i]) for number in range(3) for i, agent in enumerate(SQUARE.agents)]
    path = written(folder / "c.jsonl", turns=slots[::-1])
    assert transcript_of(read_tape(path), TASK["coloring"]) == Transcript(SQUARE.agents, rows)


def test_a_begun_tape_is_gone_on_with(tmp_path):
    path = written(tmp_path / "a.jsonl", calls=[CALL])
    assert opened(path).calls == {("Anna", 0): (CALL,)}
    written(path, calls=[replace(CALL, turn=1)])
    assert [call.turn for call in read_tape(path).all_calls] == [0, 1]
    assert [each.name for each in tmp_path.iterdir()] == ["a.jsonl"]


@given(st.lists(calls, min_size=1, max_size=4, unique_by=lambda call: (call.agent, call.turn, call.attempt)), st.data())
def test_a_tape_cut_at_any_byte_is_gone_on_with_after_its_last_whole_line(folder, calls, data):
    (folder / "d.jsonl").unlink(missing_ok=True)
    path = written(folder / "d.jsonl", calls=calls)
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:cut])
    written(path, calls=calls)  # what is on it already is there a second time
    tape = read_tape(path)
    assert {(c.agent, c.turn, c.attempt): c for c in tape.all_calls} == {(c.agent, c.turn, c.attempt): c for c in calls}
    assert tape.damaged == 0
    on_it = whole[:cut].count(b"\n") - 1 + (whole[cut : cut + 1] == b"\n" and cut > whole.index(b"\n"))
    assert tape.bought_twice == max(on_it, 0)
    assert list(folder.glob("d.dead*")) == []


@pytest.mark.parametrize("content", [b"\x00" * 40 + b"\nmore", b"[]\n", b"{}\n"])
def test_what_is_no_tape_is_set_aside_and_not_lost(tmp_path, content):
    path = tmp_path / "a.jsonl"
    for _ in range(2):
        path.write_bytes(content)
        assert opened(path) == Tape(HEADER)
    assert [(tmp_path / f"a.dead-{number}.jsonl").read_bytes() for number in (1, 2)] == [content, content]
    assert read_tape(path).header == HEADER


def test_a_begun_tape_of_agents_that_cannot_go_on_is_set_aside(tmp_path):
    path = tmp_path / "a.jsonl"
    turns = [(("Anna", 0), Turn(answer="x"))]
    written(path, turns=turns)
    assert opened(path, goes_on=True).turns == dict(turns)
    assert opened(path, goes_on=False).turns == {}
    assert read_tape(tmp_path / "a.dead-1.jsonl").turns == dict(turns)
    written(path, turns=turns, verdicts=[("strict", Verdict(1.0))])
    assert opened(path, goes_on=False).verdicts == {"strict": Verdict(1.0)}


def test_another_measurements_tape_is_never_gone_on_with(tmp_path):
    path = written(tmp_path / "a.jsonl", calls=[CALL])
    other = replace(HEADER, provenance={"model": "another-model"})
    before = path.read_bytes()
    with pytest.raises(CellError, match='played when model was "some-model" and is now "another-model"') as refused:
        opened(path, other)
    assert (refused.value.kind, "\n" in str(refused.value)) == ("provenance", False)
    assert path.read_bytes() == before


def test_why_there_is_no_verdict_stands_until_another_call_is_made(tmp_path):
    failure = Failure("error", "server_error", "the provider failed (500)")
    path = written(tmp_path / "a.jsonl", calls=[CALL], failures=[failure])
    assert read_tape(path).failure == failure
    written(path, calls=[replace(CALL, turn=1)])
    assert read_tape(path).failure is None


def test_a_tape_is_named_after_cell_and_provenance():
    cell = cell_of()
    name = tape_name(cell, {"a": 1})
    assert name.startswith("coloring-custom-n4-i0-some-model-t0-")
    assert name != tape_name(cell, {"a": 2})
    assert len(name) == len(cell.id) + 9


def test_a_long_or_odd_name_still_fits_a_file_system():
    long, other = (tape_name(replace(cell_of(), slug="m" * 400 + end), {}) for end in "ab")
    assert long != other
    assert len(long) + len(".dead-10.jsonl") < 255
    assert "/" not in tape_name(replace(cell_of(), slug="../caf\u00e9"), {})


def test_of_a_line_that_does_not_fit_on_the_disk_nothing_is_left_and_none_follows_it(tmp_path):
    path = written(tmp_path / "a.jsonl", calls=[CALL])
    script = (
        f"import resource, signal, sys\nsys.path[:0] = {[each for each in sys.path if each]!r}\n"
        "import asyncio; from pathlib import Path\n"
        "from test_running_tape import CALL, HEADER, replace, open_tape, scribe_at_work, CellError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "path = Path(sys.argv[1])\n"
        "async def write(scribe):\n"
        "    tape, _ = open_tape(path, HEADER, scribe, lambda: True)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100, resource.RLIM_INFINITY))\n"
        "    async with tape:\n"
        "        for _ in range(2):\n"
        "            try: await tape.call(replace(CALL, turn=1))\n"
        "            except CellError as error: print(error.kind, chr(10) in error.reason, error.reason)\n"
        "with scribe_at_work() as scribe: asyncio.run(write(scribe))\n"
    )
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", script, path], stdout=subprocess.PIPE, check=True, text=True)
    told = done.stdout.splitlines()
    assert len(told) == 2
    assert all(line.startswith(f"disk False {path} cannot be used: ") for line in told)
    assert path.read_bytes() == before


def test_a_folder_that_is_gone_is_told_in_one_line(tmp_path):
    with pytest.raises(CellError, match=r"a\.jsonl cannot be used: No such file or directory") as refused:
        opened(tmp_path / "gone" / "a.jsonl")
    assert refused.value.kind == "disk"
