"""Coloring in the order of names: whoever has no uncoloured higher-named neighbour takes the smallest free colour.

Source: Jones and Plassmann, A parallel graph coloring heuristic, 1993, with names for random numbers.
"""

from pytest_agentsnet.agents.palette import colour_in, smallest_free
from pytest_agentsnet.agents.rule import StandingStatement
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent


class GreedyByName:
    """Wait for ``FINAL k`` of every higher-named neighbour; take the smallest free colour; send ``FINAL k``.

    It takes as many deliveries as the longest path of descending names, which can exceed R. An agent that still waits at
    turn R answers the smallest colour that no neighbour has called final.
    """

    def __init__(self, view: AgentView, *, resend: bool = False) -> None:
        self._colour: int | None = None
        self._final: dict[Agent, int] = {}
        self._awaited = {neighbour for neighbour in view.neighbours if neighbour > view.agent}
        self._statement = StandingStatement(resend=resend)
        self.idle = not resend

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Note the neighbours' final colours."""
        for sender, body in inbox.items():
            colour = colour_in(view, body, "FINAL")
            if colour is not None:
                self._final[sender] = colour
                self._awaited.discard(sender)

    def say(self, view: AgentView) -> Outbox:
        """The final colour, from the turn on in which nobody is waited for."""
        if self._colour is None and not self._awaited:
            self._colour = self._smallest_free(view)
        return self._statement.outbox(view, None if self._colour is None else f"FINAL {self._colour}")

    def answer(self, view: AgentView) -> str:
        """The final colour, or the smallest free one."""
        colour = self._smallest_free(view) if self._colour is None else self._colour
        return view.alphabet[colour - 1]

    def _smallest_free(self, view: AgentView) -> int:
        return smallest_free(view, set(self._final.values()))
