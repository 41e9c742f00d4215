"""Who goes first, and who gives way, where a rule compares names, numbers or degrees."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pytest_agentsnet.core.strategy_key import Conflict, Order
from pytest_agentsnet.metrics.reading.rules.comparisons import Comparison, comparisons
from pytest_agentsnet.metrics.reading.rules.going_first import GOES_FIRST, ROLE, is_of_value, is_order, order_by
from pytest_agentsnet.metrics.reading.rules.rule_words import AGENT, TIE, YIELDS
from pytest_agentsnet.metrics.reading.words.late import late

_SIZES = """
greater greatest larger largest higher highest bigger biggest later latest last maximum max smaller smallest lower
lowest lesser least earlier earliest first minimum min most more few many fewer fewest degree degrees better best
connected busier busiest high low less top
"""
_PLACES = """
after before behind ahead near nearer nearest close closer closest front beginning start end bottom further furthest
farther farthest above below back
"""
_NAMED = "alphabet alphabetical alphabetically abc z name names lexicographic lexicographical"
_OF_SIZE: Final = frozenset(_SIZES.split())
_OF_PLACE: Final = frozenset(_PLACES.split())
_OF_NAMES: Final = frozenset(_NAMED.split())


def compares(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may say who gives way, or who goes first by comparing."""
    return not words.isdisjoint(_OF_SIZE) or not (words.isdisjoint(_OF_PLACE) or words.isdisjoint(_OF_NAMES))


_KEEPS = (
    r"keep(?:s|ing)?|stay(?:s|ing)?|hold(?:s|ing)?|retain(?:s|ing)?|remain(?:s|ing)?|stand(?:s|ing)?(?![ ](?:down|aside|back))|win(?:s|ning)?|entitled|has[ ](?:priority|precedence)|gets?[ ](?:priority|preference|it|to[ ](?:keep|stay)|(?:his|her|its|their)[ ]way)|prevails?|takes?[ ](?:priority|precedence)|insists?"
    r"|(?:is|are)[ ](?:given[ ]|shown[ ])?(?:preference|priority|preferred|favou?red|allowed[ ]to)|has[ ](?:the[ ])?(?:right[ ]of[ ]way|better[ ]claim|prior[ ]claim|first[ ]call|last[ ]word|final[ ]say|upper[ ]hand)|comes?[ ]out[ ]on[ ]top|goes[ ]through|counts?[ ]more|outranks?|beats?|trumps?|overrules?"
)
_VERB = late(rf"\b(?:(?P<yields>{YIELDS})|(?P<keeps>{_KEEPS}))\b(?![ ]first)", re.IGNORECASE)
_I = late(
    r"\b[Ii][ ](?:will[ ]|must[ ]|should[ ]|always[ ]|then[ ]|have[ ]to[ ]|would[ ]|just[ ]|simply[ ]|be[ ]the[ ]one[ ](?:to|who)[ ]|am[ ]the[ ]one[ ](?:to|who)[ ]){0,3}$"
)
_NOBODY = late(
    r"\b(?:nobody|nothing|no|no[ ]one|nor|without|none|neither|never)[ ](?:of[ ]us[ ])?(?:\w+[ ]){0,2}$", re.IGNORECASE
)
_BOTH = late(
    r"\b(?:both|we|each|all|everyone|everybody)[ ](?:of[ ](?:us|them)[ ]|sides[ ]|agents[ ]|ends[ ]|neighbou?rs[ ]|nodes[ ]|to[ ]|then[ ]|should[ ]|must[ ]|will[ ]|just[ ]|have[ ]to[ ]){0,3}$",
    re.IGNORECASE,
)
_OTHERS = late(
    r"\b(?:everyone[ ]else|everybody[ ]else|(?:the|all)[ ](?:others?|rest|other[ ]one|other[ ]agents?|small[ ]ones|lesser[ ]ones))[ ](?:will[ ]|should[ ]|must[ ]|then[ ])?$",
    re.IGNORECASE,
)
_FOLLOWS = late(r"(?:adapt|adjust|conform|repeat)", re.IGNORECASE)
_AGAIN = late(r"^(?:re-|retr|repick|redraw|rechoose|(?:pick|draw|choose|tr(?:y|ies)|select)s?[ ])", re.IGNORECASE)
# Behind a tie: who is to win it.
_TIED = late(
    rf"(?:{TIE}[^.;]{{0,45}}?(?:->|=>|:|\bto|\bthen|,|\bby|\bin[ ]favou?r[ ]of|\bwith|\bfirst|=|-|\?)|\b(?:ties?|equal|draw|conflict|clash|collision))[ ](?:(?:the|an?|any|whoever|whichever|who|has|is|that|whose|with|of|from|name|first|then|always|those|simply|just)[ ]|{AGENT}[ ]){{0,6}}$",
    re.IGNORECASE,
)
_UNCOVERED = late(
    r"\bboth (?:of (?:them|us) |ends |endpoints )?(?:say|answer|stay|are|choose|have said) no\b|\bneither (?:of (?:us|them|the two)|end|side|endpoint|one) (?:is|covers|says)\b|\buncovered\b|\bbare\b",
    re.IGNORECASE,
)
_TAKES_ON = late(
    r"^(?:'s)?[ ][^.;,]{0,40}?\b(?:steps?[ ](?:in|up)|covers?|(?:says?|answers?)[ ]yes|becomes?|takes?[ ](?:the|it)|has[ ]to[ ]cover)\b",
    re.IGNORECASE,
)

# "You move if your name comes later".
_ITS_NAME = late(r"\b(?:if|when|whenever|where)\b[^.;,]{0,30}\b(?:its|your|his|her|their)[ ]$", re.IGNORECASE)
_WHY = late(
    r"\b(?:since|because|as|so)[ ](?:\w+[ ])?(?:my|your|his|her|i|you|\w+'s)[ ](?:am[ ]|are[ ]|have[ ]|is[ ])?(?:the[ ]|a[ ])?$",
    re.IGNORECASE,
)
_NOT = late(r"\b(?:not|never)[ ](?:(?:have|need|has)[ ]to[ ]|ever[ ]|be[ ]the[ ]one[ ]to[ ])?$", re.IGNORECASE)
# Nobody has to where there is no clash.
_HOLDS = late(
    r"keeps?[ ](?:its|his|her|their|the)[ ](?:group|colou?r|number|choice|value|answer|one|place|slot)\b|insists?\b|keeps(?=$|[,.;])|stays?[ ]put\b|holds?[ ]on\b|has[ ]the[ ]right[ ]of[ ]way",
    re.IGNORECASE,
)
_BOTH_AGAIN = late(r"\W*(?:then )?both\b[^.]{0,30}\b(?:again|re-?\w+|anew|new)\b", re.IGNORECASE)
_ABOUT_DEGREES = late(r"^(?!.*\b(?:names?|alphabet\w*)\b).*\bdegrees?\b", re.IGNORECASE)
_BESIDE: Final = 6
"""Characters between a comparison and another that explains it."""
_FAR: Final = 60
_TO = late(
    r"(?:[ ]way)?[ ]to[ ](?:the[ ]|any[ ]|a[ ]|all[ ]|every[ ]|(?:agents?|neighbou?rs?|anyone|anybody|everyone|everybody|those|somebody|someone|names?)[ ](?:(?:with|who[ ]has|who[ ]have|who[ ]is|whose)[ ](?:an?[ ]|the[ ])?)?)*"
)


def precedence(
    sentence: str, clashes: Sequence[tuple[int, int]], *, spreads: bool = False
) -> tuple[Order | None, Conflict | None]:
    """The order and who gives way, as far as this sentence tells by comparing; names that spread count by the comparison.

    ``clashes`` are the parts of the sentence that speak of clashes.
    """
    # "Since your name is smaller" is why one choice is made.
    compared = [one for one in comparisons(sentence) if not _WHY.search(sentence[max(0, one.start - 24) : one.start])]
    if _ABOUT_DEGREES.search(sentence):
        compared = [replace(one, kind="degree") if one.kind == "bare" else one for one in compared]
    if not compared and not clashes:
        return None, None
    valued = next((one for one in compared if is_of_value(sentence, one)), None)
    if valued:
        # Whose value counts in a tie is who counts more.
        compared.remove(valued)
    conflict, used = _conflict(sentence, compared, clashes)
    if valued:
        return order_by(valued), conflict
    for one in compared:
        if used and (one == used or min(abs(one.start - used.end), abs(used.start - one.end)) < _BESIDE):
            continue
        if one.kind == "bare" or (_within(one, clashes) and not (spreads and conflict is None)):
            continue
        if spreads or is_order(sentence, one, alone=conflict is not None):
            return order_by(one), conflict
    return None, conflict


def _within(one: Comparison, clashes: Sequence[tuple[int, int]]) -> bool:
    return any(begin <= one.start < end for begin, end in clashes)


def _conflict(
    sentence: str, compared: list[Comparison], clashes: Sequence[tuple[int, int]]
) -> tuple[Conflict | None, Comparison | None]:
    """Who gives way, and the comparison that says it: by the first verb that has one, or both who meet."""
    tied = next(
        (one for one in compared if one.kind != "bare" and _within(one, clashes) and _breaks_ties(sentence, one)), None
    )
    if tied:
        return _yielder(tied, greater=not tied.high), tied
    for verb in _VERB.finditer(sentence):
        before = sentence[max(0, verb.start() - _FAR) : verb.start()]
        yields = (verb["yields"] is not None) != bool(_NOT.search(before))
        if _NOBODY.search(before):
            continue
        found = None if _BOTH.search(before) else _compared_with(sentence, verb, compared, before)
        if found and (verb["yields"] or clashes or _HOLDS.match(sentence, verb.start())):
            compared_by, greater = found
            if _OTHERS.search(before):
                if _FOLLOWS.match(verb.group()):
                    continue
                kept = any(other["keeps"] for other in _VERB.finditer(sentence, compared_by.end, verb.start()))
                return _yielder(compared_by, greater=greater != yields), compared_by if kept else None
            return _yielder(compared_by, greater=greater == yields), compared_by
        if yields and (clashes or _BOTH_AGAIN.match(sentence)) and (_BOTH.search(before) or _AGAIN.match(verb.group())):
            return "both", None
    return _favoured(sentence, compared, clashes)


def _favoured(
    sentence: str, compared: list[Comparison], clashes: Sequence[tuple[int, int]]
) -> tuple[Conflict | None, Comparison | None]:
    """Who gives way where it is said who goes first in a clash, or takes the burden on that nobody has."""
    uncovered = _UNCOVERED.search(sentence)
    for one in compared:
        if one.kind == "bare" or not _within(one, clashes):
            continue
        behind = sentence[one.end : one.end + 80]
        if uncovered and _TAKES_ON.match(behind):
            return _yielder(one, greater=one.high), one
        if ROLE.search(sentence[max(0, one.start - 40) : one.start]) or GOES_FIRST.match(behind):
            return _yielder(one, greater=not one.high), one
    return None, None


def _breaks_ties(sentence: str, one: Comparison) -> bool:
    """Whether who is compared wins a tie ("ties go to the smaller name")."""
    verb = _VERB.search(sentence, one.end, one.end + _FAR // 2)
    if verb and verb["yields"]:
        return False
    if _UNCOVERED.search(sentence) and _TAKES_ON.match(sentence[one.end : one.end + 80]):
        return False
    return bool(_TIED.search(sentence[max(0, one.start - _FAR) : one.start]))


def _yielder(one: Comparison, *, greater: bool) -> Conflict:
    return "degree" if one.kind == "degree" else "higher_yields" if greater else "lower_yields"


def _compared_with(
    sentence: str, verb: re.Match[str], compared: list[Comparison], before: str
) -> tuple[Comparison, bool] | None:
    """The comparison that says who does it, and whether the greater does."""
    if _I.search(before):
        near = (
            one
            for one in compared
            if one.kind == "name"
            and abs(one.start - verb.start()) < 2 * _FAR
            and not _VERB.match(sentence, one.end + 1)
        )
        # What another is like is said of it: the speaker is the opposite.
        return next(((one, one.high == one.own) for one in near), None)
    receiver = _TO.match(sentence, verb.end(), verb.end() + 40)
    for one in compared:
        if receiver and one.start == receiver.end():
            return one, not one.high
    for one in compared:
        if verb.end() < one.start <= verb.end() + _FAR and _ITS_NAME.search(sentence[verb.end() : one.start]):
            return one, one.high
    subjects = [one for one in compared if one.end <= verb.start() <= one.end + _FAR]
    return (subjects[-1], subjects[-1].high) if subjects else None
