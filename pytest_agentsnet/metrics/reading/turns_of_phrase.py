"""Turns of phrase of marked clauses put into plain ones: "off to 2 with you" is what you should have, "2 is not what I chose" what I do not."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

_VALUE = r"[=~]\d+w?\b"
_PERSON = r"@(?:me|you|\d+)\b(?!')"
_OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|sorry|ok|now|because|since|as|if) )*)"
_BY_THE_WAY = r"(?: (?:on|in|at|of) (?:this|that|the|@my|@your) [\w ]{1,20}?)?"
_TIME = r"(?:a|an|one|two|some|\d+) (?:\w+ )?(?:minutes?|moments?|seconds?|hours?|rounds?|turns?|while) ago|last (?:round|turn|time)|just now|already|now|long ago|earlier|this round|in round \d+"


class _Turn(NamedTuple):
    cue: str
    """What the clause must contain: most have none of these words."""
    pattern: re.Pattern[str]
    plain: "str | Callable[[re.Match[str]], str]"


def _denied(found: re.Match[str]) -> str:
    return f"{found[1]}{found['who']} do{' not' if found['not'] else ''} have {found['value']}"


_TURNS: Final = (
    # "Group 2, is that you?"
    _Turn(
        "is ",
        re.compile(rf"{_OPENING}({_VALUE}),? (?:is|was) (?:that|@it|this) (?:in fact |really )?({_PERSON}|@\d+'s)$"),
        r"\1is \3 \2",
    ),
    # "Is 5 hers?"
    _Turn(
        "is ",
        re.compile(rf"{_OPENING}is ({_VALUE}) (?:really |still |already )?(@they|hers|theirs|@you|@me|@\d+)(?:'s)?$"),
        r"\1is \3 \2",
    ),
    _Turn("hers", re.compile(r"\b(?:hers|theirs)\b"), "@they"),
    _Turn(
        " @you",
        re.compile(r"(?<=\w)(?:,| -) ?(?:will|would|could|can|will not|would not) @you(?: please)?\W*$"),
        " please",
    ),
    # A tag says nothing more.
    _Turn(
        " @",
        re.compile(
            r"(?<=\w)(?:,| -) ?(?:is|are|am|was|were|do|does|did|has|have|had|will|would|can|could|should)(?: not)? @(?:me|you|they|we|it)(?: not)?\W*$"
        ),
        "",
    ),
    # "Off to Group 6 with you".
    _Turn(
        "with @you",
        re.compile(
            rf"^\W*(?:(?:then|so|now|and|ok|quick) )*(?:off|over|in|up|down|out|back|on|go|away|straight)?(?: ?(?:to|into|onto|in|on))? ?({_VALUE})(?: now)? with @you\b"
        ),
        r"@you should have \1",
    ),
    _Turn(
        "@you",
        re.compile(
            rf"^\W*(?:(?:so|then|and|please|kindly|do|just|feel free to|now)\b\W*)*(?:make|call|consider|declare|claim) ({_VALUE}) (?:as )?@you(?:r own)?\b(?: own)?|^\W*(?:(?:so|then|and|please|kindly|just|now|get up front and) )*make @you (?:a |an )?(?P<late>{_VALUE})"
        ),
        lambda found: f"@you should have {found[1] or found['late']}",
    ),
    _Turn(
        "@your own",
        re.compile(
            rf"^\W*(?:(?:so|then|and|please|kindly|do|just|feel free to|now)\b\W*)*(?:make|call|consider|declare) ({_VALUE}) @your own\b"
        ),
        r"@you should have \1",
    ),
    _Turn(
        "join @",
        re.compile(
            r"^\W*(?:(?:please|so|then|and|do|just|now)\b\W*)*(?:come (?:and |over and )?)?join @(?:me|we|all)(?= (?:on|in|at|over))"
        ),
        "please go",
    ),
    # Who is asked should.
    _Turn(
        " to ",
        re.compile(
            rf"({_PERSON}) (?:is|are) (?:(?:\w+ly|hereby|herewith|kindly|thus|also|now) )*(?:asked|requested|invited|urged|advised|encouraged|begged|called upon|instructed|directed|supposed|required) to\b"
        ),
        r"\1 should",
    ),
    _Turn(" better ", re.compile(rf"({_PERSON}|@they) (?:had|would) (?:\w+ )?better (?!off\b)"), r"\1 should "),
    _Turn(
        "is hereby",
        re.compile(
            rf"\b(?:adoption|choice|use|selection|acceptance) of ({_VALUE}) (?:by|on the part of) (?:@you|the recipient|the addressee|the reader) is (?:hereby |herewith |kindly )*(?:requested|asked|proposed|suggested|recommended)"
        ),
        r"@you should have \1",
    ),
    # Those whom the hearer is to bring to it.
    _Turn(
        " @",
        re.compile(
            rf"^\W*(?:(?:please|kindly|so|and|then|now|maybe|perhaps|just|do|could @you|can @you|would @you|will @you) )*(?:get|have|push|nudge|steer|move|talk|bring|persuade|convince|urge|pull|guide|direct|shift|coax|win|drag|bump|switch|coach|point|send|walk|draw) (@\d+)(?: over| down| up)?(?: (?:to|into|towards?|onto|on|in|round to|over to))? (?=(?:(?:take|have|be|become|go|use|pick|choose|accept|serve|act|move|switch|answer|say|stay|keep|pair|join|adopt|name|step|do|coordinate)\b|{_VALUE}))"
        ),
        r"that \1 should ",
    ),
    # "2 is not what I chose", "2 is the one she has".
    _Turn(
        " @",
        re.compile(
            rf"{_OPENING}(?:(?:the|a|an) )?(?P<value>[=~]\d+)w?{_BY_THE_WAY} (?:is|was) (?P<not>not )?(?:what|the (?:one|group|value|bit|answer|colou?r|thing)(?: that| which)?) (?P<who>{_PERSON}) (?:\w+ ?){{1,4}}$"
        ),
        _denied,
    ),
    _Turn(
        "last thing",
        re.compile(
            rf"{_OPENING}(?:(?:the|a|an) )?(?P<value>[=~]\d+)w? (?:is|was|would be) (?P<not>the (?:very )?last (?:thing|one|group|value|answer|colou?r)) (?:that )?(?P<who>{_PERSON}) (?:\w+ ?){{1,5}}"
        ),
        _denied,
    ),
    _Turn(
        "belong to",
        re.compile(
            rf"{_OPENING}(?:the )?(?P<value>[=~]\d+)w?{_BY_THE_WAY} (?:do|does|did) (?P<not>not) belong to (?P<who>{_PERSON})"
        ),
        _denied,
    ),
    _Turn(
        " is not ",
        re.compile(
            rf"{_OPENING}(?:the )?(?P<value>[=~]\d+)w?{_BY_THE_WAY} is (?P<not>not) (?P<who>@(?:me|you|\d+)\b)(?:'s)?$"
        ),
        _denied,
    ),
    _Turn(
        "as though",
        re.compile(r"@it (?:is|was) not as though (?:@(?:me|you|\d+) (?:had|have) )?"),
        lambda found: (
            f"{re.findall(r'@(?:me|you|[0-9]+)', found[0])[-1]} did not "
            if re.search(r"@(?:me|you|\d+)", found[0])
            else "not "
        ),
    ),
    _Turn(
        " by @",
        re.compile(
            rf"{_OPENING}(?:a |an |the )?(?P<value>[=~]\d+)w? (?:was|is|has been|has|had been) (?P<not>never|not)?(?: ?been)? ?(?:\w+ )?(?:given|said|sent|cast|adopted|uttered|put down|entered|spoken|written|reported|announced|declared|stated|submitted|elected) (?:\w+ )?by (?P<who>{_PERSON})"
        ),
        _denied,
    ),
    # "From Hisham came a 1".
    _Turn(
        "from @",
        re.compile(
            rf"{_OPENING}from (@\d+|@you) (?:\w+ )?(?:came|comes|arrived|there came|@me (?:got|have|received|heard)|is|was) (?:a |an )?({_VALUE})"
        ),
        r"\1\2 have \3",
    ),
    _Turn(
        " from @",
        re.compile(
            rf"{_OPENING}(?:a |an |the )?({_VALUE}) (?:reached @me|came|arrived|came in|was received|got here|got to @me|is in) from (@\d+|@you)"
        ),
        r"\1\3 have \2",
    ),
    # "And a 0 I have remained".
    _Turn(
        " @",
        re.compile(
            rf"{_OPENING}(?:a |an )?({_VALUE}),? ({_PERSON}) ((?:(?:have|has|am|is|are|will|shall|still|now|did|do) ){{0,3}}(?:remain\w*|stay\w*|am|is|are|keep|kept|hold|held|answer\w*|take|took|choose|chose|picked|say|said))$"
        ),
        r"\1\3 \4 \2",
    ),
    # "Robert he takes 2".
    _Turn(
        " @they",
        re.compile(
            r"(@\d+),? @they (?=(?:\w+ )?(?:is|has|had|was|will|would|make|take|go|say|have|say\w*|\w+s|\w+ed)\b)"
        ),
        r"\1 ",
    ),
    _Turn("@me @me", re.compile(r"@me,? @me (?=\w)"), "@me "),
    _Turn(
        "~",
        re.compile(
            rf"^(\W*(?:(?:so|and|ok|lol|ah|yes|now) )*(?:flipp?\w*|switch\w*|chang\w+|mov\w+|went|gone|go|going|turn\w*|swung|hopped|jumped|over|back|shift\w*) (?:back |over )?(?:to|into) )~(\d+)w? (?=(?:{_TIME})\b)"
        ),
        r"\1=\2 ",
    ),
    _Turn("the ~", re.compile(r"\bthe (?=~\d+(?!w)(?:\W*$|[,.;:]| (?:and|now|already|too|please|is|was)\b))"), ""),
    _Turn("@other", re.compile(r", @other(?: else)? (?:may|might|can|could|will|must|should|has to)(?: \w+)?$"), ""),
    _Turn(
        "ed",
        re.compile(
            rf"{_OPENING}(?:the )?(?:value )?({_VALUE}) (?:is|was|has been|stands) (?:(?:hereby|herewith|thus|therefore|now|accordingly) )*(?:adopted|elected|entered|submitted|retained|kept|maintained|upheld|recorded)(?! by)(?: for @me| on @my part)?$"
        ),
        lambda found: f"{found[1]}@me have {found[2].replace('~', '=').rstrip('w')}",
    ),
    _Turn("@it is not @", re.compile(rf"@it is not ({_PERSON}) (?:@other|that) (?=[a-z])"), r"\1 not "),
    _Turn(
        "favo",
        re.compile(r"^\W*(?:please )?do @(?:me|we|all|we both) (?:a|the|this|one) (?:\w+ )?favou?r(?:,| and|:)+ "),
        "please ",
    ),
    _Turn(
        " @my ",
        re.compile(r"(@\d+|@you) (?:has|have|gets?|got|already has) @my (?:yes|word|promise|hand|heart)\b"),
        r"@me pair with \1",
    ),
    _Turn(
        "on @",
        re.compile(
            r"\b(?:have|having|got|keep|set|has) (?:@my|@they|@your) (?:eyes?|heart|sights?|hopes?|mind|money)(?: set| fixed)? on (?=@)"
        ),
        "lean towards ",
    ),
    _Turn(" w @", re.compile(r"\bw (?=@)"), "with "),
    # How sure one is.
    _Turn(
        ", if ",
        re.compile(r", if (?:memory serves|@me (?:am|are) not mistaken|@me (?:recall|remember)(?: \w+)?)(?:,|$)"),
        " presumably",
    ),
    _Turn("likelihood", re.compile(r"\bin all likelihood\b"), "probably"),
    _Turn("probability", re.compile(r"\bin all probability\b"), "probably"),
    _Turn("so it ", re.compile(r", or so @?it (?:looks|seems|appears)(?: @?\w+){0,6}$"), " presumably"),
)


def plain_turns(marked: str) -> str:
    """The marked clause with such turns put plainly."""
    for turn in _TURNS:
        if turn.cue in marked:
            marked = turn.pattern.sub(turn.plain, marked)
    return marked
