"""Comparisons of names, numbers and degrees in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.metrics.reading.rules.rule_words import AGENT, LINKS
from pytest_agentsnet.metrics.reading.words.caseless import caseless, lowered
from pytest_agentsnet.metrics.reading.words.late import late

Kind: TypeAlias = Literal["name", "degree", "bare"]

_HIGH = r"(?:greate(?:r|st)|larg(?:er|est)|high(?:er|est)|bigg(?:er|est)|lat(?:er|est)|last|max(?:imum|imal)?)"
_LOW = r"(?:small(?:er|est)|low(?:er|est)|lesser|least|earli(?:er|est)|first|min(?:imum|imal)?)"
_NAME = r"(?:(?:agent|alphabetical|free|first)[ ])?(?:names?|named|ids?|initials?|letters?)\b"
_ALPHABETICALLY = r"(?:alphabetic(?:al(?:ly)?)?|lexicographic(?:al(?:ly)?)?)"
_ALPHABET = r"(?:the[ ])?(?:alphabet\b(?:ical[ ](?:order|list|ranking))?|abc\b|alphabetical[ ](?:order(?:ing)?|list|ranking|sequence)|order[ ]of[ ](?:the[ ])?(?:names|alphabet)|name[ ]order|list[ ]of[ ]names)"
_IN_ALPHABET = rf"(?:(?:in|on|by|of)[ ]{_ALPHABET}|alphabetically|lexicographically|by[ ]name)"
_COMES = r"(?:is|are|comes?|sorts?|ranks?|being|stands?|goes|appears?|falls?|sits?|begins?[ ]with[ ](?:the|a)|starts?[ ]with[ ](?:the|a))"
_AT_END = r"(?:end|bottom|back|rear|tail|z)\b"
_AT_START = r"(?:(?:beginning|start|top|front|head)\b|a\b(?![ ]\w))"
_NEAR = r"(?:near(?:er|est)?|clos(?:er|est)|next)[ ](?:to[ ])?(?:the[ ])?"
_FAR = r"(?:far|furth|farth)(?:er|est)?[ ](?:down|along|on|back|behind|towards?[ ]z)"
_UP = r"(?:(?:far|furth|farth)(?:er|est)?|high(?:er|est)?|earl(?:y|ier|iest))[ ](?:up|to[ ]the[ ]front|ahead)"
_NOT_TIME = r"(?![ ](?:rounds?|turns?|time|times|messages?|words?|things?|steps?|minute|moment|of[ ]all|notes?|week|night|to(?![ ]the\b))\b)"


def _of_names(size: str, place: str, where: str, *, relation: str, verb: str, second: str = "") -> str:
    return (
        rf"{_ALPHABETICALLY}[ -](?:{size}{second})(?:[ -](?:{_NAME}|one|agent|neighbou?r))?|{size}[ -]{_NAME}"
        rf"|(?:names?|initials?|first[ ]letters?)[ ](?:\w+[ ])?(?:that[ ](?:is|comes)|which[ ](?:is|comes)|that|which)?[ ]?{_COMES}[ ](?:the[ ])?{size}(?:[ ]{_IN_ALPHABET})?|names?[ ]{size}[ ]{_IN_ALPHABET}"
        rf"|{_COMES}[ ](?:{size}{second})[ ](?:\w+[ ])?{_IN_ALPHABET}|{size}[ ](?:free[ ]name[ ])?{_IN_ALPHABET}|of[ ](?:all[ ])?(?:the[ ]|our[ ])?names[^.;]{{0,24}}?,?[ ]the[ ]{size}|{size}[ ]of[ ](?:all[ ]|our[ ]|the[ ])*names"
        rf"|{_NEAR}{place}(?:[ ]of[ ]{_ALPHABET})?|(?:at|from|towards?)[ ]the[ ](?:very[ ])?{place}[ ]of[ ]{_ALPHABET}|{where}[ ](?:(?:in|by|on|of)[ ])?{_ALPHABET}"
        rf"|{relation}[ ](?:me|him|her|them|mine|it|the[ ]others?)[ ]{_IN_ALPHABET}|{size}\([ ]?{_NAME}|names?[ ](?:(?:comes?|is|sorts?)[ ]{relation}|{verb})[ ](?:mine|yours|my|your|his|hers|theirs)"
    )


_SIZES = "high(?:er|est)|larg(?:er|est)|great(?:er|est)|low(?:er|est)|small(?:er|est)|most|more|less|few(?:er|est)|least|high|low|large|small|max(?:imum|imal)?|min(?:imum|imal)?|top|bigg(?:er|est)"
_COMPARED = caseless(
    rf"\b(?:(?P<high_name>(?:late|big|large|great|high)[ ]names|{_of_names(_HIGH, _AT_END, _FAR, relation='(?:after|behind|below)', verb='(?:follows?|succeeds?)', second='|second')})|(?P<low_name>(?:early|small|low)[ ]names|{_of_names(_LOW, _AT_START, _UP, relation='(?:before|ahead of|in front of|above)', verb='precedes?')})"
    rf"|(?P<degree>(?:{_SIZES})[ -](?:degrees?|(?:number|count)[ ]of[ ](?:\w+[ ])?{LINKS}|(?:link|neighbou?r|edge)[ ]count|(?:(?:direct|free|open|unmatched)[ ])?{LINKS}(?![ ]degree)|(?:other[ ])?(?:alternatives|options|possibilities)|neighbou?rhoods?)"
    rf"|(?:reach(?:es)?|knows?|sees?|touch(?:es)?|talks?[ ]to)[ ](?:the[ ])?(?:most|more|fewest|fewer)[ ](?:others|people|agents|of[ ]us|nodes)|(?:connected|linked|joined|adjacent)[ ](?:to|with)[ ](?:the[ ])?(?:most|more|fewest|fewer)|degrees?[ ](?:is|that[ ]is|being)[ ](?:{_SIZES})|(?:with|have|has|having)[ ](?:many|few|only[ ]one|just[ ]one|one)[ ](?:neighbou?rs?|connections?|links?|edges?)"
    rf"|(?:most|more|better|best|least|less|well|poorly|worst|worse)[ -](?:well[ -])?(?:connected|linked)|busi(?:er|est)[ ]{AGENT})"
    rf"|(?P<high_bare>{_HIGH}{_NOT_TIME}(?=[ ](?:(?:one|number|priorit(?:y|ies)|draw|roll|throw)s?[ ])?(?:should[ ]|must[ ]|will[ ]|then[ ])?(?:\w+)))"
    rf"|(?P<low_bare>{_LOW}{_NOT_TIME}(?=[ ](?:(?:one|number|priorit(?:y|ies)|draw|roll|throw)s?[ ])?(?:should[ ]|must[ ]|will[ ]|then[ ])?(?:\w+))))"
)
_OWN_NAME = late(r"\bmy[ ]$|\bmine[ ](?:is[ ])?(?:the[ ]|a[ ])?$|\bi[ ](?:have|am)[ ](?:the[ ]|a[ ])?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where it stands in the sentence; whether the greater is meant, and whether it is the speaker's own (``my name is smaller``)."""

    start: int
    end: int
    kind: Kind
    high: bool
    own: bool


def comparisons(sentence: str) -> Iterator[Comparison]:
    """The comparisons of the sentence, in order."""
    for found in _COMPARED.finditer(lowered(sentence)):
        side, _, kind = (found.lastgroup or "").partition("_")
        own = bool(_OWN_NAME.search(sentence[max(0, found.start() - 20) : found.start()]))
        of = "degree" if side == "degree" else "name" if kind == "name" else "bare"
        yield Comparison(*found.span(), of, side == "high", own)  # type: ignore[arg-type]  # one of the kinds
