"""The parts of a sentence that say what is done where answers clash."""

import re

from pytest_agentsnet.metrics.reading.rules.rule_words import CLASH
from pytest_agentsnet.metrics.reading.words.late import late

_WORDS = """
conflict conflicts conflicting clash clashes clashing collision collisions collide collides colliding tie ties tied tiebreak tiebreaker break breaker dispute disputes disagree disagrees disagreement disagreements
overlap overlaps coincide coincides coincidence deadlock stalemate contest share claim too well also match coincides contested contests compete competes competing cross crosses equal equals equality evenly even split draw draws same mine against two both neither receives
receives uncovered standoff
"""
CLASHING = frozenset(_WORDS.split())
"""Words of which one stands wherever a clash is spoken of."""

_TIE = late(CLASH, re.IGNORECASE)
_BY_ITSELF = late(
    r"(?:conflict|clash|collision|tie|dispute|draws:|equal(?! (?:rights|footing|standing|weight))|among equals)",
    re.IGNORECASE,
)
_CONDITION = late(
    r"\b(?:if|when|whenever|where|wherever|in case|in the (?:case|event)|in|on|upon|at|after|should|for|with|of|whoever|who|ones|those|among|which|once|as soon as|as long as|case|until|but|even|that)\b",
    re.IGNORECASE,
)
_PART_BEGINS = late(r"[,;:.] |[ ](?:and|but|then|while)[ ]", re.IGNORECASE)
_PART_ENDS = late(
    r"; |\. |, (?:and |but )?(?:everyone|everybody|each of|I only|we only|let us|there is|there are|there's|(?:with |in |and )?no (?:\w+ )?(?:order|ordering|priority|ranking|sequence)|(?:with |and )?(?:nobody|no one)\b|without|nobody goes)\b",
    re.IGNORECASE,
)


_TWO = late(
    r"(?:two|both|same|picks|choices|groups|colou?rs|numbers|neither|uncovered|receives?|has|have)\b", re.IGNORECASE
)
_WHEN = late(
    r"\b(?:if|when|whenever|where|wherever|in case|should|once|as soon as|as long as|until)\b",
    re.IGNORECASE,
)
_IF = late(r"(?:if|when|whenever|where|wherever|in case|as soon as|once)\b", re.IGNORECASE)


_DONE_BY = late(r", (?:everyone|everybody|each of|let us)\b", re.IGNORECASE)
_JOINED = late(r"\b(?:if|when|whenever|where|in case|should|once)\b[^,;:.]{0,40}?(?:,? and |, )$", re.IGNORECASE)


def clash_parts(words: str) -> list[tuple[int, int]]:
    """Where they begin and end, in order."""
    parts: list[tuple[int, int]] = []
    for found in _TIE.finditer(words):
        if parts and found.start() < parts[-1][1]:
            continue
        floor = parts[-1][1] if parts else 0
        begin = max((cut.end() for cut in _PART_BEGINS.finditer(words, floor, found.start())), default=floor)
        joined = _JOINED.search(words, floor, begin) if begin > floor else None
        if joined and (joined[0].endswith("and ") or words.startswith("and ", begin)):
            # "If a neighbour and I collide": both are in the condition.
            begin = joined.start()
        needed = (
            None
            if _BY_ITSELF.match(found[0])
            else _WHEN
            if _TWO.match(found[0]) or found[0].endswith("same")
            else _CONDITION
        )
        if needed and not needed.search(words, begin, found.end()):
            continue
        end = _PART_ENDS.search(words, found.end())
        if (
            end
            and _DONE_BY.match(words, end.start())
            and _IF.match(words, begin)
            and ", " not in words[begin : end.start()]
        ):
            # What follows the condition is done then: "if we clash, everyone draws again".
            end = _PART_ENDS.search(words, end.end())
        stop = end.start() if end else len(words)
        if _IF.match(words, begin) and ", " not in words[begin:stop]:
            # "The later name moves, if we clash": the condition is said last.
            before = words[floor : max(floor, begin - 2)]
            begin = floor + max((cut.end() for cut in _PART_BEGINS.finditer(before)), default=0)
        parts.append((begin, stop))
    return parts


def without(words: str, parts: list[tuple[int, int]]) -> str:
    """The words outside these parts."""
    for begin, end in reversed(parts):
        words = words[:begin] + words[end:]
    return words
