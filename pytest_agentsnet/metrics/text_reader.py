"""What reads the texts of a cell. Reading English is slow to import, and a cell of textbook agents has none."""

from typing import TYPE_CHECKING, Protocol

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.aliases import Aliases
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
        self._aliases = Aliases(vocabulary)
        self._reader: Reader | None = None

    def read(self, text: str, speaker: Agent, hearer: Agent | None) -> tuple[Statement, ...]:
        """What the text claims, in the order in which it does."""
        aliases = self._aliases
        if self._reader is None or aliases:
            plain = read_plain_words(text, Setting(speaker, hearer, self._vocabulary))
            if plain is not None:
                return plain
        if self._reader is None:
            from pytest_agentsnet.metrics.reading.reader import reader_of  # noqa: PLC0415 - as the module says

            self._reader = reader_of(aliases.vocabulary)
        if not aliases:
            return self._reader.read(text, speaker, hearer)
        ends = aliases.of(speaker), hearer and aliases.of(hearer)
        return tuple(map(aliases.named, self._reader.read(aliases.put(text), *ends)))
