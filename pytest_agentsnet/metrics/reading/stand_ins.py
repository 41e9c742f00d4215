"""Stand-ins for agents' names: the same words about other agents are the same text, and are read once."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from typing import Final

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.headings import Headings
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary

_MOST: Final = 1024
"""Agents that one line may name; it is too short for more."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
STAND_INS: Final = tuple(
    f"Qx{_LETTERS[number // 676]}{_LETTERS[number // 26 % 26]}{_LETTERS[number % 26]}" for number in range(_MOST)
)
SPEAKER, HEARER = STAND_INS[:2]
LENGTH: Final = len(SPEAKER)
STAND_IN: Final = re.compile(r"(?<!\w)Qx[a-z]{3}(?!\w)")
_LOOK_ALIKES: Final = frozenset(STAND_INS)


class StandInVocabulary(Vocabulary):
    """The words of an instance whose agents are the stand-ins."""

    @cached_property
    def name(self) -> re.Pattern[str]:
        """Any stand-in: found faster than one of a thousand alternatives."""
        return STAND_IN


@lru_cache(maxsize=16)
def stand_in_vocabulary(task: str, answers: tuple[str, ...]) -> StandInVocabulary:
    """That of a task; ``answers`` are those that are no names."""
    return StandInVocabulary(task, STAND_INS, answers)


def name_like(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds every name and every stand-in, and maybe more; capitalised words are found faster than a hundred alternatives."""
    capitalised = re.compile(r"(?<!\w)[A-Z]\w*")
    if all(map(capitalised.fullmatch, vocabulary.agents)):
        return capitalised
    return re.compile(f"{vocabulary.name.pattern}|{STAND_IN.pattern}")


class Casting:
    """Puts stand-ins into what one agent says to another, and knows whom each stands for.

    Speaker and hearer have stand-ins of their own, the others those that follow, in the order in which they are named.
    """

    def __init__(self, agents: AbstractSet[Agent], names: re.Pattern[str], speaker: Agent, hearer: Agent | None) -> None:
        self._known = agents
        self._names = names
        self._stand_ins = {speaker: SPEAKER} if hearer is None else {speaker: SPEAKER, hearer: HEARER}
        self.named: list[Agent] = []
        """Whom the texts name, as often as they do."""

    def cast(self, text: str) -> str:
        """The text with stand-ins in the places of names."""
        return self._names.sub(self._of, text)

    def under(self, headings: Headings) -> Headings:
        """The headings with stand-ins."""
        if not (headings.heading or headings.line):
            return headings
        named = headings._replace(heading=self.cast(headings.heading), line=self.cast(headings.line))
        self.named.clear()
        return named

    def after(self, headings: Headings) -> Headings:
        """The headings with the names again."""
        if not (headings.heading or headings.line):
            return headings
        return headings._replace(heading=self._uncast(headings.heading), line=self._uncast(headings.line))

    @property
    def agents(self) -> Mapping[str, Agent]:
        """Whom the stand-ins stand for."""
        return {stand_in: agent for agent, stand_in in self._stand_ins.items()}

    def _uncast(self, text: str) -> str:
        agents = self.agents
        return STAND_IN.sub(lambda found: agents.get(found[0], found[0]), text)

    def _of(self, found: re.Match[str]) -> str:
        word = found[0]
        if word not in self._known:
            # Nobody can write a stand-in.
            return word.lower() if word in _LOOK_ALIKES else word
        self.named.append(word)
        stand_in = self._stand_ins.get(word)
        if stand_in is None:
            stand_in = self._stand_ins[word] = STAND_INS[len(self._stand_ins) + 1]
        return stand_in

