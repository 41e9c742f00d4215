"""How a fact about the graph or the rounds is said."""

import re

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.surroundings.counting import Counted, Counting
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late

_DENIES = late(
    r"\b(?:not|never|no longer|neither|nor|cannot|unable|nobody|no(?= \w))\b(?! (?:more|less|only|just|further|neighbou?rs\b))",
    re.IGNORECASE,
)
_SUPPOSE = r"i (?:would )?(?:\w+ly )?(?:put|say|guess|think|believe|suspect|assume|suppose|imagine|reckon|presume)|as far as i (?:know|can tell|can see)|if i am not mistaken|to my knowledge"
_SO_I_THINK = late(rf"[ ,]+(?:{_SUPPOSE}|maybe|perhaps|probably|possibly|apparently)\b", re.IGNORECASE)
_LEANS = late(
    rf"\b(?:maybe|perhaps|probably|possibly|might|may be|presumably|likely|apparently|seems?|estimated|est|approximately|approx|roughly|{_SUPPOSE}|must be|would be|might|in all likelihood|roughly speaking)\b",
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


_INVERTED = late(
    r"^\W*(?:(?:and|but|so|or|then|well|now|also) )*(?:is|are|am|do|does|did|was|were|have|has|had|would|could|can|may|might|will|shall|should)\b(?! not\b)"
)
_TAG = late(
    r"[, (]+(?:right|correct|no|yes|or|true|is it not|are we not|is it|are there not|is there not|are not we|do not we|do we not|does it not|have we not|am i right|or not)$"
)
_LEANING_BEHIND = late(
    rf"[^.;#]{{0,30}}?[ ,(]+(?:{_SUPPOSE}|maybe|perhaps|probably|possibly|apparently|presumably|roughly(?: speaking)?|give or take|might|by my estimate|estimated|est|or so|if i (?:recall|remember)[\w ]*|i (?:would|should) (?:say|guess|think|bet)|as i (?:suspect|guess|suppose|think)|i take it)(?=$|[.,;:!)]| (?:and|but)\b)"
)
_LEANING_BEFORE = late(
    rf"\b(?:{_SUPPOSE}|maybe|perhaps|probably|possibly|presumably|likely|apparently|seems?|(?:might|may|could) (?:well |just |only |even )?(?:be|have|equal|number|amount|come|total|remain|measure)|must be|would (?:say|guess|bet|put|be)|likelihood|probability|estimated?|est|guess|hunch|looks like|i doubt|doubtful|roughly|i expect|i fear|i hope|chances are|should be|appears?)\b"
)
_DENIED_BEHIND = late(
    r"[^.,;:#]{0,12}? (?:(?:this|our|the|that) (?:graph|network|group|team) (?:do(?:es)? not|has not|is not)|(?:is|are|would be|seems) (?:not (?:what|right|true|correct|the|our|how|it)|wrong|false|incorrect|untrue|a mistake|out of the question|mistaken))\b"
)
_DENIED_BEFORE = late(
    r"\b(?:not|never|no longer|neither|nor|cannot|by no means|hardly|false that|wrong that|untrue that)\b(?! only| just| sure| certain| know| forget| doubt| mind| even)"
)
# "The two rounds that remain", "all eight agents" take them for granted, whatever is asked.
_GRANTED = late(r"(?:all(?: of)?(?: the| our)?|the|last|final|remaining|coming|our) #")
_IF = late(
    r"\W*(?:(?:and|but|so) )?(?:if|unless|in case|suppos\w+|assuming|provided)\b(?! i (?:am not mistaken|recall|remember)\b)"
)
_HEDGED = late(rf"\W*(?:{_SUPPOSE}|to the best of my knowledge|maybe|perhaps|presumably)(?: that)?,")
_SUPPOSES = late(r"\blet us (?:\w+ ){0,2}?(?:assume|take|work|say|suppose|count|call|go|reckon|plan|presume)\b")


def count_mood(sentence: Sentence, counted: Counting, told: Counted) -> Mood:
    """The mood of what is counted in a sentence."""
    text, number = counted.text, counted.clause_at(told.end - 1)
    clause = sentence.clauses[number]
    if _GRANTED.match(text, told.start):
        return "assert"
    if clause.conditional or _IF.match(text, counted.begins[number]):
        return "conditional"
    asked = clause.asks or (sentence.asks and _INVERTED.match(text, counted.begins[number]) is not None)
    if asked or (sentence.asks and _TAG.search(text)) or clause.mood == "question":
        return "question"
    return _stated(text, min(counted.begins[number], told.start), told)


def _stated(text: str, begin: int, told: Counted) -> Mood:
    """The mood of what is told after the beginning of its clause, and is no question and no condition."""
    start, end = told.start, told.end
    begin = max(begin, text.rfind(", ", begin, start) + 1, text.rfind(": ", begin, start) + 1)
    if _DENIED_BEFORE.search(text, max(begin, start - _BEFORE), end) or _DENIED_BEHIND.match(text, end):
        return "negated"
    if _SUPPOSES.search(text, begin, end):
        return "proposal"
    if _HEDGED.match(text) or _LEANING_BEFORE.search(text, begin, end) or _LEANING_BEHIND.match(text, end):
        return "leaning"
    return "assert"
