"""How many different graphs there are once names are forgotten: isomorphism classes.

A sample of small graphs holds the same one more than once: of the nine published ones of size 4 three differ, of the 27
of the core set 20. Whoever reads an interval over graphs wants to know.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from pytest_agentsnet.core.distances import breadth_first
from pytest_agentsnet.core.topology import Topology

_Colours: TypeAlias = tuple[int, ...]

MOST_COMPARED = 200
"""Graphs of more agents are told apart by what surrounds each agent alone, so that regular ones may count as one shape."""

_REFINEMENTS = 4
"""Enough for random graphs to be told apart."""


def shapes(topologies: Iterable[Topology]) -> int:
    """The number of isomorphism classes among the topologies; beyond 200 agents it may be fewer, never more."""
    distinct = {topology.sha256: topology for topology in topologies}.values()
    alike: dict[object, list[tuple[Topology, _Colours]]] = {}
    for topology in distinct:
        colours = _coloured(topology)
        alike.setdefault(frozenset(Counter(colours).items()), []).append((topology, colours))
    return sum(_classes(group) for group in alike.values())


def _coloured(topology: Topology) -> _Colours:
    """A colour for every agent that its place in the graph alone decides, so that isomorphic graphs have the same ones."""
    places = {agent: place for place, agent in enumerate(topology.agents)}
    around = [[places[other] for other in topology.neighbours(agent)] for agent in topology.agents]
    if topology.n <= MOST_COMPARED:
        colours = tuple(hash(tuple(sorted(breadth_first(around, place)))) for place in range(topology.n))
    else:
        colours = tuple(map(len, around))
    for _ in range(_REFINEMENTS):
        colours = tuple(
            hash((colours[place], tuple(sorted(colours[other] for other in others))))
            for place, others in enumerate(around)
        )
    return colours


def _classes(group: Sequence[tuple[Topology, _Colours]]) -> int:
    """The number of classes among topologies whose colours agree."""
    if len(group) == 1 or group[0][0].n > MOST_COMPARED:
        return 1
    import networkx as nx  # noqa: PLC0415 - slow to import, and not needed where colours tell all graphs apart

    representatives: list[Any] = []
    for topology, colours in group:
        graph = nx.Graph(topology.edges)
        nx.set_node_attributes(graph, dict(zip(topology.agents, colours, strict=True)), "colour")
        if not any(nx.vf2pp_is_isomorphic(graph, other, node_label="colour") for other in representatives):
            representatives.append(graph)
    return len(representatives)
