"""Holm's correction for several tests (Scand. J. Stat. 6, 1979)."""

from collections.abc import Sequence


def holm(ps: Sequence[float]) -> list[float]:
    """The adjusted p-values, in the order given: the chance of one false rejection among all stays below what they are held against."""
    adjusted = [1.0] * len(ps)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(ps)), key=lambda place: ps[place])):
        largest = max(largest, min(1.0, (len(ps) - rank) * ps[place]))
        adjusted[place] = largest
    return adjusted
