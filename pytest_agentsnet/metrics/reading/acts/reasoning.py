"""How agents give reasons."""

from typing import Final

from pytest_agentsnet.metrics.reading.acts.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.acts.grounds import GROUNDS
from pytest_agentsnet.metrics.reading.words.cues import cue

# What a conclusion is about: somebody or something by name or number, or a part to play.
_SETTLED = r"(?:(?-i:\b[A-HJ-Z]\w*)|\d|\b(?:yes|no|none|leader|lead|leads|coordinators?|partners?|pair|group|colou?r|elsewhere|someone[ ]else|another|only|limited|left|free|taken|choose|pick|take|taking|use|go|going|keep|stay|switch|change|vote|settle|answer|(?<=so )(?:you|i|my|we)[ ])\b)"
_SUBJECT = r"i|you|we|he|she|it|they|there|nobody|none|all|both|most|my|your|our|that|this|everyone|everybody|no[ ]one|(?-i:Qx\w+)|\d|two|three|one"
# What is decided, and for which a reason may follow behind a colon.
_DECIDED = r"(?:should[ ]lead|(?<!nobody )(?<!left )(?<!no one )for[ ]me|is[ ](?:my|the|our)[ ](?:pick|choice|leader|vote)|has[ ]my[ ]vote|(?:tak|go|choos|pick|switch|mov|vot|flipp|stay|stick|keep|back|support|pair)ing[ ](?:\w+[ ]){0,2}?(?:\d|(?-i:Qx\w+)|you|yes|no)|(?:i[ ](?:will[ ]|would[ ])?|let[ ]us[ ])(?:take|pick|choose|vote|back|support|keep|do|go|pair|lead)\b(?:[ ]\w+){0,2}?[ ](?:\d|(?-i:Qx\w+)|you|yes|no))\b"
_DECISIONS = "lead pick choice leader vote me taking going choosing picking switching moving voting flipping staying sticking keeping backing supporting pairing take choose back support keep do go pair"
_IS_SO = r"(?:is|are|am|has|have|had|sits?|holds?|got|knows?|reaches|talks|replied|answered|covers?|covered|needs?|already|said|took|chose|wants?|borders|touches)"


REASONING: Final = ActCues(
    "reason",
    (
        *GROUNDS,
        cue("because cause therefore thus hence consequently lest", r"\b(?:because|therefore|thus(?!,[ ]old|$)|hence|consequently|lest)\b|(?:^|, )(?:be)?cause[ ]"),
        cue(
            "account so due owing given order based view light result grounds taking account being case for",
            r"\b(?:so[ ]that(?![ ](?:is|was)\b|(?:,[^,]{1,30},)?[ ](?:nobody|everyone|everybody|no[ ]one|we[ ](?:(?:all|can|could|may|will)[ ]){0,2}(?:succeed|win|finali[sz]e|proceed|coordinate|settle|move[ ]on|wrap)))|due[ ]to|owing[ ]to|given[ ]that|in[ ]order[ ](?:that\b|to\b(?! (?:solve|succeed|coordinate|reach|find|win|finish|agree)\b))|so[ ]as[ ](?:not[ ])?to|on[ ]account[ ]of|in[ ](?:view|light)[ ]of|as[ ]a[ ]result|on[ ]the[ ]grounds)\b|\bso[ ]we[ ](?:can|could|may|both[ ]know)\b"
            r"|(?:^|, )based[ ]on\b|\btaking[ ](?:\w+[ ]){0,2}into[ ]account\b|\bit[ ]being[ ]the[ ]case\b|, for[ ](?:[A-Z]\w+|i|you|he|she|they|we|it|there|my)[ ](?:already[ ]|just[ ]|\w+ly[ ])?(?:told|said|has|have|had|(?:is|are)(?![ ](?:group[ ])?\d)|was|am|needs?|want\w*|do|does|took|chose)\b|(?:^|, )given[ ](?:your|my|the|his|her|their|our|[^\W_]+'s)\b|(?<!have )(?<!has )(?<!had )(?<!was )(?<!is )(?<!am )(?<!are )(?<!been )(?<!being )(?<!already )\bgiven[ ](?:your|my|his|her|their|our|[^\W_]+'s|how)\b(?! (?:word|vote|promise|support|consent|hand|answer)\b)|(?:^|, )being[ ]that\b",
        ),
        cue(
            "reason reasons reasoning rationale explanation justification why way leaving means seeing considering sake motivation logic point follows idea thinking grounds argument advantage benefit upside motive speaks all",
            r"\b(?:grounds|argument|advantage|benefit|upside|motive):|, leaving[ ](?:me|us|you|only|just)\b(?![ ](?:paired|matched))|(?:^|, )(?:and[ ])?(?:(?:this|that)[ ]way|after[ ]all(?![ ](?:that|this|these|those|the|our|of|my)\b)|which[ ]means(?![ ](?:that[ ])?(?:our|the)[ ](?:link|edge|connection)))\b|\b(?:(?:that|which)[ ]is[ ]why|the[ ](?:point|idea|thing)[ ]is[ ]that|(?:it|this|that)[ ]follows|my[ ]thinking(?:[ ]is|:)|considering[ ]that|the[ ]reason|reason[ ](?:is|being)|(?<!what )speaks[ ](?:for|against)|what[ ]speaks[ ](?:for|against)[ ]\w+(?=:)|(?:grounds|argument|advantage|benefit|upside|motive)[ ]is|(?<!am )(?<!are )seeing[ ](?:that|as)|for[ ](?:\S+[ ]){1,2}sake)\b(?![ ]of[ ](?:clarity|completeness|order|good[ ]order)\b)"
            r"|\bfor[ ](?:this|that|which|the[ ]\w+)[ ]reason\b|\b(?<!your )(?:reason(?:ing|s)?|rationale|explanation|justification|motivation|logic|why)(?:[\"']?:| ?[-=]?>|,[ ](?!certainly|of[ ]course|yes|sure|hello|thank|(?-i:Qx))| \u2014|[ ](?:is|was|being|behind|for)\b)",
        ),
        # "With nobody else around you, take me", "so that is mine", "so why not take it"
        cue(
            "with so",
            r"^with[ ](?:no[ ]one|nobody|nothing|none|everyone|everybody|everything|all(?![ ](?:due|my|the[ ]best))|both|most|so[ ](?:many|few))\b(?![^,]{0,20}\brounds?\b)[^,?]{3,50}, (?:i|we|it|you|that|this|there|my|our|let[ ]us)\b|(?:^|, )so[ ](?:that|it)[ ]is[ ](?:mine|yours|my|your|what[ ]i|where[ ]i)\b|(?:^|, )so[ ]why[ ]not[ ]\w",
        ),
        cue("since", rf"(?:^\W*|, )(?:and )?since\b(?![ ](?:you[ ](?:ask|asked|want[ ]to[ ]know)\b|last|the[ ](?:last|start|beginning|first)|round|then|turn))|[ ]since[ ](?:{_SUBJECT})\b(?![ ](?:last|wrote|spoke|talked|told|said|messaged|started|sent|heard|met|asked)\b)"),
        cue(
            "otherwise",
            r"(?:^otherwise,?[ ](?:i|we)[ ](?!(?:will|take|pick|choose|go|am|stay|switch|can|may|keep|fall|vote)\b)|, (?:or )?otherwise,?[ ](?:i|we)\b|(?:^|, )(?:or )?otherwise,?[ ](?:you|he|she|it|they|the|our|my|your|two|somebody|someone|there|both|that|this|nobody|everyone|stalemate|deadlock|(?-i:Qx\w+))\b)(?<!unless)|\bwould\b[^,?]{3,40}[ ]otherwise$",
        ),
        cue(
            "as",
            r"(?:^|, )as[ ](?!we[ ]all[ ]know|an?[ ](?:agent|node|member|player)[ ]in[ ](?:this|the)\b|it[ ](?:happens|seems|turns|stands|were)|luck\b|you[ ](?:know|can|see|wish|will|have|might|like|say|said|may|suggested|proposed|asked|wanted|wished|told|mentioned|requested|recommended)|they[ ]say|i[ ](?:said|see|told|wrote|understand|mentioned)|this[ ]is[ ]*,|we[ ](?:know|agreed|discussed)|i[ ]would\b|(?:the|it|\w+)[ ](?:\w+[ ])?(?:has[ ]it|(?:has|have)[ ]told)\b|(?:we|you|they|he|she)[ ](?:are|is)[ ](?:told|asked)\b|(?:a|an|far|long|soon|much|well|always|usual|before|promised|agreed|to|for|if|though)\b)(?:[^\W_]+[ ](?:(?:\w+[ ]){0,3}?(?:has|is|had|was|have|are|snapped|took|chose|picked|told|said|appears?|seems?))|i|you|we|they|both|all|most|none|nobody|no[ ]one|everyone|there|my|your|it|that|this)\b(?![ ]see\b)"
            r"|(?<!\bsame)(?<!\blong)(?<!\bsoon)(?<!\bfar)(?<!\bmuch)(?<!\bmany)(?<!\bwell)(?<!\bjust)"
            r"[ ]as[ ](?:i|you|we|they|most|nobody|there|it)[ ](?:already[ ])?(?:have|has|am|are|is|do|need)\b(?![ ](?:told|asked)\b)"
            r"|^as[ ](?:the|an?|our|your)[ ](?:[\w-]+[ ]){0,4}?(?:node|agent|hub|neighbou?r|member|person|cent(?:er|re)|candidate|leaf|one)\b[^,]{0,30}, (?:(?-i:Qx\w+)|i|you|he|she|we)[ ](?:is|am|are|should|can|will|have|has|would|must|gets?|cover|lead)\b",
        ),
        cue("so", rf"(?:^|, )(?:and[ ])?so[ ](?!i[ ]had\b|hello\b|hi\b|hey\b|to[ ]speak\b|(?:that|this|it)[ ](?:settles|is[ ](?:\w+[ ])?(?:settled|sorted|done|good|fine|it|me)|makes)\b|it[ ](?:is|was)\b|that[ ]is\b|feel[ ]free\b|the[ ](?:two|three)[ ]of[ ]us\b|you[ ](?:know|see|name|said|say|have|and|take|are(?! (?:the|our|my|best|not|a)\b))\b|your\b|we[ ]stand\b|has\b|had\b|far\b|what\b|which\b|who\b|how\b|when\b|where\b|why\b|can\b|could\b|will\b|would\b|do|does|did|is|are|that\b|i[ ]am[ ](?:flexible|open|free|ready)|let[ ]us[ ](?:work|talk|coordinate|keep|try)|one[ ]of[ ]us|we[ ]should[ ]do\b|let[ ]me[ ]know|we[ ](?:are|have|both|all|agree|match|fit|clash|differ)\b|(?:that[ ])?(?:nobody|everyone|no[ ]one)|please[ ](?:let|tell|share|keep)|(?:that[ ])?(?:our|the)[ ](?:\w+[ ]between|link|edge|connection))[^.,]*?{_SETTLED}"),
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
        cue("leaves leaving makes only", r"\bwhich[ ]makes[ ](?:it|this|that|me|you|him|her)[ ]|\b(?:that|this|which|it)[ ](?:only[ ])?(?:leaves|leaving)[ ](?!(?:our|the)[ ](?:edge|link|connection)).*\b(?:for|with|as|to)\b|\b(?:it|this|that)[ ](?:only[ ])?makes[ ](?!no\b|little\b)(?:\w+[ ])?sense[ ](?:for|that|to)\b"),
        # "Bob should lead: he has most links", "I take 2, it is the only one left": the one is why the other.
        cue(
            _DECISIONS,
            rf"\b{_DECIDED}[^:?,]{{0,20}}[:][ ](?:{_SUBJECT})[ ](?:[^:?,]{{0,30}}[ ])?{_IS_SO}\b|\b{_DECIDED}[^:?,]{{0,20}}, (?:(?:he|she)[ ](?:\w+ly[ ]|already[ ]|also[ ])?(?:has|is|sits|knows|reaches|talks|answered|replied)|it[ ]is[ ](?:what|the[ ](?:only|one|most|least|best|simplest|safest|easiest|natural)))\b"
            r"|\b(?:vot\w+|back\w*|support\w*|lead\w*|pick\w*|choos\w+)\b[^?:,]{0,30}(?-i:Qx\w+)[,:][ ](?:the[ ])?(?:(?:highest|greatest|best|largest|most|fewest|lowest|smallest)[ ](?:degree|links|neighbou?rs|contacts|connect\w+)|\d+[ ](?:links|neighbou?rs|connections|contacts))(?:$|,)",
        ),
        # "The thing is, most want it", "This lets the others keep theirs", "It is the safest option"
        cue(
            "thing fact advantage benefit considering basis going judging explains made convinced caution fairness lets allows make makes doing like way else not option choice solution one group value",
            r"\bthing[ ]is(?:,|[ ]that\b)|\b(?:the|an?)[ ](?:\w+[ ])?(?:advantage|benefit)[ ](?:that|of[ ]\w+ing)\b|^considering[ ](?!group|colou?r|\d|qx)[^,?]{3,60}, (?:i|we|it|you|that|this|he|she)\b|\bon[ ]the[ ]basis[ ]of\b|\b(?:going|judging)[ ]by[ ](?:what|how|the|your|my|his|her)\b|\bthat[ ]explains[ ](?:my|why)\b|\bwhat[ ](?:made|makes)[ ]me[ ]\w+"
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
    any_of(r"\bwhat[ ]is[ ](?:the|your)[ ]reason\b|\btherefore\b.{0,30}\b(?:beg|ask)[ ]you\b|\bor[ ]so[ ](?:i|he|she|they)\b|\b(?:if|unless)\b[^.]{0,90}\botherwise\b|\bif\b[^.]{0,80}[-=]>"
        r"|\b(?:confirm|let[ ]me[ ]know|tell[ ]me|share|verify|reply|report)\b[^?]{0,80}\b(?:so(?:[ ]that)?,?[ ](?:we|i|you|everyone|nobody|all|the)\b(?! (?:can |could )?(?:all )?avoid)|to[ ](?:make[ ]sure|ensure)\b)|\bthe[ ]same\b[^?]{0,20}[ ]as[ ]i[ ]do\b|^(?:as|since)\b[^?]{0,80}\b(?:please|grateful|(?:could|would|can)[ ]you)\b[^?]{0,30}\b(?:confirm|let[ ]me[ ]know|tell[ ]me|reply|verify|check)\b"),
)  # fmt: skip
