"""Matching by pointing: every free agent points at its favourite free neighbour, and mutual pointing matches."""

from collections.abc import Sequence

from pytest_agentsnet.agents.words import MATCHED, NOBODY
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent


class MutualPointing:
    """Send ``POINT`` to the first free neighbour in the order of preference; a matched agent tells the others once.

    An agent without a partner at turn R answers ``None``.
    """

    def __init__(self, preference: Sequence[Agent]) -> None:
        self._free = list(preference)
        self._target: Agent | None = None
        self._partner: Agent | None = None
        self._told = False

    @property
    def idle(self) -> bool:
        """Whether the match has been told, or nobody is left to point at."""
        return self._told or not (self._partner or self._free)

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Match where the pointing was mutual; strike out whoever is matched."""
        if self._partner is None and self._target is not None and inbox.get(self._target) == "POINT":
            self._partner = self._target
        self._free = [neighbour for neighbour in self._free if inbox.get(neighbour) != MATCHED]

    def say(self, view: AgentView) -> Outbox:
        """Point, or tell the others of the match."""
        if self._partner is None:
            self._target = self._free[0] if self._free else None
            return {} if self._target is None else {self._target: "POINT"}
        if self._told:
            return {}
        self._told = True
        return {neighbour: MATCHED for neighbour in view.neighbours if neighbour != self._partner}

    def answer(self, view: AgentView) -> str:
        """The partner, if any."""
        return NOBODY if self._partner is None else self._partner
