"""Who says that it, or somebody else, is whose neighbour."""

import re
from collections.abc import Iterable, Iterator

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.fact_moods import denied, supposed
from pytest_agentsnet.metrics.reading.surroundings.joins import dashed, joined, paired
from pytest_agentsnet.metrics.reading.surroundings.loose_edges import beside, loosely
from pytest_agentsnet.metrics.reading.surroundings.names_around import Told, Words, across
from pytest_agentsnet.metrics.reading.surroundings.neighbour_nouns import OWNER, of_noun
from pytest_agentsnet.metrics.reading.surroundings.relations import RELATION
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.caseless import lowered
from pytest_agentsnet.metrics.reading.words.late import late

_OWN = late(r"^\W*own $", re.IGNORECASE)
_DENIED = late(r"\b(?:not the case|denied|untrue|false|no truth|not true)\b", re.IGNORECASE)
_NOT = late(r"\W*(?:not?|non)\b", re.IGNORECASE)
_BUT_NOT = late(
    r"[, ]+(?:(?:but|and|though|only)[, ]+)?(?:not (?:also )?(?:to |with |from |of |by )?|(?:none|not one) (?:to|with) )"
)
_AND_WITH = late(
    r"[ ,(]+(?:and|plus|also|as well as)[ ,]+(?:(?:further \w+|of course|naturally|obviously|finally|lastly|moreover|likewise|surely|then|too)[ ,]+)?(?:also )?(?:to|with|from|by) ",
    re.IGNORECASE,
)
_HENCE = late(r",? (?:hence|thus|therefore|so|which is why|that is why)\b")
_WISHED = late(r"\b(?:I|we) (?:\w+ )?(?:wish|hope|want)\b|\bif only\b|\bI were\b", re.IGNORECASE)
_REASON = late(r"\W*(?:as|since|because|given|seeing)\b", re.IGNORECASE)
_SO_ARE = late(
    r"[ ](?:(?:both|all|certainly|surely|definitely|probably)[ ])?(?:is|are|am|can|does|do|has|have)(?P<not>[ ]not)?(?:[ ](?:too|as[ ]well|also|either|though))?(?=$|[,;.(])"
)
_TAG = late(
    r"(?:is|are|do|does|have|has|did|can) (?:not )?(?:you|they|it|we|he|she|Qx\w+)(?: not)?|right|correct|no|yes",
    re.IGNORECASE,
)
_FEW = 3
"""Clauses that are read as one."""
_NO = 12
"""Characters before an edge in which it is denied."""


def edges(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
    """The edges of the sentence, each once, as (agent, its neighbour): the speaker's own with the speaker first."""
    told: set[frozenset[Agent]] = set()
    words = Words.of(sentence.words, setting)
    for found in _all_told(words, sentence):
        if _WISHED.search(words.text, sentence.clause_at(found.start)[1], found.end):
            continue
        mood = _mood(sentence, found)
        for subject, value in found.edges:
            edge = frozenset((subject, value))
            if len(edge) > 1 and edge not in told:
                told.add(edge)
                turned = found.turned and value == setting.speaker
                first, second = (value, subject) if turned else (subject, value)
                yield Statement("edge", first, second, mood, sentence.start, sentence.end)


def _all_told(words: Words, sentence: Sentence) -> Iterator[Told]:
    """What is told in the usual words, and what the clauses that have none of that tell in others."""
    usual = [found for found in _with_others(_told(words), words) if any(one != other for one, other in found.edges)]
    yield from usual
    if not words.lists:
        return
    if usual and (also := beside(words)):
        subject = usual[0].edges[0][0]
        yield Told([(subject, one) for one in also if one != subject], usual[0].start, usual[0].end)
    other = [
        found
        for begin, end in _clauses(sentence)
        if not any(one.start < end and begin < one.end for one in usual)
        for found in loosely(words, begin, end)
    ]
    yield from other
    if not usual and not other and 1 < len(sentence.clauses) <= _FEW:
        yield from loosely(words, 0, len(words.text))


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where each clause stands in the words of its sentence; the first has its heading with it."""
    begin, place = 0, len(sentence.words) - sum(len(one.text) + 2 for one in sentence.clauses) + 2
    for clause in sentence.clauses:
        end = place + len(clause.text)
        hence = _HENCE.search(clause.text)
        yield begin, place + hence.start() if hence else end
        begin = place = end + 2


def _with_others(told: Iterable[Told], words: Words) -> Iterator[Told]:
    """What is told, and of whom it is denied behind it: "linked to Bob, but not to Carol"."""
    for found in told:
        yield found
        others = words.lead_to(_BUT_NOT, found.end)
        more = None if others else words.lead_to(_AND_WITH, found.end)
        if more and found.edges:
            first = tuple(dict.fromkeys(one for one, _ in found.edges))
            yield Told(across(first, more.agents), found.start, more.end, denied=found.denied)
        if others and found.edges:
            some = tuple(dict.fromkeys(one for one, _ in found.edges))
            yield Told(across(some, others.agents), found.end, others.end, denied=True)
        yield from _so_are(found, words)


def _so_are(found: Told, words: Words) -> Iterator[Told]:
    """Of whom the same is said behind it, without its words: "Bob is not linked to me, Carol is"."""
    subjects = {one for one, _ in found.edges}
    objects = tuple(dict.fromkeys(other for _, other in found.edges))
    for some in words.lists:
        if some.start > found.end and subjects.isdisjoint(some.agents) and (so := _SO_ARE.match(words.text, some.end)):
            yield Told(across(some.agents, objects), some.start, so.end(), found.turned)
            return


def _told(words: Words) -> Iterator[Told]:
    relations = list(RELATION.finditer(lowered(words.text)))
    if relations:
        yield from dashed(words, relations[0].start())
    for relation in relations:
        if (
            relation["noun"]
            or (relation["edge"] and words.near(OWNER, relation.start()))
            or (relation["pairs"] and (words.near(OWNER, relation.start()) or words.near(_OWN, relation.start())))
        ):
            yield from of_noun(words, *relation.span())
        elif relation["pairs"]:
            yield from paired(words, relation.end())
        else:
            yield from joined(words, relation)


def _mood(sentence: Sentence, found: Told) -> Mood:
    _, begin = sentence.clause_at(found.start)
    last, _ = sentence.clause_at(found.end - 1)
    reason = last.mood == "question" and _REASON.match(last.text)
    if last.mood in {"conditional", "question"} and not reason:
        return last.mood
    if sentence.asks and _TAG.fullmatch(sentence.clauses[-1].text.strip(" ,")):
        return "question"
    words = sentence.words
    if found.denied or _DENIED.search(words, begin, found.start) or _NOT.match(last.heading):
        return "negated"
    if denied(words, max(begin, found.start - _NO), found.end):
        return "negated"
    return "leaning" if supposed(words, begin, found.end) else "assert"
