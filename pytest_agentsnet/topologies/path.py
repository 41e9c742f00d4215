"""The path: two ends, and the largest diameter that n agents can have."""

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe


def _draw(n: int, _graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    return [(node, node + 1) for node in range(n - 1)]


PATH = Recipe("path", _draw)
