"""Cutting a text into lines, each of which is read by itself.

A line is what ends in a full stop or at the end of a line of text, or two of that where the first is a lone exclamation (``Great! We
agree.``). All in pieces that take no longer than a moment each, however long the text is.
"""

import re
from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.metrics.reading.folding import folded

_LONGEST = 1500
"""Characters of a line. What is longer is cut there."""
_FOLDED_AT_ONCE = 16_384
"""Characters."""

_BULLETS = r"(?:(?:[-+>\u2022]|\d{1,2}[.)])[ ]+)*"
END: Final = "|".join(rf"\{mark}(?<![.!?]\{mark})[.!?]*+['\")]*(?=\s|$)" for mark in ".!?") + rf"|\n[ \n]*{_BULLETS}"
"""Where a line ends. Each branch begins with a character of its own, so that a search runs from one of these to the next."""
_END = re.compile(END)
_BEGINNING = re.compile(rf"[ \n]*{_BULLETS}")
_EXCLAMATION = re.compile(
    r"(?:great|perfect|excellent|wonderful|awesome|fantastic|nice|good|super|brilliant|wait|hm+|no|hooray|yay)\W*",
    re.IGNORECASE,
)
_EXCLAIMED = 12
"""Characters that no exclamation has."""
_MAY_EXCLAIM = 32
"""The same, with blanks around it."""


def lines(text: str) -> list[tuple[int, str]]:
    """Where each line begins, and the line, folded: as long as it is in the text."""
    found: list[tuple[int, str]] = []
    for start, piece in _pieces(text):
        found += _lines(folded(piece), start)
    return found


def is_exclamation(words: str) -> bool:
    """Whether this is nothing but a cry."""
    return len(words) < _EXCLAIMED and _EXCLAMATION.fullmatch(words) is not None


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text, cut before ends of lines; no quotation goes over one."""
    start = 0
    while len(text) - start > _FOLDED_AT_ONCE:
        most = start + _FOLDED_AT_ONCE
        stop = next((found for mark in "\n " if (found := text.rfind(mark, start + 1, most)) > start), most)
        yield start, text[start:stop]
        start = stop
    yield start, text[start:] if start else text


def _lines(plain: str, offset: int) -> Iterator[tuple[int, str]]:
    beginning = _BEGINNING.match(plain)
    start = place = beginning.end() if beginning else 0
    exclaims = False
    while place < len(plain):
        end = _END.search(plain, place, place + _LONGEST)
        stop, after = end.span() if end else (min(len(plain), place + _LONGEST),) * 2
        if not exclaims and stop - place < _MAY_EXCLAIM and is_exclamation(plain[place:stop].strip()):
            exclaims = True
        elif not exclaims or plain[place:stop].strip():
            yield offset + start, plain[start:after]
            start, exclaims = after, False
        place = after
    if start < place:
        yield offset + start, plain[start:]
