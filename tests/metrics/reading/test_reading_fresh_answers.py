"""Texts that nobody tuned on when they were labelled: answers, leaders, what is taken and free are read as well as they ever were."""

from pathlib import Path

import pytest

from pytest_agentsnet.metrics.calibrating import Tally, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled

_SLOTS = ("answer", "leader", "taken", "free")
_FLOORS = {
    "set1": (0.96, 0.96),
    "set2": (0.97, 0.93),
    "set3": (0.95, 0.9),
    "set4": (0.96, 0.98),
    "set5": (0.94, 0.86),
    "set6": (0.94, 0.85),
}
"""Precision and recall of each set, rounded down."""


@pytest.mark.parametrize("name", _FLOORS)
def test_answers_of_fresh_texts_are_read(name):
    tallies = by_slot(readings(read_labelled(Path(__file__).parent / "fresh" / f"{name}.jsonl")))
    tally = sum((tallies[slot] for slot in _SLOTS if slot in tallies), Tally())
    precision, recall = _FLOORS[name]
    assert tally.precision >= precision
    assert tally.recall >= recall
