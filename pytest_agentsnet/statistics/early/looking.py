"""Whether a gate needs more cells, seen from the blocks that are complete.

Imports SciPy: to be imported when a verdict is computed, not before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

import numpy as np

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.statistics.early.blocks import blocks_of
from pytest_agentsnet.statistics.early.curtailment import outcomes_left
from pytest_agentsnet.statistics.early.e_process import is_under, upper_bound
from pytest_agentsnet.statistics.early.goodness import from_goodness, goodness_of, to_goodness
from pytest_agentsnet.statistics.early.stop import Stop
from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.finding import Finding, Interval, is_at_least, levels_of
from pytest_agentsnet.statistics.gates.gate import Gate, GateVerdict
from pytest_agentsnet.statistics.gates.of_baselines import pairs_of
from pytest_agentsnet.statistics.gates.saying import sentence_of
from pytest_agentsnet.statistics.moments import Floats
from pytest_agentsnet.statistics.sample import runs_of

_BY_BLOCKS = ("solved", "score")
"""The measures that are the mean of their blocks; one with chance taken out is not, for chance differs between blocks."""


@dataclass(frozen=True)
class _Cell:
    """One of the gate's cells, on a graph; ``there`` is the baseline's, where the gate has one."""

    graph: str
    here: Record
    there: Record | None

    @property
    def is_over(self) -> bool:
        return self.here.status in {*MEASURED, "error"}


def stop_of(gate: Gate, gates: Sequence[Gate], evidence: Evidence, key: str, *, strict: bool) -> Stop | None:
    """Why the gate needs no more cells; None while it does.

    FAIL is shown, or PASS is out of reach; and unless gates are ``strict``, so that only PASS will do, it is also settled whether the
    gate FAILs: else a run that would FAIL might end as INCONCLUSIVE. It is decided on the complete blocks before the first that
    is not, so that it does not depend on which cells happened to end first. ``key`` is that of the order of blocks.
    """
    blocks = _blocks(gate, evidence, key)
    complete = list(takewhile(lambda block: all(cell.is_over for cell in block), blocks))
    if not complete:
        return None
    cells = len(chosen(evidence.records, gate))
    if fail := _shown_fail(gate, gates, evidence, complete, blocks):
        return Stop(
            gate.text, f"FAIL of {gate.text} is shown on {fail.graphs} graphs", cells, is_settled=True, shown=fail
        )
    best, worst = outcomes_left(gate, gates, evidence, {cell.here.cell for block in complete for cell in block})
    what = f"FAIL of {gate.text} is certain" if best == "FAIL" else f"PASS of {gate.text} is out of reach"
    stop = Stop(gate.text, f"{what} after {_graphs(complete)} graphs", cells, is_settled=best == worst)
    return stop if best != "PASS" and stop.holds(cells, strict=strict) else None


def _blocks(gate: Gate, evidence: Evidence, key: str) -> list[list[_Cell]]:
    """The gate's cells in their blocks."""
    pairs: list[tuple[Record, Record | None]]
    if gate.bar.on_baseline:
        pairs = list(pairs_of(gate, evidence).pairs)
    else:
        pairs = [(record, None) for record in chosen(evidence.records, gate)]
    runs = runs_of(here for here, _ in pairs)
    number = blocks_of({run.graph: run.n for run in runs}, key)
    blocks: list[list[_Cell]] = [[] for _ in range(max(number.values(), default=-1) + 1)]
    for run, (here, there) in zip(runs, pairs, strict=True):
        blocks[number[run.graph]].append(_Cell(run.graph, here, there))
    return blocks


def _shown_fail(
    gate: Gate,
    gates: Sequence[Gate],
    evidence: Evidence,
    complete: Sequence[Sequence[_Cell]],
    blocks: Sequence[Sequence[_Cell]],
) -> GateVerdict | None:
    """The FAIL that the blocks show, at half of the level that the interval has: the two share what may go wrong."""
    if gate.measure not in _BY_BLOCKS:
        return None
    kinds = {_kind(cell) for block in blocks for cell in block}
    # A block that lacks some kind of cell speaks of another mean.
    whole = list(takewhile(lambda block: {_kind(cell) for cell in block} == kinds, complete))
    if not whole:
        return None
    look = evidence.looks.get(gate.text, 1)
    levels = levels_of(gate, gates, look)
    level = (levels.high if is_at_least(gate.comparison) else levels.low) / 2
    values = np.array([_value(gate, block) for block in whole])
    shown = is_under(values, to_goodness(gate, gate.bar.number), level)
    if not shown[-1]:
        return None
    played = int(shown.argmax()) + 1
    return _verdict(gate, whole[:played], values[:played], level, look)


def _verdict(gate: Gate, blocks: Sequence[Sequence[_Cell]], values: Floats, level: float, look: int) -> GateVerdict:
    value, bound = from_goodness(gate, float(np.mean(values))), from_goodness(gate, upper_bound(values, level))
    worst = from_goodness(gate, 0.0)
    finding = Finding(
        value=value,
        interval=Interval(worst, bound) if is_at_least(gate.comparison) else Interval(bound, worst),
        graphs=_graphs(blocks),
        trials=sum(map(len, blocks)),
        lost=sum(cell.here.status not in MEASURED for block in blocks for cell in block),
    )
    return GateVerdict(
        gate=gate.text,
        outcome="FAIL",
        sentence=f"{sentence_of(gate, 'FAIL', finding, look)}, shown before all was played",
        bar=gate.bar.number,
        value=value,
        low=finding.interval.low,
        high=finding.interval.high,
        graphs=finding.graphs,
        trials=finding.trials,
        look=look,
        details={
            "method": "betting e-process on blocks",
            "level": level,
            "lost": finding.lost,
            "tripwire": gate.tripwire,
            "on_baseline": gate.bar.on_baseline,
        },
    )


def _kind(cell: _Cell) -> tuple[str, int]:
    return cell.here.task, cell.here.n


def _graphs(blocks: Sequence[Sequence[_Cell]]) -> int:
    return len({cell.graph for block in blocks for cell in block})


def _value(gate: Gate, block: Sequence[_Cell]) -> float:
    """The block's mean goodness, its tasks and sizes with equal weight."""
    by_kind: dict[tuple[str, int], list[float]] = {}
    for cell in block:
        by_kind.setdefault(_kind(cell), []).append(goodness_of(gate, cell.here, cell.there))
    return float(np.mean([np.mean(values) for values in by_kind.values()]))
