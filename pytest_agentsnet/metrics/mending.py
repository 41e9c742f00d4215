"""How few answers would have to change until a task of the benchmark is solved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent, Edge
from pytest_agentsnet.core.verdict import Labelling
from pytest_agentsnet.metrics.sites import Site, sites_of_answers

BOUND = 8
"""Changes beyond which none are looked for."""

_WORK = 100_000
"""Agents and edges that a search may look at: some twenty milliseconds."""


@dataclass(frozen=True, slots=True)
class Mending:
    """``changes`` is the least number of answers that must change, or where it is not ``is_exact``, a number that it is no less than."""

    changes: int
    is_exact: bool = True


@dataclass
class _Search:
    """Changes one answer after the other: some agent of each violated site must change, and each way in which it may is tried."""

    instance: Instance
    answers: dict[Agent, str | None]
    left: int
    changed: set[Agent] = field(default_factory=set)

    def succeeds(self, changes: int) -> bool:
        """Whether so many changes suffice; False too when there is no time left to tell."""
        self.left -= 1
        if self.left < 0:
            return False
        sites = sites_of_answers(self.instance, self.answers)
        if not sites or changes < self.fewest(sites):
            return not sites
        return any(self._succeeds_after(agent, value, changes) for agent, value in self._repairs(sites[0]))

    def fewest(self, sites: Sequence[Site]) -> int:
        """No fewer suffice: sites without an agent in common that could mend both need a change each."""
        seen: set[Agent] = set()
        count = 0
        for site in sites:
            able = self._able(site) - self.changed
            if seen.isdisjoint(able):
                seen |= able
                count += 1
        return count

    def _able(self, site: Site) -> set[Agent]:
        """The agents of whom one at least must change."""
        if site.breach == "redundant_yes":
            return {*site.agents, *self.instance.topology.neighbours(site.agents[0])}
        if site.breach == "not_named_back":
            return {*site.agents, self.answers[site.agents[0]] or ""}
        return set(site.agents)

    def _succeeds_after(self, agent: Agent, value: str, changes: int) -> bool:
        before, self.answers[agent] = self.answers[agent], value
        self.changed.add(agent)
        succeeded = self.succeeds(changes - 1)
        self.answers[agent] = before
        self.changed.remove(agent)
        return succeeded

    def _repairs(self, site: Site) -> Iterator[tuple[Agent, str]]:
        """The changes of which a solution has one at least, but for those of agents that were changed."""
        for agent, value in self._ways(site):
            if agent not in self.changed and value != self.answers[agent]:
                yield agent, value

    def _ways(self, site: Site) -> Iterator[tuple[Agent, str]]:
        topology, first = self.instance.topology, site.agents[0]
        match site.breach:
            case "both_no":
                yield from ((agent, YES) for agent in site.agents)
            case "redundant_yes":
                yield from ((agent, NO) for agent in (first, *topology.neighbours(first)))
            case "promises" | "not_named_back":
                for agent in site.agents:
                    partner = self.answers[agent]
                    if partner in topology.neighbours(agent) and self.answers[partner] != agent:
                        yield partner, agent
                        yield from self._all_of(agent)
            case _:
                for agent in site.agents:
                    yield from self._all_of(agent)

    def _all_of(self, agent: Agent) -> Iterator[tuple[Agent, str]]:
        return ((agent, value) for value in self.instance.task.alphabet(self.instance.topology, agent))


def mending(instance: Instance, answers: Labelling) -> Mending:
    """Of these answers. What is not valid must change in any case."""
    match instance.task.name:
        case "consensus":
            given = [answers.get(agent) for agent in instance.topology.agents]
            return Mending(instance.n - max(given.count("0"), given.count("1")))
        case "leader_election":
            return _leaders_to_change(instance, answers)
        case "coloring":
            return _coloring_to_change(instance, answers)
        case _:
            return _searched(instance, answers)


def _searched(instance: Instance, answers: Labelling) -> Mending:
    sites = sites_of_answers(instance, answers)
    if not sites:
        return Mending(0)
    size = instance.n + len(instance.topology.edges)
    search = _Search(instance, {agent: answers.get(agent) for agent in instance.topology.agents}, _WORK // size)
    fewest = search.fewest(sites)
    for changes in range(fewest, BOUND + 1):
        if search.succeeds(changes):
            return Mending(changes)
        if search.left < 0:
            return Mending(changes, is_exact=False)
    return Mending(max(fewest, BOUND + 1), is_exact=False)


def _leaders_to_change(instance: Instance, answers: Labelling) -> Mending:
    given = [answers.get(agent) for agent in instance.topology.agents]
    invalid, leaders = instance.n - given.count(YES) - given.count(NO), given.count(YES)
    # Whoever has no valid answer can lead where nobody else does.
    return Mending(invalid + leaders - 1 if leaders else max(invalid, 1))


def _coloring_to_change(instance: Instance, answers: Labelling) -> Mending:
    """One agent of each edge within a group must change, and those can: with more groups than an agent has neighbours one is always free.

    What is searched for is therefore a least vertex cover of these edges.
    """
    sites = sites_of_answers(instance, answers)
    invalid = sum(site.breach == "no_answer" for site in sites)
    edges = [(site.agents[0], site.agents[1]) for site in sites if site.breach == "equal_groups"]
    fewest = _apart(edges)
    for changes in range(fewest, BOUND + 1):
        if _is_covered(edges, changes):
            return Mending(invalid + changes)
    return Mending(invalid + max(fewest, BOUND + 1), is_exact=False)


def _apart(edges: Sequence[Edge]) -> int:
    """How many of these edges can be taken without a common end."""
    seen: set[Agent] = set()
    count = 0
    for edge in edges:
        if seen.isdisjoint(edge):
            seen.update(edge)
            count += 1
    return count


def _is_covered(edges: Sequence[Edge], changes: int) -> bool:
    """Whether so many agents are enough for one to stand at each of these edges."""
    if not edges or changes < _apart(edges):
        return not edges
    return any(_is_covered([edge for edge in edges if end not in edge], changes - 1) for end in edges[0])
