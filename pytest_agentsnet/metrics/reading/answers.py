"""Whose answer is what, and which answers are taken or free, in all clauses of a text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.metrics.reading.availability import read_availability
from pytest_agentsnet.metrics.reading.choices import Opposites, read_choices
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.leaders import read_leaders
from pytest_agentsnet.metrics.reading.left_out import LeftOut, left_out
from pytest_agentsnet.metrics.reading.marking import Marker
from pytest_agentsnet.metrics.reading.partners import read_partners
from pytest_agentsnet.metrics.reading.roles import roles_marked
from pytest_agentsnet.metrics.reading.telling import spoken_of, told
from pytest_agentsnet.metrics.reading.values import answers_marked
from pytest_agentsnet.metrics.reading.vocabulary import LEADER_ELECTION, Vocabulary

Found: TypeAlias = Iterator[tuple[str, str, Mood]]
"""Marks of whose answer it is and of the answer (a person or a place in the alphabet), and the mood."""

_CLAUSES_BACK = 3
_SHORT = 48
"""Characters of a clause that may be all left out: "and so do you"."""

# Without one of these words a clause tells no answer of the task.
_TELLING: Mapping[str, re.Pattern[str]] = {
    "vertex_cover": re.compile(
        r"coordinat|\b(?:yes|no|role|job|task|duty|position|volunteer\w*|true|false|in|out|aside|by|back|down|up|off|cover\w*|pass|hold)\b",
        re.IGNORECASE,
    ),
    "matching": re.compile(
        r"pair|match|team|partner|coupl|bond|together|cho|pick|nam|select|answer|accept|propos|commit|promis|offer|agreed|agreement|deal|prefer|favo|lean|consider|think|opt|decid|settl"
        r"|point|taken|claim|vot|declin|reject|turn|refus|would|with|single|alone|null|None|without|:|=|\u2014|->|but|not|and",
        re.IGNORECASE,
    ),
    LEADER_ELECTION: re.compile(
        r"lead|vot|nominat|support|accept|back|endors|elect|candida|charge|follow|propos|suggest|choos|cho[is]|pick|prefer|defer|agree|settl|switch|go|step|withdr|declin|volunt|run|answer|it is|say|recommend|drop|resign",
        re.IGNORECASE,
    ),
}


def read_answers(found: Sequence[Clause], setting: Setting, strangers: Sequence[str] = ()) -> Iterator[Statement]:
    """The answers that the clauses of a text tell; ``strangers`` are persons in the text that are no agents."""
    marks = _Marks(setting, strangers)
    task = setting.vocabulary.task
    telling = _TELLING.get(task) or marks.marker.telling
    read = _READINGS.get(task, _choices)
    for clause in found:
        if telling.search(clause.text) or (clause.before and len(clause.text) < _SHORT):
            yield from read(clause, marks)


@lru_cache(maxsize=16)
def _marker(vocabulary: Vocabulary) -> Marker:
    return Marker(vocabulary)


class _Marks:
    """The marked clauses of one text, each made once."""

    def __init__(self, setting: Setting, strangers: Sequence[str]) -> None:
        self.setting = setting
        self._strangers = strangers
        self.marker = _marker(setting.vocabulary)
        self._made: dict[int, str] = {}

    def of(self, clause: Clause) -> str:
        """This clause with marks."""
        if clause.start not in self._made:
            self._made[clause.start] = self.marker.marked(clause, self.setting, self._strangers)
        return self._made[clause.start]

    def before(self, clause: Clause) -> tuple[str, ...]:
        """The persons of whom the sentence spoke before this clause."""
        earlier = clause.before
        for _ in range(_CLAUSES_BACK):
            if earlier is None:
                break
            persons = spoken_of(self.of(earlier))
            if persons:
                return persons
            earlier = earlier.before
        return ()

    def agent(self, person: str) -> str | None:
        """The agent that the mark stands for; None for a person that is none, or is not told."""
        if person == "@me":
            return self.setting.speaker
        if person == "@you":
            return self.setting.hearer
        agents = self.setting.vocabulary.agents
        place = int(person[1:]) if person[1:].isdigit() else len(agents)
        return agents[place] if place < len(agents) else None


def _coloring(clause: Clause, marks: _Marks) -> Iterator[Statement]:
    marked = answers_marked(marks.of(clause))
    tells = list(told(marked))
    if not tells:
        return
    answers, speaker = marks.setting.vocabulary.answers, marks.setting.speaker
    around = {
        value: (slot, mood) for slot, value, mood in read_availability(clause.text.lower(), marked, tells, clause)
    }
    for value, (slot, mood) in around.items():
        yield Statement(slot, speaker, answers[value], mood, clause.start, clause.end)
    for person, value, mood in read_choices(marked, tells, clause, lambda: marks.before(clause), "coloring", {}):
        if value not in around:
            yield from _statement(person, answers[value], mood, clause, marks)


def _choices(clause: Clause, marks: _Marks) -> Iterator[Statement]:
    answers = marks.setting.vocabulary.answers
    opposites: Opposites = {}
    if marks.setting.vocabulary.task == "vertex_cover":
        yes, no = answers.index(YES), answers.index(NO)
        opposites = {yes: no, no: yes}
    left = left_out(marks.of(clause)) if clause.before and len(clause.text) < _SHORT else None
    found = (
        _left_out(left, clause.before, clause, marks, opposites)
        if left and clause.before
        else _chosen(clause, marks, opposites)
    )
    for person, value, mood in found:
        yield from _statement(person, answers[value], mood, clause, marks)


def _chosen(clause: Clause, marks: _Marks, opposites: Opposites) -> Iterator[tuple[str, int, Mood]]:
    marked = answers_marked(marks.of(clause))
    if opposites:
        yes, no = opposites
        marked = roles_marked(marked, yes, no)
    return read_choices(
        marked, list(told(marked)), clause, lambda: marks.before(clause), marks.setting.vocabulary.task, opposites
    )


def _left_out(
    left: LeftOut, before: Clause, clause: Clause, marks: _Marks, opposites: Opposites
) -> Iterator[tuple[str, int, Mood]]:
    """The answer of the clause before, once more for whom this clause names."""
    for _, value, mood in list(_chosen(before, marks, opposites))[-1:]:
        if left.affirms and opposites:
            value, _ = opposites
        if left.denied and value in opposites:
            value = opposites[value]
        elif left.denied:
            mood = "negated"
        elif mood in {"negated", "leaning", "question"}:
            mood = "assert"
        yield left.person, value, "conditional" if clause.conditional else mood


def _partners(clause: Clause, marks: _Marks) -> Iterator[Statement]:
    for who, whom, mood in read_partners(marks.of(clause), clause, marks.before(clause)):
        partner = marks.agent(whom) if whom else NOBODY
        if partner is not None:
            yield from _statement(who, partner, mood, clause, marks)


def _leaders(clause: Clause, marks: _Marks) -> Iterator[Statement]:
    answers = marks.setting.vocabulary.answers
    no = answers.index(NO) if NO in answers else None
    last = None
    if clause.before and left_out(marks.of(clause)):
        earlier = read_leaders(marks.of(clause.before), clause.before, (), None, no)
        last = next(((who, whom) for who, whom, _ in earlier), None)
    for who, whom, mood in read_leaders(marks.of(clause), clause, marks.before(clause), last, no):
        leader = marks.agent(whom)
        if leader is not None:
            yield from _statement(who, leader, mood, clause, marks)


_READINGS: Mapping[str, Callable[[Clause, _Marks], Iterator[Statement]]] = {
    "coloring": _coloring,
    "matching": _partners,
    LEADER_ELECTION: _leaders,
}


def _statement(person: str, value: str, mood: Mood, clause: Clause, marks: _Marks) -> Iterator[Statement]:
    agent = marks.agent(person)
    if agent is not None:
        yield Statement(marks.setting.vocabulary.answer_slot, agent, value, mood, clause.start, clause.end)
