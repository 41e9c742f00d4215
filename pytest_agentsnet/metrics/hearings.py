"""What became of facts that agents were told by others: believed, asked about, denied or let drop."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.implication import IMPLYING, implies
from pytest_agentsnet.metrics.mentions import Mention, Mentions
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.refuting import could_refute

Fate: TypeAlias = Literal["repeated", "acted", "questioned", "contradicted", "dropped"]
"""The first that the receiver does: state the fact itself, change its value as the fact implies although it knows of no clash, ask about
it (or doubt one who told it, at once), deny it; else nothing."""

_FATES: Mapping[Mention, Fate] = {"question": "questioned", "denial": "contradicted", "statement": "repeated"}


@dataclass(frozen=True, slots=True)
class Hearing:
    """The first time that an agent reads a fact, in turn ``turn``, from one neighbour or more; it had not stated it itself.

    ``refutable``: what it knew then speaks against it.
    """

    receiver: Agent
    tellers: tuple[Agent, ...]
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
    first: dict[tuple[Agent, Item], tuple[int, bool, list[Agent]]] = {}
    for claim, is_true in told_facts(case):
        if claim.hearer is not None:
            known = (claim.hearer, item_of(claim.statement))
            turn, _, tellers = first.setdefault(known, (claim.turn + 1, is_true, []))
            if turn == claim.turn + 1:
                tellers.append(claim.speaker)
    found = (
        _hearing(case, receiver, tuple(dict.fromkeys(tellers)), item, turn, is_true=is_true)
        for (receiver, item), (turn, is_true, tellers) in first.items()
        if turn < case.rounds
    )
    return tuple(hearing for hearing in found if hearing is not None)


def _hearing(
    case: Case, receiver: Agent, tellers: tuple[Agent, ...], item: Item, turn: int, *, is_true: bool
) -> Hearing | None:
    """None where the receiver had stated the fact itself before: then it needs no one to believe."""
    mentioned = mentions(case).about(receiver, item)
    if any(at < turn and mention == "statement" for at, mention in mentioned):
        return None
    at, mention = next((entry for entry in mentioned if entry[0] >= turn), (case.rounds + 1, None))
    fate: Fate = _FATES[mention] if mention else "dropped"
    if at > turn and any(_doubts(case, receiver, teller, turn) for teller in tellers):
        fate = "questioned"
    elif _acts_on(case, receiver, item, turn, before=at):
        fate = "acted"
    refutable = not is_true and could_refute(case, receiver, item, turn)
    return Hearing(receiver, tellers, item, turn, is_true, refutable, fate)


@once_a_case
def told_facts(case: Case) -> list[tuple[Claim, bool]]:
    """All that is told of others and of the graph and is true or false, with which of both, by turn.

    The rounds left are not among it: they pass by themselves. A phantom is false in whatever mood it is named.
    """
    phantoms = [(claim, False) for claim in case.claims.of_slot("phantom")]
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


def _doubts(case: Case, agent: Agent, neighbour: Agent, turn: int) -> bool:
    return any(claim.statement.slot in {"challenge", "check"} for claim in case.claims.told(agent, turn, neighbour))


def _acts_on(case: Case, agent: Agent, item: Item, turn: int, before: int) -> bool:
    """Whether its next own answer follows the fact, earlier than ``before``, and it knows of no clash that would explain it."""
    if item[0] not in IMPLYING:
        return False
    acting = next_own_word(case, agent, turn)
    return acting < before and (agent, acting) not in case.conflicts.known and follows(case, agent, item, acting)


def next_own_word(case: Case, agent: Agent, turn: int) -> int:
    """The first turn from this one on in which it says an own answer; R, where it answers, if it says none."""
    turns = case.knowledge.published.turns.get(agent, ())
    place = bisect_left(turns, turn)
    return turns[place] if place < len(turns) else case.rounds


def follows(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """Whether it changes its value in this turn as the fact implies."""
    if item[0] not in IMPLYING:
        return False
    steps = [case.stances.of_edge(agent, neighbour) for neighbour in case.instance.topology.neighbours(agent)]
    return any(
        after.turn == turn and implies(case.instance, agent, item, before.value, after.value)
        for row in steps
        for before, after in pairwise(row)
    )
