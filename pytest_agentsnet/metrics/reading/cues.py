"""Patterns that are only tried where one of their words stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pytest_agentsnet.metrics.reading.caseless import CASED, caseless


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and words in lower case of which one stands in whatever it finds.

    It is searched in lower case, unless it is ``cased``.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    cased: bool


def cue(words: str, pattern: str) -> Cue:
    """The cue of these words and this pattern, which ignores case."""
    cased = CASED in pattern
    return Cue(frozenset(words.split()), re.compile(pattern, re.IGNORECASE) if cased else caseless(pattern), cased)


class Cues:
    """Many cues, found by their words."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._cues = tuple(cues)
        by_word: dict[str, list[int]] = {}
        for number, one in enumerate(self._cues):
            for word in one.words:
                by_word.setdefault(word, []).append(number)
        self._by_word: Mapping[str, list[int]] = by_word
        self._words = frozenset(by_word)

    def found(self, words: frozenset[str], text: str, small: str) -> list[int]:
        """The numbers of the cues that are found in a text of these words, in order; ``small`` is the text in lower case."""
        candidates: set[int] = set()
        for word in self._words & words:
            candidates.update(self._by_word[word])
        if not candidates:
            return []
        cues = self._cues
        return [
            number
            for number in sorted(candidates)
            if (one := cues[number]).pattern.search(text if one.cased else small)
        ]
