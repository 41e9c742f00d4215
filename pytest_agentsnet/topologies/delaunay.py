"""Delaunay triangulations of uniform points in the unit square: planar graphs, where neighbours are near (Delaunay 1934)."""

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe


def _draw(n: int, graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    import networkx as nx  # noqa: PLC0415 - slow to import, and not needed for frozen graphs
    import numpy as np  # noqa: PLC0415 - as above
    from scipy.spatial import Delaunay  # noqa: PLC0415 - as above

    if n == 2:  # Too few for a triangle.
        return [(0, 1)]
    # The published graphs were drawn with NumPy's legacy generator; a private one gives the numbers of the global one.
    points = np.random.RandomState(graph_seed).rand(n, 2)
    graph = nx.empty_graph(n)
    for triangle in Delaunay(points).simplices.tolist():
        nx.add_cycle(graph, triangle)
    return list(graph.edges)


DT = Recipe("dt", _draw, published=True)
