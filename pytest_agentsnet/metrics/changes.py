"""Changes of what an agent says it will answer, and whether they went with what its neighbours said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.moments import Moment, moments
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.standing import majority, stands_for

Side: TypeAlias = Literal["with", "against", "tie"]
"""Of what most neighbours had said last; ``tie``: no value had been said by more of them than every other."""

DELIBERATION: tuple[Slot, ...] = ("reason", "challenge", "check")
"""What makes a change more than an adoption."""


@dataclass(frozen=True, slots=True)
class Change:
    """Another value than the one said last; at turn R the answer.

    ``deliberated``: a message of that turn gives a reason, doubts or asks for a check.
    """

    agent: Agent
    turn: int
    side: Side
    deliberated: bool


@once_a_case
def changes(case: Case) -> Sequence[Change]:
    """By agent, then turn. The first value that an agent gives is no change."""
    task = case.instance.task.name
    return [
        Change(agent, moment.turn, _side(moment, task), deliberates(case, agent, moment.turn))
        for agent, said in moments(case).items()
        for moment in said
        if moment.own is not None and moment.value not in {None, _before(moment, task)}
    ]


def deliberates(case: Case, agent: Agent, turn: int) -> bool:
    """Whether a message of this agent in this turn gives a reason, doubts or asks for a check. There are none at turn R."""
    return any(claim.statement.slot in DELIBERATION for claim in case.claims.of_turn(agent, turn))


def _before(moment: Moment, task: str) -> str | None:
    """What was said last, in the words of what is said now: answers are Yes and No where candidates were named before."""
    return stands_for(moment.own, moment.agent, task) if moment.own is not None and moment.final else moment.own


def _side(moment: Moment, task: str) -> Side:
    """Neighbours who will not lead themselves name nobody; whom others name, this agent's ``No`` leaves the lead to."""
    electing = task == LEADER_ELECTION
    heard = [value for value in moment.heard.values() if not (electing and value == NO)]
    as_answers = moment.final or (electing and moment.value == NO)
    most = majority(stands_for(value, moment.agent, task) for value in heard) if as_answers else majority(heard)
    if most is None:
        return "tie"
    return "with" if most == moment.value else "against"
