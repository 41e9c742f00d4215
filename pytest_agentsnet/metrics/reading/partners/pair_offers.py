"""Other words for offers of pairing, and for whom somebody should take."""

import re
from typing import Final

from pytest_agentsnet.metrics.reading.marked.persons import ONE
from pytest_agentsnet.metrics.reading.words.late import late

OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|yes|sorry|ok|now|please|just|kindly|maybe|perhaps|or|for|said) )*)"
NOUN = r"(?:choice|match|pick|partner|fit|option|bet|mate|candidate|idea|alternative|address)"
BE = r"(?:is|would be|could be|might be|seems|looks|would make|makes|may be|sounds|should be)"

Rewording = tuple[str, re.Pattern[str], str]
"""What a clause must contain, a pattern, and what it is in plain words."""
OFFERS: Final[tuple[Rewording, ...]] = (
    # Whom the hearer should take.
    (
        " for @",
        late(rf"({ONE}) {BE}(?: like)? (?:an? |the |@your )?(?:\w+ ){{0,2}}?{NOUN} for (@you|@\d+)\b(?!')"),
        r"\2 should pair with \1",
    ),
    (
        " for @",
        late(
            rf"{OPENING}(?:(?:how|what) about |maybe |perhaps |why not |possibly )?(@\d+) for (@you|@\d+)(?: then| instead)?\W*$"
        ),
        r"\1\3 should pair with \2",
    ),
    (
        "@you",
        late(r"\b(suggest|recommend|propose|advise|commend)\w* (@\d+) (?:to|for|as an? \w+ (?:for|to)|as) @you\w*\b"),
        r"suggest that @you should pair with \2",
    ),
    (
        "@you ",
        late(
            r"^(\W*)(?:have|had|did|do) @you (?:\w+ )?(?:thought (?:of|about)|think (?:of|about)|considered?|tried|try) (@\d+)(?: yet| already| instead| at all)?\W*$"
        ),
        r"\1@you should pair with \2",
    ),
    ("why not ", late(r"\bwhy not (?=(?:\w+ ){1,4}@\d+)"), "@you should "),
    ("better ", late(rf"{OPENING}better (?=(?:take|go|pick|choose|pair|try|ask|name|team)\b)"), r"\1please "),
    (
        " to ",
        late(
            rf"{OPENING}(?:ask|invite|persuade|get|tell|convince|beg) (@\d+) to (?:(?:pair|team|match|partner|go) (?:up )?with @you|be @your \w+)"
        ),
        r"\1@you should pair with \2",
    ),
    (
        " for @",
        late(r"\b(suggest|recommend|propose|advise|commend)\w* (@\d+) for (@you|@\d+)\b(?!')"),
        r"suggest that \3 should pair with \2",
    ),
    # "Robert is not Carol's partner": he is its subject.
    (
        " not @",
        late(rf"({ONE}) (?:is|are) not (@\d+)'s (?:\w+ )?(?:partner|match|mate|choice)\b"),
        r"\1 is not paired with \2",
    ),
    ("given up on", late(r"\b(?:given|gave|giv\w+) up on (?=@)"), "rejected "),
    ("nothing", late(rf"\bthere is nothing between ({ONE}) and ({ONE})"), r"\1 do not pair with \2"),
    ("rather for", late(r"@me am (?:rather|more|mostly|all) for (?=@)"), "@me lean towards "),
    (
        "nice",
        late(
            rf"{OPENING}(@\d+|@you) would be (?:\w+ )?(?:nice|good|fine|great|lovely|best|better|ideal|perfect|ok|okay)\W*$"
        ),
        r"\1@me would like \2",
    ),
    # Offers of the speaker's own.
    (
        "pairing",
        late(r"\b(suggest|propose|recommend)\w* (?=(?:pairing|teaming|matching)(?: up)?\W*$)"),
        r"suggest that @we be ",
    ),
    ("@we both", late(r"\b(suggest|propose|recommend)\w* @we both\W*$"), r"suggest that @we pair"),
    (
        "could be @my",
        late(
            r"@you (?:could|might|can|should|may) (?:\w+ )?be(?:come)? @my (?=(?:\w+ )?(?:partner|match|mate|pair)\b)"
        ),
        "please be @my ",
    ),
    (
        "be @your",
        late(
            r"(@\d+) (?:could|might|can|should|ought to) (?:\w+ )?be(?:come)? @your (?:\w+ )?(?:partner|match|mate)\b"
        ),
        r"@you should pair with \1",
    ),
    ("hand", late(r"\bask\w* (?:@you )?for @your hand\b"), "propose that @we pair up"),
    (
        "@we",
        late(
            r"(@we(?: both| two)?) (?:would|could|might|do) (?:make|be|form|become) (?:an? |the )?(?:\w+ )?(pair|team|match|couple)\b"
        ),
        r"\1 should be a \2",
    ),
    ("why", late(r"\bwhy (?:should|can|could|would|do) not (@we(?: both)?)\b"), r"let \1"),
    ("join", late(rf"{OPENING}join @me as @(?:my|your) (?:\w+ )?partner\b"), r"\1please be @my partner"),
    (
        "offer",
        late(r"\boffer\w* (?:@me |@my hand |@you )?(?:as|to be|to become|to serve as) @your (?:\w+ )?partner\b"),
        "propose to be @your partner",
    ),
    (
        "@you to ",
        late(
            r"@me (?:\w+ ){0,3}?(?:ask|asking|invite|inviting|beg|begging|urge|implore|request|beseech) @you to (?:be(?:come)? @my (?:\w+ )?partner|(?:pair|team|match|partner|go) (?:up )?with @me)\b"
        ),
        "@me propose that @we pair up",
    ),
    (
        "honour",
        late(r"\b(?:would be )?(?:deeply |very |most )?honou?red if @you would\b"),
        "propose that @you",
    ),
)
