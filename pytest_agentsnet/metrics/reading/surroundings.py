"""What a sentence says of the graph and the rounds."""

import re
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading import degree_words, degrees, edges, graph_sizes, relations, rounds_left
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.rewording import last_named, plainer
from pytest_agentsnet.metrics.reading.sentence import Sentence

_COUNTING = degree_words.WORDS | graph_sizes.WORDS | graph_sizes.DIAMETER_WORDS
_COUNTED = re.compile(r"\b(?:neighbou?rs|links|degrees?|connections|contacts)\b", re.IGNORECASE)
_FACTS = relations.WORDS | degree_words.WORDS


def surroundings(found: Sequence[Sentence], setting: Setting) -> Iterator[Statement]:
    """Edges, degrees, the size and the diameter of the graph, rounds left. What has none of their words is not read."""
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
    if not rounds_left.WORDS.isdisjoint(words):
        for clause in sentence.clauses:
            yield from rounds_left.rounds_left(clause)
    counted = recent and _COUNTED.search(recent) is not None
    if (not counted and _COUNTING.isdisjoint(words)) or not (sentence.counts or {"only", "sole"} & words):
        return
    if not degree_words.WORDS.isdisjoint(words) or counted:
        for clause in sentence.clauses:
            yield from degrees.degrees(clause, setting, recent)
    if not graph_sizes.WORDS.isdisjoint(words):
        for clause in sentence.clauses:
            yield from graph_sizes.sizes(clause)
    if not graph_sizes.DIAMETER_WORDS.isdisjoint(words):
        yield from graph_sizes.diameters(sentence.as_clause)
