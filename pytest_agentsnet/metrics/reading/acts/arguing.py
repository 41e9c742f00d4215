"""How agents give reasons, doubt, and ask for something to be confirmed."""

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
# What a conclusion is about: somebody or something by name or number, or a part to play.
_SETTLED = r"(?:(?-i:\b[A-HJ-Z]\w*)|\d|\b(?:yes|no|none|leader|lead|leads|coordinators?|partners?|pair|group|colou?r|elsewhere|someone[ ]else|another|only|limited|left|free|taken|choose|pick|take|taking|use|go|going|keep|stay|switch|change|vote|settle|answer|(?<=so )(?:you|i|my|we)[ ])\b)"
_CONSENT = r"(?:agree|agreed|okay|ok|fine|on[ ]board|happy|comfortable|accept|concur|approve|in[ ]favou?r|good|all[ ]right|see[ ]it[ ]the[ ]same)"

_SUBJECT = r"i|you|we|he|she|it|they|there|nobody|none|all|both|most|my|your|our|that|this|everyone|everybody|no[ ]one|(?-i:Qx\w+)|\d|two|three|one"
# What is decided, and for which a reason may follow behind a colon.
_DECIDED = r"(?:should[ ]lead|for[ ]me|is[ ](?:my|the|our)[ ](?:pick|choice|leader|vote)|has[ ]my[ ]vote|(?:tak|go|choos|pick|switch|mov|vot|flipp|stay|stick|keep|back|support|pair)ing[ ](?:\w+[ ]){0,2}?(?:\d|(?-i:Qx\w+)|you|yes|no)|(?:i[ ](?:will[ ]|would[ ])?|let[ ]us[ ])(?:take|pick|choose|vote|back|support|keep|do|go|pair|lead)\b(?:[ ]\w+){0,2}?[ ](?:\d|(?-i:Qx\w+)|you|yes|no))\b"
_DECISIONS = "lead pick choice leader vote me taking going choosing picking switching moving voting flipping staying sticking keeping backing supporting pairing take choose back support keep do go pair"
_IS_SO = r"(?:is|are|am|has|have|had|sits?|holds?|got|knows?|reaches|talks|replied|answered|covers?|covered|needs?|already|said|took|chose|wants?|borders|touches)"

# What stands behind these is asked, not proposed.
_BY_YOU = r"(?:[ ](?:right|good|fine|okay|with|for|to|by|you|us|me|everyone|both|so|far|too|now|as|well|like|a|plan|idea|deal)){0,5}(?:,[ ]\w+)?"
_WITH_IT = (
    r"(?:[ ](?:with|to|on|about)[ ](?:that|this|it|me|us|(?:my|the|this|that)[ ]\w+)|[ ]that[ ][^?]{1,80})?(?:,[ ]\w+)?"
)

REASONING: Final = ActCues(
    "reason",
    (
        cue("because cause therefore thus hence consequently lest", r"\b(?:because|therefore|thus(?!,[ ]old|$)|hence|consequently|lest)\b|(?:^|, )(?:be)?cause[ ]"),
        cue(
            "account so due owing given order based view light result grounds taking account being case for",
            r"\b(?:so[ ]that(?![ ](?:is|was)\b|(?:,[^,]{1,30},)?[ ](?:nobody|everyone|everybody|no[ ]one|we[ ](?:(?:all|can|could|may|will)[ ]){0,2}(?:succeed|win|finali[sz]e|proceed|coordinate|settle|move[ ]on|wrap)))|due[ ]to|owing[ ]to|given[ ]that|in[ ]order[ ](?:that\b|to\b(?! (?:solve|succeed|coordinate|reach|find|win|finish|agree)\b))|so[ ]as[ ](?:not[ ])?to|on[ ]account[ ]of|in[ ](?:view|light)[ ]of|as[ ]a[ ]result|on[ ]the[ ]grounds)\b|\bso[ ]we[ ](?:can|could|may|both[ ]know)\b"
            r"|(?:^|, )based[ ]on\b|\btaking[ ](?:\w+[ ]){0,2}into[ ]account\b|\bit[ ]being[ ]the[ ]case\b|, for[ ](?:[A-Z]\w+|i|you|he|she|they|we|it|there|my)[ ](?:already[ ]|just[ ]|\w+ly[ ])?(?:told|said|has|have|had|(?:is|are)(?![ ](?:group[ ])?\d)|was|am|needs?|want\w*|do|does|took|chose)\b|(?:^|, )given[ ](?:your|my|the|his|her|their|our|[^\W_]+'s)\b|(?<!have )(?<!has )(?<!had )(?<!was )(?<!is )(?<!am )(?<!are )(?<!been )(?<!being )(?<!already )\bgiven[ ](?:your|my|his|her|their|our|[^\W_]+'s|how)\b(?! (?:word|vote|promise|support|consent|hand|answer)\b)|(?:^|, )being[ ]that\b",
        ),
        cue(
            "reason reasons reasoning rationale explanation justification why way leaving means seeing considering sake motivation logic point follows idea thinking grounds argument advantage benefit upside motive speaks all",
            r"\b(?:grounds|argument|advantage|benefit|upside|motive):|, leaving[ ](?:me|us|you|only|just)\b|(?:^|, )(?:and[ ])?(?:(?:this|that)[ ]way|after[ ]all(?![ ](?:that|this|these|those|the|our|of|my)\b)|which[ ]means(?![ ](?:that[ ])?(?:our|the)[ ](?:link|edge|connection)))\b|\b(?:(?:that|which)[ ]is[ ]why|the[ ](?:point|idea|thing)[ ]is[ ]that|(?:it|this|that)[ ]follows|my[ ]thinking(?:[ ]is|:)|considering[ ]that|the[ ]reason|reason[ ](?:is|being)|speaks[ ](?:for|against)|(?:grounds|argument|advantage|benefit|upside|motive)[ ]is|(?<!am )(?<!are )seeing[ ](?:that|as)|for[ ](?:\S+[ ]){1,2}sake)\b"
            r"|\bfor[ ](?:this|that|the[ ]\w+)[ ]reason\b|\b(?<!your )(?:reason(?:ing|s)?|rationale|explanation|justification|motivation|logic|why)(?:[\"']?:| ?[-=]?>|,[ ](?!certainly|of[ ]course|yes|sure|hello|thank|(?-i:Qx))| \u2014|[ ](?:is|was|being|behind|for)\b)",
        ),
        cue("since", rf"(?:^\W*|, )(?:and )?since\b(?![ ](?:you[ ](?:ask|asked|want[ ]to[ ]know)\b|last|the[ ](?:last|start|beginning|first)|round|then|turn))|[ ]since[ ](?:{_SUBJECT})\b(?![ ](?:last|wrote|spoke|talked|told|said|messaged|started|sent|heard|met|asked)\b)"),
        cue(
            "otherwise",
            r"(?:^otherwise,?[ ](?:i|we)[ ](?!(?:will|take|pick|choose|go|am|stay|switch|can|may|keep|fall|vote)\b)|, (?:or )?otherwise,?[ ](?:i|we)\b|(?:^|, )(?:or )?otherwise,?[ ](?:you|he|she|it|they|the|our|my|your|two|somebody|someone|there|both|that|this|nobody|everyone|stalemate|deadlock|(?-i:Qx\w+))\b)(?<!unless)|\bwould\b[^,?]{3,40}[ ]otherwise$",
        ),
        cue(
            "as",
            r"(?:^|, )as[ ](?!it[ ](?:happens|seems|turns|stands|were)|luck\b|you[ ](?:know|can|see|wish|will|have|might|like|say|said|may|suggested|proposed|asked|wanted|wished|told|mentioned|requested|recommended)|they[ ]say|i[ ](?:said|see|told|wrote|understand|mentioned)|this[ ]is[ ]*,|we[ ](?:know|agreed|discussed)|i[ ]would\b|(?:the|it|\w+)[ ](?:\w+[ ])?(?:has[ ]it|(?:has|have)[ ]told)\b|(?:we|you|they|he|she)[ ](?:are|is)[ ](?:told|asked)\b|(?:a|an|far|long|soon|much|well|always|usual|before|promised|agreed|to|for|if|though)\b)(?:[^\W_]+[ ](?:(?:\w+[ ]){0,3}?(?:has|is|had|was|have|are|snapped|took|chose|picked|told|said|appears?|seems?))|i|you|we|they|both|all|most|none|nobody|no[ ]one|everyone|there|my|your|it|that|this)\b(?![ ]see\b)"
            r"|(?<!\bsame)(?<!\blong)(?<!\bsoon)(?<!\bfar)(?<!\bmuch)(?<!\bmany)(?<!\bwell)(?<!\bjust)"
            r"[ ]as[ ](?:i|you|we|they|most|nobody|there|it)[ ](?:already[ ])?(?:have|has|am|are|is|do|need)\b(?![ ](?:told|asked)\b)"
            r"|^as[ ](?:the|an?|our|your)[ ](?:[\w-]+[ ]){0,4}?(?:node|agent|hub|neighbou?r|member|person|cent(?:er|re)|candidate|leaf|one)\b[^,]{0,30}, (?:(?-i:Qx\w+)|i|you|he|she|we)[ ](?:is|am|are|should|can|will|have|has|would|must|gets?|cover|lead)\b",
        ),
        cue("so", rf"(?:^|, )(?:and[ ])?so[ ](?!hello\b|hi\b|hey\b|to[ ]speak\b|(?:that|this|it)[ ](?:settles|is[ ](?:\w+[ ])?(?:settled|sorted|done|good|fine|it|me)|makes)\b|it[ ](?:is|was)\b|that[ ]is\b|feel[ ]free\b|the[ ](?:two|three)[ ]of[ ]us\b|you[ ](?:know|see|name|said|say|have|and|take|are(?! (?:the|our|my|best|not|a)\b))\b|your\b|we[ ]stand\b|has\b|had\b|far\b|what\b|which\b|who\b|how\b|when\b|where\b|why\b|can\b|could\b|will\b|would\b|do|does|did|is|are|that\b|i[ ]am[ ](?:flexible|open|free|ready)|let[ ]us[ ](?:work|talk|coordinate|keep|try)|one[ ]of[ ]us|we[ ]should[ ]do\b|let[ ]me[ ]know|we[ ](?:are|have|both|all|agree|match|fit|clash|differ)\b|(?:that[ ])?(?:nobody|everyone|no[ ]one)|please[ ](?:let|tell|share|keep)|(?:that[ ])?(?:our|the)[ ](?:\w+[ ]between|link|edge|connection))[^.,]*?{_SETTLED}"),
        cue(
            "to",
            r"^(?:and[ ]|so[ ])?to[ ](?!be\b|sum|recap|resolve|settle|break|fix|find|succeed|solve|reach|win|answer|clarify|confirm|repeat|conclude|start|begin|finish|my\b|me\b|you\b|all\b|every|the\b|that\b|achieve|do\b|tell|ensure[ ](?:\w+[ ])?(?:smooth|fair|success|coordination|consistency|agreement|consensus|efficient))\w+[ ][^,]{2,60}, (?:i|we|let[ ]us|you|please|one)\b",
        ),
        cue("now meaning", r"(?:^|, )now[ ]that\b(?! (?:is|you (?:ask|mention|say))\b)|, meaning[ ](?:that[ ])?(?!our\b|the[ ](?:edge|link))\w+[ ]\w+"),
        cue("i taking going choosing picking staying switching keeping voting alone", r"[-=]>[ ]?(?:so[ ])?(?:i|taking|going|choosing|picking|staying|switching|keeping|voting|alone)\b"),
        cue("taken gone used left free open", r"\b(?:taken|gone|used|free|open)[ ]?[-=]>[ ]?\w"),
        # Without a comma: "Bob has 1 so I will take 2"
        cue("so", r"[^\W,][ ]so[ ](?:(?:i|we|you|he|she|they)[ ](?:will|am(?! (?:glad|happy|sorry))|is|are|should|must|have[ ]to|had[ ]better|take|go|chose|choose|pick|keep|stay|vote|switch\w*|leads?|gets?|would)\b|(?:please|let[ ]us)[ ](?:take|pick|choose|go|switch|stay|use|vote|pair))"),
        # "Being the best connected, ...", "Bob being taken, ...", "it being yours already"
        cue(
            "being having knowing lacking seeing",
            r"^(?:not[ ])?(?:being|having|knowing|lacking)\b[^,?]{3,70}, (?:i|we|my|it|you|he|she|let[ ]us|(?-i:[A-Z]\w+)[ ](?:has|is|gets|should|deserves|takes))\b(?![ ](?:now[ ])?(?:wonder|noticed|ask))|^(?-i:Qx\w+)[ ](?:not[ ])?being[ ][^,?]{3,50}, \w"
            r"|, (?:it|he|she|they|there|both|all|(?-i:[A-Z]\w+))[ ](?:not[ ])?(?:being|having)\b",
        ),
        cue("why", r"^(?:and[ ])?why[ ](?:i|we|it|this|not|(?-i:[A-Z]))\b[^?]*[:\u2014\u2013-][ ]"),
        cue("makes make made", r"\b(?:makes?|made)[ ](?:him|her|you|me|us|them|(?-i:[A-Z]\w+))[ ](?:the|an?|my|our)[ ](?:\w+[ ])?(?:natural|obvious|best|better|ideal|right|logical|perfect|safest|suitable|good|clear|only)\b"),
        cue(
            "ergo thanks won persuaded convinced led brought motive owing reason grounds virtue clear way away",
            r"\bergo\b|\bthanks[ ]to[ ](?:your|my|his|her|their|our|the|this|that|[^\W_]+'s)\b|\bwhat[ ](?:has[ ])?(?:won|persuaded|convinced|led|brought)[ ](?:me|us)\b|\b(?:that|this|it)[ ]is[ ](?:also[ ])?(?:my|our|the)[ ](?:only[ ]|main[ ])?(?:motive|reason|argument|rationale|ground)\b"
            r"|\bby[ ](?:reason|virtue)[ ](?:of|that)\b|(?:^|, )to[ ](?:keep|stay|get|steer)[ ](?:out[ ]of|clear[ ]of|away[ ]from)\b",
        ),
        cue("as", r"[ ]as[ ](?-i:[A-HJ-Z]\w+)[ ](?:already[ ]|just[ ])?(?:has|is|was|took|chose|picked|snapped|will|wants|claimed)\b"),
        cue("leaves leaving makes only", r"\bwhich[ ]makes[ ](?:it|this|that|me|you|him|her)[ ]|\b(?:that|this|which|it)[ ](?:only[ ])?(?:leaves|leaving)[ ](?!(?:our|the)[ ](?:edge|link|connection)).*\b(?:for|with|as|to)\b|\b(?:it|this|that)[ ](?:only[ ])?makes[ ](?:\w+[ ])?sense[ ](?:for|that|to)\b"),
        # "Bob should lead: he has most links", "I take 2, it is the only one left": the one is why the other.
        cue(
            _DECISIONS,
            rf"\b{_DECIDED}[^:?,]{{0,20}}[:][ ](?:{_SUBJECT})[ ](?:[^:?,]{{0,30}}[ ])?{_IS_SO}\b|\b{_DECIDED}[^:?,]{{0,20}}, (?:(?:he|she)[ ](?:\w+ly[ ]|already[ ]|also[ ])?(?:has|is|sits|knows|reaches|talks|answered|replied)|it[ ]is[ ](?:what|the[ ](?:only|one|most|least|best|simplest|safest|easiest|natural)))\b"
            r"|\b(?:vot\w+|back\w*|support\w*|lead\w*|pick\w*|choos\w+)\b[^?:,]{0,30}(?-i:Qx\w+)[,:][ ](?:the[ ])?(?:(?:highest|greatest|best|largest|most|fewest|lowest|smallest)[ ](?:degree|links|neighbou?rs|contacts|connect\w+)|\d+[ ](?:links|neighbou?rs|connections|contacts))(?:$|,)",
        ),
        # "The thing is, most want it", "This lets the others keep theirs", "It is the safest option"
        cue(
            "thing fact advantage benefit considering basis going judging explains made convinced caution fairness lets allows make makes doing like way else not option choice solution one group value",
            r"\b(?:thing|fact)[ ]is(?:,|[ ]that\b)|\b(?:the|an?)[ ](?:\w+[ ])?(?:advantage|benefit)[ ](?:that|of[ ]\w+ing)\b|^considering[ ](?!group|colou?r|\d|qx)[^,?]{3,60}, (?:i|we|it|you|that|this|he|she)\b|\bon[ ]the[ ]basis[ ]of\b|\b(?:going|judging)[ ]by[ ](?:what|how|the|your|my|his|her)\b|\bthat[ ]explains[ ](?:my|why)\b|\bwhat[ ](?:made|makes)[ ]me[ ]\w+"
            r"|\bmade[ ]me[ ](?:change|switch|decide|choose)\b|\b(?:am|was)[ ]convinced[ ]by\b|\bout[ ]of[ ](?:caution|fairness|courtesy|convenience)\b|\b(?:this|that|it|which)[ ](?:also[ ])?(?:lets|allows)[ ]\w|\b(?:this|that|it|which)[ ](?:would[ ]|will[ ])?makes?[ ](?:it|things|everything|life)[ ](?:\w+[ ])?(?:easier|simpler|faster|safer|fairer)\b|\b(?:by|in)[ ]doing[ ](?:so|this|that)\b|^doing[ ]so\b"
            r"|^(?:like[ ](?:this|that)|in[ ](?:this|that)[ ]way|(?:or[ ])?else|if[ ]not),?[ ](?:nobody|no[ ]one|neither|somebody|someone|everyone)[ ]\w|\b(?:it|this|that)[ ](?:is|seems)[ ](?:\w+[ ])?the[ ](?:easiest|simplest|safest|fairest|quickest)[ ](?:option|choice|solution|way|thing|one|group|value)\b",
        ),
        # "Switching to 0 to match you"
        cue(
            "match align follow join spare free make give mirror balance keep stay be",
            r"\b(?:switch|chang|mov|flipp?|go|tak|choos|pick|vot|stay|chose|took|stick|stepp?)(?:ing|ed|e|s)?[ ](?:(?!want|try|trying|able|need|like|hope|happy|going|have|has|ready)\w+[ ]){1,4}(?<!try )(?<!want )(?<!need )(?<!like )(?<!going )(?<!have )(?<!group )to[ ](?:match|align[ ]with|agree[ ]with|follow|join|spare|free[ ]up|make[ ](?:room|space)|give[ ](?:you|him|her|way)|mirror|balance|keep[ ](?:it|them|you|us|both|our)|stay[ ](?:out|clear|consistent)|be[ ](?:safe|consistent|on))\b",
        ),
        cue("with", r"^(?:what )?with[ ](?-i:Qx\w+)[ ](?:(?:already|now|both|also)[ ])?(?:on|in|at|having|being|gone|taken|out|holding|covering|leading|unavailable)\b[^?]{0,40}, (?:i|we|it|you|that|there|only|(?-i:Qx\w+)|my|our)\b|, what[ ]with\b"),
        cue("necessity want lack options speed safety simplicity fairness safe account", r"\bout[ ]of[ ](?:necessity|options[ ])|\bfor[ ](?:want|lack)[ ]of\b|(?:^|, )for[ ](?:speed|safety|simplicity|fairness)\b|(?<!just )\bto[ ]be[ ]safe\b|\bon[ ](?:that|this)[ ]account\b"),
        cue("else way", r"(?:^|, )or[ ]else,?[ ](?:i|we|you|it|they|the|our|there|both)\b|\b(?:nobody|no[ ]one|everyone|we|both|all|neither|none)\b[^,?]{3,40}[ ](?:that|this)[ ]way$"),
        cue("would keeps frees spares reduces simplifies leaves", r"(?:^|, )(?:it|that|this|which)[ ](?:also[ ])?(?:keeps|frees|spares|reduces|simplifies)[ ]\w|\b(?:it|that|this)[ ]would[ ](?:also[ ])?(?:spare|save|keep|reduce|simplify|free)\b"),
        cue("avoid avoids prevent prevents sure ensure ensures keep minimizes minimises guarantees saves", r"\b(?:this|that|it|which)[ ](?:would[ ]|will[ ])?(?:avoids?|prevents?|ensures?|minimi[sz]es?|guarantees?|saves)\b|(?<!need )(?<!want )(?<!try )(?<!trying )(?<!have )(?<!like )(?<!how )(?<!sure )(?<!important )(?<!is )(?<!able )(?<!aim )(?<!hope )(?<!remember )\bto[ ](?:avoid|prevent|make[ ]sure|ensure(?! (?:\w+ )?(?:smooth|fair|success|coordination|consistency|agreement|consensus|efficient))|keep[ ](?:us[ ]from|(?:it|things|this|everything|matters)[ ]\w+))\b"),
    ),
    any_of(r"\bwhat[ ]is[ ](?:the|your)[ ]reason\b|\b(?:if|unless)\b[^.]{0,90}\botherwise\b|\bif\b[^.]{0,80}[-=]>"
        r"|\b(?:confirm|let[ ]me[ ]know|tell[ ]me|share|verify|reply|report)\b[^?]{0,80}\b(?:so(?:[ ]that)?,?[ ](?:we|i|you|everyone|nobody|all|the)\b(?! (?:can |could )?(?:all )?avoid)|to[ ](?:make[ ]sure|ensure)\b)|\bthe[ ]same\b[^?]{0,20}[ ]as[ ]i[ ]do\b|^(?:as|since)\b[^?]{0,80}\b(?:please|grateful|(?:could|would|can)[ ]you)\b[^?]{0,30}\b(?:confirm|let[ ]me[ ]know|tell[ ]me|reply|verify|check)\b"),
)  # fmt: skip

CHALLENGING: Final = ActCues(
    "challenge",
    (
        cue(
            "not cannot",
            r"\b(?:that|this|it)[ ](?:can[ ]?not|could[ ]not|does[ ]not|is[ ]not|will[ ]not|would[ ]not)[ ](?:\w+[ ])?"
            r"(?:be(?! (?:me|him|her|us|better|happier|helped|(?-i:Qx))\b)|sound|seem|look|right|correct|true|possible|so|accurate|add[ ]up|match|fit|make[ ](?:any[ ])?sense|work|what|consistent|agree)\b"
            r"|\bi[ ]do[ ]not[ ](?:believe|agree|buy|trust)\b(?![ ]yet)|\bi[ ]do[ ]not[ ]see[ ]how\b|\bi[ ](?:can[ ]?not|do[ ]not)[ ](?:agree|accept[ ]that|believe)\b|\bi[ ]do[ ]not[ ]think[ ](?:so|that|this|it|you)\b"
            r"|\bi[ ]am[ ]not[ ](?:so[ ])?(?:sure|convinced|certain)[ ](?:that|about|this|you|if|it)\b|\bi[ ]am[ ]not[ ](?:\w+[ ])?convinced\b"
            r"|\bis[ ]not[ ](?:\w+[ ])?(?:true|correct|right|accurate|possible)\b|\bnot[ ](?:consistent[ ]with|so[ ]fast|what[ ](?:you|he|she|they|was|had|were|the|(?-i:Qx\w+)|i[ ](?:was|had|have|heard|hear|know|see|got|understood|thought|read|remember|recall)|my[ ]\w+[ ](?:say|said|told)))\b|\b(?:does|did)[ ]not[ ](?:match|fit|agree[ ]with)[ ](?:what|with)\b|\bdid[ ]not[ ]you[ ](?:just[ ])?(?:say|tell|write)\b",
        ),
        cue(
            "must find wrong impossible incorrect odd strange off false mistake error inconsistent doubtful mistaken misunderstanding",
            r"\b(?:that|this|it|something|your[ ]\w+(?:[ ](?:about|on|of|for|with)(?:[ ]\w+){1,4}?)?)(?:'s|[ ](?:is|seems|looks|must[ ]be|sounds))[ ](?:\w+[ ])?"
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
        cue("contradict contradicts contradiction contradictory contradicting contrary", r"\bcontradicts?\b|\bcontradict(?:ory|ing)\b(?=.*\b(?:you|your)\b)|\b(?:you|your)\b.*\bcontradict(?:ory|ing)\b|\b(?:that|this)[ ]is[ ](?:a|in)[ ](?:\w+[ ])?contradiction\b|\bcontradiction\b(?=.*\b(?:you|your|with|to|in)\b)|\b(?:you|your)\b.*\bcontradiction\b|\bcontrary[ ]to[ ](?:what[ ])?(?:you|your|that|this)\b"),
        cue(
            "else otherwise opposite different",
            r"(?:said|told[ ]me|wrote|claims?|says?|heard|reports?|reported|tells[ ]me|told[ ]us)[ ](?:something[ ](?:else|different)|otherwise|the[ ]opposite)\b",
        ),
        cue("earlier before previously", r"\b(?:earlier|before|previously)[ ,]+you[ ](?:said|told|wrote|claimed)\b"),
        cue("never", r"\bi[ ]never[ ](?:said|agreed|promised|claimed|wrote|told[ ]you)\b"),
        cue("no", r"^(?:hm+|sorry|er|uh|oh),?[ ]no$"),
        cue("convinced push objects differently otherwise", r"^not[ ](?:so[ ]|quite[ ]|entirely[ ])?convinced\b|\bpush[ ]back\b|\bobjects$|\bi[ ](?:\w+[ ])?(?:see|read|count|remember)[ ](?:it|that|this|things)[ ](?:\w+[ ])?differently\b|\bi[ ]think[ ]otherwise\b|\bi[ ]beg[ ]to[ ]disagree\b"),
        cue("previous ago earlier now really", r"\bprevious[ ](?:msg|message)[ ,]+you[ ](?:said|told|wrote|claimed|had)\b|(?<!as )(?<!what )\byou[ ](?:told[ ]me|said|wrote)\b[^.?]{1,30}\b(?:a[ ](?:moment|minute|round)[ ]ago|just[ ]now|earlier)\b|\bis[ ]your[ ]\w+[ ]really\b"),
        cue("discrepancy inconsistency", r"\b(?:discrepancy|inconsistency)\b[^?]{0,20}\byou[ ](?:reported|said|told|wrote|claimed|had)\b"),
        cue(
            "why how",
            r"\bwhy[ ](?:do|did|are|would)[ ]you[ ](?:say|claim|think|still|now|change)\b|\bhow[ ](?:can|could)[ ](?:that|this)[ ]be\b|\bhow[ ]do[ ]you[ ]know\b",
        ),
    ),
    any_of(r"\b(?:unless|if|until)[ ]you[ ]tell[ ]me\b|\b(?:unless|if|until)\b[^.]{0,60}\b(?:otherwise|no[ ]way)\b|\b(?:unless|if)[ ]i[ ]am[ ](?:\w+[ ])?(?:mistaken|wrong)\b"),
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
        cue(
            "okay ok right fine clear work confirmed look looks good agreeable",
            r"(?:^|[,:\u2014-][ ]?)(?:is[ ](?:that|this|it)[ ])?(?:all[ ]right|alright|okay|ok|fine|good)[ ](?:with|w/?|by|for|to)[ ]*(?:/ )?(?:you|u)\?|\bclear[ ](?:enough)?\?|\bwould[ ](?:it|that|this)[ ](?:work|be[ ](?:okay|ok|fine|all[ ]right|agreeable|good))[ ](?:for|with|to)[ ]you[ ]if\b"
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
