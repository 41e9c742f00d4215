"""The logistic regression of solved counts on one variable, by maximum likelihood; arrays hold one sample a row."""

import numpy as np
from scipy.special import expit, log_expit

from pytest_agentsnet.statistics.moments import Choices, Floats

STEPS = 60
"""Newton's method needs less than ten on data that overlap; the rest is for step halving."""


def log_likelihood(solved: Floats, total: Floats, logits: Floats) -> Floats:
    """The log likelihood of ``solved`` of ``total`` (sums along the last axis) at the given logits."""
    return np.asarray((solved * log_expit(logits) + (total - solved) * log_expit(-logits)).sum(axis=-1))


def is_separated(solved: Floats, total: Floats) -> Choices:
    """Whether a step fits the columns, which stand in the order of the variable: at most one is mixed, and it parts the others.

    Then the likelihood has no maximum at finite coefficients.
    """
    return steps_down(solved, total) | steps_down(total - solved, total)


def fit_logistic(variable: Floats, solved: Floats, total: Floats) -> tuple[Floats, Floats]:
    """Intercepts and slopes, one a sample, of ``solved`` of ``total`` [samples, columns] on ``variable`` [columns].

    Newton's method with halved steps, on data that are not separated.
    """
    centre = variable.mean()
    x = variable - centre
    level, slope = np.zeros(len(solved)), np.zeros(len(solved))
    best = log_likelihood(solved, total, np.zeros_like(solved))
    for _ in range(STEPS):
        rate = expit(level[:, np.newaxis] + slope[:, np.newaxis] * x)
        weight = total * rate * (1 - rate)
        rest = solved - total * rate
        w0, w1, w2 = weight.sum(axis=1), (weight * x).sum(axis=1), (weight * x**2).sum(axis=1)
        g0, g1 = rest.sum(axis=1), (rest * x).sum(axis=1)
        determinant = w0 * w2 - w1**2
        step = (w2 * g0 - w1 * g1) / determinant, (w0 * g1 - w1 * g0) / determinant
        size = np.ones(len(solved))
        for _ in range(STEPS):
            logits = (level + size * step[0])[:, np.newaxis] + (slope + size * step[1])[:, np.newaxis] * x
            reached = log_likelihood(solved, total, logits)
            is_worse = reached < best - 1e-12 * np.abs(best)
            if not is_worse.any():
                break
            size = np.where(is_worse, size / 2, size)
        level, slope, best = level + size * step[0], slope + size * step[1], reached
        if max(np.abs(size * step[0]).max(), np.abs(size * step[1]).max()) < 1e-10:
            break
    return level - slope * centre, slope


def steps_down(solved: Floats, total: Floats) -> Choices:
    """Whether no column with a loss comes before one with a win: all solved, then at most one mixed, then none solved."""
    has_loss_before = np.cumsum(total - solved, axis=1) - (total - solved) > 0
    return np.asarray(~(has_loss_before & (solved > 0)).any(axis=1))
