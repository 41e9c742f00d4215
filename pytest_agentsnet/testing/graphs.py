"""Small graphs to check tasks on, and other spellings of the same graph."""

from itertools import combinations, pairwise

from pytest_agentsnet.core.topology import Topology

_NAMES = ("Anna", "Bob", "Cleo", "Dan", "Eve", "Finn")


def path(n: int) -> Topology:
    """A row of n agents."""
    agents = _NAMES[:n]
    return Topology(agents, tuple(pairwise(agents)))


def ring(n: int) -> Topology:
    """A circle of n agents."""
    agents = _NAMES[:n]
    return Topology(agents, tuple(zip(agents, (*agents[1:], agents[0]), strict=True)))


def star(n: int) -> Topology:
    """One agent in the middle, all others around it."""
    agents = _NAMES[:n]
    return Topology(agents, tuple((agents[0], agent) for agent in agents[1:]))


def complete(n: int) -> Topology:
    """Everybody with everybody."""
    agents = _NAMES[:n]
    return Topology(agents, tuple(combinations(agents, 2)))


SMALL_GRAPHS: tuple[Topology, ...] = (path(2), path(3), ring(5), star(5), complete(4))


def renamed(topology: Topology) -> Topology:
    """The same graph with other names."""
    new = {agent: f"Zed{i}" for i, agent in enumerate(topology.agents)}
    return Topology(tuple(new.values()), tuple((new[u], new[v]) for u, v in topology.edges))


def reordered(topology: Topology) -> Topology:
    """The same graph with its agents and edges in the opposite order."""
    return Topology(topology.agents[::-1], tuple((v, u) for u, v in reversed(topology.edges)))
