"""Whose answer is what, and which answers are taken or free."""

from collections.abc import Iterator
from functools import lru_cache

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.metrics.reading.availability import read_availability
from pytest_agentsnet.metrics.reading.choices import read_choices
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.marking import Marker
from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.metrics.reading.roles import roles_marked
from pytest_agentsnet.metrics.reading.telling import spoken_of
from pytest_agentsnet.metrics.reading.values import answers_marked
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary

_CLAUSES_BACK = 3


@lru_cache(maxsize=16)
def _marker(vocabulary: Vocabulary) -> Marker:
    return Marker(vocabulary)


def read_answers(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The answers that the clause tells."""
    vocabulary = setting.vocabulary
    marker = _marker(vocabulary)
    marked = marker.marked(clause, setting)
    before = _before(clause, setting, marker)
    if vocabulary.task == "vertex_cover":
        yield from _coordinators(marked, clause, setting, before)
        return
    marked = answers_marked(marked)
    around = [
        Statement(slot, setting.speaker, vocabulary.answers[value], mood, clause.start, clause.end)
        for slot, value, mood in read_availability(clause.text.lower(), marked, clause)
    ]
    yield from around
    told = {one.value for one in around}
    for found in read_choices(marked, clause, before, vocabulary.task):
        yield from (one for one in _statement(*found, clause, setting) if one.value not in told)


def _coordinators(marked: str, clause: Clause, setting: Setting, before: tuple[str, ...]) -> Iterator[Statement]:
    yes, no = (setting.vocabulary.answers.index(answer) for answer in (YES, NO))
    marked = roles_marked(marked, yes, no)
    for found in read_choices(marked, clause, before, setting.vocabulary.task, {yes: no, no: yes}):
        yield from _statement(*found, clause, setting)


def _statement(person: str, value: int, mood: Mood, clause: Clause, setting: Setting) -> Iterator[Statement]:
    agent = _agent(person, setting)
    if agent is not None:
        yield Statement("answer", agent, setting.vocabulary.answers[value], mood, clause.start, clause.end)


def _before(clause: Clause, setting: Setting, marker: Marker) -> tuple[str, ...]:
    earlier = clause.before
    for _ in range(_CLAUSES_BACK):
        if earlier is None:
            break
        persons = spoken_of(marker.marked(earlier, setting))
        if persons:
            return persons
        earlier = earlier.before
    return ()


def _agent(person: str, setting: Setting) -> str | None:
    agents = setting.vocabulary.agents
    if person == "@me":
        return setting.speaker
    if person == "@you":
        return setting.hearer
    place = int(person[1:]) if person[1:].isdigit() else len(agents)
    return agents[place] if place < len(agents) else None
