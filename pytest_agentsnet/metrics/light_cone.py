"""What an agent could have known at a time: from the graph, and from the messages that were really delivered."""

from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.core.topology import Agent, Edge, Topology
from pytest_agentsnet.core.transcript import Transcript


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
        arrival = self._arrivals(source, published).get(receiver)
        return arrival is not None and arrival <= turn

    def names(self, agent: Agent, turn: int) -> frozenset[Agent]:
        """The agents whose names this one can know: its own, its neighbours', and those of all whose state at turn 0 reached it."""
        near = [source for source in self.topology.agents if self.reaches(source, 0, agent, turn)]
        return frozenset(name for source in near for name in (source, *self.topology.neighbours(source)))

    def edges(self, agent: Agent, turn: int) -> frozenset[Edge]:
        """The edges that this one can know, as the topology has them: those at an agent whose state at turn 0 reached it."""
        return frozenset(edge for edge in self.topology.edges if any(self.reaches(end, 0, agent, turn) for end in edge))

    def _arrivals(self, source: Agent, published: int) -> dict[Agent, int]:
        """By agent, the first turn at which what this one wrote at turn ``published`` can be there."""
        kept = self._kept.get((source, published))
        if kept is None:
            kept = self._kept[source, published] = self._followed(source, published)
        return kept

    def _followed(self, source: Agent, published: int) -> dict[Agent, int]:
        arrival = {source: published}
        for number in range(published, self.transcript.rounds):
            reached = [
                hearer
                for speaker in list(arrival)
                for hearer in self.transcript.turns[number][self._place[speaker]].outbox
                if hearer not in arrival
            ]
            arrival.update(dict.fromkeys(reached, number + 1))
            if len(arrival) == self.topology.n:
                break
        return arrival

    @cached_property
    def _kept(self) -> dict[tuple[Agent, int], dict[Agent, int]]:
        return {}

    @cached_property
    def _place(self) -> dict[Agent, int]:
        return {agent: place for place, agent in enumerate(self.topology.agents)}
