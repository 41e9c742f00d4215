"""The difference of a candidate to its baseline, pair by pair.

Imports SciPy: to be imported when a figure is computed, not before.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pytest_agentsnet.statistics.estimate import LEVEL, Estimate
from pytest_agentsnet.statistics.moments import Floats, Moments, layout_of, measurement_of, moments_of
from pytest_agentsnet.statistics.sample import Run
from pytest_agentsnet.statistics.student import t_quantile


class Pair(NamedTuple):
    """Two judged runs of one task on one graph in one trial."""

    candidate: Run
    baseline: Run


def difference_of(pairs: Sequence[Pair], level: float = LEVEL) -> Estimate:
    """The candidate's rate of solved runs less the baseline's, in [-1, 1], each task x size cell with equal weight.

    By t of the graphs' differences within sizes, with graphs - sizes degrees of freedom, the longer side of a skewed mean lengthened.

    :raises ValueError: without pairs, or where one was not judged.
    """
    if not pairs or any(run.solved is None for pair in pairs for run in pair):
        raise ValueError("a difference is taken of judged pairs, at least one")
    values = np.array([[float(bool(pair.candidate.solved)) - float(bool(pair.baseline.solved)) for pair in pairs]])
    layout = layout_of(
        [pair.candidate for pair in pairs],
        [(measurement_of(pair.candidate, at), measurement_of(pair.baseline, at)) for at, pair in enumerate(pairs)],
    )
    moments = moments_of(values, layout)
    low, high = difference_bounds(moments, level)
    return Estimate(
        value=float(moments.mean[0]),
        low=float(low[0]),
        high=float(high[0]),
        level=level,
        method="paired t of graphs",
        graphs=int(moments.graphs[0]),
        runs=len(pairs),
        distinct=int(moments.measurements[0]),
    )


def difference_bounds(moments: Moments, level: float) -> tuple[Floats, Floats]:
    """The bounds of the mean difference of each sample; all of [-1, 1] where no size has two graphs.

    The variance is at least (discordant pairs + 2) / pairs^2, pairs counted as different measurements; that of a graph alone in
    its size is taken as the largest possible. Towards the side of the rare, large differences the quantile grows by
    |skewness of the mean| (2 t^2 + 1) / 6: there the mean and its variance err together. After Johnson (J. Am. Stat. Assoc. 73,
    1978) and Hall (J. R. Stat. Soc. B 54, 1992); it never shrinks, for the skewness of so few graphs is not known so well.
    """
    least = (moments.nonzero + 2) / moments.measurements**2
    variance = np.maximum(moments.spread + moments.lone * (1 - moments.mean**2), least)
    quantile = t_quantile(moments.degrees, level)
    longer = moments.third / variance**1.5 * (2 * quantile**2 + 1) / 6
    below, above = (
        np.where(moments.degrees > 0, (quantile + np.maximum(tail, 0)) * np.sqrt(variance), 2.0)
        for tail in (-longer, longer)
    )
    return np.maximum(moments.mean - below, -1), np.minimum(moments.mean + above, 1)
