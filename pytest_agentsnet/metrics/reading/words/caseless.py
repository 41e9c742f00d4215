"""Patterns that ignore case, searched in texts in lower case: many times as fast as ``re.IGNORECASE``."""

import re
from typing import Final

from pytest_agentsnet.metrics.reading.words.late import late

# What is no letter of the words themselves: an escape, the name of a group.
_CAPITAL: Final = late(r"\\.|\(\?P[<=>][^)>]*|[A-Z]")
_FOLDED: Final = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
"""Letters that ``re.IGNORECASE`` takes for others though they are no capitals of theirs, or that would grow in lower case."""

CASED: Final = "(?-i:"
"""Begins what is not to ignore case, so that the pattern needs the text as it was."""


def caseless(pattern: str) -> re.Pattern[str]:
    """The pattern, whose capitals stand for small letters too, for texts in lower case."""
    return late(_CAPITAL.sub(lambda found: found[0].lower() if len(found[0]) == 1 else found[0], pattern))


def lowered(text: str) -> str:
    """The text in lower case, as long as it was."""
    return text.lower() if text.isascii() else text.translate(_FOLDED).lower()
