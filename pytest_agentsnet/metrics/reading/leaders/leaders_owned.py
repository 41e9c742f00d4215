"""Whose candidate somebody is, and in whose opinion: "Carol is not my pick", "Bob's choice is Carol", "according to Bob"."""

import re
from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import ONE, UNTOLD, plain
from pytest_agentsnet.metrics.reading.words.late import late

_OWNER = r"(@my|@your|@our|@\d+'s)"
_CANDIDATE = r"(?:leader|choice|pick|candidate|nominee|favou?rite|preference|boss|head|man|woman|champion|captain)"
_BE = r"(?:is|am|are|remains?|stays?|was|would be|will be|should be|has been|may be|might be)"
_HIS = late(
    rf"{_OWNER} (?:(?!second\b|only\b)\w+ )?{_CANDIDATE}(?: (?:for|as) (?:the )?leader)?(?:, [^@,]{{1,40}},)? {_BE} (?:(?:not|still|now|clearly|also|always|definitely|simply) )*({ONE})(?!'s)(?! {_CANDIDATE}| (?:in|because)\b)"
)
_IS_HIS = late(
    rf"({ONE}),? (?:{_BE} )?(?:(?:not|still|now|clearly|also|always|really|just) )*{_OWNER} (?:\w+ )?{_CANDIDATE}\b(?! (?:asked|said|says|told|is|was|are|will|has)\b)"
)
_PERSON_IS = late(
    rf"^\W*(?:(?:so|and|but|for @me) )*(?:the|@my|@our) (?:\w+ )?(?:person|one|agent|node|candidate|name|man|woman|leader)\b[^@,]*(?:@(?:me|we|you|all|other) [^@,]*)?\b(?:lead\w*|vote|support|follow|back|trust|elect|choose|nominate|go for|get behind)\b[^@,]*(?:@(?:we|all|it)[^@,]*)? {_BE} (?:\w+ )?({ONE})\W*$"
)
_SUPPORTERS = late(
    r"(?:among|amongst|one of|part of|in the ranks of|to|with|am|is|are) (@your|@\d+'s) (?:\w+ )?(?:supporters?|backers?|fans?|followers?|voters|ranks|team|electorate)\b"
)
_IN_VIEW = r"(?:in|from|to|by|going by) (@your|@my|@\d+'s) (?:\w+ )?(?:view|opinion|eyes|book|mind|estimation|judge?ment|perspective|point of view|standpoint|words?|message|note|account|telling|reckoning)"
_SOURCE = late(
    rf"^\W*(?:(?:and|but|so|well|now) )*(?:(?:as )?per|as for|according to|going by|if @me (?:believe|trust|go by)|for|if @you ask) ({ONE})(?!'s)(?P<comma>\W*$|,)?|^\W*(?:(?:and|but|so|well|now) )*{_IN_VIEW}\b(?:,|\W*$)?"
)
_FREE_STANDING = late(r"^\W*(?:\w+ )?for @(?:me|you|\d+) (?:the|@our) ")


def source_of(marked: str) -> tuple[str, str]:
    """In whose opinion the rest of the clause is so, and the rest; nobody's where it does not say."""
    source = _SOURCE.match(marked)
    if not source:
        return "", marked
    loose = marked[: source.end()].lstrip().startswith("for ")
    if loose and source["comma"] != "," and not _FREE_STANDING.match(marked):
        return "", marked
    return plain(source[1] or source[3]), marked[source.end() :].lstrip()


def owned(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Whose candidate somebody is said to be."""
    person = _PERSON_IS.match(marked)
    if person:
        yield "@me", person[1]
        return
    his, is_his = _HIS.search(marked), None
    if his:
        owner, whom = plain(his[1]), his[2]
    else:
        is_his = _IS_HIS.search(marked)
        if not is_his:
            supporters = _SUPPORTERS.search(marked)
            if supporters:
                yield from _supporter(marked[: supporters.start()], plain(supporters[1]))
            return
        owner, whom = plain(is_his[2]), is_his[1]
    if whom == "@me":
        return
    if whom not in UNTOLD and owner != whom:
        yield owner, whom


def _supporter(front: str, whom: str) -> Iterator[tuple[str, str]]:
    named = re.findall(ONE, front)
    yield (named[-1] if named else "@me"), whom
