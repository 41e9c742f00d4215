"""How a speaker came to know what it claims, and whether it is so."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.claim import FACTS, Claim, Slot
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Labelling
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.first_told import OF_ITS_OWN, FirstTold
from pytest_agentsnet.metrics.hearsay import Hearsay, Item, item_of
from pytest_agentsnet.metrics.light_cone import LightCone
from pytest_agentsnet.metrics.published import Published
from pytest_agentsnet.metrics.reach import Reach
from pytest_agentsnet.metrics.said import SaidAnswers

Source: TypeAlias = Literal["self", "sourced", "inferable", "unsourced", "impossible"]
"""``self``: the speaker decides it. ``sourced``: somebody had told it the same. ``inferable``: it follows by one step from its prompt, its own
neighbourhood or what it had been told. ``impossible``: outside its light cone. ``unsourced``: all else."""

Truth: TypeAlias = Literal["true", "false", "undecidable"]
"""Another agent's answer is true where that agent had last said so, in this turn or before, or answers so in the end; false where it had said
something else; undecidable where it had said nothing. So it is with what is taken or free around an agent and what its neighbours had said."""

Freshness: TypeAlias = Literal["current", "stale", "outdated", "misquoted"]
"""Of another agent's answer, beside what the speaker had received: ``current``: the newest, and still what that agent says; ``stale``: the
newest, but that agent says something else by now (an honest mistake); ``outdated``: an older one; ``misquoted``: never received."""

BELIEFS: frozenset[Slot] = frozenset(FACTS) - {"strategy", "phantom"}
"""What an agent can be right or wrong about."""

_ANSWERS: frozenset[Slot] = frozenset({"answer", "leader"})
_OPPOSITE: dict[Truth, Truth] = {"true": "false", "false": "true", "undecidable": "undecidable"}


@dataclass(frozen=True, slots=True)
class Known:
    """What is to be said of one claim. ``freshness`` is None but for another's answer of which the speaker had received a value."""

    source: Source
    truth: Truth
    freshness: Freshness | None = None


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Judges the claims of one cell. What is written at turn t rests on what was delivered up to turn t."""

    instance: Instance
    answers: Labelling
    claims: Claims
    said: SaidAnswers
    cone: LightCone

    def of(self, claim: Claim) -> Known:
        """What is to be said of this claim. A question, a condition or a proposal is neither true nor false."""
        return Known(self._source(claim), self._truth(claim), self._freshness(claim))

    @cached_property
    def beliefs(self) -> list[tuple[Claim, Known]]:
        """All that is asserted in messages about the graph, the rounds and answers, each with what is to be said of it."""
        beliefs = (
            (claim, claim.statement)
            for claim in self.claims
            if claim.statement.mood == "assert" and claim.statement.slot in BELIEFS
        )
        # What is said to several is looked at once.
        kept: dict[tuple[Agent, int, Slot, Agent | None, str], Known] = {}
        found: list[tuple[Claim, Known]] = []
        for claim, said in beliefs:
            content = claim.speaker, claim.turn, said.slot, said.subject, said.value
            known = kept.get(content)
            if known is None:
                known = kept[content] = self.of(claim)
            found.append((claim, known))
        return found

    @cached_property
    def hearsay(self) -> Hearsay:
        """What each agent had been told."""
        return Hearsay.of(self.claims)

    @cached_property
    def _reach(self) -> Reach:
        return Reach(self.instance, self.cone, FirstTold.of(self.claims))

    @cached_property
    def published(self) -> Published:
        """What each agent said of its own answer, and what that was in the end."""
        return Published.of(self.said, self.answers, self.instance.task.name)

    def _source(self, claim: Claim) -> Source:
        slot, subject = claim.statement.slot, claim.statement.subject
        if slot in OF_ITS_OWN and subject in {claim.speaker, None}:
            return "self"
        if self.hearsay.had(claim.speaker, item_of(claim.statement), claim.turn):
            return "sourced"
        if self._follows(claim):
            return "inferable"
        return "unsourced" if self._reach.covers(claim) else "impossible"

    def _follows(self, claim: Claim) -> bool:
        slot, subject, value = claim.statement.slot, claim.statement.subject, claim.statement.value
        match slot:
            case "n" | "rounds":
                return self._is_so(claim)
            case "edge" | "degree":
                return claim.speaker in {subject, value} and self._is_so(claim)
            case "answer":
                # Whoever names a partner tells of both.
                mirrored: Item = ("answer", value, subject or "")
                return self.instance.task.name == "matching" and self.hearsay.had(claim.speaker, mirrored, claim.turn)
            case "taken":
                return value in self._heard_around(claim)
            case "free":
                return value not in self._heard_around(claim)
        return False

    def _heard_around(self, claim: Claim) -> set[str]:
        """The newest answers that the speaker had of the subject's neighbours, its own included."""
        speaker, turn, around = claim.speaker, claim.turn, claim.statement.subject or claim.speaker
        values: set[str] = set()
        for neighbour in self._neighbours(around):
            if neighbour == speaker:
                values |= self.published.last(speaker, turn)
            else:
                values |= self.hearsay.newest(speaker, neighbour, turn)
        return values

    def _truth(self, claim: Claim) -> Truth:
        statement = claim.statement
        if statement.slot == "phantom":
            return "false"
        if statement.mood in {"question", "conditional", "proposal"}:
            return "undecidable"
        truth = self._truth_of_content(claim)
        return _OPPOSITE[truth] if statement.mood == "negated" else truth

    def _truth_of_content(self, claim: Claim) -> Truth:
        slot, subject, value = claim.statement.slot, claim.statement.subject, claim.statement.value
        if slot in _ANSWERS:
            if subject is None or subject == claim.speaker:
                return "undecidable"
            told = self.published.last(subject, claim.turn)
            if value in told or value == self.published.final(subject):
                return "true"
            # Who will not lead itself leaves open who does.
            is_open = slot == "leader" and told == {NO} and value != subject
            return "false" if told and not is_open else "undecidable"
        if slot in {"taken", "free"}:
            around = self._neighbours(subject or claim.speaker)
            told_around = frozenset[str]().union(*(self.published.last(each, claim.turn) for each in around))
            return _decided((value in told_around) == (slot == "taken")) if told_around else "undecidable"
        if slot in {"edge", "degree", "n", "diameter", "rounds"}:
            return _decided(self._is_so(claim))
        return "undecidable"

    def _is_so(self, claim: Claim) -> bool:
        topology, value = self.instance.topology, claim.statement.value
        subject = claim.statement.subject or claim.speaker
        match claim.statement.slot:
            case "edge":
                return value in self._neighbours(subject)
            case "degree":
                return value == str(len(self._neighbours(subject)))
            case "n":
                return value == str(topology.n)
            case "diameter":
                return value == str(topology.diameter)
            case "rounds":
                return value == str(self.instance.rounds - claim.turn)
        return False

    def _freshness(self, claim: Claim) -> Freshness | None:
        slot, subject, value = claim.statement.slot, claim.statement.subject, claim.statement.value
        if slot not in _ANSWERS or subject is None or subject == claim.speaker:
            return None
        newest = self.hearsay.newest(claim.speaker, subject, claim.turn)
        # Who will not lead itself leaves open who does.
        if not newest or (slot == "leader" and newest == {NO} and value != subject):
            return None
        if value in newest:
            return "current" if value in self.published.last(subject, claim.turn) else "stale"
        had = self.hearsay.had(claim.speaker, (slot, subject, value), claim.turn)
        return "outdated" if had else "misquoted"

    def _neighbours(self, agent: Agent) -> tuple[Agent, ...]:
        return self.instance.topology.neighbours(agent) if agent in self._agents else ()

    @cached_property
    def _agents(self) -> frozenset[Agent]:
        return frozenset(self.instance.topology.agents)


def _decided(is_so: bool) -> Truth:  # noqa: FBT001 - it is what is decided
    return "true" if is_so else "false"
