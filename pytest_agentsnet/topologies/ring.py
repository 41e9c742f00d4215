"""The ring: every agent has two neighbours."""

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe


def ring_edges(n: int) -> NumberedEdges:
    """The edges around the ring, in order."""
    return [(node, (node + 1) % n) for node in range(n)]


def _draw(n: int, _graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    return ring_edges(n)


def _limits(n: int, _parameters: Parameters) -> str | None:
    return f"ring needs n of 3 or more, not {n}" if n < 3 else None


RING = Recipe("ring", _draw, _limits)
