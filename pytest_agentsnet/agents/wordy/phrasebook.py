"""All sentences that an agent may use, found by what they state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from pytest_agentsnet.agents.wordy import held_out, paraphrases
from pytest_agentsnet.agents.wordy.held_out import plain_words as held_out_words
from pytest_agentsnet.agents.wordy.paraphrase import Paraphrase, gaps, meanings_of
from pytest_agentsnet.agents.wordy.paraphrases import plain_words as tuned_words
from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.keyed import keyed_integer

Part: TypeAlias = Literal["tuned", "held out"]
"""Which sentences: two thirds, or the third on which nobody tunes anything."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text and all that it states."""

    text: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Phrasebook:
    """Sentences of one part for one task."""

    part: Part
    task: str

    def sentences(self, meaning: str) -> Sequence[Paraphrase]:
        """Those that state exactly this, spelled as a heading of the tables."""
        return _by_meaning(self.part, self.task).get(meanings_of(meaning), ())

    def fitting(self, meaning: str, cast: Mapping[str, str]) -> Sequence[Paraphrase]:
        """Those of them that this cast can fill."""
        return [each for each in self.sentences(meaning) if gaps(each.template) <= cast.keys()]

    def passage(self, meaning: str, cast: Mapping[str, str], *draw: object) -> Passage | None:
        """One of them, by keyed hash of the draw, filled; None where there is none that this cast can fill."""
        fitting = self.fitting(meaning, cast)
        if not fitting:
            return None
        chosen = fitting[keyed_integer(len(fitting), "sentence", meaning, *draw)]
        return Passage(chosen.filled(cast), chosen.stated(cast))

    @property
    def rows(self) -> Sequence[Paraphrase]:
        """How rows of the graph are told, a line each."""
        return tuned_words.ROWS if self.part == "tuned" else held_out_words.ROWS

    @property
    def numbers(self) -> Sequence[Paraphrase]:
        """How drawn numbers are told."""
        return tuned_words.NUMBERS if self.part == "tuned" else held_out_words.NUMBERS

    @property
    def thoughts(self) -> Sequence[Paraphrase]:
        """What is thought and states nothing."""
        return tuned_words.THOUGHTS if self.part == "tuned" else held_out_words.THOUGHTS


@cache
def _by_meaning(part: Part, task: str) -> Mapping[object, Sequence[Paraphrase]]:
    found: dict[object, list[Paraphrase]] = {}
    for each in paraphrases.TUNED if part == "tuned" else held_out.HELD_OUT:
        if task in each.tasks:
            found.setdefault(each.meanings, []).append(each)
    return found
