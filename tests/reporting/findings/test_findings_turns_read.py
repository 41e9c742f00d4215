import json

from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.reporting.findings import turns_read
from pytest_agentsnet.reporting.findings.turns_read import Read


def test_what_is_kept_is_how_the_labelled_turns_are_read():
    assert turns_read.turns_read() == dict(turns_read.measured()), (
        f"the reader or the labels have changed: python -m {turns_read.__name__}"
    )


def test_what_was_read_is_the_same_after_json():
    read = Read(9, {"answer": Tally(1, 2, 3)}, {("answer", "assert"): Tally(0, 1, 0), ("ack", "assert"): Tally(4)})
    assert Read.from_json(json.loads(json.dumps(read.to_json()))) == read


def test_where_no_turns_are_nothing_is_known(monkeypatch, tmp_path):
    monkeypatch.setattr(turns_read, "shipped_turns", lambda: tmp_path / "turns.jsonl")
    assert turns_read.turns_read.__wrapped__() == {}
