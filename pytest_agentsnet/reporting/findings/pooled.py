"""One metric over many cells: the mean of the cells' rates, its interval, and the cells that are too small to be averaged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.metrics.metric import LEAST_OF, Measurement, Unit

_SHARES: frozenset[Unit] = frozenset({"share", "yes_or_no"})


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
    if not found:
        return None
    is_small = [unit == "share" and measurement.of < LEAST_OF for _, measurement in found]
    few = tuple((m.value * m.of, m.of) for (_, m), small in zip(found, is_small, strict=True) if small)
    large = [each for each, small in zip(found, is_small, strict=True) if not small]
    if not large:
        return Pooled(None, 0, 0, few=few)
    of, censored = sum(m.of for _, m in large), sum(m.censored for _, m in large)
    if unit not in _SHARES:
        return Pooled(sum(m.value for _, m in large) / len(large), of, len(large), few=few, censored=censored)
    low, value, high = _interval(large)
    return Pooled(value, of, len(large), low, high, few, censored)


def _interval(found: Sequence[tuple[Record, Measurement]]) -> tuple[float, float, float]:
    from pytest_agentsnet.statistics.rates import score_of  # noqa: PLC0415 - SciPy
    from pytest_agentsnet.statistics.sample import runs_of  # noqa: PLC0415 - as above

    runs = runs_of(record for record, _ in found)
    estimate = score_of([replace(run, score=m.value) for run, (_, m) in zip(runs, found, strict=True)])
    return estimate.low, estimate.value, estimate.high


def units(metrics: Sequence[object]) -> Mapping[str, Unit]:
    """The unit of each metric by name."""
    return {metric.name: metric.unit for metric in metrics}  # type: ignore[attr-defined]
