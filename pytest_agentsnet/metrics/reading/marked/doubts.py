"""Clauses beside which it is said that what they tell is but thought so: "I think", "or so it seems", ``"status": "tentative"``."""

import re
from collections.abc import Iterator, Mapping

from pytest_agentsnet.metrics.reading.marked.courtesies import is_mistakable
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

_THINKS = late(r"I (?:\w+ )?(?:think|believe|guess|suppose|assume|reckon|suspect|gather)\W*")
_SUPPOSES = late(
    r"(?:and |but |so )?(?:I (?:\w+ )?(?:think|believe|guess|suppose|assume|reckon|suspect|gather)|my (?:guess|hunch|feeling|impression) is)\b(?! I\b)"
)
_AS_FAR = late(
    r"(?:if memory serves|if I (?:am not mistaken|remember|recall)\b.*|by the looks? of (?:it|things)|to my mind|in all (?:likelihood|probability)|if I had to guess|at a guess)\W*",
    re.IGNORECASE,
)
_GUESSED = late(
    r"(?:(?:but|though|or|although) )?(?:(?:that|this|it) is )?(?:(?:only|just|mere|merely|a|my|pure|at best) )*(?:guess\w*|hunch|speculation|hearsay|so it (?:seems|looks|appears).*|I might be wrong|I may be wrong|I could be wrong|I am not (?:sure|certain)|not sure)\W*"
)
_UNSETTLED = late(
    r"\W*(?:status|state|certainty|confidence|sure|mood|commitment|stage|tone)[\"']? ?[:=] ?[\"']?(?:tentative|provisional|unsure|uncertain|maybe|leaning|low|weak|undecided|not (?:final|fixed|sure|certain|settled)|draft|thinking|open|preliminary|considering|probable|possible)\b|\W*(?:certain|final|fixed|settled|sure|firm|confirmed|decided|definite)[\"']? ?: ?[\"']?(?:false|no\b|not yet)"
)
_KEY = late(
    r"[{\[\W]*\"(?!your?\b)[\w .-]+\" ?: ?\"?(?!(?:would|will|could|can|shall|should|do|does|did|is|are|have|has|may|might|what|which|who)\b)[\w ]+\?*\"?\W*"
)
# "Tentative choice -> 2".
_LABELLED = late(
    r"\W*(?:my |our |the |a )?(?:tentative|provisional|draft|preliminary|likely|probable|possible|interim)(?: (?:own|new|current))?(?: (?:choice|pick|answer|vote|group|value|colou?r|decision|plan|selection|partner|candidate|leader|bit))?\W*"
)
_PROPOSED = late(
    r"\W*(?:status|state|type|kind|action|act|intent|stage|mode)[\"']? ?: ?[\"']?(?:propos\w+|offer\w*|suggest\w*)\b"
)
_KEYS_AWAY = 6
"""Keys of an object between which a certainty may stand, and what it is of."""


def is_thought(clause: Clause, behind: Clause | None) -> bool:
    """Whether "I think" comes behind the clause."""
    return behind is not None and behind.sentence == clause.sentence and _THINKS.fullmatch(behind.text) is not None


def asks_of_key(clause: Clause) -> bool:
    """Whether it is a key with a value that has a question mark: it is not asked, but not sure."""
    return ("?" in clause.text or clause.asks) and _KEY.fullmatch(clause.text) is not None


def is_proposed(clause: Clause, following: Mapping[int, Clause]) -> bool:
    """Whether another key of the object says that what this one tells is proposed."""
    return clause.text.lstrip("{[ ").startswith('"') and any(
        _PROPOSED.match(key.text.lower()) for key in _keys(clause, following)
    )


def _takes_back(behind: Clause) -> bool:
    """Whether a clause says that the one before it is but thought so."""
    words = behind.text.lower()
    if _THINKS.fullmatch(behind.text) or _GUESSED.fullmatch(behind.text) or _UNSETTLED.fullmatch(words):
        return True
    return is_mistakable(behind) and words.startswith("unless")


def is_unsure(clause: Clause, following: Mapping[int, Clause]) -> bool:
    """Whether the clause behind it, or that with which it goes on, says that it is but thought so."""
    behind, before = following.get(clause.start), clause.before
    if behind is not None and behind.sentence == clause.sentence and _takes_back(behind):
        return True
    if asks_of_key(clause) or (before is not None and _LABELLED.fullmatch(before.text.lower())):
        return True
    if clause.text.startswith('"') and any(_UNSETTLED.match(key.text.lower()) for key in _keys(clause, following)):
        return True
    if before is None or before.text.lower().startswith("correct me"):
        return False
    goes_on = clause.text.startswith("and ") and not clause.text.startswith(("and I ", "and so "))
    return _AS_FAR.search(before.text) is not None or (goes_on and _SUPPOSES.match(before.text) is not None)


def _keys(clause: Clause, following: Mapping[int, Clause]) -> Iterator[Clause]:
    """The other keys of the same object, each with its value."""
    place = following.get(clause.start)
    for _ in range(_KEYS_AWAY):
        if place is None or place.sentence != clause.sentence:
            break
        yield place
        place = following.get(place.start)
    place = clause.before
    for _ in range(_KEYS_AWAY):
        if place is None:
            break
        yield place
        place = place.before
