"""The graph, the rounds and the acts of a sentence: the readers that one of their words must call."""

from pytest_agentsnet.metrics.reading import degrees, edges, graph_sizes, rounds_left
from pytest_agentsnet.metrics.reading.acts import act_readers
from pytest_agentsnet.metrics.reading.by_word import ByWord, by_clause

SURROUNDINGS = ByWord(
    (edges.WORDS, by_clause(edges.edges)),
    (degrees.WORDS, by_clause(degrees.degrees)),
    (graph_sizes.WORDS, by_clause(graph_sizes.sizes)),
    (graph_sizes.DIAMETER_WORDS, by_clause(graph_sizes.diameters)),
    (rounds_left.WORDS, by_clause(rounds_left.rounds_left)),
    *act_readers(),
)
"""What is said of the graph and the rounds, then the acts, each in the order of the slots."""
