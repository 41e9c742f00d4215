"""Who says that it, or somebody else, is whose neighbour."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TypeAlias

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.clause import Setting
from pytest_agentsnet.metrics.reading.fact_moods import denied, supposed
from pytest_agentsnet.metrics.reading.name_lists import NameList, name_lists, who
from pytest_agentsnet.metrics.reading.relations import (
    BE,
    COMPLEMENT,
    MY_NODE,
    OBJECT_OF,
    PREDICATE,
    RELATION,
    SUBJECT_OF,
    UNSAID,
    WE,
)
from pytest_agentsnet.metrics.reading.sentence import Sentence

_FAR = 60
"""Characters between names and the words that relate them."""

_NO = 12
"""Characters before an edge in which it is denied."""

_OWNER = re.compile(
    r"(?:\b(my|our|your)[ ]|\b([^\W_][\w-]{0,40})'s?[ ](?!(?:an?|the|one|not|also|all|my|your)\b))(?:[\w-]+[ ]){0,2}[\"']?$",
    re.IGNORECASE,
)
_OWNED_BY = re.compile(r"'?[ ](?:of|to|for)[ ](mine|me|yours|you|[^\W_][\w-]{0,40})\b", re.IGNORECASE)
_HAS = re.compile(r"[ ](?:(?:\w+)[ ]){0,2}?(?:has|have|had|got|see|with|count)[ ](?:[\w-]+[ ]){0,3}$", re.IGNORECASE)
_AS = re.compile(r"[ ](?:as|among|for)[ ](?:an?[ ]|one[ ]of[ ])?(?:(?:my|the)[ ])?(?:[\w-]+[ ])?", re.IGNORECASE)
_I_THINK = re.compile(r"I[ ](?:\w+ly[ ])?(?:believe|think|suppose|guess|assume|gather|know|understand)\b")
_RELATIVE = re.compile(
    r",?[ ](?:(?:both|all|some|each|one|none|neither)[ ]of[ ])?(?:(?:with|to|from)[ ])?(who|whom|which)\b(?!')",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"[ ]")
_THEN_YOU = re.compile(r"you[ ](?!and\b|or\b)", re.IGNORECASE)
_SOME_EDGE = re.compile(r"\b(?:covers?|covering|guards?|the|only|cover[ ]the)[ ]$", re.IGNORECASE)
_AS_WELL_AS = re.compile(r",?[ ](?:as well as|and(?: also)?)[ ](mine|yours|[^\W_][\w-]{0,40}'s)\b", re.IGNORECASE)
_KEYED = re.compile(r"\"(?:agent|name|node|id)\"[ ]?:[ ]?\"([^\W_][\w-]{0,40})\",[ ]*\"(?:\w+[ ])?$", re.IGNORECASE)
_ASKED = re.compile(rf"\b{BE}[ ](?:not[ ])?$", re.IGNORECASE)
_APPOSED = re.compile(r",[ ](?:who is[ ])?(?:also[ ])?(?:an?[ ]|the[ ]|another[ ]|one of[ ])?")
_ASIDE = re.compile(r"[ ]?(?:[,.):]|$)")
_DASH = re.compile(r"[ ]?(?:-{1,2}>?|\u2013|\u2014|<-+>|/)[ ]?")
_NOTED = re.compile(r"[\"']?[ ]?(?:[:=]|\()[^,;.()]{1,16}\)?(?:[ ]?[,;]){0,2}(?: and)?[ ]?[\"']?")

Edge: TypeAlias = tuple[Agent, Agent]


@dataclass(frozen=True)
class _Words:
    """The words of a sentence and the agents in it."""

    text: str
    lists: Sequence[NameList]
    setting: Setting

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.lists]

    def behind(self, place: int) -> NameList | None:
        """The first agents behind this place."""
        number = bisect_left(self._starts, place)
        return self.lists[number] if number < len(self.lists) and self._starts[number] - place < _FAR else None

    def before(self, place: int) -> NameList | None:
        """The last agents before this place."""
        number = bisect_left(self._starts, place) - 1
        return self.lists[number] if number >= 0 and place - self.lists[number].end < _FAR else None

    def lead_to(self, gap: re.Pattern[str], place: int) -> NameList | None:
        """The agents behind this place, where no more than this gap lies between."""
        found = self.behind(place)
        return found if found and gap.fullmatch(self.text, place, found.start) else None

    def led_from(self, gap: re.Pattern[str], place: int) -> NameList | None:
        """The agents before this place, where no more than this gap lies between."""
        found = self.before(place)
        return found if found and gap.fullmatch(self.text, found.end, place) else None

    @property
    def both(self) -> tuple[Agent, ...]:
        """Speaker and hearer."""
        hearer = self.setting.hearer
        return (self.setting.speaker, hearer) if hearer else (self.setting.speaker,)


@dataclass(frozen=True, slots=True)
class _Told:
    """Edges, and the characters that tell them."""

    edges: Sequence[Edge]
    start: int
    end: int


def edges(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
    """The edges of the sentence, each once, as (agent, its neighbour): the speaker's own with the speaker first."""
    words = _Words(sentence.words, list(_referring(sentence.words, setting)), setting)
    told: set[frozenset[Agent]] = set()
    for relation in RELATION.finditer(words.text):
        for found in _told(words, relation):
            mood = _mood(sentence, found)
            for subject, value in found.edges:
                edge = frozenset((subject, value))
                if len(edge) > 1 and edge not in told:
                    told.add(edge)
                    first, second = (value, subject) if value == setting.speaker else (subject, value)
                    yield Statement("edge", first, second, mood, sentence.start, sentence.end)


def _referring(text: str, setting: Setting) -> Iterator[NameList]:
    """The lists of names, and the relative pronouns that stand for them ("Bob, whom I cannot reach"); "I think" names nobody."""
    for names in name_lists(text, setting):
        if not _I_THINK.match(text, names.start):
            yield names
        if relative := _RELATIVE.match(text, names.end):
            yield NameList(names.agents, relative.start(1), relative.end(1))


def _told(words: _Words, relation: re.Match[str]) -> Iterator[_Told]:
    if relation["noun"] or relation["pairs"]:
        yield from _dashed(words, relation)
    if relation["noun"] or (relation["edge"] and _OWNER.search(words.text, 0, relation.start())):
        yield from _of_noun(words, *relation.span())
    elif not relation["pairs"]:
        yield from _dashed(words, relation)
        yield from _joined(words, relation)


def _dashed(words: _Words, relation: re.Match[str]) -> Iterator[_Told]:
    """Pairs with a dash between, in a sentence that speaks of links; or a list of them, as JSON has it."""
    listed = words.lead_to(COMPLEMENT, relation.end()) if relation["pairs"] else None
    if listed and words.text[listed.start - 1] == '"' and len(listed.agents) % 2 == 0:
        yield _Told(list(zip(listed.agents[::2], listed.agents[1::2], strict=True)), listed.start, listed.end)
        return
    for place in range(len(words.lists) - 1):
        some, others = words.lists[place : place + 2]
        if _DASH.fullmatch(words.text, some.end, others.start) and relation.start() - some.start < _FAR:
            yield _Told([(some.agents[-1], others.agents[0])], some.start, others.end)


def _joined(words: _Words, relation: re.Match[str]) -> Iterator[_Told]:
    """Who is joined to whom; without a subject it is the speaker, and without an object those who are named join each other."""
    start, end = relation.span()
    some = words.led_from(SUBJECT_OF, start)
    others = words.lead_to(OBJECT_OF, end) or (
        words.lead_to(COMPLEMENT, end) if relation["joined"] or relation["reach"] else None
    )
    if others and relation["edge"] and len(others.agents) == 1 and (third := words.lead_to(OBJECT_OF, others.end)):
        some, others = others, third
    if others and some and others.agents == some.agents:
        others = None
    if some and not others:
        others = words.led_from(_FRONTED, some.start)
    subjects = some.agents if some else words.both if WE.search(words.text, 0, start) else ()
    if not subjects and (UNSAID.search(words.text, 0, start) or MY_NODE.search(words.text, 0, start)):
        subjects = (words.setting.speaker,)
    if not subjects and relation["edge"] and _SOME_EDGE.search(words.text, 0, start):
        subjects = (words.setting.speaker,)
    if others and not some and (listed := words.lead_to(COMPLEMENT, others.end)) and listed.start > others.end + 2:
        yield _Told(_across(others.agents, listed.agents), start, listed.end)
    elif others and len(others.agents) == 2 and relation["edge"] and "between" in words.text[end : others.start]:
        yield _Told([(others.agents[0], others.agents[1])], start, others.end)
    elif others:
        yield _Told(_across(subjects, others.agents), some.start if some else start, max(others.end, end))
    elif len(subjects) == 2 and not relation["reach"]:
        yield _Told([(subjects[0], subjects[1])], some.start if some else start, end)


def _of_noun(words: _Words, start: int, end: int) -> Iterator[_Told]:
    """Who is said to be a neighbour of whom, by the noun: "Bob is my neighbour", "my neighbours: Bob, Carol"."""
    owners, phrase, end = _owners(words, start, end)
    named = words.led_from(PREDICATE, phrase) or _asked_of(words, phrase)
    if named and named.agents == owners:
        named = None
    if named:
        if owners:
            told = _across(owners, named.agents) if phrase < start else _across(named.agents, owners)
            yield _Told(told, named.start, end)
        elif others := words.lead_to(OBJECT_OF, end):
            yield _Told(_across(named.agents, others.agents), named.start, others.end)
        elif len(named.agents) == 2:
            yield _Told([(named.agents[0], named.agents[1])], named.start, end)
    elif (
        not owners and WE.search(words.text, 0, phrase) and len(words.both) == 2 and not words.lead_to(COMPLEMENT, end)
    ):
        yield _Told([words.both], phrase, end)
    elif kept := words.led_from(_AS, start):
        holder = words.led_from(_HAS, kept.start)
        yield _Told(_across(holder.agents if holder else (words.setting.speaker,), kept.agents), kept.start, end)
    else:
        yield from _listed(words, owners, (phrase, start, end))


def _listed(words: _Words, owners: Sequence[Agent], places: tuple[int, int, int]) -> Iterator[_Told]:
    """Names behind the noun, or before it in apposition; the phrase begins at the first of the places, the noun at the second."""
    phrase, start, end = places
    holder = words.led_from(_HAS, phrase)
    if not owners and holder:
        owners = holder.agents
    elif not owners and UNSAID.search(words.text, 0, phrase):
        owners = (words.setting.speaker,)
    if not owners:
        return
    names = words.lead_to(COMPLEMENT, end)
    if holder and not names and (fronted := words.led_from(_FRONTED, holder.start)):
        yield _Told(_across(owners, fronted.agents), fronted.start, end)
        return
    # "My neighbour Bob says" tells of Bob, and no more.
    if names and words.text[end : names.start].strip() == "," and _THEN_YOU.match(words.text, names.start):
        names = None
    if names is None or (phrase < start and names.start <= end + 1):
        if (apposed := words.led_from(_APPOSED, phrase)) and _ASIDE.match(words.text, end):
            yield _Told(_across(owners, apposed.agents), apposed.start, end)
        return
    while names:
        yield _Told([(owner, one) for owner in owners[:2] for one in names.agents], phrase, names.end)
        names = words.lead_to(_NOTED, names.end)


def _owners(words: _Words, start: int, end: int) -> tuple[tuple[Agent, ...], int, int]:
    """Whose neighbours they are, where the phrase begins that says so, and where it ends."""
    if found := _OWNER.search(words.text, max(0, start - _FAR), start):
        word = (found[1] or found[2]).lower()
        if word == "our":
            return (words.setting.speaker,), found.start(), end
        if owner := who(found[1] or found[2], words.setting):
            also = _AS_WELL_AS.match(words.text, end)
            second = who(also[1].removesuffix("'s"), words.setting) if also else None
            return (owner, *([second] if second else [])), found.start(), end
    if (found := _OWNED_BY.match(words.text, end)) and (owner := who(found[1], words.setting)):
        others = words.lead_to(OBJECT_OF, end)
        return (others.agents, start, others.end) if others else ((owner,), start, found.end())
    if keyed := _KEYED.search(words.text, 0, start):
        owner = who(keyed[1], words.setting)
        return (owner,) if owner else (), keyed.start(), end
    return (), start, end


def _asked_of(words: _Words, phrase: int) -> NameList | None:
    """Of whom it is asked: "are Bob and Carol your neighbours?"."""
    named = words.before(phrase)
    asked = named and phrase - named.end <= len(" a ") and _ASKED.search(words.text, 0, named.start)
    return named if asked else None


def _across(some: Sequence[Agent], others: Sequence[Agent]) -> list[Edge]:
    """One with each of the others. Of two lists nobody tells who is linked to whom, but for a pair with all."""
    return list(product(some, others)) if len(some) <= 2 or len(others) == 1 else []  # noqa: PLR2004


def _mood(sentence: Sentence, found: _Told) -> Mood:
    clause, begin = sentence.clause_at(found.start)
    last, _ = sentence.clause_at(found.end - 1)
    if last.mood in {"conditional", "question"}:
        return last.mood
    words = sentence.words
    if denied(words, max(begin, found.start - _NO), found.end):
        return "negated"
    return "leaning" if supposed(words, begin, found.end) else "assert"
