"""What a sentence says of the graph and the rounds."""

import re
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading import counts, degree_words, degrees, edges, relations
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.rewording import last_named, plainer
from pytest_agentsnet.metrics.reading.sentence import Sentence

_COUNTED = re.compile(r"\b(?:neighbou?rs|links|degrees?|connections|contacts)\b", re.IGNORECASE)
_FACTS = relations.WORDS | degree_words.WORDS


def surroundings(found: Sequence[Sentence], setting: Setting) -> Iterator[Statement]:
    """Edges, degrees, the size and the diameter of the graph, rounds left. What has none of their words is not read."""
    yield from counts.counts(found)
    earlier, recent, linked = "", "", False
    for sentence in found:
        words = sentence.vocabulary
        plain = sentence if _FACTS.isdisjoint(words) else plainer(sentence, setting, earlier, linked=linked)
        yield from _of_sentence(plain, setting, recent)
        recent = plain.words
        linked = linked or not _FACTS.isdisjoint(words)
        earlier = last_named(sentence, setting, earlier)


def _of_sentence(sentence: Sentence, setting: Setting, recent: str) -> Iterator[Statement]:
    words = sentence.vocabulary
    if not relations.WORDS.isdisjoint(words):
        yield from edges.edges(sentence, setting)
    counted = recent and _COUNTED.search(recent) is not None
    if (counted or not degree_words.WORDS.isdisjoint(words)) and (sentence.counts or {"only", "sole"} & words):
        for clause in sentence.clauses:
            yield from degrees.degrees(clause, setting, recent)
