"""A gate and its verdict, as values."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, TypeAlias

from pytest_agentsnet.statistics.gates.measure import Measure

Outcome: TypeAlias = Literal["PASS", "FAIL", "INCONCLUSIVE"]

Comparison: TypeAlias = Literal["<", "<=", ">", ">="]

WHOLE_AXES = ("n", "index", "trial", "seed", "rounds")
"""Axes whose values are whole numbers."""

AXES = ("task", "family", "model", *WHOLE_AXES)
"""What the cells of a gate can be chosen by: fields of the record."""


@dataclass(frozen=True)
class Condition:
    """One of the conditions in brackets: ``n=16``, ``model=gpt-4o``, ``family=ws``. ``axis`` is one of ``AXES``."""

    axis: str
    value: str


@dataclass(frozen=True)
class Bar:
    """What is to be cleared: a number, or the baseline's value plus one (``baseline - 0.05`` has the number -0.05).

    ``as_share``: the number is a share of the cells, written as a percentage (``errors <= 2%`` has the number 0.02).
    """

    number: float
    on_baseline: bool = False
    as_share: bool = False


@dataclass(frozen=True)
class Gate:
    """``task.measure[conditions] comparison bar``. ``text`` is the one way in which it is written, ``measured`` what it is about.

    Several conditions on one axis are alternatives. ``task`` is empty for all tasks together; a ``tripwire`` may FAIL and
    is never required to PASS.
    """

    text: str
    measured: Measure
    comparison: Comparison
    bar: Bar
    task: str = ""
    conditions: tuple[Condition, ...] = ()
    tripwire: bool = False

    @property
    def measure(self) -> str:
        """The name of what it is about."""
        return self.measured.name


@dataclass(frozen=True)
class GateVerdict:
    """What became of a gate.

    ``value``, ``low`` and ``high`` are the estimate and its bounds, equal for an exact count and None where there is none;
    ``bar`` is the number compared with; ``graphs`` and ``trials`` (runs) say what it rests on; ``look`` counts the verdicts of
    this gate on this candidate, from 1; ``sentence`` says all in one.
    """

    gate: str
    outcome: Outcome
    sentence: str
    bar: float
    value: float | None = None
    low: float | None = None
    high: float | None = None
    graphs: int = 0
    trials: int = 0
    look: int = 1
    details: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The verdict as plain JSON."""
        return asdict(self)
