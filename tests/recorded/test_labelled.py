"""The hand-labelled turns: each stands on a tape, whole cells are there, both readers' labels are such as the rules know."""

import hashlib
import json
from collections import Counter
from functools import cache

import pytest

from pytest_agentsnet.core.claim import ACTS, MOODS, SLOTS
from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.strategy_key import strategy_key
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.running.tapes.header import instance_on
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

FIXTURES = data_folder("fixtures")
ITEMS, SECOND = (
    [json.loads(line) for line in (FIXTURES / "labelled" / name).read_text().splitlines()]
    for name in ("turns.jsonl", "second.jsonl")
)
"""What the first reader labelled, and the second."""
STATEMENTS = [(item, statement) for item in (*ITEMS, *SECOND) for statement in item["statements"]]
OF_NOBODY = {*ACTS, "n", "diameter", "rounds", "phantom"}
"""Slots whose subject is null."""


@cache
def played():
    """What was said in each recorded cell: its instance and transcript."""
    cells = {}
    for path in sorted((FIXTURES / "qwen" / "tapes").glob("*.jsonl")):
        tape = read_tape(path)
        (task,) = (task for task in TASKS if task.name == tape.header.task)
        cells[tape.header.cell] = (instance_on(tape.header, task), transcript_of(tape, task))
    return cells


def turn_of(item):
    _, transcript = played()[item["cell"]]
    return transcript.turn(item["speaker"], item["turn"])


def texts(turn):
    """The distinct texts of a turn with the first of those they went to."""
    hearers = {}
    for hearer, body in turn.outbox.items():
        hearers.setdefault(body, hearer)
    private = [(None, turn.reasoning)] if turn.reasoning.strip() else []
    return [*((hearer, body) for body, hearer in hearers.items()), *private]


def statements_of(slot):
    return [(item, each) for item, each in STATEMENTS if each["slot"] == slot]


def test_every_text_stands_on_a_tape_under_its_cell_turn_speaker_and_hearer():
    assert [item for item in ITEMS if (item["hearer"], item["text"]) not in texts(turn_of(item))] == []


def test_what_is_told_of_the_cell_is_so():
    for item in ITEMS:
        instance, _ = played()[item["cell"]]
        words = Vocabulary.of(instance)
        assert (item["task"], tuple(item["agents"])) == (words.task, words.agents)
        assert tuple(item["answers"]) == words.answers
        assert tuple(item["neighbours"]) == instance.topology.neighbours(item["speaker"])


def test_cells_are_labelled_whole_but_for_their_answers():
    labelled = Counter((item["cell"], item["turn"], item["speaker"], item["hearer"]) for item in ITEMS)
    said = {
        (cell, number, agent, hearer): 1
        for cell, transcript in ((cell, played()[cell][1]) for cell in {item["cell"] for item in ITEMS})
        for number in range(transcript.rounds)
        for agent in transcript.agents
        for hearer, _ in texts(transcript.turn(agent, number))
    }
    assert labelled == said


def test_there_are_enough_turns_of_every_task():
    turns = Counter(
        task for task, *_ in {(item["task"], item["cell"], item["turn"], item["speaker"]) for item in ITEMS}
    )
    assert set(turns) == {task.name for task in TASKS}
    assert min(turns.values()) >= 30
    assert turns.total() >= 160


@pytest.mark.parametrize("field", ["slot", "mood"])
def test_slots_and_moods_are_known(field):
    assert {each[field] for _, each in STATEMENTS} <= set({"slot": SLOTS, "mood": MOODS}[field])


def test_an_answer_is_one_of_the_tasks_answers_in_the_tasks_slot():
    assert [(item, each) for item, each in statements_of("leader") if each["value"] not in item["agents"]] == []
    for slot in ("answer", "taken", "free"):
        assert [(item, each) for item, each in statements_of(slot) if each["value"] not in item["answers"]] == []
    assert {item["task"] for item, _ in statements_of("answer")} <= {task.name for task in TASKS} - {"leader_election"}
    assert {item["task"] for item, _ in statements_of("leader")} <= {"leader_election"}


def test_numbers_are_digits_neighbours_agents_and_strategies_keys():
    for slot in ("degree", "n", "diameter", "rounds"):
        assert all(each["value"].isdecimal() for _, each in statements_of(slot))
    assert all(each["value"] in item["agents"] for item, each in statements_of("edge"))
    assert all(str(strategy_key(each["value"])) == each["value"] for _, each in statements_of("strategy"))


def test_a_phantom_is_no_agent():
    assert all(each["value"] not in item["agents"] for item, each in statements_of("phantom"))


def test_the_subject_is_an_agent_or_null_where_it_is_nobodys():
    for item, each in STATEMENTS:
        assert each["subject"] in ([None] if each["slot"] in OF_NOBODY else item["agents"])


def test_an_act_has_no_value_and_is_done_by_saying_it():
    assert {(each["value"], each["mood"]) for _, each in STATEMENTS if each["slot"] in ACTS} <= {("", "assert")}


def test_nothing_is_labelled_twice_in_a_text():
    for item in (*ITEMS, *SECOND):
        said = Counter((each["slot"], each["subject"], each["value"]) for each in item["statements"])
        assert set(said.values()) <= {1}


def test_in_private_text_only_strategies_are_labelled():
    assert {each["slot"] for item, each in STATEMENTS if item["hearer"] is None} <= {"strategy"}


def test_the_second_readers_third_was_drawn_by_hash():
    for item in ITEMS:
        drawn = hashlib.sha256(f"{item['cell']}|{item['speaker']}|{item['turn']}".encode()).digest()
        assert item["second"] is (int.from_bytes(drawn, "big") % 3 == 0)


def test_the_second_reader_was_shown_that_third_and_nothing_else():
    def shown(items):
        return sorted(json.dumps({**item, "statements": None}, sort_keys=True) for item in items)

    assert shown(SECOND) == shown(item for item in ITEMS if item["second"])
