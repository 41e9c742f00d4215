"""Coloring by repair: announce a colour, and change it when a higher-named neighbour has the same."""

from pytest_agentsnet.agents.palette import colour_in, drawn_free
from pytest_agentsnet.agents.rule import StandingStatement
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent


class AnnounceAndRepair:
    """Send ``COLOR k``; where a higher-named neighbour announced k, draw another that no neighbour announced.

    The first colour is drawn too. An agent answers the colour that it holds, so it is never undecided.
    """

    def __init__(self, view: AgentView, *, resend: bool = False) -> None:
        self._colour = drawn_free(view, frozenset(), "announce-and-repair")
        self._announced: dict[Agent, int] = {}
        self._statement = StandingStatement(resend=resend)
        self.idle = not resend

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Note the neighbours' colours, and give way to higher names."""
        gives_way = False
        for sender, body in inbox.items():
            colour = colour_in(view, body, "COLOR")
            if colour is not None:
                self._announced[sender] = colour
                gives_way = gives_way or (colour == self._colour and sender > view.agent)
        if gives_way:
            self._colour = drawn_free(view, set(self._announced.values()), "announce-and-repair")

    def say(self, view: AgentView) -> Outbox:
        """The colour held."""
        return self._statement.outbox(view, f"COLOR {self._colour}")

    def answer(self, view: AgentView) -> str:
        """The colour held."""
        return view.alphabet[self._colour - 1]
