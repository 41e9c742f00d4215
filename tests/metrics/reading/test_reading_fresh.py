"""Texts that somebody labelled who knew nothing of the reader: each set is read as well as it ever was."""

from pathlib import Path

import pytest

from pytest_agentsnet.core.claim import ACTS
from pytest_agentsnet.metrics.calibrating import Tally, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled

_GROUPS = (
    ("answer", "leader", "phantom"),
    ("taken", "free", "edge", "degree", "n", "diameter", "rounds"),
    ("strategy",),
    ACTS,
)
_FLOORS = {
    "set1": ((0.99, 0.96), (1.0, 1.0), (1.0, 1.0), (1.0, 0.98)),
    "set2": ((0.98, 0.93), (1.0, 1.0), (1.0, 1.0), (1.0, 0.97)),
    "set3": ((0.96, 0.93), (1.0, 1.0), (1.0, 1.0), (0.94, 1.0)),
    "set4": ((0.98, 0.98), (1.0, 1.0), (1.0, 1.0), (1.0, 1.0)),
    "set5": ((0.96, 0.9), (1.0, 0.98), (1.0, 1.0), (0.98, 1.0)),
    "set6": ((0.95, 0.85), (1.0, 0.89), (0.92, 0.92), (0.91, 0.93)),
    "set7": ((0.96, 0.91), (0.92, 1.0), (1.0, 1.0), (0.97, 0.87)),
    "set8": ((0.96, 0.87), (0.95, 0.79), (1.0, 1.0), (0.9, 0.86)),
    "set9": ((0.97, 0.94), (0.93, 0.97), (0.95, 0.95), (0.98, 0.97)),
    "set10": ((0.95, 0.96), (0.98, 0.89), (1.0, 1.0), (0.98, 0.96)),
    "set11": ((0.95, 1.0), (0.97, 0.95), (0.98, 0.98), (0.96, 0.95)),
    "set12": ((0.96, 0.97), (0.99, 0.92), (1.0, 1.0), (0.89, 0.97)),
    "set13": ((0.88, 0.89), (0.94, 0.72), (0.81, 0.75), (0.91, 0.98)),
    "set14": ((0.94, 0.88), (0.94, 0.89), (0.96, 0.92), (0.93, 0.95)),
    "set15": ((0.92, 0.94), (1.0, 1.0), (1.0, 1.0), (0.99, 0.99)),
    "set16": ((0.72, 0.96), (1.0, 0.97), (1.0, 1.0), (0.8, 1.0)),
    "set17": ((0.99, 0.96), (0.91, 1.0), (1.0, 1.0), (0.95, 0.95)),
    "set18": ((0.67, 0.93), (0.98, 0.97), (1.0, 1.0), (0.98, 0.96)),
    "set19": ((0.97, 0.97), (0.94, 0.96), (1.0, 1.0), (1.0, 0.96)),
    "set20": ((0.97, 1.0), (0.96, 0.96), (0.98, 0.96), (0.96, 0.9)),
    "set21": ((0.98, 0.97), (0.97, 1.0), (0.92, 0.96), (1.0, 0.98)),
    "set22": ((0.97, 0.95), (0.89, 0.85), (1.0, 0.96), (0.97, 1.0)),
    "set23": ((0.98, 0.96), (1.0, 0.95), (0.93, 0.93), (0.97, 0.98)),
    "set24": ((1.0, 0.99), (0.95, 1.0), (0.96, 0.96), (1.0, 1.0)),
    "set25": ((1.0, 1.0), (1.0, 1.0), (1.0, 1.0), (1.0, 0.99)),
}
"""Precision and recall of the slots of each group, moods aside, rounded down. The reader has learned from all of these sets since."""


@pytest.mark.parametrize("name", _FLOORS)
def test_fresh_texts_are_read_as_well_as_they_were(name):
    tallies = by_slot(readings(read_labelled(Path(__file__).parent / "fresh" / f"{name}.jsonl")))
    for slots, (precision, recall) in zip(_GROUPS, _FLOORS[name], strict=True):
        tally = sum((tallies[slot] for slot in slots if slot in tallies), Tally())
        # Where nothing is labelled or read there is no share.
        assert tally.precision is None or tally.precision >= precision, slots
        assert tally.recall is None or tally.recall >= recall, slots
