"""What runs say on the size at which half is solved. Imports SciPy."""

from collections.abc import Sequence
from dataclasses import replace

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.evidence import is_lost, is_not_needed
from pytest_agentsnet.statistics.gates.finding import Finding, Interval, Levels
from pytest_agentsnet.statistics.n50 import n50_of
from pytest_agentsnet.statistics.sample import runs_of


def n50_finding(records: Sequence[Record], levels: Levels) -> Finding:
    """n50 with its profile likelihood set; None on a side without a finite bound."""
    runs = runs_of(records)
    known = [run for run in runs if run.solved is not None]
    lost, unneeded = sum(map(is_lost, records)), sum(map(is_not_needed, records))
    if not known:
        return Finding(lost=lost, unneeded=unneeded)
    worst, best = (
        [replace(run, solved=is_solved) if run.solved is None else run for run in runs] for is_solved in (False, True)
    )
    found = n50_of(known, levels.low)
    return Finding(
        value=found.value,
        interval=Interval(n50_of(worst, levels.low).low, n50_of(best, levels.high).high),
        reachable=Interval(n50_of(best, levels.low).low, n50_of(worst, levels.high).high),
        graphs=found.graphs,
        trials=found.runs,
        lost=lost,
        unneeded=unneeded,
        obstacle="" if found.is_identified else found.sentence,
        details={"is_identified": found.is_identified},
    )
