"""How good cells are for a gate, from 0 to 1: one scale for rates and differences, and for gates that ask for much or for little."""

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.statistics.gates.finding import is_at_least
from pytest_agentsnet.statistics.gates.gate import Gate


def goodness_of(gate: Gate, here: Record, there: Record | None) -> float:
    """How good a cell is, or its difference to the baseline's cell; what could not be measured is as good as can be."""
    upward = is_at_least(gate.comparison)
    value = _amount(gate, here, unknown=float(upward))
    if there is not None:
        value -= _amount(gate, there, unknown=float(not upward))
    return to_goodness(gate, value)


def to_goodness(gate: Gate, value: float) -> float:
    """How good a value of the gate's measure is."""
    least = _least(gate)
    part = (value - least) / (1 - least)
    return part if is_at_least(gate.comparison) else 1 - part


def from_goodness(gate: Gate, goodness: float) -> float:
    """The value of the gate's measure that is so good."""
    least = _least(gate)
    return least + (1 - least) * (goodness if is_at_least(gate.comparison) else 1 - goodness)


def _least(gate: Gate) -> float:
    return -1.0 if gate.bar.on_baseline else 0.0


def _amount(gate: Gate, record: Record, *, unknown: float) -> float:
    if record.status not in MEASURED:
        return unknown
    if gate.measure == "solved":
        return float(record.status == "solved")
    return unknown if record.score is None else record.score
