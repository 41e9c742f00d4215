"""n50: the number of agents at which half of the runs are solved, by a logistic regression of solved on log2 n.

Imports SciPy: to be imported when a figure is computed, not before.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.halfway import Graphs, halfway_of
from pytest_agentsnet.statistics.moments import layout_of
from pytest_agentsnet.statistics.rates import correlation_of
from pytest_agentsnet.statistics.sample import Run


@dataclass(frozen=True)
class N50:
    """``value`` (agents) lies in [``low``, ``high``]; the probability outside is at most ``level`` on each side.

    A bound is None where no size of the run is beyond it, and the value where there are not sizes on both sides of it: then n50 is
    not identified, and ``sentence`` names the bound that there is. ``intercept`` and ``slope`` give the log odds of solving over
    log2 n; both are None where a step fits, or no curve that falls.
    """

    value: float | None
    low: float | None
    high: float | None
    is_identified: bool
    sentence: str
    slope: float | None
    intercept: float | None
    graphs: int
    runs: int
    level: float


def n50_of(runs: Sequence[Run], level: float = LEVEL) -> N50:
    """The n50 of runs of one task, or of several together. Runs that are the same transcript stay in the rate, and weigh as one.

    :raises ValueError: without runs, or where one was not judged.
    """
    if not runs or any(run.solved is None for run in runs):
        raise ValueError("n50 is taken of judged runs, at least one")
    sizes = sorted({run.n for run in runs})
    graphs = _graphs(runs, sizes)
    found = halfway_of(graphs, correlation_of(len({run.task for run in runs})), level)
    is_identified = len(sizes) > 1 and bool(graphs.sizes[0] <= found.value[0] <= graphs.sizes[-1])
    value = _agents(float(found.value[0])) if is_identified else None
    low, high = _agents(float(found.low[0])), _agents(float(found.high[0]))
    return N50(
        value=value,
        low=low,
        high=high,
        is_identified=is_identified,
        sentence=_sentence(value, _between(low, high), sizes),
        slope=_finite(float(found.slope[0])),
        intercept=_finite(float(found.intercept[0])),
        graphs=len(graphs.size),
        runs=len(runs),
        level=level,
    )


def _graphs(runs: Sequence[Run], sizes: Sequence[int]) -> Graphs:
    """The share of all runs on each graph that was solved, of as many as there are measurements on it."""
    layout = layout_of(runs)
    first = np.unique(layout.measurement, return_index=True)[1]
    total = np.bincount(layout.graph[first]).astype(np.float64)
    # Of a model that repeats itself more where it solves, the rate among distinct transcripts is lower than that among runs.
    rate = np.bincount(layout.graph, weights=[float(bool(run.solved)) for run in runs]) / np.bincount(layout.graph)
    agents = dict(zip(layout.graph.tolist(), [run.n for run in runs], strict=True))
    return Graphs(
        sizes=np.log2(sizes),
        size=np.array([sizes.index(agents[graph]) for graph in range(len(agents))]),
        solved=(total * rate)[np.newaxis],
        total=total[np.newaxis],
    )


def _sentence(value: float | None, known: str, sizes: Sequence[int]) -> str:
    """What is known, in one sentence."""
    if value is not None:
        return f"n50 is {value:.1f}; it may be {known}"
    tested = f"the one size {sizes[0]}" if len(sizes) == 1 else f"sizes {sizes[0]} to {sizes[-1]}"
    return f"n50 is not identified by {tested}: it may be {known}"


def _between(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"between {low:.1f} and {high:.1f}"
    if low is not None:
        return f"{low:.1f} or above"
    return f"{high:.1f} or below" if high is not None else "anywhere"


def _agents(log2: float) -> float | None:
    return 2.0**log2 if np.isfinite(log2) else None


def _finite(number: float) -> float | None:
    return number if np.isfinite(number) else None
