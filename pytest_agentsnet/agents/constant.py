"""The other floor of every task: always the first valid answer, without a message."""

from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, AgentView


class Constant:
    """Say nothing; answer the first of the valid answers."""

    idle = True

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Nothing is listened to."""

    def say(self, view: AgentView) -> Outbox:
        """Nothing is said."""
        return SILENCE

    def answer(self, view: AgentView) -> str:
        """The first of the valid answers."""
        return view.alphabet[0]
