"""Who is whose partner, and who is taken or free: matching."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pytest_agentsnet.agents.words import NOBODY
from pytest_agentsnet.core.claim import Mood, Slot, Statement
from pytest_agentsnet.metrics.reading.answers.stating import (
    KEPT,
    SHORT,
    answer_stated,
    is_topic,
    mood_too,
    slot_too,
    states_stated,
)
from pytest_agentsnet.metrics.reading.marked.fragments import about_graph
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.whereabouts import headed_by
from pytest_agentsnet.metrics.reading.partners.partners import NOT_SOMEBODY, read_partners
from pytest_agentsnet.metrics.reading.states.statuses import PARTNERS
from pytest_agentsnet.metrics.reading.states.vacancies import read_vacancies
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

_GOES_ON_OF_ONE = late(r"\W*(?:is|has|was|remains)\b(?! @)")
"""Behind a relative clause: "Bob, whom Carol knows, is free"."""
_CONFLICT = late(r"\W*(?:conflicts?|clash(?:es)?|collisions?|problems?|issues?)[\"' ]*:")
_AND_ONE = late(r"\W*and (?:(?:that|@it) (?:is|would be) )?@(?:you|me|\d+)\W*")


def read_pairs(clause: Clause, marks: Marks) -> Iterator[Statement]:
    """What a clause tells of pairs, and of who may still be in one."""
    if marks.introduces(clause) or _goes_on_with_list(clause, marks):
        return
    vacancies = _vacancies(clause, marks)
    told = ((slot, marks.agent(person), mood) for slot, person, mood in vacancies)
    yield from states_stated(clause, marks, ((slot, agent, mood) for slot, agent, mood in told if agent is not None))
    instead = NOT_SOMEBODY.fullmatch(marks.of(clause)) if clause.before else None
    told_before = (
        _paired(marks.of(clause.before), marks.manner(clause.before))[-1:] if clause.before and instead else ()
    )
    if instead and told_before:
        partner = marks.agent(instead[1])
        if partner is not None:
            yield from answer_stated(told_before[0][0], partner, "negated", clause, marks)
        return
    if is_topic(clause, marks, lambda after: _vacancies(after, marks), PARTNERS):
        return
    # Whoever is said to be free is not chosen by that, and two of whom it is said are no pair.
    states = {person for _, person, _ in vacancies}
    for who, whom, mood in _paired(marks.of(clause), marks.manner(clause)):
        if whom in states and (who in states or (who == "@me" and "@me" not in marks.of(clause))):
            continue
        partner = marks.agent(whom) if whom else NOBODY
        if partner is not None:
            yield from answer_stated(who, partner, mood, clause, marks)


def _goes_on_with_list(clause: Clause, marks: Marks) -> bool:
    """Whether it is the end of a list of neighbours ("I am linked to Bob, and you"), or with whom there is a conflict, as keys have it."""
    before = clause.before
    if before is not None and clause.text.startswith('"with"'):
        return _CONFLICT.match(before.text.lower()) is not None
    return before is not None and _AND_ONE.fullmatch(marks.of(clause)) is not None and about_graph(marks.of(before))


def _vacancies(clause: Clause, marks: Marks) -> Sequence[tuple[Slot, str, Mood]]:
    """Who is told to be taken or free, and who is so too."""
    marked = marks.of(clause)
    before = marks.before(clause)
    if before and len(clause.text) < SHORT and (too := PARTNERS.as_well(marked, closes=marks.ends_sentence(clause))):
        return [
            (slot_too(marked, marks.of(before), slot), one, mood_too(marked, mood))
            for slot, _, mood in _vacancies(before, marks)[-1:]
            for one in too
        ]
    headed = headed_by(clause, marks)
    earlier = (headed,) if headed else PARTNERS.all_in(marks.of(before)) if before else ()
    if clause.before and _GOES_ON_OF_ONE.match(marked):
        earlier = earlier[:1]
    return tuple(read_vacancies(marked, marks.manner(clause), earlier))


@lru_cache(maxsize=KEPT)
def _paired(marked: str, manner: Manner) -> tuple[tuple[str, str, Mood], ...]:
    return tuple(read_partners(marked, manner))
