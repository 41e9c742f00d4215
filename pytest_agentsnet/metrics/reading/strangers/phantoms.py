"""Persons' names that no agent has."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.strangers.first_names import NAMES_THAT_ARE_WORDS, first_names
from pytest_agentsnet.metrics.reading.strangers.unheard_names import unheard_names
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.words.late import late

_CAPITALISED = late(r"[A-Z](?<![\w-][A-Z])[a-z]{1,19}(?![\w-])")
_GREETED = late(r"(?:^|[.!] )(?:hi|hello|hey|dear|greetings)[ ,]+$", re.IGNORECASE)
_SPOKEN_TO = """
all agent agents everyone everybody team group groups there again folks neighbour neighbours neighbor neighbors friend
friends partner partners fellow coordinator leader guys network node nodes colleague colleagues sir madam both you we
my it this just thanks thank i let the member members player players participant participants teammate teammates ally
allies world other others mr mrs ms dr
"""
_NO_NAMES: Final = frozenset(_SPOKEN_TO.split())

_MONTHS = frozenset({"April", "May", "June"})
_AT_A_BEGINNING = late(r"^[\W\d]*$|[:(\"]\s*$")
# Alone, it says that a message has come.
_HEARD = "Roger"
_DOES = late(r"'s\b|[ ](?:and[ ][A-Z]|has|is|said|says|took|picked|chose|told)\b")
# Where even the name of a month stands for a person: spoken to, or between these.
_BEFORE = late(
    r"\b(?:tell|ask|told|asked|with|from|to|hi|hello|hey|dear|thanks|for|inform|contact|message|than|neighbou?rs?|heard|nominate|elect|choose|chose|support"
    r"|neighbou?rs? (?:is|are))[ ,:]+$",
    re.IGNORECASE,
)
_LOWER = late(r"(?<![A-Za-z])(?:[a-z][a-z']*|I)[ ,]+(?:\"|')?$")


def phantoms(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The names of the clause that are nobody's, each once. In whatever mood: to use a name is to assert that there is somebody."""
    text, agents = clause.text, setting.vocabulary.words_of_names
    unheard = unheard_names(text) - _words_of_answers(setting.vocabulary.answers)
    told: set[str] = set()
    for found in _CAPITALISED.finditer(text):
        word = found.group()
        if word in told or word in agents or not (word in unheard or _names_somebody(text, found)):
            continue
        told.add(word)
        yield Statement("phantom", None, word, "assert", clause.start, clause.end)


@lru_cache(maxsize=16)
def _words_of_answers(answers: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for answer in answers for word in answer.split())


def _names_somebody(text: str, found: re.Match[str]) -> bool:
    word = found.group()
    named = word in first_names()
    if not named and not found.start():
        return False
    before = text[max(0, found.start() - 30) : found.start()]
    if not named:
        return _is_greeted(before, text[found.end() : found.end() + 1], word)
    if word not in NAMES_THAT_ARE_WORDS:
        return True
    behind = text[found.end() :]
    # A word at a beginning has its capital from there.
    if _AT_A_BEGINNING.search(before):
        return (word != _HEARD and not behind.strip(" .!")) or bool(_DOES.match(behind))
    return bool(_BEFORE.search(before) or (word not in _MONTHS and _LOWER.search(before)))


def _is_greeted(before: str, following: str, word: str) -> bool:
    return bool(_GREETED.search(before)) and following in {"", ",", "!", ":", "."} and word.lower() not in _NO_NAMES
