"""Each false fact that was told: where it entered, how its speaker came to it, and what its readers made of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.metrics.acceptance import false_hearings
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearings import Hearing, mentions, next_own_word, told_facts
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.once import once_a_case


@dataclass(frozen=True)
class Received:
    """What an agent made of it, and in which turn (of one who let it drop: when it read it); ``hops`` is how far it is from the origin."""

    hearing: Hearing
    turn: int
    hops: int


@dataclass(frozen=True)
class FalseFact:
    """``origin`` is the first claim; ``others`` are the first claims of those who had not been told it, and said it later all the same.

    ``taken_back`` is the turn in which the first speaker denied it, None where it never did.
    """

    item: Item
    origin: Claim
    others: Sequence[Claim]
    received: Sequence[Received]
    taken_back: int | None

    @property
    def reach(self) -> int:
        """How many agents believed it unasked."""
        return sum(received.hearing.accepted for received in self.received)


@once_a_case
def false_facts(case: Case) -> Sequence[FalseFact]:
    """Those that most believed first, then by the turn in which they entered."""
    claims: dict[Item, list[Claim]] = {}
    for claim, is_true in told_facts(case):
        if not is_true:
            claims.setdefault(item_of(claim.statement), []).append(claim)
    hearings: dict[Item, list[Hearing]] = {}
    for hearing in false_hearings(case):
        hearings.setdefault(hearing.item, []).append(hearing)
    found = [_fact(case, item, told, hearings.get(item, ())) for item, told in claims.items()]
    return sorted(found, key=lambda fact: (-fact.reach, fact.origin.turn))


def _fact(case: Case, item: Item, told: Sequence[Claim], hearings: Sequence[Hearing]) -> FalseFact:
    origin = told[0]
    hops = case.instance.topology.distances(origin.speaker)
    first = {claim.speaker: claim for claim in reversed(told)}
    others = [
        claim
        for speaker, claim in first.items()
        if speaker != origin.speaker and not case.knowledge.hearsay.had(speaker, item, claim.turn)
    ]
    received = [Received(hearing, _turn_of(case, hearing), hops[hearing.receiver]) for hearing in hearings]
    return FalseFact(
        item,
        origin,
        sorted(others, key=lambda claim: claim.turn),
        sorted(received, key=lambda one: (not one.hearing.accepted, one.turn)),
        mentions(case).denied(origin.speaker, item, origin.turn + 1),
    )


def _turn_of(case: Case, hearing: Hearing) -> int:
    """The turn of what decided the fate; whoever doubts at once does so in the turn in which it reads."""
    if hearing.fate == "acted":
        return next_own_word(case, hearing.receiver, hearing.turn)
    wanted = {"repeated": "statement", "contradicted": "denial", "questioned": "question"}.get(hearing.fate)
    said = mentions(case).about(hearing.receiver, hearing.item)
    return next((turn for turn, mention in said if turn >= hearing.turn and mention == wanted), hearing.turn)
