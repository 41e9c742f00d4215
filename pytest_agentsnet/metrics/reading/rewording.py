"""Sentences put more plainly before facts are read: without asides, with names for pronouns and for "who"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.sentence import Sentence

_ASIDE = re.compile(
    r",? \(?(?:on the other hand|for (?:his|her|its|my|your|their) part|incidentally|however|by the way|of course|in (?:fact|turn|contrast|addition)|as it happens|meanwhile|though|moreover|admittedly"
    r"|for (?:example|instance|the record)|in (?:any|that) (?:case|event)|as (?:you know|I said|mentioned|usual)|after all|I (?:hear|am told|gather|see)|obviously|naturally|respectively|likewise|obvs|by contrast|as stated|so far|for now)(?:,|\)|$)",
    re.IGNORECASE,
)
_THIRD: Final = frozenset({"he", "she", "him", "her", "his", "hers"})
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?)\b")
_OWNED = re.compile(
    r"[ ](?:\w+[ ]){0,2}?(?:neighbou?r\w*|links?|edges?|connections?|contacts?|degree|peers?|list|side|end|name|only|own|one|two|three|four|five|six|\d)\b"
)
_OWNERS: Final = {"i": "my", "you": "your"}
_NUMBER_OF = re.compile(r"\b(?:the )?(number of (?:neighbou?rs|links|connections|edges)) (I|you|\w+) (?:has|have)\b")
_FEW = 30
"""Characters behind "her" that tell whether it owns something."""


class _Patterns(NamedTuple):
    called: re.Pattern[str]
    who: re.Pattern[str]
    with_many: re.Pattern[str]
    being: re.Pattern[str]
    fronted: re.Pattern[str]
    trailing: re.Pattern[str]
    noted: re.Pattern[str]
    neighbours: re.Pattern[str]
    ends_in: re.Pattern[str]


@lru_cache(maxsize=64)
def _patterns(name: str, hearer: str) -> _Patterns:
    """What stands around names; the hearer's may be a call."""
    somebody = rf"(?:{name}|\b[Yy]ou\b)"
    called = re.escape(hearer) if hearer else r"(?!)"
    many = r"(?=(?:only |just |as many as |but |the |exactly |a single |all )*(?:\w+ )?(?:neighbou?r|link|edge|connection|contact|degree|peer)|(?:only |just |exactly )*(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    return _Patterns(
        re.compile(rf"(?<=\b[Yy]ou), {called},|(?<=\w), {called}$|^{called}, (?=\w+ \w)"),
        re.compile(r"^,? ?(?:who|which)\b(?= (?!of\b|do\b|does\b|did\b))"),
        re.compile(rf"({somebody}),? with (?:his|her|their|its|your|a|an|{name}'s) {many}"),
        re.compile(rf"({somebody}),? being (?=(?:connected|linked|adjacent|of degree|next|joined|attached))"),
        re.compile(rf"^(?:(?:and|but|so|as|since) )?(?:[Hh]aving|[Ww]ith) {many}([^,]{{3,40}}), ({somebody}) "),
        re.compile(rf"^((?:(?:and|but|so|as|since|because) )?({somebody})\b[^,]{{2,60}}), (?:having|with) {many}"),
        re.compile(rf"({name}) \((degree [^()]*)\)"),
        re.compile(rf"(?<=[;,.] )({name}'s) (?=(?:are|is) (?:{name}|[Yy]ou\b|me\b))"),
        re.compile(rf"({name})[\"')]*$"),
    )


def plainer(sentence: Sentence, setting: Setting, earlier: str) -> Sentence:
    """The sentence as it is to be read; ``earlier`` is the third person who was named last before it, if any."""
    words = sentence.words
    if (
        "," not in words
        and _THIRD.isdisjoint(sentence.vocabulary)
        and sentence.vocabulary.isdisjoint({"being", "having", "with", "who", "which"})
    ):
        return sentence
    clauses = tuple(_plainer(sentence.clauses, setting, earlier))
    return (
        Sentence.of(clauses)
        if any(clause.text != old.text for clause, old in zip(clauses, sentence.clauses, strict=True))
        else sentence
    )


def last_named(sentence: Sentence, setting: Setting, earlier: str) -> str:
    """The third person who was named last, up to the end of this sentence."""
    ends = {setting.speaker, setting.hearer}
    named = [one for one in setting.vocabulary.names_in(sentence.words) if one not in ends]
    return named[-1] if named else earlier


def _plainer(clauses: Sequence[Clause], setting: Setting, earlier: str) -> Iterator[Clause]:
    ends = {setting.speaker, setting.hearer}
    patterns = _patterns(setting.vocabulary.name.pattern, setting.hearer or "")
    before = ""
    for clause in clauses:
        text = patterns.called.sub("", _ASIDE.sub("", clause.text))
        if ending := patterns.ends_in.search(before):
            text = patterns.who.sub(ending[1], text)

        def put(found: re.Match[str], text: str = text, told: str = earlier) -> str:
            person = next(
                (one for one in reversed(setting.vocabulary.names_in(text[: found.start()])) if one not in ends), told
            )
            if not person:
                return found[0]
            word = found[0].lower()
            owns = word in {"his", "hers"} or (word == "her" and _OWNED.match(text, found.end(), found.end() + _FEW))
            return f"{person}'s" if owns else person

        text = _PRONOUN.sub(put, text)
        text = patterns.noted.sub(
            r"\1 with \2", patterns.neighbours.sub(r"\1 neighbours ", text) if "'s" in text else text
        )
        text = _NUMBER_OF.sub(
            lambda found: f"{_OWNERS.get(found[2].lower(), found[2] + chr(39) + 's')} {found[1]}", text
        )
        text = patterns.with_many.sub(_has, text)
        text = patterns.being.sub(lambda found: f"{found[1]} {'are' if found[1].lower() == 'you' else 'is'} ", text)
        text = patterns.fronted.sub(lambda found: f"{found[2]} has {found[1]}, {found[2]} ", text)
        text = patterns.trailing.sub(lambda found: f"{found[1]}, {found[2]} has ", text)
        named_here = [one for one in setting.vocabulary.names_in(text) if one not in ends]
        earlier = named_here[-1] if named_here else earlier
        before = text
        yield replace(clause, text=text)


def _has(found: re.Match[str]) -> str:
    return f"{found[1]} has "
