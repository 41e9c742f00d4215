"""How the built-in families are made: edges are drawn between numbers, then the numbers get names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.core.keyed import keyed_integer
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.topologies.naming import sampled_names
from pytest_agentsnet.topologies.parameters import completed
from pytest_agentsnet.topologies.published import published_topology

NumberedEdges: TypeAlias = Sequence[tuple[int, int]]
"""Edges between nodes 0 .. n - 1, in the order in which the topology will keep them."""

DRAWS = 100
"""How often a random family draws again before it gives up on a connected graph."""

# Beyond these a graph would fill the memory before anybody could play on it.
MOST_AGENTS = 1_000_000
MOST_EDGES = 1_000_000


def _no_limits(_n: int, _parameters: Parameters) -> str | None:
    return None


@dataclass(frozen=True, eq=False)
class Recipe:
    """A built-in family.

    ``draw(n, graph_seed, parameters)`` gives the edges of a connected graph, with the seed from 0 to 2^32 - 1, which a
    family without randomness ignores; ``limits(n, parameters)`` says in one line why there is no such graph;
    ``published`` families have frozen graphs, which stand for their indices under seed 0 and default parameters.
    """

    name: str
    draw: Callable[[int, int, Parameters], NumberedEdges]
    limits: Callable[[int, Parameters], str | None] = _no_limits
    defaults: Parameters = field(default_factory=dict)
    published: bool = False

    def refusal(self, n: int, parameters: Mapping[str, Any]) -> str | None:
        """Why there is no such graph, in one line that says what there is; None where it can be built."""
        if not 2 <= n <= MOST_AGENTS:
            return f"{self.name} needs n from 2 to {MOST_AGENTS:,}, not {n:,}"
        try:
            values = completed(self, parameters)
        except InputError as error:
            return str(error)
        return self.limits(n, values)

    def build(self, n: int, index: int, seed: int, parameters: Mapping[str, Any]) -> Topology:
        """The topology number ``index``: the frozen one where it is published, otherwise drawn from a keyed hash.

        :raises InputError: when no draw came out connected.
        """
        values = completed(self, parameters)
        if self.published and seed == 0 and values == self.defaults:
            frozen = published_topology(self.name, n, index)
            if frozen is not None:
                return frozen
        key = (self.name, sorted(values.items()), n, index, seed)
        edges = self.draw(n, keyed_integer(2**32, "graph", *key), values)
        return named(sampled_names(n, *key), edges)


def named(agents: Sequence[Agent], edges: NumberedEdges) -> Topology:
    """The topology in which node number i is the i-th agent."""
    return Topology(tuple(agents), tuple((agents[i], agents[j]) for i, j in edges))


def too_many_edges(name: str, edges: int) -> str | None:
    """The refusal of a graph that would not fit; None where it fits."""
    if edges <= MOST_EDGES:
        return None
    return f"{name} of this size has {edges:,} edges; graphs of up to {MOST_EDGES:,} edges are built"
