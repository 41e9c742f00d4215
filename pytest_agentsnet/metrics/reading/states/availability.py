"""Which answers are taken around the speaker, and which are free."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.core.claim import Mood, Slot
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.telling import NOBODY_TOLD, Told
from pytest_agentsnet.metrics.reading.states.statuses import VALUES, Things, headed, mood_of_state, status_mood
from pytest_agentsnet.metrics.reading.words.late import late

_TAKEN = r"taken|in use|used|occupied|gone|claimed|blocked|unavailable|reserved|off the table|off limits|spoken for|snapped up|grabbed|in conflict|unusable|ruled out"
_FREE = r"free|available|open|unused|unclaimed|untaken|unoccupied|vacant|left|up for grabs|possible"
_IS_TAKEN = late(
    rf"\b(?:{_TAKEN}|not (?:\w+ )?(?:{_FREE}))\b|\bavoid\b|(?:^\W*(?:please )?|\bwould |\bbetter |\bbest )(?:stay|keep|steer) (?:away|clear|off|out)\b|\bhands off\b"
)
_IS_FREE = late(rf"\b(?:(?<!feel )(?:{_FREE})|not (?:\w+ )?(?:been |being )?(?:{_TAKEN}))\b")
_NOT_FREE = late(rf"\bnot (?:\w+ )?(?:{_FREE})\b")
_SOMEBODY_HAS = late(
    r"\b(?:grab\w*|got|gets?|sits?|sitting|holds?|holding|snapped|occup\w+|claims?|has|have|use|uses|using|took|takes|taking|chose|chosen|claimed|is|are|in|on|picked|with)\b"
)
_NOBODY_YET = late(r" would |\b(?:has|have|does|do|did) not\b")
_REPORTED = late(r"\b(?:told|said|says|tells|asked|that|should|must|ought|shall|may)\b")
_LABEL = late(
    rf"\W*(?!not )(?:(?:already|still|currently|all|any|known|colou?rs?|groups?|numbers?|options?|the|@my|slots?|so far) )*(?:(?P<taken>{_TAKEN}|seen|busy)|{_FREE}|remaining(?! (?:rounds?|turns?|time))|left over)\b(?! by\b)(?: [^=:]{{0,40}})?\"? ?[:\u2014]+ ?\"?="
)
_FREE_ONE = late(
    r"\b(?:free|available|open|remaining|unused) (?:groups?|colou?rs?|options?|ones?|choices?|numbers?|slots?)(?: \S+){0,3} (?:is|are) ="
)


def states_of_answers(
    marked: str, manner: Manner, earlier: tuple[int, ...], things: Things = VALUES
) -> dict[int, tuple[Slot, Mood]]:
    """Slot and mood of each answer of which the clause tells, by its grammar, that it is taken or free."""
    told = things.told(things.ranges(headed(marked, manner)), tuple(f"={value}" for value in earlier))
    return {int(one.thing[1:]): ("free" if one.free else "taken", status_mood(one, marked, manner)) for one in told}


def read_availability(
    marked: str, found: Sequence[Told], manner: Manner, states: Mapping[int, tuple[Slot, Mood]]
) -> Iterator[tuple[Slot, int, Mood]]:
    """Slot, answer and mood of each answer that is taken or free: those states, and what single words call so."""
    for value, (slot, mood) in states.items():
        yield slot, value, mood
    first = min((_place(marked, value) for value in states), default=0)
    for one in found:
        called = None if one.value in states else _status(one, marked, manner, first=_place(marked, one.value) < first)
        if called:
            yield called, one.value, mood_of_state(marked, manner)


def _status(found: Told, marked: str, manner: Manner, *, first: bool) -> Slot | None:
    if _FREE_ONE.search(marked) or ("@nobody" in found.persons and not _REPORTED.search(marked)):
        return "free"
    if "@other" in found.persons:
        return "taken" if not _NOBODY_YET.search(marked) and _SOMEBODY_HAS.search(marked) else None
    words = f"{manner.heading} {marked}"
    label = _LABEL.match(words)
    if label:
        return "taken" if label["taken"] else "free"
    # Of what stands before that of which the grammar tells it, nothing is told: "I take 3, as 1 is taken".
    return _called(words) if not first and found.persons in {(), NOBODY_TOLD} else None


def _place(marked: str, value: int) -> int:
    """Where the answer first stands in the clause."""
    found = re.search(rf"[=~]{value}\b", marked)
    return found.start() if found else 0


def _called(words: str) -> Slot | None:
    """What the words call an answer that nobody is said to have."""
    if _IS_FREE.search(words) and not _NOT_FREE.search(words):
        return "free"
    return "taken" if _IS_TAKEN.search(words) else None
