"""How agents ask openly: for a choice, a fact or a plan that they do not name themselves."""

from typing import Final

from pytest_agentsnet.metrics.reading.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.cues import cue

_WH = r"(?:wh(?:ich|at|o|om|ose|ere|en)|how[ ](?:many|much|far|long|often|do|does|did|would|will|should|is|are|can))"
_TELL = (
    r"(?:let[ ](?:me|us)[ ](?:\w+[ ])?(?:know|hear|have|see)|(?:tell|inform|notify|update|send|give|text|ping|message|drop)[ ](?:me|us)(?:[ ]back)?|fill[ ](?:me|us)[ ]in|clue[ ](?:me|us)[ ]in"
    r"|keep[ ](?:me|us)[ ](?:posted|informed|updated)|get[ ]back[ ]to[ ]me)"
)
_SHARE = r"(?:share|report|state|announce|reveal|disclose|indicate|specify|name|list|provide|declare|post|say|tell|send|reply|respond|answer|write[ ]back|come[ ]back)"
# What somebody is asked for without its being named.
_YOURS = (
    r"(?:(?:your|his|her|their|the|any|a|everyone's|our)[ ])?(?:\w+[ ]){0,2}?(?:choices?|decisions?|answers?|picks?|groups?|colou?rs?|bits?|values?|partners?|plans?|preferences?|prefer|intentions?|status|state"
    r"|neighbou?rs?|neighbou?rhood|degree|number|thoughts?|opinions?|views?|votes?|candidates?|leader|idea|ideas|position|proposals?|selection|role|side|suggestions?|favou?rite|pick|list|names?|connections?|contacts?|input|feedback|details|one|rule|strategy)"
)
_YOU = r"(?:you|your[ ]\w+|yours|he|she|they|it|we|everyone|everybody|the[ ](?:\w+[ ])?(?:others?|rest|group|network|leader)|(?:is|are|has|have|do|does|did|will|would|should|can)[ ][^\W_]+)"

ASKING: Final = ActCues(
    "ask",
    (
        # A question with a question word: "Which group do you take?", "And whom do you want?", "You are at which group?"
        cue(
            "which what who whom whose where when how",
            rf"(?:^[\x22(]?|[,:;\u2014\u2013-][ ]?[\x22(]?|\b(?:and|so|but|or|also|please|then|now|hey|hi|hello|ok|okay|well|just|in|for|on|with|to|of|from|at)[ ]|^\S+[ ])"
            rf"(?!what[ ]if\b|how[ ](?:are|is)[ ](?:you|it|everyone|things|life)(?:[ ](?:doing|going|all|today))?[ ]?\?|(?:what|how)[ ](?:about|of)[ ](?!you|your|yours|the[ ](?:others|rest))|what[ ]do[ ]you[ ](?:think|say|make)(?:[ ](?:of|about|to|if)\b|\?)|how[ ](?:does|do|would|is)[ ](?:that|this|it)\b|how[ ](?:can|could)[ ](?:that|this)\b)"
            rf"{_WH}\b[^?]*\?",
        ),
        cue(
            "you your has have are is picked got",
            r"\b(?:you|your[ ]\w+|he|she|they)(?:[ ]\w+){0,4}?[ ](?:which|what|who|whom|how[ ]many)(?:[ ]\w+)?\?",
        ),
        # A question about whether there is something yet: "Have you decided?", "Any preference?"
        cue(
            "decided chosen picked settled any preference preferences plan idea ideas suggestion suggestions proposal favourite favorite candidate mind news candidates",
            r"\b(?:have|has|did)[ ](?:you|[^\W_]+|your[ ]\w+|any[ ]of[ ]\w+)[ ](?:\w+[ ]){0,2}?(?:decided?|chosen|choose|picked?|settled?|made[ ](?:a|your|up)|found|heard)\b[^?]{0,40}\?"
            r"|(?:^|[,:][ ]|\byou[ ](?:have[ ](?:got[ ])?)?)(?:an?|any|some|other|already[ ]an?)[ ](?:\w+[ ])?(?:preferences?|plans?|ideas?|thoughts?|suggestions?|proposals?|favou?rites?|candidates?|news|one[ ]in[ ]mind|choice)\b[^?]{0,50}\?",
        ),
        # "Status?", "Group?", "Current value please?"
        cue(
            "status update updates news group colour color value bit choice pick answer leader partner preference plan decision vote degree neighbours neighbors thoughts suggestions ideas",
            r"^(?:\w+,[ ])?(?:current[ ]|latest[ ]|final[ ]|new[ ]|any[ ])?(?:status|updates?|news|group|colou?r|value|bit|choice|pick|answer|leader|partner|preferences?|plan|decision|vote|degree|neighbou?rs|thoughts|suggestions|ideas)(?:[ ,]+please|[ ]now)?\?",
        ),
        # "And you?", "Your choice?", "How about you?", "You?"
        cue(
            "you your yours others",
            rf"(?:^|[,:;\u2014\u2013-][ ]?|\b(?:and|what|how|so|but)[ ])(?:about[ ]|of[ ]|is[ ])?(?:you|yours|your[ ]{_YOURS}|your[ ](?:\w+[ ])?\w+|the[ ]others)(?:[ ]then|[ ]so[ ]far|[ ]now|[ ]please)?\?",
        ),
        # "Let me know which group you take", "Tell me your choice".
        cue(
            "let tell inform notify update send give text ping message drop fill clue keep get",
            rf"(?<!i )(?<!will )(?<!to )\b{_TELL}[ ,:]*(?:(?:please|also|now|soon|back|in[ ]your[ ]\w+[ ]\w+|about|of|on|with|as[ ]soon[ ]as[ ]\w+[ ]\w+)[ ,:]*){{0,2}}(?:{_WH}\b|what[ ]?ever\b|{_YOURS}\b)",
        ),
        cue(
            "share report state announce reveal disclose indicate specify name list provide declare post say tell send reply respond answer write come",
            rf"(?:^|[,:;\u2014\u2013-][ ]?|\b(?:please|pls|kindly|could[ ]you|can[ ]you|would[ ]you|will[ ]you|and|to|so|just|then|you[ ]to|you[ ]could|you[ ]can|mind)[ ](?:\w+ly[ ]|also[ ]|all[ ]|each[ ])?)"
            rf"(?<!i can )(?<!want to )(?<!need to )(?<!going to ){_SHARE}(?:[ ](?:me|us|back|with|to[ ]me|with[ ]me|in[ ]turn)){{0,2}}[ :]+(?:{_WH}\b|(?:your|everyone's)[ ](?:\w+[ ]){{0,3}}?{_YOURS}\b)",
        ),
        # "I would like to know what you choose", "I wonder who leads", "Curious which one you want".
        cue(
            "know wonder wondering curious ask asking hear see learn knowing hearing waiting interested need eager",
            rf"\b(?:(?:like|love|want|wish|need|glad|happy|keen|eager|good|great|helpful|useful|help|interested|have)[ ](?:\w+[ ])?(?:to|in)[ ](?:know|hear|learn|see|understand|find[ ]out|knowing|hearing|ask)|(?:i|we)[ ](?:still[ ]|do[ ]|also[ ]|only[ ]|just[ ])*need(?:[ ]from[ ]you)?|wonder(?:ing)?|curious|(?:may|can|could|must|want[ ]to)[ ](?:i[ ]|we[ ])?ask(?:[ ]you)?|asking(?:[ ]you)?|waiting[ ](?:to[ ]hear|for)|looking[ ]forward[ ]to(?:[ ]hearing)?|not[ ]know(?:[ ]yet)?)"
            rf"[ ,:]*(?:about[ ]|from[ ]you[ ]|of[ ]|as[ ]to[ ]|for[ ])?(?:{_WH}[ ]{_YOU}|{_WH}[ ](?:\w+[ ]){{1,3}}?(?:you|your)\b|your[ ]{_YOURS}\b)",
        ),
        # "Please choose and let me know."
        cue("know tell", r"\b(?:choose|pick|decide|select|reply)\b[^.?]{0,30}\band[ ](?:let[ ]me[ ]know|tell[ ]me)$"),
    ),
    any_of(r"\bdo[ ]not[ ](?:tell|share|reveal|send|say)\b|\bi[ ](?:will|can|shall|would)[ ](?:tell|let[ ]you[ ]know|share|say|report)\b[^?]*(?<!\?)$"),
)  # fmt: skip
