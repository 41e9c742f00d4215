"""From a text to what it claims."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.acts import acts
from pytest_agentsnet.metrics.reading.answers import read_answers
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.clauses import clauses
from pytest_agentsnet.metrics.reading.phantoms import phantoms
from pytest_agentsnet.metrics.reading.plain_words import read_plain_words
from pytest_agentsnet.metrics.reading.sentence import Sentence, sentences
from pytest_agentsnet.metrics.reading.strategies import strategies
from pytest_agentsnet.metrics.reading.surroundings import surroundings
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary

SlotReader: TypeAlias = Callable[[Clause, Setting], Iterable[Statement]]
"""Reads one kind of thing out of a clause."""

READERS: tuple[SlotReader, ...] = (read_answers,)
"""In this order, and within one clause as each gives them."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text in its pieces, and what it states whoever says it to whom."""

    clauses: tuple[Clause, ...]
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]


class Reader:
    """Reads the texts of one instance, each once: what does not depend on the hearer too, as one text often goes to many."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._cut: dict[str, _Cut] = {}
        self._kept: dict[tuple[str, Agent, Agent | None], tuple[Statement, ...]] = {}

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does; the later of two that contradict each other counts."""
        known = (text, speaker, hearer)
        if known not in self._kept:
            setting = Setting(speaker, hearer, self._vocabulary)
            plain = read_plain_words(text, setting)
            self._kept[known] = self._english(text, setting) if plain is None else plain
        return self._kept[known]

    def _english(self, text: str, setting: Setting) -> tuple[Statement, ...]:
        cut = self._pieces(text, setting)
        statements = [one for clause in cut.clauses for reader in READERS for one in reader(clause, setting)]
        statements += (one for sentence in cut.sentences for one in surroundings(sentence, setting))
        statements += (*strategies(text, cut.sentences, setting), *cut.statements)
        return tuple(sorted(statements, key=lambda statement: statement.start))

    def _pieces(self, text: str, setting: Setting) -> _Cut:
        if text not in self._cut:
            found = tuple(clauses(text))
            whole = tuple(sentences(found))
            statements = [one for clause in found for one in phantoms(clause, setting)]
            statements += (one for sentence in whole for one in acts(sentence))
            self._cut[text] = _Cut(found, whole, tuple(statements))
        return self._cut[text]
