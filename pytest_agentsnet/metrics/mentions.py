"""What each agent says of a fact over time, whether it states, asks for or denies it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.core.claim import ACTS, Mood, Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.hearsay import Item, item_of

Topic: TypeAlias = tuple[Slot, Agent, str]
"""What a fact is about: slot and subject (empty where it is nobody's); of an edge, which has two, both ends."""

Mention: TypeAlias = Literal["question", "denial", "statement"]

_ONE_VALUE: frozenset[Slot] = frozenset({"answer", "leader", "degree", "n", "diameter"})
"""To name another value of these is to deny the first."""

_OPPOSITE: Mapping[Slot, Slot] = {"taken": "free", "free": "taken"}
_NO_FACTS: frozenset[Slot] = frozenset(ACTS)
_STATING: frozenset[Mood] = frozenset({"assert", "leaning", "proposal"})


def topic_of(item: Item) -> Topic:
    """What this fact is about."""
    slot, subject, value = item
    return slot, subject, value if slot == "edge" else ""


@dataclass(frozen=True, eq=False)
class Mentions:
    """What is said by a speaker on a topic, in the order of turns, whoever it is said to: turn, fact and mood, each once."""

    spoken: Mapping[tuple[Agent, Topic], Iterable[tuple[int, Item, Mood]]]

    @classmethod
    def of(cls, claims: Claims) -> "Mentions":
        """Of what messages claim."""
        spoken: dict[tuple[Agent, Topic], dict[tuple[int, Item, Mood], None]] = {}
        for claim in claims:
            if claim.hearer is not None and claim.statement.slot not in _NO_FACTS:
                item = item_of(claim.statement)
                spoken.setdefault((claim.speaker, topic_of(item)), {})[claim.turn, item, claim.statement.mood] = None
        return cls(spoken)

    def about(self, speaker: Agent, item: Item) -> list[tuple[int, Mention]]:
        """In which turns the speaker asks for this fact, denies or states it; within a turn in this order."""
        slot, subject, value = topic_of(item)
        entries = [*self.spoken.get((speaker, (slot, subject, value)), ())]
        if slot in _OPPOSITE:
            entries.extend(self.spoken.get((speaker, (_OPPOSITE[slot], subject, value)), ()))
        found = {
            (turn, mention) for turn, said, mood in entries if (mention := mention_of(said, mood, item)) is not None
        }
        return sorted(found, key=lambda entry: (entry[0], _ORDER[entry[1]]))

    def denied(self, speaker: Agent, item: Item, since: int) -> int | None:
        """The first turn from ``since`` on in which the speaker denies this fact."""
        return next(
            (turn for turn, mention in self.about(speaker, item) if turn >= since and mention == "denial"), None
        )


_ORDER: Mapping[Mention, int] = {"question": 0, "denial": 1, "statement": 2}


def mention_of(said: Item, mood: Mood, item: Item) -> Mention | None:
    """What somebody who says ``said`` in this mood does with the fact ``item``; None where it is not about that."""
    if _OPPOSITE.get(item[0]) == said[0]:
        return "denial" if mood in _STATING and said[1:] == item[1:] else None
    if topic_of(said) != topic_of(item):
        return None
    same, one_value = said == item, item[0] in _ONE_VALUE
    if mood == "question":
        return "question" if same or one_value else None
    if same and mood == "negated":
        return "denial"
    if same:
        return "statement" if mood in _STATING or item[0] == "phantom" else None
    return "denial" if mood == "assert" and one_value else None
