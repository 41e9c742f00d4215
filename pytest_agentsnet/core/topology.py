"""The graph that agents live on: a value, in which every order is part of the value."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from pytest_agentsnet.core.distances import breadth_first, diameter
from pytest_agentsnet.core.errors import InputError

Agent: TypeAlias = str
"""An agent is its name: distinct within a topology, and all that others know it by."""

Edge: TypeAlias = tuple[Agent, Agent]


@dataclass(frozen=True)
class Topology:
    """A simple connected graph on named agents.

    The order of agents and edges is kept as given, and the order of an agent's neighbours is the order in which the
    edge list mentions them: agents see that order, so it is part of the experiment.

    :raises InputError: for fewer than two agents, repeated names or edges, loops, unknown ends, or a graph in parts.
    """

    agents: tuple[Agent, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        if len(self.agents) < 2:
            raise InputError(f"a topology needs two agents or more, this one has {len(self.agents)}")
        if len(self._position) < len(self.agents):
            raise InputError("the names of a topology's agents must be distinct")
        seen: set[frozenset[Agent]] = set()
        for u, v in self.edges:
            for end in (u, v):
                if end not in self._position:
                    raise InputError(f"the edge {u!r} - {v!r} ends at {end!r}, who is no agent of the topology")
            if u == v or frozenset((u, v)) in seen:
                raise InputError(f"the edge {u!r} - {v!r} is a loop or stands twice; a topology is a simple graph")
            seen.add(frozenset((u, v)))
        if -1 in breadth_first(self._adjacency, 0):
            raise InputError("the graph falls into parts; a topology must be connected")

    def __repr__(self) -> str:
        """Short: of 10,000 agents nobody wants to see all names in a failing assertion."""
        return f"Topology({len(self.agents)} agents, {len(self.edges)} edges, sha256 {self.sha256[:8]})"

    @property
    def n(self) -> int:
        """The number of agents."""
        return len(self.agents)

    @cached_property
    def _position(self) -> Mapping[Agent, int]:
        return {agent: i for i, agent in enumerate(self.agents)}

    @cached_property
    def _adjacency(self) -> list[list[int]]:
        adjacency: list[list[int]] = [[] for _ in self.agents]
        for u, v in self.edges:
            i, j = self._position[u], self._position[v]
            adjacency[i].append(j)
            adjacency[j].append(i)
        return adjacency

    @cached_property
    def _neighbours(self) -> Mapping[Agent, tuple[Agent, ...]]:
        return {
            agent: tuple(self.agents[j] for j in row) for agent, row in zip(self.agents, self._adjacency, strict=True)
        }

    def neighbours(self, agent: Agent) -> tuple[Agent, ...]:
        """The agent's neighbours, in the order in which the edge list mentions them."""
        return self._neighbours[agent]

    def degree(self, agent: Agent) -> int:
        """How many neighbours the agent has."""
        return len(self._neighbours[agent])

    @cached_property
    def max_degree(self) -> int:
        """The largest degree in the graph."""
        return max(len(row) for row in self._adjacency)

    @cached_property
    def diameter(self) -> int:
        """The largest distance between two agents, in hops."""
        return diameter(self._adjacency)

    def distances(self, agent: Agent) -> Mapping[Agent, int]:
        """The distance in hops from the agent to every agent, itself (0) included."""
        hops = breadth_first(self._adjacency, self._position[agent])
        return dict(zip(self.agents, hops, strict=True))

    def distance(self, u: Agent, v: Agent) -> int:
        """The number of hops on a shortest path from u to v."""
        return self.distances(u)[v]

    def eccentricity(self, agent: Agent) -> int:
        """The distance from the agent to the agent farthest from it."""
        return max(breadth_first(self._adjacency, self._position[agent]))

    @cached_property
    def sha256(self) -> str:
        """The hash of agents and edges in their order: two topologies share it exactly when they are equal.

        Taken over the canonical JSON of ``{"agents": [names], "edges": [[i, j], ...]}`` without spaces, i and j
        indices into agents.
        """
        edges = [[self._position[u], self._position[v]] for u, v in self.edges]
        text = json.dumps({"agents": list(self.agents), "edges": edges}, separators=(",", ":"), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()
