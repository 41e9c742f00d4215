"""What a gate may be about, as a value."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["rate", "size", "count", "mean"]
"""A rate has an interval and may be compared with a baseline's, a size has an interval; counts and means are exact, of what was played."""


@dataclass(frozen=True)
class Measure:
    """A measure and the bars that it can have, from ``least`` to ``most``; ``what`` says it in words.

    ``of_transcripts``: it is a metric, ``of_poll``: one of polled cells alone. ``tasks`` are those that have it, all where it is empty; a cell counts whose denominator is
    ``least_of`` or more.
    """

    name: str
    kind: Kind
    what: str
    least: float = 0.0
    most: float | None = None
    against_baseline: bool = False
    as_share: bool = False
    of_transcripts: bool = False
    tasks: frozenset[str] = frozenset()
    least_of: int = 1
    of_poll: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether chance has no part in it: it speaks of the cells that were played, and of no others."""
        return self.kind in {"count", "mean"}
