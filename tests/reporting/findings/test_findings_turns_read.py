import json
from pathlib import Path

from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.reporting.findings import turns_kept, turns_read
from pytest_agentsnet.reporting.findings.turns_read import Read


def test_what_is_kept_is_how_the_labelled_turns_are_read():
    assert turns_read.turns_read() == dict(turns_read.measured()), (
        f"the reader or the labels have changed: python -m {turns_read.__name__}"
    )


def test_what_was_read_is_the_same_after_json():
    read = Read(9, {"answer": Tally(1, 2, 3)}, {("answer", "assert"): Tally(0, 1, 0), ("ack", "assert"): Tally(4)})
    assert Read.from_json(json.loads(json.dumps(read.to_json()))) == read


def test_the_module_that_keeps_it_is_as_it_is_written():
    assert Path(turns_kept.__file__).read_text(encoding="utf-8") == turns_read.written(turns_read.measured())
