"""Agents that believe whatever they hear first."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy import opinions
from pytest_agentsnet.agents.wordy.manner import Delivery, Manner, Mine
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.core.keyed import keyed_choice, keyed_integer
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent


class Adopting(Manner):
    """One of the answers first heard that its rule does not take over becomes its own, with thanks, and the rule is left.

    Half of the agents do so, by keyed hash, once each; the others are plain.
    """

    def __init__(self, book: Phrasebook, strategy: StrategyKey) -> None:
        super().__init__(book, strategy)
        self._adopted: str | None = None
        self._from: Agent | None = None

    def hear(self, view: AgentView, delivery: Delivery, mine: Mine) -> None:
        """Adopt, where there is something to adopt."""
        self._from = None
        if self._adopted is not None or not keyed_integer(2, "adopts", view.key, view.agent):
            return
        heard = {
            sender: _offered(view, sender, opinion)
            for sender, word in delivery.words.items()
            if (opinion := opinions.opinion_in(word.passage.statements, sender)) is not None
        }
        if heard and (others := [sender for sender, opinion in heard.items() if opinion != mine()]):
            self._from = keyed_choice(others, "adopted", view.key, view.agent)
            self._adopted = heard[self._from]

    def word(self, view: AgentView, hearer: Agent, body: str) -> str | None:
        """The rule's, as long as nothing is adopted."""
        return body if self._adopted is None else None

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """Thanks to whose answer is adopted, and the answer to all."""
        if self._from is None or self._adopted is None:
            return ()
        draw = (view.key, view.agent, view.turn, hearer)
        thanks = self.book.passage("ack", {"me": view.agent, "you": hearer}, *draw) if hearer == self._from else None
        return [thanks, opinions.own(self.book, view, hearer, self._adopted, *draw)]

    def answer(self, view: AgentView, answer: str) -> str:
        """What was adopted."""
        return answer if self._adopted is None else opinions.answer_of(view, self._adopted)


def _offered(view: AgentView, sender: Agent, opinion: str) -> str:
    """Whoever wants to be the partner is taken; every other answer is taken over as it is."""
    return sender if view.task == "matching" and opinion == view.agent else opinion
