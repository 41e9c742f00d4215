"""Whether what a claim tells can have come to its speaker at all."""

from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.core.claim import Claim, Slot
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.first_told import OF_ITS_OWN, FirstTold
from pytest_agentsnet.metrics.light_cone import LightCone


@dataclass(frozen=True, eq=False)
class Reach:
    """What is so of the graph can be known from turn 0 on, what an agent decides only since it first told it, both from near to far."""

    instance: Instance
    cone: LightCone
    first_told: FirstTold

    def covers(self, claim: Claim) -> bool:
        """Whether some chain of messages can have brought it, or the speaker knows it of itself."""
        speaker, turn = claim.speaker, claim.turn
        slot, subject, value = claim.statement.slot, claim.statement.subject or speaker, claim.statement.value
        if slot == "phantom" or subject not in self._agents or not self._may_be_named(claim):
            return False
        match slot:
            case "edge":
                return any(self.cone.reaches(end, 0, speaker, turn) for end in (subject, value))
            case "taken":
                around = self.instance.topology.neighbours(subject)
                return any(self._may_have_told(claim, neighbour, "answer") for neighbour in around)
            case "diameter":
                return len(self.cone.edges(speaker, turn)) == len(self.instance.topology.edges)
        if slot in OF_ITS_OWN:
            return self._may_have_told(claim, subject, slot) or self._partner_may_have_told(claim)
        return subject == speaker or self.cone.reaches(subject, 0, speaker, turn)

    def _may_be_named(self, claim: Claim) -> bool:
        """Whether the value is no agent's name, or one that the speaker can know."""
        slot, value = claim.statement.slot, claim.statement.value
        if value not in self._agents:
            return slot not in {"edge", "leader"}
        return self.cone.knows_of(claim.speaker, claim.turn, value)

    def _may_have_told(self, claim: Claim, agent: Agent, slot: Slot) -> bool:
        """Whether this agent's value can have come to the speaker, whoever passed it on."""
        if agent == claim.speaker:
            return True
        since = self.first_told.since(slot, agent, claim.statement.value)
        return self.cone.reaches(agent, since, claim.speaker, claim.turn)

    def _partner_may_have_told(self, claim: Claim) -> bool:
        """Whoever names a partner tells of both."""
        partner, subject = claim.statement.value, claim.statement.subject
        if self.instance.task.name != "matching" or subject is None:
            return False
        told = self.first_told.told("answer", partner, subject)
        return told is not None and self.cone.reaches(partner, told, claim.speaker, claim.turn)

    @cached_property
    def _agents(self) -> frozenset[Agent]:
        return frozenset(self.instance.topology.agents)
