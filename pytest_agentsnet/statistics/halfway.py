"""Where a falling logistic curve passes one half, with its profile likelihood set; arrays hold one sample a row.

The set is an interval, for it is the image of a convex one. It is sought between the smallest and the largest size only: beyond
them nothing was measured. Fieller's interval fails where a step fits the data, and so for a model that drops between two sizes.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, xlogy

from pytest_agentsnet.statistics.logistic import fit_logistic, is_separated, log_likelihood, steps_down
from pytest_agentsnet.statistics.moments import Codes, Floats
from pytest_agentsnet.statistics.student import t_quantile

STEEPEST = 500.0
"""The slope that stands for a step."""

HALVINGS = 40


@dataclass(frozen=True)
class Graphs:
    """Samples of graphs: ``solved`` of ``total`` measurements [samples, graphs].

    ``sizes`` rise, on the axis of the curve, and ``size`` says which of them each graph has, counted from 0.
    """

    sizes: Floats
    size: Codes
    solved: Floats
    total: Floats

    def by_size(self) -> tuple[Floats, Floats]:
        """The same counts by size [samples, sizes]."""
        of_size = np.eye(len(self.sizes))[self.size]
        return self.solved @ of_size, self.total @ of_size

    def number(self) -> Floats:
        """The graphs of each sample that were measured."""
        return np.asarray((self.total > 0).sum(axis=1), dtype=np.float64)


@dataclass(frozen=True)
class Halfway:
    """On the axis of the sizes: the likeliest point and its bounds, NaN where there is none between the sizes.

    ``value`` is infinite where the point is beyond all that was measured, and NaN where nothing tells on which side.
    ``intercept`` and ``slope`` of the curve are NaN where a step or a curve that does not fall fits best.
    """

    value: Floats
    low: Floats
    high: Floats
    intercept: Floats
    slope: Floats


def halfway_of(graphs: Graphs, correlation: float, level: float) -> Halfway:
    """The point of each sample: twice the drop of the profile log likelihood is held against t squared times the design effect.

    t has the degrees of freedom of the graphs of two sizes, for of a steep curve only the sizes beside its point tell. Runs of a
    graph are assumed to have at least the given correlation.
    """
    solved, total = graphs.by_size()
    value, best, intercept, slope = _best(graphs.sizes, solved, total)
    effect = _design_effect(graphs, (value, intercept, slope), correlation)
    drop = effect * t_quantile(2 * graphs.number() / (total > 0).sum(axis=1) - 2, level) ** 2 / 2
    low = _bound(graphs.sizes, solved, total, value, best - drop)
    # The upper bound of a falling curve's point is the lower one of its mirror image.
    high = -_bound(-graphs.sizes[::-1], (total - solved)[:, ::-1], total[:, ::-1], -value, best - drop)
    return Halfway(value, low, high, intercept, slope)


def _best(sizes: Floats, solved: Floats, total: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """The likeliest point, its log likelihood, and the intercept and slope of the curve."""
    nan = np.full(len(solved), np.nan)
    intercept, slope = nan.copy(), nan.copy()
    overlap = ~is_separated(solved, total)
    if overlap.any():
        intercept[overlap], slope[overlap] = fit_logistic(sizes, solved[overlap], total[overlap])
    falls = overlap & (slope < 0)
    intercept, slope = np.where(falls, intercept, nan), np.where(falls, slope, nan)
    curve = log_likelihood(
        solved, total, np.where(falls, intercept, 0)[:, np.newaxis] + np.outer(np.where(falls, slope, 0), sizes)
    )

    step = steps_down(solved, total)
    level = solved.sum(axis=1) / total.sum(axis=1)
    flat = np.select([level > 0.5, level < 0.5], [np.inf, -np.inf], nan)
    value = np.select([falls, step], [-intercept / slope, _step_at(sizes, solved, total)], flat)
    best = np.select(
        [falls, step],
        [curve, _saturated(solved, total).sum(axis=1)],
        _saturated(solved.sum(axis=1), total.sum(axis=1)),
    )
    return value, best, intercept, slope


def _step_at(sizes: Floats, solved: Floats, total: Floats) -> Floats:
    """Where a step passes one half: at the mixed size, or halfway between the last that is solved and the first that is not.

    Infinite where no size stands on the other side.
    """
    above = np.where((total > 0) & (2 * solved >= total), sizes, -np.inf).max(axis=1)
    below = np.where((total > 0) & (2 * solved <= total), sizes, np.inf).min(axis=1)
    mixed = (solved > 0) & (solved < total)
    at_mixed = np.where(mixed, sizes, -np.inf).max(axis=1)
    has_both = np.isfinite(above) & np.isfinite(below)
    halfway = (np.where(has_both, above, 0) + np.where(has_both, below, 0)) / 2
    inside = np.where(mixed.any(axis=1), at_mixed, halfway)
    return np.select([has_both, np.isfinite(above)], [inside, np.inf], -np.inf)


def _saturated(solved: Floats, total: Floats) -> Floats:
    """The log likelihood of counts at their own rates."""
    rate = solved / np.maximum(total, 1)
    return np.asarray(xlogy(solved, rate) + xlogy(total - solved, 1 - rate))


def _design_effect(graphs: Graphs, curve: tuple[Floats, Floats, Floats], correlation: float) -> Floats:
    """By how much runs that share graphs widen the variance of the point (``curve``: the point, its intercept and slope).

    At least 1 + (k - 1) x ``correlation`` at k runs a graph; more where graphs vary more around the curve than that, each graph
    counting by its influence on the point.
    """
    number = graphs.number()
    least = 1 + (graphs.total.sum(axis=1) / number - 1) * correlation
    point, intercept, slope = (np.where(np.isfinite(curve[2]), part, 0)[:, np.newaxis] for part in curve)
    x = graphs.sizes[graphs.size]
    rate = expit(intercept + slope * x)
    weight = graphs.total * rate * (1 - rate)
    w0, w1, w2 = ((weight * x**power).sum(axis=1, keepdims=True) for power in range(3))
    influence = w2 - point * w1 + (point * w0 - w1) * x
    expected = (weight * influence**2).sum(axis=1)
    shown = (((graphs.solved - graphs.total * rate) * influence) ** 2).sum(axis=1) / np.where(expected > 0, expected, 1)
    shown *= number / np.maximum(number - 2, 1)
    is_shown = np.isfinite(curve[2]) & (number > 2) & (graphs.total.max(axis=1) > 1)
    return np.asarray(np.where(is_shown, np.maximum(least, shown), least))


def _bound(sizes: Floats, solved: Floats, total: Floats, value: Floats, lowest: Floats) -> Floats:
    """The smallest point, from the first size to the last, whose profile log likelihood is ``lowest`` or above; NaN if the first is.

    The last size where all of them, though below ``value``, are under it.
    """
    first = np.where(total > 0, sizes, np.inf).min(axis=1)
    last = np.where(total > 0, sizes, -np.inf).max(axis=1)
    outside, inside = first, np.clip(value, first, last)
    is_open = (value <= first) | np.isnan(value) | (_profile(sizes, solved, total, first) >= lowest)
    for _ in range(HALVINGS):
        middle = (outside + inside) / 2
        is_inside = _profile(sizes, solved, total, middle) >= lowest
        outside, inside = np.where(is_inside, outside, middle), np.where(is_inside, middle, inside)
    return np.where(is_open, np.nan, inside)


def _profile(sizes: Floats, solved: Floats, total: Floats, point: Floats) -> Floats:
    """The largest log likelihood of a curve that does not rise and passes one half at ``point``; concave in its slope."""
    distance = sizes - point[:, np.newaxis]
    steep, level = np.full(len(point), -STEEPEST), np.zeros(len(point))
    for _ in range(HALVINGS):
        middle = (steep + level) / 2
        rates = expit(middle[:, np.newaxis] * distance)
        is_rising = ((solved - total * rates) * distance).sum(axis=1) > 0
        steep, level = np.where(is_rising, middle, steep), np.where(is_rising, level, middle)
    return log_likelihood(solved, total, level[:, np.newaxis] * distance)
