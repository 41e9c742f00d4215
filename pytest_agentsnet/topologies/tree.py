"""The tree: each of the n^(n-2) labelled trees is as likely as any other (Pruefer 1918)."""

from heapq import heapify, heappop, heappush

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.core.keyed import keyed_random
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe


def _draw(n: int, graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    random = keyed_random("tree", graph_seed)
    return edges_of_code([random.randrange(n) for _ in range(n - 2)])


def edges_of_code(code: list[int]) -> NumberedEdges:
    """The tree that a Pruefer code stands for: its n - 2 entries are nodes 0 .. n - 1.

    Each entry in turn is joined to the lowest leaf left, which is then taken off; the last two nodes are joined.
    """
    still_named = [0] * (len(code) + 2)
    for node in code:
        still_named[node] += 1
    leaves = [node for node, count in enumerate(still_named) if not count]
    heapify(leaves)
    edges: list[tuple[int, int]] = []
    for node in code:
        edges.append((heappop(leaves), node))
        still_named[node] -= 1
        if not still_named[node]:
            heappush(leaves, node)
    edges.append((heappop(leaves), heappop(leaves)))
    return edges


TREE = Recipe("tree", _draw)
