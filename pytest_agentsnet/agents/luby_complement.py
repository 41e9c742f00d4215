"""Vertex cover as the complement of Luby's maximal independent set.

Source: Luby, A simple parallel algorithm for the maximal independent set problem, 1986.
"""

from pytest_agentsnet.agents.rule import to_all
from pytest_agentsnet.agents.words import IN, NO, OUT, YES, numbered
from pytest_agentsnet.core.keyed import keyed_integer
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, AgentView

_PRIORITIES = 10**9


class LubyComplement:
    """An undecided agent sends a fresh ``PRIORITY p`` in every turn; beating all neighbours that are not out, it is in.

    ``IN`` and ``OUT`` are told once. Who goes in at a turn has beaten its neighbours, so none of them goes in with it,
    and they hear of it before they compare again: one delivery a phase. Equal priorities go by name. An agent undecided
    at turn R is not in, so it answers ``Yes``.
    """

    def __init__(self, view: AgentView) -> None:
        self._rivals = set(view.neighbours)
        self._priority = 0
        self._state: str | None = None
        self._told = False

    @property
    def idle(self) -> bool:
        """Whether the outcome has been told."""
        return self._told

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Decide when the neighbours' decisions and priorities allow it."""
        self._rivals.difference_update(sender for sender, body in inbox.items() if body == OUT)
        if self._state is None:
            if IN in inbox.values():
                self._state = OUT
            elif self._beats_all(view, inbox):
                self._state = IN

    def say(self, view: AgentView) -> Outbox:
        """The decision once, or a fresh priority."""
        if self._told:
            return SILENCE
        if self._state is not None:
            self._told = True
            return to_all(view, self._state)
        self._priority = keyed_integer(_PRIORITIES, "priority", view.key, view.agent, view.turn)
        return to_all(view, f"PRIORITY {self._priority}")

    def answer(self, view: AgentView) -> str:
        """Whether the agent is outside the independent set."""
        return NO if self._state == IN else YES

    def _beats_all(self, view: AgentView, inbox: Inbox) -> bool:
        """A rival whose priority did not arrive is not beaten."""
        for rival in self._rivals:
            priority = numbered(inbox.get(rival, ""), "PRIORITY")
            if priority is None or (priority, rival) > (self._priority, view.agent):
                return False
        return True
