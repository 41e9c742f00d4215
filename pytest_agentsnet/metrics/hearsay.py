"""What each agent had been told, by whomever."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeAlias

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.claim import Mood, Slot, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.said import stands_back

Item: TypeAlias = tuple[Slot, Agent, str]
"""A fact whoever tells it: slot, subject (empty where it is nobody's) and value."""

_TELLING: frozenset[Mood] = frozenset({"assert", "leaning", "proposal"})
"""A question, a negation or a condition is no source."""

_TURN = attrgetter("turn")

_OF_THE_GRAPH: frozenset[Slot] = frozenset({"n", "diameter", "rounds", "phantom"})


def item_of(statement: Statement) -> Item:
    """The fact that a statement states: an edge is one and the same from both ends, and the graph is one for all."""
    subject, value = statement.subject or "", statement.value
    if statement.slot in _OF_THE_GRAPH:
        return statement.slot, "", value
    if statement.slot == "edge" and value < subject:
        return "edge", value, subject
    return statement.slot, subject, value


@dataclass(frozen=True, slots=True)
class Reception:
    """An agent's answer as it was heard at ``turn``; ``direct`` says that it told it itself."""

    turn: int
    value: str
    direct: bool


@dataclass(frozen=True, eq=False)
class Hearsay:
    """``first`` is when an agent was first told of an item; ``answers`` are all tellings of an agent's answer, by hearer and subject."""

    first: Mapping[tuple[Agent, Item], int]
    answers: Mapping[tuple[Agent, Agent], Sequence[Reception]]

    @classmethod
    def of(cls, claims: Claims) -> "Hearsay":
        """What these claims told their hearers, each a turn after it was written."""
        first: dict[tuple[Agent, Item], int] = {}
        answers: dict[tuple[Agent, Agent], list[Reception]] = {}
        for claim in sorted(claims, key=lambda claim: claim.turn):
            statement, hearer = claim.statement, claim.hearer
            if hearer is not None and stands_back(claim):
                answers.setdefault((hearer, claim.speaker), []).append(Reception(claim.turn + 1, NO, direct=True))
            if hearer is None or not (statement.mood in _TELLING or statement.slot == "phantom"):
                continue
            first.setdefault((hearer, item_of(statement)), claim.turn + 1)
            if statement.slot in {"answer", "leader"} and statement.subject is not None:
                heard = Reception(claim.turn + 1, statement.value, statement.subject == claim.speaker)
                answers.setdefault((hearer, statement.subject), []).append(heard)
        return cls(first, answers)

    def had(self, hearer: Agent, item: Item, turn: int) -> bool:
        """Whether somebody had told this agent so when it wrote at this turn."""
        told = self.first.get((hearer, item))
        return told is not None and told <= turn

    def newest(self, hearer: Agent, subject: Agent, turn: int) -> set[str]:
        """The subject's answer as the hearer had it at this turn: what it told last itself, and what others told later than that."""
        heard = self.answers.get((hearer, subject), ())
        place = bisect_right(heard, turn, key=_TURN)
        values: set[str] = set()
        for reception in heard[place - 1 :: -1] if place else ():
            is_last = reception.turn == heard[place - 1].turn
            if reception.direct:
                return {reception.value} if is_last else values | {reception.value}
            if is_last:
                values.add(reception.value)
        return values
