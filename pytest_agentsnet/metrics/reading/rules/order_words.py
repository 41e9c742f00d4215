"""The words that say who goes first, or that somebody decides for all."""

from typing import Final

from pytest_agentsnet.metrics.reading.rules.rule_words import COUNT, LINKS, NO_ONE
from pytest_agentsnet.metrics.reading.words.cues import Cue, cue

_NAME: Final = r"(?-i:[A-Z]\w+)"
_ALL: Final = r"(?:everyone|everybody|all[ ]of[ ](?:us|you)|us[ ]all|we[ ]all|all[ ]the[ ](?:others|rest)|us|the[ ](?:rest|others|group|lot[ ]of[ ]us)|each(?:[ ](?:of[ ](?:us|you|them)|agent|one|node))?(?![ ]other)|(?:the|this)[ ](?:whole[ ]|entire[ ])?network|all[ ](?:the[ ])?agents|every[ ](?:one[ ]of[ ]us|agent|node)|the[ ](?:other|rest)[ ]\w+)"
_REST: Final = r"(?:everyone|everybody|the[ ]rest|(?:the[ ])?others|rest|rest[ ]of[ ]us|we[ ]all|all[ ]of[ ]us|all|each|the[ ]two[ ]of[ ]us|we|I(?=[ ](?:\w+[ ]){1,2}(?:what|whatever|as|him|her|orders|suit)\b))(?:[ ]else)?"
_DECIDES: Final = r"(?:decid(?:es?|ing)|choos(?:es?|ing)|picks?|assign(?:s|ing)?|determin(?:es?|ing)|settl(?:es?|ing)|allocat(?:es?|ing)|allot(?:s|ting)?|(?<!best )(?<!right )(?<!good )(?<!wise )(?<!better )(?<!random )(?:decisions?|choice)(?!.{0,24}[ ]to\b)|(?:mak|form|arrang|creat)(?:es?|ing)[ ](?:(?:the|all|our)[ ])*(?:pairs|pairings?|matching|assignment)|(?:hand|give|deal|dish|share|parcel)s?[ ]out|dictat(?:es?|ing)|fix(?:es|ing)?|sets?(?![ ]of)|names|compute[sd]?)"
_OBEYS: Final = r"(?:cop(?:y|ies)|adopts?|follows?|repeats?|obeys?|compl(?:y|ies)|takes[ ](?:over|it)|do(?:es)?[ ](?:as|what)|falls?[ ]in[ ]line|stick[s]?[ ]to[ ]it|go(?:es)?[ ]along|accepts?)"
_ROLES: Final = r"(?:groups?|colou?rs?|answers?|roles?|values?|pairs|pairings?|partners|numbers?|bits?|choices?|parts)"
_CENTRE: Final = r"(?:leader|hub|coordinator|cent(?:er|re|ral[ ]node)|boss|chief|manager|organi[sz]er)"

_GIVEN: Final[tuple[Cue, ...]] = (
    cue(
        "make makes making form forms arrange arranges create creates decide decides deciding decision decisions assign assigns determine determines choose chooses choosing pick picks choice settle settles settling allocate allocates allot allots hand hands give gives deal deals dish share parcel dictate dictates fix fixes fixing set sets names compute computes computed",
        r"\b(?:decides?|assigns?|determines?)[ ]who[ ](?:takes|gets|pairs|has[ ](?:which|what))\b|\b(?:says|decides|determines|dictates|announces)[ ](?:what|which[ ]\w+)[ ](?:each|everyone|everybody|we|all|the[ ]others)\b"
        rf"|(?<!let us )(?<!we )(?<!we all )(?<!we should )(?<!coin )(?<!coins )(?<!dice )(?<!die )(?<!lot )(?<!lots )(?<!chance )(?<!luck )(?<!fate )\b{_DECIDES}\b[^.,]{{0,24}}\b(?:for|to)[ ](?:both[ ])?{_ALL}(?![ ]to[ ](?:see|know|agree))\b",
        "everyone everybody all us others rest each every we network agents who",
    ),
    cue(
        "distributing allocating allotting handing dealing giving dishing distribute distributes distributed allocate allocates allocated allot allots allotted hand hands handed deal deals dealt give gives given dish dishes assign assigns assigned dictated decided set",
        rf"(?<!let us )(?<!we )(?<!we should )(?<!we could )(?<!we can )(?<!we all )\b(?:distribut(?:es?|ing)|allocat(?:es?|ing)|allot(?:s|ting)?|hand(?:s|ing)?[ ]out|deal(?:s|ing)?[ ]out|(?:gives?|giving)[ ]out|dish(?:es|ing)?[ ]out|assigns?(?<!we assign))[ ](?:(?:the|all|an?|its|his|her|their)[ ])*{_ROLES}\b"
        rf"|\b{_ROLES}[ ](?:(?:is|are|get|gets|being|then|all|will[ ]be|should[ ]be)[ ])+(?:distributed|allocated|allotted|handed[ ]out|dealt[ ]out|given[ ]out|assigned|dictated|decided|set)[ ]by[ ](?!(?:lot|chance|order|name|degree|the[ ]alphabet)\b)",
        "group groups color colors colour colours answer answers role roles value values pair pairs pairings pairing partner partners number numbers bit bits choice choices part parts",
    ),
    cue(
        "assignment assigning distribution distributing allocation allocating pairing matching coloring colouring",
        rf"\b(?:leave|entrust|hand|delegate|give)s?[ ][^.;]{{0,20}}\b(?:assignment|assigning|distribut\w+|allocati\w+|pairing|matching|colou?ring)[ ](?:[^.;]{{0,20}}[ ])?to[ ](?:{_NAME}|one[ ]\w+|the[ ](?:leader|hub|coordinator))\b|\b{_NAME}[ ](?:(?:should|could|will|can|to)[ ])*(?:do|does|handle|handles|takes?[ ]care[ ]of)[ ](?:all[ ])?the[ ](?:assignment|assigning|distributing|pairing|matching|colou?ring)\b",
        "leave leaves entrust entrusts hand hands delegate delegates give gives do does handle handles take takes",
    ),
    cue(
        "centrally",
        r"\b(?:solv|comput|decid|work|calculat|determin|settl)\w*[ ](?:\w+[ ]){0,3}?centrally\b|\bcentrally[ ](?:solv|comput|decid)\w+",
        "",
    ),
    cue(
        "copy copies adopt adopts follow follows repeat repeats obey obeys comply complies takes do does falls stick sticks go goes accept accepts",
        r"(?<!the one )(?<!what )\b(?:everyone|everybody|the[ ]rest|the[ ]others|all[ ]others)(?:[ ]else)?[ ](?:(?:just|simply|then|will|should)[ ])?(?:follows?|cop(?:y|ies)|obeys?)(?=$|[,.;])(?<!let the rest follow)(?<!let the others follow)"
        rf"|\b{_REST}[ ](?:(?:just|simply|then|will|should|must|shall|have[ ]to)[ ])*{_OBEYS}[ ](?:(?:it|that|what|whatever)[ ](?!most|the[ ]majority|reaches)(?:we|he|she|they|{_NAME})|(?:it|that|him|her|them|suit|orders|as[ ]we(?:[ ]are|'re)[ ]told|as[ ](?:he|she|they)[ ]says?)\b(?![ ](?:is|was|most|of|on|strategy|rule|plan|approach|method|idea|scheme|way|procedure|protocol)\b)|it\b)"
        rf"|\b(?:hub|boss|coordinator|node|{_NAME})[ ](?:decides|announces|fixes|sets|picks|chooses|assigns)\b[^.]{{0,40}}\b{_REST}[ ](?:(?:just|simply|then|will|should|must|shall)[ ])*{_OBEYS}\b",
        "everyone everybody rest others we all each i",
    ),
    cue(
        "tell tells give gives hand hands say says show lets",
        rf"\b(?:{_NAME}|he|she|they|then|afterwards|and|leader|hub|coordinator|one|agent|person|boss|node|centre|center|I),?[ ](?:(?:then|who|will|would|should|shall|can|could|just|simply|that|to)[ ])*(?:tells?|gives?|hands?|says?[ ]to|show)[ ](?:to[ ])?(?:out[ ]to[ ])?{_ALL}\b[^.,]{{0,24}}\b(?:which|what|theirs?|its|his|hers?|ours?|an?|yes|no|who|whether)\b(?![ ]that)"
        rf"|\b{_NAME}[ ](?:(?:will|to|should|can|then)[ ])*(?:tells?|assigns?|gives?|hands?)[ ](?:me|us|you)[ ](?:which|what|whom)[ ](?:\w+[ ])?to[ ]\w+|\blets?[ ]{_ALL}[ ]know[ ](?:their|his|her|its|which|what|our)[ ](?:\w+[ ])?(?:role|group|answer|colou?r|value|partner|part|to)\b",
        "everyone everybody all us others rest each every we network agents me you",
    ),
    cue(
        "says assigns deals allots allocates gives hands dictates decides orders tells commands determines rules announces assigns picks chooses wants",
        rf"\b(?:whatever|what|as)[ ](?:{_NAME}|our[ ]\w+|the[ ]\w+)[ ](?:says|dictates|decides|orders|tells[ ]\w+|commands|determines|rules|announces|assigns|picks|chooses|wants)\b(?=[^.]{{0,40}}\b(?:I|we|all|everyone|everybody|counts|goes|holds|final|law|binding)\b)"
        rf"|\b(?:take|use|accept|answer)s?[ ](?:what(?:ever)?|the[ ]\w+(?:[ ]that)?)[ ](?:{_NAME}|he|she|they)[ ](?:gives|tells|assigns|hands)[ ](?:us|me|everyone|everybody|them)\b|\bthe[ ]\w+[ ](?:that[ ]|which[ ])?(?:{_NAME}|he|she|they|the[ ](?:leader|hub|boss|coordinator))[ ](?:gives|hands|assigns|deals|allots|allocates)(?:[ ]to)?[ ](?:us|me|you|it|each|everyone|everybody|them)\b"
        rf"|\b(?:do|does|follow|follows|obey|obeys|adopt|adopts|accept)[ ](?:exactly[ ])?(?:whatever|what|as)[ ](?:{_NAME}|he|she|they|our[ ]\w+|the[ ](?:leader|hub|boss|coordinator))[ ](?:says|dictates|decides|orders|tells|commands)\b",
        "whatever what as the",
    ),
    cue(
        "pair pairing matching decide coordinate coloring colouring assigning match pair sort arrange assign allot distribute",
        rf"\b(?:trust|ask|want|need|expect|appoint|would[ ]like)[ ](?:{_NAME}|you|one[ ]\w+)[ ]to[ ](?:pair|match|assign|allot|distribute|arrange|coordinate|decide)[ ](?:us|everyone|everybody|all|the|for)\b|\b(?:let|have)[ ](?:us[ ]have[ ])?(?:{_NAME}|you|one[ ]\w+|me|the[ ]\w+)[ ](?:do[ ]the[ ](?:pairing|matching|colou?ring|assigning)|match[ ](?:everyone|everybody|us|all)|pair[ ](?:everyone|everybody|us|all)|sort[ ]it[ ]out|arrange[ ](?:it|everything|the[ ]pairs)|assign\b|allot\b|distribute\b)",
        "let have trust ask want need expect appoint like",
    ),
    cue(
        "leave left leaving hand entrust",
        rf"\b(?:leave|left|leaving|hand|entrust)[ ](?:it|this|everything|the[ ](?:decisions?|choice|pairing|matching|assignment|colou?ring|planning|rest|groups|roles))[ ](?:all[ ])?(?:up[ ])?(?:entirely[ ])?to[ ](?:{_NAME}|the[ ](?:hub|leader|boss|coordinator|central[ ]node))\b",
        "to",
    ),
    cue(
        "matches pairs arranges makes fixes sets organizes organises forms determines doing calls",
        rf"\b(?:{_NAME}|he|she|hub|boss|coordinator)[ ](?:(?:matches|pairs)[ ](?:everyone|everybody|us|all)|(?:arranges|makes|fixes|sets[ ]up|organi[sz]es|forms|determines)[ ](?:the|all)[ ](?:the[ ])?(?:pairs|pairings|matching|couples|groups))\b|\bdo(?:ing)?[ ]as[ ]we(?:[ ]are|'re)[ ]told\b|\b(?:{_NAME}|he|she)[ ]calls[ ]the[ ]shots\b",
        "everyone everybody us all pairs pairings matching couples groups told shots",
    ),
)
"""Somebody gives the answers to all."""

_FOLLOWED: Final = (
    rf"\b{_NAME}'s[ ](?:value|bit|choice|number|answer)[ ](?:should[ ]be|is|to[ ]be|as)[ ](?:the[ ]one|what)[ ](?:that[ ])?(?:everyone|everybody|we|all)\b|\b(?:{_NAME}'s|your|her|his)[ ](?:value|bit|choice|number|answer|decision|word|vote)[ ](?:(?:is[ ])?(?:what|the[ ]one[ ]that)[ ])?(?:counts|decides|is[ ](?:binding|law|final|decisive)|prevails|holds)\b"
    rf"|\b(?:everyone|everybody|all(?:[ ]of[ ](?:us|you))?|we[ ]all|us[ ]all|let[ ]us(?:[ ]all)?|the[ ](?:rest|others)|we(?=[ ](?:could|should|can|might|just|simply|all)\b))[ ](?:(?:should|could|can|might|will|just|simply|then|else|must|all)[ ])*(?:go(?:es)?[ ](?:along[ ])?with|adopts?|cop(?:y|ies)|follows?|takes?(?:[ ]over)?|uses?)[ ](?:{_NAME}'s|your|her|his)[ ](?:value|bit|choice|number|lead|answer|decision)\b"
    rf"|\b(?:everyone|everybody|all(?:[ ]of[ ]us)?|let[ ]us(?:[ ]all)?|we(?=[ ](?:could|should|can|might|just|simply|all)\b))[ ](?:(?:should|could|can|might|will|just|simply|must|all)[ ])*(?:use|uses|take|takes|copy|copies|adopt|adopts|go(?:es)?[ ]with|match|mirror)[ ](?:whatever|what|the)[ ](?:\w+[ ])?(?:that[ ])?{_NAME}[ ](?:has|picks|chooses|takes|uses|says|answers|announces)\b"
    rf"|\b(?:everyone|everybody|we[ ]all|the[ ](?:rest|others)|all[ ]of[ ]us)[ ](?:(?:just|simply|then|should|will|must)[ ])*(?:answers?|says?|takes?|copies|copy)[ ]what(?:ever)?[ ]{_NAME}[ ](?:answers|says|takes|has)\b"
    rf"|\b(?:value|bit|choice|number|answer)[ ](?:from|of)[ ]{_NAME}\b[^.]{{0,40}}\b(?:copied|adopted|taken|used|followed)[ ]by[ ](?:everyone|everybody|all)\b|\b{_NAME}(?:'s[ ]\w+)?[ ]is[ ](?:copied|followed|adopted|imitated)[ ]by[ ](?:everyone|everybody|all)\b"
)
"""Somebody's answer is taken by all, but he gives none to them."""

_NAMED_BY: Final = r"(?:(?:the|our|agents?'?|their|agent|first|name's|of|in)[ ])*"
_ORDERED: Final = r"(?:process\w*|order(?:ed|ing)?|sort\w*|go(?:es|ing)?|priority|prioriti[sz]\w+|rank\w*|turns|proceed\w*|choos\w+|pick\w*|decid\w+|pair\w*(?:[ ]up)?|match\w*|work\w*|vot\w+|act\w*|answer\w*|settl\w+|seniority|precedence|leader|arrang\w+|line[ ]up|queue|allocat\w+|greed\w+|colou?r\w*)"

_LETTERED: Final = (
    r"\b(?:alphabet(?:ic(?:al)?)?|lexicographic(?:al)?|name|abc|dictionary)[ ](?:(?:name|name's)[ ])?(?:order|priority|ordering|sequence|ranking|seniority|precedence|rank|rule|list|turns?|sorting)\b|\ba[ -]?(?:to|->|through|,)?[ -]?z\b|\b(?:order|sequence|through|down|along|rule|ranking|up)[ ](?:of[ ])?the[ ](?:alphabet|abc)\b"
    rf"|\b{_ORDERED}\b[^.]{{0,20}}\bby[ ]{_NAMED_BY}(?:names?|alphabet|abc|initials?|letters?)\b|(?-i:\bABC\b)|\bby[ ](?:first[ ])?(?:letter|initial)s?\b|\bnames?[ ]alphabetically\b|\balphabetically[ ]by\b|\bbased[ ]on[ ]{_NAMED_BY}(?:names\b|alphabet)|\border[ ]of[ ](?:our[ ]|the[ ])?names?\b"
    rf"|\b{_ORDERED}[ ](?:in[ ]|ourselves[ ]|us[ ]|this[ ]|it[ ]|agents[ ]|everyone[ ])?(?:alphabetically|lexicographically|by[ ](?:the[ ]|our[ ])?(?:alphabet|names?)\b|in[ ]order[ ]of[ ](?:our[ ]|the[ ])?names?\b)"
    r"|\bnames?[ ,]+(?:in[ ])?(?:ascending|increasing|rising)|\b(?:ascending|increasing)[ ](?:order[ ]of[ ])?names?\b|\b(?:take|use|go[ ]by|follow|apply|by)[ ]the[ ]alphabet\b|(?<!first )(?<!last )(?<!earlier )(?<!later )(?<!earliest )(?<!latest )(?<!lower )(?<!higher )(?<!smaller )(?<!larger )(?<!greater )(?<!lowest )(?<!highest )(?<!smallest )(?<!largest )\balphabetically(?![ -](?:first|last|second|next|earli|lat|small|low|high|larg|great|before|after|behind|ahead|above|below|closest|nearest|by))|(?-i:\b[A-Y] before [B-Z]\b)|^by[ ]the[ ]alphabet\b|^alphabet first\b|\border(?:ed|ing)?[ ]?(?:is|:|=)[ ]?(?:by[ ])?(?:alphabetical|lexicographic\w*|names?)\b|\b(?:alphabet|names?)[ ](?:decides?|rules|settles|determines?)\b|\bpriority[ ]?(?:is|:|=)[ ]?(?:by[ ])?(?:name|alphabet\w*)\b|\b(?:going|go)[ ]by[ ]names\b"
)
_BACKWARDS: Final = (
    r"\b(?:revers(?:ed?|ing)|descending|backwards?|inverse|inverted)[ -](?:alphabet\w*|lexicographic\w*|name|order[ ]of[ ](?:our[ ])?names?|abc)|\bfrom[ ]z\b|\bz[ -]?(?:to|,|->)?[ -]?a\b|\bthe[ ]later[ ](?:the|a)[ ]name,[ ]the[ ](?:earlier|sooner)\b|\bz[ ](?:goes[ ]|comes[ ]|is[ ])?first\b|\b(?:from|begin\w*|start\w*|first|with)\b[^.]{0,30}\bend[ ]of[ ]the[ ]alphabet\b|\b(?:beginning|starting|start|begin)[ ](?:with|from|at)[ ](?:the[ ])?(?:last|end|z|bottom)\b"
    r"|\balphabet\w*[ ](?:order[ ])?(?:reversed|backwards|in[ ]reverse|upside[ ]down)|\b(?:backwards?|in[ ]reverse)[ ](?:through|along|down|up)[ ]the[ ]alphabet|\bthrough[ ]the[ ]alphabet[ ](?:backwards|in[ ]reverse)|\border\w*[ ](?:of[ ](?:our[ ])?names[ ])?(?:reversed|backwards|descending)\b|\blast[ ]names?[ ]first\b"
    r"|\b(?:name|names|alphabet\w*)[ ,:]{1,2}(?:in[ ])?(?:descending|reversed?|backwards|last[ ]first|z[ ]first)\b|\b(?:later|larger|greater|higher)[ ](?:names?|ones)[ ](?:\w+[ ]){0,2}?before[ ](?:earlier|smaller|lower)\b"
)
_CONNECTED: Final = (
    rf"\b(?:by|order[ ]of|based[ ]on|according[ ]to|per|rank(?:ed|ing)?[ ]by|goes?[ ]by)[ ](?:(?:the|our|their|its|your|node|vertex|decreasing|increasing|descending|ascending|falling|rising)[ ])*{COUNT}\b(?![ ]of[ ]freedom)|\bdegree[ -](?:order|rank\w*|priorit\w+|first)"
    rf"|\b{COUNT}[ ](?:\w+[ ]){{0,2}}?(?:decides?|counts?|determines?|matters|settles?|rules|wins)\b|\b(?:priority|order|ranking|precedence|rank|seniority)\b[^.;,]{{0,8}}(?:by|:|=|is|follows)[ ](?:the[ ])?{COUNT}\b"
    rf"|\b{COUNT},?[ ](?:(?:the|with)[ ])*(?:highest|most|largest|lowest|fewest|smallest|biggest|descending|decreasing|ascending)(?:[ ]\w+)?[ ](?:first|go)\b|\bthe[ ]more[ ]{LINKS}\b[^.]{{0,30}}\bthe[ ](?:earlier|sooner|higher|more)\b"
    rf"|\b(?:who|whoever|whichever|that|one)[ ](?:\w+[ ])?(?:knows|has|sees|reaches|talks[ ]to)[ ](?:the[ ])?(?:most|more|fewest|fewer)[ ](?:people|others|agents|nodes|of[ ]us)\b(?=[^.]{{0,40}}\b(?:lead|leader|first|charge|decides?|yes|coordinator|head|boss)\b)"
)
_DRAWN: Final = (
    r"\bheads\b[^.]{0,80}\btails\b|\bcoin\b[^.]{0,20}\bheads\b|\b(?:depending[ ]on|by)[ ](?:an?[ ]|the[ ])?coins?\b|\b(?:coins?|dice|die)[ ](?:toss[ ])?(?:tells?|says?|decides?|determines?)[ ](?:\w+[ ]){0,5}?(?:whether|if|who)\b|\b(?:draws?|rolls?|throws?)[ ](?:the|a)[ ](?:highest|higher|lowest|lower|largest|larger|smallest|smaller|biggest|greatest)(?:[ ]random)?[ ](?:number|roll|draw|value)\b|\b(?:luck|fate|chance|fortune)[ ](?:shall[ ]|should[ ]|will[ ]|may[ ])?decides?\b(?![ ](?:which|what)\b)|\bleader[ ](?:\w+[ ]){0,2}?(?:at[ ]random|randomly|by[ ]lot)\b|\b(?:coins?|dice|lots?|lottery)[ ](?:will[ ]|should[ ]|shall[ ])?(?:decides?\b|(?:pick|choose|select|determine)s?[ ](?:who|our|the|a)\b)|\b(?:flip|toss|throw)(?:s|es|ing|ped|ped|ed)?[ ](?:a[ ]|the[ ])?(?:coins?|dic?e)\b(?![ ](?:for[ ](?:my|its|our|their|your|a|the)[ ](?:group|colou?r|value|answer|partner)|among|between|over[ ]the))|\bcoin[ ]?(?:toss|flip)"
    r"|\b(?:draw|roll|cast|throw)(?:s|ing)?[ ](?:a[ ]lot|lots|straws|a[ ]die|(?:the[ ])?dice)\b(?![ ](?:for[ ](?:my|its|our|their|your|a|the)[ ](?:group|colou?r|value|answer|partner)|among|between|over[ ]the))|\b(?:leader|lead|leads|coordinator|who)\b[^.]{0,30}\b(?:drawn|picked|chosen|selected|decided|determined)[ ](?:\w+[ ])?(?:by[ ]lot|at[ ]random|randomly|by[ ]chance)\b|\b(?:dice|die)[ ](?:roll|throw)|\b(?:draw(?:s|ing)?|pick(?:s|ing)?|roll(?:s|ing)?|announces?|throws?)[ ](?:an?[ ](?:random[ ])?)?(?:numbers?|integers?|roll)\b(?=[^.]{0,60}\b(?:highest|lowest|largest|smallest|biggest|greatest|wins?|leads?|first)\b)|\bdraw(?:s|ing)?[ ]numbers\b"
    r"|\brandom[ ](?:numbers?|integers?|draws?|priorit(?:y|ies)|rank\w*|order|lottery|leader|one[ ]of[ ]us|agent|node)\b(?![ ](?:from[ ](?!\d)|of|between|that(?![ ](?:i|we|each|everyone|they|he|she|agents?)\b)|among|over|out))|\b(?:lottery|raffle)\b|\bleave[ ]\w+[ ]to[ ](?:chance|luck|fate)\b|\b(?:name|leader|one)[ ](?:\w+[ ]){0,2}?(?:out[ ]of|from)[ ](?:a|the)[ ]hat\b|\border\w*[ ](?:[^.,;]{0,24}[ ])?(?:is[ ])?(?:drawn|random|by[ ]lot|decided[ ]by[ ]chance)\b|\bshuffle\b"
    r"|\brock[ -,]+paper|\brandomi[sz](?:e|es|ing)[ ](?:who|the[ ]order|our[ ]order|turns?|priorit|everything)"
)
_UNORDERED: Final = (
    rf"\b(?:no|without(?:[ ]any)?|any|skip(?:ping)?(?:[ ]any)?|drop(?:ping)?[ ](?:any|the)|not[ ]in[ ]any|in[ ]no|regardless[ ]of)[ ](?:need[ ]for[ ]|need[ ])?(?:an?[ ])?(?:(?!in\b|by\b|of\b|the\b|alphabet\w*|name|degree|revers\w*|random)\w+[ ]){{0,2}}?(?:order(?:ing)?|ranking|hierarchy|seniority|turns|turn-taking|sequence|queue)\b|\b{NO_ONE}[ ](?:(?:ever|should|must|shall|will)[ ])*(?:goes|go|comes|come|is|be|starts|start|chooses|picks|decides)[ ](?:first|ahead|before|earlier|above|more[ ]important)\b"
    rf"|\b{NO_ONE}[ ](?:(?:has[ ]to|needs[ ]to|must|should)[ ])?waits?[ ]for\b|\b{NO_ONE}[ ](?:has|takes|gets|enjoys|should[ ]have|have)[ ](?:\w+[ ])?(?:priority|precedence|privileges?|head[ ]start)|\b(?:no|nobody|no[ ]one)[ ](?:any[ ])?(?:priority|priorities|precedence|privileges?)\b|\b{NO_ONE}[ ](?:outranks|ranks[ ]above|counts[ ]more|is[ ](?:more[ ]important|above|senior))|\b(?:no[ ]one's|nobody's|no[ ]\w+'s)[ ]\w+[ ](?:weighs|counts|matters|is[ ]worth)[ ]more\b"
    r"|(?<!when )(?<!if )(?<!whenever )\b(?:all|everyone|everybody|each(?:[ ]of[ ]us)?|agents|nodes|both)[ ](?:of[ ]us[ ])?(?:(?:should|just|simply|to|then|can|could|must|will|always)[ ])*(?:(?:acts?|chooses?|picks?|decides?|moves?|goes?|starts?|selects?|draws?|takes?|grabs?|rolls?)[ ](?:[^.,;]{0,40}[ ])?(?:at[ ](?:once|the[ ]same[ ]time)|simultaneously|in[ ]parallel|concurrently|together[ ]at[ ]once)|(?:counts?|weighs?|rank)[ ](?:the[ ]same|equally))\b"
    rf"|\bnot[ ]take[ ]turns\b|\bneed[ ]no[ ](?:order|ranking|turns)\b|\border[ ](?:does[ ]not[ ]matter|plays[ ]no[ ](?:role|part)|is[ ](?:irrelevant|unimportant))\b|\bnot[ ]matter[ ]who[ ](?:goes|is|comes|chooses|picks|decides)[ ]first\b|\bno[ ]matter[ ]who[ ](?:goes|is|comes|chooses)[ ]first\b|\b\b(?:with[ ])?{NO_ONE}[ ](?:is[ ])?first\b(?![ ]\w)|\bneither[ ]an?[ ](?:order|ranking)\b|\b(?:each|everyone|everybody|we|all)\b[^.;]{{0,60}},?[ ]all[ ]at[ ]once\b|\b{NO_ONE}[ ](?:before|ahead[ ]of|in[ ]front[ ]of|above)[ ](?:me|us|anyone|anybody|anyone[ ]else|the[ ]others?)\b|\bequal[ ](?:rights|footing|standing|weight)\b"
)

ORDERS: Final[tuple[tuple[str, Cue], ...]] = (
    ("random", cue("random randomly lot", r"\b(?:leader|coordinator|president|chair|one[ ]of[ ]us)[ ](?:\w+[ ]){0,2}?(?:at[ ]random|randomly|by[ ]lot)\b|\brandom[ ]leader\b")),
    ("none", cue("order ordering turn-taking queue turns turn sequence skip before concurrently nobody nobody's no none neither one once simultaneously parallel same time equally equal matter priority priorities precedence ranking without any", _UNORDERED)),
    ("reverse", cue("reverse reversed reversing descending backward backwards z last end inverse inverted later larger greater higher", _BACKWARDS)),
    ("alphabetical", cue("letter letters initial initials abc alphabetic alphabetical alphabetically lexicographic lexicographical lexicographically name names alphabet z dictionary before", _LETTERED)),
    ("degree", cue("degree degrees number count counts connectivity many more most fewest connected neighbour neighbor link who whoever whichever knows", _CONNECTED)),
    ("random", cue("luck fate chance fortune numbers number integer integers coin coins dice die lots straws random randomly lot roll throw heads draws draw rolls throws hat lottery raffle shuffle rock order randomize randomizing randomise randomising", _DRAWN)),
    # "Let Bob's word be final", "the top roll leads"
    ("leader", cue("word say voice verdict judgement judgment", rf"{_NAME}'s[ ](?:word|say|voice|verdict|judge?ment)[ ](?:\w+[ ])?(?:(?:is|be)[ ](?:final|law|decisive|binding)|counts?|decides?|rules?|prevails?|settles?|stands?|outweighs?|goes|weighs?)\b")),
    ("random", cue("roll rolls throw throws draw draws number die", r"\b(?:roll|draw|throw|pick)s?[ ]a[ ](?:random[ ])?(?:number|die|lot|card)\b[^.;]{0,30}\b(?:top|highest|largest|lowest|biggest|best|greatest)\b[^.;]{0,16}\b(?:lead\w*|wins?|winning|decid\w+)\b")),
    ("leader", cue("one everyone everybody all we rest others count counts decides prevails holds binding answer answers says takes", _FOLLOWED)),
    ("leader", cue(
        "assign assigns leader hub coordinator center centre central boss chief manager organizer organiser",
        rf"(?<!we )(?<!us )(?<!we could )(?<!we should )(?<!we can )(?<!to )(?<!somebody )(?<!someone )\bassigns?\b(?![ ](?:ourselves|myself|yourself|each[ ]other))|\b{_CENTRE}[ ](?:who[ ]|that[ ]|then[ ])?(?:decides|tells|allocates|distributes|hands|coordinates[ ](?:us|everyone|all))",
    )),
    *(("leader", one) for one in _GIVEN),
)  # fmt: skip
"""Who goes first, outside of what is said of clashes."""

ASSIGNED: Final[tuple[Cue, ...]] = (
    cue(
        "given allotted assign assigns assigned assignment solution leader hub coordinator center centre central",
        r"(?<!we )(?<!us )(?<!we could )(?<!we should )(?<!we can )(?<!to )(?<!somebody )(?<!someone )\bassigns?\b(?![ ](?:ourselves|myself|yourself|each[ ]other))|\bassigned[ ](?:part|to[ ](?:it|us|me|each|you|them)|by|share|role|one)\b|\bgets[ ]assigned|\b(?:part|role|group|share|piece|answer)[ ](?:that[ ]|which[ ])?(?:it|he|she|they|each|i|we)[ ](?:(?:was|is|were|are|has[ ]been|have[ ]been|got|gets)[ ])?(?:assigned|given|allotted)\b|\b(?:its|their|the|your|my|his|her|our)[ ]assigned[ ]\w+"
        rf"|\b(?:one|a[ ]single|the[ ]same|a[ ]common)[ ](?:common[ ]|single[ ])?(?:assignment|solution)\b|\b{_CENTRE}[ ](?:who[ ]|that[ ]|then[ ])?(?:decides|tells|allocates|distributes|hands)",
    ),
    *_GIVEN,
)
"""That answers are given by somebody."""
