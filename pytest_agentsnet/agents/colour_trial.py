"""Coloring by trials: try a random free colour, keep it unless a neighbour's equal try stands in the way.

Source: Johansson, Simple distributed (Delta + 1)-coloring of graphs, 1999.
"""

from collections.abc import Callable
from typing import TypeAlias

from pytest_agentsnet.agents.palette import colour_in, drawn_free
from pytest_agentsnet.agents.rule import to_all
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, AgentView
from pytest_agentsnet.core.topology import Agent

Blocks: TypeAlias = Callable[[Agent, Agent], bool]
"""Whether an equal try of the first, a neighbour, keeps the second from its colour."""


class ColourTrial:
    """Send ``TRY k`` for a random k that no neighbour has called final; unblocked, keep it and send ``FINAL k`` once.

    A final colour of any neighbour blocks. One delivery a trial. An agent without a colour at turn R answers a random
    one of those left.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._tried: int | None = None
        self._kept = False
        self._told = False
        self._final: dict[Agent, int] = {}

    @property
    def idle(self) -> bool:
        """Whether the outcome has been told."""
        return self._told

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Note final colours, and keep the colour tried last if nothing blocks it."""
        blocked = self._tried is None
        for sender, body in inbox.items():
            final = colour_in(view, body, "FINAL")
            if final is not None:
                self._final[sender] = final
            elif colour_in(view, body, "TRY") == self._tried and self._blocks(sender, view.agent):
                blocked = True
        if not self._kept:
            self._kept = not blocked and self._tried not in self._final.values()

    def say(self, view: AgentView) -> Outbox:
        """A fresh try, or once the colour that is kept."""
        if self._told:
            return SILENCE
        if self._kept:
            self._told = True
            return to_all(view, f"FINAL {self._tried}")
        self._tried = self._drawn(view)
        return to_all(view, f"TRY {self._tried}")

    def answer(self, view: AgentView) -> str:
        """The colour kept, or one of those left."""
        colour = self._tried if self._kept and self._tried is not None else self._drawn(view)
        return view.alphabet[colour - 1]

    def _drawn(self, view: AgentView) -> int:
        return drawn_free(view, set(self._final.values()), "colour-trial")
