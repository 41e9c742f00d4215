"""Consensus by iterated majority: it often ends in blocs that persist. Made to fail, as the naive idea does."""

from collections import Counter

from pytest_agentsnet.agents.opinion import first_opinion
from pytest_agentsnet.agents.rule import to_all
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView


class Majority:
    """Send the present opinion in every round; take over what strictly more neighbours said than anything else."""

    idle = False

    def __init__(self, view: AgentView) -> None:
        self._opinion = first_opinion(view)

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Count the neighbours' opinions; a tie changes nothing."""
        counted = Counter(body for body in inbox.values() if body in view.alphabet).most_common(2)
        if counted and (len(counted) == 1 or counted[0][1] > counted[1][1]):
            self._opinion = counted[0][0]

    def say(self, view: AgentView) -> Outbox:
        """The present opinion."""
        return to_all(view, self._opinion)

    def answer(self, view: AgentView) -> str:
        """The present opinion."""
        return self._opinion
