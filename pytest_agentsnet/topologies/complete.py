"""The complete graph: everybody is everybody's neighbour."""

from itertools import combinations

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe, too_many_edges


def _draw(n: int, _graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    return list(combinations(range(n), 2))


def _limits(n: int, _parameters: Parameters) -> str | None:
    return too_many_edges("complete", n * (n - 1) // 2)


COMPLETE = Recipe("complete", _draw, _limits)
