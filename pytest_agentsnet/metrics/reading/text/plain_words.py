"""The plain words of the textbook agents, where a whole message is made of them."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from pytest_agentsnet.agents.words import IN, MATCHED, NO, OUT, YES, numbered
from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.reading.words.late import late

Meaning: TypeAlias = tuple[str, Mood]
"""An own answer and how it is given."""

_LONGEST = 64
"""Characters; a longer text is no word, but it may be rows of neighbours."""
_COLOURS: Mapping[str, Mood] = {"COLOR": "assert", "FINAL": "assert", "TRY": "leaning"}
_OFFERS: Mapping[str, Mood] = {"PROPOSE": "proposal", "ACCEPT": "assert"}
_OWN_CANDIDACY: Mapping[str, Mood] = {YES: "assert", NO: "negated"}
_AROUND = " .!*_`\"'"
_ROW = late(r"([^\n:]+): ([^\n]+)(?:\n|$)")


def read_plain_words(text: str, setting: Setting) -> tuple[Statement, ...] | None:
    """What the text says if all of it is such a word, or rows ``name: neighbours``; None for any other text."""
    meanings = plain_answers(text, setting)
    if meanings is not None:
        slot = setting.vocabulary.answer_slot
        return tuple(Statement(slot, setting.speaker, value, mood, 0, len(text)) for value, mood in meanings)
    return _rows(text, setting) if ": " in text else None


def plain_answers(text: str, setting: Setting) -> list[Meaning] | None:
    """The own answers (in leader election the candidates) that the text gives if it is such a word; None for any other text."""
    word = _WORDS.get(setting.vocabulary.task) if len(text) <= _LONGEST else None
    return word(text.strip(), setting) if word else None


def _coloring(text: str, setting: Setting) -> list[Meaning] | None:
    answers = setting.vocabulary.answers
    for word, mood in _COLOURS.items():
        number = numbered(text, word)
        if number is not None:
            return [(answers[number - 1], mood)] if 0 < number <= len(answers) else []
    return None


def _vertex_cover(text: str, _setting: Setting) -> list[Meaning] | None:
    # The cover is who is outside the independent set.
    if text in {IN, OUT}:
        return [(NO if text == IN else YES, "assert")]
    return None if numbered(text, "PRIORITY") is None else []


def _matching(text: str, setting: Setting) -> list[Meaning] | None:
    mood: Mood | None = "proposal" if text == "POINT" else None
    for word, offered in _OFFERS.items():
        mood = mood if numbered(text, word) is None else offered
    if mood is not None:
        return [] if setting.hearer is None else [(setting.hearer, mood)]
    if text in setting.vocabulary.answers and text != setting.speaker:
        return [(text, "assert")]
    # With whom is not told.
    return [] if text == MATCHED else None


def _leader_election(text: str, setting: Setting) -> list[Meaning] | None:
    if text in setting.vocabulary.known:
        return [(text, "assert")]
    mood = _OWN_CANDIDACY.get(text.strip(_AROUND))
    return [(setting.speaker, mood)] if mood else None


def _consensus(text: str, setting: Setting) -> list[Meaning] | None:
    return [(text, "assert")] if text in setting.vocabulary.answers else None


_WORDS: Mapping[str, Callable[[str, Setting], list[Meaning] | None]] = {
    "coloring": _coloring,
    "vertex_cover": _vertex_cover,
    "matching": _matching,
    LEADER_ELECTION: _leader_election,
    "consensus": _consensus,
}


def _rows(text: str, setting: Setting) -> tuple[Statement, ...] | None:
    """The edges that the rows tell, if there is nothing but rows of agents."""
    statements: list[Statement] = []
    known = setting.vocabulary.known
    place = 0
    while place < len(text):
        row = _ROW.match(text, place)
        if row is None or row[1] not in known:
            return None
        neighbours = row[2].split(", ")
        if not known.issuperset(neighbours):
            return None
        statements += _edges(row, neighbours)
        place = row.end()
    return tuple(statements)


def _edges(row: re.Match[str], neighbours: list[str]) -> Iterator[Statement]:
    for neighbour in neighbours:
        yield Statement("edge", row[1], neighbour, "assert", row.start(), row.end(2))
