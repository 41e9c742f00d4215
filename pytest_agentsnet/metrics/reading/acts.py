"""What is done by saying a sentence: agreeing, giving reasons, doubting, asking to check, and so on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Act, Statement
from pytest_agentsnet.metrics.reading.act_words import ACTS, ActWords
from pytest_agentsnet.metrics.reading.by_word import SentenceReader
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.sentence import Sentence


@dataclass(frozen=True, slots=True)
class ActReader:
    """Reads one act."""

    act: Act
    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    stated: bool

    @classmethod
    def of(cls, act: Act, words: ActWords) -> "ActReader":
        """One for these words."""
        unless = re.compile(words.unless, re.IGNORECASE) if words.unless else None
        return cls(act, re.compile(words.says, re.IGNORECASE), unless, words.stated)

    def __call__(self, sentence: Sentence, setting: Setting) -> Iterator[Statement]:
        """The act, once, if the sentence is one."""
        if self.stated and (sentence.asks or sentence.conditional):
            return
        words = sentence.words
        if self.says.search(words) and not (self.unless and self.unless.search(words)):
            yield Statement(self.act, None, "", "assert", sentence.start, sentence.end)


def act_readers() -> Iterator[tuple[frozenset[str], SentenceReader]]:
    """A reader of each act, behind the words without which there is none."""
    for act, words in ACTS.items():
        yield words.triggers, ActReader.of(act, words)
