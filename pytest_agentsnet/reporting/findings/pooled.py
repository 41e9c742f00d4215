"""One metric over many cells: the mean of the cells' rates, its interval, and the cells that are too small to be averaged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.metrics.metric import LEAST_OF, Measurement, Unit

_BOUNDED: frozenset[Unit] = frozenset({"share", "yes_or_no"})
"""Of these there is an interval."""

_OF_FIVE: frozenset[Unit] = frozenset({"share", "difference"})
"""Rates, which are averaged over the cells in which they are shares of five or more."""


@dataclass(frozen=True)
class Pooled:
    """``value`` is the mean over ``cells`` cells, whose denominators sum up to ``of``; None where all are too small.

    ``low`` and ``high`` bound it at 95 % (Wilson-t stratified by size, of shares alone). ``few`` are the counts and denominators of
    cells with fewer than five; ``censored`` is how many of ``of`` never came to what is timed.
    """

    value: float | None
    of: int
    cells: int
    low: float | None = None
    high: float | None = None
    few: tuple[tuple[float, int], ...] = ()
    censored: int = 0

    @property
    def counted(self) -> float:
        """How many of all denominators together it was, the small ones included; an expectation of counts for shares."""
        return sum(count for count, _ in self.few) + (self.value or 0.0) * self.of

    @property
    def summed_up(self) -> float | None:
        """The rate of all cells together where each is too small to be averaged; None otherwise."""
        return None if self.value is not None else self.counted / sum(of for _, of in self.few)


def measurements(records: Sequence[Record], name: str) -> list[tuple[Record, Measurement]]:
    """The records that have this metric, with it."""
    return [
        (record, Measurement.from_json(found))
        for record in records
        if record.status in MEASURED and "value" in (found := record.metrics.get(name, {}))
    ]


def pooled(records: Sequence[Record], name: str, unit: Unit = "share") -> Pooled | None:
    """The metric over these records; None where no cell has it. Imports SciPy for the interval of a share."""
    found = measurements(records, name)
    whole = averaged([measurement for _, measurement in found], unit)
    if whole is None or whole.value is None or unit not in _BOUNDED:
        return whole
    low, value, high = _interval([(record, m) for record, m in found if not _is_small(m, unit)])
    return replace(whole, value=value, low=low, high=high)


def averaged(found: Sequence[Measurement], unit: Unit) -> Pooled | None:
    """The same of cells without records, and without an interval."""
    if not found:
        return None
    few = tuple((m.value * m.of, m.of) for m in found if _is_small(m, unit))
    large = [m for m in found if not _is_small(m, unit)]
    if not large:
        return Pooled(None, 0, 0, few=few)
    mean = fsum(m.value for m in large) / len(large)
    return Pooled(mean, sum(m.of for m in large), len(large), few=few, censored=sum(m.censored for m in large))


def _is_small(measurement: Measurement, unit: Unit) -> bool:
    """What is so or not of a whole cell is no share of a few, and neither is a time or a count."""
    return unit in _OF_FIVE and measurement.of < LEAST_OF


def _interval(found: Sequence[tuple[Record, Measurement]]) -> tuple[float, float, float]:
    from pytest_agentsnet.statistics.rates import score_of  # noqa: PLC0415 - SciPy
    from pytest_agentsnet.statistics.sample import runs_of  # noqa: PLC0415 - as above

    runs = runs_of(record for record, _ in found)
    estimate = score_of([replace(run, score=m.value) for run, (_, m) in zip(runs, found, strict=True)])
    return estimate.low, estimate.value, estimate.high
