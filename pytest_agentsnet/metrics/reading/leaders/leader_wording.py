"""Other words for leading and for supporting, put plainly before they are read."""

import re

from pytest_agentsnet.metrics.reading.marked.persons import ONE

_OFFICE = r"(?:lead\w*|the (?:job|role|post|lead|task|leadership|top job)|@it|that|this|being (?:the )?leader|(?:the )?leadership)"
_TOPS = r"(?:lead(?:ing)?|(?:take|taking) (?:charge|over|the lead)|in charge|as (?:the |@our |a )?(?:leader|head|boss)|at the helm|being (?:the )?leader|to lead|in the lead)"
_TOWARDS = r"(?:to|towards?|for|in favou?r of)"

_Rewording = tuple[str, re.Pattern[str], str]
_WORDINGS: tuple[_Rewording, ...] = (
    # Persons told apart from all others.
    ("but", re.compile(r"@(?:other|all) but (?=@me|@you|@\d)"), "not "),
    ("except", re.compile(r"@(?:other|all) except (?:for )?(?=@me|@you|@\d)"), "not "),
    ("", re.compile(r"@nobody (?:but|except|other than|besides) (?=@me|@you|@\d)"), ""),
    ("none other", re.compile(r"\bnone other than (?=@)"), ""),
    (
        "and",
        re.compile(rf"({ONE}),? (?:and @nobody|and (?:only|just) \1|and \1 (?:only|alone))(?: else)?(?!\w)"),
        r"\1",
    ),
    # What comes first for weight: "Carol do I support".
    (
        " @me ",
        re.compile(r"^(\W*)(?:(?:only|it is) )?(@you|@\d+) ((?:do|will|would|shall|can|could) )@me ((?:not )?\w+)"),
        r"\1@me \3\4 \2",
    ),
    # Candidates.
    ("for", re.compile(rf"\b(?:up|game) for {_OFFICE}"), "open to lead"),
    ("game to", re.compile(r"\bgame to (?=lead|run|be\b)"), "open to "),
    (
        "disposal",
        re.compile(r"\bat @your (?:\w+ )?disposal(?: as (?:a |the |@your )?leader)?(?! (?:for|if|to|when|should))"),
        "ready to lead",
    ),
    ("say no", re.compile(rf"\bwould not say no to {_OFFICE}"), "would like to lead"),
    ("no part", re.compile(r"\b(?:want|have|take) no part in (?=lead)"), "do not want "),
    (
        "lead",
        re.compile(
            r"^(\W*)lead(?:ing|ership) (?:is|was|would be) (not|never|nothing)\b[^@]*(?:for @me|@my (?:thing|cup of tea|ambition|style|strength|forte|game|business))\b"
        ),
        r"\1@me will not lead",
    ),
    (
        "lead",
        re.compile(
            r"^(\W*)lead(?:ing|ership) (?:is|would be) (?:for @me|@my (?:thing|cup of tea|ambition|forte|game))\b"
        ),
        r"\1@me lead",
    ),
    # What makes somebody the leader.
    ("mak", re.compile(r"(@\d+|@me|@you)'s [^@]{1,60} makes? @(?:they|it|me|you)\b"), r"\1 is"),
    (
        " to ",
        re.compile(
            rf"\b(?:the )?(?:command|crown|lead|leadership|helm|reins|job|role|top (?:job|spot|post)|chair) (?:(?:should|must|shall|will|would|ought to) )?(?:goes?|belongs?|falls?|pass(?:es)?) to ({ONE})(?!'s)"
        ),
        r"\1 leads",
    ),
    ("top", re.compile(rf"({ONE}) (gets|get|takes|has|for|in) the top (?:job|spot|post|position)"), r"\1 leads"),
    (
        "at the",
        re.compile(
            r"\bat the (?:very )?(?:top|head|wheel|front)\b(?! of (?:the|@our|@my|this) (?:graph|list|alphabet|order|network|page|line|message|queue))"
        ),
        "in charge",
    ),
    # Wishes and what can be borne.
    (
        "would not mind",
        re.compile(r"\bwould not (?:mind|object to|be against|be opposed to)(?: (?:it )?if)? (?=@(?:you|\d))"),
        "would like to vote for ",
    ),
    (
        "live with",
        re.compile(
            rf"@me ((?:could|can|might|may|would) (?:well |easily |certainly |just )?)(not )?live with (?=(?:@you|@\d+)(?: {_TOPS})?\W*$)"
        ),
        r"@me would \2like to vote for ",
    ),
    (
        "@me",
        re.compile(
            rf"@me (?:could|can|might|may|would|am|will)( not)? (?:\w+ )?(?:(?:fine|happy|content|okay?|glad|comfortable|at ease|pleased|delighted) (?:with|to see|to have|seeing|having|if)|picture|imagine|(?:like|love|prefer|want|rather) (?:to see|to have|see|have)|welcome|see) (@you|@\d+)(?= {_TOPS}\b)"
        ),
        r"@me would\1 like to vote for \2",
    ),
    # Support.
    (
        "t",
        re.compile(
            rf"\b(?:tend|gravitat|inclin|swing|drift|veer|warm)(?:e|s|es|ed|ing)? (?:\w+ )?{_TOWARDS} (?=@(?:you|me|\d))"
        ),
        "lean towards ",
    ),
    (
        "out",
        re.compile(
            r"\b(?:com(?:e|es|ing)|came|sp(?:eak|eaks|oke|oken|eaking)|declar\w+) (?:\w+ )?(?:out )?(?:for|in favou?r of|in support of|on the side of) (?=@)"
        ),
        "support ",
    ),
    ("up", re.compile(r"\b(?:speak|speaks|spoke|spoken|stand|stands|stood) up for (?=@)"), "support "),
    (
        "against",
        re.compile(r"\b(?:com(?:e|es|ing)|came|sp(?:eak|eaks|oke|oken)|vot(?:e|es|ed|ing)) (?:out )?against (?=@)"),
        "not support ",
    ),
    ("oppos", re.compile(r"\boppos(?:e|es|ed|ing) (?=@(?:me|you|\d+)(?!'s))"), "not support "),
    (
        "unable to",
        re.compile(r"\b(?:unable|unwilling|not prepared|not ready) to (?=support|back|vote|accept|follow|endorse)"),
        "not able to ",
    ),
    ("no vote", re.compile(r"(?<!\w)(?:no|=\d|not a|not one) vote for (?=@)"), "not vote for "),
    ("doubt", re.compile(r"\bdoubt (?:that |whether |if )?(?=@)"), "do not think "),
    (
        "put",
        re.compile(r"\bput @me down (?:for|as (?:a )?(?:vote|supporter|backer) (?:for|of)) (?=@)"),
        "@me vote for ",
    ),
    (
        "put",
        re.compile(
            r"\bput(?:s|ting)? (?:forward )?(@you|@\d+)(?:'s name)?(?: forward| up)?(?= as (?:the |a )?(?:leader|candidate)|(?<=forward)|\W*$)"
        ),
        r"nominate \1",
    ),
    ("over", re.compile(rf"\bw[io]ns? @me over (?:to|for) (?={ONE})"), "@me support "),
    ("over", re.compile(r"(@you|@\d+) (?:has |have )?(?:won|wins) @me over(?! (?:to|for))"), r"@me support \1"),
    ("talk", re.compile(r"@you (?:could|might|may|can) (?:\w+ )?talk @me into (?=@)"), "@me might support "),
    ("mind", re.compile(r"\b(?:of|in) (?:one|the same) mind (?:about|on|over|regarding) (?=@)"), "agree on "),
    (
        "what",
        re.compile(r"^(\W*(?:so |and |but )?)what (?:would|do) @you say to (?=@)"),
        r"\1how about ",
    ),
    (
        "join",
        re.compile(
            r"\bjoin @(?:me|we) (?:in|and) (?:support\w*|back\w*|vot(?:e|ing) for|choos\w+|elect\w*|endors\w+) (?=@)"
        ),
        "please support ",
    ),
    (
        "are @you ",
        re.compile(
            r"\bare @you (?:\w+ )?(?:happy|fine|okay?|content|comfortable|good|all right|alright) with (?=(?:@me|@\d+) (?:as|leading|in charge))"
        ),
        "do @you support ",
    ),
    (
        "is @",
        re.compile(
            rf"^(\W*)is ({ONE}) (?:acceptable|fine|okay?|agreeable|all right|alright|good enough) (?:to|for|with|by) @you"
        ),
        r"\1do @you support \2",
    ),
    (
        "@me",
        re.compile(
            rf"({ONE}) (?:is|would be|sounds) (?:\w+ )?(?:acceptable|fine|okay?|agreeable|all right|alright) (?:to|for|with|by) @me"
        ),
        r"@me would like to vote for \1",
    ),
    ("candidate", re.compile(r"\b(are|is) (@you|@\d+) (?:\w+ )?a candidate\b"), r"\1 \2 running"),
    (
        "elect",
        re.compile(r"\b(be|been|is|was|are|am) (?:\w+ )?(?:elected|voted in)\b(?: as)?(?: the)?(?: leader)?(?! by)"),
        r"\1 leader",
    ),
    ("election", re.compile(r"\b(?:has won|won|wins) the election\b"), "is leader"),
    ("sense", re.compile(r"\bmakes? (?:\w+ ){0,2}sense (?:for|to have) (?=@)"), "would be best for "),
    ("@me", re.compile(r"^(\W*)@me (?:guess|suppose|think|reckon) (?=(?:@\d+|@you)\W*$)"), r"\1@me lean towards "),
    (
        "@me",
        re.compile(r"^(\W*)(@\d+|@you),? @me (?:guess|suppose|think|reckon|believe)\W*$"),
        r"\1@me lean towards \2",
    ),
    ("decid", re.compile(r"\bdecid(?:e|es|ed|ing) (?:on|for|in favou?r of) (?=@(?:me|you|\d))"), "support "),
    (
        "st",
        re.compile(
            r"\b(?:stand(?:s|ing)?|stood) (?:by|behind|with) (?=@(?:me|you|\d+)(?:\W*$| (?:on this|as|in this|for)\b))"
        ),
        "support ",
    ),
    ("with", re.compile(r"\b(?:go(?:es|ing)? along|sid(?:e|es|ed|ing)) with (?=(?:@me|@\d+)\b)"), "support "),
    ("drop", re.compile(r"\bdropp?(?:ed|ing|s)? (?=@\d+\W*$)"), "not support "),
    ("used to", re.compile(r"@(?:me|you|\d+) used to (?:\w+ )+@\w+(?:,| but)? ?"), ""),
    (
        "are @you ",
        re.compile(r"\bare @you (?:(?:still|also|really|now) )*(?:for|behind|with) (?=@(?:me|\d))"),
        "do @you support ",
    ),
    (
        " ask",
        re.compile(r"^.*\b(?:ask|asks|asked|asking) @(?:me|you|\d+) (?:@other )?(?=leads?\b|should|is|will|would)"),
        "@other ",
    ),
    ("get", re.compile(r"\bbe getting\b"), "get"),
)
_YES_FROM = re.compile(
    r"^\W*(?:(?:so|and|but|then|well|@it is|that is|there is|consider this|take this as) )*(?:(?:an?|one|the|another) )?(?:(?:\w+ ){0,2})(yes|no|=\d+)(?: (?:to (?:@it|that|leading|the job|the lead)))? (?:from|on) (@me|@my|@\d+|@\d+'s)(?: (?:side|end|part|corner))?\W*$"
)


_BUT = re.compile(r"\W*(?:but|except) (?=@(?:me|you|\d+)\W*$)")


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
