"""Cutting a text into lines, each of which is read by itself.

A line is what ends in a full stop or at the end of a line of text, with the lone exclamations before it (``Great! We agree.``), and
behind it at the end of the text. All in pieces that take no longer than a moment each, however long the text is.
"""

import re
from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.metrics.reading.text.folding import folded
from pytest_agentsnet.metrics.reading.words.caseless import caseless, lowered
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.word_classes import GLAD, GOOD, SORRY

_LONGEST = 1500
"""Characters of a line. What is longer is cut there."""
_FOLDED_AT_ONCE = 16_384
"""Characters."""

_BULLETS = r"(?:(?:[-+>\u2022]|\d{1,2}[.)])[ ]+)*"
_ABBREVIATED = (
    "[Pp]rob",
    "[Pp]ref",
    "[Pp]oss",
    "[Cc]and",
    "[Dd]ef",
    "[Aa]pprox",
    "vs",
    "[Nn]brs",
    "[Dd]eg",
    "[Ee]st",
    "[Ii]ncl",
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
)
_NO_ABBREVIATION = "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATED)
END: Final = (
    "|".join(
        rf"\{mark}(?<![.!?]\{mark}){_NO_ABBREVIATION if mark == '.' else ''}[.!?]*+['\")]*(?=\s|$)" for mark in ".!?"
    )
    + rf"|\n[ \n]*{_BULLETS}"
)
"""Where a line ends. Each branch begins with a character of its own, so that a search runs from one of these to the next."""
_END = late(END)
_BEGINNING = late(rf"[ \n]*{_BULLETS}")
# What leaves out, or speaks of again, what was said before is read with it.
_GOES_ON = late(
    r"\s*(?:\S?(?-i:[^A-Z.!?\n]|\bI\b){0,60}?\b(?:he|she|his|her|him)\b|(?-i:[A-Z])?\w+(?:'ve|[ ](?:have|has))[ ](?:got[ ])?(?:only[ ]|just[ ])?(?:\d|one|two|three|four|five|six|seven|eight)(?=[.,;!?]|$)|(?:so|neither|nor)[ ](?:is|are|am|do|does|did|has|have|will|would)|(?:and[ ])?(?:the[ ])?same[ ](?:here|for|goes|holds|applies|is[ ]true)|ditto\b|(?:mine|yours)[ ](?:equals?|is|are|numbers?|comes?)|likewise[ ][A-Z]|if[ ](?:not|so)\b|[a-z]+[ ](?:is|does|will|has|should)(?:[ ]not|n't)?\s*$|(?:I|we)(?:'ll|[ ]will|[ ]can)?[ ](?:take|do|have|choose|pick)[ ](?:it|that[ ]too|the[ ]same)|(?:it|that)(?:[ ]is|'s)[ ](?:mine|yours|what|where)|(?:he|she|it|they)(?:[ ](?:is|are)|'s|'re)[ ](?:(?:still|already|also|both)[ ]){0,2}(?:free|available|taken|unclaimed|in[ ]use|occupied|spoken[ ]for|gone|open|unused)|(?:(?:already|still|long|now|sadly)[ ]){0,2}(?:free|available|taken|unclaimed|in[ ]use|occupied|spoken[ ]for|gone|open|unused|up[ ]for[ ]grabs)\b|(?:nobody|no[ ]one|none|not[ ]a[ ]soul|someone|somebody|one[ ]of[ ]my)[ ][^.!?]{0,40}?\b(?:has|uses|took|takes|wants|holds|picked|chose|claimed|on|in|using)[ ]it|else|otherwise)\b",
    re.IGNORECASE,
)
# "Same group? Then both change": a question that nobody is asked is a condition.
_CLASH_ASKED = late(
    r"(?!(?:do|does|did|is|are|am|have|has|shall|should|will|would|can|could|may|what|which|who|why|how)\b)(?:\w+[ ]){0,4}?(?:ties?|clash(?:es)?|conflicts?|collisions?|collide|draw|same|equal)\b[\w ]{0,16}\?\s*",
    re.IGNORECASE,
)
# "You out? Then I am in": so is this.
_SUPPOSED = late(
    r"(?!(?:Do|Does|Did|Is|Are|Am|Have|Has|Shall|Should|Will|Would|Can|Could|May|What|Which|Who|Why|How)\b)[\w',= -]+\?\s*"
)
# "Bob? Fine with me": the speaker answers himself.
_NAMED = late(r"(?:(?:so|and|but|then) )?(?:[A-Z]\w*|\d{1,2}|[ ,&]|and\b|the\b)+\?\s*")
_ANSWERED = late(
    r"\s*(?:fine|ok(?:ay)?|sure|why not|works|gladly|with pleasure|never|no way|anything but|everything but|not (?:for|with|by) me|already|gone|taken|no longer|out of the question|by all means|certainly not|definitely not|not a chance|no thanks)\b",
    re.IGNORECASE,
)
_THEN = late(r"\s*Then (?:I|you|we|my|so|let|it|[A-Z])")
# A number that says no more than that, and what it may count.
_ONLY_COUNTS = late(
    r"\s*(?:(?:or|and|no|well|so|then|perhaps|maybe|oh|if|unless|i(?:'d|[ ]would)[ ](?:guess|say|think|bet)|i[ ](?:guess|counted|count|reckon|believe)|it(?:'s)?|that(?:'s)?|is|was|would|be|might|may|could|not|only|just|probably|about|by[ ]my[ ]count|my[ ](?:count|guess|estimate)|recounted|by[ ]me)[ ,:]+){0,6}"
    r"(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?:[ ](?:hops?|steps?|links?|edges?|rounds?|turns?|of us|agents|nodes|left|more|i (?:think|guess)))?[ ]?(?:[.,;!?:)]|$)",
    re.IGNORECASE,
)
_COUNTABLE = late(
    r"\bdiam(?:eter)?\b|\bf[au]rthest\b|\bhow[ ](?:wide|far[ ]apart|many[ ](?:of[ ]us|are[ ]we|agents|nodes|players|participants|people|(?:more[ ])?(?:rounds|turns)))\b|\b(?:rounds|turns)[ ](?:left|remaining|to[ ]go)\b|\bhead[ ]?count\b|\b(?:network|graph)[ ]size\b|\bsize[ ]of[ ]the\b|(?:^|\s)[nN](?=\?|[ ]is)",
    re.IGNORECASE,
)
_EXCLAMATION = caseless(
    rf"(?:(?:oh|ah|well|how|what|that[ ]is|this[ ]is|a|wow|big|huge|real|great|very|quite|i[ ]am)[ ,]+){{0,2}}(?:{GLAD}|{SORRY}|{GOOD}|wait|hm+|no|hooray|wow|oh)(?:[ ](?:news|gracious|match))?\W*"
)
_EXCLAIMED = 32
"""Characters that no exclamation has."""
_MAY_EXCLAIM = 52
"""The same, with blanks around it."""


def lines(text: str) -> list[tuple[int, str]]:
    """Where each line begins, and the line, folded: as long as it is in the text."""
    found: list[tuple[int, str]] = []
    for start, piece in _pieces(text):
        found += _lines(folded(piece), start)
    return found


def is_exclamation(words: str) -> bool:
    """Whether this is nothing but a cry."""
    return len(words) < _EXCLAIMED and _EXCLAMATION.fullmatch(lowered(words)) is not None


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text, cut before ends of lines; no quotation goes over one."""
    start = 0
    while len(text) - start > _FOLDED_AT_ONCE:
        most = start + _FOLDED_AT_ONCE
        stop = next((found for mark in "\n " if (found := text.rfind(mark, start + 1, most)) > start), most)
        yield start, text[start:stop]
        start = stop
    yield start, text[start:] if start else text


def _goes_on(piece: str, before: str) -> bool:
    if _GOES_ON.match(piece):
        return True
    return _ONLY_COUNTS.match(piece) is not None and _COUNTABLE.search(before) is not None


def _lines(plain: str, offset: int) -> Iterator[tuple[int, str]]:
    beginning = _BEGINNING.match(plain)
    start = end = place = beginning.end() if beginning else 0
    while place < len(plain):
        found = _END.search(plain, place, place + _LONGEST)
        stop, after = found.span() if found else (min(len(plain), place + _LONGEST),) * 2
        piece, cried = plain[place:stop], place > end
        place = after
        if after - end < _LONGEST and len(piece) < _MAY_EXCLAIM and is_exclamation(piece.strip()):
            continue
        if cried and not piece.strip():
            continue
        asked = end - start < _EXCLAIMED and (
            _CLASH_ASKED.fullmatch(plain, start, end)
            or (_ANSWERED.match(piece) and _NAMED.fullmatch(plain, start, end))
            or (_THEN.match(piece) and _SUPPOSED.fullmatch(plain, start, end))
        )
        goes_on = after - start < _LONGEST and (asked or _goes_on(piece, plain[start:end]))
        if end > start and not goes_on:
            yield offset + start, plain[start:end]
            start = end
        end = after
    if start < place:
        yield offset + start, plain[start:]
