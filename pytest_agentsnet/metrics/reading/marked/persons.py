"""Who in a marked clause does something to whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pytest_agentsnet.metrics.reading.marked.marking import PERSON
from pytest_agentsnet.metrics.reading.marked.telling import subjects_after
from pytest_agentsnet.metrics.reading.words.late import late

ONE = r"@(?:me|you|they|it|\d+)"
"""A person that can be told from others."""

_TOKEN = late(rf"{PERSON}(?:'s\b)?")
_SOME = late(rf"(?:either )?{PERSON}(?:, {PERSON})*,? or {PERSON}")
_NEAR = 24
_QUOTES = late(r"[\":]")
# Whoever is asked to do something is its subject: "tell Bob to pick Carol", "for you to pick Carol".
_TOLD_TO = late(
    r"\b(tell\w*|told|ask\w*|let(?:ting)?|have|get|remind\w*|urg\w+|want|like|need|advis\w+|encourag\w+|persuad\w+|convinc\w+|for) (@(?:me|you|we|\d+)) (?:to (?=\w)|(?=(?:pair|take|pick|choose|be|match|team|vote|name|go|support|follow)\b))"
)
UNTOLD = frozenset({"@other", "@nobody", "@all", "@they", "@it"})
"""Marks of nobody in particular."""
OWNERS = {"@my": "@me", "@your": "@you", "@our": "@we"}

_HIS_CHOICE = late(
    r" (?:own |preferred |favou?rite )?(?:partner|choice|pick|preference|favou?rite|leader|candidate|view|opinion|idea|decision|answer)s?\b(?!,? @| of @|: @)"
)
"""Whom somebody has chosen, who is not he himself."""

NOT_CHOSEN = late(
    rf"(?<=\w),? (?:(?:rather than|instead of|over|away from)(?: with| for)? {ONE}|from {ONE}(?= to {ONE}))(?!'s)"
)
"""A person who is left for another: "Bob rather than Carol", "from Carol to Bob"."""

VERB_FIRST = late(
    r"\W*(?:(?:and|but) )?(?:has|have|had|is|are|was|were|will|does|did)\b(?! @)|\W*(?:should|must|can|could|would|may|might|cannot)\b(?! @)"
)
"""Goes on with the subject of the clause before: "Bob, who is my neighbour, has 1"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Who, whom, and what stands between them; ``everybody`` is empty where no doer is named."""

    everybody: tuple[str, ...]
    whom: str
    between: str

    @property
    def who(self) -> str:
        """The last of those who do it."""
        return self.everybody[-1] if self.everybody else ""


def without_sets(marked: str) -> str:
    """The clause without choices among persons ("Bob or Carol")."""
    return _SOME.sub(" some ", marked) if " or " in marked else marked


def plain(mark: str) -> str:
    """The person that a mark stands for, its owner where it is a possessive."""
    mark = mark.removesuffix("'s")
    return OWNERS.get(mark, mark)


def done_to(marked: str, deed: re.Pattern[str], before: tuple[str, ...]) -> Iterator[Pair]:
    """Each person to whom the deed is done, behind its words; ``before`` are those of whom the sentence spoke before."""
    marked = _TOLD_TO.sub(r"\1 that \2 ", marked)
    who: tuple[str, ...] = before if VERB_FIRST.match(marked) else ()
    named: tuple[str, ...] = before
    end = 0
    joined = False
    for token in _TOKEN.finditer(marked):
        gap = _QUOTES.sub("", marked[end : token.start()])
        mark = plain(token[0])
        found = deed.search(gap) is not None and not (token[0] in OWNERS and _HIS_CHOICE.match(marked, token.end()))
        if found:
            whom = _third(tuple(one for one in named if one not in who)) or mark if mark in {"@they", "@it"} else mark
            yield Pair(_meant(who, named), whom, gap)
        else:
            near = marked[max(0, token.start() - _NEAR) : token.start()]
            who = subjects_after(who, token[0], near, gap, joined=joined)
        named = (*named, mark)[-6:]
        end, joined = token.end(), not found


def _third(named: tuple[str, ...]) -> str:
    """The last of these who is neither speaker nor hearer."""
    return next((one for one in reversed(named) if one[1:].isdigit()), "")


def _meant(who: tuple[str, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom "he" or "they" means, where somebody was named before."""
    third = _third(named) if who == ("@they",) else ""
    return (third,) if third else who
