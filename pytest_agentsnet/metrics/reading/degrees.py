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
_ONLY = r"(?:(?:both|also|only|just|have|has|exactly|about|currently|a total of|got|each|now|all|do|does|not|direct|in total|even)[ ]){0,3}"
_NOUN = (
    r"(?:(?:direct|immediate|total|graph|network|different|adjacent)[ ])?(?:neighbou?rs?|connections?|links?|edges?)\b"
)
# Those who are in some state are not all of them, nor are others.
_ALL = r"(?![ ](?:in|on|at|with|who|whose|that|which|already|left|taking|using|still|have|has|say|says|said|want|wants|chose|picked|took|are|unmatched|undecided|both)\b|')"
_HAVE = re.compile(
    rf"{_WHO}[ ]{_ONLY}(?:has|have|had|with|count|see|got)[ ]{_ONLY}(?P<k>{NUMERAL})[ ]{_NOUN}{_ALL}", re.IGNORECASE
)
_OF_MINE = re.compile(rf"(?P<who>\b(?:my|your|[^\W_][\w-]{{0,40}}'s))[ ](?P<k>{NUMERAL})[ ]{_NOUN}", re.IGNORECASE)
_DEGREE = re.compile(
    rf"(?:{_WHO}[ ])?(?:(?:own|node|graph|vertex|has(?: a)?|have(?: a)?|am|is|of|with(?: a)?)[ ]){{0,3}}degree[\"']?[ ]?(?:\(.{{0,20}}\)[ ]?)?"
    rf"(?:[:=]|of|is|being|equals|comes[ ]to|amounts[ ]to|,)?[ ]?(?:only[ ]|just[ ])?(?P<k>{NUMERAL})",
    re.IGNORECASE,
)
_LINKED_TO = re.compile(
    rf"{_WHO}[ ](?:am|are|is)[ ]{_ONLY}(?:connected|linked|adjacent|joined|tied)[ ](?:to|with)[ ]{_ONLY}(?P<k>{NUMERAL})[ ]"
    r"(?:others?|(?:other[ ])?(?:agents?|nodes?|neighbou?rs?|people|players?))\b",
    re.IGNORECASE,
)
_TALKS_TO = re.compile(
    rf"{_WHO}[ ](?:can|could)[ ]{_ONLY}(?:directly[ ])?(?:talk|speak|write|communicate)[ ](?:directly[ ])?(?:to|with)[ ]{_ONLY}(?P<k>{NUMERAL})[ ]"
    r"(?:others?|(?:other[ ])?(?:agents?|nodes?|neighbou?rs?|people|players?))\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"{_WHO}[ ](?:am|are|is)[ ](?:an?[ ])(?:\w+[ ])?with[ ]{_ONLY}(?P<k>{NUMERAL})[ ]{_NOUN}", re.IGNORECASE
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
    rf"(?:number of[ ](?:my[ ])?{_NOUN}|{_NOUN}[ ]count|neighbou?rs)[\"']?[ ]?(?:of[ ](?:mine|me)[ ]?)?(?:[:=]|is)[ ]?(?P<k>{NUMERAL})(?![ ]?[\w])",
    re.IGNORECASE,
)

# Cheap, and found wherever one of the patterns is.
_POSSIBLE = re.compile(
    rf"degree|\b(?:only|sole)[ ](?:direct[ ])?(?:neighbou?r|connection|link|contact)\b|neighbou?rhood|surrounded|directly|{NUMERAL}[ ](?:\w+[ ])?(?:neighbou?r|connection|link|edge|other|agent|node|people|player|of[ ](?:my|your))|(?:neighbou?rs|connections|links|edges|count|mine)[\"']?[ ]?(?:[:=]|is)",
    re.IGNORECASE,
)
_ONE = frozenset({"only", "sole"})
_PATTERNS = (_HAVE, _DEGREE, _LINKED_TO, _TALKS_TO, _WITH, _ALL_OF_MINE, _NEIGHBOURHOOD, _AROUND_ME, _OF_MINE, _COUNT, _ONLY_ONE)


def degrees(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The degrees of the clause; where nobody's is named it is the speaker's own."""
    for who_has, number, start in _told(clause.text):
        if subjects := _subjects(who_has, setting):
            mood = fact_mood(clause, start)
            yield from (Statement("degree", one, number, mood, clause.start, clause.end) for one in subjects)
            return


@remembered
def _told(text: str) -> tuple[tuple[str | None, str, int], ...]:
    """Who has how many neighbours, and where that begins, by each pattern that is found."""
    if not _POSSIBLE.search(text):
        return ()
    told = []
    for found in filter(None, (pattern.search(text) for pattern in _PATTERNS)):
        groups = found.groupdict()
        number = next(groups[name] for name in ("k", "around", "known") if groups.get(name))
        if number.lower() != "single":
            told.append((groups.get("who"), "1" if number.lower() in _ONE else digits(number), found.start()))
    return tuple(told)


def _subjects(word: str | None, setting: Setting) -> list[Agent]:
    if word is None:
        return [setting.speaker]
    owner = word.removesuffix("'s")
    if owner.lower() in {"we", "our"}:
        return [setting.speaker, *([setting.hearer] if setting.hearer else [])]
    agent = who(owner, setting)
    return [] if agent is None else [agent]
