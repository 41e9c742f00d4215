"""Turns of phrase by which somebody is told to support another: "my money is on Bob"."""

from typing import Final

from pytest_agentsnet.metrics.reading.marked.persons import ONE
from pytest_agentsnet.metrics.reading.marked.urging import Turn
from pytest_agentsnet.metrics.reading.words.late import late

_TOWARDS = r"(?:to|towards?|for|in favou?r of)"
BACKINGS: Final = (
    Turn("stay with", late(r"\bstay(?:ing)? with (?=@\d|@you\b)"), "support "),
    Turn(
        "t",
        late(
            rf"\b(?:tend|gravitat|inclin|swing|drift|veer|warm)(?:e|s|es|ed|ing)? (?:\w+ )?{_TOWARDS} (?=@(?:you|me|\d))"
        ),
        "lean towards ",
    ),
    Turn(
        "out",
        late(
            r"\b(?:com(?:e|es|ing)|came|sp(?:eak|eaks|oke|oken|eaking)|declar\w+) (?:\w+ )?(?:out )?(?:for|in favou?r of|in support of|on the side of) (?=@)"
        ),
        "support ",
    ),
    Turn("up", late(r"\b(?:speak|speaks|spoke|spoken|stand|stands|stood) up for (?=@)"), "support "),
    Turn(
        "against",
        late(r"\b(?:com(?:e|es|ing)|came|sp(?:eak|eaks|oke|oken)|vot(?:e|es|ed|ing)) (?:out )?against (?=@)"),
        "not support ",
    ),
    Turn("oppos", late(r"\boppos(?:e|es|ed|ing) (?=@(?:me|you|\d+)(?!'s))"), "not support "),
    Turn(
        "unable to",
        late(r"\b(?:unable|unwilling|not prepared|not ready) to (?=support|back|vote|accept|follow|endorse)"),
        "not able to ",
    ),
    Turn("no vote", late(r"(?<!\w)(?:no|=\d|not a|not one) vote for (?=@)"), "not vote for "),
    Turn("doubt", late(r"\bdoubt (?:that |whether |if )?(?=@)"), "do not think "),
    Turn(
        "put",
        late(
            r"(?<=@me )(?:(?:am|would|will|do|hereby) )*put(?:s|ting)? (?:forward )?(@you|@\d+)(?:'s name)? forward\b"
        ),
        r"propose \1",
    ),
    Turn(
        "put",
        late(r"\bput @me down (?:for|as (?:a )?(?:vote|supporter|backer) (?:for|of)) (?=@)"),
        "@me vote for ",
    ),
    Turn(
        "put",
        late(
            r"\bput(?:s|ting)? (?:forward )?(@you|@\d+)(?:'s name)?(?: forward| up)?(?= as (?:the |a )?(?:leader|candidate)|(?<=forward)|\W*$)"
        ),
        r"nominate \1",
    ),
    Turn("over", late(rf"\bw[io]ns? @me over (?:to|for) (?={ONE})"), "@me support "),
    Turn("over", late(r"(@you|@\d+) (?:has |have )?(?:won|wins) @me over(?! (?:to|for))"), r"@me support \1"),
    Turn("talk", late(r"@you (?:could|might|may|can) (?:\w+ )?talk @me into (?=@)"), "@me might support "),
    Turn("mind", late(r"\b(?:of|in) (?:one|the same) mind (?:about|on|over|regarding) (?=@)"), "agree on "),
    Turn(
        "what",
        late(r"^(\W*(?:so |and |but )?)what (?:would|do) @you say to (?=@)"),
        r"\1how about ",
    ),
    Turn(
        "join",
        late(r"\bjoin @(?:me|we) (?:in|and) (?:support\w*|back\w*|vot(?:e|ing) for|choos\w+|elect\w*|endors\w+) (?=@)"),
        "please support ",
    ),
    Turn(
        "are @you ",
        late(
            r"\bare @you (?:\w+ )?(?:happy|fine|okay?|content|comfortable|good|all right|alright) with (?=(?:@me|@\d+) (?:as|leading|in charge))"
        ),
        "do @you support ",
    ),
    Turn(
        "is @",
        late(
            rf"^(\W*)is ({ONE}) (?:acceptable|fine|okay?|agreeable|all right|alright|good enough) (?:as (?:the |a |@our )?leader |leading )?(?:to|for|with|by) @you"
        ),
        r"\1do @you support \2",
    ),
    Turn(
        "@me",
        late(
            rf"({ONE}) (?:is|would be|sounds|looks|seems) (?:\w+ )?(?:acceptable|fine|okay?|agreeable|all right|alright|good|great|best|perfect|right|ideal|better) (?:to|for|with|by) @me"
        ),
        r"@me would like to vote for \1",
    ),
    Turn("candidate", late(r"\b(are|is) (@you|@\d+) (?:\w+ )?a candidate\b"), r"\1 \2 running"),
    Turn(
        "elect",
        late(r"\b(be|been|is|was|are|am) (?:\w+ )?(?:elected|voted in)\b(?: as)?(?: the)?(?: leader)?(?! by)"),
        r"\1 leader",
    ),
    Turn("election", late(r"\b(?:has won|won|wins) the election\b"), "is leader"),
    Turn("sense", late(r"\bmakes? (?:\w+ ){0,2}sense (?:for|to have) (?=@)"), "would be best for "),
    Turn("@me", late(r"^(\W*)@me (?:guess|suppose|think|reckon) (?=(?:@\d+|@you)\W*$)"), r"\1@me lean towards "),
    Turn(
        "@me",
        late(r"^(\W*)(@\d+|@you),? @me (?:guess|suppose|think|reckon|believe)\W*$"),
        r"\1@me lean towards \2",
    ),
    Turn("decid", late(r"\bdecid(?:e|es|ed|ing) (?:on|for|in favou?r of) (?=@(?:me|you|\d))"), "support "),
    Turn(
        "st",
        late(
            r"\b(?:stand(?:s|ing)?|stood) (?:by|behind|with) (?=@(?:me|you|\d+)(?:\W*$| (?:on this|as|in this|for)\b))"
        ),
        "support ",
    ),
    Turn("with", late(r"\b(?:go(?:es|ing)? along|sid(?:e|es|ed|ing)) with (?=(?:@me|@\d+)\b)"), "support "),
    Turn("drop", late(r"\bdropp?(?:ed|ing|s)? (?=@\d+\W*$)"), "not support "),
    Turn("used to", late(r"@(?:me|you|\d+) used to (?:\w+ )+@\w+(?:,| but)? ?"), ""),
    Turn(
        "is @",
        late(
            rf"^(\W*(?:and |so |but )?)is ({ONE}) (?:also |still |now |really )?(?:for|behind|with|on the side of) (?={ONE})"
        ),
        r"\1does \2 support ",
    ),
    Turn(
        "are @you ",
        late(r"\bare @you (?:(?:still|also|really|now) )*(?:for|behind|with) (?=@(?:me|\d))"),
        "do @you support ",
    ),
    Turn(
        " ask",
        late(r"^.*\b(?:ask|asks|asked|asking) @(?:me|you|\d+) (?:@other )?(?=leads?\b|should|is|will|would)"),
        "@other ",
    ),
    Turn(
        "@nobody",
        late(rf"({ONE}) is @nobody(?:'s| is) (?:leader|head|boss|choice|candidate)\b"),
        r"\1 is not the leader",
    ),
    Turn(
        "@",
        late(
            rf"(@me|@we) (not )?(?:want|need|like|see|prefer)(?:ed)? (?:at the (?:top|helm|wheel)|in charge|as (?:the |@our )?(?:leader|head|boss)|to lead|leading) ({ONE})\W*$"
        ),
        r"\1 \2support \3",
    ),
    Turn(
        "@",
        late(
            rf"(@your|@\d+'s) (?:\w+ )?(?:vote|choice|pick|support|preference|nomination) (?:for|of) ({ONE}) (?:\w+ly )?(?:match\w*|equals?|mirrors?|coincides? with|agrees with|goes with|fits(?: with)?|is (?:in line with|the same as|identical to)) (?:@me|@my \w+)\b"
        ),
        lambda found: (
            f"{'@you' if found[1] == '@your' else found[1].removesuffix(chr(39) + 's')} and @me support {found[2]}"
        ),
    ),
    Turn(
        "think",
        late(rf"@me (?:\w+ )?think (?:that )?@it (?:should|ought to|must|has to) be ({ONE})\W*$"),
        r"@me lean towards \1",
    ),
    Turn(
        "supporters",
        late(
            rf"(@\d+|@you|@me|@my|@your)(?:'s)? (?:\w+ )?(?:supporters|backers|voters|followers) (?:are|include|so far are) ({ONE}(?:(?:,| and|, and) {ONE})*)"
        ),
        lambda found: f"{found[2]} support {found[1].replace('@my', '@me').replace('@your', '@you')}",
    ),
    Turn("get", late(r"\bbe getting\b"), "get"),
)
