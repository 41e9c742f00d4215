"""The exact interval of a share, after Clopper and Pearson (Biometrika 26, 1934)."""

import numpy as np
from scipy.special import betaincinv

from pytest_agentsnet.statistics.moments import Floats


def clopper_pearson(solved: float, runs: float, level: float) -> tuple[float, float]:
    """The interval of a rate, ``solved`` of ``runs`` independent ones, at ``level`` on each side."""
    low, high = exact_bounds(np.array([solved]), np.array([runs]), level)
    return float(low[0]), float(high[0])


def exact_bounds(solved: Floats, runs: Floats, level: float) -> tuple[Floats, Floats]:
    """The same of arrays; numbers need not be whole: unequal weights leave an effective number of runs."""
    lost = np.maximum(runs - solved, 0)
    low = np.where(solved > 0, betaincinv(np.maximum(solved, 1e-9), lost + 1, level), 0.0)
    high = np.where(lost > 0, betaincinv(solved + 1, np.maximum(lost, 1e-9), 1 - level), 1.0)
    return low, high
