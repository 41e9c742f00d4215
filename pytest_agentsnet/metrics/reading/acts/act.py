"""What makes a sentence an act."""

import re
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Act
from pytest_agentsnet.metrics.reading.words.cues import Cue
from pytest_agentsnet.metrics.reading.words.late import late


@dataclass(frozen=True, slots=True)
class ActCues:
    """One of ``says`` is found, and ``unless`` is not; what is only ``stated`` is no act in a question or under a condition."""

    act: Act
    says: tuple[Cue, ...]
    unless: re.Pattern[str] | None = None
    stated: bool = False


def any_of(pattern: str) -> re.Pattern[str]:
    """This pattern, in whatever case."""
    return late(pattern, re.IGNORECASE)
