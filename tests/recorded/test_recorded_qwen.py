"""The cells of a larger real model: they play again as they were recorded, and nothing of the machine they were made on is in them."""

import re
from collections import Counter

import pytest

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.running.tapes.header import instance_on
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

QWEN = data_folder("fixtures") / "qwen"
TAPES = sorted((QWEN / "tapes").glob("*.jsonl"))
each_tape = pytest.mark.parametrize("path", TAPES, ids=lambda path: "-".join(path.name.split("-")[:3]))


@each_tape
def test_a_tape_is_of_a_whole_cell_of_that_model(path):
    tape = read_tape(path)
    header = tape.header
    assert header.model == "local/qwen2.5-coder-1.5b-instruct.gguf"
    assert path.name.startswith(f"{header.cell}-")
    assert len(tape.calls) == header.topology.n * (header.rounds + 1)
    assert (tape.failure, tape.damaged, tape.bought_twice) == (None, 0, 0)


@each_tape
def test_a_tape_leads_to_the_verdicts_on_it(path):
    tape = read_tape(path)
    (task,) = (task for task in TASKS if task.name == tape.header.task)
    answers = transcript_of(tape, task).answers
    topology = instance_on(tape.header, task).topology
    assert {how: task.check(topology, answers, how) for how in tape.verdicts} == dict(tape.verdicts)
    assert "strict" in tape.verdicts


@each_tape
def test_a_tape_names_no_place_of_the_machine_it_was_made_on(path):
    assert re.findall(r"/(?:root|home|tmp|work|Users|mnt)/", path.read_text()) == []


def test_every_task_was_recorded():
    assert {read_tape(path).header.task for path in TAPES} == {task.name for task in TASKS}


def test_the_cells_are_played_again_as_they_were_recorded(pytester):
    solved = Counter("passed" if read_tape(path).verdicts["strict"].solved else "failed" for path in TAPES)
    pytester.runpytest(f"--agentsnet-replay={QWEN}").assert_outcomes(**solved)
