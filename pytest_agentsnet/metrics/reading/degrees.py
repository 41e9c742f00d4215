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

WORDS = frozenset({
    "neighbour", "neighbours", "neighbor", "neighbors", "degree", "connections", "connection", "links", "edges", "connected", "linked", "adjacent", "joined",
    "neighbourhood", "neighborhood", "surrounded", "directly", "talk", "speak", "write", "communicate", "around",
})  # fmt: skip

_WHO = r"(?P<who>(?<![\w'])(?:I|my|you|your|we|our|[^\W_][\w-]{0,40}(?:'s)?))"
_ONLY = r"(?:(?:both|also|only|just|have|has|exactly|no more than|not more than|as few as|as many as|precisely|a|about|currently|a total of|got|each|now|all|do|does|not|direct|in total|even|the)[ ]){0,3}"
_NOUN = (
    r"(?:(?:direct|immediate|total|graph|network|different|adjacent)[ ])?(?:neighbou?rs?|connections?|links?|edges?|contacts?|peers?)\b"
)
# Those who are in some state are not all of them, nor are others.
_ALL = r"(?![ ](?:in|on|at|with|who|whose|that|which|already|left|taking|using|still|have|has|say|says|said|want|wants|chose|picked|took|are|unmatched|undecided|both)\b|')"
_HAVE = re.compile(
    rf"{_WHO}[ ]{_ONLY}(?:has|have|had|with|count|counts|see|got|hold|holds|sit on|sits on)[ ]{_ONLY}(?P<k>{NUMERAL})[ ]{_NOUN}{_ALL}", re.IGNORECASE
)
_OF_MINE = re.compile(rf"(?P<who>\b(?:my|your|[^\W_][\w-]{{0,40}}'s))[ ](?P<k>{NUMERAL})[ ]{_NOUN}", re.IGNORECASE)
_DEGREE = re.compile(
    rf"(?:{_WHO}[ ])?(?:(?:own|node|graph|vertex|has(?: a)?|have(?: a)?|am|is|of|with(?: a)?)[ ]){{0,3}}degree[\"']?[ ]?(?:\(.{{0,20}}\)[ ]?)?"
    rf"(?:[:=]|of|is|being|equals|comes[ ]to|amounts[ ]to|,)?[ ]?(?:only[ ]|just[ ])?(?P<k>{NUMERAL})",
    re.IGNORECASE,
)
_RELATED = re.compile(
    rf"{_WHO}[ ](?:(?:am|are|is|being)[ ]{_ONLY}(?:connected|linked|adjacent|joined|tied|next|wired|attached)[ ](?:to|with)"
    rf"|(?:can|could)[ ]{_ONLY}(?:directly[ ])?(?:talk|speak|write|communicate|reach|see|message|contact|hear)(?:[ ](?:directly[ ])?(?:to|with|from))?"
    rf"|(?:hears?[ ]from|borders?|touch(?:es)?|knows?|talks?[ ]to))[ ]{_ONLY}(?P<k>{NUMERAL})[ ]"
    r"(?:(?:other|different|more)[ ])?(?:others?|agents?|nodes?|neighbou?rs?|people|players?|peers?|edges?|links?|of[ ](?:you|us))\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"{_WHO}[ ](?:am|are|is)[ ](?:an?[ ])(?:\w+[ ])?with[ ]{_ONLY}(?P<k>{NUMERAL})[ ]{_NOUN}", re.IGNORECASE
)
_TO_ME = re.compile(
    rf"(?P<k>{NUMERAL})[ ](?:(?:other|different)[ ])?(?:agents?|people|nodes?|players?|others|members|of[ ](?:you|us|them))[ ](?:(?:are|who|that|which|is)[ ])*(?:directly[ ])?"
    r"(?:connected|linked|adjacent|joined|tied|next)[ ](?:directly[ ])?to[ ](?P<who>me|you|[^\W_][\w-]{0,40})\b",
    re.IGNORECASE,
)
_ONLY_ONE = re.compile(
    rf"(?P<who>\b(?:my|your|[^\W_][\w-]{{0,40}}'s))[ ](?P<k>only|sole)[ ](?:direct[ ])?(?:neighbou?r|connection|link|contact)\b", re.IGNORECASE
)
_ALL_OF_MINE = re.compile(rf"\ball[ ](?P<k>{NUMERAL})[ ]of[ ](?P<who>my|your)[ ]{_NOUN}", re.IGNORECASE)
_NEIGHBOURHOOD = re.compile(
    rf"\b(?P<who>my|your)[ ]neighbou?rhood[ ](?:size[ ])?(?:consists[ ]of|has|is|of|contains)[ ]{_ONLY}(?P<k>{NUMERAL})\b"
    rf"|\bsurrounded[ ]by[ ]{_ONLY}(?P<around>{NUMERAL})\b|\bknow[ ]{_ONLY}(?P<known>{NUMERAL})[ ](?:other[ ])?agents[ ]directly",
    re.IGNORECASE,
)
_AROUND_ME = re.compile(
    rf"(?P<k>{NUMERAL})[ ](?:agents|{_NOUN})[ ](?:around|near|next[ ]to|adjacent[ ]to|of|on|for)[ ](?P<who>me|you|mine|yours|my|your)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?:number of[ ](?:my[ ])?{_NOUN}|neighbou?rs)[\"']?[ ]?(?:of[ ](?:mine|me)[ ]?)?(?:[:=]|is|are)[ ]?(?P<k>{NUMERAL})(?![ ]?[\w])"
    rf"|{_NOUN}[ ]count[\"']?[ ]?(?:of[ ](?:mine|me)[ ]?)?(?:[:=]|is|of)?[ ]?(?P<count>{NUMERAL})|^(?:with[ ]|just[ ]|only[ ])?(?P<terse>{NUMERAL})[ ]{_NOUN}(?:[ ](?:here|total|in[ ]total|altogether|only|each))?(?=$|,|:)",
    re.IGNORECASE,
)
# Behind a clause that counts neighbours: "while I have only one".
_COUNTED = re.compile(rf"{NUMERAL}[ ]{_NOUN}|\bdegree\b", re.IGNORECASE)
_AS_MANY = re.compile(rf"\W*(?:(?:and|but|while|whereas|though|so)[ ])*{_WHO}[ ]{_ONLY}(?:has|have|had|got|count)[ ]{_ONLY}(?P<k>{NUMERAL})(?:[ ]of[ ](?:them|those))?\W*", re.IGNORECASE)

# Cheap, and found wherever one of the patterns is.
_POSSIBLE = re.compile(
    rf"degree|count|\b(?:only|sole)[ ](?:direct[ ])?(?:neighbou?r|connection|link|contact)\b|neighbou?rhood|surrounded|directly|{NUMERAL}[ ](?:\w+[ ])?(?:neighbou?r|connection|link|edge|other|agent|node|people|player|of[ ](?:my|your))|(?:neighbou?rs|connections|links|edges|count|mine)[\"']?[ ]?(?:[:=]|is)",
    re.IGNORECASE,
)
_LINKING = frozenset({"because", "with", "and", "but", "so", "since", "at", "has", "have", "of", "the", "is", "a", "as", "node", "total", "has a"})
"""Words before a degree that own none."""

_ONE = frozenset({"only", "sole"})
_PATTERNS = (_HAVE, _DEGREE, _RELATED, _WITH, _ALL_OF_MINE, _NEIGHBOURHOOD, _AROUND_ME, _OF_MINE, _COUNT, _ONLY_ONE, _TO_ME)


def degrees(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The degrees of the clause; where nobody's is named it is the speaker's own."""
    if clause.before and (found := _AS_MANY.fullmatch(clause.text)) and _COUNTED.search(clause.before.text):
        for one in _subjects(found["who"], "", setting):
            yield Statement("degree", one, digits(found["k"]), fact_mood(clause, *found.span()), clause.start, clause.end)
        return
    told: set[Agent] = set()
    for who_has, number, start, end in _told(clause.text):
        for one in _subjects(who_has, f"{clause.before.text if clause.before else ''} {clause.text[:start]}", setting):
            if one not in told:
                told.add(one)
                yield Statement("degree", one, number, fact_mood(clause, start, end), clause.start, clause.end)


@remembered
def _told(text: str) -> tuple[tuple[str | None, str, int, int], ...]:
    """Who has how many neighbours, and where that begins and ends, by each pattern that is found."""
    if not _POSSIBLE.search(text):
        return ()
    told = []
    for found in filter(None, (found for pattern in _PATTERNS for found in pattern.finditer(text))):
        groups = found.groupdict()
        number = next(groups[name] for name in ("k", "around", "known", "count", "terse") if groups.get(name))
        told.append((groups.get("who"), "1" if number.lower() in _ONE else digits(number), *found.span()))
    return tuple(told)


def _subjects(word: str | None, before: str, setting: Setting) -> list[Agent]:
    """Who has them: the owner who is told, else who was named before ("Bob, because of degree 4"), else the speaker."""
    owner = word.removesuffix("'s") if word else ""
    if owner.lower() in {"we", "our"}:
        return [setting.speaker, *([setting.hearer] if setting.hearer else [])]
    if agent := who(owner, setting):
        return [agent]
    if owner and not owner.islower():
        return []
    named = setting.vocabulary.names_in(before) if owner else []
    return [named[-1] if named else setting.speaker] if not owner or owner in _LINKING else []
