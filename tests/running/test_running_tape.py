import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from played import SQUARE, TASK, cell_of
from strategies import texts, topologies

from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.program import Counts, Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
from pytest_agentsnet.running.tape import TapeWriter, dead_tapes, tape_name
from pytest_agentsnet.running.tape_lines import Call, header_for, header_from_json, header_to_json
from pytest_agentsnet.running.tape_reader import calls_on_dead_tapes, read_header, read_tape, transcript_of

HEADER = header_for(cell_of(), {"model": "some-model"}, "0.1.0", 12.5, {"system": "You are <<agent>>."})
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
counts = st.builds(Counts, *[st.integers(0, 3)] * 6)
turns = st.builds(Turn, reasoning=said, outbox=st.dictionaries(agents, said), answer=st.none() | said, counts=counts)
witnesses = st.lists(st.builds(Witness, agents, st.none() | said), max_size=2).map(tuple)
violations = st.builds(Violation, st.just("equal_colours"), witnesses, said)
verdicts = st.builds(Verdict, st.none() | st.floats(0, 1), st.lists(violations, max_size=2).map(tuple))


def written(path, *, calls=(), turns=(), verdicts=()):
    with TapeWriter(path, HEADER) as tape:
        for call in calls:
            asyncio.run(tape.call(call))
        for (agent, number), turn in turns:
            tape.turn(agent, number, turn)
        for scoring, verdict in verdicts:
            tape.verdict(verdict, scoring)
    return path


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


@given(topologies())
def test_a_header_needs_nothing_beside_it(topology):
    cell = cell_of("matching", topology, 5)
    header = header_for(cell, {"a": 1}, "0.1.0", 3.5, {"system": "\ud800"})
    assert header_from_json(json.loads(json.dumps(header_to_json(header)))) == header
    assert (header.cell, header.key, header.topology) == (cell.id, cell.key, topology)


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


def test_each_line_is_with_the_system_when_its_writing_returns(tmp_path):
    path = tmp_path / "a.jsonl"
    with TapeWriter(path, HEADER) as tape:
        assert read_tape(path).header == HEADER
        asyncio.run(tape.call(CALL))
        assert read_tape(path).calls == {("Anna", 0): (CALL,)}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "no tape: its first line"),
        (b'{"schema":1,"cell":"half', "no tape: its first line"),
        (b'{"schema":2}\n', "schema 2; this version reads 1"),
        (b'{"schema":1\n{"agent":"Anna"}\n', "damaged in line 1"),
        (b"7\n", "damaged in line 1"),
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


def test_a_tape_damaged_before_its_end_is_not_read_around(tmp_path):
    path = written(tmp_path / "a.jsonl", calls=[CALL, CALL])
    lines = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join([lines[0], lines[1][:9], lines[2], b""]))
    with pytest.raises(InputError, match="damaged in line 2"):
        read_tape(path)


def test_a_tape_that_ends_before_its_cell_has_no_transcript(tmp_path):
    path = written(tmp_path / "a.jsonl", turns=[(("Anna", 0), Turn())])
    with pytest.raises(InputError, match="ends before turn 0 of Bob"):
        transcript_of(read_tape(path), TASK["coloring"])


@given(st.lists(turns, min_size=12, max_size=12))
def test_the_turns_of_a_tape_are_its_transcript(folder, turns):
    (folder / "c.jsonl").unlink(missing_ok=True)
    rows = tuple(tuple(turns[4 * number : 4 * number + 4]) for number in range(3))
    slots = [((agent, number), rows[number][i]) for number in range(3) for i, agent in enumerate(SQUARE.agents)]
    path = written(folder / "c.jsonl", turns=slots[::-1])
    assert transcript_of(read_tape(path), TASK["coloring"]) == Transcript(SQUARE.agents, rows)


def test_an_unfinished_tape_is_set_aside_and_its_calls_are_counted(tmp_path):
    path = tmp_path / "a.jsonl"
    for length in (1, 2, 3):
        written(path, calls=[replace(CALL, turn=turn) for turn in range(length)])
    assert [dead.name for dead in dead_tapes(path)] == ["a.dead-1.jsonl", "a.dead-2.jsonl"]
    assert (calls_on_dead_tapes(path), len(read_tape(path).calls)) == (3, 3)
    dead_tapes(path)[0].write_bytes(b'{"schema"')
    assert calls_on_dead_tapes(path) == 2


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


def test_a_full_disk_is_told_in_one_line(tmp_path, monkeypatch):
    full = Path("/dev/full").open("wb", buffering=0)  # noqa: SIM115 - the writer closes it
    monkeypatch.setattr(Path, "open", lambda *_, **__: full)
    with pytest.raises(CellError, match=r"a\.jsonl cannot be used: No space left on device$") as refused:
        TapeWriter(tmp_path / "a.jsonl", HEADER)
    assert (refused.value.kind, full.closed) == ("disk", True)


def test_a_folder_that_is_gone_is_told_in_one_line(tmp_path):
    with pytest.raises(CellError, match=r"a\.jsonl cannot be used: No such file or directory") as refused:
        TapeWriter(tmp_path / "gone" / "a.jsonl", HEADER)
    assert refused.value.kind == "disk"
