"""Who goes first, and who gives way, where a rule compares names, numbers or degrees."""

import re
from typing import Final

from pytest_agentsnet.core.strategy_key import Conflict, Order
from pytest_agentsnet.metrics.reading.caseless import caseless
from pytest_agentsnet.metrics.reading.comparisons import Comparison, comparisons

_WORDS = """
greater greatest larger largest higher highest bigger biggest later latest last maximum max smaller smallest lower
lowest lesser least earlier earliest first minimum min most more few many only less fewer fewest conflict conflicts clash clashes
collision collisions collide collides tie ties tied same equal both degree degrees better best connected top
"""
COMPARING: Final = frozenset(_WORDS.split())
"""Words of which one stands in every sentence that says who gives way, or who goes first by comparing."""

_YIELDS = (
    r"yields?|loses?|gives?[ ]way|gives?[ ](?:in|up)|backs?[ ](?:off|down)|steps?[ ](?:aside|back|down|out)|stands?[ ](?:down|aside|back)|drops?(?:[ ]out)?|withdraws?|goes[ ]elsewhere|budges?|moves?|changes?|switch(?:es)?|re-?picks?|re-?draws?|re-?chooses?"
    r"|(?:picks?|draws?|chooses?|tr(?:y|ies)|selects?)[ ](?:again|another|anew|a[ ](?:new|different)|something[ ]else)|defers?|adjusts?|concedes?"
)
_KEEPS = r"keeps?|stays?|holds?|retains?|remains?|wins?|has[ ](?:priority|precedence)|gets?[ ](?:priority|it|to[ ]keep)|prevails?|takes?[ ](?:priority|precedence)"
_FIRST = (
    r"(?:(?:goes?|picks?|chooses?|decides?|comes?)[ ](?:before|ahead[ ]of)[ ](?:me|others|the[ ]others|smaller|lower)|(?:goes?|picks?|chooses?|decides?|starts?|begins?|selects?|speaks?|acts?|moves?|choose[ ]their[ ]partner)[ ]first)|first\b|leads?|leader|coordinators?|decides?|begins?|starts?"
    r"|answers?[ ]yes|says?[ ]yes|is[ ](?:in|yes|it|leader|the[ ]leader|coordinator)|becomes?|covers?|decides?|counts?|sets?|serves?|steps?[ ]up|takes?[ ](?:the[ ])?(?:role|job|lead|post)|has[ ](?:priority|precedence)|gets?[ ]priority|wins?|passed|forwarded|relayed"
)
_VERB = caseless(rf"\b(?:(?P<yields>{_YIELDS})|(?P<keeps>{_KEEPS}))\b(?![ ]first)")
_GOES_FIRST = re.compile(
    rf"^(?:'s)?[ ][^.;,]{{0,60}}?\b(?:{_FIRST})\b|^[ ]first\b|^[ ]?(?:=|->|=>)[ ]?(?:yes|leader|coordinator|in|first)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:nobody|none|no[ ]\w+)[ ](?:\w+[ ]){0,4}(?:has|with)[ ]an?[ ]$|\b(?:about|suggest|propose|pick|choose|elect|prefer|nominate)[ ](?:the[ ]|that[ ]|whoever[ ]has[ ](?:the[ ])?)$|(?:\bleader|\bcoordinator|\byes)[ ]?(?:=|:|is|->|(?:will|should|must|can|could|would|might|ought[ ]to)[ ]be)[ ](?:the[ ]|whoever[ ]has[ ](?:the[ ])?)?$|\b(?:with|whoever[ ](?:has|is)|(?<!, )who[ ](?:has|is)|(?:value|bit|number|choice|group|answer)[ ]of|after|before|that[ ]has|having|whose|whoever|to|on|track[ ]of|relays?|adopts?|spreads?|repeats?|forwards?|for|until|(?:go|offer|start)[ ](?:to|with))[ ](?:the[ ]|its[ ]|their[ ]|my[ ]|his[ ]|her[ ]|a[ ]|an[ ]|all[ ]|every[ ]|any[ ]){0,2}(?:last[ ]|free[ ])?$",
    re.IGNORECASE,
)
_WHO_HAS = re.compile(r"^\W*who[ ](?:has|is)[ ](?:the[ ])?$", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:if|when|whenever|once|as[ ]long[ ]as)\b", re.IGNORECASE)
_I = re.compile(r"\bI[ ](?:will[ ]|must[ ]|should[ ]|always[ ]|then[ ]|have[ ]to[ ]|would[ ]|just[ ]|simply[ ]){0,3}$")
_NOBODY = re.compile(
    r"\b(?:nobody|nothing|no[ ]one|none|neither|never)[ ](?:of[ ]us[ ])?(?:\w+[ ]){0,2}$", re.IGNORECASE
)
_BOTH = re.compile(
    r"\b(?:both|we|each|all|everyone|everybody)[ ](?:of[ ](?:us|them)[ ]|sides[ ]|agents[ ]|ends[ ]|then[ ]|should[ ]|must[ ]|will[ ]|just[ ]|have[ ]to[ ]){0,3}$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:everyone[ ]else|everybody[ ]else|(?:the|all)[ ](?:others?|rest|other[ ]one|other[ ]agents?))[ ](?:will[ ]|should[ ]|must[ ]|then[ ])?$",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"^(?:re-|repick|redraw|rechoose|(?:pick|draw|choose|tr(?:y|ies)|select)s?[ ])", re.IGNORECASE)
_CLASH = caseless(
    r"\b(?:conflicts?|clash(?:es)?|collisions?|collides?|ties?|tied|same|equal|two[ ](?:of[ ]us|agents|nodes|neighbou?rs)|both[ ](?:want|pick|choose|have|take)|has[ ](?:my|mine))\b"
)

# Behind a tie: who is to win it.
_TIED = re.compile(
    r"\b(?:ties?|tied|draws?|equal\w*)\b[^.;]{0,25}?(?:->|=>|:|to|then|,|by|in[ ]favou?r[ ]of)[ ](?:the[ ]|whoever[ ]|whichever[ ]|agent[ ]|one[ ]|who[ ]|has[ ]|is[ ]|that[ ]|whose[ ]|with[ ]|first[ ]){0,5}$",
    re.IGNORECASE,
)

_FAR: Final = 60
_LEADS = re.compile(r"\blead|\bfirst")
_TO = re.compile(r"(?:[ ]way)?[ ]to[ ](?:the[ ]|any[ ]|a[ ]|agents?[ ]with[ ](?:a[ ]|the[ ])?)*")


def precedence(sentence: str, small: str, *, spreads: bool = False) -> tuple[Order | None, Conflict | None]:
    """The order and who gives way, as far as this sentence tells by comparing; names that spread count by the comparison.

    ``small`` is the sentence in lower case.
    """
    compared = list(comparisons(small))
    conflict, used = _conflict(sentence, small, compared)
    for one in compared:
        if one != used and one.kind != "bare" and (spreads or _is_order(sentence, one)):
            return ("degree" if one.kind == "degree" else "reverse" if one.high else "alphabetical"), conflict
    return None, conflict


def _is_order(sentence: str, one: Comparison) -> bool:
    before, behind = sentence[max(0, one.start - 40) : one.start], sentence[one.end : one.end + 80]
    if _WHO_HAS.match(before) and not behind:
        return False
    return bool(
        _ROLE.search(before)
        or _GOES_FIRST.match(behind)
        or (one.own and _WHEN.search(sentence) and _LEADS.search(sentence[: one.start] + sentence[one.end :]))
    )


def _conflict(sentence: str, small: str, compared: list[Comparison]) -> tuple[Conflict | None, Comparison | None]:
    """Who gives way, and the comparison that says it: by the first verb that has one, or both who meet."""
    tied = next((one for one in compared if one.kind != "bare" and _breaks_ties(small, one)), None)
    if tied:
        return _yielder(tied, greater=not tied.high), tied
    clashes = bool(_CLASH.search(small))
    if not compared and not clashes:
        return None, None
    for verb in _VERB.finditer(small):
        before = sentence[max(0, verb.start() - _FAR) : verb.start()]
        yields = verb["yields"] is not None
        if _NOBODY.search(before):
            continue
        one = None if _BOTH.search(before) else _compared_with(sentence, verb, compared, before)
        if one and (yields or clashes):
            compared_by, greater = one
            if _OTHERS.search(before):
                return _yielder(compared_by, greater=greater != yields), None
            return _yielder(compared_by, greater=greater == yields), compared_by
        if yields and clashes and (_BOTH.search(before) or _AGAIN.match(verb.group())):
            return "both", None
    return None, None


def _breaks_ties(sentence: str, one: Comparison) -> bool:
    """Whether who is compared wins a tie ("ties go to the smaller name")."""
    verb = _VERB.search(sentence, one.end, one.end + _FAR // 2)
    return not (verb and verb["yields"]) and bool(_TIED.search(sentence[max(0, one.start - _FAR) : one.start]))


def _yielder(one: Comparison, *, greater: bool) -> Conflict:
    return "degree" if one.kind == "degree" else "higher_yields" if greater else "lower_yields"


def _compared_with(
    sentence: str, verb: re.Match[str], compared: list[Comparison], before: str
) -> tuple[Comparison, bool] | None:
    """The comparison that says who does it, and whether the greater does."""
    if _I.search(before):
        near = (one for one in compared if one.kind == "name" and abs(one.start - verb.start()) < 2 * _FAR)
        # What another is like is said of it: the speaker is the opposite.
        return next(((one, one.high == one.own) for one in near), None)
    receiver = _TO.match(sentence, verb.end(), verb.end() + 40)
    for one in compared:
        if receiver and one.start == receiver.end():
            return one, not one.high
    subjects = [one for one in compared if one.end <= verb.start() <= one.end + _FAR]
    return (subjects[-1], subjects[-1].high) if subjects else None
