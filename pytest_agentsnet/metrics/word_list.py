"""Finding names and answers in texts: exactly as they are spelled, each as a word of its own."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

_MOST_KEPT = 4096
_AT_ONCE = 65_536
"""Characters of a piece of a text."""
_LONGEST_WORD = 1024
"""Characters."""


class _Blanks(dict[int, int]):
    """Maps all characters but letters, digits and the underscore to blanks, for ``str.translate``."""

    def __missing__(self, code: int) -> int:
        mapped = code if _is_of_a_word(chr(code)) else ord(" ")
        if len(self) < _MOST_KEPT:  # A text may hold all of Unicode.
            self[code] = mapped
        return mapped


_BLANKS = _Blanks()


class WordList:
    """Names or answers, of one word or several.

    Of several words only those are looked for whose last one stands in the text, so that a text takes no longer where there are
    thousands of them. (The last one tells apart those that begin alike: Group 1, Group 2.)
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._single: set[str] = set()
        self._by_last: dict[str, list[str]] = {}
        self._wordless: list[str] = []
        for entry in entries:
            words = entry.translate(_BLANKS).split()
            if words == [entry]:
                self._single.add(entry)
            elif words:
                self._by_last.setdefault(words[-1], []).append(entry)
            else:
                self._wordless.append(entry)

    def found_in(self, text: str, words: AbstractSet[str]) -> AbstractSet[str]:
        """The entries that stand in the text, whose words are given."""
        found = words & self._single
        if self._by_last or self._wordless:
            likely = [entry for word in words & self._by_last.keys() for entry in self._by_last[word]]
            found |= {entry for entry in (*likely, *self._wordless) if _stands_in(entry, text)}
        return found


def words_of(text: str) -> AbstractSet[str]:
    """The words of a text, as word lists ask for them. A long text is taken in pieces, so that other threads have their turn."""
    words: set[str] = set()
    start = 0
    while start < len(text):
        stop = _end_of_piece(text, start)
        words.update(text[start:stop].translate(_BLANKS).split())
        start = stop
    return words


def _end_of_piece(text: str, start: int) -> int:
    """Not within a word, but for one that is longer than any name."""
    most = start + _AT_ONCE
    if most >= len(text):
        return len(text)
    return next((stop for stop in range(most, most - _LONGEST_WORD, -1) if not _is_of_a_word(text[stop - 1])), most)


def _stands_in(entry: str, text: str) -> bool:
    start = text.find(entry)
    while start >= 0:
        end = start + len(entry)
        if not (_is_of_a_word(text[start - 1 : start]) or _is_of_a_word(text[end : end + 1])):
            return True
        start = text.find(entry, start + 1)
    return False


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"
