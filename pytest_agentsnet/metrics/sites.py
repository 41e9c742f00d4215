"""Sites: the places where a task can be violated, by answers or by what was said of them so far.

A cell is unsolved exactly when its answers violate some site. Before the end agents may have told different neighbours different
things, so a value is asked for by speaker and hearer.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling

Breach: TypeAlias = Literal[
    "equal_groups",
    "both_no",
    "both_none",
    "different_bits",
    "promises",
    "redundant_yes",
    "not_named_back",
    "no_neighbour",
    "no_answer",
    "no_leader",
    "several_leaders",
    "other",
]
"""How a site is violated. ``promises``: one end of an edge names the other, who names a third; ``not_named_back``: the agent names one who
names nobody; ``no_neighbour``: it names one who is none of its neighbours. ``other``: by a task that is not of the benchmark."""

ValueTold: TypeAlias = Callable[[Agent, Agent], str | None]
"""What an agent says its answer is to this neighbour; None where it has said nothing."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where and how: the two ends of an edge in the topology's order, one agent, or for the whole graph those at fault."""

    breach: Breach
    agents: tuple[Agent, ...]


def sites_of_answers(instance: Instance, answers: Labelling) -> list[Site]:
    """The sites that these answers violate: none exactly when they solve the task."""
    topology, task = instance.topology, instance.task
    if task.name not in _RULES:
        violations = task.check(topology, answers, "strict").violations
        agents = frozenset(topology.agents)  # a check of a user's own may name anybody
        at_fault = [tuple(w.agent for w in violation.witnesses if w.agent in agents) for violation in violations]
        return [Site("other", each) for each in at_fault]
    alphabets = {agent: frozenset(task.alphabet(topology, agent)) for agent in topology.agents}

    def valid(agent: Agent, _: Agent) -> str | None:
        answer = answers.get(agent)
        if task.name == "leader_election":
            return agent if answer == YES else None  # An agent may be called No.
        return answer if answer in alphabets[agent] else None

    return [*_invalid(task.name, alphabets, answers), *_RULES[task.name](topology, valid)]


def _invalid(task: str, alphabets: Mapping[Agent, frozenset[str]], answers: Labelling) -> Iterator[Site]:
    for agent, alphabet in alphabets.items():
        answer = answers.get(agent)
        if answer not in alphabet:
            yield Site("no_neighbour" if task == "matching" and answer in alphabets else "no_answer", (agent,))


def sites_told(instance: Instance, told: ValueTold) -> list[Site]:
    """The sites that the values told so far violate. What was not told violates nothing, nor does it that no leader is there yet.

    A leader is told of by name; in matching somebody may be told to be a partner who is no neighbour. What a task that is not of
    the benchmark asks of two neighbours is not known: it has none before the end.
    """
    rule = _RULES.get(instance.task.name)
    if rule is None:
        return []
    # Whoever names two that name nobody is one agent at fault.
    return [site for site in dict.fromkeys(rule(instance.topology, told)) if site.breach != "no_leader"]


def _coloring(topology: Topology, told: ValueTold) -> Iterator[Site]:
    for u, v in topology.edges:
        if (mine := told(u, v)) is not None and mine == told(v, u):
            yield Site("equal_groups", (u, v))


def _consensus(topology: Topology, told: ValueTold) -> Iterator[Site]:
    for u, v in topology.edges:
        mine, theirs = told(u, v), told(v, u)
        if mine is not None and theirs is not None and mine != theirs:
            yield Site("different_bits", (u, v))


def _vertex_cover(topology: Topology, told: ValueTold) -> Iterator[Site]:
    for u, v in topology.edges:
        if told(u, v) == NO and told(v, u) == NO:
            yield Site("both_no", (u, v))
    for v in topology.agents:
        if all(told(v, u) == YES and told(u, v) == YES for u in topology.neighbours(v)):
            yield Site("redundant_yes", (v,))


def _matching(topology: Topology, told: ValueTold) -> Iterator[Site]:
    for edge in topology.edges:
        for u, v in (edge, edge[::-1]):
            mine, theirs = told(u, v), told(v, u)
            if mine == v and theirs not in {None, u}:
                yield Site("not_named_back", (u,)) if theirs == NOBODY else Site("promises", edge)
        if told(*edge) == NOBODY and told(*edge[::-1]) == NOBODY:
            yield Site("both_none", edge)
    for v in topology.agents:
        possible = {None, NOBODY, *topology.neighbours(v)}
        if any(told(v, u) not in possible for u in topology.neighbours(v)):
            yield Site("no_neighbour", (v,))


def _leader_election(topology: Topology, told: ValueTold) -> Iterator[Site]:
    """A value is the candidate that is told of, or the answer itself."""
    claiming = [v for v in topology.agents if any(told(v, u) in {v, YES} for u in topology.neighbours(v))]
    if len(claiming) > 1:
        yield Site("several_leaders", tuple(claiming))
    elif not claiming:
        yield Site("no_leader", ())


_RULES: Mapping[str, Callable[[Topology, ValueTold], Iterator[Site]]] = {
    "coloring": _coloring,
    "consensus": _consensus,
    "vertex_cover": _vertex_cover,
    "matching": _matching,
    "leader_election": _leader_election,
}
