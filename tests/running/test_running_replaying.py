import asyncio
import json
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import SQUARE, TASK, Writer, cell_of, run_in, seat_of, textbook
from strategies import topologies

from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.running.replaying import NOT_ON_TAPE, NotOnTapeError, replay_cell
from pytest_agentsnet.running.seats import ScriptedSeat
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.tapes.kept_calls import PromptDiffersError

TIMES = {"started", "seconds"}


def facts(record):
    return {name: value for name, value in record.to_json().items() if name not in TIMES}


def record(path, cell, seat):
    """Play the cell; its outcome, or what it ended in."""
    with run_in(path) as context:
        try:
            return asyncio.run(play_cell(cell, seat, context))
        except CellError as error:
            return error


def replay(path, cell, pack=None):
    """The outcome or error of the replay, and the records that were told."""
    told = []
    with closing(Measuring()) as measuring:
        try:
            return asyncio.run(replay_cell(cell, Recordings(path), pack, told.append, measuring)), told
        except CellError as error:
            return error, told


def tape_of(path):
    (tape,) = (path / "tapes").glob("*.jsonl")
    return tape


def edited(tape, change):
    """Change the lines of a tape after its header, as a list of parsed lines."""
    head, *lines = tape.read_text().splitlines()
    kept = change([json.loads(line) for line in lines])
    tape.write_text("\n".join([head, *map(json.dumps, kept)]) + "\n")


@settings(max_examples=25)
@given(
    topologies(max_n=5),
    st.sampled_from(sorted(TASK)),
    st.sampled_from(["strict", "paper"]),
    st.randoms(),
)
def test_whatever_a_model_wrote_is_replayed_from_lines_in_any_order(tmp_path_factory, topology, task, scoring, draw):
    path = tmp_path_factory.mktemp("run")
    cell = cell_of(task, topology, rounds=2, scoring=scoring, reasoning=draw.random() < 0.5, revision="r1")
    outcome = record(path, cell, seat_of(Writer(topology.agents, delays=3)))
    edited(tape_of(path), lambda lines: draw.sample(lines, len(lines)))
    again, told = replay(path, cell)
    assert (again.transcript, again.verdict, again.cell) == (outcome.transcript, outcome.verdict, cell)
    assert facts(again.record) == facts(outcome.record)
    assert told == [again.record]
    assert not again.live


@pytest.mark.parametrize("task", TASK)
@pytest.mark.parametrize("agents", ["textbook", "chance", "constant"])
def test_agents_that_are_no_models_are_replayed_from_their_turns(tmp_path, task, agents):
    cell = cell_of(task, rounds=5)
    outcome = record(tmp_path, cell, textbook(agents))
    again, told = replay(tmp_path, cell)
    assert again.transcript == outcome.transcript
    assert facts(again.record) == facts(outcome.record) == facts(told[0])


def test_the_answers_can_be_read_in_another_way(tmp_path):
    class Bare:
        async def complete(self, conversation):
            return Reply("ANSWER: Group 1, and again ANSWER: Group 12")

    record(tmp_path, cell_of(), seat_of(Bare()))
    strict, paper = replay(tmp_path, cell_of())[0], replay(tmp_path, cell_of(scoring="paper"))[0]
    assert (strict.record.scoring, paper.record.scoring) == ("strict", "paper")
    assert strict.transcript == paper.transcript
    assert strict.record.violations != paper.record.violations


def test_a_cell_without_a_tape_is_told_apart(tmp_path):
    record(tmp_path, cell_of(), textbook())
    error, told = replay(tmp_path, cell_of(rounds=9))
    assert isinstance(error, NotOnTapeError)
    assert error.reason == f"there is no tape of it in {tmp_path}"
    assert [(each.status, each.error_kind, each.reason) for each in told] == [("skipped", NOT_ON_TAPE, error.reason)]


@pytest.mark.parametrize("seat", [textbook(), seat_of(Writer())], ids=["turns", "calls"])
def test_a_begun_cell_is_no_error_and_says_how_far_its_tape_goes(tmp_path, seat):
    cell = cell_of("leader_election", rounds=3)
    record(tmp_path, cell, seat)
    edited(tape_of(tmp_path), lambda lines: [line for line in lines if line.get("turn", 9) < 2])
    error, told = replay(tmp_path, cell)
    assert isinstance(error, NotOnTapeError)
    assert error.reason == "it was begun and not finished: its tape ends before Anna speaks at turn 2"
    assert [(each.status, each.error_kind) for each in told] == [("skipped", NOT_ON_TAPE)]


def test_a_tape_that_cannot_be_read_in_the_middle_says_so(tmp_path):
    cell = cell_of("leader_election", rounds=3)
    record(tmp_path, cell, textbook())
    lines = tape_of(tmp_path).read_text().splitlines()
    tape_of(tmp_path).write_text("\n".join([lines[0], "\0" * 20, lines[2], "{}", *lines[3:]]) + "\n")
    error, _ = replay(tmp_path, cell)
    assert isinstance(error, NotOnTapeError)
    assert (
        error.reason
        == f"what Anna said at turn 0 is missing: line 2 of {tape_of(tmp_path)} is no line of a tape, and 1 more cannot be read"
    )


class Failing(Writer):
    def __init__(self, error, at):
        super().__init__()
        self._error, self._at = error, at

    async def complete(self, conversation):
        reply = await super().complete(conversation)
        if self.calls >= self._at:
            raise self._error
        return reply


def test_an_error_is_that_error_again(tmp_path):
    error = record(tmp_path, cell_of(), seat_of(Failing(ClientError("the prompt is too long", "context_too_long"), 7)))
    again, told = replay(tmp_path, cell_of())
    assert not isinstance(again, RunEndedError)
    assert (again.reason, again.kind) == (error.reason, error.kind) == ("the prompt is too long", "context_too_long")
    assert told[0].status == "error"
    assert told[0].calls == 6


def test_a_cell_that_was_skipped_is_skipped_again(tmp_path):
    seat = seat_of(Failing(ClientError("the provider does not accept the key", "auth"), 1))
    cells = [cell_of(), replace(cell_of(), trial=1)]
    with run_in(tmp_path) as context:
        for cell in cells:
            with pytest.raises(CellError):
                asyncio.run(play_cell(cell, seat, context))
    for cell, kind, status in zip(cells, (CellError, RunEndedError), ("error", "skipped"), strict=True):
        again, told = replay(tmp_path, cell)
        assert type(again) is kind
        assert (again.reason, again.kind) == ("the provider does not accept the key", "auth")
        assert [each.status for each in told] == [status]


def test_an_agent_that_raised_is_not_asked_again(tmp_path):
    class Broken:
        made = 0

        def __init__(self, view):
            Broken.made += 1

        async def first(self, view):
            return Turn()

        async def step(self, view, inbox):
            return {}["nothing"]

        decide = step

    error = record(tmp_path, cell_of(), ScriptedSeat(Broken))
    again, told = replay(tmp_path, cell_of())
    assert (again.reason, again.kind) == (error.reason, "program")
    assert told[0].reason == error.reason
    assert Broken.made == 4


class Strict(type(TASK["consensus"])):
    """A check that fails."""

    def check(self, topology, labelling, scoring):
        raise ZeroDivisionError("no answers")


class Lenient(type(TASK["consensus"])):
    """A check that finds nothing."""

    def check(self, topology, labelling, scoring):
        return Verdict(1.0)


def test_what_was_said_is_judged_by_the_check_of_today(tmp_path):
    cell = cell_of("consensus")
    strict, lenient = (replace(cell, instance=replace(cell.instance, task=task)) for task in (Strict(), Lenient()))
    error = record(tmp_path, strict, textbook("chance"))
    again, _ = replay(tmp_path, strict)
    assert (again.reason, again.kind) == (error.reason, "check")
    assert replay(tmp_path, lenient)[0].record.status == "solved"


def test_another_prompt_is_an_error_and_only_of_its_own_cell(tmp_path):
    changed = Pack.from_texts({**load_pack().texts, "system": "You are <<agent>>."})
    record(tmp_path, cell_of(), seat_of(Writer()))
    record(tmp_path, cell_of(model="other"), textbook())
    error, told = replay(tmp_path, cell_of(), changed)
    assert isinstance(error, PromptDiffersError)
    assert error.reason.startswith(
        f"the prompt of Anna at turn 0 is another one than on the tape of {cell_of().id}: its "
    )
    assert "is now 'You are Anna.' and was 'You are Anna" in error.reason
    assert (told[0].status, told[0].error_kind) == ("error", "prompt_differs")
    assert replay(tmp_path, cell_of(model="other"), changed)[0].verdict.solved


def test_lines_that_were_bought_twice_are_counted_and_the_first_is_used(tmp_path):
    outcome = record(tmp_path, cell_of(), seat_of(Writer()))

    def doubled(lines):
        calls = [line for line in lines if "attempt" in line]
        return [*lines[:-1], {**calls[0], "text": "something else"}, lines[-1]]

    edited(tape_of(tmp_path), doubled)
    again, _ = replay(tmp_path, cell_of())
    assert again.transcript == outcome.transcript
    assert facts(again.record) == {**facts(outcome.record), "bought_twice": 1}


def test_a_replay_leaves_the_run_as_it_is(tmp_path):
    record(tmp_path, cell_of(), seat_of(Writer(SQUARE.agents)))
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    replay(tmp_path, cell_of())
    replay(tmp_path, cell_of(), Pack.from_texts({**load_pack().texts, "system": "You."}))
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before
