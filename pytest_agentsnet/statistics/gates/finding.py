"""What the data say on a gate's measure, before it is held against the bar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.gates.gate import Comparison, Gate, Outcome


@dataclass(frozen=True)
class Interval:
    """Where the true value lies; None is no bound on that side."""

    low: float | None
    high: float | None


@dataclass(frozen=True)
class Levels:
    """The probability left outside of the interval, below it and above it."""

    low: float
    high: float


@dataclass(frozen=True)
class Finding:
    """An estimate, None where nothing was measured, and its ``interval``: lost cells are failed for its low end, solved for its high end.

    ``reachable`` has the ends with lost cells counted the other way: what a resume could still show. ``lost`` cells could not be measured, ``unneeded`` ones the early
    stop left out. ``obstacle`` says why, where the interval decides nothing.
    """

    value: float | None = None
    interval: Interval = Interval(None, None)
    reachable: Interval = Interval(None, None)
    graphs: int = 0
    trials: int = 0
    lost: int = 0
    unneeded: int = 0
    obstacle: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


def is_at_least(comparison: Comparison) -> bool:
    """Whether more is better."""
    return comparison in {">=", ">"}


def levels_of(gate: Gate, gates: Sequence[Gate], look: int) -> Levels:
    """PASS at .025; FAIL at that divided by the gates that can fail by chance, which exact ones cannot; half of it each look."""
    of_look = LEVEL / 2 ** (look - 1)
    at_risk = sum(not other.measured.is_exact for other in gates)
    of_fail = of_look / max(1, at_risk)
    return Levels(of_look, of_fail) if is_at_least(gate.comparison) else Levels(of_fail, of_look)


def outcome_of(comparison: Comparison, bar: float, interval: Interval) -> Outcome:
    """PASS where all of the interval clears the bar, FAIL where none of it does."""
    low, high = interval.low, interval.high
    match comparison:
        case ">=":
            passes, fails = low is not None and low >= bar, high is not None and high < bar
        case ">":
            passes, fails = low is not None and low > bar, high is not None and high <= bar
        case "<=":
            passes, fails = high is not None and high <= bar, low is not None and low > bar
        case "<":
            passes, fails = high is not None and high < bar, low is not None and low >= bar
    if passes:
        return "PASS"
    return "FAIL" if fails else "INCONCLUSIVE"
