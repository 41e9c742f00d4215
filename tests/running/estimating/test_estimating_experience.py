"""How a model wrote, from its tapes."""

import json
from pathlib import Path

import pytest

from pytest_agentsnet.running.estimating.experience import experience_of, latest_run_of
from pytest_agentsnet.running.estimating.manner import ASSUMED
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.tasks.builtin import TASKS

TAPES = Path(__file__).parents[3] / "fixtures" / "tapes"
BY_NAME = {task.name: task for task in TASKS}


def test_the_recorded_tapes_say_what_the_constants_were_chosen_beside():
    manner = experience_of("local/smollm2", TAPES, BY_NAME)
    assert manner.calls == 183
    assert manner.reasoning == pytest.approx(396, abs=1)
    assert manner.message == 0
    assert manner.repairs > 0.95
    assert manner.per_token == pytest.approx(ASSUMED.per_token, abs=0.1)
    assert 0 < manner.cached < 1
    assert manner.seconds > 0


def test_a_model_that_never_spoke_there_has_no_experience(tmp_path):
    assert experience_of("gpt-4o", TAPES, BY_NAME) is None
    assert experience_of("gpt-4o", tmp_path / "tapes", BY_NAME) is None


def test_tapes_of_tasks_that_are_not_known_here_do_not_count():
    assert experience_of("local/smollm2", TAPES, {}) is None


def test_a_tape_that_cannot_be_read_is_passed_over(tmp_path):
    (tmp_path / "tapes").mkdir()
    for tape in TAPES.glob("*.jsonl"):
        (tmp_path / "tapes" / tape.name).write_bytes(tape.read_bytes())
    (tmp_path / "tapes" / "broken-00000000.jsonl").write_text("{\n")
    assert experience_of("local/smollm2", tmp_path / "tapes", BY_NAME).calls == 183


def test_the_latest_run_of_a_model_is_found_among_others(tmp_path):
    first = RunDirectory.new_numbered(tmp_path, {"models": ["a", "b"]})
    second = RunDirectory.new_numbered(tmp_path, {"models": ["b"]})
    third = RunDirectory.new_numbered(tmp_path, {"models": ["c"]})
    third.run_json.write_text("no JSON")
    assert latest_run_of("a", tmp_path).path == first.path
    assert latest_run_of("b", tmp_path).path == second.path
    assert latest_run_of("b", tmp_path, but=second).path == first.path
    assert latest_run_of("c", tmp_path) is None
    assert json.loads(second.run_json.read_text())["models"] == ["b"]
