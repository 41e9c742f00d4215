"""How many neighbours an agent says that it, or another, has."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.degree_words import (
    ALL,
    ALONE,
    ARE_MINE,
    AROUND,
    COUNTED,
    DEGREE,
    DEGREE_AT,
    DEGREE_OF,
    ELLIPSIS,
    ENDS,
    HAS,
    KNOWS,
    LINKING,
    MORE,
    MORE_OR_LESS,
    NAMED_WITH,
    NEIGHBOURS,
    NOT_THAT,
    NUMBER,
    OF_MINE,
    ONE_OF_THEM,
    OTHERS,
    OWNED,
    PLAIN,
    RELATED,
    SOLE,
    TIED,
    WITH,
)
from pytest_agentsnet.metrics.reading.surroundings.degrees_asked import asked, listed
from pytest_agentsnet.metrics.reading.surroundings.fact_moods import fact_mood
from pytest_agentsnet.metrics.reading.surroundings.loose_degrees import loosely
from pytest_agentsnet.metrics.reading.surroundings.name_lists import who
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import digits
from pytest_agentsnet.metrics.reading.words.remembering import remembered

_YOU_AND = late(r"\byou and $", re.IGNORECASE)
_ONE_OF_THEM = late(r"\b(?:is|are|am) one of ", re.IGNORECASE)
_LISTED = 6
"""Names with numbers that are read as one list."""
_NEAR = 90
"""Characters around a number that are looked at."""


def degrees(clause: Clause, setting: Setting, recent: str = "") -> Iterator[Statement]:
    """The degrees of the clause; where nobody's is named it is the speaker's own. ``recent`` is the sentence before."""
    before = clause.before.text if clause.before else recent
    counted = f"{clause.heading}: {_counted_before(clause, recent)}"
    counts = (
        *_told(clause.text),
        *_as_many(clause.text, counted=bool(COUNTED.search(counted) or MORE_OR_LESS.search(counted))),
    )
    told: set[Agent] = set()
    heading = clause.heading if who(clause.heading, setting) else None
    for named, number, start, end in counts:
        owner = named or heading
        for one in _subjects(owner, f"{before} {clause.text[:start]}", setting):
            if one not in told:
                told.add(one)
                yield Statement("degree", one, number, fact_mood(clause, start, end), clause.start, clause.end)
                if other := NOT_THAT.match(clause.text, end):
                    yield Statement("degree", one, digits(other["k"]), "negated", clause.start, clause.end)
    answer = None if told else asked(clause.text, before) or listed(clause.text, clause.heading or before)
    if answer and (agent := who(answer.whose.removesuffix("'s"), setting)):
        told.add(agent)
        mood = fact_mood(clause, answer.start, answer.end)
        yield Statement("degree", agent, answer.number, mood, clause.start, clause.end)
    if not told:
        for one, number, start, end in loosely(clause.text, clause.heading, setting):
            yield Statement("degree", one, number, fact_mood(clause, start, end), clause.start, clause.end)


def _counted_before(clause: Clause, recent: str) -> str:
    """What stands before the clause, and before the list of which it is one: "degrees: Bob 3, Carol 2, me 1"."""
    before = clause.before
    for _ in range(_LISTED):
        if before is None or not ELLIPSIS.fullmatch(before.text):
            break
        before = before.before
    return before.text if before else recent


@remembered
def _told(text: str) -> tuple[tuple[str | None, str, int, int], ...]:
    """Who has how many neighbours, and where that begins and ends."""
    told = [(sole["who"], "1", *sole.span()) for sole in SOLE.finditer(text)]
    for number in NUMBER.finditer(text):
        start, end = number.span()
        found = _owner(text[max(0, start - _NEAR) : start], text[end : end + _NEAR])
        none = number[0].lower() == "no" and (ONE_OF_THEM.match(text, end) or text.startswith(" adjacent", end))
        none = none or (number[0].lower() == "one" and text.startswith(" of ", end))
        if found and not none:
            owner = found.groupdict().get("who")
            told.append((owner, digits(number[0]), max(0, start - len(found[0])), end))
    return tuple(told)


@remembered
def _as_many(text: str, *, counted: bool) -> tuple[tuple[str | None, str, int, int], ...]:
    """Who has how many of what was counted before, there or in this clause."""
    first = None if counted else COUNTED.search(text)
    if not counted and first is None:
        return ()
    place = first.end() if first else 0
    return tuple(
        (found["who"], digits(found["k"]), *found.span())
        for found in ELLIPSIS.finditer(text, place)
        if found["who"].lower() not in LINKING and not _ONE_OF_THEM.search(found[0])
    )


def _owner(before: str, behind: str) -> re.Match[str] | None:
    """What says whose neighbours a number counts, if it counts neighbours."""
    if found := OF_MINE.match(behind):
        return found if ALL.search(before) else None
    if found := ARE_MINE.match(behind):
        return found
    if counted := NEIGHBOURS.match(behind):
        rest = behind[counted.end() :]
        if counted["all"] is None:
            return AROUND.match(rest) or OWNED.search(before)
        return (
            OWNED.search(before)
            or NAMED_WITH.search(before)
            or RELATED.search(before)
            or HAS.search(before)
            or WITH.search(before)
            or AROUND.match(rest)
            or _terse(before, rest)
        )
    if counted := OTHERS.match(behind):
        rest = behind[counted.end() :]
        known = KNOWS.search(before) if rest.startswith(" directly") else None
        return known or RELATED.search(before) or AROUND.match(rest) or ARE_MINE.match(rest) or _measured(before)
    return (TIED.search(before) if ENDS.match(behind) else None) or _counted(before, behind)


def _terse(before: str, rest: str) -> re.Match[str] | None:
    """A number of neighbours that is a clause of its own."""
    return (
        ALONE.search(before)
        if re.match(r"(?:[ ](?:here|total|in total|altogether|only|each))?(?:$|[,:])", rest)
        else None
    )


def _counted(before: str, behind: str) -> re.Match[str] | None:
    """A number behind neighbours: "neighbours: 3" counts them, "neighbours 3 and 4" do not."""
    if measured := _measured(before):
        return measured
    listed = PLAIN.search(before)
    if not listed or (listed["mark"] == " (" and not behind.startswith(")")):
        return None
    return None if MORE.match(behind) or not listed["mark"].strip() else listed


def _measured(before: str) -> re.Match[str] | None:
    """A number behind a degree, or what is one."""
    return DEGREE_AT.search(before) or DEGREE_OF.search(before) or DEGREE.search(before)


def _subjects(word: str | None, before: str, setting: Setting) -> list[Agent]:
    """Who has them: the owner who is told, else who was named before ("Bob, because of degree 4"), else the speaker."""
    owner = word.removesuffix("'s") if word else ""
    if owner.lower() in {"we", "our", "us"}:
        return [setting.speaker, *([setting.hearer] if setting.hearer else [])]
    if agent := who(owner, setting):
        both = agent == setting.speaker and setting.hearer and _YOU_AND.search(before)
        return [agent, setting.hearer] if both and setting.hearer else [agent]
    if owner and owner.lower() not in LINKING:
        return []
    named = setting.vocabulary.names_in(before) if owner in {"because", "of"} else []
    return [named[-1] if named else setting.speaker]
