"""A value of the wrong kind on a tape is damage of the tape, and told as such."""

import asyncio
import json
from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import TASK, Writer, cell_of, run_in, seat_of, textbook

from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import CellError, ClientError, InputError
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.running.replaying import replay_cell
from pytest_agentsnet.running.tapes.lines import encoded
from pytest_agentsnet.running.tapes.poll_lines import PollCall, poll_to_json
from pytest_agentsnet.running.tapes.reader import NoTapeError, read_header, read_tape

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.integers(10**13, 10**20) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


class Fails(Writer):
    """A client that gives up in the midst."""

    async def complete(self, conversation):
        if self.calls > 8:
            raise ClientError("the prompt is too long", "context_too_long")
        return await super().complete(conversation)


@pytest.fixture(scope="module")
def tapes(tmp_path_factory):
    """The lines of one tape of each kind: of a model that was polled, of one that failed, of agents that are no models."""
    found = []
    for seat in (seat_of(Writer()), seat_of(Fails()), textbook("chance")):
        path = tmp_path_factory.mktemp("run")
        with run_in(path) as context, suppress(ClientError):
            asyncio.run(play_cell(cell_of(), seat, context))
        (tape,) = (path / "tapes").iterdir()
        found.append([json.loads(line) for line in tape.read_bytes().splitlines()])
    found[0].append(poll_to_json(PollCall("Bob", 1, "ab", "cd", Reply("I take Group 1"), 0.5)))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tapes")


def places(value, path=()):
    """The ways to all that a line holds, at any depth."""
    for name, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield (*path, name)
        yield from places(inner, (*path, name))


def put(line, path, value):
    """The line with another value at that place."""
    changed = json.loads(json.dumps(line))
    inner = changed
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    return changed


def damaged(folder, lines, number, path, value):
    """A tape with another value at one place of one line."""
    tape = folder / "tape-00000000.jsonl"
    tape.write_bytes(b"".join(encoded(put(line, path, value) if i == number else line) for i, line in enumerate(lines)))
    return tape


async def replayed(recordings):
    """What the tapes come to in a replay, by their names: a record, or an error."""
    with closing(Measuring()) as measuring:
        outcomes = {}
        for recording in recordings.all:
            task, told = TASK.get(recording.header.task, TASK["coloring"]), []
            cell = recording.cell(task, {recording.header.model: "m"}, "strict", "")
            try:
                outcomes[recording.path.name] = await replay_cell(cell, recordings, None, told.append, measuring)
            except CellError as error:
                outcomes[recording.path.name] = error
            json.dumps(told[0].to_json(), allow_nan=False)
        return outcomes


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_value_at_any_place_is_damage_or_does_no_harm(folder, tapes, data):
    lines = data.draw(st.sampled_from(tapes))
    # As many draws of the header as of all other lines: what a replay does hangs on it.
    number = data.draw(st.just(0) | st.integers(1, len(lines) - 1))
    path = data.draw(st.sampled_from(list(places(lines[number]))))
    value = data.draw(json_values)
    damaged(folder, lines, number, path, value)
    whole = folder / "whole-00000000.jsonl"
    whole.write_bytes(b"".join(map(encoded, [put(tapes[2][0], ("trial",), 99), *tapes[2][1:]])))
    if path == ("schema",) and type(value) is int and value != 1:
        with pytest.raises(InputError, match=r"tape-00000000\.jsonl has schema"):
            Recordings(folder)
        return
    outcomes = asyncio.run(replayed(Recordings(folder)))
    assert outcomes[whole.name].verdict is not None
    error = outcomes.get("tape-00000000.jsonl")
    assert not isinstance(error, CellError) or error.kind != "program"


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        (("rounds",), "3", 'its first line has "rounds" "3", which is not a whole number from 0'),
        (("rounds",), True, 'its first line has "rounds" true, which is not a whole number from 0'),
        (("rounds",), 10**9, 'its first line has "rounds" 1,000,000,000, which no cell of 4 agents has'),
        (("schema",), "1", 'its first line has "schema" "1", which is not a whole number'),
        (("topology",), None, 'its first line has "topology" null, which is not an object'),
        (("topology", "agents", 1), 7, 'its first line has "agents" 7, which is not a text'),
        (("topology", "edges"), [], "the graph falls into parts; a topology must be connected"),
        (("provenance", "probe"), ["x"], 'its first line has "probe" ["x"], which is not a text'),
        (("pack", "system"), None, 'its first line has "pack" null, which is not a text'),
        (("topology", "edges", 0), [], "its first line is no header"),
        (("topology", "agents"), [], "its first line is no header"),
    ],
)
def test_a_header_that_holds_another_kind_of_value_is_none_and_says_why(tmp_path, tapes, path, value, why):
    tape = damaged(tmp_path, tapes[0], 0, path, value)
    for read in (read_header, read_tape):
        with pytest.raises(NoTapeError) as refused:
            read(tape)
        assert str(refused.value) == f"{tape} is no tape: {why}"


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("turn", "x", 'has "turn" "x", which is not a whole number from 0'),
        ("turn", 7, "is of turn 7 of 'Anna', which the cell does not have"),
        ("agent", "Zoe", "is of turn 0 of 'Zoe', which the cell does not have"),
        ("attempt", -1, 'has "attempt" -1, which is not a whole number from 0'),
        ("text", None, 'has "text" null, which is not a text'),
        ("reasoning", None, 'has "reasoning" null, which is not a text'),
        ("tokens_in", 1.5, 'has "tokens_in" 1.5, which is not a whole number'),
        ("cost_usd", "1", 'has "cost_usd" "1", which is not a number'),
        ("seconds", float("nan"), 'has "seconds" NaN, which is not a number from 0'),
    ],
)
def test_a_call_that_holds_another_kind_of_value_is_damage_and_says_why(tmp_path, tapes, name, value, why):
    number = next(i for i, line in enumerate(tapes[0]) if line.get("agent") == "Anna")
    tape = damaged(tmp_path, tapes[0], number, (name,), value)
    read = read_tape(tape)
    assert (read.damaged, read.damage) == (1, f"line {number + 1} of {tape} {why}")
    assert len(list(read.all_calls)) == sum("attempt" in line for line in tapes[0]) - 1


@pytest.mark.parametrize(
    ("name", "value"), [("tokens_in", -5), ("tokens_out", 10**13), ("cost_usd", float("nan")), ("cost_usd", -1.0)]
)
def test_a_reply_is_not_bought_again_for_a_number_that_its_client_told_wrongly(tmp_path, tapes, name, value):
    """Earlier versions wrote down whatever an own client told."""
    number = next(i for i, line in enumerate(tapes[0]) if line.get("agent") == "Anna")
    read = read_tape(damaged(tmp_path, tapes[0], number, (name,), value))
    kept = next(call for call in read.all_calls if call.agent == "Anna")
    assert (read.damaged, getattr(kept.reply.usage, name)) == (0, None)
    assert kept.reply.text == tapes[0][number]["text"]


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("poll", ("poll", "text"), 1),
        ("poll", ("poll",), ["agent"]),
        ("poll", ("poll", "turn"), 99),
        ("scoring", ("score",), "1"),
        ("scoring", ("violations",), [3]),
        ("scoring", ("scoring",), None),
        ("status", ("reason",), 3),
        ("status", ("status",), "solved"),
        ("answer", ("answer",), 5),
        ("answer", ("outbox",), {"Bob": 3}),
        ("answer", ("counts",), {"repairs": "1"}),
        ("answer", ("replies",), [None]),
    ],
)
def test_so_is_every_other_line(tmp_path, tapes, kind, path, value):
    lines, number = next((t, i) for t in tapes for i, line in enumerate(t) if kind in line)
    read = read_tape(damaged(tmp_path, lines, number, path, value))
    assert read.damaged == 1
    assert read.damage.startswith(f"line {number + 1} of ")


@pytest.mark.parametrize("text", [b"[1]", b'"attempt"', b'["attempt"]', b"{}", b"null", b"[" * 100_000, b"\xff\xfe"])
def test_what_is_no_line_at_all_is_damage_too(tmp_path, tapes, text):
    tape = tmp_path / "a.jsonl"
    tape.write_bytes(encoded(tapes[0][0]) + text + b"\n" + encoded(tapes[0][1]))
    read = read_tape(tape)
    assert (read.damaged, len(list(read.all_calls))) == (1, 1)
    assert read.damage.startswith(f"line 2 of {tape} is no ")
