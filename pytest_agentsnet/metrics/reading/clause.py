"""A clause: the smallest piece of a text that is read by itself."""

from dataclasses import dataclass

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Clause:
    """``text`` is what is read, without Markdown; ``start`` and ``end`` are where it stands in the message, in characters.

    ``mood`` is how the clause as a whole is said; ``sentence`` is the number of its sentence.
    """

    text: str
    start: int
    end: int
    mood: Mood
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """Who speaks to whom (None: to itself, in private), in what words."""

    speaker: Agent
    hearer: Agent | None
    vocabulary: Vocabulary
