"""What runs say on a rate: the share solved, and mean scores. Imports SciPy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.statistics.corrected import corrected
from pytest_agentsnet.statistics.estimate import Estimate
from pytest_agentsnet.statistics.gates.evidence import is_lost, is_not_needed
from pytest_agentsnet.statistics.gates.finding import Finding, Interval, Levels
from pytest_agentsnet.statistics.rates import rate_of, score_of
from pytest_agentsnet.statistics.sample import Run, runs_of

EstimateOf = Callable[[Sequence[Run], float], Estimate]


def solved_finding(records: Sequence[Record], levels: Levels) -> Finding:
    """The share of cells solved."""
    return _finding(records, levels, rate_of, [record.status in MEASURED for record in records])


def score_finding(records: Sequence[Record], levels: Levels) -> Finding:
    """The mean score. A cell whose score the scoring leaves undefined counts for an interval as a lost one does."""
    has_score = [record.status in MEASURED and record.score is not None for record in records]
    finding = _finding(records, levels, score_of, has_score)
    unscored = sum(record.status in MEASURED for record in records) - sum(has_score)
    return replace(finding, details={**finding.details, "unscored": unscored}) if unscored else finding


def corrected_finding(records: Sequence[Record], levels: Levels, chance: Mapping[str, float]) -> Finding:
    """The mean score with chance, taken as known, at 0."""
    finding = score_finding(records, levels)
    unknown = sum(record.cell not in chance for record in records)
    if unknown or not records:
        return replace(
            finding, value=None, interval=Interval(None, None), obstacle=f"chance is not known on {unknown} cells"
        )
    by_chance = score_of([
        replace(run, score=chance[record.cell]) for run, record in zip(runs_of(records), records, strict=True)
    ])

    def of(score: float | None) -> float | None:
        return None if score is None else corrected(score, by_chance.value)

    return replace(
        finding,
        value=of(finding.value),
        interval=Interval(of(finding.interval.low), of(finding.interval.high)),
        reachable=Interval(of(finding.reachable.low), of(finding.reachable.high)),
        obstacle="" if by_chance.value < 1 else "chance reaches everything on these cells",
        details={**finding.details, "chance": by_chance.value},
    )


def _finding(records: Sequence[Record], levels: Levels, estimate_of: EstimateOf, is_known: Sequence[bool]) -> Finding:
    runs = runs_of(records)
    known = [run for run, is_in in zip(runs, is_known, strict=True) if is_in]
    lost, unneeded = sum(map(is_lost, records)), sum(map(is_not_needed, records))
    if not known:
        return Finding(lost=lost, unneeded=unneeded)
    worst, best = (
        [
            run if is_in else replace(run, solved=is_solved, score=float(is_solved))
            for run, is_in in zip(runs, is_known, strict=True)
        ]
        for is_solved in (False, True)
    )
    estimate = estimate_of(known, levels.low)
    return Finding(
        value=estimate.value,
        interval=Interval(estimate_of(worst, levels.low).low, estimate_of(best, levels.high).high),
        reachable=Interval(estimate_of(best, levels.low).low, estimate_of(worst, levels.high).high),
        graphs=estimate.graphs,
        trials=estimate.runs,
        lost=lost,
        unneeded=unneeded,
        details={"method": estimate.method, "distinct": estimate.distinct},
    )
