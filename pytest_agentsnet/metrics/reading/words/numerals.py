"""Small whole numbers, as digits or as words."""

from typing import Final

_WORDS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_VALUES = {**{word: str(value) for value, word in enumerate(_WORDS)}, "no": "0", "single": "1"}
NUMBER_WORDS: Final = frozenset(_VALUES)
TO_TWELVE: Final = _WORDS[:13]
"""The words that a number of a group, or a bit, is told by; the place of each is its value."""

NUMERAL: Final = rf"(?<![\w.])(?:\d{{1,5}}(?![\w]|\.\d)|(?:{'|'.join(_VALUES)})\b)"
"""A pattern, for use in others that ignore case."""


def digits(numeral: str) -> str:
    """What :data:`NUMERAL` has found, in digits."""
    word = numeral.lower()
    return _VALUES.get(word) or str(int(word))
