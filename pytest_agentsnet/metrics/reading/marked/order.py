"""How the clauses of one line follow one another."""

from collections.abc import Sequence
from itertools import pairwise

from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

_ANEW = late(r"(?:and|but|so|by|as|because|though)\b")


class Order:
    """The clauses of one line, each with those beside it."""

    def __init__(self, found: Sequence[Clause]) -> None:
        self._previous = {clause.start: before for before, clause in pairwise(found)}
        self._following = {before.start: clause for before, clause in pairwise(found)}

    def before(self, clause: Clause) -> Clause | None:
        """The clause before this one, in its sentence or the one before."""
        return self._previous.get(clause.start)

    def after(self, clause: Clause) -> Clause | None:
        """The clause after this one, in its sentence or the next."""
        return self._following.get(clause.start)

    def heads(self, clause: Clause) -> bool:
        """Whether it is the heading of the clause after it."""
        behind = self._following.get(clause.start)
        return behind is not None and behind.heading == clause.text

    def ends_sentence(self, clause: Clause) -> bool:
        """Whether no clause of its sentence comes behind it."""
        behind = self._following.get(clause.start)
        return behind is None or behind.sentence != clause.sentence or _ANEW.match(behind.text) is not None
