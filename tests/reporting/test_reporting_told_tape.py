"""A tape as people read it, whole, cut at any place, or of a task that is not known."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.reporting.conversation import Conversation
from pytest_agentsnet.reporting.focus import Focus
from pytest_agentsnet.reporting.instances import instance_on
from pytest_agentsnet.reporting.told_tape import ToldTape
from pytest_agentsnet.reporting.unknown_task import UnknownTask
from pytest_agentsnet.running.tapes.lines import encoded
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

TAPES = sorted((data_folder("fixtures") / "tapes").glob("*.jsonl"))
COLORING = next(tape for tape in TAPES if tape.name.startswith("coloring"))


def read(lines):
    """The tape of these lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tape.jsonl"
        path.write_bytes(b"".join(lines))
        return read_tape(path)


def lines_of(tape=COLORING):
    return tape.read_bytes().splitlines(keepends=True)


def changed(line, **fields):
    return encoded({**json.loads(line), **fields})


@pytest.mark.parametrize("path", TAPES, ids=lambda path: path.name.partition("-")[0])
def test_a_finished_tape_reads_as_the_conversation_of_its_cell(path):
    tape = read_tape(path)
    (task,) = (task for task in TASKS if task.name == tape.header.task)
    cell = Cell(instance_on(tape.header, task), tape.header.model, "local-smollm2")
    whole = Conversation.of(cell, transcript_of(tape, task), tape.verdicts["strict"])
    assert list(ToldTape(tape).lines()) == list(whole.lines())


@settings(max_examples=25)
@given(st.data(), st.sampled_from(TAPES))
def test_a_tape_that_was_cut_shows_what_there_is(data, path):
    lines = lines_of(path)
    count = data.draw(st.integers(1, len(lines)))
    tape = read(lines[:count])
    told = list(ToldTape(tape).lines())
    whole = list(ToldTape(read(lines)).lines())
    assert told[: told.index("Graph") + 7] == whole[: whole.index("Graph") + 7]
    assert ("Verdict" in told) == bool(tape.verdicts)
    assert (
        f"  {len(tape.calls)} of {sum(map(bool, read(lines).calls))} turns are on the tape, and no verdict" in told
    ) == (not tape.verdicts)
    assert sum(line.startswith("Round ") for line in told) == len({
        turn for _, turn in tape.calls if turn < tape.header.rounds
    })


def test_of_a_round_that_was_begun_only_those_are_shown_whose_turn_is_there():
    lines = lines_of()
    first = {json.loads(line)["agent"] for line in lines[1:] if json.loads(line).get("turn") == 0}
    there = json.loads(lines[1])["agent"]
    told = list(ToldTape(read(lines[:2])).lines())
    (missing,) = (line for line in told if line.startswith("  not on the tape: "))
    assert set(missing.removeprefix("  not on the tape: ").split(", ")) == first - {there}
    assert not any("silent" in line and there not in line for line in told)
    assert list(ToldTape(read(lines[:2])).lines(rounds=[3]))[1:3] == ["", "Round 3"]


def test_answers_that_are_there_are_shown_before_a_verdict_is():
    lines = [line for line in lines_of() if "scoring" not in json.loads(line)]
    told = list(ToldTape(read(lines)).lines())
    assert told.index("Answers") < told.index("Not finished")
    assert "Verdict" not in told


def test_each_scoring_has_answers_and_a_verdict_of_its_own():
    lines = [*lines_of(), encoded({"scoring": "paper", "score": None, "solved": True, "violations": []})]
    told = list(ToldTape(read(lines)).lines())
    assert [line for line in told if line in {"Answers", "Verdict"}] == ["Answers", "Verdict"] * 2
    assert told[-1] == "  solved, score undefined, scoring paper"


@pytest.mark.parametrize(
    ("focus", "rounds", "told"),
    [
        (Focus(frozenset({"Zoe"})), (), "there is no agent 'Zoe' here; there are Jeremy, Douglas, Stephen, Danielle"),
        (Focus(edges=frozenset({frozenset({"Jeremy", "Zoe"})})), (), "there is no agent 'Zoe' here"),
        (Focus(), [0], "there is no round 0; there are rounds 1 to 4"),
        (Focus(), [5], "there is no round 5; there are rounds 1 to 4"),
    ],
)
def test_what_there_is_not_is_refused(focus, rounds, told):
    with pytest.raises(InputError) as refused:
        list(ToldTape(read(lines_of())).lines(focus, rounds))
    assert str(refused.value).startswith(told)


def test_agents_that_are_no_neighbours_have_no_edge():
    header, *_ = lines_of()
    path = {"agents": ["Anna", "Bob", "Carla"], "edges": [[0, 1], [1, 2]]}
    tape = read([changed(header, topology=path)])
    with pytest.raises(InputError, match="Anna and Carla are no neighbours; Anna has Bob"):
        list(ToldTape(tape).lines(Focus(edges=frozenset({frozenset({"Anna", "Carla"})}))))


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("I think\nANSWER: Blue.", "Blue"),
        ("ANSWER: Red\nno\nANSWER: **Deep  blue**\nbye", "Deep blue"),
        ("ANSWER:", None),
        ("nothing", None),
        ("", None),
        ("ANSWER: 7.5!", "7.5!"),
    ],
)
def test_of_an_unknown_task_the_answer_is_what_stands_behind_the_last_marker(reply, answer):
    header, *rest = lines_of()
    lines = [changed(header, task="colours")]
    lines += [changed(line, text=reply) if json.loads(line).get("turn") == 4 else line for line in rest]
    tape = read(lines)
    told = list(ToldTape(tape).lines())
    shown = [line for line in told[told.index("Answers") :] if line.startswith(("  Jeremy:", "  Jeremy gave"))]
    assert shown[0] == ("  Jeremy gave no answer that can be read" if answer is None else f"  Jeremy: {answer}")


def test_an_unknown_task_judges_nothing():
    task = UnknownTask.on(read(lines_of()))
    assert (task.name, task.version) == ("coloring", 1)
    with pytest.raises(InputError, match="the task coloring is not known here"):
        task.check(None, {}, "strict")
    assert Verdict(None).solved
