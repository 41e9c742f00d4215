"""When agents first told anybody an answer or a rule of their own: no word of it can have come to others before."""

from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.claims import Claims

OF_ITS_OWN: frozenset[Slot] = frozenset({"answer", "leader", "strategy"})
"""What an agent decides itself: others know it from the turn on in which it says so, not from the graph."""


@dataclass(frozen=True, eq=False)
class FirstTold:
    """By slot and agent the first turn with any value, and the first with each. A mere question or condition names a value too."""

    turns: Mapping[tuple[Slot, Agent], int]
    values: Mapping[tuple[Slot, Agent, str], int]

    @classmethod
    def of(cls, claims: Claims) -> "FirstTold":
        """Of what was said to anybody."""
        turns: dict[tuple[Slot, Agent], int] = {}
        values: dict[tuple[Slot, Agent, str], int] = {}
        for slot in OF_ITS_OWN:
            for claim in sorted(claims.of_slot(slot), key=lambda claim: claim.turn):
                agent, said = claim.speaker, claim.statement
                if said.subject in {agent, None} and claim.hearer is not None:
                    turns.setdefault((slot, agent), claim.turn)
                    values.setdefault((slot, agent, said.value), claim.turn)
        return cls(turns, values)

    def told(self, slot: Slot, agent: Agent, value: str) -> int | None:
        """The first turn in which it told this value; None where it never did."""
        return self.values.get((slot, agent, value))

    def since(self, slot: Slot, agent: Agent, value: str) -> int:
        """The first turn in which others may have learnt it: with that value, else with any, else 0, for not all is read."""
        told = self.told(slot, agent, value)
        return self.turns.get((slot, agent), 0) if told is None else told
