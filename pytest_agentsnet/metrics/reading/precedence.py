"""Who goes first, and who gives way, where a rule compares names, numbers or degrees."""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from pytest_agentsnet.core.strategy_key import Conflict, Order

Kind: TypeAlias = Literal["name", "degree", "bare"]

COMPARING: Final = frozenset(
    "greater greatest larger largest higher highest bigger biggest later latest last maximum max smaller smallest lower lowest lesser least earlier earliest first minimum min most more "
    "few fewer fewest conflict conflicts clash clashes collision collisions collide collides tie ties tied same equal both".split()
)
"""Words of which one stands in every sentence that says who gives way, or who goes first by comparing."""

_HIGH = r"(?:greate(?:r|st)|larg(?:er|est)|high(?:er|est)|bigg(?:er|est)|lat(?:er|est)|last|max(?:imum|imal)?)"
_LOW = r"(?:small(?:er|est)|low(?:er|est)|lesser|least|earli(?:er|est)|first|min(?:imum|imal)?)"
_NAME = r"(?:(?:agent|alphabetical|free)[ ])?(?:names?|named|ids?)\b"
_ALPHABETICALLY = r"(?:alphabetically|lexicographically)"
_IN_ALPHABET = r"(?:in[ ](?:the[ ])?alphabet(?:ical[ ]order)?|alphabetically|lexicographically)"


def _of_names(size: str) -> str:
    return (
        rf"{_ALPHABETICALLY}[ -]{size}(?:[ -](?:{_NAME}|one|agent|neighbou?r))?|{size}[ -]{_NAME}"
        rf"|names?[ ](?:that[ ])?(?:is|are|comes?|sorts?|ranks?|being)[ ]{size}(?:[ ]{_IN_ALPHABET})?"
        rf"|(?:comes?|is|are|sorts?)[ ]{size}[ ](?:\w+[ ])?{_IN_ALPHABET}|{size}[ ](?:free[ ]name[ ])?{_IN_ALPHABET}"
    )


_COMPARED = re.compile(
    rf"\b(?:(?P<high_name>{_of_names(_HIGH)})|(?P<low_name>{_of_names(_LOW)})"
    r"|(?P<degree>(?:high(?:er|est)|larg(?:er|est)|great(?:er|est)|low(?:er|est)|small(?:er|est)|most|more|few(?:er|est)|least)[ -]"
    r"(?:degrees?|neighbou?rs|connections|links|edges)|(?:most|more|better|best|least)[ -]connected)"
    rf"|(?P<high_bare>{_HIGH}(?=[ ](?:(?:one|number|priorit(?:y|ies)|draw)s?[ ])?(?:should[ ]|must[ ]|will[ ]|then[ ])?(?:\w+)))"
    rf"|(?P<low_bare>{_LOW}(?=[ ](?:(?:one|number|priorit(?:y|ies)|draw)s?[ ])?(?:should[ ]|must[ ]|will[ ]|then[ ])?(?:\w+))))",
    re.IGNORECASE,
)
_YIELDS = (
    r"yields?|gives?[ ]way|gives?[ ]in|backs?[ ](?:off|down)|steps?[ ](?:aside|back)|moves?|changes?|switch(?:es)?|re-?picks?|re-?draws?|re-?chooses?"
    r"|(?:picks?|draws?|chooses?|tr(?:y|ies)|selects?)[ ](?:again|another|anew|a[ ](?:new|different)|something[ ]else)|defers?|adjusts?|concedes?"
)
_KEEPS = r"keeps?|stays?|holds?|retains?|remains?|wins?|has[ ](?:priority|precedence)|gets?[ ](?:priority|it|to[ ]keep)|prevails?|takes?[ ](?:priority|precedence)"
_FIRST = (
    r"(?:goes?|picks?|chooses?|decides?|starts?|begins?|selects?|speaks?|acts?|moves?|choose[ ]their[ ]partner)[ ]first|first\b|leads?|leader|coordinators?|decides?|begins?|starts?"
    r"|answers?[ ]yes|has[ ](?:priority|precedence)|gets?[ ]priority|wins?"
)
_VERB = re.compile(rf"\b(?:(?P<yields>{_YIELDS})|(?P<keeps>{_KEEPS}))\b(?![ ]first)", re.IGNORECASE)
_GOES_FIRST = re.compile(rf"^[ ][^.;,]{{0,60}}?\b(?:{_FIRST})\b|^[ ]first\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:with|whoever[ ](?:has|is)|who[ ]has|that[ ]has|having|whose|whoever|to|on|forwards?|for|until|(?:go|offer|start)[ ](?:to|with))[ ](?:the[ ]|a[ ]|an[ ]|all[ ]|every[ ]|any[ ]){0,2}(?:last[ ]|free[ ])?$",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(r"\bmy[ ]$|\bi[ ](?:have|am)[ ](?:the[ ]|a[ ])?$", re.IGNORECASE)
_I = re.compile(r"\bI[ ](?:will[ ]|must[ ]|should[ ]|always[ ]|then[ ]|have[ ]to[ ]|would[ ]|just[ ]|simply[ ]){0,3}$")
_NOBODY = re.compile(r"\b(?:nobody|no[ ]one|none|neither|never)[ ](?:of[ ]us[ ])?(?:\w+[ ]){0,2}$", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:both|we|each|all|everyone|everybody)[ ](?:of[ ](?:us|them)[ ]|sides[ ]|agents[ ]|ends[ ]|then[ ]|should[ ]|must[ ]|will[ ]|just[ ]|have[ ]to[ ]){0,3}$",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"^(?:re-|repick|redraw|rechoose|(?:pick|draw|choose|tr(?:y|ies)|select)s?[ ])", re.IGNORECASE)
_CLASH = re.compile(
    r"\b(?:conflicts?|clash(?:es)?|collisions?|collides?|ties?|tied|same|equal|both[ ](?:want|pick|choose|have|take)|has[ ](?:my|mine))\b",
    re.IGNORECASE,
)

_FAR: Final = 60


@dataclass(frozen=True, slots=True)
class _Compared:
    start: int
    end: int
    kind: Kind
    high: bool
    own: bool


def precedence(sentence: str) -> tuple[Order | None, Conflict | None]:
    """The order and who gives way, as far as this sentence tells by comparing."""
    compared = list(_comparisons(sentence))
    conflict, used = _conflict(sentence, compared)
    order: Order | None = None
    for one in compared:
        if one not in used and order is None and one.kind != "bare" and _is_order(sentence, one):
            order = "degree" if one.kind == "degree" else "reverse" if one.high else "alphabetical"
    return order, conflict


def _comparisons(sentence: str) -> list[_Compared]:
    found = []
    for match in _COMPARED.finditer(sentence):
        group = match.lastgroup or ""
        side, _, kind = group.partition("_")
        own = bool(_OWN_NAME.search(sentence[max(0, match.start() - 20) : match.start()]))
        found.append(
            _Compared(
                match.start(),
                match.end(),
                "degree" if side == "degree" else "name" if kind == "name" else "bare",
                side == "high",
                own,
            )
        )
    return found


def _is_order(sentence: str, one: _Compared) -> bool:
    before, behind = sentence[max(0, one.start - 40) : one.start], sentence[one.end : one.end + 80]
    return bool(
        _ROLE.search(before) or _GOES_FIRST.match(behind) or (one.own and re.search(r"\blead|\bfirst", sentence))
    )


def _conflict(sentence: str, compared: list[_Compared]) -> tuple[Conflict | None, list[_Compared]]:
    clashes = bool(_CLASH.search(sentence))
    for verb in _VERB.finditer(sentence):
        before = sentence[max(0, verb.start() - _FAR) : verb.start()]
        yields = verb["yields"] is not None
        if _NOBODY.search(before):
            continue
        if _BOTH.search(before):
            if yields and clashes:
                return "both", []
            continue
        if _I.search(before):
            for one in compared:
                if one.kind == "name" and (clashes or yields) and abs(one.start - verb.start()) < 2 * _FAR:
                    mine_is_high = one.high if one.own else not one.high
                    return _yielder(high=mine_is_high == yields), [one]
            if yields and clashes and _AGAIN.match(verb.group()):
                return "both", []
            continue
        receiver = re.match(
            r"(?:[ ]way)?[ ]to[ ](?:the[ ]|any[ ]|a[ ]|agents?[ ]with[ ](?:a[ ]|the[ ])?)*",
            sentence[verb.end() : verb.end() + 40],
        )
        if receiver:
            for one in compared:
                if one.start == verb.end() + receiver.end():
                    return _yielder(high=one.high != yields), [one]
        subjects = [one for one in compared if one.end <= verb.start() and verb.start() - one.end <= _FAR]
        if subjects and (yields or clashes):
            one = subjects[-1]
            if one.kind == "degree":
                return "degree", [one]
            return _yielder(high=one.high == yields), [one]
        if yields and clashes and _AGAIN.match(verb.group()):
            return "both", []
    return None, []


def _yielder(*, high: bool) -> Conflict:
    return "higher_yields" if high else "lower_yields"
