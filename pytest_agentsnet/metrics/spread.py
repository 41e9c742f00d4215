"""How far names travelled, and how fast."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, mean, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.wording import wordings


@once_a_case
def first_namings(case: Case) -> Mapping[tuple[Agent, Agent], int]:
    """By (speaker, name): the first turn in which the speaker told somebody of that third agent."""
    first: dict[tuple[Agent, Agent], int] = {}
    for found in wordings(case):
        for name in found.third:
            first.setdefault((found.message.sender, name), found.message.round)
    return first


def _relay_reach(case: Case) -> Measurement | None:
    """Of the name that most agents told somebody of: what is passed on is not known, and nothing went farther."""
    tellers = Counter(name for _, name in first_namings(case))
    return share(max(tellers.values()), case.instance.n - 1) if tellers else None


def _hop_speed(case: Case) -> Measurement | None:
    """An agent is told of its neighbours' neighbours by one delivery: what was named before it can have come is left out."""
    topology = case.instance.topology
    turns: dict[Agent, dict[Agent, int]] = {}
    for (speaker, name), turn in first_namings(case).items():
        if turn and speaker not in topology.neighbours(name):
            turns.setdefault(name, {})[speaker] = turn
    speeds = [
        distance / turns[name][speaker]
        for name in turns
        for speaker, distance in _distances(topology, name, turns[name].keys()).items()
        if turns[name][speaker] >= distance - 1
    ]
    return mean(speeds)


def _distances(topology: Topology, source: Agent, wanted: AbstractSet[Agent]) -> Mapping[Agent, int]:
    """The distances of those wanted; a name that few pass on is searched for no farther than it went."""
    distance = {source: 0}
    frontier, missing = [source], set(wanted)
    while missing:
        following = []
        for agent in frontier:
            for neighbour in topology.neighbours(agent):
                if neighbour not in distance:
                    distance[neighbour] = distance[agent] + 1
                    following.append(neighbour)
        frontier = following
        missing.difference_update(frontier)
    return {agent: distance[agent] for agent in wanted}


def _names_known(case: Case) -> Measurement | None:
    topology = case.instance.topology
    told: dict[Agent, set[Agent]] = {}
    for found in wordings(case):
        told.setdefault(found.message.receiver, set()).update(found.names)
    known = [
        len({agent, *topology.neighbours(agent)} | told.get(agent, set())) / topology.n for agent in topology.agents
    ]
    return mean(known)


_exact = partial(CellMetric, tier="exact", source="names in messages")

SPREAD: tuple[CellMetric, ...] = (
    _exact(
        name="relay_reach",
        what="agents that told somebody of that third agent of whom most did",
        denominator="agents but for that one",
        measure=_relay_reach,
    ),
    _exact(
        name="hop_speed",
        what="hops to an agent who is no neighbour, by the deliveries after which it was first named; it cannot be above 2",
        denominator="pairs of an agent and another, no neighbour, whom it named",
        measure=_hop_speed,
        unit="ratio",
        range=(0.0, 2.0),
        direction="higher",
    ),
    _exact(
        name="names_known",
        what="agents of the network whose names an agent has in the end: its own, its neighbours' and those in messages to it",
        denominator="agents",
        measure=_names_known,
    ),
)
