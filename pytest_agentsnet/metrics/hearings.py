"""What became of facts that agents were told by others: believed, asked about, denied or let drop."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.episodes import Conflicts
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.implication import implies
from pytest_agentsnet.metrics.knowledge import Knowledge
from pytest_agentsnet.metrics.mentions import Mentions
from pytest_agentsnet.metrics.refuting import could_refute
from pytest_agentsnet.metrics.said import SaidAnswers
from pytest_agentsnet.metrics.stances import Stances

Fate: TypeAlias = Literal["repeated", "acted", "questioned", "contradicted", "dropped"]
"""The first that the receiver does: state the fact itself, change its value as the fact implies although it knows of no clash, ask about
it (or doubt whoever told it, at once), deny it; else nothing."""

_FATES: dict[str, Fate] = {"question": "questioned", "denial": "contradicted", "statement": "repeated"}


@dataclass(frozen=True, slots=True)
class Hearing:
    """The first time that an agent reads a fact, in turn ``turn``, which it had not stated itself.

    ``refutable``: what it knew then speaks against it.
    """

    receiver: Agent
    teller: Agent
    item: Item
    turn: int
    is_true: bool
    refutable: bool
    fate: Fate

    @property
    def accepted(self) -> bool:
        """Whether it believed it unasked."""
        return self.fate in {"repeated", "acted"}


@dataclass(frozen=True, eq=False)
class Hearings:
    """Reads what became of facts; what is told so late that the receiver writes no more messages is left out."""

    instance: Instance
    claims: Claims
    knowledge: Knowledge
    said: SaidAnswers
    stances: Stances
    conflicts: Conflicts
    mentions: Mentions

    def all(self) -> tuple[Hearing, ...]:
        """In the order in which the facts were told."""
        return tuple(self._hearing(claim, is_true=is_true) for claim, is_true in self._first())

    def told(self) -> Iterator[tuple[Claim, bool]]:
        """Everything told of others and of the graph that is true or false, with which of both; rounds left pass by themselves.

        A phantom is false in whatever mood it is named.
        """
        for claim, known in self.knowledge.beliefs:
            if known.truth != "undecidable" and claim.statement.slot != "rounds":
                yield claim, known.truth == "true"
        for claim in self.claims:
            if claim.statement.slot == "phantom":
                yield claim, False

    def _first(self) -> Iterator[tuple[Claim, bool]]:
        seen: set[tuple[Agent, Item]] = set()
        for claim, is_true in self.told():
            item, receiver = item_of(claim.statement), claim.hearer
            if receiver is None or (receiver, item) in seen:
                continue
            seen.add((receiver, item))
            if claim.turn + 1 < self.stances.rounds and not self._stated(receiver, item, claim.turn):
                yield claim, is_true

    def _stated(self, agent: Agent, item: Item, turn: int) -> bool:
        """Whether it had stated the fact itself, up to and with this turn: then it needs no one to believe."""
        return any(at <= turn and mention == "statement" for at, mention in self.mentions.about(agent, item, 0))

    def _hearing(self, claim: Claim, *, is_true: bool) -> Hearing:
        item, turn, receiver = item_of(claim.statement), claim.turn + 1, str(claim.hearer)
        refutable = not is_true and could_refute(self.instance, self.claims, self.said, receiver, item, turn)
        return Hearing(receiver, claim.speaker, item, turn, is_true, refutable, self._fate(receiver, claim, item))

    def _fate(self, receiver: Agent, claim: Claim, item: Item) -> Fate:
        turn = claim.turn + 1
        at, mention = next(self.mentions.about(receiver, item, turn), (self.stances.rounds + 1, None))
        if at > turn and self._doubts(receiver, claim.speaker, turn):
            return "questioned"
        acts = self._next_own_word(receiver, turn)
        if acts < at and self._acts_on(receiver, item, acts):
            return "acted"
        return "dropped" if mention is None else _FATES[mention]

    def _doubts(self, agent: Agent, neighbour: Agent, turn: int) -> bool:
        return any(claim.statement.slot in {"challenge", "check"} for claim in self.claims.told(agent, turn, neighbour))

    def _next_own_word(self, agent: Agent, turn: int) -> int:
        """The first turn from this one on in which it says an own answer; R, where it answers, if it says none."""
        later = [word.turn for _, word in self.said.by(agent) if word.turn >= turn]
        return min(later, default=self.stances.rounds)

    def _acts_on(self, agent: Agent, item: Item, turn: int) -> bool:
        if (agent, turn) in self.conflicts.known:
            return False
        topology = self.instance.topology
        return any(
            after.turn == turn and implies(self.instance, agent, item, before.value, after.value)
            for neighbour in topology.neighbours(agent)
            for steps in [self.stances.of_edge(agent, neighbour)]
            for before, after in zip(steps, steps[1:], strict=False)
        )
