"""Cutting a text into clauses."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.clause import Clause

_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of the text, in order."""
    for number, found in enumerate(_SENTENCE.finditer(text)):
        mood: Mood = "question" if found.group().rstrip().endswith("?") else "assert"
        yield Clause(found.group().strip(), found.start(), found.end(), mood, number)
