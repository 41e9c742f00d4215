"""Who says that it, or somebody else, is whose neighbour."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.fact_moods import fact_mood
from pytest_agentsnet.metrics.reading.name_lists import NameList, name_lists, who

WORDS = frozenset({
    "neighbour", "neighbours", "neighbor", "neighbors", "neighbouring", "neighboring", "connected", "linked", "adjacent", "joined",
    "connection", "connections", "connects", "links", "link", "edge", "edges", "talk", "speak", "reach", "communicate", "border",
    "connect", "next", "touch", "contact", "contacts", "beside", "around", "share", "shares",
})  # fmt: skip

_NEIGHBOUR = r"(?:neighbou?r|connection|contact|link)s?"
_LINKED = (
    r"(?:(?:also|only|both|all|directly|immediately|currently|not|just)[ ]+){0,2}"
    r"(?:connected|linked|adjacent|joined|next|in[ ](?:touch|contact)|(?:a[ ])?(?:direct[ ])?neighbou?rs?)"
)
_BE = r"(?:is|are|am|was|were|be|being)"

# Before a list of names: whose neighbours they are.
_OWNER = re.compile(
    rf"\b(?P<owner>my|our|your|[^\W_][\w-]{{0,40}}'s?)[ ](?:[\w-]+[ ]){{0,2}}?{_NEIGHBOUR}(?:'?[ ](?:names|list|set))?"
    rf"(?:[ ](?:here|too|also|now|apart from you|besides you|other than you))?(?:[ ]?[:=(,-]|[ ](?:{_BE}|include|includes|including|namely|they are|these are|go to|lead to|run to))+"
    r"(?:[ ](?:just|only|not|also|both))*[ \"']*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^(?:directly[ ])?(?:connected|linked|adjacent)(?:[ ](?:to|with))?(?:[ ]me)?[ ]?[:=][ \"']*$|^(?:my[ ])?[\"']?{_NEIGHBOUR}[\"']?[ ]?(?:[:=(]|{_BE}\b)[ \"']*$",
    re.IGNORECASE,
)
_NEIGHBOURS_OF = re.compile(
    rf"\b{_NEIGHBOUR}[ ]of[ ](?P<owner>mine|me|[^\W_][\w-]{{0,40}})[ ]?(?::|\b(?:{_BE}|include|includes)\b)[ ]*$",
    re.IGNORECASE,
)
_I_HAVE = re.compile(r"\bI[ ](?:only[ ]|also[ ])?(?:have|see|got)[ ](?:[\w-]+[ ]){0,3}$", re.IGNORECASE)
_AS_NEIGHBOURS = re.compile(rf"[ ]as[ ](?:my[ ])?(?:[\w-]+[ ])?{_NEIGHBOUR}", re.IGNORECASE)
_HAVE_NEIGHBOURS = re.compile(
    rf"\b(?P<owner>I|you|[^\W_][\w-]{{0,40}})[ ](?:only[ ]|also[ ])?(?:has|have|had)[ ](?:[\w-]+[ ]){{0,3}}?{_NEIGHBOUR}(?:'?[ ]names)?(?:[ ]here)?"
    r"[ ]?(?:[:,(-]|namely|which are|who are|called|named)[ ]*$",
    re.IGNORECASE,
)
_I_REACH = re.compile(
    r"\bI[ ](?:can[ ])(?:also[ ]|only[ ]|just[ ]|directly[ ]){0,2}(?:talk|speak|reach|communicate|write)"
    r"[ ](?:directly[ ]|only[ ])?(?:to[ ]|with[ ])?(?:only[ ]|both[ ]|just[ ])?$",
    re.IGNORECASE,
)

# Between two lists, or behind one.
_LINKED_TO = re.compile(
    rf"[ ](?:(?:{_BE}|share an edge|share a link|connects?|links?|borders?)[ ]?)?(?:{_LINKED}[ ])?"
    r"(?:to|with|of)?[ ](?:both[ ]|only[ ]|directly to[ ])?[\"']?",
    re.IGNORECASE,
)
_LINK = re.compile(rf"connected|linked|adjacent|joined|next to|{_NEIGHBOUR}|edge|connects?\b|borders?\b", re.IGNORECASE)
_ARE_LINKED = re.compile(
    rf"[ ](?:{_BE}[ ])?(?:both[ ]|also[ ]|directly[ ]|not[ ]){{0,2}}(?:(?:connected|linked|adjacent|joined|neighbou?rs)\b(?![ ](?:to|with|of)[ ](?!each|one[ ]another))"
    r"|share (?:an edge|a link))",
    re.IGNORECASE,
)
_ARE_MINE = re.compile(
    rf"(?:'s|[ ](?:{_BE}))[ ](?:(?:also|both|all|not|only)[ ]){{0,2}}(?:(?:one|two|some|both)[ ]of[ ])?(?:(?:my|your)[ ](?:[\w-]+[ ])?{_NEIGHBOUR}\b"
    rf"|(?:a[ ]|the[ ])?(?:[\w-]+[ ])?{_NEIGHBOUR}[ ](?:of[ ](?:mine|yours)|to[ ](?:me|you))\b|(?:connected|linked|adjacent|next)[ ](?:to|with)[ ](?:me|you)\b)",
    re.IGNORECASE,
)
# The keys of JSON, without its braces.
_KEYS = re.compile(
    rf"(?:\"(?:agent|name|node|id)\"[ ]?:[ ]?\"(?P<owner>[^\W_][\w-]{{0,40}})\",[ ]*)?\"(?:\w+[ ])?{_NEIGHBOUR}\"[ ]?:[ \"]*$",
    re.IGNORECASE,
)
_THOSE_AROUND_ME = re.compile(
    r"\b(?:next[ ]to|adjacent[ ]to|around|connected[ ]to|linked[ ]to|beside)[ ]me[ ](?:are|is)[ ]$|\bI[ ]am[ ](?:connected|linked)[ ]to[ ](?:are|is)[ ]$",
    re.IGNORECASE,
)
_HAS = re.compile(r"[ ](?:also[ ])?has[ ]")

_FAR = 60
_EDGE_BETWEEN = re.compile(
    r"\b(?:edge|link|connection)s?[ ](?:exists[ ]|is[ ])?(?:between|from|joins|joining|connects)[ ]$", re.IGNORECASE
)


_ASKED = re.compile(r"\b(?:is|are|was|were)[ ](?:it[ ])?$", re.IGNORECASE)
_DASH = re.compile(r"[ ]?(?:-{1,2}|\u2014|<-+>)[ ]?")


def edges(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The edges of the clause, each once, as (agent, its neighbour)."""
    text = clause.text
    lists = list(name_lists(text, setting))
    told: set[frozenset[Agent]] = set()
    for place, names in enumerate(lists):
        following = lists[place + 1] if place + 1 < len(lists) else None
        for subject, value in _edges_at(text, names, following, setting):
            if value == setting.speaker:
                subject, value = value, subject  # noqa: PLW2901 - an edge has no direction: the speaker's own are told as such
            if subject != value and frozenset((subject, value)) not in told:
                told.add(frozenset((subject, value)))
                yield Statement("edge", subject, value, fact_mood(clause, names.start), clause.start, clause.end)


def _edges_at(
    text: str, names: NameList, following: NameList | None, setting: Setting
) -> Iterator[tuple[Agent, Agent]]:
    before, behind = text[max(0, names.start - 120) : names.start], text[names.end : names.end + 120]
    if (owner := _owner(before, behind, setting)) is not None:
        yield from ((owner, name) for name in names.agents)
    elif following and (_has(text, names, following) or _links(text[names.end : following.start], before)):
        yield from _across(names.agents, following.agents)
    elif len(names.agents) == 2 and (_ARE_LINKED.match(behind) or _EDGE_BETWEEN.search(before)):
        first, second = names.agents
        yield (setting.speaker, first) if second == setting.speaker else (first, second)
    elif mine := _ARE_MINE.match(f" is{behind}" if _ASKED.search(before) else behind):
        whose = setting.hearer if "your" in mine.group().lower() else setting.speaker
        if whose is not None:
            yield from ((whose, name) for name in names.agents)


def _owner(before: str, behind: str, setting: Setting) -> Agent | None:
    """Whose neighbours the names between these words are said to be."""
    if keys := _KEYS.search(before):
        return who(keys["owner"] or "me", setting)
    if (
        _BARE.match(before)
        or _THOSE_AROUND_ME.search(before)
        or _I_REACH.search(before)
        or (_I_HAVE.search(before) and _AS_NEIGHBOURS.match(behind))
    ):
        return setting.speaker
    found = _OWNER.search(before) or _NEIGHBOURS_OF.search(before) or _HAVE_NEIGHBOURS.search(before)
    if not found:
        return None
    owner = found["owner"].removesuffix("'s").removesuffix("'")
    return setting.speaker if owner.lower() == "our" else who(owner, setting)


def _has(text: str, names: NameList, following: NameList) -> bool:
    return bool(_HAS.fullmatch(text, names.end, following.start) and _AS_NEIGHBOURS.match(text, following.end))


def _links(between: str, before: str) -> bool:
    """Whether words between two lists link them; a dash does where links are spoken of before."""
    if len(between) > _FAR:
        return False
    return bool(_LINK.search(before if _DASH.fullmatch(between) else between if _LINKED_TO.fullmatch(between) else ""))


def _across(some: Sequence[Agent], others: Sequence[Agent]) -> Iterator[tuple[Agent, Agent]]:
    """One with each of the others. Of two lists nobody tells who is linked to whom."""
    if len(some) == 1 or len(others) == 1:
        yield from product(some, others)
