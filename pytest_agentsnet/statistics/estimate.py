"""A figure and how far it is known."""

from dataclasses import dataclass

LEVEL = 0.025
"""The probability that is left outside of an interval on each side, unless a gate asks for less."""


@dataclass(frozen=True)
class Estimate:
    """``value`` lies in [``low``, ``high``]; the probability outside is at most ``level`` on each side.

    ``graphs``, ``runs`` and ``distinct`` (different transcripts) say how much it rests on; ``method`` names the formula.
    """

    value: float
    low: float
    high: float
    level: float
    method: str
    graphs: int
    runs: int
    distinct: int
