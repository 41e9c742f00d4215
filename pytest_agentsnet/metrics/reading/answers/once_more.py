"""The answer of the clause before, told once more without saying it: "and so do you"."""

from collections.abc import Callable, Iterator, Sequence

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.answers.stating import SHORT, Choice
from pytest_agentsnet.metrics.reading.marked.answer_moods import is_denied
from pytest_agentsnet.metrics.reading.marked.left_out import LeftOut, left_out
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

_MAY = late(r"\b(?:might|may|could|can|perhaps|maybe|probably|presumably)\b")
_COORDINATES = late(r"(?i:one|either|some\w+) (?:of us )?(?:\w+ ){1,4}(?:coordinat\w+|do it)")


def said_once_more(
    clause: Clause, marks: Marks, read: Callable[[Clause], Sequence[Choice]], yes_no: tuple[int, ...]
) -> Iterator[Choice]:
    """The last answer of the clause before, once more for those whom this clause names."""
    before = marks.before(clause)
    left = left_out(marks.of(clause)) if before and len(clause.text) < SHORT else None
    if left is None or before is None:
        return
    manner, told_before = marks.manner(clause), read(before)[-1:]
    if not told_before and yes_no and _COORDINATES.search(before.text):
        told_before = (("@other", yes_no[0], "assert"),)
    for _, earlier, mood in told_before:
        if yes_no and left.denied and mood == "negated":
            continue
        value = _once_more(left, earlier, yes_no, denied_before=is_denied(marks.of(before))) if yes_no else earlier
        denied = left.denied and not yes_no
        now: Mood = (
            "proposal"
            if mood == "proposal" or left.proposed
            else "negated"
            if denied
            else "leaning"
            if _MAY.search(marks.of(clause)) and not left.affirms
            else "question"
            if manner.asks and left.repeats
            else "assert"
        )
        for person in left.persons:
            yield person, value, "conditional" if clause.conditional or manner.conditional else now


def _once_more(left: LeftOut, earlier: int, yes_no: tuple[int, ...], *, denied_before: bool) -> int:
    """Which of two answers those have of whom it is left out."""
    if left.repeats:
        return earlier
    yes, no = yes_no
    said = yes if left.affirms or (earlier == yes) != denied_before else no
    return said if not left.denied else no if said == yes else yes
