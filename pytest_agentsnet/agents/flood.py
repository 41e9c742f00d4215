"""Flooding: pass on the largest (or smallest) word heard; after as many rounds as the diameter all know it.

Source: Lynch, Distributed Algorithms, 1996, section 4.1 (FloodMax), without its knowledge of the diameter.
"""

from pytest_agentsnet.agents.opinion import first_opinion
from pytest_agentsnet.agents.rule import StandingStatement
from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView


class FloodMax:
    """Leader election: send the largest name heard; the agent whose own name that is at turn R leads.

    Nobody knows all names, so every text of one printable line is taken for a name.
    """

    def __init__(self, view: AgentView, *, resend: bool = False) -> None:
        self._largest = view.agent
        self._statement = StandingStatement(resend=resend)
        self.idle = not resend

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Take over a larger name."""
        self._largest = max(self._largest, *(body for body in inbox.values() if body.isprintable()), "")

    def say(self, view: AgentView) -> Outbox:
        """The largest name heard."""
        return self._statement.outbox(view, self._largest)

    def answer(self, view: AgentView) -> str:
        """Whether the largest name heard is the agent's own."""
        return YES if self._largest == view.agent else NO


class FloodMin:
    """Consensus: send the smallest answer heard, at first the agent's own opinion; answer it at turn R."""

    def __init__(self, view: AgentView, *, resend: bool = False) -> None:
        self._smallest = first_opinion(view)
        self._statement = StandingStatement(resend=resend)
        self.idle = not resend

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Take over a smaller answer."""
        self._smallest = min(
            self._smallest, *(body for body in inbox.values() if body in view.alphabet), self._smallest
        )

    def say(self, view: AgentView) -> Outbox:
        """The smallest answer heard."""
        return self._statement.outbox(view, self._smallest)

    def answer(self, view: AgentView) -> str:
        """The smallest answer heard."""
        return self._smallest
