"""Finding names and answers in texts: exactly as they are spelled, each as a word of its own."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet


class _Blanks(dict[int, int]):
    """Maps all characters but letters, digits and the underscore to blanks, for ``str.translate``."""

    def __missing__(self, code: int) -> int:
        self[code] = code if _is_of_a_word(chr(code)) else ord(" ")
        return self[code]


_BLANKS = _Blanks()


class WordList:
    """Names or answers, of one word or several.

    Only those are looked for whose last word stands in the text, so that a text takes no longer where there are thousands of them. (The
    last one tells apart those that begin alike: Group 1, Group 2.)
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        self._wordless: list[str] = []
        for entry in entries:
            words = entry.casefold().translate(_BLANKS).split()
            if words:
                self._by_word.setdefault(words[-1], []).append(entry)
            else:
                self._wordless.append(entry)

    def found_in(self, text: str, words: AbstractSet[str]) -> list[str]:
        """The entries that stand in the text, whose words are given, in no order that means anything."""
        likely = [entry for word in words & self._by_word.keys() for entry in self._by_word[word]]
        return [entry for entry in (*likely, *self._wordless) if _stands_in(entry, text)]


def words_of(folded: str) -> AbstractSet[str]:
    """The words of a text that was casefolded, as word lists ask for them."""
    return set(folded.translate(_BLANKS).split())


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
