"""A piece of a text, cut where a reader would cut it: between words, and with both halves of what stands in pairs or with neither."""

import re
from collections.abc import Mapping

_LONGEST_WORD = 40
"""Characters that are added at an end to complete a word."""

_PAIRED: Mapping[str, re.Pattern[str]] = {
    "*": re.compile(r"\*+"),
    "_": re.compile(r"_+"),
    "`": re.compile(r"`+"),
    "~": re.compile(r"~+"),
    '"': re.compile('"'),
}
"""Markdown's marks, which come in runs, and the quotes of JSON."""

_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))

_LONGEST = 1_000
"""Characters of a piece: of a longer one its beginning, of which nobody is shown so much."""

_LAYERS = 6
"""Marks within marks that are looked at, at either end."""


def clipped(text: str, start: int, end: int) -> str:
    """The piece of the text from ``start`` to ``end``, a little longer or shorter; it may be empty."""
    end = min(end, start + _LONGEST)
    least, stop = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while least < start and _joins(text, start):
        start -= 1
    while 0 < end < stop and _joins(text, end):
        end += 1
    for mark in _PAIRED:
        if _is_odd(text[start:end], mark):
            before, after = _run_before(text, start, mark), _run_after(text, end, mark)
            start, end = (start - before, end) if before else (start, end + after)
    piece = text[start:end].strip()
    for _ in range(_LAYERS):
        piece = _without_halves(piece)
    return piece


def _joins(text: str, place: int) -> bool:
    """Whether this is within a word."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()


def _is_odd(piece: str, mark: str) -> bool:
    return len(_PAIRED[mark].findall(piece)) % 2 == 1


def _run_before(text: str, start: int, mark: str) -> int:
    near = text[max(0, start - 3) : start]
    return len(near) - len(near.rstrip(mark))


def _run_after(text: str, end: int, mark: str) -> int:
    near = text[end : end + 3]
    return len(near) - len(near.lstrip(mark))


def _without_halves(piece: str) -> str:
    """Without the half of a pair at either end whose other half is not there."""
    for mark in _PAIRED:
        if (piece.startswith(mark) or piece.endswith(mark)) and _is_odd(piece, mark):
            piece = piece.lstrip(mark) if piece.startswith(mark) else piece.rstrip(mark)
    for opening, closing in _BRACKETS:
        if piece.startswith(opening) and piece.count(opening) > piece.count(closing):
            piece = piece[1:]
        if piece.endswith(closing) and piece.count(closing) > piece.count(opening):
            piece = piece[:-1]
    return piece.strip()
