"""Persons' names that no agent has."""

import re
from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.first_names import NAMES_THAT_ARE_WORDS, first_names

_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-z]{1,19}(?![\w-])")
_GREETED = re.compile(r"(?:^|[.!] )(?:hi|hello|hey|dear|greetings)[ ,]+$", re.IGNORECASE)
_SPOKEN_TO = """
all agent agents everyone everybody team group groups there again folks neighbour neighbours neighbor neighbors friend
friends partner partners fellow coordinator leader guys network node nodes colleague colleagues sir madam both you we
my it this just thanks thank i let the member members player players participant participants teammate teammates ally
allies world other others mr mrs ms dr
"""
_NO_NAMES: Final = frozenset(_SPOKEN_TO.split())

# Where a word stands for a person: spoken to, or between these.
_BEFORE = re.compile(
    r"(?:\b(?:tell|ask|told|asked|with|from|and|to|hi|hello|hey|dear|thanks|by|for|inform|contact|message|between|than|neighbou?rs?|agent|heard|"
    r"nominate|elect|choose|chose|pick|like|support|both|neighbou?rs? (?:is|are)|or)[ ,:(]+\"?|^[\"'(@-]*|[,@(]\s?)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"'s\b|[\"']?\s?[:,!)]|[\"']?$|[ ](?:and|has|is|was|said|says|took|takes|picked|chose|wants|will|would|should|might|told|tells|"
    r"agreed|proposed|suggested|as|or|in|who|also|both|are|can|could|have|leads?|already|announced|chooses|picks|seems|may)\b"
)


def phantoms(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The names of the clause that are nobody's, each once. In whatever mood: to use a name is to assert that there is somebody."""
    text, agents = clause.text, setting.vocabulary.words_of_names
    told: set[str] = set()
    for found in _CAPITALISED.finditer(text):
        word = found.group()
        if word in told or word in agents or not _names_somebody(text, found):
            continue
        told.add(word)
        yield Statement("phantom", None, word, "assert", clause.start, clause.end)


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
    # A word at the beginning has its capital from there.
    if not before.strip(" \"'"):
        return bool(re.match(r"'s\b|[ ](?:has|is|said|says|took|picked|chose|told)\b", text[found.end() :]))
    return bool(_BEFORE.search(before) and _BEHIND.match(text, found.end()))


def _is_greeted(before: str, following: str, word: str) -> bool:
    return bool(_GREETED.search(before)) and following in {"", ",", "!", ":", "."} and word.lower() not in _NO_NAMES
