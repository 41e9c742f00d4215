"""Matching: agents pair up with a neighbour until no two neighbours are both left over."""

from collections.abc import Iterator
from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict, Violation, Witness
from pytest_agentsnet.tasks.rounds import local_rounds
from pytest_agentsnet.tasks.violations import invalid_answer, said, witnesses

_UNMATCHED = "None"


@dataclass(frozen=True)
class Matching:
    """A maximal matching. Score: share of agents with no inconsistency. Both scorings agree.

    An agent is inconsistent when it names nobody it could be paired with, when its partner does not name it back, or
    when it and a neighbour both say ``None``.
    """

    name: str = "matching"
    version: int = 1

    def rounds(self, topology: Topology) -> int:
        """R by the rule of the local tasks."""
        return local_rounds(topology)

    def brief(self, topology: Topology) -> str:
        """The problem in plain words."""
        return (
            f"The {topology.n} agents of the network must form pairs. "
            "Only neighbours can be a pair, and nobody can be in more than one pair. "
            "At the end every agent answers with the name of its partner, or with None if it has no partner. "
            "The network succeeds if two things hold: whenever an agent answers with a name, the agent of that name "
            "answers with its name in return; and there are no two neighbours who both answer None. "
            "So None is right only for an agent whose neighbours all have partners already."
        )

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:
        """The agent's neighbours in their order, then ``None``."""
        return (*topology.neighbours(agent), _UNMATCHED)

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
        """Judge the answers: first those that name nobody possible, then the edges."""
        consistent = sum(_is_consistent(agent, topology, labelling) for agent in topology.agents)
        violations = (*_without_a_partner(topology, labelling), *_on_edges(topology, labelling))
        return Verdict(consistent / topology.n, violations)


def _is_consistent(agent: Agent, topology: Topology, labelling: Labelling) -> bool:
    answer = labelling.get(agent)
    neighbours = topology.neighbours(agent)
    if answer == _UNMATCHED:
        return all(labelling.get(neighbour) != _UNMATCHED for neighbour in neighbours)
    return answer in neighbours and labelling.get(answer) == agent


def _without_a_partner(topology: Topology, labelling: Labelling) -> Iterator[Violation]:
    agents = frozenset(topology.agents)
    for agent in topology.agents:
        answer = labelling.get(agent)
        if answer == _UNMATCHED or answer in topology.neighbours(agent):
            continue
        if answer in agents:
            text = f"{agent} named {answer}, who is no neighbour of {agent}"
            yield Violation("not_a_neighbour", (Witness(agent, answer),), text)
        else:
            yield invalid_answer(agent, answer, "the name of a neighbour or None")


def _on_edges(topology: Topology, labelling: Labelling) -> Iterator[Violation]:
    for u, v in topology.edges:
        if labelling.get(u) == labelling.get(v) == _UNMATCHED:
            text = f"{u} and {v} are neighbours and both answered None"
            yield Violation("both_unmatched", witnesses(labelling, u, v), text)
        for agent, partner in ((u, v), (v, u)):
            if labelling.get(agent) == partner and labelling.get(partner) != agent:
                text = f"{agent} named {partner}, but {partner} {said(labelling.get(partner))}"
                yield Violation("not_mutual", witnesses(labelling, agent, partner), text)
