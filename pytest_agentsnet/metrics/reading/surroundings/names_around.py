"""The words of a sentence with the agents in it, and the edges that they tell."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final, TypeAlias

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.name_lists import NameList, name_lists
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.words.late import late

FAR: Final = 60
"""Characters between names and the words that relate them."""

FRONTED: Final = late(
    r"[ ](?:(?:are|is|happens?[ ]to[ ]be)[ ](?:among[ ]|one[ ]of[ ]|part[ ]of[ ])?(?:the[ ]|my[ ]|those[ ]|an?[ ])?(?:(?:only|single|sole|one|two|three|four|five|other|last)[ ]){0,2}(?:some(?:one|body)|those|ones?|agents?|people|persons?|nodes?|members?|contacts?|two|three|four)[ ](?:(?:that|whom?)[ ])?)?"
)
"""Between whom somebody reaches, told first, and who does: "whom I cannot reach"."""

Edge: TypeAlias = tuple[Agent, Agent]

_I_THINK = late(r"I[ ](?:\w+ly[ ])?(?:believe|think|suppose|guess|assume|gather|know|understand)\b")
_RELATIVE = late(
    r",?[ ](?:(?:both|all|some|each|one|none|neither)[ ]of[ ])?(?:(?:with|to|from)[ ])?(who|whom|which)\b(?!')",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Words:
    """The words of a sentence and the agents in it."""

    text: str
    lists: Sequence[NameList]
    setting: Setting

    @classmethod
    def of(cls, text: str, setting: Setting) -> "Words":
        """These words; relative pronouns stand for names too ("Bob, whom I cannot reach"), and "I think" names nobody."""
        return cls(text, list(_referring(text, setting)), setting)

    def near(self, pattern: re.Pattern[str], place: int) -> re.Match[str] | None:
        """The pattern, where it stands right before this place."""
        return pattern.search(self.text, max(0, place - FAR), place)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.lists]

    def behind(self, place: int) -> NameList | None:
        """The first agents behind this place."""
        number = bisect_left(self._starts, place)
        return self.lists[number] if number < len(self.lists) and self._starts[number] - place < FAR else None

    def before(self, place: int) -> NameList | None:
        """The last agents before this place."""
        number = bisect_left(self._starts, place) - 1
        return self.lists[number] if number >= 0 and place - self.lists[number].end < FAR else None

    def lead_to(self, gap: re.Pattern[str], place: int) -> NameList | None:
        """The agents behind this place, where no more than this gap lies between."""
        found = self.behind(place)
        return found if found and gap.fullmatch(self.text, place, found.start) else None

    def led_from(self, gap: re.Pattern[str], place: int) -> NameList | None:
        """The agents before this place, where no more than this gap lies between."""
        found = self.before(place)
        return found if found and gap.fullmatch(self.text, found.end, place) else None

    @property
    def both(self) -> tuple[Agent, ...]:
        """Speaker and hearer."""
        hearer = self.setting.hearer
        return (self.setting.speaker, hearer) if hearer else (self.setting.speaker,)


@dataclass(frozen=True, slots=True)
class Told:
    """Edges, and the characters that tell them."""

    edges: Sequence[Edge]
    start: int
    end: int
    turned: bool = False
    """Whether who is named behind the relation may as well be its subject: "Bob is linked to me"."""
    denied: bool = False


def across(some: Sequence[Agent], others: Sequence[Agent]) -> list[Edge]:
    """One with each of the others. Of two lists nobody tells who is linked to whom, but for a pair with all."""
    return list(product(some, others)) if len(some) <= 2 or len(others) == 1 else []


def _referring(text: str, setting: Setting) -> Iterator[NameList]:
    for names in name_lists(text, setting):
        if not _I_THINK.match(text, names.start):
            yield names
        if relative := _RELATIVE.match(text, names.end):
            yield NameList(names.agents, relative.start(1), relative.end(1))
