"""How agents ask openly: for a choice, a fact or a plan that they do not name themselves."""

from typing import Final

from pytest_agentsnet.metrics.reading.acts.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.words.cues import cue

_WH = r"(?:wh(?:ich|at|o|om|ose)|how[ ](?:many|much|far|long|often|do|does|did|would|will|should|is|are|can)|(?:where|when)[ ](?:do|does|did|are|is|will|would|should|have|has|can))"
_TELL = (
    r"(?:let[ ](?:me|us)[ ](?:\w+[ ])?(?:know|hear|have)|(?:tell|inform|notify|update|send|give|text|ping|message|drop|hit|pass|e-?mail|mail|show|hand|lend|name|read)[ ](?:me|us)(?:[ ]back|[ ]more|[ ]an[ ]idea)?|(?:walk|talk|run|lead|guide|take)[ ](?:me|us)[ ]through|fill[ ](?:me|us)[ ]in"
    r"|keep[ ](?:me|us)[ ](?:posted|informed|updated)|get[ ]back[ ]to[ ]me)"
)
_SHARE = r"(?:spell[ ]out|lay[ ](?:out|down)|write[ ]down|jot[ ]down|note[ ]down|put[ ]down|set[ ]out|describe|outline|sketch|summari[sz]e|complete|explain|unveil|divulge|share|report|state|announce|reveal|disclose|indicate|specify|name|list|provide|declare|post|say|send|reply|respond|answer|include|mention|attach|(?:write|come)[ ]back)"
_FACT = (
    r"(?:choices?|decisions?|answers?|picks?|groups?|colou?rs?|bits?|values?|partners?|plans?|preferences?|intentions?|status|state|neighbou?rs?|neighbou?rhood|nbrs|deg(?:ree)?|number|thoughts?|opinions?|views?|votes?"
    r"|candidates?|leader|ideas?|position|proposals?|selection|role|side|suggestions?|favou?rite|list|names?|connections?|contacts?|input|feedback|details|one|rule|strategy|adjacency|take|read(?=[ ]on\b|$)|stance|leaning|situation|tally|standing|whereabouts)"
)
# Whatever is yours may be asked for, but for what only is given.
_NOT_TOLD = r"(?:help|support|confirmation|agreement|approval|consent|cooperation|patience|understanding|acceptance|attention|trust|blessing|time|own|being|having|message|messages|turn|group[ ]\d|partner(?=[ ](?:and|if|,))|hand|word)\b"
# A wish to be shown how things are: "a quick overview", "the latest".
_REPORT = r"(?:an?|the|some|any|your|more)[ ](?:[\w-]+[ ]){0,2}?(?:run-?down|overview|update|summary|list|recap|snapshot|status|breakdown|tally|report|sense|read|picture|info(?:rmation)?|details|idea|latest|news|heads-?up|line|shout)\b"
# What somebody is asked for without its being named.
_YOURS = rf"(?:yours|what[ ]?ever|(?:all[ ](?:of[ ])?)?(?:your(?![ ]own)|his|her|their|everyone's|all)[ ](?:\w+[ ]){{0,2}}?{_FACT})"
_ANYTHING_YOURS = rf"your[ ](?!{_NOT_TOLD})(?:\w+[ ]){{0,2}}?\w+"
# What a request may be for that asks for nothing to be told: "Request: please take 2", "REQUEST: be my partner".
_OTHER_WISH = r"[\x22']?(?:\w+,[ ])?(?:(?:please|pls|kindly)\b|(?:be|become|move|take|switch|choose|pick|stay|go|pair|join|keep|vote|support|back|lead|accept|confirm|reconsider|help|coordinate|cover|step|use|change|adopt|let[ ]us|match|follow|drop|leave|answer[ ](?:with[ ])?(?:yes|no|\d|qx))\b)"
_DASH = r"[:;\u2014\u2013-][ ]?"

ASKING: Final = ActCues(
    "ask",
    (
        cue("list name", r"(?:^|\b(?:please|could[ ]you|can[ ]you|would[ ]you)[ ])(?:list|name)[ ](?:me[ ])?(?:the|all|those|every)[ ](?:\w+[ ]){0,2}(?:you|whom|that|who)\b"),
        # "May I learn of your choice", "Looking forward to hearing whom you want"
        cue(
            "learn know get have hear ask forward",
            rf"\b(?:may|can|could|might)[ ]i\b[^?]{{0,30}}\b(?:know|learn|have|get|hear|ask[ ](?:for|about))\b[^?]{{0,20}}\byour[ ](?:\w+[ ])?{_FACT}\b(?! confirmed)|\blooking[ ]forward[ ]to[ ](?:hearing|learning)[ ](?:{_WH}|about[ ]your|your)\b",
        ),
        # "Let me know which group you take", "Tell me your choice", "Let me know if you have other ideas"
        cue(
            "let tell inform notify update send give text ping message drop fill keep get hit pass email mail show hand lend name read walk talk run lead guide take",
            rf"(?<!i )(?<!will )(?<!if you )(?:(?<!to )|(?<=as to )|(?<=please to ))\b{_TELL}[ ,:]*(?:(?:please|also|now|soon|back|in[ ]your[ ]\w+[ ]\w+|about|of|on|with|as[ ]soon[ ]as[ ]\w+[ ]\w+|to[ ]\w+)[ ,:]*){{0,2}}(?:{_WH}\b|where\b|when\b|how\b|{_YOURS}\b|{_ANYTHING_YOURS}\b|{_REPORT}(?=[ ](?:of|on|with|about|as|from|when|what|which|whom?|how)\b|[ ]?(?:$|,))|the[ ]\w+[ ](?:to[ ]whom|who|that|which|you|of[ ]your)\b|(?:if|whether)[ ]you[ ](?:\w+[ ])?have[ ](?:any|other|an?)\b(?![ ]objection))",
        ),
        cue(
            "spell lay jot note put set describe outline sketch summarise summarize complete explain unveil divulge share report state announce reveal disclose indicate specify name list provide declare post say send reply respond answer include mention attach write come",
            rf"(?:^|, |{_DASH}|\b(?:please|pls|kindly|could[ ]you|can[ ]you|would[ ]you|will[ ]you|and|just|then|do|you[ ]to|you[ ]could|you[ ]can|mind|kind[ ]as[ ]to)[ ](?:\w+ly[ ]|also[ ]|all[ ])?)"
            rf"{_SHARE}(?:[ ](?:me|us|back|with|to[ ]me|with[ ]me|in[ ]turn)){{0,2}}[ :]+(?:{_WH}\b|{_YOURS}\b|(?:the|all)[ ]\w+[ ](?:around|near|next[ ]to|beside)[ ]you\b)",
        ),
        # "I would like to know what you choose", "Could I get your colour?", "I still need your answer"
        cue(
            "know hear learn see ask hearing knowing tell told understand get have",
            rf"\b(?:like|love|want|wish|need|glad|happy|keen|eager|good|great|nice|helpful|useful|helps?|interested|appreciate|grateful|may[ ]i|can[ ]i|could[ ]i|must|let[ ]me|nice[ ]if[ ]you|glad[ ]if[ ]you)[ ](?:\w+[ ])?(?:(?:to|in|if[ ]you)[ ])?(?:(?:could|would|can)[ ])?(?:know|hear|learn|see|understand|find[ ]out|knowing|hearing|ask(?:[ ]you)?|(?:tell|told)[ ]me|get|have)[ ,:]*(?:about[ ]|from[ ]you[ ]|of[ ]|as[ ]to[ ])?(?:{_WH}\b|(?<!you have )your[ ](?:\w+[ ]){{0,2}}?(?:{_FACT}|thinking)\b)(?![ ](?:to|is|confirmed)\b)",
        ),
        # "Could I trouble you for your pick?", "Still waiting for your group", "I do not have your colour yet", "Mind sending it over?"
        cue(
            "trouble bother ask awaiting waiting await wait yet missing lack lacking unknown mind",
            rf"\b(?:trouble|bother|ask)[ ]you[ ]for[ ]your\b|\b(?:await(?:ing)?|wait(?:ing)?(?:[ ](?:for|on))?|lack(?:ing)?|missing)[ ](?:for[ ]|on[ ]|to[ ](?:hear|learn|know|see)[ ])?(?:(?:your|the)[ ](?!answer\b|response\b|reply\b|decision\b)(?:\w+[ ]){{0,3}}?{_FACT}\b|{_WH}\b)(?! to\b)|\b(?:i|we)[ ](?:do|did|have)[ ]not[ ](?:\w+[ ])?(?:have|know|see|seen|got|get|received|heard|hear)[ ](?:of[ ]|about[ ])?(?:your[ ](?:\w+[ ])?{_FACT}\b|what[ ]you|which[ ]\w+[ ]you|who(?:m)?[ ]you)"
            rf"|^(?:still )?(?:no|missing|unknown): your\b|\byour[ ](?:\w+[ ])?{_FACT}[ ]is[ ](?:still[ ])?(?:missing|unknown|unclear|pending)\b|\bmind[ ](?:send|shar|tell|lett|giv|list|say)(?:t)?ing\b",
        ),
        cue(
            "update loop knowing help once before until unless hear write drop note status let",
            rf"\b(?:love|like|want|appreciate|welcome|need)[ ](?:to[ ](?:get|have)[ ])?(?:an?|some|any)[ ](?:\w+[ ])?(?:update|news|word|sign)[ ]from[ ](?:you|your)\b|\b(?:update|news|word)[ ]from[ ](?:you|your[ ]\w+)[ ]would\b|\b(?:keep|loop)[ ](?:me|us)[ ]in\b(?=[ ](?:the[ ]loop|on)\b)|\blet[ ](?:me|us)[ ](?:in[ ]on[ ]your|hear[ ]from[ ]you)\b"
            rf"|\bknowing[ ]your[ ](?:\w+[ ])?{_FACT}\b|\byour[ ](?:\w+[ ])?{_FACT}[ ]would[ ](?:really[ ]|also[ ])?help\b|\b(?:once|before|until|unless)[ ]i[ ](?:\w+[ ])?(?:know|hear|have)[ ](?:your[ ](?:\w+[ ])?{_FACT}\b|(?:what|which[ ]\w+|whom?|how)[ ]you\b)|\bwrite[ ](?:me|us)[ ]{_WH}\b|\bdrop[ ](?:me|us)[ ]a[ ](?:note|line|message)[ ]with[ ]your\b|^status[ ,]+please$",
        ),
        cue("give get hit drop", r"\b(?:give|get|hit|drop)[ ](?:me|us)[ ](?:up[ ]with|back[ ]with|a[ ]line|with)[ ](?:with[ ])?(?:your|what|which|whom?)\b"),
        cue("know need", r"^(?:i |we )?(?:just )?need to know: "),
        cue("send note", r"(?:^|\x22)send[ ](?:me[ ])?yours(?:$|\x22)|\bin[ ]on[ ](?:what|which|whom?|how|your)\b"),
        cue("reply contain include say state", r"\b(?:reply|respond|answer|message|msg|write[ ]back)[ ](?:from[ ]you[ ])?(?:with|should[ ](?:contain|include|say|state))[ :,=>-]*(?:your|the|which|what|whom?)\b(?! (?:same|one[ ]i|word))"),
        cue(
            "wonder wondering curious interested enquire inquire need asking want like love appreciate grateful looking missing advise request mind include",
            rf"(?:\b(?:wonder(?:ing)?|curious|interested[ ]in|(?:en|in)quire|(?:please|kindly)[ ]advise|mind[ ]sharing|please[ ]include|looking[ ]for|missing|request|asking(?:[ ]you|[ ]\w+[ ]\w+)?|grateful[ ]for|would[ ](?:also[ ]|really[ ])?(?:like|love|appreciate))|(?:\b(?:i|we)[ ](?:(?:still|do|also|only|just)[ ])*|^)(?:need|want)(?:[ ]from[ ]you|[ ]info\w*)?)[ ,:]*(?:about[ ]|of[ ]|as[ ]to[ ]|for[ ]|on[ ])?(?:{_WH}\b|(?:your|its)[ ](?:\w+[ ]){{0,2}}?{_FACT}\b)(?![ ](?:to|is)\b)",
        ),
        cue("advise", r"^please[ ]advise$"),
        # "Tell me if you switch", "Once you are decided, write to me"
        cue(
            "changes change changed switch switched decide decided know settled chosen picked sure",
            r"\b(?:let[ ](?:me|us)[ ]know|(?:tell|inform|notify|ping|message|warn|update)[ ](?:me|us))[ ](?:if|when|once|whenever|as[ ]soon[ ]as|should)[ ](?:you|anything|something|your[ ]\w+)[ ](?:(?:ever|do|have|are|has|is)[ ]){0,2}(?:changes?|changed|switch|switched|decided?|know|settled|chosen|picked|sure)\b"
            r"|\b(?:once|when|as[ ]soon[ ]as|if)[ ]you[ ](?:(?:have|are|do|ever)[ ]){0,2}(?:changed?|switch|decided?|know|settled|chosen|picked|sure)\b[^.?]{0,30}, (?:please[ ])?(?:let[ ](?:me|us)[ ]know|(?:tell|inform|notify|ping|message)[ ](?:me|us)|write[ ](?:to[ ])?(?:me|us))$",
        ),
        cue("please pls", rf"^(?:\w+,[ ])?your[ ](?:\w+[ ]){{0,3}}?{_FACT}(?:[ ]\w+){{0,3}}?[ ,]+(?:please|pls)$|\bplease[ ](?:pass|forward|send|hand)(?:[ ](?:me|on|along|over|it))*[ ](?:what|whatever|everything|the[ ]list|all)\b"),
        # "Just tell me", "Please reply"
        cue("tell know posted reply respond", r"(?:^|(?<!help), |\b(?:please|(?<!help, )just|pls|kindly|and|do|always)[ ])(?:(?:tell|let)[ ](?:me|us)(?:[ ]know)?|keep[ ](?:me|us)[ ](?:posted|updated|informed))(?:[ ](?:please|soon|now|too|asap|then))?$|\b(?:please|kindly)[ ](?:\w+ly[ ])?(?:reply|respond)(?:[ ]\w+)?$"),
        cue("everyone everybody each all", rf"\b(?:can|could|would|will)[ ](?:everyone|everybody|each|all)[ ](?:of[ ]\w+[ ])?(?:please[ ])?{_SHARE}[ ](?:me[ ])?(?:their|your|his|its)\b|^(?:all|everyone|everybody): (?:\w+[ ])?{_FACT}(?:[ ,]+please)?\??$"),
        cue("know tell report", r"\b(?:choose|pick|decide|select|reply|choice)\b[^.?]{0,30}\band[ ](?:let[ ]me[ ]know|tell[ ]me|report[ ]it)$"),
        cue(
            "tell say send",
            r"(?:^|, |\b(?:please|kindly|could[ ]you|can[ ]you|would[ ]you)[ ])(?:tell[ ]me[ ](?!that\b|if\b|whether\b|to\b|no\b|the[ ]truth)|say[ ]again\b|send[ ]me[ ](?:the[ ]same|it|yours)\b)",
        ),
        # "Do tell", "Enlighten me", "Kindly supply"
        cue(
            "tell enlighten share provide supply communicate report advise send state indicate fill disclose unknown missing pending needed disclosure",
            r"\bdo[ ](?:tell|share)\b|\benlighten[ ](?:me|us)\b|\bfill[ ](?:me|us)[ ]in\b|\bfill[ ]in, please\b|\b(?:please|pls|kindly)[ ](?:\w+ly[ ])?(?:communicate|provide|supply|report|share|state|indicate|advise|disclose|reveal|specify)\b(?![ ](?:\w+[ ]to\b|this|that|it|my|to[ ]|if\b|whether\b))"
            r"|\b(?:send|supply|provide|share|report|state)(?:[ ]it|[ ]them)?, please\b|\b(?:needed|wanted|required|requested)[ ]from[ ]you\b|\bdisclosure[ ]would[ ]be\b",
        ),
        # "We need to hear how you answer", "I still do not know which one is yours"
        cue(
            "hear learn know informed told check ask see",
            r"\b(?:need|love|like|keen|help|deal|want|glad|grateful|eager|happy|wish)[ ](?:\w+[ ]){0,2}?to[ ](?:hear|learn|know|be[ ](?:told|informed))\b(?![ ]?(?:if|whether|that|you[ ]|back|before)\b)(?=[^.]*\b(?:which|what|whom?|how|where|yours?)\b)"
            r"|\bi[ ]must[ ]know\b|\bwant(?:ed)?[ ]to[ ](?:check[ ]in|ask|see)\b[^.]{0,30}\b(?:how|what|which|who)[ ](?:your?|things)\b|\bdo(?:es)?[ ]not[ ](?:yet[ ])?know[ ](?:yet[ ])?(?:which|what|whom?|how|where)\b[^.]*\byou(?:rs?)?\b",
        ),
        cue("pass find forward send", r"\b(?:pass|send|forward)(?:[ ]it|[ ]that|[ ]them)?[ ](?:along|on|over|back)[ ](?:what|whatever|to[ ]me)\b"),
        cue("request requested ask query transmitted", rf"^(?:request|query|ask)(?:ed)?: (?!{_OTHER_WISH}|[\x22\w ]+: ?[\x22]?(?:group|yes|no|\d))|[\x22'](?:query|ask|request)[\x22']: (?!{_OTHER_WISH}|\{{|[\x22']\w+[\x22']: )|\bi[ ](?:\w+[ ])?request[ ](?:particulars|details|information|the|your)\b|\bto[ ]be[ ](?:transmitted|sent|reported)\b[^.]*\byour\b"),
        # A key that stands for the question.
        # "Fill in the last line", "your turn to tell me", and the key of a request.
        cue(
            "fill complete turn up missing idea clue send help curious keen interested eager in",
            rf"\b(?:fill[ ]in|complete)[ ](?:the|your|that|what)[ ](?:\w+[ ]){{0,2}}?(?:line|row|gap|blank|rest|entry|list|form|table|field|slot|space|missing|is)s?\b|\b(?:your[ ]turn|up[ ]to[ ]you)[ ]to[ ](?:tell|say|speak|answer|report|share|reveal)\b|\b(?:please[ _]send|send[ _]me)[\x22']?: "
            rf"|\bwhat[ ](?:i|we)[ ](?:am|are)[ ]missing[ ]is[ ]your\b|\b(?:no|not[ ]the[ ]faintest|not[ ]any)[ ](?:idea|clue)[ ](?:about[ ])?(?:{_WH}[ ](?:\w+[ ])?you\b|your[ ]{_FACT})|\b(?:list|overview|summary)[ ]of[ ]your[ ]\w+[ ](?:would|will)[ ](?:\w+[ ])?(?:be|help)\b|\b(?:curious|keen|interested|eager)[ ]to[ ](?:hear|learn|know|see|find[ ]out)[ ](?:\w+[ ])?{_WH}\b|\b(?:let|cut)[ ](?:me|us)[ ]in[ ]on\b",
        ),
        cue("request query question need ask type status_request", r"\b(?:request|query|question|need|ask)[\x22']?: [\x22']?(?:(?:your|which|what|who|current)[ _]\w+|choice|answer|status)|\bstatus_request\b|\btype[\x22']?: [\x22']?(?:query|question|request)\b"),
        cue("need request", rf"^(?:need|request)[ ](?:\w+[ ]of[ ])?(?:your|all)[ ](?:\w+[ ])?{_FACT}\b"),
    ),
    any_of(r"\bdo[ ]not[ ](?:tell|share|reveal|send|say)\b|\bi[ ](?:will|can|shall|would)[ ](?:tell|let[ ]you[ ]know|share|say|report)\b[^?]*(?<!\?)$"),
)  # fmt: skip
