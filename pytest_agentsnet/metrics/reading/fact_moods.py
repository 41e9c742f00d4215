"""How a fact about the graph or the rounds is said."""

import re

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.clause import Clause

_DENIES = re.compile(
    r"\b(?:not|never|no longer|neither|nor|cannot|unable|nobody|no(?= \w))\b(?! (?:more|less|only|just|further|neighbou?rs\b))",
    re.IGNORECASE,
)
_SUPPOSE = r"i (?:\w+ly )?(?:guess|think|believe|suspect|assume|suppose|imagine|reckon|presume)|as far as i (?:know|can tell|can see)|if i am not mistaken|to my knowledge"
_SO_I_THINK = re.compile(rf"[ ,]+(?:{_SUPPOSE}|maybe|perhaps|probably|possibly|apparently)\b", re.IGNORECASE)
_LEANS = re.compile(
    rf"\b(?:maybe|perhaps|probably|possibly|might|may be|presumably|likely|apparently|seems?|estimated|est|approximately|approx|roughly|{_SUPPOSE}|must be|would be|might)\b",
    re.IGNORECASE,
)
_BEFORE = 30


def denied(words: str, start: int, end: int) -> bool:
    """Whether what stands between these places is denied there, or just before."""
    return _DENIES.search(words, start, end) is not None


def supposed(words: str, start: int, end: int) -> bool:
    """Whether what stands between these places is held possible only, there or right behind."""
    return bool(_LEANS.search(words, start, end) or _SO_I_THINK.match(words, end))


def fact_mood(clause: Clause, start: int, end: int) -> Mood:
    """The mood of what is said between these places of the clause: facts are not proposed, and that they should be so says that they are."""
    if clause.mood in {"conditional", "question"}:
        return clause.mood
    # What is denied before a comma is something else.
    begin = max(0, start - _BEFORE, clause.text.rfind(", and ", 0, start))
    if clause.mood == "negated" and denied(clause.text, begin, end):
        return "negated"
    return "leaning" if supposed(clause.text, 0, end) else "assert"
