"""What a wordy agent does beside its rule: the contract, and the plain manner that does nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pytest_agentsnet.agents.wordy.dialect import Heard
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent

Mine: TypeAlias = Callable[[], str]
"""The agent's own opinion at present, as its rule has it (see ``opinions``)."""


@dataclass(frozen=True)
class Delivery:
    """What one delivery brought, by sender: the words of their rules, and the paragraphs beside these."""

    words: Mapping[Agent, Heard]
    additions: Mapping[Agent, Sequence[str]]


class Manner:
    """Nothing beside the rule. Others override what they do differently; all their draws are by keyed hash."""

    def __init__(self, book: Phrasebook, strategy: StrategyKey) -> None:
        self.book = book
        self.strategy = strategy

    def busy(self, rounds: int, turn: int) -> bool:
        """Whether it has something to say in that turn although nothing comes in and the rule is idle."""
        return False

    def hear(self, view: AgentView, delivery: Delivery, mine: Mine) -> None:
        """Take note of one delivery, after the rule has heard it and before anything is said."""

    def word(self, view: AgentView, hearer: Agent, body: str) -> str | None:
        """The plain word that this neighbour is told instead of the rule's; None for no word."""
        return body

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """What else this neighbour is told; ``speaks`` says whether the rule has a word for anybody in this turn."""
        return ()

    def thoughts(self, view: AgentView) -> Sequence[Passage | None]:
        """What is thought beside the usual."""
        return ()

    def answer(self, view: AgentView, answer: str) -> str:
        """The answer that is given instead of the rule's."""
        return answer
