"""The graph, the rounds and the acts of a clause: the readers that one of their words must call."""

from pytest_agentsnet.metrics.reading import degrees, edges, graph_sizes, rounds_left
from pytest_agentsnet.metrics.reading.acts import act_readers
from pytest_agentsnet.metrics.reading.by_word import ByWord

SURROUNDINGS = ByWord(
    (edges.WORDS, edges.edges),
    (degrees.WORDS, degrees.degrees),
    (graph_sizes.WORDS, graph_sizes.graph_sizes),
    (graph_sizes.DIAMETER_WORDS, graph_sizes.diameters),
    (rounds_left.WORDS, rounds_left.rounds_left),
    *act_readers(),
)
"""What stands in one clause about the graph and the rounds, then the acts, each in the order of the slots."""
