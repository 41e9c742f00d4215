"""The star: one hub, whose neighbours all others are."""

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe


def _draw(n: int, _graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    return [(0, leaf) for leaf in range(1, n)]


STAR = Recipe("star", _draw)
