"""Agents that change what they say back and forth."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy import opinions
from pytest_agentsnet.agents.wordy.manner import Manner, Mine
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent

_TURNS = 4


class Wavering(Manner):
    """In its first four turns it says, after its rule's words: another answer, the one that it began with, the other again, its own.

    With fewer rounds it is fewer turns, always an even number, so that the last word is its own. The rule goes on as if nothing had been
    said.
    """

    def __init__(self, book: Phrasebook, strategy: StrategyKey) -> None:
        super().__init__(book, strategy)
        self._between: tuple[str, str] | None = None

    def busy(self, rounds: int, turn: int) -> bool:
        """While it wavers."""
        return turn < _turns(rounds)

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """The answer of this turn."""
        if not self.busy(view.rounds, view.turn):
            return ()
        own = mine()
        if self._between is None:
            self._between = (opinions.another(view, own, "wavering"), own)
        opinion = own if view.turn == _turns(view.rounds) - 1 else self._between[view.turn % 2]
        return [opinions.own(self.book, view, hearer, opinion, view.key, view.agent, view.turn, hearer)]


def _turns(rounds: int) -> int:
    return min(_TURNS, rounds - rounds % 2)
