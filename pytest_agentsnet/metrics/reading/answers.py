"""Whose answer is what, and which answers are taken or free, in all clauses of a text."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.core.claim import Mood, Slot, Statement
from pytest_agentsnet.metrics.reading.leaders.leaders import in_view, left_out_of_leading, read_leaders, said_before
from pytest_agentsnet.metrics.reading.leaders.leaders_owned import source_of
from pytest_agentsnet.metrics.reading.marked.answer_moods import is_denied
from pytest_agentsnet.metrics.reading.marked.choices import Opposites, read_choices
from pytest_agentsnet.metrics.reading.marked.fragments import about_graph
from pytest_agentsnet.metrics.reading.marked.left_out import LeftOut, left_out
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.marking import Marker
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.roles import roles_marked
from pytest_agentsnet.metrics.reading.marked.telling import told
from pytest_agentsnet.metrics.reading.marked.values import answers_marked
from pytest_agentsnet.metrics.reading.marked.word_order import plain_notes
from pytest_agentsnet.metrics.reading.partners.partners import NOT_SOMEBODY, read_partners
from pytest_agentsnet.metrics.reading.states.availability import read_availability, states_of_answers
from pytest_agentsnet.metrics.reading.states.holders import holders
from pytest_agentsnet.metrics.reading.states.plain_states import uncounted
from pytest_agentsnet.metrics.reading.states.state_words import CHANGED
from pytest_agentsnet.metrics.reading.states.statuses import PARTNERS, VALUES, WORDS, Things
from pytest_agentsnet.metrics.reading.states.vacancies import read_vacancies
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.reading.words.late import late

_Choice: TypeAlias = tuple[str, int, Mood]
"""A person, an answer by its place, and the mood."""
_State: TypeAlias = tuple[Slot, int, Mood]
"""Taken or free, an answer by its place, and the mood."""
_KEPT = 8192
"""Marked clauses whose reading is kept: agents say the same things with other names."""
_STATES = late(
    r"\b(?:taken|free|nobody|none|available|open|unused|unclaimed|claimed|occupied|no (?:one|neighbou?r|agent)|any ?(?:one|body)|not one|in use|gone|blocked|vacant|untaken)\b"
)
"""Words of which one calls an answer taken or free."""
_HELD_BY = late(r"\W*(?:\w+ )?(?:taken|used|occupied|claimed|held|in use) by (@(?:you|\d+))\W*:")
_MAY = late(r"\b(?:might|may|could|can|perhaps|maybe|probably|presumably)\b")
_TOPIC = late(
    r"[^\w=~@]*(?:(?:and|but|so|now|well|then|as for|as to|as regards|regarding|concerning|about|when it comes to|with regard to|(?:what|how) about|group|colou?r|value|slot|id|number|answer|option)\b[^\w=~@]*)*(?:[=~]\d+w?|@\d+\b)(?:, (?:though|then|by the way))?\W*"
)
"""What or who is spoken of, before something is said of it: "as for 2", "and 4?"."""
_LIKEWISE = late(r"\b(?:so|neither|nor|too|as well|also|likewise|same|ditto)\b")
_GOES_ON_OF_ONE = late(r"\W*(?:is|has|was|remains)\b(?! @)")
"""Behind a relative clause: "Bob, whom Carol knows, is free"."""
_YOU_TAKE = late(r"@you (?:\w+ )?(?:take|have|use|choose|pick|go|move|switch)\b")
_CONFLICT = late(r"\W*(?:conflicts?|clash(?:es)?|collisions?|problems?|issues?)[\"' ]*:")
_AND_ONE = late(r"\W*and (?:(?:that|@it) (?:is|would be) )?@(?:you|me|\d+)\W*")
_SHORT = 48
# "I do not have 4 neighbours, I have 2".
_SO_MANY = late(r"\bhave (?:got )?(?:[~=#]?\d+w?|more|fewer|less|many|several) (?:than )?@other")
_HAVE_SO_MANY = late(
    r"\W*(?:(?:but|rather|just|only|no) )*@me (?:only |just )?have (?:got )?(?:only |just )?[~=]\d+w?\W*"
)
_COORDINATES = late(r"(?i:one|either|some\w+) (?:of us )?(?:\w+ ){1,4}(?:coordinat\w+|do it)")
"""Characters of a clause that may be all left out: "and so do you"."""

# Without a word that begins so a clause tells no answer of the task. (In lower case: a search that ignores case takes long.)
_TELLING: Mapping[str, re.Pattern[str]] = {
    "vertex_cover": late(
        r"coordinat|\b(?:yes|no|role|job|task|duty|position|volunteer|true|false|in|out|aside|by|back|down|up|off|cover|pass|hold)"
    ),
    "matching": late(
        r"\b(?:pair|match|lock|joi|knot|item|hitch|bet|mate|date|budd|luck|com|heart|eyes|promis|no can|thanks|reject|hand|hit it|say|said|off|team|partner|coupl|bond|together|cho|pick|nam|select|answer|accept|propos|commit|promis|offer|agree|arrang|deal|prefer|favo|lean"
        r"|consider|think|opt|decid|settl|point|reserv|taken|claim|vot|declin|reject|turn|refus|with|single|unmatched|unpaired|alone|null|none|without|would|goes|going|free|avail|open|took|take|has|spoken|grabs|market|gone|left|look|snap|nab|book|occup|mine|yours|me and|you and|and me|and you|like this|found|each other|one another)"
    ),
    LEADER_ELECTION: late(
        r"\b(?:lead|led|vot|out|head|boss|crown|saddle|helm|shots|show|behind|faith|money|second|yield|conced|bow|camp|side|the one|want|with you|board|name|claim|contend|rival|chosen|thus|hence|that is|man|woman|reins|mind|job|race|favour|favor|nomin|support|accept|back|endors|elect|candida|in charge|follow|propos|suggest|cho|pick|select|prefer|favo|consider|recommend|defer|agree|settl|switch"
        r"|go|step|withdr|declin|volunt|run|stand|answer|it is|how about|what about|say|said|drop|resign|winner|decision|mak|trust|adopt|recogn|acknow|appoint|rall)"
    ),
}


def read_answers(
    found: Sequence[Clause], setting: Setting, marker: Marker, strangers: Sequence[str]
) -> Iterator[Statement]:
    """The answers that the clauses of a line tell; ``strangers`` are persons in its text that are no agents."""
    marks = Marks(setting, marker, strangers, found)
    task = setting.vocabulary.task
    telling = _TELLING.get(task) or marks.marker.telling
    read = _READINGS.get(task, _choices)
    for clause in found:
        if telling.search(clause.text.lower()) or len(clause.text) < _SHORT or marks.before(clause):
            yield from read(clause, marks)


def _coloring(clause: Clause, marks: Marks) -> Iterator[Statement]:
    answers = marks.setting.vocabulary.answers
    around, found = _around(clause, marks)
    if found and _is_topic(clause, marks, lambda after: _around(after, marks)[0]):
        found = ()
    elif not found and not around:
        found = tuple(_left_out(clause, marks, lambda before: _around(before, marks)[1], ()))
    yield from _states(clause, marks, ((slot, answers[value], mood) for slot, value, mood in around))
    for person, value, mood in found:
        yield from _statement(person, answers[value], mood, clause, marks)


def _is_topic(
    clause: Clause, marks: Marks, states: Callable[[Clause], Collection[object]], things: Things = VALUES
) -> bool:
    """Whether the clause but names the answer of which the next one says that it is taken or free."""
    if len(clause.text) > _SHORT or not _TOPIC.fullmatch(marks.of(clause)):
        return False
    after = marks.after(clause)
    return after is not None and not things.all_in(marks.of(after)) and bool(states(after))


def _states(clause: Clause, marks: Marks, states: Iterable[tuple[Slot, str, Mood]]) -> Iterator[Statement]:
    """What is taken or free, in whose neighbourhood the clause, or that which it goes on with, says so."""
    where = None
    for slot, value, mood in states:
        where = where or marks.agent(marks.neighbourhood(clause)) or marks.setting.speaker
        thought = mood == "assert" and marks.is_thought(clause)
        yield Statement(slot, where, value, "leaning" if thought else mood, clause.start, clause.end)


def _around(clause: Clause, marks: Marks) -> tuple[Sequence[_State], Sequence[_Choice]]:
    """What a clause tells to be taken or free, and whose the other answers are; "and so is 3" says again what was said before it."""
    marked = marks.of(clause)
    before = marks.before(clause)
    if before and len(clause.text) < _SHORT and (too := VALUES.as_well(marked, closes=marks.ends_sentence(clause))):
        last = _around(before, marks)[0][-1:]
        if last:
            slot, _, mood = last[0]
            slot = _slot_too(marked, marks.of(before), slot)
            return [(slot, int(one[1:]), _mood_too(marked, mood)) for one in too], ()
    if before and _HAVE_SO_MANY.fullmatch(marked) and _SO_MANY.search(marks.of(before)):
        return (), ()
    return _groups(marked, marks.manner(clause), marks.earlier(clause))


@lru_cache(maxsize=_KEPT)
def _groups(marked: str, manner: Manner, earlier: tuple[int, ...]) -> tuple[tuple[_State, ...], tuple[_Choice, ...]]:
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


def _is_offered(choice: _Choice, noted: str) -> bool:
    """Whether the hearer is told to take what is free: "please you take 2, nobody has it"."""
    return choice[0] == "@you" and choice[2] == "proposal" and _YOU_TAKE.search(noted) is not None


def _choices(clause: Clause, marks: Marks) -> Iterator[Statement]:
    answers, task = marks.setting.vocabulary.answers, marks.setting.vocabulary.task
    yes_no = (answers.index(YES), answers.index(NO)) if task == "vertex_cover" else ()

    def chosen(one: Clause) -> Sequence[_Choice]:
        return _chosen(marks.of(one), marks.manner(one), task, yes_no)

    if yes_no and marks.opens(clause):
        return
    states = _states_told(clause, marks)
    yield from _states(clause, marks, ((slot, answers[value], mood) for value, (slot, mood) in states.items()))
    if _is_topic(clause, marks, lambda after: _states_told(after, marks)):
        return
    for person, value, mood in tuple(_left_out(clause, marks, chosen, yes_no)) or chosen(clause):
        if value not in states or person != "@me":
            yield from _statement(person, answers[value], mood, clause, marks)
    for person, value in holders(marks.of(clause), marks.manner(clause).heading) if states else ():
        yield from _statement(person, answers[value], states[value][1] if value in states else "assert", clause, marks)


def _states_told(clause: Clause, marks: Marks) -> Mapping[int, tuple[Slot, Mood]]:
    """Which answers a clause tells to be taken or free where not all neighbours must differ: only in these words."""
    if not _STATES.search(clause.text.lower()):
        return {}
    return states_of_answers(marks.of(clause), marks.manner(clause), marks.earlier(clause), WORDS)


@lru_cache(maxsize=_KEPT)
def _chosen(marked: str, manner: Manner, task: str, yes_no: tuple[int, ...]) -> tuple[_Choice, ...]:
    """Whose the answers of the clause are."""
    marked = answers_marked(plain_notes(uncounted(marked)))
    opposites: Opposites = {}
    worded = "=" in marked[1:]
    if yes_no:
        yes, no = yes_no
        marked, opposites = plain_notes(roles_marked(marked, yes, no)), {yes: no, no: yes}
    return tuple(read_choices(marked, list(told(marked)), manner, task, opposites, worded=worded))


def _left_out(
    clause: Clause, marks: Marks, read: Callable[[Clause], Sequence[_Choice]], yes_no: tuple[int, ...]
) -> Iterator[_Choice]:
    """The last answer of the clause before, once more for those whom this clause names."""
    before = marks.before(clause)
    left = left_out(marks.of(clause)) if before and len(clause.text) < _SHORT else None
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


def _partners(clause: Clause, marks: Marks) -> Iterator[Statement]:
    if marks.introduces(clause) or _goes_on_with_list(clause, marks):
        return
    vacancies = _vacancies(clause, marks)
    told = ((slot, marks.agent(person), mood) for slot, person, mood in vacancies)
    yield from _states(clause, marks, ((slot, agent, mood) for slot, agent, mood in told if agent is not None))
    instead = NOT_SOMEBODY.fullmatch(marks.of(clause)) if clause.before else None
    told_before = (
        _paired(marks.of(clause.before), marks.manner(clause.before))[-1:] if clause.before and instead else ()
    )
    if instead and told_before:
        partner = marks.agent(instead[1])
        if partner is not None:
            yield from _statement(told_before[0][0], partner, "negated", clause, marks)
        return
    if _is_topic(clause, marks, lambda after: _vacancies(after, marks), PARTNERS):
        return
    # Whoever is said to be free is not chosen by that, and two of whom it is said are no pair.
    states = {person for _, person, _ in vacancies}
    for who, whom, mood in _paired(marks.of(clause), marks.manner(clause)):
        if whom in states and (who in states or (who == "@me" and "@me" not in marks.of(clause))):
            continue
        partner = marks.agent(whom) if whom else NOBODY
        if partner is not None:
            yield from _statement(who, partner, mood, clause, marks)


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
    if before and len(clause.text) < _SHORT and (too := PARTNERS.as_well(marked, closes=marks.ends_sentence(clause))):
        return [
            (_slot_too(marked, marks.of(before), slot), one, _mood_too(marked, mood))
            for slot, _, mood in _vacancies(before, marks)[-1:]
            for one in too
        ]
    headed = marks.headed_by(clause)
    earlier = (headed,) if headed else PARTNERS.all_in(marks.of(before)) if before else ()
    if clause.before and _GOES_ON_OF_ONE.match(marked):
        earlier = earlier[:1]
    return tuple(read_vacancies(marked, marks.manner(clause), earlier))


def _slot_too(marked: str, before: str, slot: Slot) -> Slot:
    """What is still so of something else is what the other is no longer: "2 is no longer free, 3 still is"."""
    if not CHANGED.search(before) or " not" in marked or _LIKEWISE.search(marked):
        return slot
    return "free" if slot == "taken" else "taken"


def _mood_too(marked: str, mood: Mood) -> Mood:
    """How it is said that something is as well, or is not, what was said to be so, or not to be, of something else."""
    if " not" in marked:
        return "negated"
    if marked.endswith((" is", " are")):
        return "leaning" if "ly " in marked else "assert"
    return mood


@lru_cache(maxsize=_KEPT)
def _paired(marked: str, manner: Manner) -> tuple[tuple[str, str, Mood], ...]:
    return tuple(read_partners(marked, manner))


def _leaders(clause: Clause, marks: Marks) -> Iterator[Statement]:
    answers = marks.setting.vocabulary.answers
    no = answers.index(NO) if NO in answers else None
    if marks.introduces(clause):
        return
    states = _states_told(clause, marks).items()
    yield from _states(clause, marks, ((slot, answers[value], mood) for value, (slot, mood) in states))
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
            yield from _statement(who, leader, mood, clause, marks)


@lru_cache(maxsize=_KEPT)
def _led(
    marked: str, manner: Manner, last: tuple[str, str, Mood] | None, no: int | None
) -> tuple[tuple[str, str, Mood], ...]:
    return tuple(read_leaders(plain_notes(marked), manner, last, no))


_READINGS: Mapping[str, Callable[[Clause, Marks], Iterator[Statement]]] = {
    "coloring": _coloring,
    "matching": _partners,
    LEADER_ELECTION: _leaders,
}


def _statement(person: str, value: str, mood: Mood, clause: Clause, marks: Marks) -> Iterator[Statement]:
    agent = marks.agent(person)
    if agent is not None:
        if mood == "assert" and marks.is_unsure(clause):
            mood = "leaning"
        yield Statement(marks.setting.vocabulary.answer_slot, agent, value, mood, clause.start, clause.end)
