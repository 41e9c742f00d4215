"""The graph of a result file: as node-link data, and as one of the benchmark's where it is one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.running.importing.fields import is_whole, listed, mapping, name, whole
from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.published import SAMPLES, published_topology

MOST_AGENTS = 1000
_LARGEST_INDEX = 1_000_000
_SPELLINGS = {
    "ws": "ws",
    "watts_strogatz": "ws",
    "connected_watts_strogatz": "ws",
    "ba": "ba",
    "barabasi_albert": "ba",
    "dt": "dt",
    "delaunay": "dt",
    "delaunay_triangulation": "dt",
}
_IN_NAMES = re.compile(r"[-\s]")
_SEEDS = 16**4


@dataclass(frozen=True)
class Origin:
    """Where a graph comes from, as ids have it."""

    family: str
    index: int
    seed: int


def topology_from_json(data: object) -> Topology:
    """The graph: nodes with ``id`` 0 to n - 1 and ``name``, edges by ``source`` and ``target`` under links or edges.

    :raises InputError: when it is no such graph, or not a simple connected one.
    """
    graph = mapping(data, "graph")
    nodes = [mapping(node, "a node of the graph") for node in listed(graph.get("nodes"), "nodes of the graph")]
    if not 2 <= len(nodes) <= MOST_AGENTS:
        raise InputError(f"the graph has {len(nodes):,} nodes; graphs of 2 to {MOST_AGENTS:,} are imported")
    ids = [node["id"] for node in nodes if is_whole(node.get("id"))]
    if sorted(ids) != list(range(len(nodes))):
        raise InputError(
            f"the ids of the graph's {len(nodes):,} nodes are not the numbers from 0 to {len(nodes) - 1:,}"
        )
    named = {node["id"]: name(node.get("name"), f"the name of node {node['id']}") for node in nodes}
    agents = tuple(named[i] for i in range(len(nodes)))
    edges = listed(graph["links"] if "links" in graph else graph.get("edges"), "links of the graph")
    return Topology(agents, tuple(_edge(edge, agents) for edge in edges))


def origin_of(topology: Topology, data: Mapping[str, Any]) -> Origin:
    """The published instance that this very graph is; otherwise the family and the index that the file names.

    A graph that is not the published one has a seed made of its hash, so that no id passes for the benchmark's graph and two
    graphs seldom share one.
    """
    generator = data.get("graph_generator")
    family = _SPELLINGS.get(_IN_NAMES.sub("_", generator.lower()), "custom") if isinstance(generator, str) else "custom"
    given = data.get("graph_index")
    index = given if is_whole(given) and 0 <= given <= _LARGEST_INDEX else 0
    for published in sorted((each.name for each in PUBLISHED_FAMILIES), key=lambda each: each != family):
        for sample in range(SAMPLES):
            if published_topology(published, topology.n, sample) == topology:
                return Origin(published, sample, 0)
    return Origin(family, index, 1 + int(topology.sha256, 16) % _SEEDS)


def _edge(data: object, agents: tuple[str, ...]) -> tuple[str, str]:
    edge = mapping(data, "an edge of the graph")
    ends = [whole(edge.get(end), f"the {end} of an edge", 0, len(agents) - 1) for end in ("source", "target")]
    return agents[ends[0]], agents[ends[1]]
