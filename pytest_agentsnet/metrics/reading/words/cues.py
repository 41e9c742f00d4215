"""Patterns that are only tried where one of their words stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pytest_agentsnet.metrics.reading.words.caseless import CASED, caseless, lowered
from pytest_agentsnet.metrics.reading.words.late import late


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and words in lower case of which one stands in whatever it finds; of ``others`` too, if there are any.

    It is searched in lower case, unless it is ``cased``.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    others: frozenset[str] = frozenset()
    cased: bool = False


def cue(words: str, pattern: str, others: str = "") -> Cue:
    """The cue of these words and this pattern, which ignores case."""
    cased = CASED in pattern
    compiled = late(pattern, re.IGNORECASE) if cased else caseless(pattern)
    return Cue(frozenset(words.split()), compiled, frozenset(others.split()), cased)


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

    def found(self, words: frozenset[str], text: str) -> list[int]:
        """The numbers of the cues that are found in a text of these words, in order."""
        candidates: set[int] = set()
        for word in self._words & words:
            candidates.update(self._by_word[word])
        if not candidates:
            return []
        cues, small = self._cues, lowered(text)
        return [
            number
            for number in sorted(candidates)
            if not ((one := cues[number]).others and one.others.isdisjoint(words))
            and one.pattern.search(text if one.cased else small)
        ]
