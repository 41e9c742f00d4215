"""How agents doubt, and ask for something to be confirmed."""

from typing import Final

from pytest_agentsnet.metrics.reading.acts.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.words.cues import cue

_VERIFY = (
    r"(?:(?:re-?)?confirm(?:ing)?|(?:re-?)?verify(?:ing)?|(?:double|cross|re)?[- ]?check(?:ing)?(?![ ]in\b|[ ]back)|re-?examine|verification|reaffirm"
    r"|acknowledge|validate|(?:look|review)[ ](?:it[ ])?(?:again|once[ ]more)|(?:another|second)[ ]look)"
)
_VERIFY_WORDS = "confirm confirming reconfirm verify verifying reverify check checking recheck acknowledge validate look review reexamine verification reaffirm"

_SUITS = (
    r"(?:works?|sounds?|suits?|fits?|looks?|seems?|makes?[ ]sense|holds?|match(?:es)?|adds?[ ]up|okay|ok|fine|good|all[ ]right|alright|acceptable|agreeable"
    r"|right|correct|clear|settled|a[ ]problem|a[ ]deal|convenient|possible)"
)
_CONSENT = r"(?:agree|agreed|okay|ok|fine|on[ ]board|happy|comfortable|accept|concur|approve|in[ ]favou?r|good|all[ ]right|see[ ]it[ ]the[ ]same)"

# What stands behind these is asked, not proposed.
_BY_YOU = r"(?:[ ](?:right|good|fine|okay|with|for|to|by|you|us|me|everyone|both|so|far|too|now|as|well|like|a|plan|idea|deal|on|at|from|your|end|side|there)){0,5}(?:,[ ]\w+)?"
_WITH_IT = (
    r"(?:[ ](?:with|to|on|about)[ ](?:that|this|it|me|us|(?:my|the|this|that)[ ]\w+)|[ ]that[ ][^?]{1,80})?(?:,[ ]\w+)?"
)

CHALLENGING: Final = ActCues(
    "challenge",
    (
        cue(
            "not cannot",
            r"\b(?:that|this|it)[ ](?:can[ ]?not|could[ ]not|does[ ]not|is[ ]not|will[ ]not|would[ ]not)[ ](?:\w+[ ])?"
            r"(?:be(?! (?:me|him|her|us|better|happier|helped|(?-i:Qx))\b)|sound|seem|look|right|correct|true|possible|so|accurate|add[ ]up|match|fit(?![ ]together)|make[ ](?:any[ ])?sense|work|what|consistent|agree)\b"
            r"|\bi[ ]do[ ]not[ ](?:believe|agree|buy|trust)\b(?![ ]yet)|\bi[ ]do[ ]not[ ]see[ ]how\b|\bi[ ](?:can[ ]?not|do[ ]not)[ ](?:agree|accept[ ]that|believe)\b|\bi[ ]do[ ]not[ ]think[ ](?:so|that|this|it|you)\b"
            r"|\bi[ ]am[ ]not[ ](?:so[ ])?(?:sure|convinced|certain)[ ](?:that|about|this|you|if|it)\b|\bi[ ]am[ ]not[ ](?:\w+[ ])?convinced\b"
            r"|\bis[ ]not[ ](?:\w+[ ])?(?:true|correct|right|accurate|possible)\b|\bnot[ ](?:consistent[ ]with|so[ ]fast|what[ ](?:you|he|she|they|was|had|were|the|(?-i:Qx\w+)|i[ ](?:was|had|have|heard|hear|know|see|got|understood|thought|read|remember|recall)|my[ ]\w+[ ](?:say|said|told)))\b|\b(?:does|did)[ ]not[ ](?:match|fit|agree[ ]with)[ ](?:what|with)\b|\bdid[ ]not[ ]you[ ](?:just[ ])?(?:say|tell|write)\b",
        ),
        cue(
            "must find wrong impossible incorrect odd strange off false mistake error inconsistent doubtful mistaken misunderstanding",
            r"\b(?:that|this|it|something|your[ ]\w+(?:[ ]count)?(?:[ ](?:about|on|of|for|with)(?:[ ]\w+){1,4}?)?)(?:'s|[ ](?:is|seems|looks|must[ ]be|sounds))[ ](?:\w+[ ])?"
            r"(?:wrong|impossible|incorrect|odd|strange|off|false|a[ ]mistake|an[ ]error|inconsistent|doubtful|mistaken)\b"
            r"|\byou[ ](?:are|must[ ]be|were)[ ](?:wrong|mistaken)\b|\byou[ ]must[ ]have[ ](?:made|got|mis\w+|mixed|confused)\b|\bi[ ]find[ ](?:this|that|it)[ ](?:\w+[ ])?(?:doubtful|odd|strange|dubious|suspicious|questionable|implausible)\b|\b(?:mistaken|inconsistent[ ]with)\b"
            r"|\bthere[ ](?:must|has[ ]to|seems[ ]to)[ ]be[ ](?:a|an|some)[ ](?:mistake|error|misunderstanding)\b",
        ),
        cue(
            "sure certain positive serious really",
            r"(?:\bare[ ]|^)you[ ](?:really[ ]|quite[ ]|absolutely[ ]|completely[ ])?(?:sure|certain|positive|serious)\b|\breally\?$|\bis[ ]that[ ]really\b",
        ),
        cue(
            "doubt doubts disagree object dispute question challenge objection believe square reconcile implausible questionable debatable misleading misinformed unlikely makes hard skeptical sceptical",
            r"\bi[ ](?:really[ ]|strongly[ ]|must[ ]|have[ ]to[ ])?(?:doubt(?! (?:that )?(?:we|i) (?:will|can))|disagree|object|dispute|question|challenge)\b|^objection|\bi[ ]have[ ]an[ ]objection"
            r"|\bhard[ ]time[ ]believing\b|\bhard[ ]to[ ](?:believe|square|reconcile|see|accept)\b|(?<!no )(?<!in )(?<!of )(?<!a )(?<!no reason to )(?<!no cause to )(?<!beyond )(?<!i )\bdoubts?\b|\b(?:implausible|unlikely[ ]to[ ]be[ ](?:true|right)|questionable|debatable|misleading|misinformed)\b|\bwhat[ ]makes[ ]you\b|\bi[ ]have[ ](?:my[ ]|some[ ])?doubts\b|\bs[ck]eptical\b",
        ),
        cue(
            "but no nope wait hm hmm hold however",
            r"(?:^|, )(?:but|no|wait|hm+|hold[ ]on|however)[ ,]+(?:earlier[ ]|before[ ]|i[ ]thought[ ])?you[ ](?:have[ ]|just[ ]|had[ ])?"
            r"(?:said|told|wrote|claimed|promised|announced|were)\b|^(?:no|nope),?[ ]+(?:that|this|it|you)\b",
        ),
        cue(
            "nonsense untrue way joking kidding differ sense news dubious suspicious unconvinced thought",
            r"\b(?:nonsense|untrue|no[ ]way|joking|kidding|beg[ ]to[ ]differ|makes[ ](?:no|little)[ ]sense|news[ ]to[ ]me|dubious|suspicious|unconvinced|i[ ]thought[ ]you[ ](?:had|were|said|would))\b",
        ),
        cue(
            "said told wrote claimed promised mentioned",
            r"\byou[ ](?:\w+[ ])?(?:said|told[ ]me|wrote|claimed|promised|mentioned)\b[^.]{2,80}, (?:but|yet|while|whereas|however)\b",
        ),
        cue(
            "who right still existing exist exists find know heard",
            r"\bwho[ ]told[ ]you\b|\b(?:with|by)[ ]wh(?:at|ich)[ ]right\b|\b(?:why|what[ ]for)[ ](?:are|is|do|does)[ ]\w+[ ]still\b|\b(?:is|does)[ ](?:he|she|it|this[ ]\w+)[ ](?:even[ ]|really[ ])?exist(?:ing)?\b"
            r"|\b(?:never[ ]heard[ ]of|do[ ]not[ ](?:find|know|see)[ ](?:any|such|him|her))\b",
        ),
        cue(
            "hold hang believe something contrary doubtful sure refutes refute refuted disproves lying lied lies liar odds buying really contradicted",
            r"\b(?:does|do|did)[ ]not[ ]hold(?:[ ](?:up|water|true))?(?=$|[,;:!])|\bhang[ ]on\b|\bon[ ]the[ ]contrary\b|\bcontrary[ ]to[ ]what[ ](?:was|has|is)\b|\bsays?[ ]something[ ]else\b|\bcan[ ]?not[ ]believe[ ](?:that|this|it)\b|\byour[ ]\w+[ ]is[ ](?:\w+[ ]){0,3}doubtful\b|\bwould[ ]not[ ]be[ ](?:so|too)[ ]sure\b|\b(?:refutes?|refuted|disproves?|contradicted)\b[^.]*\b(?:you|yours?|that|this|it)\b|\b(?:lying|lied|lies|liar)\b"
            r"|\b(?:you|your)\b[^.?]{0,40}\bat[ ]odds[ ]with\b|\bat[ ]odds[ ]with[ ](?:what[ ]you|your)\b|\bi[ ]am[ ]not[ ]buying\b|\bcan[ ](?:any\w+|that|this|it|he|she|you|(?-i:[A-Z]\w+))[ ]really\b",
        ),
        cue("message messages note", r"\b(?:but|yet|while|whereas|no)\b[ ,]*your[ ](?:\w+[ ])?(?:message|messages|note)[ ](?:said|says|told|claimed|had)\b"),
        cue(
            "negative wrong doubtful disagree false incorrect nope untrue unlikely nah not rejected disputed contested mistake error denied",
            r"^(?:(?:no|sorry|but|well|hm+),?[ ])?(?:negative|wrong|doubtful|disagree|false|incorrect|nope|untrue|unlikely|nah|contested|mistake|error|not[ ](?:true|right|correct|quite|so))(?=$|[ ]?[,:!])|^disagree\b",
        ),
        cue("disputed inconsistent", r"^\W*disputed\b|\b(?:verdict|status|result)[\x22']?: [\x22']?(?:inconsistent|wrong|false|disputed)\b"),
        cue("contradict contradicts contradiction contradictory contradicting contrary", r"\bcontradicts?\b(?![ ](?:each|one)[ ](?:an)?other\b)|\bcontradict(?:ory|ing)\b(?=.{0,80}\b(?:you|your)\b)|\b(?:you|your)\b.{0,80}\bcontradict(?:ory|ing)\b|\b(?:that|this)[ ]is[ ](?:a|in)[ ](?:\w+[ ])?contradiction\b|\bcontradiction\b(?=.*\b(?:you|your|with|to|in)\b)|\b(?:you|your)\b.*\bcontradiction\b|\bcontrary[ ]to[ ](?:what[ ])?(?:you|your|that|this)\b"),
        cue(
            "else otherwise opposite different",
            r"(?:said|told[ ]me|wrote|claims?|says?|heard|reports?|reported|tells[ ]me|told[ ]us)[ ](?:something[ ](?:else|different)|otherwise|the[ ]opposite)\b",
        ),
        cue("earlier before previously", r"\b(?:earlier|before|previously)[ ,]+you[ ](?:said|told|wrote|claimed)\b"),
        cue("never", r"\bi[ ](?:have[ ])?never[ ](?:agreed|promised|told[ ]you|gave|claimed|meant|wanted)\b|\b(?:qx[a-z]{3}|he|she)[ ](?:has[ ])?never[ ](?:agreed|promised|told|said|gave|claimed|wrote|mentioned|meant|wanted)\b"),
        # "No, Bob is in 3", "You have mixed us up", "I see it the other way round"
        cue(
            "no nope nah",
            r"^(?:no|nope|nah)(?:, no)*(?:, (?-i:Qx\w+))?, (?=(?:(?-i:Qx\w+)|he|she|they|there)[ ](?:is|are|was|were|has|have|had|do|does|did|never|said|took|chose)\b|i[ ](?:never|did|said|told|have[ ]not)\b)",
        ),
        cue(
            "misread misheard misunderstood mistook misquote misquoted mixed confused confuse wrong way otherwise differently company ways against remember along",
            r"\byou[ ](?:have[ ]|must[ ]have[ ]|just[ ])?(?:misread|misheard|misunderstood|mistook|misquoted?|mixed|confused?|got[ ](?:that|it|me|this|us)[ ]wrong)\b|\bsee[ ](?:it|things|that|this)[ ](?:the[ ]other[ ]way|differently|otherwise)\b|\bpart[ ](?:company|ways)\b|\bi[ ]am[ ](?:\w+ly[ ])?against\b|\bnot[ ]how[ ]i[ ](?:remember|see|read|heard)\b|\b(?:can|will)[ ]?not[ ]go[ ]along\b",
        ),
        cue("told said wrote claimed", r"(?:^|, )(?:last|the[ ]previous|previous)[ ](?:turn|round|time|message),?[ ]you[ ](?:said|told|wrote|claimed)\b|\bin[ ]your[ ](?:last|previous|earlier)[ ](?:note|message|line)[ ]you[ ](?:had|said|told|were|wrote)\b"),
        cue("verdict disagree disagreed", r"\b(?:verdict|reply|answer|stance|response)[\x22']?: [\x22']?(?:disagree|no[_ ]way|objection|rejected|denied)"),
        cue("no", r"^(?:hm+|sorry|er|uh|oh),?[ ]no$"),
        cue("convinced push objects differently otherwise", r"^not[ ](?:so[ ]|quite[ ]|entirely[ ])?convinced\b|\bpush[ ]back\b|\bcounsel[ ]objects$|\bi[ ](?:\w+[ ])?(?:see|read|count|remember)[ ](?:it|that|this|things)[ ](?:\w+[ ])?differently\b|\bi[ ]think[ ]otherwise\b|\bi[ ]beg[ ]to[ ]disagree\b"),
        cue("previous ago earlier now really", r"\bprevious[ ](?:msg|message)[ ,]+you[ ](?:said|told|wrote|claimed|had)\b|(?<!as )(?<!what )\byou[ ](?:told[ ]me|said|wrote)\b[^.?]{1,30}\b(?:a[ ](?:moment|minute|round)[ ]ago|just[ ]now|earlier)\b|\bis[ ]your[ ]\w+[ ]really\b"),
        cue("discrepancy inconsistency", r"\b(?:discrepancy|inconsistency)\b[^?]{0,20}\byou[ ](?:reported|said|told|wrote|claimed|had)\b"),
        cue(
            "why how",
            r"\bwhy[ ](?:do|did|are|would)[ ]you[ ](?:say|claim|think|still|now|change)\b|\bhow[ ](?:can|could)[ ](?:that|this)[ ]be\b|\bhow[ ]do[ ]you[ ]know\b",
        ),
    ),
    any_of(r"\b(?:unless|if|until)[ ]you[ ]tell[ ]me\b|\b(?:unless|if|until)\b[^.]{0,60}\b(?:otherwise|no[ ]way)\b|\b(?:unless|if)[ ]i[ ]am[ ](?:\w+[ ])?(?:mistaken|wrong)\b|\b(?:we|us|you[ ]and[ ]i|i[ ]and[ ]you)\b[^.?]{0,20}\b(?:both|same)\b[^.?]{0,40}, (?:and[ ]|but[ ]|so[ ])?(?:that|this|it|which)[ ](?:will|would|does|can|could)[ ]?(?:not|never)[ ](?:\w+[ ])?(?:work|do|fit|be)\b|\bboth[ ](?:of[ ]us|you[ ]and[ ]i)\b[^.?]{0,40}, (?:and[ ]|but[ ]|so[ ])?(?:that|this|it|which)[ ](?:will|would|does|can|could)[ ]?(?:not|never)[ ](?:\w+[ ])?(?:work|do|fit|be)\b"),
)  # fmt: skip

CHECKING: Final = ActCues(
    "check",
    (
        cue(
            _VERIFY_WORDS,
            r"\b(?:please|pls|can|could|would|will|let|want|like|need|just|asking|ask|kindly|should|must|mind|try|good|required|needed|wish|request(?:ing)?|have|going)"
            rf"\b[^.]{{0,40}}\b{_VERIFY}\b|(?:^|[,:][ ])(?:\w+,[ ])?{_VERIFY}\b(?<!ing)|\b{_VERIFY}[ ]please\b",
        ),
        cue(
            "right correct true so accurate case date valid final definite settled correctly",
            r"\b(?:did|do|have)[ ]i[ ](?:get|got|have|understand|understood)[ ](?:that|this|it|you)[ ](?:right|correctly)\b|\bis[ ](?:that|this|it)[ ](?:really[ ]|still[ ]|all[ ])?(?:right|correct|true|so|accurate|the[ ]case|up[ ]to[ ]date|valid|final|definite|settled)\b(?:[^.]{0,15}$|[ ]that\b)",
        ),
        cue(
            "does do would will is are that this works it",
            rf"\b(?:does|would|will|is|are)[ ](?:that|this|it|everything|these|they|we|my[ ]\w+|our[ ]\w+)[ ](?:\w+[ ]){{0,2}}?{_SUITS}{_BY_YOU}\?"
            rf"|\b(?:is|does|do|are)[ ](?:everyone|everybody|anyone|we|we[ ]all|all[ ]of[ ](?:us|you))[ ](?:\w+[ ])?{_CONSENT}{_WITH_IT}\?"
            rf"|\bare[ ]you[ ]with[ ]me\b[^?]{{0,20}}\?|\b(?:do|would|are|will|did)[ ]you[ ](?:\w+[ ])?{_CONSENT}{_WITH_IT}\?",
        ),
        cue(
            "right correct ok okay yes yeah agreed deal fine good alright so no",
            r"(?:^|[,\u2014-][ ]?)(?:is[ ]it[ ])?(?:all[ ])?(?:right|correct|ok|okay|yes|yeah|agreed|deal|fine|good|alright|no|(?:is|are|do|does|have|has|did|will)[ ](?:it|they|we|you|he|she|that)[ ]?(?:not)?|(?:is|are|do|does|have|has|did|will)[ ]not[ ](?:it|they|we|you|he|she|that))\?",
        ),
        cue(
            "let know tell",
            rf"\b(?:let[ ]me[ ]know|tell[ ]me|say)[ ,]+(?:\w+[ ]){{0,2}}?(?:if|whether)[ ](?:(?:that|this|it|my[ ]\w+)[ ](?:\w+[ ]){{0,2}}?{_SUITS}|(?:you[ ]|we[ ])(?:are[ ])?(?:\w+[ ])?(?:{_CONSENT}|object|disagree)|we[ ]are\b)",
        ),
        cue("right correct assuming wrong mistaken", r"\b(?:am|would|was)[ ]i[ ](?:be[ ])?(?:right|correct|wrong|mistaken)\b|\bright[ ]in[ ](?:assuming|thinking|saying)\b"),
        cue(
            "again once more anew",
            r"\b(?:please|kindly|can|could|would|beg|ask|want|let|like|should)\b[^.]{0,30}\b(?:look|go|read|think|examine|inspect|revisit|reconsider|review|check)\b[^.]{0,40}\b(?:again|once[ ]more|one[ ]more[ ]time|anew)\b"
            r"|^(?:look|read|think|examine|inspect)\b[^.]{0,30}\b(?:again|once[ ]more|anew)\b",
        ),
        cue("objection objections", r"\bobjections?\?"),
        # "Does it meet with your approval?", "May I count on you?", "Did I hear correctly that"
        cue(
            "approval count rely depend bank wrong right hear read gather understand correctly mind okay ok comfortable too",
            r"\bmeet[ ](?:with[ ])?your[ ](?:approval|consent)\b|\b(?:may|can)[ ](?:i|we)[ ](?:count|rely|depend|bank)[ ]on[ ](?:you|that|it|this)\b|\b(?:did|do|have)[ ]i[ ](?:hear|read|get|gather|understand|got|heard|understood)\b[^?]{0,20}\b(?:correctly|right|wrong)\b"
            r"|\bwould[ ]you[ ](?:mind,?[ ]if|be[ ](?:okay|ok|fine|comfortable|all[ ]right)[ ](?:with[ ](?:letting|having|this|that|it)|if))\b|\byou[ ](?:do|are|will|would|agree)[ ](?:too|as[ ]well)\?",
        ),
        cue(
            "okay ok right fine clear work confirmed look looks good agreeable",
            r"(?:^|[,:\u2014-][ ]?)(?:is[ ](?:that|this|it)[ ])?(?:all[ ]right|alright|okay|ok|fine|good)[ ](?:with|w/?|by|for|to)[ ]*(?:/ )?(?:you|u)\?|\bclear[ ](?:enough)?\?|\bwould[ ](?:it|that|this)[ ](?:work|be[ ](?:okay|ok|fine|all[ ]right|agreeable|good))[ ](?:for|with|to)[ ]you,?[ ]if\b"
            r"|\b(?:may|can|could)[ ]i[ ]have[ ](?:\w+[ ]){1,4}confirmed\b|\bdo(?:es)?[ ](?:the|my|this|that|our)[ ]\w+[ ](?:look|seem|sound)[ ](?:right|good|okay|ok|correct|fine)\b",
        ),
        cue(
            "reviewed go reading reading correctly okay no confirm_request confirmation_request",
            r"\b(?:like|want|wish|need|ease|glad|good)[ ](?:to[ ])?(?:have|see|get)[ ](?:this|that|it|my[ ]\w+)[ ](?:\w+[ ])?(?:reviewed|confirmed|checked|verified)\b|\b(?:need|want|wait\w*|await\w*|give|get)[^.]{0,25}\bgo-ahead\b"
            r"|\bam[ ]i[ ](?:reading|getting|understanding|seeing)\b[^?]{0,60}\b(?:right|correctly|right(?:ly)?)\b|, yes[ ]or[ ]no\?|\bconfirm(?:ation)?_request\b",
        ),
        cue("you", r", (?:do|are|have|did|can)[ ](?:not[ ])?you(?:[ ]not)?\?"),
        # "Or did I misread?", "Sound good?", "Can you back that up?"
        cue(
            "i sound sounds good well fine clear workable acceptable doable way up differently mind okay ok happy agreeable comfortable",
            r"\b(?:did|do|am|have)[ ]i[ ](?:mis(?:read|under|heard|remember|taken)\w*|get(?:ting)?[ ](?:it|that|this|you)[ ]wrong)\b|^(?:sound|look|seem)s?[ ](?:good|okay|ok|right|fair|fine|reasonable)\b[^?]{0,20}\?|(?:^|, )(?:all|everything)[ ](?:good|fine|clear|okay|ok|well|right)\b[^?]{0,25}\?|(?:^|[,\u2014-][ ]?)(?:workable|acceptable|doable|agreeable)(?:[ ](?:to|for)[ ]you)?\?"
            r"|\byou[ ](?:see|view)[ ]it[ ](?:the[ ]same|similarly|differently|that|this)\b[^?]{0,10}\?|\bback[ ](?:that|this|it)[ ]up\b[^?]{0,10}\?|\bwould[ ](?:it|that|this)[ ]be[ ](?:agreeable|acceptable)\b[^?]{0,10}[ ](?:if|with|to)\b",
        ),
        cue("confirmation_requested confirmation_needed needs_confirmation please_confirm confirm", r"\bconfirmation_(?:requested|needed)|\bneeds_confirmation\b|\bplease_confirm\b|[\x22']confirm[\x22']: [\x22']?(?:true|yes|please|required)\b"),
        cue(
            "heard hear",
            r"\b(?:have|did)[ ]you[ ](?:also[ ])?(?:hear|heard|get|got|been[ ]told)\b[^.]{0,20}\b(?:same|too|as[ ]well|also)\b[^.?]{0,10}\?",
        ),
        cue(
            "let tell know see",
            r"\blet[ ]me[ ]know[ ](?:if|whether)[ ][^.]{0,40}\b(?:still|correct|right|true|holds?|accurate|changed|wrong)\b"
            r"|\b(?:tell|know|see)[ ](?:me[ ])?(?:if|whether)[ ][^.]{0,20}\bstill\b",
        ),
        cue(
            "confirmation reread mistaken wrong sure repeat restate",
            r"\b(?:reply|respond|appreciate|need|send|await\w*|want|waiting|like|get|ask\w*|give)\b[^.]{0,30}\bconfirmation\b|\bconfirmation\b[^.]{0,40}\b(?:help|please|needed|required|welcome|appreciated)|\bcorrect[ ]me[ ]if\b|\bplease[ ](?:re-?read|repeat|restate)\b|\b(?:please|can[ ]you|could[ ]you)[ ]make[ ]sure[ ](?:that[ ])?(?:it|this|your|you)\b",
        ),
    ),
    any_of(
        r"\b(?:i|we)[ ](?:can[ ]|hereby[ ]|will[ ]gladly[ ]|have[ ]|just[ ]|already[ ])*(?:confirm(?:ed)?|verified|checked|double-?checked|acknowledged?)\b|\bconfirming[ ](?:that[ ])?(?:i|my|we)\b|\bunless\b[^?]{0,40}\bobjections?\?|\b(?:not[ ](?:been[ ])?(?:yet[ ])?able[ ]to|unable[ ]to|could[ ]not(?:[ ]yet)?|can[ ]?not)[ ](?:check|verify|confirm)\b"
    ),
)  # fmt: skip
