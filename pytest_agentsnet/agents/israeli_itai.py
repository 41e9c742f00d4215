"""Matching by coins: half of the free agents propose to a random free neighbour, the others accept one proposal.

Source: Israeli and Itai, A fast and simple randomized parallel algorithm for maximal matching, 1986.
"""

from pytest_agentsnet.agents.words import MATCHED, NOBODY
from pytest_agentsnet.core.keyed import keyed_choice, keyed_integer
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent


class IsraeliItai:
    """Even turns propose or listen, by a coin; odd turns accept. Two deliveries a phase.

    ``PROPOSE k`` and ``ACCEPT k`` name the phase k, counted from 0, so that one delivered late is not taken for a new one.
    Whoever is matched tells the others once. Nothing is accepted at turn R, for it could not be told. An agent without
    a partner then answers ``None``.
    """

    def __init__(self, view: AgentView) -> None:
        self._free = list(view.neighbours)
        self._phase = 0
        self._proposed_to: Agent | None = None
        self._accepted: Agent | None = None
        self._partner: Agent | None = None
        self._told = False

    @property
    def idle(self) -> bool:
        """Whether the outcome has been told."""
        return self._told

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Strike out whoever is matched; take an acceptance, or accept one of the proposals."""
        self._free = [neighbour for neighbour in self._free if inbox.get(neighbour) != MATCHED]
        if self._partner is not None:
            return
        if self._proposed_to is not None:
            if inbox.get(self._proposed_to) == f"ACCEPT {self._phase}":
                self._partner = self._proposed_to
        elif view.turn % 2 and view.rounds_left:
            proposers = [sender for sender in view.neighbours if inbox.get(sender) == f"PROPOSE {self._phase}"]
            if proposers:
                self._partner = self._accepted = keyed_choice(proposers, "accept", view.key, view.agent, view.turn)

    def say(self, view: AgentView) -> Outbox:
        """Tell of the match, or propose where the coin says so."""
        if self._partner is not None:
            return self._telling(view)
        if view.turn % 2:
            return {}
        self._phase = view.turn // 2
        proposes = self._free and keyed_integer(2, "coin", view.key, view.agent, view.turn)
        self._proposed_to = keyed_choice(self._free, "propose", view.key, view.agent, view.turn) if proposes else None
        return {} if self._proposed_to is None else {self._proposed_to: f"PROPOSE {self._phase}"}

    def answer(self, view: AgentView) -> str:
        """The partner, if any."""
        return NOBODY if self._partner is None else self._partner

    def _telling(self, view: AgentView) -> Outbox:
        if self._told:
            return {}
        self._told = True
        others = {neighbour: MATCHED for neighbour in view.neighbours if neighbour != self._partner}
        return others if self._accepted is None else {**others, self._accepted: f"ACCEPT {self._phase}"}
