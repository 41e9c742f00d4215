"""Texts whose mistakes nobody has looked at: what is to be expected of the words of a model that was never seen."""

from pathlib import Path

import pytest

from pytest_agentsnet.metrics.calibrating import Tally, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled

_FLOORS = {"set7": (0.88, 0.66), "set8": (0.79, 0.54), "set9": (0.9, 0.84)}
"""Precision and recall of each set over all slots, moods aside, rounded down: notes, idioms, and a mixture of what models write."""


@pytest.mark.parametrize("name", _FLOORS)
def test_unseen_texts_are_read_as_well_as_they_were(name):
    tallies = by_slot(readings(read_labelled(Path(__file__).parent / "fresh" / f"{name}.jsonl")))
    tally = sum(tallies.values(), Tally())
    precision, recall = _FLOORS[name]
    assert tally.precision >= precision
    assert tally.recall >= recall
