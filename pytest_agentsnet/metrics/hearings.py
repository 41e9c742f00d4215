"""What became of facts that agents were told by others: believed, asked about, denied or let drop."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.implication import implies
from pytest_agentsnet.metrics.mentions import Mention, Mentions
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.refuting import could_refute

Fate: TypeAlias = Literal["repeated", "acted", "questioned", "contradicted", "dropped"]
"""The first that the receiver does: state the fact itself, change its value as the fact implies although it knows of no clash, ask about
it (or doubt whoever told it, at once), deny it; else nothing."""

_FATES: Mapping[Mention, Fate] = {"question": "questioned", "denial": "contradicted", "statement": "repeated"}


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


@once_a_case
def hearings(case: Case) -> tuple[Hearing, ...]:
    """In the order in which the facts were told; what comes so late that the receiver writes no more messages is left out."""
    found: list[Hearing] = []
    seen: set[tuple[Agent, Item]] = set()
    for claim, is_true in told_facts(case):
        item, receiver, turn = item_of(claim.statement), claim.hearer, claim.turn + 1
        if receiver is None or (receiver, item) in seen:
            continue
        seen.add((receiver, item))
        if turn < case.rounds and not _had_stated(case, receiver, item, turn):
            refutable = not is_true and could_refute(case, receiver, item, turn)
            fate = _fate(case, receiver, claim.speaker, item, turn)
            found.append(Hearing(receiver, claim.speaker, item, turn, is_true, refutable, fate))
    return tuple(found)


@once_a_case
def told_facts(case: Case) -> list[tuple[Claim, bool]]:
    """All that is told of others and of the graph and is true or false, with which of both, by turn.

    The rounds left are not among it: they pass by themselves. A phantom is false in whatever mood it is named.
    """
    phantoms = [(claim, False) for claim in case.claims if claim.statement.slot == "phantom"]
    beliefs = [
        (claim, known.truth == "true")
        for claim, known in case.knowledge.beliefs
        if known.truth != "undecidable" and claim.statement.slot != "rounds"
    ]
    return sorted([*phantoms, *beliefs], key=lambda told: told[0].turn)


@once_a_case
def mentions(case: Case) -> Mentions:
    """What agents say of facts over time."""
    return Mentions.of(case.claims)


def _had_stated(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """Whether it had stated the fact itself before this turn: then it needs no one to believe."""
    return any(at < turn and mention == "statement" for at, mention in mentions(case).about(agent, item, 0))


def _fate(case: Case, receiver: Agent, teller: Agent, item: Item, turn: int) -> Fate:
    at, mention = next(iter(mentions(case).about(receiver, item, turn)), (case.rounds + 1, None))
    if at > turn and _doubts(case, receiver, teller, turn):
        return "questioned"
    acting = next_own_word(case, receiver, turn)
    if acting < at and _acts_on(case, receiver, item, acting):
        return "acted"
    return _FATES[mention] if mention else "dropped"


def _doubts(case: Case, agent: Agent, neighbour: Agent, turn: int) -> bool:
    return any(claim.statement.slot in {"challenge", "check"} for claim in case.claims.told(agent, turn, neighbour))


def next_own_word(case: Case, agent: Agent, turn: int) -> int:
    """The first turn from this one on in which it says an own answer; R, where it answers, if it says none."""
    return min((word.turn for _, word in case.said.by(agent) if word.turn >= turn), default=case.rounds)


def _acts_on(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """Whether it follows the fact, and knows of no clash that would explain it."""
    return (agent, turn) not in case.conflicts.known and follows(case, agent, item, turn)


def follows(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """Whether it changes its value in this turn as the fact implies."""
    steps = [case.stances.of_edge(agent, neighbour) for neighbour in case.instance.topology.neighbours(agent)]
    return any(
        after.turn == turn and implies(case.instance, agent, item, before.value, after.value)
        for row in steps
        for before, after in pairwise(row)
    )
