"""Agents that change what they say back and forth."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy import opinions
from pytest_agentsnet.agents.wordy.manner import Manner, Mine
from pytest_agentsnet.agents.wordy.phrasebook import Passage
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent

_TURNS = 4


class Wavering(Manner):
    """In its first four turns it says, after its rule's words, that its answer is another one, then its own, and so again.

    With fewer rounds fewer turns, always an even number, so that the last word is its own. The rule goes on as if nothing had been said.
    """

    def busy(self, rounds: int, turn: int) -> bool:
        """While it wavers."""
        return turn < min(_TURNS, rounds - rounds % 2)

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """The answer of this turn."""
        if not self.busy(view.rounds, view.turn):
            return ()
        own = mine()
        opinion = own if view.turn % 2 else opinions.another(view, own, "wavering")
        return [opinions.own(self.book, view, hearer, opinion, view.key, view.agent, view.turn, hearer)]
