"""One solution of a whole graph that everybody who knows the graph computes alike: the greedy one in the order of names."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.core.topology import Agent

Graph: TypeAlias = Mapping[Agent, AbstractSet[Agent]]
"""Each agent's neighbours."""

Solution: TypeAlias = Mapping[Agent, str]
"""Each agent's answer; in coloring the number of its colour, from 1."""


def canonical_coloring(graph: Graph) -> Solution:
    """Each agent in the order of names takes the smallest colour that no earlier neighbour has."""
    colours: dict[Agent, int] = {}
    for agent in sorted(graph):
        taken = {colours[neighbour] for neighbour in graph[agent] if neighbour in colours}
        colours[agent] = next(colour for colour in range(1, len(taken) + 2) if colour not in taken)
    return {agent: str(colour) for agent, colour in colours.items()}


def canonical_matching(graph: Graph) -> Solution:
    """Each agent in the order of names, still single, takes its first single neighbour."""
    partners: dict[Agent, Agent] = {}
    for agent in sorted(graph):
        if agent not in partners:
            partner = min((neighbour for neighbour in graph[agent] if neighbour not in partners), default=None)
            if partner is not None:
                partners[agent] = partner
                partners[partner] = agent
    return {agent: partners.get(agent, NOBODY) for agent in graph}


def canonical_vertex_cover(graph: Graph) -> Solution:
    """The complement of the independent set that each agent joins, in the order of names, unless a neighbour has."""
    independent: set[Agent] = set()
    for agent in sorted(graph):
        if independent.isdisjoint(graph[agent]):
            independent.add(agent)
    return {agent: NO if agent in independent else YES for agent in graph}


CANONICAL: Mapping[str, Callable[[Graph], Solution]] = {
    "coloring": canonical_coloring,
    "matching": canonical_matching,
    "vertex_cover": canonical_vertex_cover,
}
"""The tasks that are solved so, by name."""
