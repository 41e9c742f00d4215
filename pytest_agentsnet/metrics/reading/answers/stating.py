"""What is stated by what a clause is found to tell, and the ways of telling that all tasks share."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from pytest_agentsnet.core.claim import Mood, Slot, Statement
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.whereabouts import neighbourhood_of
from pytest_agentsnet.metrics.reading.states.availability import states_of_answers
from pytest_agentsnet.metrics.reading.states.state_words import CHANGED
from pytest_agentsnet.metrics.reading.states.statuses import VALUES, WORDS, Things
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

Choice: TypeAlias = tuple[str, int, Mood]
"""A person, an answer by its place, and the mood."""
State: TypeAlias = tuple[Slot, int, Mood]
"""Taken or free, an answer by its place, and the mood."""
_STATES = late(
    r"\b(?:taken|free|nobody|none|available|open|unused|unclaimed|claimed|occupied|no (?:one|neighbou?r|agent)|any ?(?:one|body)|not one|in use|gone|blocked|vacant|untaken)\b"
)
"""Words of which one calls an answer taken or free."""
_TOPIC = late(
    r"[^\w=~@]*(?:(?:and|but|so|now|well|then|as for|as to|as regards|regarding|concerning|about|when it comes to|with regard to|(?:what|how) about|group|colou?r|value|slot|id|number|answer|option)\b[^\w=~@]*)*(?:[=~]\d+w?|@\d+\b)(?:, (?:though|then|by the way))?\W*"
)
"""What or who is spoken of, before something is said of it: "as for 2", "and 4?"."""
_LIKEWISE = late(r"\b(?:so|neither|nor|too|as well|also|likewise|same|ditto)\b")
KEPT = 8192
"""Marked clauses whose reading is kept: agents say the same things with other names."""
SHORT = 48
"""Characters of a clause that may leave out all but of whom or of what it speaks: "and so do you"."""


def is_topic(
    clause: Clause, marks: Marks, states: Callable[[Clause], Collection[object]], things: Things = VALUES
) -> bool:
    """Whether the clause but names the answer of which the next one says that it is taken or free."""
    if len(clause.text) > SHORT or not _TOPIC.fullmatch(marks.of(clause)):
        return False
    after = marks.after(clause)
    return after is not None and not things.all_in(marks.of(after)) and bool(states(after))


def states_stated(clause: Clause, marks: Marks, states: Iterable[tuple[Slot, str, Mood]]) -> Iterator[Statement]:
    """What is taken or free, in whose neighbourhood the clause, or that which it goes on with, says so."""
    where = None
    for slot, value, mood in states:
        where = where or marks.agent(neighbourhood_of(clause, marks)) or marks.setting.speaker
        thought = mood == "assert" and marks.is_thought(clause)
        yield Statement(slot, where, value, "leaning" if thought else mood, clause.start, clause.end)


def states_told(clause: Clause, marks: Marks) -> Mapping[int, tuple[Slot, Mood]]:
    """Which answers a clause tells to be taken or free where not all neighbours must differ: only in these words."""
    if not _STATES.search(clause.text.lower()):
        return {}
    return states_of_answers(marks.of(clause), marks.manner(clause), marks.earlier(clause), WORDS)


def slot_too(marked: str, before: str, slot: Slot) -> Slot:
    """What is still so of something else is what the other is no longer: "2 is no longer free, 3 still is"."""
    if not CHANGED.search(before) or " not" in marked or _LIKEWISE.search(marked):
        return slot
    return "free" if slot == "taken" else "taken"


def mood_too(marked: str, mood: Mood) -> Mood:
    """How it is said that something is as well, or is not, what was said to be so, or not to be, of something else."""
    if " not" in marked:
        return "negated"
    if marked.endswith((" is", " are")):
        return "leaning" if "ly " in marked else "assert"
    return mood


def answer_stated(person: str, value: str, mood: Mood, clause: Clause, marks: Marks) -> Iterator[Statement]:
    """That this is the answer of the person with that mark, or less than that where what stands beside it is unsure."""
    agent = marks.agent(person)
    if agent is not None:
        if mood == "assert" and marks.is_unsure(clause):
            mood = "leaning"
        yield Statement(marks.setting.vocabulary.answer_slot, agent, value, mood, clause.start, clause.end)
