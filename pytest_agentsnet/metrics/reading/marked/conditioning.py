"""Conditions that no conjunction begins: "failing that", "the moment you go", "with you on 1, I would"."""

from pytest_agentsnet.metrics.reading.marked.choices import IMPERATIVE
from pytest_agentsnet.metrics.reading.marked.courtesies import (
    asks_leave,
    begins_courteously,
    is_courtesy,
    is_mistakable,
    is_no_condition,
    is_offered,
    is_wish,
    tells_past,
    wonders_if,
)
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

# A condition within the clause.
_DEPENDS = late(
    r"(?<!for )(?<!at )(?<!from )\bthe (?:very )?(?:moment|minute|instant|second) (?:that )?(?=(?:i|you|we|he|she|they|it|nobody|everybody|everyone|qx\w+|anyone|somebody|someone) )"
    r"|\bin which (?:case|event)\b|\bin that (?:case|event),? (?:i|you|we) (?:would|could|might)\b|\b(?:failing|barring|absent|short of) (?:this|that|which|any|an|objections?|all|other|further|your|my|surprises?|better|news|\w+ objections?|vetos?)\b"
    r"|^\W*(?:and |but |so )?(?:depending on|contingent on|conditional on|in the absence of|given the (?:chance|choice|option)|for want of|for lack of|at (?:a |the )?(?:pinch|push|worst)|push comes to shove)\b"
    r"|\b(?:depends|depending|contingent|conditional) (?:up)?on (?:you|your|qx\w+|whether|what|how|his|her|their)\b|\bunder one condition\b|\bon one condition\b|\bif and only if\b|\bexcept (?:if|when|where)\b|\bin the event\b"
)
# "With you on 1, I would go there too."
_GIVEN = late(r"\W*(?:(?:and|but|so) )?(?:with|without) (?!i\b|which|that\b|this\b|regard|respect|my\b|all due)[^,]+")
_WOULD = late(
    r"\W*(?:then )?(?:(?:my|the) (?:\w+ )?(?:answer|choice|group|pick|vote) )?(?:i |we )?(?:would|could|might)\b(?! (?:rather|like|love|prefer|say|suggest|propose|guess|think)\b)"
)
# "Say the word and I am yours."
_WORD_GIVEN = late(
    r"\W*(?:(?:so|but|just) )*(?:(?:you )?(?:only |just )?(?:have to |need to )?(?:say (?:the word|so|yes|it)|ask|nod|agree|confirm|give me (?:the|a|your) (?:sign|nod|word|signal|go-ahead|ok|okay)|one word(?: from you)?|your word|a word(?: from you)?))\W*"
)
_IF_ONLY = late(r"\W*if only (?:one|two|three|a|an|\d+|few|some|the|you|i|we|qx\w+)\b")
_AND_I = late(r"\W*(?:,|and|then) ?(?:then )?(?:i|my)\b")
# Without one of these words no condition stands within a clause.
_CUES = frozenset([
    "moment",
    "minute",
    "instant",
    "second",
    "case",
    "event",
    "failing",
    "barring",
    "absent",
    "short",
    "depending",
    "depends",
    "contingent",
    "conditional",
    "chance",
    "choice",
    "option",
    "want",
    "lack",
    "pinch",
    "push",
    "worst",
    "shove",
    "condition",
    "absence",
    "only",
    "except",
])
_WORD = late(r"\w+")
# What is asked of the hearer: an order, or what he should do or have.
_HEARERS = late(r"\W*(?:please\b|(?:@you|[=~]\d+w? is @you)\b)")


def how_said(clause: Clause, after: Clause | None, marked: str) -> tuple[bool, bool, bool]:
    """Whether the clause, also told with its marks, asks, stands under a condition, and is proposed."""
    proposed = clause.proposed or is_offered(clause, after)
    if not clause.conditional:
        offered = is_courtesy(after) and _HEARERS.match(marked) is not None
        return clause.asks, depends(clause, after), proposed or offered or is_wish(clause)
    if wonders_if(clause):
        return True, False, proposed
    beside = clause.before or after
    asked = _HEARERS.match(marked) or IMPERATIVE.match(marked)
    if begins_courteously(clause) or is_wish(clause) or (asked and is_courtesy(beside)):
        return clause.asks, False, True
    if tells_past(clause, after) or is_no_condition(clause) or is_no_condition(clause.before):
        return clause.asks, False, proposed
    unsure = is_mistakable(clause.before) or is_mistakable(after)
    return clause.asks, not (unsure or asks_leave(clause)), proposed


def depends(clause: Clause, after: Clause | None) -> bool:
    """Whether the clause stands under a condition, though no "if" or "unless" says so."""
    words = clause.text.lower()
    if _tells_condition(words):
        return True
    if after is not None and after.sentence == clause.sentence and _GIVEN.fullmatch(words):
        return _WOULD.match(after.text.lower()) is not None
    if clause.before is None:
        return False
    earlier = clause.before.text.lower()
    given = (_AND_I.match(words) and _WORD_GIVEN.fullmatch(earlier)) or (
        _WOULD.match(words) and _GIVEN.fullmatch(earlier)
    )
    begun = _tells_condition(earlier) and _DEPENDS.match(earlier.lstrip()) and not earlier.startswith("the ")
    return bool(given or begun or _IF_ONLY.match(earlier))


def _tells_condition(words: str) -> bool:
    return not _CUES.isdisjoint(_WORD.findall(words)) and _DEPENDS.search(words) is not None
