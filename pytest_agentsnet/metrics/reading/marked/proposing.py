"""Turns of phrase that propose without a word for it: "1 might suit you", "Bob to take 2", "drop 0 and take 1"."""

from typing import Final

from pytest_agentsnet.metrics.reading.marked.urging import PERSON, VALUE, Turn
from pytest_agentsnet.metrics.reading.words.late import late

_OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|sorry|ok|now|please|just|kindly|maybe|perhaps|or|do) )*)"
_PERSONS = rf"(?:@all|@we both|@we|{PERSON}(?:(?:,| and|, and) {PERSON})*)"
_DO = r"(?:take|move|switch|go|use|choose|pick|stay|keep|answer|be|become|coordinate|lead|pair|team|match|vote|have|change|adopt|say|remain|join|volunteer|step|support|name|back|follow|act|serve|sit|settle|stick|get|try|select|pass|accept)"
_NO_STATE = r"(?!(?:(?:already|still|currently|now|yet|really|even|by now) )*(?:@|(?:free|taken|open|available|occupied|used|gone|left|unused|unclaimed|empty|vacant|blocked|there|here|out|off)\b))"

PROPOSING: Final = (
    # "Would 3 work for you?", "3 might be something for you".
    Turn(
        " @",
        late(
            rf"{_OPENING}(?:would|could|might|does|will|can|is|may)(?: not)? (?:a |the )?({VALUE}) (?:(?:be|then|also|perhaps|maybe|still) )*+{_NO_STATE}\w+(?: (?!that\b)\w+){{0,2}}? (?:(?:for|on|with) )?({_PERSONS})(?: (?:too|then|instead|as well|also))?\W*$"
        ),
        r"\1\3 should take \2",
    ),
    Turn(
        "for @",
        late(
            rf"{_OPENING}(?:a |the )?({VALUE}) (?:would|could|might|may|should|ought to) (?:(?:be|then|also|perhaps|maybe|still|well) )*+{_NO_STATE}\w+(?: \w+){{0,2}}? (?:for )?({_PERSONS})(?<!@me)(?: (?:too|then|instead|as well|also|better|best|well|fine|nicely))*\W*$"
        ),
        r"\1\3 should take \2",
    ),
    Turn(
        "suit @",
        late(rf"{_OPENING}(?:would|could|might|does|will) (?:a |the )?({VALUE}) suit ({PERSON})"),
        r"\1\3 should take \2",
    ),
    # "I recommend 3 to you".
    Turn(
        "@me ",
        late(
            rf"\b(suggest|recommend|propose|advise|commend)(?:s|ed|ing)? (?:a |the )?({VALUE}) (?:to|for|as the \w+ (?:for|of)) ({_PERSONS})"
        ),
        r"\1 that \3 should take \2",
    ),
    # "Bob to take 2, Carol to take 3": an order.
    Turn(
        " to ",
        late(rf"(^\W*|(?<=, )|(?<=and )|(?<=: )|(?<=; ))(@you|@all|@we both|@\d+(?:(?:,| and) @\d+)*) to (?={_DO}\b)"),
        r"\1\2 should ",
    ),
    Turn(
        "@",
        late(
            rf"(@me|@we) (?:\w+ ){{0,2}}?(?:need|want|like|prefer|require|see|have)(?: to (?:see|have))? (@you|@all|@we both|@\d+)(?: all)? (?=(?:in|on|at|over)\b)(?=.{{0,12}}{VALUE})"
        ),
        r"\1 want that \2 should be ",
    ),
    # "It should be you who takes 2".
    Turn(
        "be @",
        late(
            rf"@it (should|must|has to|ought to|had better|might|could|will) (?:really |rather |better |best )?be ({PERSON}) (?:@other|that) (?=[a-z])"
        ),
        r"\2 \1 ",
    ),
    Turn(
        "should ",
        late(
            r"\bshould (?:be (?:the )?(?:@other|one) )?(take|choose|pick|coordinate|answer|lead|move|go|switch|keep|stay|use)e?s\b"
        ),
        r"should \1",
    ),
    # What the hearer leaves or keeps for the speaker.
    Turn(
        " @me",
        late(
            rf"{_OPENING}(?:leave|keep|reserve|save|give|hand|spare|hold|cede|let go of) ({VALUE}) (?:free |open |over )?(?:for|to|with) @me\b"
        ),
        r"\1let @me have \2",
    ),
    Turn("@me", late(rf"{_OPENING}(?:leave|give|hand|pass|let) @me (?:have )?({VALUE})"), r"\1let @me have \2"),
    Turn("@me to ", late(rf"{_OPENING}(?:allow|permit|enable|trust) @me to "), r"\1let @me "),
    # "Drop 0 and take 1", "change your 0 to a 1".
    Turn(
        "and ",
        late(
            rf"{_OPENING}(?:drop|leave|quit|abandon|give up|forget|ditch|scrap|skip|dump) (?:@your |the |that )?{VALUE},? (?:and |then |for )*and (?:then )?(?:please )?(?:(?:{_DO})(?: (?:to|with|for|on|in))? )?(?:a )?({VALUE})"
        ),
        r"\1please take \2",
    ),
    Turn(
        "@your ",
        late(
            rf"{_OPENING}(?:change|turn|flip|switch|swap|exchange|trade|convert|make) @your (?:\w+ )?{VALUE} (?:to|into|for|in|with|over to) (?:an? )?({VALUE})"
        ),
        r"\1please take \2",
    ),
    Turn(
        " @",
        late(
            rf"{_OPENING}(?:join|follow|copy|match|side with|stand with|accompany) @(?:me|we|all) (?=(?:on|in|at|over|to|into) )"
        ),
        r"\1please go ",
    ),
    Turn("@me ask @you", late(r"\b(?:may|can|could|might|must|should) @me ask @you to\b"), "please"),
    Turn("say", late(r"\bwhat (?:do|would|might) @you say(?:,|:)? (?:if )?(?=@)"), "how about "),
)
"""Their order matters: what one has put plainly the next need not know."""
