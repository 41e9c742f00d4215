"""Readers that are asked only where one of their words stands."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeAlias

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.sentence import Sentence

SentenceReader: TypeAlias = Callable[[Sentence, Setting], Iterable[Statement]]
"""Reads one kind of thing out of a sentence."""

_WORD = re.compile(r"[a-z]+")


class ByWord:
    """Several readers as one. A sentence without any of their words is looked at once for all of them."""

    def __init__(self, *readers: tuple[Collection[str], SentenceReader]) -> None:
        self._readers = tuple((frozenset(words), reader) for words, reader in readers)
        self._words = frozenset[str]().union(*(words for words, _ in self._readers))

    def __call__(self, sentence: Sentence, setting: Setting) -> Iterator[Statement]:
        """What the readers find, in their order."""
        words = self._words.intersection(_WORD.findall(sentence.words.lower()))
        if words:
            for mine, reader in self._readers:
                if not words.isdisjoint(mine):
                    yield from reader(sentence, setting)


def by_clause(reader: Callable[[Clause, Setting], Iterable[Statement]]) -> SentenceReader:
    """A reader of sentences that asks this one about each clause."""

    def read(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
        for clause in sentence.clauses:
            yield from reader(clause, setting)

    return read
