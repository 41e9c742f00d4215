"""Conflicts as they went: from the turn in which values began to violate a site to the last in which they did."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile
from typing import TypeVar

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.metrics.clashes import clash
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.sites import Site
from pytest_agentsnet.metrics.stances import Stances

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Reaction:
    """What those who know of a clash do in one turn: who of them changes, and whether the clash is there afterwards.

    Whoever gives no valid answer does not change: the clash is gone all the same.
    """

    turn: int
    ends: tuple[Agent, ...]
    movers: tuple[Agent, ...]
    clashing: bool

    @property
    def held(self) -> bool:
        """Whether nobody changed and so the clash stayed."""
        return self.clashing and not self.movers


@dataclass(frozen=True, slots=True)
class Episode:
    """A site that is violated in each turn from ``first`` to ``last`` and not in the turns beside them; turn R is the answers.

    What is said in a turn is heard in the next: ``reactions`` are those of the turns in which the ends had heard each other clash, up to
    the one in which it was gone. There is none where it began with the answers.
    """

    site: Site
    first: int
    last: int
    reactions: tuple[Reaction, ...] = ()

    @property
    def place(self) -> Site:
        """The site without those at fault where it is the whole graph, for there they come and go."""
        return Site(self.site.breach, ()) if self.site.breach == "several_leaders" else self.site

    @property
    def heard_since(self) -> int | None:
        """The first turn in which the ends knew; None where they never did."""
        return self.reactions[0].turn if self.reactions else None

    @property
    def moved(self) -> bool:
        """Whether anybody changed who knew of it."""
        return any(reaction.movers for reaction in self.reactions)

    @property
    def longest_hold(self) -> int:
        """The most turns in a row in which they knew and nobody changed what clashes."""
        longest = running = 0
        for reaction in self.reactions:
            running = running + 1 if reaction.held else 0
            longest = max(longest, running)
        return longest


@dataclass(frozen=True, eq=False)
class Conflicts:
    """The episodes of a cell: of edges in the topology's order, then of agents, then of the whole graph; each site's by turn."""

    episodes: tuple[Episode, ...]
    rounds: int

    @classmethod
    def of(cls, instance: Instance, stances: Stances) -> "Conflicts":
        """From what the agents hold."""
        found = list(_of_edges(instance, stances))
        if instance.task.name == "vertex_cover":
            found += _of_needless(instance.topology, stances)
        if instance.task.name == LEADER_ELECTION:
            found += _of_leaders(instance.topology, stances)
        return cls(tuple(found), stances.rounds)

    @cached_property
    def heard(self) -> tuple[Episode, ...]:
        """Those that the ends knew of while they could still change something."""
        return tuple(episode for episode in self.episodes if episode.reactions)

    @cached_property
    def open(self) -> frozenset[Site]:
        """The places that are violated at R."""
        return frozenset(episode.place for episode in self.episodes if episode.last == self.rounds)

    @cached_property
    def known(self) -> frozenset[tuple[Agent, int]]:
        """The agents and turns in which they know of a clash of their own."""
        return frozenset(
            (agent, reaction.turn)
            for episode in self.heard
            for reaction in episode.reactions
            for agent in reaction.ends
        )


def _of_edges(instance: Instance, stances: Stances) -> Iterator[Episode]:
    task, rounds = instance.task.name, stances.rounds
    for u, v in instance.topology.edges:
        mine, theirs = stances.of_edge(u, v), stances.of_edge(v, u)
        if not (mine and theirs):
            continue
        moved = {u: {step.turn for step in mine}, v: {step.turn for step in theirs}}
        states = []
        for turn in sorted(moved[u] | moved[v] | _unanswered(stances, u, v)):
            one, other = stances.value(u, v, turn), stances.value(v, u, turn)
            states.append((turn, None if one is None or other is None else clash(task, u, v, one, other)))
        for breach, first, last in _stretches(states, rounds):
            if breach is not None:
                reactions = tuple(
                    Reaction(turn, (u, v), tuple(end for end in (u, v) if turn in moved[end]), turn <= last)
                    for turn in _known(first, last, rounds)
                )
                yield Episode(Site(breach, (u, v)), first, last, reactions)


def _of_needless(topology: Topology, stances: Stances) -> Iterator[Episode]:
    """Coordinators who told it to neighbours that had all told them the same."""
    for v in topology.agents:
        edges = [edge for u in topology.neighbours(v) for edge in ((v, u), (u, v))]
        if not all(any(step.value == YES for step in stances.of_edge(*edge)) for edge in edges):
            continue
        moved = {step.turn for edge in edges for step in stances.of_edge(*edge)}
        turns = sorted(moved | _unanswered(stances, v, *topology.neighbours(v)))
        states = [(turn, all(stances.value(*edge, turn) == YES for edge in edges)) for turn in turns]
        for needless, first, last in _stretches(states, stances.rounds):
            if needless:
                reactions = tuple(
                    Reaction(turn, (v,), (v,) if stances.changed(v, topology.neighbours(v), turn) else (), turn <= last)
                    for turn in _known(first, last, stances.rounds)
                )
                yield Episode(Site("redundant_yes", (v,)), first, last, reactions)


def _of_leaders(topology: Topology, stances: Stances) -> Iterator[Episode]:
    """Two candidates or more. They know once each has been told another's name by some neighbour."""
    rounds = stances.rounds
    claiming = _candidates(topology, stances)
    states = [(turn, len(candidates) > 1) for turn, candidates in enumerate(claiming)]
    for several, first, last in _stretches(states, rounds):
        if several:
            turns = dropwhile(
                lambda turn: not all(_knows(v, topology, stances, turn - 1) for v in claiming[turn - 1]),
                _known(first, last, rounds),
            )
            reactions = tuple(
                Reaction(turn, ends, tuple(v for v in ends if _withdraws(v, claiming, stances, turn)), turn <= last)
                for turn in turns
                for ends in [tuple(claiming[turn - 1])]
            )
            yield Episode(Site("several_leaders", tuple(claiming[first])), first, last, reactions)


def _known(first: int, last: int, rounds: int) -> range:
    """The turns in which a clash that was there from ``first`` to ``last`` has just been heard."""
    return range(first + 1, min(last + 1, rounds) + 1)


def _candidates(topology: Topology, stances: Stances) -> list[dict[Agent, None]]:
    """By turn, those who would lead, in the topology's order."""
    claiming: list[dict[Agent, None]] = [{} for _ in range(stances.rounds + 1)]
    for v in topology.agents:
        for u in topology.neighbours(v):
            steps = stances.of_edge(v, u)
            ends = [*(step.turn for step in steps[1:]), stances.rounds + (v not in stances.unanswering)]
            for step, end in zip(steps, ends, strict=False):  # Whoever held nothing has no step to end.
                if step.value == v:
                    for turn in range(step.turn, end):
                        claiming[turn][v] = None
    return claiming


def _withdraws(candidate: Agent, claiming: Sequence[Collection[Agent]], stances: Stances, turn: int) -> bool:
    """Whether it is no candidate any more, for another reason than that it gave no valid answer."""
    silent = turn == stances.rounds and candidate in stances.unanswering
    return candidate not in claiming[turn] and not silent


def _unanswered(stances: Stances, *agents: Agent) -> set[int]:
    """The turn of the answers, if one of these has none: what it held is gone then."""
    return set() if stances.unanswering.isdisjoint(agents) else {stances.rounds}


def _knows(candidate: Agent, topology: Topology, stances: Stances, turn: int) -> bool:
    heard = {stances.value(u, candidate, turn) for u in topology.neighbours(candidate)}
    return bool(heard - {candidate, NO, None})


def _stretches(states: Sequence[tuple[int, State]], rounds: int) -> Iterator[tuple[State, int, int]]:
    """From the turns in which something may have changed: each state with the first and last turn of its rule."""
    ends = [*(turn for turn, _ in states[1:]), rounds + 1]
    begun: int | None = None
    for place, ((turn, state), end) in enumerate(zip(states, ends, strict=True)):
        begun = turn if begun is None else begun
        if place + 1 == len(states) or states[place + 1][1] != state:
            yield state, begun, end - 1
            begun = None
