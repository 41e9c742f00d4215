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
    """In which turns, in order, and in which moods a speaker tells a fact, whoever it is told to.

    ``rivals`` are the facts that a speaker tells on a topic that has one value only.
    """

    spoken: Mapping[tuple[Agent, Item], Iterable[tuple[int, Mood]]]
    rivals: Mapping[tuple[Agent, Topic], Iterable[Item]]

    @classmethod
    def of(cls, claims: Claims) -> "Mentions":
        """Of what messages claim."""
        spoken: dict[tuple[Agent, Item], dict[tuple[int, Mood], None]] = {}
        for claim in claims:
            if claim.hearer is not None and claim.statement.slot not in _NO_FACTS:
                told = spoken.setdefault((claim.speaker, item_of(claim.statement)), {})
                told[claim.turn, claim.statement.mood] = None
        rivals: dict[tuple[Agent, Topic], list[Item]] = {}
        for speaker, item in spoken:
            if item[0] in _ONE_VALUE:
                rivals.setdefault((speaker, topic_of(item)), []).append(item)
        return cls(spoken, rivals)

    def about(self, speaker: Agent, item: Item) -> list[tuple[int, Mention]]:
        """In which turns the speaker asks for this fact, denies or states it; within a turn in this order."""
        related = [item, *self.rivals.get((speaker, topic_of(item)), ())]
        if item[0] in _OPPOSITE:
            related.append((_OPPOSITE[item[0]], *item[1:]))
        found = {
            (turn, mention)
            for said in dict.fromkeys(related)
            for turn, mood in self.spoken.get((speaker, said), ())
            if (mention := mention_of(said, mood, item)) is not None
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
