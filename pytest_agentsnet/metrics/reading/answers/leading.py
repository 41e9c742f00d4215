"""Who is to lead, and who says so: leader election."""

from collections.abc import Iterator
from functools import lru_cache

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.metrics.reading.answers.stating import KEPT, answer_stated, states_stated, states_told
from pytest_agentsnet.metrics.reading.leaders.leaders import in_view, left_out_of_leading, read_leaders, said_before
from pytest_agentsnet.metrics.reading.leaders.leaders_owned import source_of
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.word_order import plain_notes
from pytest_agentsnet.metrics.reading.text.clause import Clause


def read_leading(clause: Clause, marks: Marks) -> Iterator[Statement]:
    """What a clause tells of leaders, and of which answer is taken or free."""
    answers = marks.setting.vocabulary.answers
    no = answers.index(NO) if NO in answers else None
    if marks.introduces(clause):
        return
    states = states_told(clause, marks).items()
    yield from states_stated(clause, marks, ((slot, answers[value], mood) for value, (slot, mood) in states))
    last, source = None, ""
    before = marks.before(clause)
    if before:
        if left_out_of_leading(marks.of(clause)):
            last = said_before(marks.of(before), marks.manner(before), no)
        source, rest = source_of(marks.of(before))
        source = "" if rest else source
    for led in _led(marks.of(clause), marks.manner(clause), last, no):
        who, whom, mood = in_view(source, *led) if source else led
        leader = marks.agent(whom)
        if leader is not None:
            yield from answer_stated(who, leader, mood, clause, marks)


@lru_cache(maxsize=KEPT)
def _led(
    marked: str, manner: Manner, last: tuple[str, str, Mood] | None, no: int | None
) -> tuple[tuple[str, str, Mood], ...]:
    return tuple(read_leaders(plain_notes(marked), manner, last, no))
