"""Turns of phrase by which somebody is told to lead, to want to, or not: "game to run", "be led by Bob"."""

from typing import Final

from pytest_agentsnet.metrics.reading.marked.persons import ONE
from pytest_agentsnet.metrics.reading.marked.urging import Turn
from pytest_agentsnet.metrics.reading.words.late import late

_OFFICE = r"(?:lead\w*|the (?:job|role|post|lead|task|leadership|top job)|@it|that|this|being (?:the |@our )?(?:leader|boss|head|captain|chief)|(?:the )?leadership)"
_TOPS = r"(?:lead(?:ing)?|(?:take|taking) (?:charge|over|the lead)|in charge|as (?:the |@our |a )?(?:leader|head|boss)|at the helm|being (?:the )?leader|to lead|in the lead)"
CANDIDACIES: Final = (
    # Persons told apart from all others.
    Turn("but", late(r"@(?:other|all) but (?=@me|@you|@\d)"), "not "),
    Turn("except", late(r"@(?:other|all) except (?:for )?(?=@me|@you|@\d)"), "not "),
    Turn("", late(r"@nobody (?:but|except|other than|besides) (?=@me|@you|@\d)"), ""),
    Turn("none other", late(r"\bnone other than (?=@)"), ""),
    Turn(
        "and",
        late(rf"({ONE}),? (?:and @nobody|and (?:only|just) \1|and \1 (?:only|alone))(?: else)?(?!\w)"),
        r"\1",
    ),
    # "Which makes her my candidate".
    Turn(
        "make",
        late(rf"\bmakes? ({ONE}) @(?:my|me) (?:\w+ )?(?:candidate|choice|pick|vote|leader|favou?rite|nominee)\b"),
        r"@me supports \1",
    ),
    # "Is Carol the one Bob supports?"
    Turn(
        "s ",
        late(
            rf"^(\W*(?:(?:and|so|but|then) )*)(?:is|was) ({ONE}) (?:@other|(?:the )?(?:one|agent|node|person|candidate|name)(?: @other| that| whom?)?) ({ONE}) (?:is |are |has been |have been )?(?:support|back|vot|push|root|favou?r|endors|want|prefer)\w*(?: for)?\W*$"
        ),
        r"\1does \3 support \2",
    ),
    Turn("with @you", late(r"^\W*@me am (?:\w+ )?with @you ?: (?=@)"), ""),
    # What comes first for weight: "Carol do I support".
    Turn(
        " @me ",
        late(r"^(\W*)(?:(?:only|it is) )?(@you|@\d+) ((?:do|will|would|shall|can|could) )@me ((?:not )?\w+)"),
        r"\1@me \3\4 \2",
    ),
    # What is said by the way of a person: "Bob, too, is for Carol".
    Turn(
        ", ",
        late(
            rf"({ONE}), (?:too|also|as well|likewise|in turn|however|meanwhile|moreover|though|on the other hand|by contrast|for one|for @they part|of course|again|at least), "
        ),
        r"\1 ",
    ),
    Turn(
        "@it ",
        late(
            rf"^(\W*(?:and |but |so )?)(?:for|with) ({ONE}),? @it (?:is|was|will be|would be) ({ONE})(?= too| as well| then|\W*$)"
        ),
        r"\1\2 supports \3",
    ),
    Turn(": ", late(r"^(\W*)(?:vote|choice|pick|candidate|nominee) (@me|@you) ?: "), r"\1\2: "),
    Turn(
        " to @",
        late(rf"^(\W*(?:and |but |so )?)(@me|@you) (?:goes|is going|went|will go) to (?={ONE})"),
        r"\1\2 votes for ",
    ),
    # Candidates.
    Turn("for", late(rf"\b(?:up|game) for {_OFFICE}"), "open to lead"),
    Turn("game to", late(r"\bgame to (?=lead|run|be\b)"), "open to "),
    Turn(
        "disposal",
        late(r"\bat @your (?:\w+ )?disposal(?: as (?:a |the |@your )?leader)?(?! (?:for|if|to|when|should))"),
        "ready to lead",
    ),
    Turn("say no", late(rf"\bwould not say no to {_OFFICE}"), "would like to lead"),
    Turn("no part", late(r"\b(?:want|have|take) no part in (?=lead)"), "do not want "),
    Turn(
        "lead",
        late(
            r"^(\W*)lead(?:ing|ership) (?:is|was|would be) (not|never|nothing)\b[^@]*(?:for @me|@my (?:thing|cup of tea|ambition|style|strength|forte|game|business))\b"
        ),
        r"\1@me will not lead",
    ),
    Turn(
        "lead",
        late(r"^(\W*)lead(?:ing|ership) (?:is|would be) (?:for @me|@my (?:thing|cup of tea|ambition|forte|game))\b"),
        r"\1@me lead",
    ),
    Turn(
        "@me",
        late(
            r"@me (?:would|will|might|could) (?:\w+ )?(?:be|make) an? (?:\w+ )?(?:poor|bad|terrible|lousy|awful|weak|reluctant|dreadful|hopeless|rotten|miserable|useless)\b"
        ),
        "@me will not be the",
    ),
    Turn(
        "lea",
        late(
            r"\b(?:leave|leaves|leaving|left) (?:the )?(?:lead\w*|job|role|post|task|top spot|crown|reins|helm) (?:up )?to (?:@other|others|the rest|somebody else|someone else)\b"
        ),
        "will not lead",
    ),
    Turn("against", late(r"\b(?:am|is|are|was|remains?) (?:\w+ )?against (?=@(?:me|you|\d))"), "not support "),
    # What makes somebody the leader.
    Turn(
        "by @",
        late(r"\b(?:led|headed|guided|represented|governed|chaired|commanded) by (?=@)"),
        "following ",
    ),
    Turn(
        "be @",
        late(rf"^((?!.*\?).*\b)(should|must|will|shall|would|has to) be ({ONE}) (?:the |@our )?(leader|head|boss)\b"),
        r"\1\3 \2 be the \4",
    ),
    Turn("mak", late(r"(@\d+|@me|@you)'s [^@]{1,60} makes? @(?:they|it|me|you)\b"), r"\1 is"),
    Turn(
        " to ",
        late(
            rf"\b(?:the )?(?:command|crown|lead|leadership|helm|reins|job|role|top (?:job|spot|post)|chair) (?:(?:should|must|shall|will|would|ought to) )?(?:goes?|belongs?|falls?|pass(?:es)?) to ({ONE})(?!'s)"
        ),
        r"\1 leads",
    ),
    Turn("top", late(rf"({ONE}) (gets|get|takes|has|for|in) the top (?:job|spot|post|position)"), r"\1 leads"),
    Turn(
        "at the",
        late(
            r"\bat the (?:very )?(?:top|head|wheel|front)\b(?! of (?:the|@our|@my|this) (?:graph|list|alphabet|order|network|page|line|message|queue))"
        ),
        "in charge",
    ),
    # Wishes and what can be borne.
    Turn(
        "would not mind",
        late(r"\bwould not (?:mind|object to|be against|be opposed to)(?: (?:it )?if)? (?=@(?:you|\d))"),
        "would like to vote for ",
    ),
    Turn(
        "live with",
        late(
            rf"@me ((?:could|can|might|may|would) (?:well |easily |certainly |just )?)(not )?live with (?=(?:@you|@\d+)(?: {_TOPS})?\W*$)"
        ),
        r"@me would \2like to vote for ",
    ),
    Turn(
        "@me",
        late(
            rf"@me (?:could|can|might|may|would|am|will)( not)? (?:\w+ )?(?:(?:fine|happy|content|okay?|glad|comfortable|at ease|pleased|delighted) (?:with|to see|to have|seeing|having|if)|picture|imagine|(?:like|love|prefer|want|rather) (?:to see|to have|see|have)|welcome|see) (@you|@\d+)(?= {_TOPS}\b|(?<=fine with @\d)\W*$|(?<=fine with @\d\d)\W*$|(?<=happy with @\d)\W*$|(?<=content with @\d)\W*$|(?<=fine with @you)\W*$|(?<=ok with @\d)\W*$|(?<=okay with @\d)\W*$)"
        ),
        r"@me would\1 like to vote for \2",
    ),
)
