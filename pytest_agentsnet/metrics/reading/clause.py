"""A clause: the smallest piece of a text that is read by itself."""

from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.moods import mood_of
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary


@dataclass(frozen=True)
class Clause:
    """``text`` is what is read: one line without Markdown and contractions; ``start`` and ``end`` are where it stands, in characters.

    ``sentence`` is the number of its sentence. ``asks``: it ends in a question mark; ``conditional``: it is a condition, or stands
    under one. ``heading`` is what stands before it with a colon and is no clause of its own ("My proposal:"), in front of lists too.
    """

    text: str
    start: int
    end: int
    sentence: int = 0
    asks: bool = False
    conditional: bool = False
    heading: str = ""

    @cached_property
    def mood(self) -> Mood:
        """How the clause as a whole is said."""
        return mood_of(self.text, asks=self.asks, conditional=self.conditional)


@dataclass(frozen=True, slots=True)
class Setting:
    """Who speaks to whom (None: to itself, in private), in what words."""

    speaker: Agent
    hearer: Agent | None
    vocabulary: Vocabulary
