"""Looks at a run: the same evidence is one look, new evidence the next, also over runs that were put away."""

import json
from contextlib import closing
from dataclasses import replace

import pytest
from test_running_choosing import record

from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.looks import coming_look, evidence_digest, look
from pytest_agentsnet.running.sharing.ledger import Ledger


@pytest.fixture
def looked(tmp_path):
    path = tmp_path / "run"
    RunDirectory.named(path, {"models": ["m"]})

    def at(evidence, about="solved >= 0.8: m"):
        directory = RunDirectory.open(path)
        with closing(Ledger(directory.ledger)) as ledger:
            return look(directory, ledger, about, evidence)

    at.path = path
    return at


def test_the_same_evidence_is_the_same_look(looked):
    assert [looked("a"), looked("a"), looked("b"), looked("a"), looked("b"), looked("c")] == [1, 1, 2, 1, 2, 3]


def test_the_coming_look_is_known_beforehand(looked):
    directory = RunDirectory.open(looked.path)
    assert coming_look(directory, "solved >= 0.8: m") == 1
    looked("a")
    assert coming_look(directory, "solved >= 0.8: m") == 2
    assert coming_look(directory, "solved >= 0.8: another") == 1


def test_each_gate_and_each_candidate_is_counted_for_itself(looked):
    assert [looked("a", "one: m"), looked("a", "other: m"), looked("b", "one: n"), looked("b", "one: m")] == [
        1,
        1,
        1,
        2,
    ]


def test_looks_at_runs_that_were_put_away_count(looked):
    assert [looked("a"), looked("b")] == [1, 2]
    for evidence, number in (("c", 3), ("d", 4)):
        RunDirectory.open(looked.path).put_away()
        RunDirectory.named(looked.path)
        assert looked(evidence) == number
    assert looked("a") == 1


def test_what_run_json_said_before_still_stands_in_it(looked):
    before = json.loads((looked.path / "run.json").read_bytes())
    looked("a")
    after = json.loads((looked.path / "run.json").read_bytes())
    assert after == {**before, "looks": {"solved >= 0.8: m": ["a"]}}
    assert [file.name for file in looked.path.iterdir() if "run.json" in file.name] == ["run.json"]


def test_evidence_is_what_the_cells_came_to_in_no_order():
    one, two = record("a"), record("b", "error")
    assert evidence_digest([one, two]) == evidence_digest([two, one])
    assert evidence_digest([one, two]) != evidence_digest([one])
    assert evidence_digest([one, two]) != evidence_digest([one, replace(two, status="solved")])
    assert evidence_digest([one]) == evidence_digest([replace(one, seconds=9.0, started=1.0)])
