"""What is done by saying a clause: agreeing, giving reasons, doubting, asking to check, and so on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Act, Statement
from pytest_agentsnet.metrics.reading.act_words import ACTS, ActWords
from pytest_agentsnet.metrics.reading.clause import Clause, Setting


@dataclass(frozen=True, slots=True)
class ActReader:
    """Reads one act."""

    act: Act
    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    excluded: frozenset[str]

    @classmethod
    def of(cls, act: Act, words: ActWords) -> "ActReader":
        """One for these words."""
        unless = re.compile(words.unless, re.IGNORECASE) if words.unless else None
        return cls(act, re.compile(words.says, re.IGNORECASE), unless, frozenset(words.excluded))

    def __call__(self, clause: Clause, setting: Setting) -> Iterator[Statement]:
        """The act, once, if the clause is one."""
        if (
            self.says.search(clause.text)
            and not (self.unless and self.unless.search(clause.text))
            and not (self.excluded and clause.mood in self.excluded)
        ):
            yield Statement(self.act, None, "", "assert", clause.start, clause.end)


def act_readers() -> Iterator[tuple[frozenset[str], Callable[[Clause, Setting], Iterator[Statement]]]]:
    """A reader of each act, behind the words without which there is none."""
    for act, words in ACTS.items():
        yield words.triggers, ActReader.of(act, words)
