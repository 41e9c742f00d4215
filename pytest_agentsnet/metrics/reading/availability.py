"""Which answers are taken around the speaker, and which are free."""

import re
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.claim import Mood, Slot
from pytest_agentsnet.metrics.reading.manner import Manner
from pytest_agentsnet.metrics.reading.persons import plain
from pytest_agentsnet.metrics.reading.telling import NOBODY_TOLD, Told

_TAKEN = r"taken|in use|used|occupied|gone|claimed|blocked|unavailable|reserved|off the table|off limits|spoken for|snapped up|grabbed|in conflict|unusable|ruled out"
_FREE = r"free|available|open|unused|unclaimed|untaken|unoccupied|vacant|left|up for grabs|possible"
_IS_TAKEN = re.compile(
    rf"\b(?:{_TAKEN}|not (?:\w+ )?(?:{_FREE}))\b|\bavoid\b|^\W*(?:please )?(?:stay|keep|steer) (?:away|clear|off)\b"
)
_IS_FREE = re.compile(rf"\b(?:(?<!feel )(?:{_FREE})|not (?:\w+ )?(?:been |being )?(?:{_TAKEN})|safe)\b")
_NOT_FREE = re.compile(rf"\bnot (?:\w+ )?(?:{_FREE})\b")
_SOMEBODY_HAS = re.compile(
    r"\b(?:grab\w*|got|gets?|sits?|sitting|holds?|holding|snapped|occup\w+|claims?|has|have|use|uses|using|took|takes|taking|chose|chosen|claimed|is|are|in|on|picked|with)\b"
)
# "Around you", "on your side".
_AROUND = re.compile(
    r"\b(?:around|near|on|at|in|by|for|beside|next to|with) (@(?:me|my|you|your|\d+)\b)(?:'s)?(?! (?:own|answer|choice))(?=\W*$| (?:side|end|part|neighbou?rhood|area|corner|now|yet|so far|is|are|left)|:)"
)
_LABEL = re.compile(
    rf"\W*(?!not )(?:(?:already|still|currently|all|any|known|colou?rs?|groups?|numbers?|options?|the|@my|slots?|so far) )*(?:(?P<taken>{_TAKEN}|seen|busy)|{_FREE}|remaining|left over)\b(?! by\b)(?: [^=:]{{0,40}})?\"? ?[:\u2014]+ ?\"?="
)
_FREE_ONE = re.compile(
    r"\b(?:free|available|open|remaining|unused) (?:groups?|colou?rs?|options?|ones?|choices?|numbers?|slots?)(?: \S+){0,3} (?:is|are) ="
)


def read_availability(marked: str, found: Sequence[Told], manner: Manner) -> Iterator[tuple[Slot, str, int, Mood]]:
    """Slot, around whom, answer and mood of each answer of which the clause tells that it is taken or free."""
    mood: Mood = "conditional" if manner.conditional else "question" if manner.asks else "assert"
    near = _AROUND.search(marked)
    around = plain(near[1]) if near else "@me"
    for one in found:
        slot = _status(one, marked, manner)
        if slot:
            yield slot, around, one.value, mood


def _status(found: Told, marked: str, manner: Manner) -> Slot | None:
    if _FREE_ONE.search(marked) or "@nobody" in found.persons:
        return "free"
    if "@other" in found.persons:
        return "taken" if _SOMEBODY_HAS.search(marked) else None
    words = f"{manner.heading} {marked}"
    label = _LABEL.match(words)
    if label:
        return "taken" if label["taken"] else "free"
    return _called(words) if found.persons in {(), NOBODY_TOLD} else None


def _called(words: str) -> Slot | None:
    """What the words call an answer that nobody is said to have."""
    if _IS_FREE.search(words) and not _NOT_FREE.search(words):
        return "free"
    return "taken" if _IS_TAKEN.search(words) else None
