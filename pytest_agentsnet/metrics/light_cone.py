"""What an agent could have known at a time: from the graph, and from the messages that were really delivered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.core.topology import Agent, Edge, Topology
from pytest_agentsnet.core.transcript import Transcript

_MOST_KEPT = 1_000_000
"""Entries of all pasts that are kept: claims are looked at turn by turn, so that older ones are not asked for again."""


@dataclass(frozen=True, eq=False)
class LightCone:
    """At turn t an agent has read t deliveries.

    It can know names that stood in the prompt of an agent whose state reached it, edges at such an agent, and what an agent published at
    turn s only if a chain of messages, one a round, led from there to here (with a message on every edge and in every round: t >= s + d(v, w)).
    """

    topology: Topology
    transcript: Transcript

    @classmethod
    def of(cls, topology: Topology, transcript: Transcript) -> "LightCone":
        """The light cone of a cell."""
        return cls(topology, transcript)

    def reaches(self, source: Agent, published: int, receiver: Agent, turn: int) -> bool:
        """Whether what ``source`` wrote at turn ``published`` can have reached ``receiver`` by turn ``turn``, whoever passed it on."""
        latest = self._past(receiver, turn).get(source)
        return latest is not None and published <= latest

    def names(self, agent: Agent, turn: int) -> frozenset[Agent]:
        """The agents whose names this one can know: its own, its neighbours', and those of all whose state at turn 0 reached it."""
        near = self._past(agent, turn)
        return frozenset(near).union(*map(self.topology.neighbours, near))

    def edges(self, agent: Agent, turn: int) -> frozenset[Edge]:
        """The edges that this one can know, as the topology has them: those at an agent whose state at turn 0 reached it."""
        near = self._past(agent, turn)
        return frozenset(edge for edge in self.topology.edges if edge[0] in near or edge[1] in near)

    def knows_of(self, agent: Agent, turn: int, name: Agent) -> bool:
        """Whether ``name`` is among the names that this one can know."""
        near = self._past(agent, turn)
        return name in near or any(neighbour in near for neighbour in self.topology.neighbours(name))

    def _past(self, agent: Agent, turn: int) -> Mapping[Agent, int]:
        """By agent whose state reached this one: its last turn of which something can be here.

        What an agent knew at a turn it knows ever after, so all earlier turns of it are here too.
        """
        kept = self._kept.get((agent, turn))
        if kept is None:
            if len(self._kept) * self.topology.n > _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[agent, turn] = self._followed_back(agent, turn)
        return kept

    def _followed_back(self, agent: Agent, turn: int) -> dict[Agent, int]:
        latest = {agent: turn}
        for number in range(min(turn, self.transcript.rounds) - 1, -1, -1):
            senders = self._senders[number]
            reached = [
                sender for hearer in latest if hearer in senders for sender in senders[hearer] if sender not in latest
            ]
            latest.update(dict.fromkeys(reached, number))
            if len(latest) == self.topology.n:
                break
        return latest

    @cached_property
    def _senders(self) -> Sequence[Mapping[Agent, Sequence[Agent]]]:
        """By turn: who wrote to whom."""
        rows: list[dict[Agent, list[Agent]]] = [{} for _ in self.transcript.turns]
        for row, turns in zip(rows, self.transcript.turns, strict=True):
            for sender, turn in zip(self.transcript.agents, turns, strict=True):
                for hearer in turn.outbox:
                    row.setdefault(hearer, []).append(sender)
        return rows

    @cached_property
    def _kept(self) -> dict[tuple[Agent, int], Mapping[Agent, int]]:
        return {}
