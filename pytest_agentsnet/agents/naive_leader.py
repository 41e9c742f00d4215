"""Leader election by a look at the neighbours: every local maximum claims to lead. Made to fail, as the naive idea does."""

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, AgentView


class NaiveLeader:
    """Answer ``Yes`` when the agent's name is higher than all of its neighbours' names; say nothing."""

    idle = True

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Nothing is listened to."""

    def say(self, view: AgentView) -> Outbox:
        """Nothing is said."""
        return SILENCE

    def answer(self, view: AgentView) -> str:
        """Whether the agent beats its neighbours."""
        return YES if all(view.agent > neighbour for neighbour in view.neighbours) else NO
