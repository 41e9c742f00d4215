"""Other words for pairing, and for not, put plainly before they are read."""

from pytest_agentsnet.metrics.reading.marked.persons import ONE
from pytest_agentsnet.metrics.reading.partners.pair_offers import NOUN, OFFERS, OPENING, Rewording
from pytest_agentsnet.metrics.reading.words.late import late

_WORDINGS: tuple[Rewording, ...] = (
    # "Has Bob got you as his partner?"
    (
        " got ",
        late(rf"\bhas (ONE) got (ONE) as @they (?:\w+ )?{NOUN}".replace("ONE", ONE)),
        r"are \2 and \1 paired",
    ),
    # Each other.
    (
        "other",
        late(
            r"\b(?:(?:have|has|had|are|is) )?(?:found|cho(?:se|sen|ose|osing)|pick(?:ed|s|ing)?|have|got|took|tak(?:e|en|ing)|nam(?:e|ed|ing)|want(?:ed)?|settled on|answer(?:ed)?|list(?:ed)?|promised|accept(?:ed)?|go for|went for) each other\b(?:'s names?)?"
        ),
        "pair up",
    ),
    ("joining up", late(r"\bjoining up\b(?! (?:to|for)\b)"), "pairing up"),
    ("one another", late(r"\b(?:\w+ ){0,2}(?:to )?one another\b"), "pair up"),
    (
        "pair",
        late(rf"\W*({ONE})\"?, \"?({ONE})[^\w@]* (?:is|are)( not)? (?:a|the) (?:\w+ )?pair\b"),
        r"\1 and \2 are\3 a pair",
    ),
    # "Bob it is", "it is Bob for me", "it is no longer Bob".
    ("@it ", late(rf"{OPENING}({ONE}) @it (?:is|shall be|will be)(?: then)?(?: for @me)?\W*$"), r"\1@me choose \2"),
    (
        "@it ",
        late(rf"{OPENING}@it (?:is|was|will be|shall be|has to be|must be) (not |no longer )?({ONE}) for @me\W*$"),
        r"\1@me \2choose \3",
    ),
    ("@it ", late(rf"{OPENING}@it is (?:not|no longer) (@\d+)(?: any ?more)?\W*$"), r"\1@me do not choose \2"),
    (
        "for @me",
        late(
            rf"({ONE}) is (not |no longer )?(?:the (?:right |only )?(?:one|@other)|@my \w+|right|made|meant|cut out|{NOUN}) for @me\b"
        ),
        r"@me \2choose \1",
    ),
    ("out", late(rf"({ONE}) is out(?: of the question)? for @me\b"), r"@me do not choose \1"),
    ("but", late(r"@(?:other|all) (?:but|except|save) (?=@me|@you|@\d)"), "not "),
    (
        "the ",
        late(
            rf"\b(?:is|was) ({ONE}) the (?:one|@other|person|partner) (?:that |whom? |@other )?(@you|@\d+) (?:have |has )?(?=\w+ed\b|cho|took|want|name|pick|prefer|like|mean)(\w+)"
        ),
        r"did \2 \3 \1",
    ),
    (
        "between",
        late(
            rf"\b(?:is|was) there (?:an? |any )?(?:\w+ )?(?:deal|agreement|arrangement|pact|pair|match|understanding) between ({ONE}) and ({ONE})"
        ),
        r"are \1 and \2 paired",
    ),
    # Refusals.
    (
        "no to",
        late(r"\b(?:(?:sa(?:id|y|ys|ying)|g[ai]ve|answer\w*|reply|replied) )?(?:a )?(?:\w+ )?no to (?=@)"),
        "reject ",
    ),
    (
        " ",
        late(
            r"\b(?:let|lets|letting) go of (?=@)|\b(?:part\w* ways|br[eo]k\w* up|split\w* up|split|done|finished|through) with (?=@)"
        ),
        "reject ",
    ),
    ("interest", late(r"\binterest(?:ed)? in (?=@(?:you|me|\d+)\b(?!'))"), "leaning towards "),
    # Consent.
    (
        "@your ",
        late(
            r"@your (?:\w+ )?(?:offer|proposal|invitation|request|suggestion|hand|bid) (?:is|was|has been|stands|are) (?:(?:hereby|herewith|gladly|happily|thus|gratefully|now) )*(accept|declin|reject|refus)(?:e?d)\b"
        ),
        r"@me \1ed @you",
    ),
    (
        " @",
        late(
            rf"\b(?:gave|give|given|giving|promised|pledged|granted) ({ONE}) (?:@my|@they|@your) (?:yes|word|hand|promise|heart|vow|consent|ok|okay)\b"
        ),
        r"paired with \1",
    ),
    (
        "taken",
        late(r"(?<=@)(\w+ [^@]{0,30}\b)taken(?: (?:as well|too|also|already|now|sadly|alas|up))*,? by (?=@)"),
        r"\1taken by ",
    ),
    (
        " @they ",
        late(
            rf"\b(?:taken|takes?|took|chosen?|picked|accepted|named|selected|has|have|found|got) ({ONE}) (?:as|for|to be) (?:@they|@my|@your) (?:\w+ )?(?:partner|mate|match|teammate|choice|counterpart|other half)\b"
        ),
        r"chose \1",
    ),
    ("of @", late(r"\bthe (?:\w+ )?(partner|match|mate|choice) of (@\d+)(?!')"), r"\2's \1"),
    (
        "put",
        late(
            r"\b(?:put|puts|putting) (?:down )?(?=(?:@\d+|@you)(?: down| in)?(?: (?:as|for) (?:@they|@my|@your|the|an?|@\d+'s) (?:\w+ )?(?:answer|partner|choice|match|mate|pick))?\W*$)"
        ),
        "choose ",
    ),
    # "I would love it to be Bob", "second in line would be Bob".
    (
        " @it ",
        late(
            rf"({ONE}) ((?:\w+ ){{0,3}}?(?:love|prefer|like|want|hope|wish))(?: that)? @it (?:to be|will be|would be|were|is|can be|turns out to be) ({ONE})\W*$"
        ),
        r"\1 \2 to choose \3",
    ),
    (
        " be @",
        late(
            rf"{OPENING}(?:second|next|third|first) (?:in line|on @my list|in the queue) (?:would|will|might|could) be ({ONE})\W*$"
        ),
        r"\1@me would like \2",
    ),
    ("mind @", late(r"\bwould not mind (?=@(?:you|\d+)(?:\W*$| at all|,| as @my))"), "would like "),
    (
        "for @me",
        late(
            rf"^(\W*)(?:is|would|could|might|will) (@\d+|@you) (?:be )?(?:an?|the|@my) (?:\w+ ){{0,2}}?{NOUN} for @me\W*$"
        ),
        r"\1should @me pair with \2",
    ),
    (
        " @it @",
        late(
            rf"\b(?:is|was)(?: not)? @it ({ONE}) (?:that |whom? |@other )?(@you|@me|@\d+) (?=\w)([^@]*(?:@you |@they |@me )?[^@]*)$"
        ),
        r"did \2 \3 \1",
    ),
    (
        " being @they ",
        late(rf"({ONE}) [^@]*, ({ONE}) being @they (?:\w+ )?(?:{NOUN}|other half|better half)\b"),
        r"\1 is paired with \2",
    ),
    ("be", late(rf"{OPENING}@me ((?:\w+ ){{0,4}}?)be(?:come)? @you\W*$"), r"\1@me \2pair with @you"),
    (
        " from @",
        late(
            rf"({ONE}) (?:got|received|has|had|heard) (?:an? |the )?(?:\w+ )?(?:no|rejection|refusal|brush-off) from ({ONE})"
        ),
        r"\2 rejected \1",
    ),
    (
        " from @",
        late(rf"({ONE}) (?:got|received|has|had|heard) (?:an? |the )?(?:\w+ )?(?:yes|acceptance|consent) from ({ONE})"),
        r"\1 paired with \2",
    ),
    ("signed ", late(r"\bsigned (?:up|on) with (?=@)"), "paired with "),
    *OFFERS,
)
# "Withdrawing from Carol and pairing with Bob": two things of one person.
AND_THEN = late(
    r",? (?:and|but) (?:(?:am|is|are|will|now|then|have|has|instead|rather) )*(?=(?:pair|match|team|partner|tak|choos|chose|pick|go|nam|accept|switch|join|answer)\w* (?:up )?(?:with |for |to |on )?@)"
)
# Why it is so tells nothing of who is with whom.
_REASON = late(
    r",? (?:as|since|because|seeing that|given that|for) (?:@we both never|@nobody|none|no |neither|there |all |both )[^=]*$"
)


def worded_plainly(marked: str) -> str:
    """The marked clause in plainer words."""
    for gate, pattern, plain in _WORDINGS:
        if gate in marked:
            marked = pattern.sub(plain, marked)
    return _REASON.sub("", marked) if "@" in _REASON.sub("", marked) else marked
