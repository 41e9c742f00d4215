"""Texts that somebody labelled who knew nothing of the reader: each set is read as well as it ever was."""

from pathlib import Path

import pytest

from pytest_agentsnet.core.claim import SLOTS
from pytest_agentsnet.metrics.calibrating import Tally, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled

_ANSWERS = ("answer", "leader", "taken", "free")
_CHOICES = ("answer", "leader", "phantom")
_RULES = ("strategy",)
_COUNTS = ("n", "diameter", "rounds")
_STATES = ("taken", "free")
_AROUND = ("taken", "free", "edge", "degree", "n", "diameter", "rounds")
_OTHERS = tuple(slot for slot in SLOTS if slot not in _ANSWERS)

_FLOORS = {
    ("set1", _ANSWERS): (0.98, 0.96),
    ("set2", _ANSWERS): (0.98, 0.94),
    ("set3", _ANSWERS): (0.97, 0.93),
    ("set4", _ANSWERS): (0.97, 0.98),
    ("set5", _ANSWERS): (0.96, 0.9),
    ("set6", _ANSWERS): (0.95, 0.86),
    ("set1", _CHOICES): (0.98, 0.96),
    ("set2", _CHOICES): (0.98, 0.93),
    ("set3", _CHOICES): (0.96, 0.93),
    ("set4", _CHOICES): (0.97, 0.98),
    ("set5", _CHOICES): (0.96, 0.89),
    ("set6", _CHOICES): (0.95, 0.85),
    ("set7", _CHOICES): (0.96, 0.9),
    ("set8", _CHOICES): (0.96, 0.86),
    ("set9", _CHOICES): (0.96, 0.94),
    ("set1", _OTHERS): (0.97, 0.99),
    ("set2", _OTHERS): (1.0, 0.97),
    ("set3", _OTHERS): (0.95, 1.0),
    ("set4", _OTHERS): (1.0, 1.0),
    ("set5", _OTHERS): (0.98, 0.97),
    ("set6", _OTHERS): (0.93, 0.87),
    ("set5", _COUNTS): (1.0, 1.0),
    ("set7", _COUNTS): (1.0, 1.0),
    ("set8", _COUNTS): (0.83, 1.0),
    ("set9", _COUNTS): (1.0, 1.0),
    # Their mistakes nobody has looked at: what is to be expected of a model that was never seen.
    ("set7", SLOTS): (0.88, 0.66),
    ("set8", SLOTS): (0.79, 0.54),
    ("set9", SLOTS): (0.9, 0.84),
    **{(f"set{number}", _AROUND): (1.0, 1.0) for number in (1, 2, 3, 4)},
    ("set5", _AROUND): (1.0, 0.98),
    ("set6", _AROUND): (1.0, 0.86),
    ("set7", _AROUND): (0.97, 1.0),
    ("set8", _AROUND): (0.94, 0.75),
    ("set9", _AROUND): (0.91, 0.97),
    **{(f"set{number}", _STATES): (1.0, 1.0) for number in (1, 2, 3, 4, 6, 8, 9)},
    ("set5", _STATES): (1.0, 0.93),
    ("set7", _STATES): (0.81, 1.0),
    ("set5", _RULES): (1.0, 1.0),
    ("set6", _RULES): (0.92, 0.92),
    ("set7", _RULES): (1.0, 1.0),
    ("set8", _RULES): (1.0, 1.0),
    ("set9", _RULES): (0.95, 0.95),
}
"""Precision and recall of these slots of a set, moods aside, rounded down."""


@pytest.mark.parametrize(
    ("name", "slots"), _FLOORS, ids=lambda part: part if isinstance(part, str) else "-".join(part[:2])
)
def test_fresh_texts_are_read_as_well_as_they_were(name, slots):
    tallies = by_slot(readings(read_labelled(Path(__file__).parent / "fresh" / f"{name}.jsonl")))
    tally = sum((tallies[slot] for slot in slots if slot in tallies), Tally())
    precision, recall = _FLOORS[name, slots]
    assert tally.precision >= precision
    assert tally.recall >= recall
