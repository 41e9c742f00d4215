"""A distributed algorithm as an agent program: it hears a delivery, says something, and answers at the end."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, SILENT_TURN, AgentView, Turn


class Rule(Protocol):
    """One agent's part in an algorithm. Any text may stand in an inbox: what a rule cannot read, it ignores."""

    @property
    def idle(self) -> bool:
        """Whether it says nothing and stays as it is until it hears something (asked after turn 0)."""

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Read one delivery."""

    def say(self, view: AgentView) -> Outbox:
        """The messages of this turn."""

    def answer(self, view: AgentView) -> str:
        """The answer at turn R, whether the algorithm has come to its end here or not."""


RuleFactory: TypeAlias = Callable[[AgentView], Rule]
"""Makes one agent's rule from its view at turn 0."""


class RuleProgram:
    """The program that plays a rule. Its turns depend on its views and inboxes alone."""

    resumable = True
    only_computes = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    @property
    def idle(self) -> bool:
        """Whether nothing happens here until a message comes."""
        return self._rule.idle

    async def first(self, view: AgentView) -> Turn:
        """Turn 0: nothing has been heard yet."""
        return self._spoken(view)

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Hear, then speak."""
        self._rule.hear(view, inbox)
        return self._spoken(view)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Hear, then answer."""
        self._rule.hear(view, inbox)
        return Turn(answer=self._rule.answer(view))

    async def recall(self, view: AgentView, inbox: Inbox | None, turn: Turn) -> None:
        """Hear and speak as then, for the state that this leaves the rule in."""
        if inbox is not None:
            self._rule.hear(view, inbox)
        if view.rounds_left:
            self._rule.say(view)

    def _spoken(self, view: AgentView) -> Turn:
        outbox = self._rule.say(view)
        return Turn(outbox=outbox) if outbox else SILENT_TURN


class StandingStatement:
    """What an agent has to say to all neighbours alike: told when it changes, or with ``resend`` in every round."""

    def __init__(self, *, resend: bool) -> None:
        self._resend = resend
        self._told: str | None = None

    def outbox(self, view: AgentView, statement: str | None) -> Outbox:
        """The messages that tell it now; None is nothing to say yet."""
        if statement is None or (statement == self._told and not self._resend):
            return SILENCE
        self._told = statement
        return to_all(view, statement)


def to_all(view: AgentView, body: str) -> Outbox:
    """The same message to every neighbour."""
    return dict.fromkeys(view.neighbours, body)
