"""Preferential attachment: each new agent joins m others, the well connected more often (Barabasi and Albert 1999)."""

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe, too_many_edges


def _draw(n: int, graph_seed: int, parameters: Parameters) -> NumberedEdges:
    import networkx as nx  # noqa: PLC0415 - slow to import, and not needed for frozen graphs

    return list(nx.barabasi_albert_graph(n, int(parameters["m"]), seed=graph_seed).edges)


def _limits(n: int, parameters: Parameters) -> str | None:
    m = int(parameters["m"])
    if m < 1:
        return f"ba needs m of 1 or more, not {m}"
    if n <= m:
        return f"ba with m = {m} needs n of {m + 1} or more, not {n}; a smaller m allows it"
    return too_many_edges("ba", m * (n - m))


BA = Recipe("ba", _draw, _limits, {"m": 2}, published=True)
