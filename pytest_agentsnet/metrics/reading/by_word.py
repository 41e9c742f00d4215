"""Slot readers that are asked only where one of their words stands."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.clause import Clause, Setting

_WORD = re.compile(r"[a-z]+")


class ByWord:
    """Several slot readers as one. A clause without any of their words is looked at once for all of them."""

    def __init__(self, *readers: tuple[Collection[str], Callable[[Clause, Setting], Iterable[Statement]]]) -> None:
        self._readers = tuple((frozenset(words), reader) for words, reader in readers)
        self._words = frozenset().union(*(words for words, _ in self._readers))

    def __call__(self, clause: Clause, setting: Setting) -> Iterator[Statement]:
        """What the readers find, in their order."""
        words = self._words.intersection(_WORD.findall(clause.text.lower()))
        if words:
            for mine, reader in self._readers:
                if not words.isdisjoint(mine):
                    yield from reader(clause, setting)
