"""Which clauses of a sentence stand under a condition."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pytest_agentsnet.metrics.reading.clause import Clause

_LINKS = r"(?:(?:and|but|so|then|or|only|even)[ ]+){0,3}"
_CONDITION = re.compile(
    rf"{_LINKS}(?:if|unless|in case|provided|assuming|as long as|should you|otherwise|or else)\b", re.IGNORECASE
)
# Courtesy is no condition: nothing is made to depend on what anybody does.
_COURTESY = re.compile(
    rf"{_LINKS}(?:if|unless|assuming|provided|as long as)[ ](?:"
    r"(?:that|this|it|all)(?:[ ]is)?[ ](?:okay?|fine|alright|good|all right|works?|suits|helps|sounds|makes|seems|goes)"
    r"|you (?:do not mind|like|want|wish|agree|are (?:ok|okay|fine|happy|good)|have (?:any|no|not|an?)|object|see|think|prefer|need|would like)"
    r"|(?:possible|needed|necessary|so|not|anything|I am not mistaken)"
    r"|(?:no ?body|no one|anyone|somebody|someone|any of you)(?: else)? (?:objects?|minds?|has (?:any|an?) )"
    r"|(?:there (?:are|is) )?(?:no|any|an) (?:objections?|problems?|issues?|conflicts?))\b",
    re.IGNORECASE,
)
# What these words begin stands for itself, whatever condition comes behind it.
_FRESH = re.compile(r"(?:and|but|so)[ ]", re.IGNORECASE)


def under_conditions(sentence: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses, with those marked that are a condition or depend on one: the next, or the one before where the condition is last."""
    marked = [False] * len(sentence)
    for place, clause in enumerate(sentence):
        if _CONDITION.match(clause.text) and not _COURTESY.match(clause.text):
            marked[place] = True
            if place + 1 < len(sentence):
                marked[place + 1] = True
            elif place and not _FRESH.match(clause.text):
                marked[place - 1] = True
    for clause, conditional in zip(sentence, marked, strict=True):
        yield replace(clause, conditional=True) if conditional else clause
