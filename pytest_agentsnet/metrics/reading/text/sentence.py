"""Clauses of one sentence, read together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.text.lines import is_exclamation
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMBER_WORDS
from pytest_agentsnet.metrics.reading.words.remembering import remembered

_WORD = late(r"\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What ends in one full stop, together with a lone exclamation before it (``Great! We agree.``).

    ``words`` are its clauses with commas between them, a heading with its colon in front; ``vocabulary`` is each word and number of
    them, in lower case.
    """

    clauses: tuple[Clause, ...]
    words: str
    vocabulary: frozenset[str]

    @classmethod
    def of(cls, clauses: tuple[Clause, ...]) -> "Sentence":
        """The sentence of these clauses."""
        parts = [clauses[0].heading, ": ", clauses[0].text] if clauses[0].heading else [clauses[0].text]
        for before, clause in pairwise(clauses):
            parts += (": " if clause.heading == before.text else ", ", clause.text)
        words = "".join(parts)
        return cls(clauses, words, _vocabulary(words))

    @property
    def counts(self) -> bool:
        """Whether a number is in it."""
        words = self.vocabulary
        return not NUMBER_WORDS.isdisjoint(words) or any(word.isdigit() for word in words)

    def clause_at(self, place: int) -> tuple[Clause, int]:
        """The clause that has this place of the words, and where it begins there."""
        begin = len(self.clauses[0].heading) + 2 if self.clauses[0].heading else 0
        for clause in self.clauses[:-1]:
            if place < begin + len(clause.text):
                return clause, begin
            begin += len(clause.text) + 2
        return self.clauses[-1], begin

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.clauses[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.clauses[-1].end

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return self.clauses[-1].asks

    @property
    def conditional(self) -> bool:
        """Whether it has a condition."""
        return any(clause.conditional for clause in self.clauses)


@remembered
def _vocabulary(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words.lower()))


def sentences(clauses: Sequence[Clause]) -> Iterator[Sentence]:
    """The sentences that these clauses make up, in order; an exclamation goes with what it is said of."""
    exclamation: tuple[Clause, ...] = ()
    last: tuple[Clause, ...] = ()
    for _, group in groupby(clauses, key=lambda clause: clause.sentence):
        sentence = tuple(group)
        if len(sentence) == 1 and is_exclamation(sentence[0].text):
            exclamation = (*exclamation, *sentence)
            continue
        if last:
            yield Sentence.of(last)
        last, exclamation = (*exclamation, *sentence), ()
    if last or exclamation:
        yield Sentence.of((*last, *exclamation))
