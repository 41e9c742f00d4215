"""Agents that ask before they believe."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy import opinions
from pytest_agentsnet.agents.wordy.manner import Delivery, Manner, Mine
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent


class Verifying(Manner):
    """Asks a neighbour that says something new whether it is so, and confirms what it says itself when it is asked.

    Its rule uses what was heard without waiting for that, so that it takes no longer than others.
    """

    def __init__(self, book: Phrasebook, strategy: StrategyKey) -> None:
        super().__init__(book, strategy)
        self._told: dict[Agent, str | None] = {}
        self._asks: set[Agent] = set()
        self._confirms: set[Agent] = set()

    def hear(self, view: AgentView, delivery: Delivery, mine: Mine) -> None:
        """Note whom to ask, and who asks."""
        told = {
            sender: opinions.opinion_in(heard.passage.statements, sender) for sender, heard in delivery.words.items()
        }
        self._asks = {
            sender for sender, opinion in told.items() if sender not in self._told or self._told[sender] != opinion
        }
        self._told.update(told)
        self._confirms = {
            sender for sender, paragraphs in delivery.additions.items() if self._is_asked(view, sender, paragraphs)
        }

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """Thanks and the own answer for who asked; a question and a check for who is asked."""
        draw = (view.key, view.agent, view.turn, hearer)
        passages: list[Passage | None] = []
        if hearer in self._confirms:
            passages += [self._passage(view, hearer, "ack"), opinions.own(self.book, view, hearer, mine(), *draw)]
        if hearer in self._asks:
            opinion = self._told[hearer]
            question = None if opinion is None else opinions.asked(self.book, view, hearer, opinion, *draw)
            passages += [question, self._passage(view, hearer, "check")]
        return passages

    def _passage(self, view: AgentView, hearer: Agent, act: str) -> Passage | None:
        cast = {"me": view.agent, "you": hearer}
        return self.book.passage(act, cast, view.key, view.agent, view.turn, hearer)

    def _is_asked(self, view: AgentView, sender: Agent, paragraphs: Sequence[str]) -> bool:
        cast = {"me": sender, "you": view.agent}
        checks = {check.filled(cast) for check in self.book.fitting("check", cast)}
        return not checks.isdisjoint(paragraphs)
