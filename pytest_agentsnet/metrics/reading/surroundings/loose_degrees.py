"""Degrees told in other words than the usual ones: a number of neighbours, or of agents that are tied, and one whose they are."""

import re
from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.name_lists import NameList, name_lists
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMERAL, digits

WORDS: Final = frozenset({
    "arcs", "buddies", "contacts", "end", "friends", "hear", "hops", "incident", "leaf", "loner", "lines", "hooked", "neighbourhood", "pals", "surround",
    "surrounds", "ties", "wires", "beside", "degree", "touching", "reachable", "pendant", "person", "friend", "pal",
})  # fmt: skip
"""Words of degrees that are none of the usual ones."""

_NOUN = r"(?:neighbou?rs?|connections?|links?|edges?|contacts?|peers?|friends?|pals?|budd(?:y|ies)|ties?|wires?|lines?|arcs?|neighbou?ring[ ]\w+|adjacent[ ]\w+|incident[ ]\w+)"
_COUNTED = late(
    rf"(?P<k>{NUMERAL})[ ](?:(?:other|direct|different|immediate|own|adjacent|fellow|graph|network|lonely|single|good)[ ]){{0,2}}"
    rf"(?:(?P<noun>{_NOUN})|(?P<people>agents?|nodes?|people|persons?|players?|others?|members?|vertices|of[ ](?:us|you|them)|participants?|fellows|folks))\b(?!['-])",
    re.IGNORECASE,
)
_TIED = late(
    r"\b(?:neighbou?r\w*|adjacent|connected|linked|joined|tied|wired|attached|hooked|border|touch\w*|next[ ](?:to|door)|beside|around|surround\w*|in[ ](?:direct[ ])?(?:touch|contact)"
    r"|(?:can|could|may|able[ ]to)[ ](?:directly[ ])?(?:talk|speak|write|reach|message|contact|see)|reachable|within[ ](?:\w+[ ])?reach|incident|(?:talk|speak|write)s?[ ](?:directly[ ])?to)\b",
    re.IGNORECASE,
)
_SIZE = late(
    rf"(?P<k>{NUMERAL})(?:'s)?[ ](?:is[ ]|=[ ]|was[ ]|it[ ]is[, ]+|equals[ ]|makes[ ]|being[ ])?(?:the[ ]|my[ ]|what[ ])?(?:\w+[ ]){{0,2}}?(?:size[ ]of|number[ ]of|count[ ]of|degree|neighbou?r[ ]count)\b",
    re.IGNORECASE,
)
_DEGREE = late(
    rf"\b(?:degree|(?:neighbou?r|link|edge|connection|contact)[ ]count|neighbou?rhood|cardinality|(?:number|count)[ ]of[ ](?:my[ ]|your[ ])?{_NOUN})\b(?:[ ](?:is|of|comes?[ ]to|stands?[ ]at|equals|amounts[ ]to|adds[ ]up[ ]to|reads|shows|being|it|seems|may|might|must|be|to|size|has|a|just|only|exactly|probably|in|the|graph|here|my|your|end|side|on|works[ ]out|at|as|counted|turns|out|=|:)|[ ]?[:=,(\u2014|-])*[ ]*(?P<k>{NUMERAL})(?:(?=[ ](?:in[ ](?:total|all)|altogether)\b)|(?![ ]?\w))",
    re.IGNORECASE,
)
_ALONE = late(
    r"\b(?:am|are|is|as)[ ](?:(?:just|only|merely|but|clearly|definitely)[ ])?an?[ ](?:\w+[ ])?(?:leaf|loner|dead[ -]end|pendant|cul-de-sac|end[ ]?point|end[ ]node)\b|\bleaf[ ]that[ ](?:I[ ]am|you[ ]are)\b",
    re.IGNORECASE,
)
_OTHERWISE = late(
    r"\b(?:how|whoever|anyone|anybody|every|any|each[ ](?:node|agent|one|of[ ]my)|at[ ]least|groups?|colou?rs?|takes?|took|taken|chose|chosen|wants?|answered|replied|asked|ask|messaged|agreed?|agree|agrees|told|tells?|heard"
    r"|rounds?|in[ ]the[ ](?:whole|entire)|graph[ ]has|network[ ]has|still|already|yet|free|available|left|may|vote[sd]?|said|say|hops?|apart|away|uncovered|covered|unmatched|unpaired|in[ ]common|more|another|further|conflict\w*|if[ ]any|picked|different[ ]from|same|should|would|will|let|please|send|sent|nobody|between|gone|shared?|by)\b",
    re.IGNORECASE,
)
_HERE = late(r"\b(?:my|mine|here|this[ ](?:node|one|vertex|agent|end))\b", re.IGNORECASE)
_YOURS = late(r"\byours?\b", re.IGNORECASE)
_EACH = late(r"\b(?:we|us|our)\b", re.IGNORECASE)
_FOR = late(r"[ ](?:for|around|at|with|beside|near|to|by|of)[ ]$")
_TELLS = late(
    r"[ ](?:(?:has|have|also|just|once)[ ])?(?:says?|said|tells?|told|wrote|writes|mentions?|mentioned|claims?|claimed|counts?)\b"
)
_TERSE = late(
    r"\W*(?:(?:with|just|only|and|so|but|there|are|is|exactly|these|got|having|have|all|in|total|a|of|\w+ly|well|ok|hm|wow|oh)\b\W*)*",
    re.IGNORECASE,
)
_NOT_ALL = late(
    r"[ ](?:at[ ]a[ ]time|in[ ](?!total|all|the|this|our)|on[ ]|who[ ]|whose[ ]|have[ ]|has[ ]|say|want|are[ ](?!around|next|all|mine|adjacent|connected|linked|joined|tied|wired|attached|hooked|beside|in[ ](?:touch|contact)|touching|what|incident|neighbou?r)|both)"
)
_NO_COUNT = late(r"no\b|one[ ]of\b", re.IGNORECASE)
_OTHER = late(r"\bother $", re.IGNORECASE)
_OF_ALL = late(r"[ ](?:in[ ](?:the|this|our)[ ](?:graph|network)|in[ ]all|altogether)\b", re.IGNORECASE)
_EACH_HAS = late(r"\b(?:each|both|ha(?:s|ve)|had|own|counts?|got)\b", re.IGNORECASE)
_NAMELY = late(r"[:(]|,[ ](?:namely|to wit|viz|i\.e|that is)\b")


def loosely(text: str, heading: str, setting: Setting) -> Iterator[tuple[Agent, str, int, int]]:
    """Who has how many, and where that is said; nothing where more than that is spoken of."""
    found = _ALONE.search(text)
    number = "1" if found else ""
    if not found and not _OTHERWISE.search(text):
        found = _number(text)
        number = digits(found["k"]) if found else ""
    if not found:
        return
    for owner in _owners(text, heading, found, setting):
        yield owner, number, *found.span()


def _number(text: str) -> re.Match[str] | None:
    for found in _COUNTED.finditer(text):
        if _NOT_ALL.match(text, found.end()) or _OTHER.search(text, 0, found.start()) or _NO_COUNT.match(found[0]):
            continue
        if found["noun"] or _TIED.search(text, 0, found.start()) or _TIED.search(text, found.end()):
            return found
    return _SIZE.search(text) or _DEGREE.search(text)


def _owners(text: str, heading: str, found: re.Match[str], setting: Setting) -> list[Agent]:
    """Whose neighbours are counted: who is named nearest before, but for those who only tell it, else behind; else the speaker."""
    start, end = found.span()
    namely = _NAMELY.search(text, end)
    lists = list(name_lists(text[: namely.start()] if namely else text, setting))
    behind = next((one for one in lists if one.start >= end), None)
    if (
        behind
        and len(behind.agents) == 1
        and _FOR.search(text, end, behind.start)
        and behind.start - end <= len(" around ")
    ):
        return list(behind.agents)
    before = [one for one in lists if one.end <= start]
    told = [one for one in before if not _TELLS.match(text, one.end)] or ([] if behind else before)
    if told:
        owners = list(told[-1].agents)
        # Who is listed before a number without a verb is counted.
        counted = len(owners) > 1 and not _EACH_HAS.search(text, told[-1].end)
        return [setting.speaker] if counted else owners
    return _unnamed(text, heading, found, setting) or (
        list(behind.agents) if behind and len(behind.agents) == 1 else []
    )


def _unnamed(text: str, heading: str, found: re.Match[str], setting: Setting) -> list[Agent]:
    """Whose neighbours are counted where no subject is named before."""
    if _YOURS.search(text):
        return [setting.hearer] if setting.hearer else []
    if _EACH.search(text) and setting.hearer:
        return [setting.speaker, setting.hearer]
    here = _HERE.search(text)
    if not here and (_OF_ALL.match(text, found.end()) or not _TERSE.fullmatch(text, 0, found.start())):
        return []
    if not here and _names_behind(text, found.end(), setting):
        return []
    return list(next(name_lists(heading, setting), NameList((setting.speaker,), 0, 0)).agents)


def _names_behind(text: str, end: int, setting: Setting) -> bool:
    """Whether somebody alone is named behind, before a list."""
    namely = _NAMELY.search(text, end)
    lists = list(name_lists(text[: namely.start()] if namely else text, setting))
    return bool(lists and len(lists[0].agents) == 1)
