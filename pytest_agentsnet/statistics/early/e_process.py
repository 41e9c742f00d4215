"""A betting e-process: whether the mean of blocks is shown to be under a bar, whenever one looks.

Against each bet a fortune starts at 1 and is multiplied by 1 + bet x (bar - value) for each block's value in [0, 1]. Where the mean of
the values, given those before, is at least the bar, no bet can expect to gain: the fortune is a non-negative supermartingale, and
so is any mean of such fortunes. By Ville's inequality it ever reaches 1 / level with probability at most ``level``: see
Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", J. R. Stat. Soc. B 86 (2024), section 4.
Imports NumPy: to be imported when a verdict is computed, not before.
"""

import numpy as np

from pytest_agentsnet.statistics.moments import Choices, Floats

_BETS = ((0.4, 0.3), (0.9, 0.7))
"""Shares of the largest bet that cannot ruin the fortune, and how much of the first fortune is put on each.

The larger one suits means of many runs, which differ little; the smaller one blocks of a run or two.
"""

_LEAST_ROOM = 0.02
"""A bar of 1 would allow bets without bound."""

_HALVINGS = 40


def fortunes(values: Floats, bar: float) -> Floats:
    """The fortune after each block, along the last axis of ``values``."""
    shares, parts = (np.array(column) for column in zip(*_BETS, strict=True))
    bets = shares / max(1 - bar, _LEAST_ROOM)
    gains = 1 + bets * (bar - values)[..., np.newaxis]
    found: Floats = np.cumprod(gains, axis=-2) @ parts
    return found


def is_under(values: Floats, bar: float, level: float) -> Choices:
    """Whether the mean is shown to be under the bar after each block, along the last axis; once shown, it stays so."""
    shown: Choices = fortunes(values, bar) >= 1 / level
    return np.logical_or.accumulate(shown, axis=-1)


def upper_bound(values: Floats, level: float) -> float:
    """The least bar that the mean is shown to be under: a bound for the mean of one or more at ``level``, whenever one looks; at most 1.

    A larger bar wins more with each value, so that what is shown for one bar holds for those above it.
    """
    low, high = 0.0, 1.0
    if not is_under(values, high, level)[-1]:
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if is_under(values, middle, level)[-1]:
            high = middle
        else:
            low = middle
    return high
