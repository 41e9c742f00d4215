"""Texts that nobody tuned on when they were labelled: the graph, rounds, rules and acts are read as well as they ever were."""

from pathlib import Path

import pytest

from pytest_agentsnet.metrics.calibrating import Tally, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled

_SLOTS = (
    "edge", "degree", "n", "diameter", "rounds", "strategy", "phantom", "ack", "reason", "challenge", "check", "clash", "welcome", "off_protocol",
)  # fmt: skip
_FLOORS = {
    "set1": (0.97, 0.99),
    "set2": (1.0, 0.97),
    "set3": (0.95, 1.0),
    "set4": (1.0, 1.0),
    "set5": (0.98, 0.97),
    "set6": (0.93, 0.87),
}
"""Precision and recall of each set, rounded down."""


@pytest.mark.parametrize("name", _FLOORS)
def test_facts_rules_and_acts_of_fresh_texts_are_read(name):
    tallies = by_slot(readings(read_labelled(Path(__file__).parent / "fresh" / f"{name}.jsonl")))
    tally = sum((tallies[slot] for slot in _SLOTS if slot in tallies), Tally())
    precision, recall = _FLOORS[name]
    assert tally.precision >= precision
    assert tally.recall >= recall
