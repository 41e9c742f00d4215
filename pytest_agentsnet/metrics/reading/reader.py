"""From a text to what it claims."""

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.acts import acts
from pytest_agentsnet.metrics.reading.answers import read_answers
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.clauses import clauses
from pytest_agentsnet.metrics.reading.phantoms import phantoms
from pytest_agentsnet.metrics.reading.plain_words import read_plain_words
from pytest_agentsnet.metrics.reading.sentence import sentences
from pytest_agentsnet.metrics.reading.strategies import strategies
from pytest_agentsnet.metrics.reading.surroundings import surroundings
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary


class Reader:
    """Reads the texts of one instance, each once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._kept: dict[tuple[str, Agent, Agent | None], tuple[Statement, ...]] = {}

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does; the later of two that contradict each other counts."""
        known = (text, speaker, hearer)
        if known not in self._kept:
            setting = Setting(speaker, hearer, self._vocabulary)
            plain = read_plain_words(text, setting)
            self._kept[known] = _english(text, setting) if plain is None else plain
        return self._kept[known]


def _english(text: str, setting: Setting) -> tuple[Statement, ...]:
    found = tuple(clauses(text))
    whole = tuple(sentences(found))
    statements = [one for clause in found for one in phantoms(clause, setting)]
    strangers = tuple(dict.fromkeys(one.value for one in statements))
    statements += read_answers(found, setting, strangers)
    statements += (one for sentence in whole for one in (*surroundings(sentence, setting), *acts(sentence)))
    statements += strategies(text, whole, setting)
    return tuple(sorted(statements, key=lambda statement: statement.start))
