"""Whose answer is what, and which answers are taken or free."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.metrics.reading.availability import read_availability
from pytest_agentsnet.metrics.reading.choices import read_choices
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.leaders import read_leaders
from pytest_agentsnet.metrics.reading.left_out import LeftOut, left_out
from pytest_agentsnet.metrics.reading.marking import Marker
from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.metrics.reading.partners import read_partners
from pytest_agentsnet.metrics.reading.roles import roles_marked
from pytest_agentsnet.metrics.reading.telling import spoken_of
from pytest_agentsnet.metrics.reading.values import answers_marked
from pytest_agentsnet.metrics.reading.vocabulary import LEADER_ELECTION, Vocabulary

_CLAUSES_BACK = 3


@lru_cache(maxsize=16)
def _marker(vocabulary: Vocabulary) -> Marker:
    return Marker(vocabulary)


def read_answers(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The answers that the clause tells."""
    marked = _marker(setting.vocabulary).marked(clause, setting)
    if setting.vocabulary.task == "coloring":
        around = list(_around(marked, clause, setting))
        yield from around
        told = {one.value for one in around}
        yield from (one for one in _answers(marked, clause, setting) if one.value not in told)
    elif setting.vocabulary.task == "matching":
        yield from _partners(marked, clause, setting)
    elif setting.vocabulary.task == LEADER_ELECTION:
        yield from _leaders(marked, clause, setting)
    else:
        yield from _answers(marked, clause, setting)


def _leaders(marked: str, clause: Clause, setting: Setting) -> Iterator[Statement]:
    answers = setting.vocabulary.answers
    no = answers.index(NO) if NO in answers else None
    last = None
    if clause.before:
        earlier = read_leaders(_marker(setting.vocabulary).marked(clause.before, setting), clause.before, (), None, no)
        last = next(((who, whom) for who, whom, _ in earlier), None)
    for who, whom, mood in read_leaders(marked, clause, _before(clause, setting), last, no):
        agent, leader = _agent(who, setting), _agent(whom, setting)
        if agent is not None and leader is not None:
            yield Statement("leader", agent, leader, mood, clause.start, clause.end)


def _partners(marked: str, clause: Clause, setting: Setting) -> Iterator[Statement]:
    for who, whom, mood in read_partners(marked, clause, _before(clause, setting)):
        agent, partner = _agent(who, setting), NOBODY if whom == "" else _agent(whom, setting)
        if agent is not None and partner is not None:
            yield Statement("answer", agent, partner, mood, clause.start, clause.end)


def _around(marked: str, clause: Clause, setting: Setting) -> Iterator[Statement]:
    answers = setting.vocabulary.answers
    for slot, value, mood in read_availability(clause.text.lower(), answers_marked(marked), clause):
        yield Statement(slot, setting.speaker, answers[value], mood, clause.start, clause.end)


def _answers(marked: str, clause: Clause, setting: Setting) -> Iterator[Statement]:
    vocabulary = setting.vocabulary
    opposites = {}
    if vocabulary.task == "vertex_cover":
        yes, no = (vocabulary.answers.index(answer) for answer in (YES, NO))
        opposites = {yes: no, no: yes}
    left = left_out(marked) if clause.before else None
    if left and clause.before:
        found = _left_out(left, clause.before, clause, setting, opposites)
    else:
        found = _read(marked, clause, setting, opposites)
    for person, value, mood in found:
        yield from _statement(person, value, mood, clause, setting)


def _read(marked: str, clause: Clause, setting: Setting, opposites: Mapping[int, int]) -> Iterator[tuple[str, int, Mood]]:
    marked = answers_marked(marked)
    if opposites:
        yes, no = opposites
        marked = roles_marked(marked, yes, no)
    return read_choices(marked, clause, _before(clause, setting), setting.vocabulary.task, opposites)


def _left_out(
    left: LeftOut, before: Clause, clause: Clause, setting: Setting, opposites: Mapping[int, int]
) -> Iterator[tuple[str, int, Mood]]:
    """The answer of the clause before, once more for whom this clause names."""
    earlier = list(_read(_marker(setting.vocabulary).marked(before, setting), before, setting, opposites))[-1:]
    for _, value, mood in earlier:
        if clause.conditional or mood == "proposal":
            mood = "conditional" if clause.conditional else "proposal"
        elif mood == "negated":
            mood = "assert"
        if left.denied and value not in opposites:
            mood = "negated"
        if left.affirms and opposites:
            value = max(opposites, key=lambda place: setting.vocabulary.answers[place])
        yield left.person, opposites[value] if left.denied and value in opposites else value, mood


def _statement(person: str, value: int, mood: Mood, clause: Clause, setting: Setting) -> Iterator[Statement]:
    agent = _agent(person, setting)
    if agent is not None:
        yield Statement("answer", agent, setting.vocabulary.answers[value], mood, clause.start, clause.end)


def _before(clause: Clause, setting: Setting) -> tuple[str, ...]:
    marker = _marker(setting.vocabulary)
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
