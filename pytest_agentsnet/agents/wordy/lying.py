"""Agents that now and then say what is not so."""

from collections.abc import Sequence

from pytest_agentsnet.agents.words import IN, OUT
from pytest_agentsnet.agents.wordy import opinions
from pytest_agentsnet.agents.wordy.manner import Delivery, Manner, Mine
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.core.keyed import keyed_choice, keyed_integer
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent


class Lying(Manner):
    """In every other turn in which its rule speaks, by keyed hash, one neighbour is told another value, and one is misled about a third.

    Where words hold no value (rows of a graph, offers), only the second.
    """

    def __init__(self, book: Phrasebook, strategy: StrategyKey) -> None:
        super().__init__(book, strategy)
        self._told: dict[Agent, str] = {}

    def hear(self, view: AgentView, delivery: Delivery, mine: Mine) -> None:
        """Note what neighbours say of themselves, to have something to misquote."""
        for sender, heard in delivery.words.items():
            opinion = opinions.opinion_in(heard.passage.statements, sender)
            if opinion is not None:
                self._told[sender] = opinion

    def word(self, view: AgentView, hearer: Agent, body: str) -> str | None:
        """Another value for the neighbour whose turn it is."""
        return _other_word(view, body) if hearer == _victim(view, "value") else body

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """Another value of a third agent for the neighbour whose turn that is."""
        thirds = [third for third in self._told if third != hearer]
        if not speaks or not thirds or hearer != _victim(view, "quotation"):
            return ()
        draw = (view.key, view.agent, view.turn, hearer)
        third = keyed_choice(thirds, "third", *draw)
        return [opinions.quoted(self.book, view, hearer, third, _other_opinion(view, third, self._told[third]), *draw)]


def _victim(view: AgentView, purpose: str) -> Agent | None:
    draw = (purpose, view.key, view.agent, view.turn)
    return keyed_choice(view.neighbours, "victim", *draw) if view.neighbours and keyed_integer(2, *draw) else None


def _other_opinion(view: AgentView, third: Agent, opinion: str) -> str:
    """In matching a third agent's partner may be anybody but itself."""
    return opinions.another(view, opinion, "misquoted", view.turn, but=third)


def _other_word(view: AgentView, body: str) -> str:
    """The same kind of word with another value; the same word where it has none."""
    word, space, value = body.rpartition(" ")
    if view.task == "coloring" and f"Group {value}" in view.alphabet:
        return word + space + opinions.another(view, f"Group {value}", "told", view.turn).rpartition(" ")[2]
    if view.task in ("consensus", "leader_election"):
        return opinions.another(view, body, "told", view.turn)
    return {IN: OUT, OUT: IN}.get(body, body)
