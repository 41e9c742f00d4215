"""How a fact about the graph or the rounds is said."""

import re

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.clause import Clause

_DENIES = re.compile(
    r"\b(?:not|never|no longer|neither|nor|cannot|unable|nobody|no(?= \w))\b(?! (?:more|less|only|just|further|neighbou?rs\b))",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might|may be|presumably|likely|apparently|seems?|i (?:guess|think|believe|suspect|assume|suppose|gather|imagine|reckon)"
    r"|as far as i know|if i am not mistaken|must be)\b",
    re.IGNORECASE,
)
_BEFORE = 30


def denied(words: str, start: int, end: int) -> bool:
    """Whether what stands between these places is denied there, or just before."""
    return _DENIES.search(words, start, end) is not None


def supposed(words: str, start: int, end: int) -> bool:
    """Whether what stands between these places is held possible only."""
    return _LEANS.search(words, start, end) is not None


def fact_mood(clause: Clause, start: int) -> Mood:
    """The mood of what is said from this place of the clause on: facts are not proposed, and that they should be so says that they are."""
    if clause.mood in {"conditional", "question"}:
        return clause.mood
    if clause.mood == "negated" and denied(clause.text, max(0, start - _BEFORE), len(clause.text)):
        return "negated"
    return "leaning" if supposed(clause.text, 0, len(clause.text)) else "assert"
