"""How agents agree with what they heard, or thank for it."""

from typing import Final

from pytest_agentsnet.metrics.reading.acts.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.words.cues import cue
from pytest_agentsnet.metrics.reading.words.word_classes import ADVERB, GOOD, PROPOSAL

ACKNOWLEDGING: Final = ActCues(
    "ack",
    (
        cue("thank thanks thx cheers grateful obliged appreciated indebted", r"\b(?:thank(?:s|[ ]you)|thx|(?:^|, )cheers(?=[ ]for\b|,|!)|(?<!be )(?<!be most )(?<!be very )(?<!be so )(?<!be really )grateful|indebted|obliged)\b(?![ ,]+if|[ ]to[ ](?!you\b|all\b|everyone\b))"),
        cue(
            "right all consider got understood acknowledged roger board copy received enough problem appreciated appreciate noted done loud know wish means gladly pleasure note request taken take",
            r"\b(?:(?<!you )got[ ](?:it|that)(?![ ](?:wrong|mixed|backwards))|(?<!have )(?<!has )understood|acknowledged|(?<!is )on[ ]board(?![ ]with[ ]\d|:)|copy[ ]that|message[ ]received|fair[ ]enough|much[ ]appreciated|noted|consider[ ]it[ ](?:done|settled(?!,)|agreed|a[ ]deal)|right[ ]you[ ]are|(?:am|are)[ ]all[ ]for[ ](?:it|that|this|your)|loud[ ]and[ ]clear|good[ ]to[ ]know(?![ ]for\b)|as[ ]you[ ]wish|(?:as[ ]per|at|upon)[ ]your[ ](?:request|suggestion|proposal)|with[ ]pleasure|tak(?:e|en|ing)[ ]note|by[ ]all[ ]means|gladly(?=$|[,!]|[ ](?:accept|agree)))\b(?<!is understood)(?<!are understood)(?<!was understood)(?<!is noted)(?<!it is noted)"
            r"|(?<!would )\bappreciate\b|\bi[ ](?:have[ ])?received[ ]your\b",
        ),
        cue(
            "agree concur acknowledge understand",
            rf"\b(?:i|we)[ ](?:{ADVERB}[ ]){{0,2}}(?:agree[ ]with|concur|acknowledge|understand(?![ ](?:that|from)\b))\b|\bi[ ](?:(?:{ADVERB}|must|have[ ]to|can[ ]only)[ ]){{0,2}}agree\b(?![ ]to[ ]be)",
        ),
        cue(
            "accept accepted",
            r"^accept$|(?<!you )(?<!please )\baccept(?:ed)?[ ](?:your|that|this)[ ](?:\w+[ ])?(?:suggestion|plan|proposal|idea|advice|offer)|(?<!that )\bi[ ]accept\b(?=$|,)",
        ),
        cue(
            "sounds looks seems",
            rf"(?<!\d )(?<!qx[a-z]{{3}} )\b(?:sounds|looks|seems)[ ](?:{GOOD}|right|like[ ]a[ ](?:good[ ]|great[ ])?(?:plan|idea))\b",
        ),
        cue("works makes do right", r"(?<!\d )(?<!qx[a-z]{3} )\bworks[ ](?:well[ ])?for[ ]me\b|(?:^|\bthat[ ])makes[ ](?!no\b|little\b|not\b)(?:\w+[ ]){0,3}sense\b|\bwill[ ]do(?=$|[,!])|\byou[ ]are[ ]right\b"),
        cue(
            "idea plan suggestion point proposal call thinking approach rule scheme strategy arrangement offer advice logic reasoning solution choice",
            rf"(?:^|[,:][ ]|\b(?:(?:that|it)[ ]is|what|like|such|seems|sounds|your|had)[ ](?:an?[ ])?)(?:{ADVERB}[ ]){{0,2}}{GOOD}[ ]{PROPOSAL}\b(?<!choice)|\byour[ ](?:\w+[ ])?{PROPOSAL}[ ](?:{ADVERB}[ ])?(?:is|sounds|seems|looks|works)[ ](?:{ADVERB}[ ]){{0,2}}(?:{GOOD}|right|okay|ok)\b",
        ),
        cue(
            "fine okay ok good happy",
            r"(?:^|(?<!\d )(?<!qx[a-z]{3} )\bis[ ])(?:\w+[ ])?(?:fine|okay|ok|good)[ ](?:with|by|for)[ ]me\b|(?:^|\bi[ ]am[ ](?:\w+[ ])?|^(?:\w+ly|all)[ ])(?:fine|okay|ok|happy|good)[ ]with[ ](?:that|this|your[ ]\w+)\b",
        ),
        cue(
            "ok okay agreed sure yep yeah alright right deal absolutely definitely course confirmed certainly cool",
            r"^(?:[^\W_]+,[ ]|(?:first|second|third|firstly|secondly|one|reply|re)(?:[ ]of[ ]all)?: )?(?:ok|okay|agreed|sure|yep|yeah|alright|all[ ]right|deal|absolutely|definitely|of[ ]course|confirmed|certainly|cool|right)"
            r"(?![ ]?(?:\w|\?))",
        ),
        cue("yes ok okay", r"^(?:[^\W_]+,[ ])?(?:yes|ok|okay)[ ,!]+(?:that|this|agreed|sounds|let|i[ ]agree|of[ ]course|sure)\b"),
        cue(
            "back welcome support like love second endorse along count go your",
            r"\bi[ ](?:\w+ly[ ]|also[ ]|do[ ])?(?:support|like|love|second|endorse|back|welcome)[ ](?:this|that|your|the)[ ](?:idea|plan|proposal|suggestion|approach|thinking)\b"
            r"|\bi[ ](?:(?:will|can|am[ ]happy[ ]to|would)[ ])?go[ ]along[ ]with\b|(?<!not )\bcount[ ]me[ ]in\b(?![ ](?:as|for)\b|[\x22'])|\blet[ ]us[ ](?:go[ ]with|do)[ ](?:that|it[ ]your[ ]way|your[ ]\w+)\b",
        ),
        cue(
            "point taken approval approve approved convinced settled affirmative deal live objection objections with fine fair",
            r"\b(?:point[ ]taken|i[ ](?:\w+ly[ ])?approve|my[ ]approval|approved|(?<!not )convinced[ ]me|i[ ]am[ ](?:now[ ])?convinced|it[ ]is[ ]settled(?=$|,)|affirmative|we[ ]have[ ]a[ ]deal|can[ ]live[ ]with[ ]that)\b"
            r"|^no[ ]objections?\b|\bi[ ]have[ ]no[ ]objections?\b|\bi[ ]am[ ](?:(?:fully|completely|totally|entirely|all|right|wholly)[ ]with[ ]you|with[ ]you[ ](?:on|there|here|in))\b|\bthat[ ]is[ ](?:fine|okay|ok|perfect|great)$|^fair$",
        ),
        cue("ack roger accepted granted", r"\back\b|(?:^|, )roger(?=$|[,!]|[ ]that\b)|^(?:accepted|granted)(?=$|[ ]?[,!]|[ ]on\b)"),
        cue(
            "suits works support backing approval agreement hear second go got received",
            r"\b(?:that|this|it)[ ](?:suits|works[ ]for)[ ]me\b|\byou[ ]have[ ]my[ ](?:full[ ])?(?:support|backing|approval|agreement|blessing)\b|\bi[ ]hear[ ]you\b|(?<!a )\bsecond[ ](?:that|this|it)\b"
            r"|\b(?:happy|glad|willing|content|pleased|fine|ready)[ ]to[ ](?:go|play)[ ](?:along[ ]?)?(?:with[ ])?(?:your|that|this|it|the[ ](?:plan|idea|proposal))\b|\b(?:got|received|have)[ ]your[ ](?:\w+[ ])?(?:message|note|update|info\w*|text)\b(?![ ](?:that|saying))"
            r"|\bi[ ]am[ ]in[ ](?:full[ ])?agreement[ ]with[ ](?:you|that|this|the)\w*",
        ),
        # "True, three rounds left", "Roger that, Bob", whoever is called Roger
        cue(
            "true indeed exactly precisely correct quite thoughts said that will do happy",
            r"^(?:true|indeed|exactly|precisely|correct|quite[ ](?:so|right|true)|well[ ]said|my[ ]thoughts[ ]exactly|will[ ]do|happy[ ]to[ ]go[ ]along)(?=$|[ ]?[,!:]|[ ]with\b)(?!, or\b)|^(?-i:Qx\w+)[ ]that(?=$|,)",
        ),
        cue("thing then well", r"^(?:[^\W_]+,[ ])?(?:sure[ ]thing|very[ ]well|(?:all[ ]right|alright|okay|ok|fine|good|agreed)[ ]then)(?=$|[ ]?[,!])"),
        cue("deal copy works oblige affirm", r"\bit[ ]is[ ]a[ ]deal\b|^copy(?=$|,)|^(?:that[ ]|it[ ])?works[ ](?:on|at|from)[ ]my[ ](?:end|side)\b|\b(?:happy|glad)[ ]to[ ]oblige\b|^affirm$"),
        cue("acked k agree win", r"\backed\b|^k(?=$|,)|\bi[ ]am[ ]agree\b|^(?:\w+[ ]){0,3}ok[ ]you[ ]win\b|(?:^|, )you[ ]win(?=$|,)"),
        cue("with", r"^i[ ]am[ ](?:\w+[ ])?with[ ]you: "),
        cue("agreed", r"^(?:and[ ])?agreed[ ](?:on|with|to|that)\b"),
        cue("quarrel issue issues complaint complaints problem qualms reservations", r"\b(?:no|not[ ]any|without)[ ](?:quarrel|issues?|complaints?|problems?|qualms|reservations)[ ](?:with|about)[ ](?:that|this|it|what[ ]you|your)\b"),
        cue(
            "taken noted supported accepted approved endorsed backed seconded adopted agreed granted heeded",
            rf"\byour[ ](?:\w+[ ])?(?:{PROPOSAL}|message|concern|argument|request)\b[^.,]{{0,50}}?[ ](?:is|has[ ]been)[ ](?:{ADVERB}[ ]|well[ ]|duly[ ]|by[ ]\w+[ ])*(?:taken|noted|supported|accepted|approved|endorsed|backed|seconded|adopted|agreed|granted|heeded)\b",
        ),
        cue("received agreed accepted acknowledged ack true yes", r"\b(?:received|agreed|accepted|acknowledged|ack|agree)[\x22']?: [\x22']?(?:true|yes|ok|okay)\b|\byour[ ](?:\w+[ ])?(?:proposal|suggestion|plan|offer|request|message)\W{1,4}(?:accepted|agreed|received|noted|ok|okay|approved)$"),
    ),
    any_of(r"\b(?:are|is|would)[ ](?:you|everyone|everybody|that|this|it)[ ](?:\w+[ ])?(?:ok|okay|fine|good|happy)\b[^.]*\?|\b(?:did|have)[ ]i[ ](?:\w+[ ])?(?:understand|understood|got|get)\b|\b(?:if|whether)[ ](?:that|this|it)\b|\bthanks,?[ ]but[ ]no[ ]thanks\b|\b(?:whoever|whatever|whichever|either[ ]way|any\w*)\b[^,]{0,20}[ ]is[ ](?:\w+[ ])?(?:fine|okay|ok|good)\b|\bany\w*[ ][^,]{0,30}[ ]will[ ]do\b|\bnot[ ](?:agree|sure)\b|\b(?:so|if|that|once|when|whether)[ ](?:i|we)[ ](?:\w+[ ])?(?:agree|understand)\b|^(?:either|both)\b|\bdo[ ]i[ ]understand\b|\b(?:to|should|can|could)[ ](?:i|we)[ ]agree\b"),
)  # fmt: skip
