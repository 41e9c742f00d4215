"""Neighbours by the noun: "my neighbours are Bob and Carol", "Bob is a neighbour of mine"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.joins import DASH
from pytest_agentsnet.metrics.reading.surroundings.name_lists import NameList, who
from pytest_agentsnet.metrics.reading.surroundings.names_around import FRONTED, Told, Words, across
from pytest_agentsnet.metrics.reading.surroundings.relations import BE, COMPLEMENT, OBJECT_OF, PREDICATE, UNSAID, WE
from pytest_agentsnet.metrics.reading.words.late import late

OWNER: Final = late(
    r"(?:\b(my|our|your)[ ]|\b([^\W_][\w-]{0,40})'s?[ ](?!(?:an?|the|one|not|also|all|my|your)\b))(?:one[ ]and[ ]only[ ])?(?:[\w-]+[ ]){0,2}[\"']?$",
    re.IGNORECASE,
)
"""Whose they are, before the noun."""
_COMPARED = late(r"\b(?:more|fewer|most|many)[ ]$", re.IGNORECASE)
_OWNED_BY = late(r"'?[ ](?:of|to|for)[ ](mine|me|yours|you|ours|us|[^\W_][\w-]{0,40})\b", re.IGNORECASE)
_AS_WELL_AS = late(r",?[ ](?:as well as|and(?: also)?)[ ](mine|yours|[^\W_][\w-]{0,40}'s)\b", re.IGNORECASE)
_KEYED = late(r"\"(?:agent|name|node|id)\"[ ]?:[ ]?\"([^\W_][\w-]{0,40})\",[ ]*\"(?:\w+[ ])?$", re.IGNORECASE)
_HAS = late(r"[ ](?:(?:\w+)[ ]){0,2}?(?:has|have|had|got|see|with|count)[ ](?:[\w-]+[ ]){0,3}$", re.IGNORECASE)
_AS = late(r"[ ](?:as|among|for)[ ](?:an?[ ]|one[ ]of[ ])?(?:(?:my|the)[ ])?(?:[\w-]+[ ])?", re.IGNORECASE)
_ASKED = late(rf"\b{BE}[ ](?:not[ ])?$", re.IGNORECASE)
_APPOSED = late(r"(?:,[ ]|[ ]\()(?:who is[ ])?(?:also[ ])?(?:an?[ ]|the[ ]|another[ ]|one of[ ])?")
_ASIDE = late(r"[ ]?(?:[,.):]|$)")
_ARTICLE = late(r"\b(?:the|an?)[ ]$", re.IGNORECASE)
_THEN_YOU = late(r"you[ ](?!and\b|or\b)", re.IGNORECASE)
_DOES = late(r"[ ](?:(?:\w+ly|only|just|also|still|now)[ ])?(?:has|is|says|takes|told|wants|can|will)\b")
_NOTED = late(r"[\"']?[ ]?(?:[:=]|\()[^,;.()]{1,16}\)?(?:[ ]?[,;]){0,2}(?: and)?[ ]?[\"']?")


def of_noun(words: Words, start: int, end: int) -> Iterator[Told]:
    """Who is said to be a neighbour of whom, by the noun: "Bob is my neighbour", "my neighbours: Bob, Carol"."""
    if words.near(_COMPARED, start):
        return
    owners, phrase, end = _owners(words, start, end)
    named = words.led_from(PREDICATE, phrase) or _asked_of(words, phrase)
    if named and named.agents == owners:
        named = None
    if named:
        if owners:
            # "Bob is a neighbour of yours" is told of you.
            if phrase == start and owners == (words.setting.hearer,):
                named, owners = NameList(owners, named.start, named.end), named.agents
            told = across(owners, named.agents) if phrase < start else across(named.agents, owners)
            yield Told(told, named.start, end, turned=True)
        elif others := words.lead_to(OBJECT_OF, end):
            yield Told(across(named.agents, others.agents), named.start, others.end, turned=True)
        elif len(named.agents) == 2:
            yield Told([(named.agents[0], named.agents[1])], named.start, end, turned=True)
    elif not owners and words.near(WE, phrase) and len(words.both) == 2 and not words.lead_to(COMPLEMENT, end):
        yield Told([words.both], phrase, end)
    elif kept := words.led_from(_AS, start):
        holder = words.led_from(_HAS, kept.start)
        having = holder.agents if holder else owners or (words.setting.speaker,)
        yield Told(across(having, kept.agents), kept.start, end)
    else:
        yield from _listed(words, owners, (phrase, start, end))


def _listed(words: Words, owners: Sequence[Agent], places: tuple[int, int, int]) -> Iterator[Told]:
    """Names behind the noun, or before it in apposition; the phrase begins at the first of the places, the noun at the second."""
    phrase, start, end = places
    holder = words.led_from(_HAS, phrase)
    if not owners and holder:
        owners = holder.agents
    elif not owners and words.near(UNSAID, phrase) and not words.near(_ARTICLE, phrase):
        owners = (words.setting.speaker,)
    if not owners:
        return
    names = words.lead_to(COMPLEMENT, end)
    if holder and not names and (fronted := words.led_from(FRONTED, holder.start)):
        yield Told(across(owners, fronted.agents), fronted.start, end)
        return
    if names and words.text[end : names.start].strip() == "," and _THEN_YOU.match(words.text, names.start):
        names = None
    # "My neighbour Bob says" tells of Bob, and no more; whose neighbour else he is, is news.
    if names is None or (phrase < start and names.start <= end + 1 and owners[0] == words.setting.speaker):
        if (apposed := words.led_from(_APPOSED, phrase)) and _ASIDE.match(words.text, end):
            yield Told(across(owners, apposed.agents), apposed.start, end)
        return
    if names and _begins_other(words, names, end):
        return
    while names:
        yield Told([(owner, one) for owner in owners[:2] for one in names.agents], phrase, names.end)
        names = words.lead_to(_NOTED, names.end)


def _begins_other(words: Words, names: NameList, end: int) -> bool:
    """Whether the names behind a noun are the first of pairs ("links: Bob-Carol"), or say something else."""
    if words.text[end : names.start] == ", " and _DOES.match(words.text, names.end):
        return True
    paired = DASH.match(words.text, names.end) and not words.text.startswith(" / ", names.end)
    return bool(paired and words.behind(names.end))


def _owners(words: Words, start: int, end: int) -> tuple[tuple[Agent, ...], int, int]:
    """Whose neighbours they are, where the phrase begins that says so, and where it ends."""
    if found := words.near(OWNER, start):
        word = (found[1] or found[2]).lower()
        if word == "our":
            return (words.setting.speaker,), found.start(), end
        if owner := who(found[1] or found[2], words.setting):
            also = _AS_WELL_AS.match(words.text, end)
            second = who(also[1].removesuffix("'s"), words.setting) if also else None
            return (owner, *([second] if second else [])), found.start(), end
    if (found := _OWNED_BY.match(words.text, end)) and found[1].lower() in {"ours", "us"}:
        return words.both, start, found.end()
    if (found := _OWNED_BY.match(words.text, end)) and (owner := who(found[1], words.setting)):
        others = words.lead_to(OBJECT_OF, end)
        return (others.agents, start, others.end) if others else ((owner,), start, found.end())
    if keyed := words.near(_KEYED, start):
        owner = who(keyed[1], words.setting)
        return (owner,) if owner else (), keyed.start(), end
    return (), start, end


def _asked_of(words: Words, phrase: int) -> NameList | None:
    """Of whom it is asked: "are Bob and Carol your neighbours?"."""
    named = words.before(phrase)
    asked = named and phrase - named.end <= len(" among ") and words.near(_ASKED, named.start)
    return named if asked else None
