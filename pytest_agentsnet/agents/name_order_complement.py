"""Vertex cover as the complement of the maximal independent set that goes by names.

The complement of a maximal independent set is a minimal vertex cover: it touches every edge, and each member has a
neighbour in the set, so an edge would be left without it.
"""

from pytest_agentsnet.agents.rule import StandingStatement
from pytest_agentsnet.agents.words import IN, NO, OUT, YES
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView


class NameOrderComplement:
    """``IN`` when all higher-named neighbours are ``OUT``; ``OUT`` when a neighbour is ``IN``; the cover is who is not in.

    An agent undecided at turn R is not in, so it answers ``Yes``.
    """

    def __init__(self, view: AgentView, *, resend: bool = False) -> None:
        self._awaited = {neighbour for neighbour in view.neighbours if neighbour > view.agent}
        self._state: str | None = None if self._awaited else IN
        self._statement = StandingStatement(resend=resend)
        self.idle = not resend

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Decide when the neighbours' decisions allow it."""
        self._awaited.difference_update(sender for sender, body in inbox.items() if body == OUT)
        if self._state is None:
            if IN in inbox.values():
                self._state = OUT
            elif not self._awaited:
                self._state = IN

    def say(self, view: AgentView) -> Outbox:
        """The decision, once made."""
        return self._statement.outbox(view, self._state)

    def answer(self, view: AgentView) -> str:
        """Whether the agent is outside the independent set."""
        return NO if self._state == IN else YES
