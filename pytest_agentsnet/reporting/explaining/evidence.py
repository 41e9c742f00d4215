"""Where in a long clause the words stand that a claim was read from."""

import re
from collections.abc import Iterator
from itertools import islice

from pytest_agentsnet.core.claim import Statement

_STEM = 5
"""Letters of a choice of a rule that its wordings have in common: ``alphabetical`` and ``alphabetically``."""

_MOST_PLACES = 100
"""Of a value in a clause that are looked at."""


def near_evidence(text: str, said: Statement, most: int) -> tuple[int, int]:
    """From where to where the clause is shown, at most so many characters: all of it, its beginning, or what is around the claimed value.

    A value that is told in other words is not found; then it is the name of whom it is about, or the beginning.
    """
    if said.end - said.start <= most:
        return said.start, said.end
    place = _place(text, said)
    start = said.start if place - said.start <= most // 2 else min(place - most // 2, said.end - most)
    return start, start + most


def _place(text: str, said: Statement) -> int:
    """Of the value, and where it stands several times the one nearest to the name of whom it is about."""
    name = next(_places(text, said, said.subject or ""), None)
    for word in _wordings(said):
        if places := list(islice(_places(text, said, word), _MOST_PLACES)):
            return places[0] if name is None else min(places, key=lambda place: abs(place - name))
    return said.start if name is None else name


def _wordings(said: Statement) -> Iterator[str]:
    yield said.value
    if said.slot == "strategy":
        yield from (choice[:_STEM] for choice in re.split(r"[/_]", said.value) if len(choice) >= _STEM)
    elif said.value:
        yield said.value.split()[-1]


def _places(text: str, said: Statement, word: str) -> Iterator[int]:
    """Where a word of the clause begins so."""
    if word:
        end = r"" if said.slot == "strategy" else r"(?!\w)"
        pattern = re.compile(rf"(?<!\w){re.escape(word)}{end}", re.IGNORECASE)
        yield from (match.start() for match in pattern.finditer(text, said.start, said.end))
