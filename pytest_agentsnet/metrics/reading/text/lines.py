"""Cutting a text into lines, each of which is read by itself.

A line is what ends in a full stop or at the end of a line of text, with the lone exclamations before it (``Great! We agree.``), and
behind it at the end of the text. All in pieces that take no longer than a moment each, however long the text is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from pytest_agentsnet.metrics.reading.text.folding import folded
from pytest_agentsnet.metrics.reading.words.caseless import caseless, lowered
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.word_classes import GLAD, GOOD, SORRY

_LONGEST = 1500
"""Characters of a line. What is longer is cut there."""
_FOLDED_AT_ONCE = 16_384
"""Characters."""
_KEPT = 8192
"""Pieces of which is kept what they are."""

_Kind: TypeAlias = Literal["cry", "more", "number", ""]
"""A lone exclamation, what goes on with what was said before it, a number that does where that was of what can be counted; all else."""

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
_END = late(f"({END})")
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
_NAMED = late(r"(?:(?:so|and|but|then) )?(?:[A-Z]\w*|\d{1,2}|[ ,&]|and\b|the\b|me\b|you\b|a pair\b)+\?\s*")
_ANSWERED = late(
    r"\s*(?:fine|ok(?:ay)?|sure|why not|works|gladly|with pleasure|never|no way|no chance|not happening|forget it|anything but|everything but|not (?:for|with|by) me|already|gone|taken|no longer|out of the question|by all means|certainly not|definitely not|not a chance|no thanks)\b",
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
    r"\bdiam(?:eter)?\b|\bf[au]rthest\b|\bhow[ ](?:wide|far[ ]apart|many[ ](?:of[ ]us|are[ ]we|agents|nodes|players|participants|people|(?:more[ ])?(?:rounds|turns)))\b|\b(?:rounds|turns)[ ](?:left|remaining|to[ ]go)\b|\bhead[ ]?count\b|\b(?:network|graph)[ ]size\b|\bsize[ ]of[ ]the\b|\bmy[ ](?:own[ ])?degree\b|\b(?:neighbou?rs|links)[ ]do[ ]I\b|\bcounted[ ]my\b|(?:^|\s)[nN](?=\?|[ ]is)",
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
    return [line for start, part in _parts(text) for line in _lines(folded(part), start)]


def is_exclamation(words: str) -> bool:
    """Whether this is nothing but a cry."""
    return len(words) < _EXCLAIMED and _EXCLAMATION.fullmatch(lowered(words)) is not None


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The text, cut before ends of lines; no quotation goes over one."""
    start = 0
    while len(text) - start > _FOLDED_AT_ONCE:
        most = start + _FOLDED_AT_ONCE
        stop = next((found for mark in "\n " if (found := text.rfind(mark, start + 1, most)) > start), most)
        yield start, text[start:stop]
        start = stop
    yield start, text[start:] if start else text


def _lines(plain: str, start: int) -> list[tuple[int, str]]:
    beginning = _BEGINNING.match(plain)
    begin = beginning.end() if beginning else 0
    start += begin
    found: list[tuple[int, str]] = []
    line = cries = ""
    for piece, end in _pieces(plain[begin:]):
        kind = _kind(piece)
        if not (kind or cries or "?" in line):
            # So it is nearly always.
            if line:
                found.append((start, line))
                start += len(line)
            line = piece + end
            continue
        whole = cries + piece + end
        if (kind == "cry" and len(whole) < _LONGEST) or (cries and not piece.strip()):
            cries = whole
            continue
        if line and not ((kind or "?" in line) and len(line) + len(whole) < _LONGEST and _belongs(piece, kind, line)):
            found.append((start, line))
            start += len(line)
            line = ""
        line += whole
        cries = ""
    if line or cries:
        found.append((start, line + cries))
    return found


def _pieces(plain: str) -> Iterable[tuple[str, str]]:
    """What stands between ends, each with the end behind it, which the last may lack."""
    cut = _END.split(plain)
    if cut[-1]:
        cut.append("")
    pieces = zip(cut[::2], cut[1::2], strict=False)
    return pieces if len(plain) <= _LONGEST else _shortened(pieces)


def _shortened(pieces: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for piece, end in pieces:
        whole = piece + end
        last = (len(whole) - 1) // _LONGEST * _LONGEST
        for begin in range(0, last, _LONGEST):
            yield whole[begin : begin + _LONGEST], ""
        yield piece[last:], whole[max(last, len(piece)) :]


@lru_cache(maxsize=_KEPT)
def _kind(piece: str) -> _Kind:
    """Most pieces are said over and over, and asked for their kind once."""
    if len(piece) < _MAY_EXCLAIM and is_exclamation(piece.strip()):
        return "cry"
    if _GOES_ON.match(piece):
        return "more"
    return "number" if _ONLY_COUNTS.match(piece) else ""


def _belongs(piece: str, kind: _Kind, before: str) -> bool:
    """Whether a piece of this kind is read with what was said before it."""
    if kind == "more" or (kind == "number" and _COUNTABLE.search(before)):
        return True
    if len(before) >= _EXCLAIMED or "?" not in before:
        return False
    asked = (
        _CLASH_ASKED.fullmatch(before)
        or (_ANSWERED.match(piece) and _NAMED.fullmatch(before))
        or (_THEN.match(piece) and _SUPPOSED.fullmatch(before))
    )
    return bool(asked)
