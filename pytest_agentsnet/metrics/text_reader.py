"""What reads the texts of a cell. Reading English is slow to import, and a cell of textbook agents has none."""

from typing import TYPE_CHECKING, Protocol

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.plain_words import read_plain_words
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pytest_agentsnet.metrics.reading.reader import Reader


class TextReader(Protocol):
    """Reads texts of one instance."""

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does."""
        ...


class ReaderOnDemand:
    """Reads as ``Reader`` does, which it imports with the first text that is more than plain words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._reader: Reader | None = None

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does."""
        if self._reader is None:
            plain = read_plain_words(text, Setting(speaker, hearer, self._vocabulary))
            if plain is not None:
                return plain
            from pytest_agentsnet.metrics.reading.reader import reader_of  # noqa: PLC0415 - as the module says

            self._reader = reader_of(self._vocabulary)
        return self._reader.read(text, speaker, hearer)
