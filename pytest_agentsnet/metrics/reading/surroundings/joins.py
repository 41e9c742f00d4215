"""Who is joined to whom: "Bob is linked to Carol", "an edge between Bob and me", "I can reach Bob"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.name_lists import NameList
from pytest_agentsnet.metrics.reading.surroundings.names_around import FAR, FRONTED, Told, Words, across
from pytest_agentsnet.metrics.reading.surroundings.relations import (
    COMPLEMENT,
    LINK_OF,
    MY_NODE,
    OBJECT_OF,
    SUBJECT_OF,
    UNSAID,
    WE,
)
from pytest_agentsnet.metrics.reading.words.late import late

_WHO = late(r"\W*(?:(?:and|so|but)[ ])?(?:who|whom|which|what)\b", re.IGNORECASE)
_SOME_EDGE = late(r"\b(?:covers?|covering|guards?|the|only|cover[ ]the)[ ]$", re.IGNORECASE)
_NO_EDGE = late(r"(?:[ ]?[:=][ ]?|[ ](?:is|are|does|do)[ ])no[nt]?\b")
_NOTHING_MORE = late(r"[\"')\]]*$")
_BETWEEN = late(r"between|join|connect")
DASH = late(r"[ ]?(?:-{1,2}>?|\u2013|\u2014|\u2194|\u21c4|<-+>|/)[ ]?")


def dashed(words: Words, first: int) -> Iterator[Told]:
    """Pairs with a dash between, where links are spoken of from this place on."""
    for some, others in pairwise(words.lists):
        if first - some.start < FAR and DASH.fullmatch(words.text, some.end, others.start):
            none = _NO_EDGE.match(words.text, others.end)
            yield Told([(some.agents[-1], others.agents[0])], some.start, others.end, denied=none is not None)


def paired(words: Words, end: int) -> Iterator[Told]:
    """A list of pairs behind this place, as JSON has it."""
    listed = words.lead_to(COMPLEMENT, end)
    if listed and words.text[listed.start - 1] == '"' and len(listed.agents) % 2 == 0:
        yield Told(list(zip(listed.agents[::2], listed.agents[1::2], strict=True)), listed.start, listed.end)


def joined(words: Words, relation: re.Match[str]) -> Iterator[Told]:
    """Who is joined to whom; those who are named without an object are joined to each other."""
    start, end = relation.span()
    some, others = _ends(words, relation)
    subjects = some.agents if some else _unnamed(words, relation)
    begin = min(some.start, start) if some else start
    if others and not some and (listed := _listed(words, relation, others.end)):
        yield Told(across(others.agents, listed.agents), start, listed.end)
    elif others and len(others.agents) == 2 and relation["edge"] and _BETWEEN.search(words.text, end, others.start):
        yield Told([(others.agents[0], others.agents[1])], start, others.end, turned=True)
    elif others:
        turned = not relation["edge"] and len(others.agents) == 1
        yield Told(across(subjects, others.agents), begin, max(others.end, end), turned)
    elif len(subjects) == 2 and not relation["reach"]:
        yield Told([(subjects[0], subjects[1])], begin, end, turned=True)


def _listed(words: Words, relation: re.Match[str], end: int) -> NameList | None:
    """Whom a list behind a relation names: "linked to me are Bob and Carol". What is around me: may be more than names."""
    listed = words.lead_to(COMPLEMENT, end)
    if listed and len(listed.agents) > 1 and _NOTHING_MORE.match(words.text, listed.end):
        return listed
    gap = words.text[end : listed.start].strip(" ,") if listed else ""
    return listed if gap and (gap != ":" or relation[0].lower() != "around") else None


def _ends(words: Words, relation: re.Match[str]) -> tuple[NameList | None, NameList | None]:
    """The agents whom the relation joins, before it and behind, as far as they are named."""
    start, end = relation.span()
    some, others = words.led_from(SUBJECT_OF, start), words.lead_to(OBJECT_OF, end)
    if others is None and relation["edge"]:
        others = words.lead_to(LINK_OF, end)
    if others is None and (relation["joined"] or relation["reach"]):
        others = words.lead_to(COMPLEMENT, end)
    if others and relation["edge"] and len(others.agents) == 1 and (third := words.lead_to(OBJECT_OF, others.end)):
        return others, third
    if some and (others is None or others.agents == some.agents):
        others = words.led_from(FRONTED, some.start)
    return some, others


def _unnamed(words: Words, relation: re.Match[str]) -> tuple[Agent, ...]:
    """Whom a relation joins that has no names before it: us, or the speaker."""
    start = relation.start()
    if _WHO.match(words.text):
        return ()
    if words.near(WE, start):
        return words.both
    if relation["joins"] and not relation[0].endswith("s"):
        return ()
    mine = (
        words.near(UNSAID, start) or words.near(MY_NODE, start) or (relation["edge"] and words.near(_SOME_EDGE, start))
    )
    return (words.setting.speaker,) if mine else ()
