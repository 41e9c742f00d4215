"""Turns of phrase of marked clauses put into plain ones: "2 is not what I chose" is what I do not have."""

import re
from typing import Final

from pytest_agentsnet.metrics.reading.marked.proposing import PROPOSING
from pytest_agentsnet.metrics.reading.marked.telling_turns import TELLING
from pytest_agentsnet.metrics.reading.marked.turns_of_agreeing import AGREEING
from pytest_agentsnet.metrics.reading.marked.urging import PERSON, URGING, VALUE, Turn
from pytest_agentsnet.metrics.reading.marked.weighing import WEIGHING
from pytest_agentsnet.metrics.reading.words.late import late

_OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|sorry|ok|now|because|since|as|if) )*)"
_BY_THE_WAY = r"(?: (?:on|in|at|of) (?:this|that|the|@my|@your) [\w ]{1,20}?)?"
_TIME = r"(?:a|an|one|two|some|\d+) (?:\w+ )?(?:minutes?|moments?|seconds?|hours?|rounds?|turns?|while) ago|last (?:round|turn|time)|just now|already|now|long ago|earlier|this round|in round \d+"


def _denied(found: re.Match[str]) -> str:
    return f"{found[1]}{found['who']} do{' not' if found['not'] else ''} have {found['value']}"


_UNCHANGED: Final = (
    r"(?:not|no) (?:(?:need|have|going|planning|want|intend|wish) to |be )?chang(?:e|ing)"
    r"(?: @my (?:\w+ )?(?:colou?rs?|group|vote|choice|answer|value|mind|pick|decision|selection|partner|candidate|bit))?"
)
_TURNS: Final = (
    # "Group 2, is that you?"
    Turn(
        "is ",
        late(rf"{_OPENING}({VALUE}),? (?:is|was) (?:that|@it|this) (?:in fact |really )?({PERSON}|@\d+'s)$"),
        r"\1is \3 \2",
    ),
    # "Is 5 hers?"
    Turn(
        "is ",
        late(rf"{_OPENING}is ({VALUE}) (?:really |still |already )?(@they|hers|theirs|@you|@me|@\d+)(?:'s)?$"),
        r"\1is \3 \2",
    ),
    Turn("hers", late(r"\b(?:hers|theirs)\b"), "@they"),
    # "Bob says that 2 is his".
    Turn(
        " is @they",
        late(
            rf"(@\d+) (?:\w+ )?(?:says?|said|tells|told|claims?|claimed|insists?|insisted|writes|wrote|reports?|reported|mentions?|mentioned|announced|declared)(?: (?:to )?@\w+)?(?: that)? (?:the )?({VALUE}) is @they\W*$"
        ),
        r"\1 have \2",
    ),
    Turn(
        " @you",
        late(r"(?<=\w)(?:,| -) ?(?:will|would|could|can|will not|would not) @you(?: please)?\W*$"),
        " please",
    ),
    # A tag says no more than that it is asked.
    Turn(
        " @",
        late(
            r"(?<=\w)(?:,| -) ?(?:is|are|am|was|were|do|does|did|has|have|had|will|would|can|could|should)(?: not)? @(?:me|you|they|we|it)(?: not)?\W*$"
        ),
        ", right",
    ),
    # "2 is not what I chose", "2 is the one she has".
    Turn(
        " @",
        late(
            rf"{_OPENING}(?:(?:the|a|an) )?(?P<value>[=~]\d+)w?{_BY_THE_WAY} (?:is|was) (?P<not>not )?(?:what|the (?:one|group|value|bit|answer|colou?r|thing)(?: that| which)?) (?P<who>{PERSON}) (?:\w+ ?){{1,4}}$"
        ),
        _denied,
    ),
    Turn(
        "last thing",
        late(
            rf"{_OPENING}(?:(?:the|a|an) )?(?P<value>[=~]\d+)w? (?:is|was|would be) (?P<not>the (?:very )?last (?:thing|one|group|value|answer|colou?r)) (?:that )?(?P<who>{PERSON}) (?:\w+ ?){{1,5}}"
        ),
        _denied,
    ),
    Turn(
        "belong to",
        late(
            rf"{_OPENING}(?:the )?(?P<value>[=~]\d+)w?{_BY_THE_WAY} (?:do|does|did) (?P<not>not) belong to (?P<who>{PERSON})"
        ),
        _denied,
    ),
    Turn(
        " is not ",
        late(
            rf"{_OPENING}(?:the )?(?P<value>[=~]\d+)w?{_BY_THE_WAY} is (?P<not>not) (?P<who>@(?:me|you|\d+)\b)(?:'s)?$"
        ),
        _denied,
    ),
    Turn(
        "as though",
        late(r"@it (?:is|was) not as though (?:@(?:me|you|\d+) (?:had|have) )?"),
        lambda found: (
            f"{re.findall(r'@(?:me|you|[0-9]+)', found[0])[-1]} did not "
            if re.search(r"@(?:me|you|\d+)", found[0])
            else "not "
        ),
    ),
    Turn(
        " by @",
        late(
            rf"{_OPENING}(?:a |an |the )?(?P<value>[=~]\d+)w? (?:was|is|has been|has|had been) (?P<not>never|not)?(?: ?been)? ?(?:\w+ )?(?:given|said|sent|cast|adopted|uttered|put down|entered|spoken|written|reported|announced|declared|stated|submitted|elected) (?:\w+ )?by (?P<who>{PERSON})"
        ),
        _denied,
    ),
    # "2 looks good to me", "1 would be best", "3 would suit you".
    Turn(
        " ",
        late(
            rf"{_OPENING}({VALUE}) (?:looks|seems|sounds|feels|would be|would feel|strikes @me as|appears) (?:(?:rather|very|quite|pretty|really|most|more|the|a bit|like the|about|just) )*(?!(?:not|un\w*|taken|free|open|available|occupied|bad|wrong|risky|used|gone|blocked|impossible|off|out|popular|crowded|odd|strange|like|to|empty|vacant|busy|in|claimed|worse|worst|dangerous|unwise|safe\w* for @you)\b)[a-z]+(?: (?:choice|pick|option|bet|one|fit))?(?: (?:to|for) @me)?\W*$"
        ),
        r"\1@me prefer \2",
    ),
    Turn("prefer", late(rf"{_OPENING}({VALUE}) (?:is )?preferred\W*$"), r"\1@me prefer \2"),
    Turn("suit", late(rf"{_OPENING}({VALUE}) (?:would|might|should|could) suit @you\b"), r"\1@you should take \2"),
    # "From Hisham came a 1".
    Turn(
        "from @",
        late(
            rf"{_OPENING}from (@\d+|@you) (?:\w+ )?(?:came|comes|arrived|there came|@me (?:got|have|received|heard)|is|was) (?:a |an )?({VALUE})"
        ),
        r"\1\2 have \3",
    ),
    Turn(
        " from @",
        late(
            rf"{_OPENING}(?:a |an |the )?({VALUE}) (?:reached @me|came|arrived|came in|was received|got here|got to @me|is in) from (@\d+|@you)"
        ),
        r"\1\3 have \2",
    ),
    # "And a 0 I have remained".
    Turn(
        " @",
        late(
            rf"{_OPENING}(?:a |an )?({VALUE}),? ({PERSON}) ((?:(?:have|has|am|is|are|will|shall|still|now|did|do) ){{0,3}}(?:remain\w*|stay\w*|am|is|are|keep|kept|hold|held|answer\w*|take|took|choose|chose|picked|say|said))$"
        ),
        r"\1\3 \4 \2",
    ),
    # "Robert he takes 2".
    Turn(
        " @they",
        late(r"(@\d+),? @they (?=(?:\w+ )?(?:is|has|had|was|will|would|make|take|go|say|have|say\w*|\w+s|\w+ed)\b)"),
        r"\1 ",
    ),
    Turn("@me @me", late(r"@me,? @me (?=\w)"), "@me "),
    Turn(
        "~",
        late(
            rf"^(\W*(?:(?:so|and|ok|lol|ah|yes|now) )*(?:flipp?\w*|switch\w*|chang\w+|mov\w+|went|gone|go|going|turn\w*|swung|hopped|jumped|over|back|shift\w*) (?:back |over )?(?:to|into) )~(\d+)w? (?=(?:{_TIME})\b)"
        ),
        r"\1=\2 ",
    ),
    Turn("the ~", late(r"\bthe (?=~\d+(?!w)(?:\W*$|[,.;:]| (?:and|now|already|too|please|is|was)\b))"), ""),
    Turn("@other", late(r", @other(?: else)? (?:may|might|can|could|will|must|should|has to)(?: \w+)?$"), ""),
    Turn(
        "ed",
        late(
            rf"{_OPENING}(?:the )?(?:value )?({VALUE}) (?:is|was|has been|stands) (?:(?:hereby|herewith|thus|therefore|now|accordingly) )*(?:adopted|elected|entered|submitted|retained|kept|maintained|upheld|recorded)(?! by)(?: for @me| on @my part)?$"
        ),
        lambda found: f"{found[1]}@me have {found[2].replace('~', '=').rstrip('w')}",
    ),
    Turn("@it was not @", late(rf"@it was not ({PERSON}) (?:@other|that) (?=[a-z])"), r"\1 not "),
    Turn("@it is not @", late(rf"@it is not ({PERSON}) (?:@other|that) (?=[a-z])"), r"\1 not "),
    Turn(
        "favo",
        late(r"^\W*(?:please )?do @(?:me|we|all|we both) (?:a|the|this|one) (?:\w+ )?favou?r(?:,| and|:)+ "),
        "please ",
    ),
    Turn(
        " @my ",
        late(r"(@\d+|@you) (?:has|have|gets?|got|already has) @my (?:yes|word|promise|hand|heart)\b"),
        r"@me pair with \1",
    ),
    Turn(
        "on @",
        late(
            r"\b(?:have|having|got|keep|set|has) (?:@my|@they|@your) (?:eyes?|heart|sights?|hopes?|mind|money)(?: set| fixed)? on (?=@)"
        ),
        "lean towards ",
    ),
    Turn(" w @", late(r"\bw (?=@)"), "with "),
    # "I will not change my group: 2", "no need to change: 2".
    Turn(
        "chang",
        late(rf"\b{_UNCHANGED}\W* (?==\d|~\d)"),
        lambda found: f"{'@me ' if found[0].startswith('no ') else ''}keep ",
    ),
    Turn("chang", late(rf"\b{_UNCHANGED}\W* (?=@\d|@you\b)"), "stay with "),
    # How sure one is.
    Turn(
        ", if ",
        late(r", if (?:memory serves|@me (?:am|are) not mistaken|@me (?:recall|remember)(?: \w+)?)(?:,|$)"),
        " presumably",
    ),
    Turn("likelihood", late(r"\bin all likelihood\b"), "probably"),
    Turn("probability", late(r"\bin all probability\b"), "probably"),
    Turn("so @it ", late(r", or so @it (?:looks|seems|appears)(?: @?\w+){0,6}$"), " presumably"),
)
_ALL: Final = (*URGING, *PROPOSING, *WEIGHING, *TELLING, *AGREEING, *_TURNS)


_WITHOUT_VALUES: Final = (*URGING, *PROPOSING, *WEIGHING, *TELLING, *_TURNS)


def plain_turns(marked: str) -> str:
    """The marked clause with such turns put plainly."""
    for turn in _ALL if "=" in marked or "~" in marked else _WITHOUT_VALUES:
        if turn.cue in marked:
            marked = turn.pattern.sub(turn.plain, marked)
    return marked
