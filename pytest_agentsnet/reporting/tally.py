"""How many cells were solved, and how well: sums that can be added up over tasks and sizes."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """Cells with a verdict. ``solved`` may be a fraction where it is an expectation (chance).

    ``scored`` counts the cells that have a score and ``score`` sums theirs: the ``paper`` scoring leaves some undefined.
    """

    cells: int = 0
    solved: float = 0.0
    scored: float = 0.0
    score: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.cells + other.cells, self.solved + other.solved, self.scored + other.scored, self.score + other.score
        )

    @property
    def mean_score(self) -> float | None:
        """The mean score in [0, 1]; None where no cell has one."""
        return self.score / self.scored if self.scored else None

    @classmethod
    def of(cls, solved: float, score: float | None) -> "Tally":
        """One cell."""
        return cls(1, solved, 0.0 if score is None else 1.0, score or 0.0)


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    return sum(tallies, Tally())
