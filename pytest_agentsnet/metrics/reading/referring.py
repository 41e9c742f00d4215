"""Answers that are spoken of again: "Group 3 is free, so you can have it"."""

import re
from collections.abc import Sequence

_HAVING = (
    r"tak(?:e|es|ing|en)|took|ha(?:ve|s|d|ving)|keep\w*|kept|us(?:e|es|ing)|choos\w+|chose|pick\w*|grab\w*|snap\w*|want\w*|claim\w*|hold\w*|held|g[eo]t(?:ting)?|prefer\w*"
    r"|occup\w+|own\w*|adopt\w*|select\w*|go(?:es|ing|ne)? (?:with|for)|went (?:with|for)|stick\w* (?:with|to)|switch\w* to|mov\w+ (?:to|into)|leav\w+|lock\w* in|settl\w+ on|(?:am|is|are|was|were|be) (?:on|in|at)|give @(?:you|\d+)|give|reserv\w+"
)
_IT = r"(?:@it(?! (?:is|was|will|would|should|to|that|when|if)\b)|(?:that|this)(?: (?:one|group|colou?r|slot|number|value|bit|answer))?(?! (?:is|way|the|means|@|~|=|\w+ (?:is|are|to)))|the same(?: (?:one|group|colou?r|slot|number|value|bit|answer|thing))?)"
_TO_IT = re.compile(rf"(?<=@)(\w+ (?:(?:\w+ ){{0,4}}?)(?:{_HAVING}) (?:up )?){_IT}(?=\W|$)")
_THERE = re.compile(r"(@(?:me|you|we|all|\d+) (?:(?:is|are|am|was|were|will|would|have|has|stay\w*|sit\w*|be|been|both|all|already|also|still|now) )*)(?:there|on @it|in @it|at @it|@it too|the same)\b(?! (?:is|are))")


def referred(marked: str, values: Sequence[int]) -> str:
    """The marked clause with the one answer of which was spoken before it in the place of "it"."""
    if len(set(values)) != 1 or "=" in marked or "~" in marked:
        return marked
    value = f"={values[0]}"
    there = _TO_IT.sub(rf"\1{value}", marked)
    return there if there != marked else _THERE.sub(rf"\1on {value}", marked)
