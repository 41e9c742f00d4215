"""What each agent says of a fact over time, whether it states, asks for or denies it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from pytest_agentsnet.core.claim import ACTS, Mood, Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.hearsay import Item, item_of

Topic: TypeAlias = tuple[Slot, Agent]
"""What a fact is about: slot and subject (empty where it is nobody's)."""

Mention: TypeAlias = Literal["question", "denial", "statement"]

_ONE_VALUE: frozenset[Slot] = frozenset({"answer", "leader", "degree", "n", "diameter"})
"""To name another value of these is to deny the first."""

_OPPOSITE: Mapping[Slot, Slot] = {"taken": "free", "free": "taken"}
_STATING: frozenset[Mood] = frozenset({"assert", "leaning", "proposal"})


class Spoken(NamedTuple):
    """A fact that an agent names in a turn, to that neighbour."""

    turn: int
    hearer: Agent
    item: Item
    mood: Mood


@dataclass(frozen=True, eq=False)
class Mentions:
    """By speaker and topic, in the order of turns."""

    spoken: Mapping[tuple[Agent, Topic], Sequence[Spoken]]

    @classmethod
    def of(cls, claims: Claims) -> "Mentions":
        """Of what messages claim."""
        spoken: dict[tuple[Agent, Topic], list[Spoken]] = {}
        for claim in claims:
            if claim.hearer is not None and claim.statement.slot not in ACTS:
                item = item_of(claim.statement)
                entry = Spoken(claim.turn, claim.hearer, item, claim.statement.mood)
                spoken.setdefault((claim.speaker, item[:2]), []).append(entry)
        return cls(spoken)

    def about(self, speaker: Agent, item: Item, since: int, to: Agent | None = None) -> list[tuple[int, Mention]]:
        """In which turns from ``since`` on the speaker asks for this fact, denies or states it (to one neighbour where one is given).

        Within a turn in this order.
        """
        topics = [item[:2], (_OPPOSITE.get(item[0], item[0]), item[1])]
        found = {
            (spoken.turn, mention)
            for topic in dict.fromkeys(topics)
            for spoken in self.spoken.get((speaker, topic), ())
            if spoken.turn >= since and to in {None, spoken.hearer}
            if (mention := _mention(spoken, item)) is not None
        }
        return sorted(found, key=lambda entry: (entry[0], _ORDER[entry[1]]))

    def denied(self, speaker: Agent, item: Item, since: int, to: Agent | None = None) -> int | None:
        """The first turn from ``since`` on in which the speaker denies this fact."""
        return next((turn for turn, mention in self.about(speaker, item, since, to) if mention == "denial"), None)


_ORDER: Mapping[Mention, int] = {"question": 0, "denial": 1, "statement": 2}


def _mention(spoken: Spoken, item: Item) -> Mention | None:
    same, stating = spoken.item == item, spoken.mood in _STATING
    if spoken.item[0] != item[0]:
        return "denial" if stating and spoken.item[2] == item[2] else None
    if spoken.mood == "question":
        return "question" if same or item[0] in _ONE_VALUE else None
    if same and spoken.mood == "negated":
        return "denial"
    if same:
        return "statement" if stating or item[0] == "phantom" else None
    return "denial" if spoken.mood == "assert" and item[0] in _ONE_VALUE else None
