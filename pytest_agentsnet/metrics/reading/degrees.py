"""How many neighbours an agent says that it, or another, has."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.fact_moods import fact_mood
from pytest_agentsnet.metrics.reading.name_lists import who
from pytest_agentsnet.metrics.reading.numerals import NUMERAL, digits
from pytest_agentsnet.metrics.reading.remembering import remembered

WORDS = frozenset([
    "neighbour",
    "neighbours",
    "neighbor",
    "neighbors",
    "degree",
    "connections",
    "connection",
    "links",
    "edges",
    "link",
    "edge",
    "contacts",
    "contact",
    "peers",
    "connected",
    "linked",
    "adjacent",
    "joined",
    "tied",
    "wired",
    "attached",
    "neighbourhood",
    "neighborhood",
    "surrounded",
    "directly",
    "talk",
    "speak",
    "write",
    "communicate",
    "reach",
    "see",
    "message",
    "hear",
    "border",
    "borders",
    "touch",
    "know",
    "around",
    "next",
])

_FILLING = (
    r"(?:(?:both|also|only|just|exactly|no more than|not more than|as few as|as many as|precisely|about|currently|a total of|got|each|now|all|do|does|not|direct|directly|in total|even|the|a|an|happen to"
    r"|happens to|still|already|indeed|really|at least|at most|merely|altogether|as a|node|agent|vertex|up|well|been|here|to|on|hub|leaf|who|that|which|good|of)[ ]){0,4}"
)
_WHO = r"(?P<who>(?<![\w'])(?:I|my|you|your|we|our|[^\W_][\w-]{0,40}(?:'s)?))[ ]"
_HAVE = r"(?:has|have|had|having|got|with|counts?|sees?|holds?|maintains?|owns?|responsible for|keeps?|touch(?:es)?|borders?|sits?)"

# What is counted. Those who are in some state are not all of them, nor are others.
_STATE = r"(?![ ](?:in(?![ ](?:total|all)\b)|on|at|with|who|whose|that|which|already|left|taking|using|still|have|has|say|says|said|want|wants|chose|picked|took|are(?![ ](?:around|next|all|mine))|unmatched|undecided|both|can|to|from)\b|')"
_NEIGHBOURS = re.compile(
    rf"[ ](?:(?:other|direct|immediate|total|graph|network|different|adjacent)[ ])?(?:neighbou?rs?|connections?|links?|edges?|contacts?|peers?|adjacent[ ]\w+)\b(?P<all>{_STATE})?",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"[ ](?:(?:other|different|more|further)[ ])?(?:others?|agents?|nodes?|people|players?|members|of[ ](?:you|us|them|the[ ]\w+)|neighbou?rs?|edges?|links?)\b",
    re.IGNORECASE,
)

# Before the number: whose they are.
_OWNED = re.compile(r"\b(?P<who>my|your|our|[^\W_][\w-]{0,40}'s)[ ]$", re.IGNORECASE)
_HAS = re.compile(rf"{_WHO}(?:(?:am|are|is|was|being)[ ])?{_FILLING}{_HAVE}[ ]{_FILLING}$", re.IGNORECASE)
_WITH = re.compile(
    r"^\W*(?:(?:and|but|so|as|since|because)[ ])*(?:with|having)[ ](?:(?:only|just|as many as|my|the|all)[ ])*$",
    re.IGNORECASE,
)
_NAMED_WITH = re.compile(rf"\b(?P<who>[^\W_][\w-]{{0,40}}),[ ](?:with|having)[ ]{_FILLING}$", re.IGNORECASE)
_ALONE = re.compile(r"^\W*(?:(?:with|just|only|and|so)[ ])*$", re.IGNORECASE)
_RELATED = re.compile(
    rf"{_WHO}(?:(?:am|are|is|being)[ ]{_FILLING}(?:connected|linked|adjacent|joined|tied|next|wired|attached|surrounded|in[ ]touch|in[ ]contact)[ ](?:to|with|by)"
    rf"|(?:can|could)[ ]{_FILLING}(?:talk|speak|write|communicate|reach|see|message|contact|hear)(?:[ ](?:directly[ ])?(?:to|with|from))?"
    rf"|{_FILLING}(?:hears?[ ]from|borders?(?:[ ]on)?|touch(?:es)?|talks?[ ]to|write[ ]to|links?[ ]to|connects?[ ]to))[ ]{_FILLING}$",
    re.IGNORECASE,
)
_KNOWS = re.compile(rf"{_WHO}{_FILLING}knows?[ ]{_FILLING}$", re.IGNORECASE)
_DEGREE = re.compile(
    rf"(?:{_WHO}{_FILLING}(?:(?:own|node|graph|vertex|has(?: a)?|have(?: a)?|am|is|of|with(?: a)?|at)[ ]){{0,3}})?"
    r"(?:degree|(?:number|count|#)[ ]of[ ](?:my[ ])?(?:neighbou?rs|connections|links|edges)|(?:neighbou?r|link|edge|connection)[ ]count|neighbou?rhood(?:[ ]size)?)"
    r"(?:'s)?[\"']?[ -]?(?:\((?:me|mine|[^()]{1,20})\)[ ]?)?(?:of[ ](?:mine|me)[ ]?)?(?:[:=,(]|of|is|are|being|equals|number|has[ ]size|consists[ ]of|is[ ]made[ ]up[ ]of|made[ ]up[ ]of|comprises|contains|has|happens[ ]to[ ]be|comes[ ]to|amounts[ ]to)?[ ]?"
    rf"{_FILLING}$",
    re.IGNORECASE,
)

_DEGREE_OF = re.compile(r"\bdegree[ ]of[ ](?P<who>[^\W_][\w-]{0,40})(?:[ ]is|[ ]?[:=])[ ]$", re.IGNORECASE)

_PLAIN = re.compile(
    rf"(?:(?P<who>my|your|[^\W_][\w-]{{0,40}}'s)[ ])?\b(?:neighbou?rs|connections|links)[\"']?(?P<mark>[ ]?(?:[:=]|is|are|number|count)?)[ ]?{_FILLING}$",
    re.IGNORECASE,
)
_MORE = re.compile(r"[ ]?\w")

# Behind it.
_AROUND = re.compile(
    r"(?:[ ](?:are|is|that|who|which|sit|sits|end|ends|lie|all|directly|connected|linked|adjacent|attached|tied|joined|leading|i|can|only))*"
    r"[ ](?:around|near|next[ ]to|adjacent[ ]to|of|on|for|at|to|with|beside|reach|write[ ]to|talk[ ]to|speak[ ]to|hear[ ]from|touch|touches|surround|border)[ ]?(?P<who>me|you|mine|yours|my|your|(?=$|[,.]))(?![\w])",
    re.IGNORECASE,
)
_ARE_MINE = re.compile(
    r"[ ](?:are|is)[ ](?:all[ ])?(?P<who>my|your)[ ](?:degree|neighbou?rs|contacts|connections|number[ ]of)\b",
    re.IGNORECASE,
)
_OF_MINE = re.compile(r"[ ]of[ ](?P<who>my|your)[ ](?:neighbou?rs|connections|links|contacts)\b", re.IGNORECASE)
_ALL = re.compile(r"\ball[ ]$", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"[ ](?:direct[ ])?(?:contact|connection|link|edge)\b", re.IGNORECASE)
_NUMBER = re.compile(NUMERAL, re.IGNORECASE)
_SOLE = re.compile(
    r"(?P<who>\b(?:my|your|[^\W_][\w-]{0,40}'s))[ ](?:only|sole|one and only)[ ](?:direct[ ])?(?:neighbou?r|connection|link|contact)\b",
    re.IGNORECASE,
)

# Behind a clause that counts neighbours: "while I have only one".
_COUNTED = re.compile(rf"{NUMERAL}[ ](?:neighbou?r|link|connection|edge)|\bdegree\b", re.IGNORECASE)
_AS_MANY = re.compile(
    rf"\W*(?:(?:and|but|while|whereas|though|so)[ ])*{_WHO}{_FILLING}(?:has|have|had|got|count)[ ]{_FILLING}(?P<k>{NUMERAL})(?:[ ]of[ ](?:them|those))?\W*",
    re.IGNORECASE,
)
_LINKING = frozenset({"because", "with", "and", "but", "so", "since", "at", "has", "have", "of", "the", "is", "a", "as", "node", "total", "having", "there", "number", "count"})  # fmt: skip
"""Words before a degree that own none."""

_NEAR = 90
"""Characters around a number that are looked at."""


def degrees(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The degrees of the clause; where nobody's is named it is the speaker's own."""
    before = clause.before.text if clause.before else ""
    found = _AS_MANY.fullmatch(clause.text) if before and _COUNTED.search(before) else None
    counts = ((found["who"], digits(found["k"]), *found.span()),) if found else _told(clause.text)
    told: set[Agent] = set()
    for owner, number, start, end in counts:
        for one in _subjects(owner, f"{before} {clause.text[:start]}", setting):
            if one not in told:
                told.add(one)
                yield Statement("degree", one, number, fact_mood(clause, start, end), clause.start, clause.end)


@remembered
def _told(text: str) -> tuple[tuple[str | None, str, int, int], ...]:
    """Who has how many neighbours, and where that begins and ends."""
    told = [(sole["who"], "1", *sole.span()) for sole in _SOLE.finditer(text)]
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        found = _owner(text[max(0, start - _NEAR) : start], text[end : end + _NEAR])
        if found and not (number[0].lower() == "no" and _ONE_OF_THEM.match(text, end)):
            owner = found.groupdict().get("who")
            told.append((owner, digits(number[0]), max(0, start - len(found[0])), end))
    return tuple(told)


def _owner(before: str, behind: str) -> re.Match[str] | None:
    """What says whose neighbours a number counts, if it counts neighbours."""
    if found := _OF_MINE.match(behind):
        return found if _ALL.search(before) else None
    if found := _ARE_MINE.match(behind):
        return found
    if counted := _NEIGHBOURS.match(behind):
        rest = behind[counted.end() :]
        if counted["all"] is None:
            return _AROUND.match(rest) or _OWNED.search(before)
        return (
            _OWNED.search(before)
            or _NAMED_WITH.search(before)
            or _RELATED.search(before)
            or _HAS.search(before)
            or _WITH.search(before)
            or _AROUND.match(rest)
            or _terse(before, rest)
        )
    if counted := _OTHERS.match(behind):
        rest = behind[counted.end() :]
        known = _KNOWS.search(before) if rest.startswith(" directly") else None
        return known or _RELATED.search(before) or _AROUND.match(rest) or _ARE_MINE.match(rest) or _measured(before)
    return _counted(before, behind)


def _terse(before: str, rest: str) -> re.Match[str] | None:
    """A number of neighbours that is a clause of its own."""
    return (
        _ALONE.search(before)
        if re.match(r"(?:[ ](?:here|total|in total|altogether|only|each))?(?:$|[,:])", rest)
        else None
    )


def _counted(before: str, behind: str) -> re.Match[str] | None:
    """A number behind neighbours: "neighbours: 3" counts them, "neighbours 3 and 4" do not."""
    listed = _PLAIN.search(before)
    if not listed:
        return _measured(before)
    return None if _MORE.match(behind) or not listed["mark"].strip() else listed


def _measured(before: str) -> re.Match[str] | None:
    """A number behind a degree, or what is one."""
    return _DEGREE_OF.search(before) or _DEGREE.search(before)


def _subjects(word: str | None, before: str, setting: Setting) -> list[Agent]:
    """Who has them: the owner who is told, else who was named before ("Bob, because of degree 4"), else the speaker."""
    owner = word.removesuffix("'s") if word else ""
    if owner.lower() in {"we", "our"}:
        return [setting.speaker, *([setting.hearer] if setting.hearer else [])]
    if agent := who(owner, setting):
        return [agent]
    if owner and owner.lower() not in _LINKING:
        return []
    named = setting.vocabulary.names_in(before) if owner in {"because", "of"} else []
    return [named[-1] if named else setting.speaker]
