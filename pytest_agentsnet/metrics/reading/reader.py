"""From a text to what it claims."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text in its pieces, the persons in it who are no agents, and what it states whoever says it to whom."""

    clauses: tuple[Clause, ...]
    sentences: tuple[Sentence, ...]
    strangers: tuple[str, ...]
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
        statements = [*cut.statements, *read_answers(cut.clauses, setting, cut.strangers)]
        statements += (one for sentence in cut.sentences for one in surroundings(sentence, setting))
        statements += strategies(text, cut.sentences, setting)
        return tuple(sorted(statements, key=lambda statement: statement.start))

    def _pieces(self, text: str, setting: Setting) -> _Cut:
        if text not in self._cut:
            found = tuple(clauses(text))
            whole = tuple(sentences(found))
            strangers = [one for clause in found for one in phantoms(clause, setting)]
            named = tuple(dict.fromkeys(one.value for one in strangers))
            self._cut[text] = _Cut(found, whole, named, (*strangers, *(one for each in whole for one in acts(each))))
        return self._cut[text]
