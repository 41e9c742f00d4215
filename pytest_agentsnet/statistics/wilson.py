"""Wilson's interval of a share (J. Am. Stat. Assoc. 22, 1927), at any number of runs and with any quantile."""

import numpy as np

from pytest_agentsnet.statistics.moments import Floats


def wilson_bounds(rate: Floats, runs: Floats, quantile: Floats) -> tuple[Floats, Floats]:
    """The interval of ``rate`` at an effective number of ``runs``, ``quantile`` standing for that of the normal distribution."""
    square = quantile**2 / runs
    centre = (rate + square / 2) / (1 + square)
    half = np.sqrt(square * (rate * (1 - rate) + square / 4)) / (1 + square)
    return np.maximum(centre - half, 0), np.minimum(centre + half, 1)
