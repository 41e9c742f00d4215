"""What a sentence says of the graph and the rounds."""

from collections.abc import Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading import degree_words, degrees, edges, graph_sizes, relations, rounds_left
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.sentence import Sentence

_COUNTING = degree_words.WORDS | graph_sizes.WORDS | graph_sizes.DIAMETER_WORDS


def surroundings(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
    """Edges, degrees, the size and the diameter of the graph, rounds left. What has none of their words is not read."""
    words = sentence.vocabulary
    if not relations.WORDS.isdisjoint(words):
        yield from edges.edges(sentence, setting)
    if not rounds_left.WORDS.isdisjoint(words):
        for clause in sentence.clauses:
            yield from rounds_left.rounds_left(clause, counts=sentence.counts)
    if _COUNTING.isdisjoint(words) or not (sentence.counts or {"only", "sole"} & words):
        return
    if not degree_words.WORDS.isdisjoint(words):
        for clause in sentence.clauses:
            yield from degrees.degrees(clause, setting)
    if not graph_sizes.WORDS.isdisjoint(words):
        for clause in sentence.clauses:
            yield from graph_sizes.sizes(clause)
    if not graph_sizes.DIAMETER_WORDS.isdisjoint(words):
        yield from graph_sizes.diameters(sentence.as_clause)
