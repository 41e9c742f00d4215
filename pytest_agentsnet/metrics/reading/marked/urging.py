"""Turns of phrase by which somebody is to do something: "off to 2 with you" is what you should have."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from pytest_agentsnet.metrics.reading.words.late import late

VALUE: Final = r"[=~]\d+w?\b"
PERSON: Final = r"@(?:me|you|\d+)\b(?!')"


class Turn(NamedTuple):
    """A turn of phrase of marked clauses, and what it is in plain words."""

    cue: str
    """What the clause must contain: most have none of these words."""
    pattern: re.Pattern[str]
    plain: "str | Callable[[re.Match[str]], str]"


URGING: Final = (
    # "Off to Group 6 with you".
    Turn(
        "with @you",
        late(
            rf"^\W*(?:(?:then|so|now|and|ok|quick) )*(?:off|over|in|up|down|out|back|on|go|away|straight)?(?: ?(?:to|into|onto|in|on))? ?({VALUE})(?: now)? with @you\b"
        ),
        r"@you should have \1",
    ),
    Turn(
        "@you",
        late(
            rf"^\W*(?:(?:so|then|and|please|kindly|do|just|feel free to|now)\b\W*)*(?:make|call|consider|declare|claim) ({VALUE}) (?:as )?@you(?:r own)?\b(?: own)?|^\W*(?:(?:so|then|and|please|kindly|just|now|get up front and) )*make @you (?:a |an )?(?P<late>{VALUE})"
        ),
        lambda found: f"@you should have {found[1] or found['late']}",
    ),
    Turn(
        "@your own",
        late(
            rf"^\W*(?:(?:so|then|and|please|kindly|do|just|feel free to|now)\b\W*)*(?:make|call|consider|declare) ({VALUE}) @your own\b"
        ),
        r"@you should have \1",
    ),
    Turn(
        "join @",
        late(
            r"^\W*(?:(?:please|so|then|and|do|just|now)\b\W*)*(?:come (?:and |over and )?)?join @(?:me|we|all)(?= (?:on|in|at|over))"
        ),
        "please go",
    ),
    # "Requested action: go to 3".
    Turn(
        "re",
        late(
            r"^\W*(?:(?:my|@my|one|the|an?|small|humble|action|only|next|kind) )*(?:requests?|requested|required|request for @you)(?: (?:action|move|change|step))?(?: (?:to|for|from) @you)? ?[:\u2014] ?(?=[a-z])"
        ),
        "please ",
    ),
    # "You would help me by going to 3".
    Turn(
        " by ",
        late(
            r"@you (?:would|could|might|can) (?:\w+ )?(?:help|do|oblige|please|make|save|serve|spare)\b[^=~]{0,40}? by (?=\w+ing\b)"
        ),
        "please @you should be ",
    ),
    # "2 is what she should take", "Carol is the one he should name".
    Turn(
        " should ",
        late(
            rf"({VALUE}|@\d+|@me|@you) (?:is|would be) (?:what|the (?:one|group|value|bit|answer|colou?r|number|name|person|partner|@other)(?: that| whom?| @other)?) ({PERSON}|@they) should (\w+)(?: (?:for|with|to|on|in))?(?=\W*$|,)"
        ),
        r"\2 should \3 \1",
    ),
    # Who is asked should.
    Turn(
        " to ",
        late(
            rf"({PERSON}) (?:is|are) (?:(?:\w+ly|hereby|herewith|kindly|thus|also|now) )*(?:asked|requested|invited|urged|advised|encouraged|begged|called upon|instructed|directed|supposed|required) to\b"
        ),
        r"\1 should",
    ),
    Turn(" better ", late(rf"({PERSON}|@they) (?:had|would) (?:\w+ )?better (?!off\b)"), r"\1 should "),
    Turn(" best ", late(rf"({PERSON}|@they) (?:had|would) best (?=[a-z])"), r"\1 should "),
    Turn(
        "is hereby",
        late(
            rf"\b(?:adoption|choice|use|selection|acceptance) of ({VALUE}) (?:by|on the part of) (?:@you|the recipient|the addressee|the reader) is (?:hereby |herewith |kindly )*(?:requested|asked|proposed|suggested|recommended)"
        ),
        r"@you should have \1",
    ),
    # Those whom the hearer is to bring to it.
    Turn(
        " @",
        late(
            rf"^\W*(?:(?:please|kindly|so|and|then|now|maybe|perhaps|just|do|could @you|can @you|would @you|will @you) )*(?:get|have|make|push|nudge|steer|move|talk|bring|persuade|convince|urge|pull|guide|direct|shift|coax|win|drag|bump|switch|coach|point|send|walk|draw) (@\d+)(?: over| down| up)?(?: (?:to|into|towards?|onto|on|in|round to|over to))? (?=(?:(?:take|have|be|become|go|use|pick|choose|accept|serve|act|move|switch|answer|say|stay|keep|pair|join|adopt|name|step|do|coordinate|vote|support|back|endorse|follow|lead|elect|run)\b|{VALUE}))"
        ),
        r"that \1 should ",
    ),
)
