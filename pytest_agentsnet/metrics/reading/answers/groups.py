"""Whose group is which, and which groups are taken or free: coloring."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.metrics.reading.answers.once_more import said_once_more
from pytest_agentsnet.metrics.reading.answers.stating import (
    KEPT,
    SHORT,
    Choice,
    State,
    answer_stated,
    is_topic,
    mood_too,
    slot_too,
    states_stated,
)
from pytest_agentsnet.metrics.reading.marked.choices import read_choices
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.telling import told
from pytest_agentsnet.metrics.reading.marked.values import answers_marked
from pytest_agentsnet.metrics.reading.marked.word_order import plain_notes
from pytest_agentsnet.metrics.reading.states.availability import read_availability, states_of_answers
from pytest_agentsnet.metrics.reading.states.holders import holders
from pytest_agentsnet.metrics.reading.states.plain_states import uncounted
from pytest_agentsnet.metrics.reading.states.statuses import VALUES
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMERAL

_HELD_BY = late(r"\W*(?:\w+ )?(?:taken|used|occupied|claimed|held|in use) by (@(?:you|\d+))\W*:")
_YOU_TAKE = late(r"@you (?:\w+ )?(?:take|have|use|choose|pick|go|move|switch)\b")
# "I do not have 4 neighbours, I have 2".
_SO_MANY = late(
    rf"\b(?:has|have) (?:got )?(?:only |just )?(?:[~=#]?\d+w?|{NUMERAL}|more|fewer|less|many|several) (?:than )?(?:@other|(?:direct )?(?:links|connections|edges|contacts)\b)"
)
_HAVE_SO_MANY = late(
    r"\W*(?:(?:but|rather|just|only|no) )*@me (?:only |just )?have (?:got )?(?:only |just )?[~=]\d+w?\W*"
)
# "I have three neighbours, you have two".
_HAS_SO_MANY = late(
    r"\W*(?:(?:and|but|while|whereas) )*@(?:you|\d+) (?:only |just )?(?:has|have) (?:got )?(?:only |just )?~\d+w?\W*"
)


def read_groups(clause: Clause, marks: Marks) -> Iterator[Statement]:
    """What a clause tells of groups."""
    answers = marks.setting.vocabulary.answers
    around, found = _around(clause, marks)
    if found and is_topic(clause, marks, lambda after: _around(after, marks)[0]):
        found = ()
    elif not found and not around:
        found = tuple(said_once_more(clause, marks, lambda before: _around(before, marks)[1], ()))
    yield from states_stated(clause, marks, ((slot, answers[value], mood) for slot, value, mood in around))
    for person, value, mood in found:
        yield from answer_stated(person, answers[value], mood, clause, marks)


def _around(clause: Clause, marks: Marks) -> tuple[Sequence[State], Sequence[Choice]]:
    """What a clause tells to be taken or free, and whose the other answers are; "and so is 3" says again what was said before it."""
    marked = marks.of(clause)
    before = marks.before(clause)
    if before and len(clause.text) < SHORT and (too := VALUES.as_well(marked, closes=marks.ends_sentence(clause))):
        last = _around(before, marks)[0][-1:]
        if last:
            slot, _, mood = last[0]
            slot = slot_too(marked, marks.of(before), slot)
            return [(slot, int(one[1:]), mood_too(marked, mood)) for one in too], ()
    counts = _HAVE_SO_MANY.fullmatch(marked) or (clause.before and _HAS_SO_MANY.fullmatch(marked))
    if before and counts and _SO_MANY.search(marks.of(before)):
        return (), ()
    return _groups(marked, marks.manner(clause), marks.earlier(clause))


@lru_cache(maxsize=KEPT)
def _groups(marked: str, manner: Manner, earlier: tuple[int, ...]) -> tuple[tuple[State, ...], tuple[Choice, ...]]:
    """What the clause tells to be taken or free, and whose the other answers are."""
    marked = uncounted(marked)
    states = states_of_answers(marked, manner, earlier)
    noted = marked
    marked = answers_marked(plain_notes(marked))
    tells = list(told(marked))
    around = tuple(dict.fromkeys(read_availability(marked, tells, manner, states)))
    values = {value for _, value, _ in around}
    found = read_choices(marked, tells, manner, "coloring", {})
    mood: Mood = "question" if manner.asks else "conditional" if manner.conditional else "assert"
    held = [(person, value, mood) for person, value in holders(noted, manner.heading)]
    others = [one for one in found if one[1] not in values or f" by {one[0]}" in noted or _is_offered(one, noted)]
    holder = _HELD_BY.match(noted) if around and not others else None
    if holder:
        others = [(holder[1], value, how) for _, value, how in around]
    return around, tuple(dict.fromkeys((*others, *held)))


def _is_offered(choice: Choice, noted: str) -> bool:
    """Whether the hearer is told to take what is free: "please you take 2, nobody has it"."""
    return choice[0] == "@you" and choice[2] == "proposal" and _YOU_TAKE.search(noted) is not None
