"""How a fact about the graph or the rounds is said."""

import re

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.clause import Clause

_DENIES = re.compile(r"\b(?:not|never|no longer|neither)\b(?! (?:more|less|only|just|further))", re.IGNORECASE)
_LEANS = re.compile(r"\b(?:maybe|perhaps|probably|possibly|might|may be|presumably|i (?:guess|think|believe|suspect|assume|suppose|gather)|as far as i know|if i am not mistaken|seems? to|apparently)\b", re.IGNORECASE)


def fact_mood(clause: Clause, start: int) -> Mood:
    """The mood of what is said from this place of the clause on: facts are not proposed, and that they should be so says that they are."""
    if clause.mood == "negated":
        return "negated" if _DENIES.search(clause.text, max(0, start - 30)) else "assert"
    if clause.mood == "leaning":
        return "leaning" if _LEANS.search(clause.text) else "assert"
    return "assert" if clause.mood == "proposal" else clause.mood
