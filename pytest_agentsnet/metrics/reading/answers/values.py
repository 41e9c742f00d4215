"""Whose answer is which of two or more words: consensus, vertex cover, and tasks of others."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.answers.once_more import said_once_more
from pytest_agentsnet.metrics.reading.answers.stating import (
    KEPT,
    Choice,
    answer_stated,
    is_topic,
    states_stated,
    states_told,
)
from pytest_agentsnet.metrics.reading.marked.choices import Opposites, read_choices
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.roles import roles_marked
from pytest_agentsnet.metrics.reading.marked.telling import told
from pytest_agentsnet.metrics.reading.marked.values import answers_marked
from pytest_agentsnet.metrics.reading.marked.word_order import plain_notes
from pytest_agentsnet.metrics.reading.states.holders import holders
from pytest_agentsnet.metrics.reading.states.plain_states import uncounted
from pytest_agentsnet.metrics.reading.text.clause import Clause


def read_values(clause: Clause, marks: Marks) -> Iterator[Statement]:
    """What a clause tells of values, or of who coordinates."""
    answers, task = marks.setting.vocabulary.answers, marks.setting.vocabulary.task
    yes_no = (answers.index(YES), answers.index(NO)) if task == "vertex_cover" else ()

    def chosen(one: Clause) -> Sequence[Choice]:
        return _chosen(marks.of(one), marks.manner(one), task, yes_no)

    if yes_no and marks.opens(clause):
        return
    states = states_told(clause, marks)
    yield from states_stated(clause, marks, ((slot, answers[value], mood) for value, (slot, mood) in states.items()))
    if is_topic(clause, marks, lambda after: states_told(after, marks)):
        return
    for person, value, mood in tuple(said_once_more(clause, marks, chosen, yes_no)) or chosen(clause):
        if value not in states or person != "@me":
            yield from answer_stated(person, answers[value], mood, clause, marks)
    for person, value in holders(marks.of(clause), marks.manner(clause).heading) if states else ():
        yield from answer_stated(
            person, answers[value], states[value][1] if value in states else "assert", clause, marks
        )


@lru_cache(maxsize=KEPT)
def _chosen(marked: str, manner: Manner, task: str, yes_no: tuple[int, ...]) -> tuple[Choice, ...]:
    """Whose the answers of the clause are."""
    marked = answers_marked(plain_notes(uncounted(marked)))
    opposites: Opposites = {}
    worded = "=" in marked[1:]
    if yes_no:
        yes, no = yes_no
        marked, opposites = plain_notes(roles_marked(marked, yes, no)), {yes: no, no: yes}
    return tuple(read_choices(marked, list(told(marked)), manner, task, opposites, worded=worded))
