"""Turns of phrase by which two have the same answer: "zeros, both of us", "1 all round", "the same number, 1", "your 5 and mine match"."""

import re
from typing import Final

from pytest_agentsnet.metrics.reading.marked.urging import VALUE, Turn
from pytest_agentsnet.metrics.reading.words.late import late

_OPENING = r"^([^\w@=~]*(?:(?:and|but|so|well|then|now|ok|great|hooray|hurray|yes|yay|nice|perfect|good|lovely|wonderful|super|excellent)\b[^\w@=~]*)*)"
_THING = r"(?:vote|number|value|bit|group|answer|colou?r|choice|pick|thing|side|camp)"
_WHOSE = r"(?:@your|@my|@\d+'s)"
_MEET = (
    r"(?:(?:(?:do|does|is|are|will) )?(?:not )?(?:\w+ly )?(?:match(?:es|ed)?|equals?|coincides?(?: with)?|agrees? with|fits?(?: with)?|meets?|joins?|mirrors?)"
    r"|(?:is|are) (?:(?:exactly |just )?(?:the same as|in line with|identical to|equal to)|like))"
)
_CLASH = r"(?:bites?(?: with)?|(?:clash|collid|conflict|overlap)e?s? with|runs? into|gets? in the way of|(?:is|are) (?:in conflict with|at odds with))"

_TOGETHER = r"(?:go|fit|match|agree|sit|get along|are|clash|collide|conflict|belong|rhyme|make|work)\b"


def _each(found: re.Match[str]) -> str:
    """Both owners, with the value that one of them is told to have, or each with his own."""
    owners = (found["one"], found["other"] or "@me")
    one, other = (_OWNERS.get(owner.split()[0], owner.split()[0].removesuffix("'s")) for owner in owners)
    if found["second"]:
        return (
            f"{found[1]}{one} have ={found['value'].strip('=~w')}, while {other} have ={found['second'].strip('=~w')}"
        )
    return f"{found[1]}{one} and {other} have ={found['value'].strip('=~w')}"


_OWNERS = {"@your": "@you", "@my": "@me"}

AGREEING: Final = (
    # "Zeros, both of us", "Group 3, you and I".
    Turn(
        "@we",
        late(
            rf"{_OPENING}(?:two |a pair of )?({VALUE})(?:,| for| \u2014| -) ?(@we both|@we)(?: now| then| again)?\W*$"
        ),
        r"\1@we both have \2",
    ),
    Turn("all ", late(rf"{_OPENING}(?:now )?all (?:at|on|in) ({VALUE})(?: now| then)?\W*$"), r"\1@we both have \2"),
    # "1 all round".
    Turn(
        " all ",
        late(rf"{_OPENING}(?:@it is |that is )?({VALUE})s? all (?:a?round|over|through|across)\W*$"),
        r"\1@we both have \2",
    ),
    # "We ended up on the same number, 1".
    Turn(
        "same ",
        late(
            rf"\b(?:the|one and the|one|a) (?:very |exact )?same {_THING}(?: here| now| again)?(?:,| ?:| \u2014| -| of)? ?(?:(?:namely|which is|that is|and that is|i\.e\.) )?({VALUE})"
        ),
        r"\1",
    ),
    # "Carol's vote equals mine: 0", "same bit as yours, 1".
    Turn(
        "@",
        late(
            rf"{_OPENING}(?P<one>{_WHOSE}) {_THING} {_MEET} (?P<other>@me|@you|@\d+'s|{_WHOSE} {_THING})(?P<second>(?!))?(?:,| ?:| \u2014| -) ?(?:namely )?(?P<value>{VALUE})"
        ),
        _each,
    ),
    Turn(
        "same ",
        late(rf"{_OPENING}(?:the )?same {_THING} as (@you|@\d+)(?:'s)?(?:,| ?:| \u2014| -) ?(?:namely )?({VALUE})"),
        r"\1@me and \2 have \3",
    ),
    # "Your 5 and mine go together", "Carol's 5 matches yours".
    Turn(
        "@",
        late(
            rf"{_OPENING}(?P<one>{_WHOSE}|@\d+(?= is {VALUE}))(?: is)? (?:{_THING},? )?(?P<value>{VALUE}),? (?:(?:and|&|\+) (?=[^,]{{2,30}} {_TOGETHER})|{_MEET} |{_CLASH} (?=[^=~]{{1,24}}{VALUE}))(?P<other>@\d+(?= is {VALUE})|{_WHOSE}(?= (?:(?:own|old|{_THING}) )?(?:{VALUE}|{_THING})?)|@me|@you|@\d+'s)(?: (?:own|is|{_THING}))?(?: (?P<second>{VALUE}))?(?= |\W*$)[^=~@]*$"
        ),
        _each,
    ),
)
"""Their order matters: what one has put plainly the next need not know."""
