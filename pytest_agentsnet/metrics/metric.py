"""The contract of a metric: one number of one cell, with what it is a share of and how it was read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isfinite
from operator import index
from typing import Any, Literal, Protocol, TypeAlias

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.metrics.case import Case

Tier: TypeAlias = Literal["exact", "extracted", "judged"]
"""``exact`` rests on the parser, the graph, answer words and names alone; ``extracted`` on how English was read; ``judged`` on
what a second model said."""

Direction: TypeAlias = Literal["higher", "lower", "neither"]
"""Which way is better."""

Unit: TypeAlias = Literal["share", "difference", "turns", "count", "characters", "ratio", "yes_or_no"]
"""What the value is; a ``difference`` is one of two shares."""

LEAST_OF = 5
"""A share of fewer is listed and not averaged."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a metric says of one cell.

    ``of`` is the denominator: how many agents, edges, messages or episodes the value is a share or a mean of; it is never 0. ``censored``
    of them never came to what is timed, and stand in the mean with R. ``series`` is the value at each turn, where there is one.
    """

    value: float
    of: int
    censored: int = 0
    series: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Numbers of whatever kind (NumPy's, fractions) become plain ones, which a record can hold.

        :raises ValueError: where they are no numbers of this kind.
        """
        try:
            value, series = float(self.value), tuple(map(float, self.series))
            of, censored = index(self.of), index(self.censored)
        except (TypeError, ValueError, OverflowError):
            raise ValueError(
                f"{self} is no measurement: value and series are numbers, of and censored whole ones"
            ) from None
        if not (all(map(isfinite, (value, *series))) and of > 0 and 0 <= censored <= of):
            raise ValueError(f"{self} is no measurement: numbers are finite, and the denominator is 1 or more")
        for name, number in (("value", value), ("of", of), ("censored", censored), ("series", series)):
            object.__setattr__(self, name, number)

    def to_json(self) -> dict[str, Any]:
        """As plain JSON, without what is empty."""
        data: dict[str, Any] = {"value": round(self.value, 6), "of": self.of}
        if self.censored:
            data["censored"] = self.censored
        if self.series:
            data["series"] = [round(value, 6) for value in self.series]
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Measurement":
        """The inverse of ``to_json``."""
        return cls(data["value"], data["of"], data.get("censored", 0), tuple(data.get("series", ())))


def share(count: int, of: int) -> Measurement | None:
    """So many of so many; nothing where there are none."""
    return Measurement(count / of, of) if of else None


def mean(values: Sequence[float], censored: int = 0) -> Measurement | None:
    """The mean, the same in whatever order, ``censored`` of the values being R because it never came; nothing where there are none."""
    return Measurement(fsum(values) / len(values), len(values), censored) if values else None


class Metric(Protocol):
    """What ``pytest_agentsnet_metrics`` gives: a name, what is to be said of it, and the function.

    What ``measure`` raises is kept in the record in the place of a value, and the cell counts all the same.
    """

    @property
    def name(self) -> str:
        """A snake_case word, unique among the metrics of a run."""

    @property
    def tier(self) -> Tier:
        """What it rests on."""

    @property
    def denominator(self) -> str:
        """What it is a share or a mean of, in words."""

    @property
    def unit(self) -> Unit:
        """What the value is."""

    @property
    def range(self) -> tuple[float, float | None]:
        """The least and the greatest value; None is no bound."""

    @property
    def direction(self) -> Direction:
        """Which way is better."""

    @property
    def source(self) -> str:
        """Where the definition comes from."""

    def measure(self, case: Case) -> Measurement | None:
        """The value of one cell; None where the denominator is 0."""


@dataclass(frozen=True)
class CellMetric:
    """A metric as a value; ``what`` says in one sentence what is counted.

    ``rests_on`` are the slots that must be read well for it: where the recall of one of them is low on real turns of a task, it is marked
    as unreliable there. ``tasks`` are those that it is defined for, all where it is empty. ``by_strength`` says that it is also
    measured on decided words alone, ``of_poll`` that it is of polled cells alone.
    """

    name: str
    what: str
    tier: Tier
    denominator: str
    measure: Callable[[Case], Measurement | None]
    unit: Unit = "share"
    range: tuple[float, float | None] = (0.0, 1.0)
    direction: Direction = "neither"
    source: str = "arXiv 2507.08616, section 5, read by hand there"
    rests_on: tuple[Slot, ...] = ()
    tasks: frozenset[str] = frozenset()
    by_strength: bool = False
    of_poll: bool = False
