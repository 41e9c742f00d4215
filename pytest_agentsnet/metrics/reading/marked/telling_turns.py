"""Turns of phrase that tell an answer, or that it is none, by the way: "put me down as 2", "instead of 1 I take 2"."""

from typing import Final

from pytest_agentsnet.metrics.reading.marked.urging import PERSON, VALUE, Turn
from pytest_agentsnet.metrics.reading.words.late import late

_OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|sorry|ok|now|because|since|as|if) )*)"

TELLING: Final = (
    Turn(
        " of ",
        late(
            rf"(@(?:your|my|our|\d+'s)) (?:\w+ )?(?:choice|pick|use|selection|adoption|vote|answer) of (?=(?:the |a )?{VALUE}(?! for))"
        ),
        r"\1 ",
    ),
    Turn(
        " down ",
        late(
            rf"\b(?:put|mark|list|note|count|book|write|sign|set|enter) (@me|@\d+|@you) down (?:as|for|with|under|on|in) (?:an? )?(?={VALUE})"
        ),
        r"\1 have ",
    ),
    Turn(
        "by the ",
        late(r", by the (?:sounds?|looks?|feel) of (?:@it|things)\W*$|, by all accounts\W*$"),
        " presumably",
    ),
    Turn(
        "let @",
        late(
            r"(?<!could )(?<!can )(?<!would )(?<!will )(?<!please )(@\d+|@you|@we|@me) (?:(?:has|have|already|also|just) )*let (@\w+) know\b"
        ),
        r"\1 told \2",
    ),
    Turn(
        "if @you",
        late(
            rf"^(\W*)if @you (?:(?:do|would|will) not mind|like|want|wish|please|can|could|would)(?: to)?,? (?=[a-z]+ (?:\w+ ){{0,2}}?{VALUE})"
        ),
        r"\1please ",
    ),
    Turn(
        "if @me",
        late(
            rf"^(\W*)if @me (?:may|might|could|can) (?:\w+ ){{0,3}}?(?:suggest|ask|propose|say|advise|recommend)\w*(?: so| that| it| something| one thing)?,? (?=[a-z]+ (?:\w+ ){{0,2}}?{VALUE})"
        ),
        r"\1please ",
    ),
    # "I am against 1", "instead of 1 I take 0", "Bob looks like a 1".
    Turn(
        "against",
        late(
            rf"({PERSON}|@we(?: both)?|@all) (?:am|is|are|was|were|remains?|votes?|voted|argues?|speaks?|decided|advises?) (?:\w+ ){{0,2}}?against (?:taking |choosing |going with |the |using |picking )?({VALUE})"
        ),
        r"\1 do not take \2",
    ),
    Turn(
        " of ",
        late(rf"{_OPENING}instead of ({VALUE}),? ((?!and\b|or\b).*[=~]\d.*)$"),
        r"\1\3, not \2",
    ),
    Turn("rather than ", late(rf"{_OPENING}rather than ({VALUE}),? ((?!and\b|or\b).*[=~]\d.*)$"), r"\1\3, not \2"),
    Turn(
        "like ",
        late(
            rf"({PERSON}) (?:\w+ )?(?:looks?|seems?|sounds?|feels?|strikes @me) (?:\w+ )?(?:like|as) (?:an? )?({VALUE})"
        ),
        r"\1 presumably have \2",
    ),
)
"""Their order matters: what one has put plainly the next need not know."""
