"""Conditions that no conjunction begins: "failing that", "the moment you go", "with you on 1, I would"."""

import re

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
from pytest_agentsnet.metrics.reading.marked.doubts import asks_of_key
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

# A condition within the clause.
_DEPENDS = late(
    r"(?<!for )(?<!at )(?<!from )\bthe (?:very )?(?:moment|minute|instant|second) (?:that )?(?=(?:i|you|we|he|she|they|it|nobody|everybody|everyone|qx\w+|anyone|somebody|someone) )"
    r"|\bin which (?:case|event)\b|\bin that (?:case|event),? (?:i|you|we) (?:would|could|might)\b|\b(?:failing|barring|absent|short of) (?:this|that|which|a|word|news|any|an|objections?|all|other|further|your|my|surprises?|better|news|\w+ objections?|vetos?)\b"
    r"|^\W*(?:and |but |so )?(?:depending on|contingent on|conditional on|in the absence of|given the (?:chance|choice|option)|for want of|for lack of|at (?:a |the )?(?:pinch|push|worst)|push comes to shove)\b"
    r"|\b(?:depends|depending|contingent|conditional) (?:up)?on (?:you|your|qx\w+|whether|what|how|his|her|their)\b|\bunder one condition\b|\bon one condition\b|\bif and only if\b|\bexcept (?:if|when|where)\b|\bin the event\b"
    r"|^\W*(?:\w+ )?(?:permitting|allowing)\b|^\W*all (?:being|going) well\b|\bwere it not for\b|\bunless and until\b"
    # "Only with you on 1 do I go there".
    r"|^\W*only (?:with|after) [^,]{3,40} (?:do|would|will|shall|can) (?:i|we|you|qx\w+)\b"
    # "Say yes and we are a pair".
    r"|^\W*(?:(?:so|but|just) )*(?:say (?:yes|the word|so)|agree|(?:refuse|reject|decline|accept|leave) (?:me|it|this)|turn me down|(?:drop|back|opt|pull) out|step (?:back|aside|down)|withdraw),? and (?:then )?(?:i|we|(?:you|it) will)\b"
)
# "With you on 1, I would go there too."
_GIVEN = late(r"\W*(?:(?:and|but|so) )?(?:with|without) (?!i\b|which|that\b|this\b|regard|respect|my\b|all due)[^,]+")
_WOULD = late(
    r"\W*(?:then )?(?:(?:my|the) (?:\w+ )?(?:answer|choice|group|pick|vote) )?(?:i |we )?(?:would|could|might)\b(?! (?:rather|like|love|prefer|say|suggest|propose|guess|think)\b)"
)
# "Say the word and I am yours."
_WORD_GIVEN = late(
    r"\W*(?:(?:so|but|just) )*(?:(?:you )?(?:only |just )?(?:have to |need to )?(?:say (?:the word|so|yes|it)|ask|nod|agree|confirm|give me (?:the|a|your) (?:sign|nod|word|signal|go-ahead|ok|okay)|one word(?: from you)?|your word|a word(?: from you)?)|(?:turn me down|(?:refuse|reject|decline|accept|leave) (?:me|this|it)|let me down|(?:drop|back|opt|pull) out|withdraw|give me (?:an?|the|your) [\w ]{1,12})\W*|do not)\W*"
)
_THEN = late(r"[Tt]hen (?!why|what|who|which|how|tell|please)")
_REALLY_ASKED = late(
    r"\b(?:do|does|did|is|are|am|was|were|have|has|had|shall|should|will|would|can|could|may|might|what|which|who|whom|whose|why|how|when|where|right|correct|ok|okay)\b",
    re.IGNORECASE,
)
# Why something is asked is no question.
_WHY = late(r"(?:given that|since|because|seeing (?:that|as)|considering that|now that)\b")
_IF_ONLY = late(r"\W*if only (?:one|two|three|a|an|\d+|few|some|the|you|i|we|qx\w+)\b")
_AND_I = late(r"\W*(?:,|and|then) ?(?:then )?(?:i|my|we|(?:you|it) will)\b")
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
    "and",
    "permitting",
    "allowing",
    "well",
    "were",
])
_WORD = late(r"\w+")
# "You can count on me: I take 2".
_ASSURES = late(
    r"\b[Yy]ou (?:can|may|could) (?:\w+ )?(?:count|rely|depend|bank|trust) (?:on )?(?:me|it|that|this)\b|\b[Yy]ou (?:may|can) (?:rest assured|be (?:sure|certain|assured))"
)
# What is asked of the hearer: an order, or what he should do or have.
_HEARERS = late(r"\W*(?:please\b|(?:@you|[=~]\d+w? is @you)\b)")


def how_said(clause: Clause, earlier: Clause | None, after: Clause | None, marked: str) -> tuple[bool, bool, bool]:
    """Whether the clause, also told with its marks and between these two, asks, stands under a condition, and is proposed."""
    proposed = (clause.proposed and not _ASSURES.search(clause.heading)) or is_offered(clause, after)
    if asks_of_key(clause):
        return False, clause.conditional, proposed
    supposed = is_condition_asked(clause, after) or (earlier is not None and is_condition_asked(earlier, clause))
    if supposed or "=>" in clause.text or "\u21d2" in clause.text:
        return False, True, proposed
    if clause.conditional:
        return _said_in_condition(clause, after, marked, proposed=proposed)
    asks = clause.asks and not (clause.before and _WHY.match(clause.text))
    offered = is_courtesy(after) and _HEARERS.match(marked) is not None
    return asks, depends(clause, after), proposed or offered or is_wish(clause)


def _said_in_condition(clause: Clause, after: Clause | None, marked: str, *, proposed: bool) -> tuple[bool, bool, bool]:
    """The same of a clause that stands in a condition, or beside one, by its words."""
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


def is_condition_asked(clause: Clause, after: Clause | None) -> bool:
    """Whether it is a condition that is put as a question which nobody is asked: "You out? Then I am in"."""
    if not clause.asks or after is None or clause.before is not None:
        return False
    return _THEN.match(after.text) is not None and _REALLY_ASKED.search(clause.text) is None


def depends(clause: Clause, after: Clause | None) -> bool:
    """Whether the clause stands under a condition, though no "if" or "unless" says so."""
    words = clause.text.lower()
    if _tells_condition(words):
        return True
    if after is not None and after.sentence == clause.sentence and _GIVEN.fullmatch(words):
        return _WOULD.match(after.text.lower()) is not None
    if after is not None and after.sentence == clause.sentence and _WORD_GIVEN.fullmatch(words):
        return _AND_I.match(after.text.lower()) is not None
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
