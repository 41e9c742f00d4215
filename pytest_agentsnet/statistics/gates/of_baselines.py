"""What pairs say on the difference to a baseline. Imports SciPy."""

from collections.abc import Sequence
from dataclasses import replace

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.statistics.gates.evidence import Evidence, chooses, is_lost, is_not_needed
from pytest_agentsnet.statistics.gates.finding import Finding, Interval, Levels
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.paired import Pair, difference_of
from pytest_agentsnet.statistics.pairing import Pairing, pairing_of
from pytest_agentsnet.statistics.sample import Run, runs_of


def pairs_of(gate: Gate, evidence: Evidence) -> Pairing:
    """The pairs of the gate's cells: made of the whole runs, and narrowed then."""
    return pairing_of(evidence.records, evidence.baseline).where(chooses(gate))


def difference_finding(gate: Gate, evidence: Evidence, levels: Levels) -> Finding:
    """The candidate's rate less the baseline's. For the low end what the candidate lost is failed and what the baseline lost is solved."""
    pairing = pairs_of(gate, evidence)
    records = pairing.pairs
    pairs = [Pair(*runs_of(pair)) for pair in records]
    known = [pair for pair in pairs if all(run.solved is not None for run in pair)]
    lost = sum(is_lost(here) or there.status not in MEASURED for here, there in records)
    unneeded = sum(is_not_needed(here) for here, _ in records)
    details = {
        "refused": len(pairing.refused),
        "unpaired": len(pairing.alone_here),
        "lost_in_baseline": sum(there.status not in MEASURED for _, there in records),
    }
    if not pairs:
        return Finding(obstacle="no cell of the baseline is its like", details=details)
    if not known:
        return Finding(lost=lost, unneeded=unneeded, details=details)
    estimate = difference_of(known, levels.low)
    if _are_the_same(records):
        return Finding(
            value=estimate.value,
            graphs=estimate.graphs,
            trials=estimate.runs,
            obstacle="the same answers; nothing was tested",
            details=details,
        )
    worst, best = (_completed(pairs, candidate=is_solved) for is_solved in (False, True))
    return Finding(
        value=estimate.value,
        interval=Interval(difference_of(worst, levels.low).low, difference_of(best, levels.high).high),
        reachable=Interval(difference_of(best, levels.low).low, difference_of(worst, levels.high).high),
        graphs=estimate.graphs,
        trials=estimate.runs,
        lost=lost,
        unneeded=unneeded,
        details={"method": estimate.method, "distinct": estimate.distinct, **details},
    )


def _completed(pairs: Sequence[Pair], *, candidate: bool) -> list[Pair]:
    """The pairs with what is missing on the candidate's side as given, and on the baseline's the other way."""
    return [Pair(_judged(pair.candidate, candidate), _judged(pair.baseline, not candidate)) for pair in pairs]


def _judged(run: Run, is_solved: bool) -> Run:  # noqa: FBT001 - private, the one thing it is about
    return run if run.solved is not None else replace(run, solved=is_solved)


def _are_the_same(pairs: Sequence[tuple[Record, Record]]) -> bool:
    """Whether all that was said in every measured pair is the same: a cache, or temperature 0 and the same model."""
    return all(
        here.transcript and here.transcript == there.transcript
        for here, there in pairs
        if here.status in MEASURED and there.status in MEASURED
    )
