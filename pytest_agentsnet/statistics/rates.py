"""The rate of solved runs and the mean score, with intervals that speak of new graphs of the same families and sizes.

Runs that share a graph are not independent. Wilson-t: the variance of the mean that graphs show within their sizes makes an
effective number of runs, capped by the one that a least correlation of the runs of a graph leaves; the cap also serves
where all or none are solved and graphs show no variance. Imports SciPy: to be imported when a figure is computed, not before.
"""

from collections.abc import Sequence

import numpy as np

from pytest_agentsnet.statistics.estimate import LEVEL, Estimate
from pytest_agentsnet.statistics.exact import exact_bounds
from pytest_agentsnet.statistics.moments import Choices, Floats, Moments, layout_of, moments_of
from pytest_agentsnet.statistics.sample import Run
from pytest_agentsnet.statistics.student import t_quantile
from pytest_agentsnet.statistics.wilson import wilson_bounds

WITHIN_TASK = 0.3
"""The least correlation that is assumed of trials of one task on one graph."""

ACROSS_TASKS = 0.1
"""The same of all runs on one graph, where several tasks are taken together."""


def rate_of(runs: Sequence[Run], level: float = LEVEL) -> Estimate:
    """The rate of solved runs, each task x size cell with equal weight; the bounds leave ``level`` outside on each side.

    Exact where each graph was measured once, Wilson-t otherwise.

    :raises ValueError: without runs, or where one was not judged.
    """
    solved = [run.solved for run in runs]
    if not runs or None in solved:
        raise ValueError("a rate is taken of judged runs, at least one")
    return _estimate(runs, np.array([solved], dtype=float), level, once_is_exact=True)


def score_of(runs: Sequence[Run], level: float = LEVEL) -> Estimate:
    """The mean score in [0, 1], weighted and bounded as a rate is: of all values with one mean, 0 and 1 vary the most.

    :raises ValueError: without runs, or where one has no score.
    """
    scores = [run.score for run in runs]
    if not runs or None in scores:
        raise ValueError("a mean score is taken of scored runs, at least one")
    return _estimate(runs, np.array([scores], dtype=float), level, once_is_exact=False)


def correlation_of(tasks: int) -> float:
    """The least correlation between runs of a graph that is assumed for a sample of that many tasks."""
    return WITHIN_TASK if tasks == 1 else ACROSS_TASKS


def rate_bounds(moments: Moments, correlation: float, level: float, *, once_is_exact: bool) -> tuple[Floats, Floats]:
    """The bounds of the mean of each sample, of values in [0, 1].

    Where no size has two graphs nothing is known of the graphs' variance: their runs count as one each, and the bounds are
    the exact ones of that many runs.
    """
    rate = moments.mean
    variance = moments.spread + moments.lone * rate * (1 - rate)
    cap = 1 / ((1 - correlation) * moments.single + correlation * moments.shared + moments.lone)
    is_known = (variance > 0) & (rate > 0) & (rate < 1)
    runs = np.where(is_known, np.minimum(rate * (1 - rate) / np.where(is_known, variance, 1), cap), cap)
    wilson = wilson_bounds(rate, runs, t_quantile(moments.degrees, level))
    exact = exact_bounds(rate * cap, cap, level)
    is_exact = uses_exact(moments, once_is_exact=once_is_exact)
    return np.where(is_exact, exact[0], wilson[0]), np.where(is_exact, exact[1], wilson[1])


def uses_exact(moments: Moments, *, once_is_exact: bool) -> Choices:
    """Whether the bounds are the exact ones: each graph was measured once, or no size has two graphs."""
    is_once = once_is_exact & (moments.measurements == moments.graphs)
    return np.asarray((moments.degrees == 0) | is_once)


def _estimate(runs: Sequence[Run], values: Floats, level: float, *, once_is_exact: bool) -> Estimate:
    moments = moments_of(values, layout_of(runs))
    correlation = correlation_of(len({run.task for run in runs}))
    low, high = rate_bounds(moments, correlation, level, once_is_exact=once_is_exact)
    value = float(moments.mean[0])
    is_exact = bool(uses_exact(moments, once_is_exact=once_is_exact)[0])
    return Estimate(
        value=value,
        low=min(float(low[0]), value),
        high=max(float(high[0]), value),
        level=level,
        method="Clopper-Pearson" if is_exact else f"Wilson-t, c = {correlation}",
        graphs=int(moments.graphs[0]),
        runs=len(runs),
        distinct=int(moments.measurements[0]),
    )
