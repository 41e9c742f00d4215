"""Stand-ins for agents' names: the same words about other agents are the same text, and are read once."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.reading.words.late import late

_MOST: Final = 1024
"""Agents that one line may name; it is too short for more."""
PREFIX: Final = "Qx"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
STAND_INS: Final = tuple(
    f"{PREFIX}{_LETTERS[number // 676]}{_LETTERS[number // 26 % 26]}{_LETTERS[number % 26]}" for number in range(_MOST)
)
SPEAKER, HEARER = STAND_INS[:2]
LENGTH: Final = len(SPEAKER)
# Both begin with letters, from one of which to the next a search runs; what stands before them is looked at from there.
STAND_IN: Final = late(rf"{PREFIX}(?<!\w{PREFIX})[a-z]{{3}}(?!\w)")
# "Will you take 2?" asks nobody of that name.
CAPITALISED: Final = late(r"[A-Z](?<!\w[A-Z])(?!(?:(?<=W)ill|(?<=M)ay) (?:you|I|we|he|she|they|it|that|this|the)\b)\w*")
_NOTHING: Final[Mapping[str, str]] = {}
_LOOK_ALIKES: Final = frozenset(STAND_INS)


_WORD = late(r"\w+")
_KEY = late(r"(^[ ]*(?:[-*\u2022][ ]+)?[*_]*|\")([a-z]\w+)(?=[\"*_]*[ ]?:)", re.MULTILINE)
# Names that are words too, which a text without capitals cannot tell from them.
_SAID = (
    "will mark may june april august rose grace hope faith joy bill bob frank art dawn eve iris ivy jack pat ray rob"
    " sue summer sky sunny star drew chase grant guy harry hunter lance max mason miles nick penny pearl peg pierce"
    " prudence rich robin rusty ruby sandy skip stew tim tony trip violet wade ward woody an and at in is it me no on"
    " one so to us yes none group you your i a agent node alpha victor king earl duke dean page reed cliff forest"
    " heath dale glen lane brook stone clay cash chance ace gene gale herb josh les lee levi neal norm olive per pen"
    " son sun tan von van win wren"
)
_WORDS: Final = frozenset(_SAID.split())


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


class _StandIns(dict[Agent, str]):
    """The stand-ins of agents, of others than these the next one."""

    def __missing__(self, agent: Agent) -> str:
        # Where nobody hears, that of the hearer is left out all the same.
        stand_in = self[agent] = STAND_INS[len(self) + 1]
        return stand_in


class Cast:
    """What the stand-ins in a line stand for, when one agent speaks to another.

    Speaker and hearer have stand-ins of their own, the others those that follow, in the order in which they are named. ``named`` are
    the agents whom the line names, as often as it does. ``told`` is what else in it stands for something.
    """

    __slots__ = ("_stand_ins", "_told", "named")

    def __init__(self, speaker: Agent, hearer: Agent | None, told: Mapping[str, str] = _NOTHING) -> None:
        self._stand_ins = _StandIns({speaker: SPEAKER} if hearer is None else {speaker: SPEAKER, hearer: HEARER})
        self._told = told
        self.named: list[Agent] = []

    @property
    def meaning(self) -> dict[str, str]:
        """What each stand-in stands for."""
        return {**self._told, **{stand_in: agent for agent, stand_in in self._stand_ins.items()}}

    def put(self, pieces: Sequence[str]) -> str:
        """The text of these :meth:`Casting.pieces`, with stand-ins for the names."""
        if len(pieces) == 1:
            return pieces[0]
        names, words = pieces[1::2], list(pieces)
        self.named += names
        words[1::2] = map(self._stand_ins.__getitem__, names)
        return "".join(words)


class Casting:
    """Puts stand-ins into the texts of one instance."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known = vocabulary.known
        self._names = _name_like(vocabulary)
        self._look_alikes = _LOOK_ALIKES - vocabulary.known
        names = ((name.lower(), name) for name in vocabulary.agents)
        self._lowered = {low: name for low, name in names if len(low) == len(name) and low not in _WORDS}

    def capitalised(self, text: str) -> str:
        """A text without any capital with those of the names."""
        lowered = self._lowered
        return _WORD.sub(lambda found: lowered.get(found[0], found[0]), text)

    def pieces(self, text: str) -> tuple[str, ...]:
        """Words, a name, words, a name, and so on to the last words. Nobody can write a stand-in."""
        if PREFIX in text:
            text = self._names.sub(lambda found: found[0].lower() if found[0] in self._look_alikes else found[0], text)
        if ":" in text:
            text = _KEY.sub(lambda found: found[1] + self._lowered.get(found[2], found[2]), text)
        pieces: list[str] = []
        end = 0
        for found in self._names.finditer(text):
            if found[0] in self._known:
                pieces += text[end : found.start()], found[0]
                end = found.end()
        return (*pieces, text[end:])


def uncast(text: str, meaning: Mapping[str, str]) -> str:
    """The text with the names again."""
    return STAND_IN.sub(lambda found: meaning.get(found[0], found[0]), text) if PREFIX in text else text


def _name_like(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds every name and every stand-in, and maybe more; capitalised words are found faster than a hundred alternatives."""
    if all(map(CAPITALISED.fullmatch, vocabulary.agents)):
        return CAPITALISED
    return late(f"{vocabulary.name.pattern}|{STAND_IN.pattern}")
