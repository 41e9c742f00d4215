"""Small worlds: a ring of k nearest neighbours, each edge rewired with probability p (Watts and Strogatz 1998)."""

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import DRAWS, NumberedEdges, Recipe, too_many_edges


def _draw(n: int, graph_seed: int, parameters: Parameters) -> NumberedEdges:
    import networkx as nx  # noqa: PLC0415 - slow to import, and not needed for frozen graphs

    k, p = int(parameters["k"]), parameters["p"]
    try:
        graph = nx.connected_watts_strogatz_graph(n, k, p, tries=DRAWS, seed=graph_seed)
    except nx.NetworkXError:
        raise InputError(
            f"ws with n = {n}, k = {k} and p = {p} did not come out connected in {DRAWS} draws; "
            "take a larger k or a smaller p"
        ) from None
    return list(graph.edges)


def _limits(n: int, parameters: Parameters) -> str | None:
    k, p = int(parameters["k"]), parameters["p"]
    if k < 2 or k % 2:
        return f"ws needs an even k of 2 or more, not {k}"
    if not 0 <= p <= 1:
        return f"ws needs p from 0 to 1, not {p}"
    if n < k:
        return f"ws with k = {k} needs n of {k} or more, not {n}; a smaller even k allows it"
    return too_many_edges("ws", n * k // 2)


WS = Recipe("ws", _draw, _limits, {"k": 4, "p": 0.4}, published=True)
