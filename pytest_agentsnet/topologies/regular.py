"""Random regular graphs: every agent has d neighbours (Steger and Wormald 1999)."""

from itertools import combinations

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.core.keyed import keyed_random
from pytest_agentsnet.topologies.recipe import DRAWS, NumberedEdges, Recipe, too_many_edges
from pytest_agentsnet.topologies.ring import ring_edges


def _draw(n: int, graph_seed: int, parameters: Parameters) -> NumberedEdges:
    d = int(parameters["d"])
    if d == 2:  # Rings are the only connected ones, and a draw is hardly ever connected.
        return ring_edges(n)
    if 2 * d >= n:
        # Drawing gets stuck when d is close to n. The pairs that a draw leaves out are as random, and always connected.
        absent = set(_drawn(n, n - 1 - d, graph_seed, 0))
        return [pair for pair in combinations(range(n), 2) if pair not in absent]
    return _first_connected(n, d, graph_seed)


def _first_connected(n: int, d: int, graph_seed: int) -> NumberedEdges:
    import networkx as nx  # noqa: PLC0415 - slow to import, and not needed for frozen graphs

    for draw in range(DRAWS):
        edges = _drawn(n, d, graph_seed, draw)
        if nx.is_connected(nx.from_edgelist(edges)):
            return edges
    raise InputError(f"regular with n = {n} and d = {d} did not come out connected in {DRAWS} draws; take a larger d")


def _drawn(n: int, d: int, graph_seed: int, draw: int) -> NumberedEdges:
    import networkx as nx  # noqa: PLC0415 - slow to import, and not needed for frozen graphs

    graph = nx.random_regular_graph(d, n, seed=keyed_random("regular", graph_seed, draw))
    return sorted((min(edge), max(edge)) for edge in graph.edges)


def _limits(n: int, parameters: Parameters) -> str | None:
    d = int(parameters["d"])
    least = 1 if n == 2 else 2
    if not least <= d < n or n * d % 2:
        return f"regular needs d from 2 to n - 1 (1 where n = 2) and an even n x d, not n = {n} with d = {d}"
    return too_many_edges("regular", n * d // 2)


REGULAR = Recipe("regular", _draw, _limits, {"d": 3})
