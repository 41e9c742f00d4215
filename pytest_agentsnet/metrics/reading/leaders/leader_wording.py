"""Other words for leading and for supporting, put plainly before they are read."""

import re
from collections.abc import Callable

from pytest_agentsnet.metrics.reading.marked.persons import ONE
from pytest_agentsnet.metrics.reading.words.late import late

_OFFICE = r"(?:lead\w*|the (?:job|role|post|lead|task|leadership|top job)|@it|that|this|being (?:the |@our )?(?:leader|boss|head|captain|chief)|(?:the )?leadership)"
_TOPS = r"(?:lead(?:ing)?|(?:take|taking) (?:charge|over|the lead)|in charge|as (?:the |@our |a )?(?:leader|head|boss)|at the helm|being (?:the )?leader|to lead|in the lead)"
_TOWARDS = r"(?:to|towards?|for|in favou?r of)"

_Rewording = tuple[str, re.Pattern[str], "str | Callable[[re.Match[str]], str]"]
_WORDINGS: tuple[_Rewording, ...] = (
    # Persons told apart from all others.
    ("but", late(r"@(?:other|all) but (?=@me|@you|@\d)"), "not "),
    ("except", late(r"@(?:other|all) except (?:for )?(?=@me|@you|@\d)"), "not "),
    ("", late(r"@nobody (?:but|except|other than|besides) (?=@me|@you|@\d)"), ""),
    ("none other", late(r"\bnone other than (?=@)"), ""),
    (
        "and",
        late(rf"({ONE}),? (?:and @nobody|and (?:only|just) \1|and \1 (?:only|alone))(?: else)?(?!\w)"),
        r"\1",
    ),
    # "Which makes her my candidate".
    (
        "make",
        late(rf"\bmakes? ({ONE}) @(?:my|me) (?:\w+ )?(?:candidate|choice|pick|vote|leader|favou?rite|nominee)\b"),
        r"@me supports \1",
    ),
    # "Is Carol the one Bob supports?"
    (
        "s ",
        late(
            rf"^(\W*(?:(?:and|so|but|then) )*)(?:is|was) ({ONE}) (?:@other|(?:the )?(?:one|agent|node|person|candidate|name)(?: @other| that| whom?)?) ({ONE}) (?:is |are |has been |have been )?(?:support|back|vot|push|root|favou?r|endors|want|prefer)\w*(?: for)?\W*$"
        ),
        r"\1does \3 support \2",
    ),
    ("with @you", late(r"^\W*@me am (?:\w+ )?with @you ?: (?=@)"), ""),
    # What comes first for weight: "Carol do I support".
    (
        " @me ",
        late(r"^(\W*)(?:(?:only|it is) )?(@you|@\d+) ((?:do|will|would|shall|can|could) )@me ((?:not )?\w+)"),
        r"\1@me \3\4 \2",
    ),
    # What is said by the way of a person: "Bob, too, is for Carol".
    (
        ", ",
        late(
            rf"({ONE}), (?:too|also|as well|likewise|in turn|however|meanwhile|moreover|though|on the other hand|by contrast|for one|for @they part|of course|again|at least), "
        ),
        r"\1 ",
    ),
    (
        "@it ",
        late(
            rf"^(\W*(?:and |but |so )?)(?:for|with) ({ONE}),? @it (?:is|was|will be|would be) ({ONE})(?= too| as well| then|\W*$)"
        ),
        r"\1\2 supports \3",
    ),
    (": ", late(r"^(\W*)(?:vote|choice|pick|candidate|nominee) (@me|@you) ?: "), r"\1\2: "),
    (
        " to @",
        late(rf"^(\W*(?:and |but |so )?)(@me|@you) (?:goes|is going|went|will go) to (?={ONE})"),
        r"\1\2 votes for ",
    ),
    # Candidates.
    ("for", late(rf"\b(?:up|game) for {_OFFICE}"), "open to lead"),
    ("game to", late(r"\bgame to (?=lead|run|be\b)"), "open to "),
    (
        "disposal",
        late(r"\bat @your (?:\w+ )?disposal(?: as (?:a |the |@your )?leader)?(?! (?:for|if|to|when|should))"),
        "ready to lead",
    ),
    ("say no", late(rf"\bwould not say no to {_OFFICE}"), "would like to lead"),
    ("no part", late(r"\b(?:want|have|take) no part in (?=lead)"), "do not want "),
    (
        "lead",
        late(
            r"^(\W*)lead(?:ing|ership) (?:is|was|would be) (not|never|nothing)\b[^@]*(?:for @me|@my (?:thing|cup of tea|ambition|style|strength|forte|game|business))\b"
        ),
        r"\1@me will not lead",
    ),
    (
        "lead",
        late(r"^(\W*)lead(?:ing|ership) (?:is|would be) (?:for @me|@my (?:thing|cup of tea|ambition|forte|game))\b"),
        r"\1@me lead",
    ),
    (
        "@me",
        late(
            r"@me (?:would|will|might|could) (?:\w+ )?(?:be|make) an? (?:\w+ )?(?:poor|bad|terrible|lousy|awful|weak|reluctant|dreadful|hopeless|rotten|miserable|useless)\b"
        ),
        "@me will not be the",
    ),
    (
        "lea",
        late(
            r"\b(?:leave|leaves|leaving|left) (?:the )?(?:lead\w*|job|role|post|task|top spot|crown|reins|helm) (?:up )?to (?:@other|others|the rest|somebody else|someone else)\b"
        ),
        "will not lead",
    ),
    ("against", late(r"\b(?:am|is|are|was|remains?) (?:\w+ )?against (?=@(?:me|you|\d))"), "not support "),
    # What makes somebody the leader.
    (
        "by @",
        late(r"\b(?:led|headed|guided|represented|governed|chaired|commanded) by (?=@)"),
        "following ",
    ),
    (
        "be @",
        late(rf"^((?!.*\?).*\b)(should|must|will|shall|would|has to) be ({ONE}) (?:the |@our )?(leader|head|boss)\b"),
        r"\1\3 \2 be the \4",
    ),
    ("mak", late(r"(@\d+|@me|@you)'s [^@]{1,60} makes? @(?:they|it|me|you)\b"), r"\1 is"),
    (
        " to ",
        late(
            rf"\b(?:the )?(?:command|crown|lead|leadership|helm|reins|job|role|top (?:job|spot|post)|chair) (?:(?:should|must|shall|will|would|ought to) )?(?:goes?|belongs?|falls?|pass(?:es)?) to ({ONE})(?!'s)"
        ),
        r"\1 leads",
    ),
    ("top", late(rf"({ONE}) (gets|get|takes|has|for|in) the top (?:job|spot|post|position)"), r"\1 leads"),
    (
        "at the",
        late(
            r"\bat the (?:very )?(?:top|head|wheel|front)\b(?! of (?:the|@our|@my|this) (?:graph|list|alphabet|order|network|page|line|message|queue))"
        ),
        "in charge",
    ),
    # Wishes and what can be borne.
    (
        "would not mind",
        late(r"\bwould not (?:mind|object to|be against|be opposed to)(?: (?:it )?if)? (?=@(?:you|\d))"),
        "would like to vote for ",
    ),
    (
        "live with",
        late(
            rf"@me ((?:could|can|might|may|would) (?:well |easily |certainly |just )?)(not )?live with (?=(?:@you|@\d+)(?: {_TOPS})?\W*$)"
        ),
        r"@me would \2like to vote for ",
    ),
    (
        "@me",
        late(
            rf"@me (?:could|can|might|may|would|am|will)( not)? (?:\w+ )?(?:(?:fine|happy|content|okay?|glad|comfortable|at ease|pleased|delighted) (?:with|to see|to have|seeing|having|if)|picture|imagine|(?:like|love|prefer|want|rather) (?:to see|to have|see|have)|welcome|see) (@you|@\d+)(?= {_TOPS}\b|(?<=fine with @\d)\W*$|(?<=fine with @\d\d)\W*$|(?<=happy with @\d)\W*$|(?<=content with @\d)\W*$|(?<=fine with @you)\W*$|(?<=ok with @\d)\W*$|(?<=okay with @\d)\W*$)"
        ),
        r"@me would\1 like to vote for \2",
    ),
    # Support.
    (
        "t",
        late(
            rf"\b(?:tend|gravitat|inclin|swing|drift|veer|warm)(?:e|s|es|ed|ing)? (?:\w+ )?{_TOWARDS} (?=@(?:you|me|\d))"
        ),
        "lean towards ",
    ),
    (
        "out",
        late(
            r"\b(?:com(?:e|es|ing)|came|sp(?:eak|eaks|oke|oken|eaking)|declar\w+) (?:\w+ )?(?:out )?(?:for|in favou?r of|in support of|on the side of) (?=@)"
        ),
        "support ",
    ),
    ("up", late(r"\b(?:speak|speaks|spoke|spoken|stand|stands|stood) up for (?=@)"), "support "),
    (
        "against",
        late(r"\b(?:com(?:e|es|ing)|came|sp(?:eak|eaks|oke|oken)|vot(?:e|es|ed|ing)) (?:out )?against (?=@)"),
        "not support ",
    ),
    ("oppos", late(r"\boppos(?:e|es|ed|ing) (?=@(?:me|you|\d+)(?!'s))"), "not support "),
    (
        "unable to",
        late(r"\b(?:unable|unwilling|not prepared|not ready) to (?=support|back|vote|accept|follow|endorse)"),
        "not able to ",
    ),
    ("no vote", late(r"(?<!\w)(?:no|=\d|not a|not one) vote for (?=@)"), "not vote for "),
    ("doubt", late(r"\bdoubt (?:that |whether |if )?(?=@)"), "do not think "),
    (
        "put",
        late(
            r"(?<=@me )(?:(?:am|would|will|do|hereby) )*put(?:s|ting)? (?:forward )?(@you|@\d+)(?:'s name)? forward\b"
        ),
        r"propose \1",
    ),
    (
        "put",
        late(r"\bput @me down (?:for|as (?:a )?(?:vote|supporter|backer) (?:for|of)) (?=@)"),
        "@me vote for ",
    ),
    (
        "put",
        late(
            r"\bput(?:s|ting)? (?:forward )?(@you|@\d+)(?:'s name)?(?: forward| up)?(?= as (?:the |a )?(?:leader|candidate)|(?<=forward)|\W*$)"
        ),
        r"nominate \1",
    ),
    ("over", late(rf"\bw[io]ns? @me over (?:to|for) (?={ONE})"), "@me support "),
    ("over", late(r"(@you|@\d+) (?:has |have )?(?:won|wins) @me over(?! (?:to|for))"), r"@me support \1"),
    ("talk", late(r"@you (?:could|might|may|can) (?:\w+ )?talk @me into (?=@)"), "@me might support "),
    ("mind", late(r"\b(?:of|in) (?:one|the same) mind (?:about|on|over|regarding) (?=@)"), "agree on "),
    (
        "what",
        late(r"^(\W*(?:so |and |but )?)what (?:would|do) @you say to (?=@)"),
        r"\1how about ",
    ),
    (
        "join",
        late(r"\bjoin @(?:me|we) (?:in|and) (?:support\w*|back\w*|vot(?:e|ing) for|choos\w+|elect\w*|endors\w+) (?=@)"),
        "please support ",
    ),
    (
        "are @you ",
        late(
            r"\bare @you (?:\w+ )?(?:happy|fine|okay?|content|comfortable|good|all right|alright) with (?=(?:@me|@\d+) (?:as|leading|in charge))"
        ),
        "do @you support ",
    ),
    (
        "is @",
        late(
            rf"^(\W*)is ({ONE}) (?:acceptable|fine|okay?|agreeable|all right|alright|good enough) (?:as (?:the |a |@our )?leader |leading )?(?:to|for|with|by) @you"
        ),
        r"\1do @you support \2",
    ),
    (
        "@me",
        late(
            rf"({ONE}) (?:is|would be|sounds|looks|seems) (?:\w+ )?(?:acceptable|fine|okay?|agreeable|all right|alright|good|great|best|perfect|right|ideal|better) (?:to|for|with|by) @me"
        ),
        r"@me would like to vote for \1",
    ),
    ("candidate", late(r"\b(are|is) (@you|@\d+) (?:\w+ )?a candidate\b"), r"\1 \2 running"),
    (
        "elect",
        late(r"\b(be|been|is|was|are|am) (?:\w+ )?(?:elected|voted in)\b(?: as)?(?: the)?(?: leader)?(?! by)"),
        r"\1 leader",
    ),
    ("election", late(r"\b(?:has won|won|wins) the election\b"), "is leader"),
    ("sense", late(r"\bmakes? (?:\w+ ){0,2}sense (?:for|to have) (?=@)"), "would be best for "),
    ("@me", late(r"^(\W*)@me (?:guess|suppose|think|reckon) (?=(?:@\d+|@you)\W*$)"), r"\1@me lean towards "),
    (
        "@me",
        late(r"^(\W*)(@\d+|@you),? @me (?:guess|suppose|think|reckon|believe)\W*$"),
        r"\1@me lean towards \2",
    ),
    ("decid", late(r"\bdecid(?:e|es|ed|ing) (?:on|for|in favou?r of) (?=@(?:me|you|\d))"), "support "),
    (
        "st",
        late(
            r"\b(?:stand(?:s|ing)?|stood) (?:by|behind|with) (?=@(?:me|you|\d+)(?:\W*$| (?:on this|as|in this|for)\b))"
        ),
        "support ",
    ),
    ("with", late(r"\b(?:go(?:es|ing)? along|sid(?:e|es|ed|ing)) with (?=(?:@me|@\d+)\b)"), "support "),
    ("drop", late(r"\bdropp?(?:ed|ing|s)? (?=@\d+\W*$)"), "not support "),
    ("used to", late(r"@(?:me|you|\d+) used to (?:\w+ )+@\w+(?:,| but)? ?"), ""),
    (
        "is @",
        late(
            rf"^(\W*(?:and |so |but )?)is ({ONE}) (?:also |still |now |really )?(?:for|behind|with|on the side of) (?={ONE})"
        ),
        r"\1does \2 support ",
    ),
    (
        "are @you ",
        late(r"\bare @you (?:(?:still|also|really|now) )*(?:for|behind|with) (?=@(?:me|\d))"),
        "do @you support ",
    ),
    (
        " ask",
        late(r"^.*\b(?:ask|asks|asked|asking) @(?:me|you|\d+) (?:@other )?(?=leads?\b|should|is|will|would)"),
        "@other ",
    ),
    (
        "@nobody",
        late(rf"({ONE}) is @nobody(?:'s| is) (?:leader|head|boss|choice|candidate)\b"),
        r"\1 is not the leader",
    ),
    (
        "@",
        late(
            rf"(@me|@we) (not )?(?:want|need|like|see|prefer)(?:ed)? (?:at the (?:top|helm|wheel)|in charge|as (?:the |@our )?(?:leader|head|boss)|to lead|leading) ({ONE})\W*$"
        ),
        r"\1 \2support \3",
    ),
    (
        "@",
        late(
            rf"(@your|@\d+'s) (?:\w+ )?(?:vote|choice|pick|support|preference|nomination) (?:for|of) ({ONE}) (?:\w+ly )?(?:match\w*|equals?|mirrors?|coincides? with|agrees with|goes with|fits(?: with)?|is (?:in line with|the same as|identical to)) (?:@me|@my \w+)\b"
        ),
        lambda found: (
            f"{'@you' if found[1] == '@your' else found[1].removesuffix(chr(39) + 's')} and @me support {found[2]}"
        ),
    ),
    (
        "think",
        late(rf"@me (?:\w+ )?think (?:that )?@it (?:should|ought to|must|has to) be ({ONE})\W*$"),
        r"@me lean towards \1",
    ),
    (
        "supporters",
        late(
            rf"(@\d+|@you|@me|@my|@your)(?:'s)? (?:\w+ )?(?:supporters|backers|voters|followers) (?:are|include|so far are) ({ONE}(?:(?:,| and|, and) {ONE})*)"
        ),
        lambda found: f"{found[2]} support {found[1].replace('@my', '@me').replace('@your', '@you')}",
    ),
    ("get", late(r"\bbe getting\b"), "get"),
)
_YES_FROM = late(
    r"^\W*(?:(?:so|and|but|then|well|@it is|that is|there is|consider this|take this as) )*(?:(?:an?|one|the|another) )?(?:(?:\w+ ){0,2})(yes|no|=\d+)(?: (?:to (?:@it|that|leading|the job|the lead)))? (?:from|on) (@me|@my|@\d+|@\d+'s)(?: (?:side|end|part|corner))?\W*$"
)


_BUT = late(r"\W*(?:but|except) (?=@(?:me|you|\d+)\W*$)")


def worded_plainly(marked: str, no: int | None, before: tuple[str, ...]) -> str:
    """The marked clause in plainer words; ``no`` is the place of the answer No, and ``before`` of whom it goes on to tell."""
    if before and before[-1] in {"@other", "@all", "@nobody"}:
        marked = _BUT.sub("" if before[-1] == "@nobody" else "not ", marked)
    answer = _YES_FROM.match(marked) if " from @" in marked or " on @" in marked else None
    if answer and no is not None:
        denies = answer[1] in {"no", f"={no}"}
        who = "@me" if answer[2] == "@my" else answer[2].removesuffix("'s")
        return f"{who} answers ={no if denies else 1 - no}"
    for gate, pattern, plain in _WORDINGS:
        if gate in marked:
            marked = pattern.sub(plain, marked)
    return marked
