"""Who says that it, or somebody else, is whose neighbour."""

from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.fact_moods import denied, supposed
from pytest_agentsnet.metrics.reading.joins import dashed, joined, paired
from pytest_agentsnet.metrics.reading.names_around import Told, Words
from pytest_agentsnet.metrics.reading.neighbour_nouns import OWNER, of_noun
from pytest_agentsnet.metrics.reading.relations import RELATION
from pytest_agentsnet.metrics.reading.sentence import Sentence

_NO = 12
"""Characters before an edge in which it is denied."""


def edges(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
    """The edges of the sentence, each once, as (agent, its neighbour): the speaker's own with the speaker first."""
    told: set[frozenset[Agent]] = set()
    for found in _told(sentence, setting):
        mood = _mood(sentence, found)
        for subject, value in found.edges:
            edge = frozenset((subject, value))
            if len(edge) > 1 and edge not in told:
                told.add(edge)
                first, second = (value, subject) if value == setting.speaker else (subject, value)
                yield Statement("edge", first, second, mood, sentence.start, sentence.end)


def _told(sentence: Sentence, setting: Setting) -> Iterator[Told]:
    relations = list(RELATION.finditer(sentence.small))
    if not relations:
        return
    words = Words.of(sentence.words, setting)
    yield from dashed(words, relations[0].start())
    for relation in relations:
        if relation["noun"] or (relation["edge"] and words.near(OWNER, relation.start())):
            yield from of_noun(words, *relation.span())
        elif relation["pairs"]:
            yield from paired(words, relation.end())
        else:
            yield from joined(words, relation)


def _mood(sentence: Sentence, found: Told) -> Mood:
    _, begin = sentence.clause_at(found.start)
    last, _ = sentence.clause_at(found.end - 1)
    if last.mood in {"conditional", "question"}:
        return last.mood
    words = sentence.words
    if denied(words, max(begin, found.start - _NO), found.end):
        return "negated"
    return "leaning" if supposed(words, begin, found.end) else "assert"
