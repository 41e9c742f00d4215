"""Whom agents support as leaders: by a vote, or by any word for choosing."""

import re
from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.leadership import LEADING
from pytest_agentsnet.metrics.reading.manner import Manner
from pytest_agentsnet.metrics.reading.persons import ONE, UNTOLD, done_to, plain

SUPPORT = re.compile(
    r"\b(?:vot\w+|nominat\w+|support\w*|follow\w*|accept\w*|back|backs|backed|backing|endors\w+|choos\w+|chose\w*|elect\w*|pick\w*|select\w*|propos\w+|suggest\w*|recommend\w*|prefer\w*"
    r"|favou?r\w*|lean\w*|consider\w*|agree\w* (?:on|with|to)|go(?:es|ing)? (?:with|for)|settl\w+ on|stick\w* with|recogni[sz]e\w*|acknowledge\w*|mak(?:e|es|ing)|rall\w+ behind|endorse|appoint\w*"
    r"|candidate|defer\w*|yield\w* to|switch\w* to|behind|for|named?|pass on|trust\w*|adopt\w*|root\w*|push\w*|campaign\w*|supporter)\b|\b(?:am|is|are) with $|\b(?:take|takes|taking|took) $"
)
_SUPPORTING = re.compile(
    r"\b(?:(?:is|am|are|be|all) (?:for|with)|rooting|pushing|favou?r\w*|campaigning|supporter|vot\w+|nominat\w+|support\w*|back\w*|endors\w+|elect\w*|candidate|rall\w+|appoint\w*)\b"
)
_CHOOSING = re.compile(
    r"\b(?:accept\w*|tak(?:e|es|ing)|took|propos\w+|suggest\w*|prefer\w*|choos\w+|chose\w*|pick\w*|lean\w*|go\w* with|follow\w*|defer\w*|settl\w+ on|agree\w* on|switch\w* to)\b"
)
_CHOSE = re.compile(r"\b(?:chose\w*|picked|selected|named|trusts?|want)\b")
_VOTE_OF = re.compile(
    r"(@you|@\d+) (?:\w+ ){0,2}?(?:have|has|get|gets|got|can count on) (@my|@your|@\d+'s) (?:\w+ )?(?:vote|support|backing)"
)
_EACH = re.compile(
    rf"@(my|your|\d+'s|you) (?:\w+ )?(?:vote|choice|pick|candidate|nominee|leader)?(?: (?:is|goes to|for|as well|too|also))* ?:? ?({ONE})(?= ?(?:[,;/]|and\b|$))"
)
_PASSIVE = re.compile(
    rf"({ONE}) (?:has been|have been|was|were|is|are|am|got|is being|will be) (?:\w+ )?(?:chosen|picked|selected|named|nominated|elected|supported|backed|endorsed|proposed|suggested|preferred|favou?red|followed|accepted) by ({ONE}|@all)(?!'s)"
)
_ITSELF = re.compile(r"@you (?:\w+ ){1,4}@you")
SUPPORT_ASKED = re.compile(
    r"^(?!\W*\"[^\"]*\" ?:)\W*(?:(?:so |and )?please\b|(?:just |so |then |and |ok |do not )?(?:vote(?! ?(?:[-:\u2014>]|is|goes))|support|follow|accept|back|take|choose|elect|pick|nominate|select|endorse)\b)"
)


def votes_of(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who has whose vote: "Bob has my vote", "my vote Bob, yours Carol", "Bob was chosen by Carol"."""
    passive = _PASSIVE.search(marked)
    if passive:
        yield passive[2], passive[1]
        return
    each = _EACH.findall(marked)
    if len(each) > 1:
        yield from ((plain(f"@{owner}"), whom) for owner, whom in each)
        return
    vote = _VOTE_OF.search(marked)
    if vote:
        yield plain(vote[2]), vote[1]


def supported(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who supports whom."""
    for pair in done_to(marked, SUPPORT, manner.before):
        if pair.whom in UNTOLD or pair.whom == "@we":
            continue
        whos = pair.everybody or (("@you",) if SUPPORT_ASKED.match(marked) else ("@me",))
        if pair.whom == "@me" and manner.asks and whos != ("@other",):
            whos = ("@me",)
        for who in whos:
            if who == pair.whom == "@you" and not _ITSELF.search(marked):
                continue
            if pair.whom == "@you" and pair.between.endswith(" with "):
                continue
            told = pair.everybody and pair.whom == "@me" and _CHOSE.search(pair.between)
            if told or _is_about_leading(pair.between, marked, pair.whom):
                yield who, pair.whom


def _is_about_leading(between: str, marked: str, whom: str) -> bool:
    """Whether the words of support are about leading."""
    if _SUPPORTING.search(between) or LEADING.search(marked):
        return True
    return bool(_CHOOSING.search(between)) and (whom not in {"@me", "@you"} or bool(_ITSELF.search(marked)))
