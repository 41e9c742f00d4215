"""What records say on exact metrics of their transcripts. Imports SciPy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import fsum

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.metrics.metric import Measurement
from pytest_agentsnet.statistics.gates.evidence import is_lost, is_not_needed
from pytest_agentsnet.statistics.gates.finding import Finding, Interval, Levels
from pytest_agentsnet.statistics.gates.measure import Measure
from pytest_agentsnet.statistics.gates.of_rates import score_finding
from pytest_agentsnet.statistics.sample import runs_of


@dataclass(frozen=True)
class _Cells:
    """``having`` are the cells with a measurement; ``unknown`` those that may have one, as they were lost or not measured.

    ``absent`` were measured, and have a denominator of 0. ``failed`` says of how many the metric itself raised an error.
    """

    having: Sequence[tuple[Record, Measurement]]
    unknown: Sequence[Record]
    absent: Sequence[Record]
    failed: int

    @classmethod
    def of(cls, records: Iterable[Record], name: str) -> "_Cells":
        having, unknown, absent = [], [], []
        failed = 0
        for record in records:
            found = record.metrics.get(name)
            if record.status not in MEASURED or not record.metrics:
                unknown.append(record)
            elif found is None:
                absent.append(record)
            elif "value" in found:
                having.append((record, Measurement.from_json(found)))
            else:
                unknown.append(record)
                failed += 1
        return cls(having, unknown, absent, failed)

    @property
    def needed(self) -> list[Record]:
        """The unknown ones that the early stop did not leave out."""
        return [record for record in self.unknown if not is_not_needed(record)]


def metric_finding(measure: Measure, records: Sequence[Record], levels: Levels) -> Finding:
    """The mean of shares with its interval; of counts the sum, of other numbers the mean, both exact."""
    cells = _Cells.of(records, measure.name)
    match measure.kind:
        case "count":
            finding = _sum_finding(cells)
        case "mean":
            finding = _mean_finding(cells)
        case _:
            finding = _share_finding(cells, measure.least_of, levels)
    if cells.failed and not cells.having:
        finding = replace(
            finding, obstacle=f"the metric itself failed in {cells.failed} cells, as the end of the run says"
        )
    return replace(finding, details={**finding.details, "absent": len(cells.absent)})


def _share_finding(cells: _Cells, least_of: int, levels: Levels) -> Finding:
    """The metric takes the place of the score. As in every table, a share of few is not averaged."""
    large = [replace(record, score=found.value) for record, found in cells.having if found.of >= least_of]
    finding = score_finding([*large, *(replace(record, score=None) for record in cells.unknown)], levels)
    if not (large or finding.lost):
        finding = replace(finding, obstacle=f"no cell has a share of {least_of} or more" if least_of > 1 else _NONE)
    return replace(finding, details={**finding.details, "few": len(cells.having) - len(large)})


def _sum_finding(cells: _Cells) -> Finding:
    """A measurement is a mean, and its whole denominator together is the count; a censored one is at least so much."""
    known = fsum(round(found.value * found.of) for _, found in cells.having)
    open_above = len(cells.needed) + sum(found.censored > 0 for _, found in cells.having)
    return replace(
        _basis([*(record for record, _ in cells.having), *cells.absent, *cells.needed]),
        value=None if open_above else known,
        interval=Interval(known, None if open_above else known),
        obstacle=f"at least {known:.12g}, and unknown of {open_above} cells" if open_above else "",
    )


def _mean_finding(cells: _Cells) -> Finding:
    """Nothing bounds what is unknown, so that one such cell leaves the mean unknown."""
    values = [found.value for _, found in cells.having]
    basis = _basis([*(record for record, _ in cells.having), *cells.needed])
    if cells.needed or not values:
        return replace(basis, obstacle=f"unknown of {len(cells.needed)} cells; resume" if cells.needed else _NONE)
    value = fsum(values) / len(values)
    return replace(basis, value=value, interval=Interval(value, value))


_NONE = "no cell has what it is measured of"


def _basis(records: Sequence[Record]) -> Finding:
    """What an exact finding rests on."""
    return Finding(
        graphs=len({run.graph for run in runs_of(records)}), trials=len(records), lost=sum(map(is_lost, records))
    )
