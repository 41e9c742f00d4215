"""What a sentence says of the graph and the rounds."""

from collections.abc import Callable, Iterable, Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading import degrees, edges, graph_sizes, rounds_left
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.sentence import Sentence

_COUNTING: tuple[tuple[frozenset[str], Callable[[Clause, Setting], Iterable[Statement]]], ...] = (
    (degrees.WORDS, degrees.degrees),
    (graph_sizes.WORDS, graph_sizes.sizes),
)


def surroundings(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
    """Edges, degrees, the size and the diameter of the graph, rounds left. What has none of their words is not read."""
    words = sentence.vocabulary
    if not edges.WORDS.isdisjoint(words):
        yield from edges.edges(sentence.as_clause, setting)
    if sentence.counts:
        for mine, reader in _COUNTING:
            if not mine.isdisjoint(words):
                for clause in sentence.clauses:
                    yield from reader(clause, setting)
        if not graph_sizes.DIAMETER_WORDS.isdisjoint(words):
            yield from graph_sizes.diameters(sentence.as_clause, setting)
    if not rounds_left.WORDS.isdisjoint(words):
        for clause in sentence.clauses:
            yield from rounds_left.rounds_left(clause, setting)
