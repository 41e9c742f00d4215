"""Quantiles of Student's t distribution."""

import numpy as np
from scipy.special import stdtrit

from pytest_agentsnet.statistics.moments import Floats


def t_quantile(degrees: Floats, level: float) -> Floats:
    """What t exceeds with the probability ``level``; less than one degree of freedom is taken as one."""
    return np.asarray(stdtrit(np.maximum(degrees, 1), 1 - level), dtype=np.float64)
