"""The words of rules: what says how an answer is found, who goes first, what is passed on."""

from typing import Final, Literal, TypeAlias

from pytest_agentsnet.metrics.reading.cues import Cue, cue
from pytest_agentsnet.metrics.reading.word_classes import GIVES_WAY

Choice: TypeAlias = Literal["order", "pick", "conflict", "information"]

_FREE = r"(?:free|available|unused|open|untaken|not[ ](?:yet[ ])?(?:been[ ])?(?:taken|used|in[ ]use|occupied|chosen|claimed|picked|seen)|unclaimed|spare|remaining|none[ ]have|(?:does|do)[ ]not[ ](?:have|appear|occur)|absent|missing|nobody|no[ ]\w+[ ](?:has|uses|took)|unoccupied|vacant|none[ ]of|no[ ](?:neighbou?r|one|other)|nobody|left|different[ ]from)"
_THING = r"(?:groups?|colou?rs?|numbers?|choices?|options?|ones?|values?|slots?)"
_FIRST = r"(?:smallest|lowest|first|least|minimum|minimal|next)"
_TAKE = r"(?:pick(?:s|ed|ing)?|choos(?:e|es|ing)|chose|chosen|select(?:s|ed|ing)?|tak(?:e|es|ing|en)|took|tr(?:y|ies|ied)|draw(?:s|n|ing)?|start(?:s|ing)?|settled?)"
_FOLLOW = (
    r"(?:follow(?:s|ing)?|go(?:es|ing)?[ ](?:along[ ])?with|adopt(?:s|ing)?|join(?:s|ing)?|side[ ]with|switch(?:es|ing)?[ ]to|mov(?:e|es|ing)[ ]to|copy|copies"
    r"|match(?:es|ing)?|stick(?:s|ing)?[ ](?:to|with)|settle(?:s|d)?[ ]on|answer(?:s|ing)?|vot(?:e|es|ing)|use|by|tak(?:e|es|ing))"
)
_FORWARD = (
    r"(?:pass(?:es|ing)?[ ](?:on|along)|forward(?:s|ing)?|relay(?:s|ing)?|spread(?:s|ing)?|propagat(?:e|es|ing)|flood(?:s|ing)?|adopt(?:s|ing)?|repeat(?:s|ing)?"
    r"|keep(?:s|ing)?(?:[ ]track[ ]of)?|share|send(?:s|ing)?|writ(?:e|es|ing)|tell(?:s|ing)?|report(?:s|ing)?|giv(?:e|es|ing)|broadcast(?:s|ing)?|announc(?:e|es|ing))"
)
_EXTREME = r"(?:largest|greatest|highest|biggest|smallest|lowest|minimum|maximum|max|min|last|first|smaller|larger|lower|higher|greater)"
_KNOWN = r"(?:heard?|known?|seen?|received?|learned|learnt)"
_EXCHANGE = (
    r"(?:tell(?:s|ing)?|shar(?:e|es|ing)|send(?:s|ing)?|exchang(?:e|es|ing)|collect(?:s|ing)?|gather(?:s|ing)?|pass(?:es|ing)?|pool(?:s|ing)?|merg(?:e|es|ing)|combin(?:e|es|ing)|assembl(?:e|es|ing)|compil(?:e|es|ing)|forward(?:s|ing)?|learn(?:s|ing)?"
    r"|know(?:s|n)?|build(?:s|ing)?|reconstruct|map|see|work[ ]out|find[ ]out|list(?:s|ing)?)"
)
_GRAPH = (
    r"(?:all[ ](?:of[ ])?(?:my|our|your|their|its)[ ]neighbou?rs|(?:neighbou?r|adjacency)[ ]?lists?|lists?[ ]of[ ](?:\w+[ ])?neighbou?rs"
    r"|(?:whole|full|entire|complete)[ ](?:graph|network|topology|structure|map|adjacency|neighbou?rhood|picture)|all[ ](?:the[ ])?edges|who[ ]is[ ](?:connected|linked|adjacent|next)[ ](?:to|with)[ ]whom?|(?:everything|all)[ ](?:you|we|they|i)[ ](?:know|got|have[ ]\w+|heard))"
)
_NOBODY = r"(?:nobody|no[ ]one|none[ ]of[ ]us|neither)"
_GIVE_WAY = rf"(?:{GIVES_WAY}|yielding|giving[ ]way|changing)"
_CENTRE = r"(?:leader|hub|coordinator|cent(?:er|re|ral[ ]node))"
_ACCEPTS = r"accept(?:s|ed|ing)?[ ](?:or|proposals?|offers?|one|mutual|them|on|if|the|it)"

_DECIDES_FOR_ALL = (
    r"\b(?:decides?|assigns?|determines?)[ ]who[ ](?:takes|gets|has|pairs)\b|\b(?:distributes?|allocates?|hands?[ ]out|deals?[ ]out)[ ](?:the[ ]|all[ ])?(?:groups|colou?rs|answers|roles|values|pairs|numbers)\b|"
    r"\b(?:solv|comput|decid|work|calculat|determin|settl)\w*[ ](?:\w+[ ]){0,3}?centrally\b|\bcentrally[ ](?:solv|comput|decid)\w+|"
    r"\b(?:decides?|decisions?|chooses?|picks?|assigns?|determines?|settles?|allocates?|choice|(?:hand|give|deal)s?[ ]out)\b[^.,]{0,24}\b(?:for|to)[ ](?:everyone|everybody|all[ ]of[ ]us|us[ ]all|us|the[ ](?:rest|others|group)|each[ ](?:of[ ]us|agent|one))\b"
    r"|\b(?:everyone|everybody|the[ ]rest|others|rest[ ]of[ ]us)[ ](?:else[ ])?(?:just[ ]|simply[ ]|then[ ])?(?:cop(?:y|ies)|adopts?|follows?|repeats?)[ ](?:it|that|what(?![ ](?:most|the[ ]majority))|him|her|them|suit|this)\b"
    r"|\b(?:tells?|gives?|hands?|says?)[ ](?:to[ ])?(?:everyone|everybody|all[ ]of[ ]us|us[ ]all|each[ ](?:of[ ](?:us|you)|agent|one)|each(?![ ]other))\b[^.,]{0,20}\b(?:which|what|their|its|his|her|our|a)\b"
)
# A name tells itself by its capital, so that this is searched in the text as it was.
_SOMEBODY_DECIDES = (
    r"\b(?:us[ ]all|all|everyone|everybody|we[ ]all)[ ](?:should[ ]|will[ ]|just[ ]|simply[ ]|then[ ])?(?:adopts?|cop(?:y|ies)|follows?|takes?|uses?)[ ](?-i:[A-Z]\w*)'s[ ](?:value|bit|choice|number|lead|answer|decision)\b"
)

CHOICES: Final[tuple[tuple[Choice, str, Cue], ...]] = (
    # Who goes first.
    ("order", "reverse", cue(
        "reverse reversed descending backward backwards z last end",
        r"\b(?:reversed?|descending|backwards?)[ -](?:alphabetic\w*|lexicographic\w*|name|order[ ]of[ ](?:our[ ])?names?)|\bfrom[ ]z[ ]to[ ]a\b|\bz[ ]to[ ]a\b|\bz[ ]?-[ ]?a\b|\bz[ ]first\b|\bend[ ]of[ ]the[ ]alphabet\b|\b(?:beginning|starting|start|begin)[ ](?:with|from|at)[ ](?:the[ ])?(?:last|end|z)\b"
        r"|\balphabetic\w*[ ](?:order[ ])?(?:reversed|backwards)",
    )),
    ("order", "alphabetical", cue(
        "letter letters initial initials abc alphabetic alphabetical alphabetically lexicographic lexicographical lexicographically name names alphabet z",
        r"\b(?:alphabet(?:ic(?:al)?)?|lexicographic(?:al)?|name)[ ](?:(?:name|name's)[ ])?(?:order|priority|ordering|sequence)\b|\ba[ ]?(?:to|-|->)[ ]?z\b|\b(?:order|sequence)[ ]of[ ]the[ ]alphabet\b|\b(?:leader|turns?|go|sort\w*|rank\w*|decid\w+|choos\w+|pick)\b[^.]{0,20}\bby[ ](?:our[ ]|the[ ])?names?\b|\bABC\b|\bby[ ](?:first[ ])?(?:letter|initial)s?\b|\bnames?[ ]alphabetically\b|\balphabetically[ ]by\b|\bbased[ ]on[ ](?:our[ ]|the[ ]|agents?'?[ ]|their[ ])?(?:names\b|alphabet)|\border[ ]of[ ](?:our[ ]|the[ ])?names?\b"
        r"|\b(?:order(?:ed)?|sort(?:ed)?|go(?:ing)?|priority|rank(?:ed)?|turns|proceed|choose|pick|decide|pair(?:[ ]up)?|match|work|vote|act|answer|settle)[ ](?:in[ ]|ourselves[ ]|us[ ]|this[ ])?"
        r"(?:alphabetically|lexicographically|by[ ](?:the[ ]|our[ ])?(?:alphabet|names?)\b|in[ ]order[ ]of[ ](?:our[ ]|the[ ])?names?\b)",
    )),
    ("order", "degree", cue(
        "degree degrees number",
        r"\b(?:by|order[ ]of|based[ ]on|according[ ]to)[ ](?:the[ ]|our[ ]|their[ ])?(?:(?:node|vertex)[ ])?(?:degrees?|number[ ]of[ ](?:neighbou?rs|connections))\b|\bdegree[ -]order",
    )),
    ("order", "random", cue(
        "luck fate chance fortune numbers coin coins dice die lots straws random randomly lot",
        r"\b(?:luck|fate|chance|fortune)[ ](?:shall[ ]|should[ ]|will[ ]|may[ ])?decides?\b|\bleader[ ](?:\w+[ ]){0,2}?(?:at[ ]random|randomly|by[ ]lot)\b|\bcoins?[ ]decides?\b|\b(?:flip|toss|throw)(?:s|es|ing|ped|ped|ed)?[ ](?:a[ ]|the[ ])?(?:coins?|dic?e)|\bcoin[ ]?(?:toss|flip)|\b(?:draw|roll|cast)(?:s|ing)?[ ](?:a[ ]lot|lots|straws|a[ ]die|dice)"
        r"|\bdraw(?:s|ing)?[ ]numbers\b|\brandom[ ](?:numbers?|integers?|draws?|priorit(?:y|ies)|rank\w*|order)\b(?![ ](?:from|of|between|that))",
    )),
    ("order", "leader", cue(
        "assign assigns leader hub coordinator center centre central",
        rf"(?<!we )(?<!us )(?<!we could )(?<!we should )(?<!we can )(?<!to )\bassigns?\b(?![ ](?:ourselves|myself|yourself|each[ ]other))|\b{_CENTRE}[ ](?:who[ ]|that[ ]|then[ ])?(?:decides|tells|allocates|distributes|hands|coordinates[ ](?:us|everyone|all))",
    )),
    ("order", "leader", cue("everyone everybody us all others who groups colors colours answers roles pairs rest group each centrally", _DECIDES_FOR_ALL)),
    ("order", "leader", cue("everyone everybody all", _SOMEBODY_DECIDES)),
    ("pick", "assigned", cue("everyone everybody us all others who groups colors colours answers roles pairs rest group each centrally", _DECIDES_FOR_ALL)),
    ("pick", "assigned", cue("everyone everybody all", _SOMEBODY_DECIDES)),
    ("order", "none", cue(
        "order nobody no priority priorities precedence",
        r"\b(?:no|without(?:[ ]any)?|any|not[ ]in[ ]any|in[ ]no)[ ](?:particular[ ]|special[ ]|fixed[ ])?order\b|\b(?:nobody|no[ ]one)[ ]goes[ ]first|\b(?:no[ ](?:agent|node|one)|nobody|none[ ]of[ ]us)[ ](?:has|takes|gets|enjoys)[ ](?:\w+[ ])?(?:priority|precedence)|\bno[ ](?:priority|priorities|precedence)\b",
    )),
    # How an answer is found.
    ("pick", "assigned", cue(
        "assign assigns assigned assignment solution leader hub coordinator",
        r"(?<!we )(?<!us )(?<!we could )(?<!we should )(?<!we can )(?<!to )\bassigns?\b(?![ ](?:ourselves|myself|yourself|each[ ]other))|\bassigned[ ](?:part|to[ ](?:it|us|me|each|you|them)|by|share|role|one)\b|\bgets[ ]assigned"
        rf"|\bone[ ](?:common[ ]|single[ ])?(?:assignment|solution)\b|\b{_CENTRE}[ ](?:who[ ]|that[ ]|then[ ])?(?:decides|tells|allocates|distributes|hands)",
    )),
    ("pick", "propose_accept", cue(
        "first offer offers proposal proposals accept accepts accepted accepting acceptance mutual decline declines yes reject rejects refuse refuses point points pointing",
        rf"\b(?:propos(?:e|es|ing|als?)|offers?|offering|invit(?:e|es|ing|ations?)|asks?|requests?)\b[^.]{{0,80}}\b(?:mutual|{_ACCEPTS}|(?:who|other|others|you|neighbou?r|one|recipient|receiver)[ ,](?:[^.]{0,40}[ ])?accepts?|declines?|yes[ ]or[ ]no|rejects?|refuses?|says?[ ](?:yes|no)|agrees?[ ]or)\b"
        r"|\boffers?\b[^.]{0,90}\b(?:mutual|accept(?:s|ed)?[ ](?:one|mutual|if|or|the|them|it)|an?[ ]accept(?:ance)?)|\b(?:accept(?:s|ing)?|tak(?:e|es|ing)|says?[ ]yes[ ]to)[ ](?:the[ ]|its[ ]|their[ ]|his[ ])?(?:first|best|earliest|any|one)[ ](?:\w+[ ])?(?:offer|proposal|request)|\baccept(?:s|ing)?[ ](?:proposals|offers|mutual)|\bpoint(?:s|ing)?[ ]at\b[^.]{0,60}\b(?:each[ ]other|one[ ]another|mutual|back)\b|\bpropos\w+\b[^.]{0,40}\bor\b[^.]{0,40}\baccept|\baccepts?[ ](?:(?:it|the[ ]\w+)[ ])?or[ ](?:declin|reject|refus)\w+|\bmutual[ ](?:proposals?|offers?|pointing)",
    )),
    ("pick", "smallest_free", cue(
        "smallest lowest first least minimum minimal next greedy greedily",
        rf"\b(?<!alphabetically )(?<!lexicographically ){_FIRST}(?:-numbered)?[ ](?:possible[ ]|valid[ ])?{_FREE}\b|\b{_FIRST}(?:-numbered)?[ ](?:possible[ ]|valid[ ])?(?:numbered[ ])?{_THING}\b[^.]{{0,25}}\b{_FREE}|\bgreed(?:y|ily)\b",
    )),
    ("pick", "flood", cue(
        "larger smaller lower higher greater largest greatest highest biggest smallest lowest minimum maximum max min last first flood floods flooding",
        rf"\b(?:{_FORWARD}|tak(?:e|es|ing)|hold(?:s|ing)?|remember(?:s|ing)?|stor(?:e|es|ing)|us(?:e|es|ing))\b[^.]{{0,40}}\b{_EXTREME}[ ](?:\w+[ ]){{0,6}}?{_KNOWN}\b|\b{_FORWARD}\b[^.]{{0,30}}\b{_EXTREME}[ ](?:names?|value|bit|id)\b|\bflood(?:s|ing)?\b"
            rf"|\b{_EXTREME}[ ](?:name|value|number|bit|id)s?[ ][^.]{{0,40}}(?<!nothing is )\b(?:pass(?:es|ed)?[ ](?:it[ ])?(?:on|along|to)|forward(?:s|ed)?|spread|relay(?:s|ed)?)\b",
    )),
    ("pick", "majority", cue(
        "more majority most prevailing dominant plurality",
        rf"\b{_FOLLOW}[ ](?:the[ ]|our[ ]|a[ ]|its[ ]|their[ ]|my[ ])?(?:(?:local|simple|neighbou?rhood)[ ])?majority\b|\b(?:value|number|bit|choice|one|option)[ ](?:that[ ]|which[ ])most\b|\b(?:value|number|bit|choice|option)[ ]most[ ](?:of[ ]|neighbou?rs|agents|others)|\bwhat(?:ever)?[ ](?:\w+[ ])?(?:most|the[ ]majority)\b|(?<!is )(?<!are )\b(?:that|which|as)[ ](?:most[ ](?:of[ ]|neighbou?rs|others|agents)|the[ ]majority)"
        rf"|\b{_FOLLOW}[ ](?:the[ ])?most[ ](?:common|popular|frequent)|\bmajority[ ](?:rules?|vote|wins|decides|counts)\b|\b(?:rule|strategy|plan|method|approach|protocol)[ ]?(?:is|:|=)[ ](?:the[ ])?(?:local[ ])?majority\b"
        rf"|\b{_FOLLOW}[ ](?:\w+[ ]){{0,3}}?(?:(?:most|more)[ ](?:common|popular|frequent|of)|prevailing|dominant|plurality|majority)\b",
    )),
    ("pick", "default", cue(
        "default defaults unless",
        r"\b(?:everyone|everybody|we[ ]all|all[ ](?:of[ ]us|agents)|each[ ](?:of[ ]us|agent|one)|every[ ]agent)\b[^.]{2,80}\bunless\b|\b(?:start|begin)\w*[ ](?:from|with|at|as|out)\b[^.]{0,50}\bunless\b|\bunless\b[^.]{0,40}, (?:everyone|everybody|we[ ]all|all[ ]of[ ]us|each[ ]of[ ]us)\b|\bdefaults?[ ](?:to|is|choice|value|will[ ]be|should[ ]be)\b|\bby[ ]default\b|\b(?:as|use|using|have|need|with)[ ](?:a|the|our)[ ]default\b|\b(?:our|the)[ ]default\b|\bdefault:|(?<!no )(?<!any )\bdefaults?\b",
    )),
    ("pick", "random_free", cue(
        "uniformly random randomly chance dice",
        r"\brandom[ ](?:(?:free|available|unused|open|untaken|initial|starting)[ ])*(?:groups?|colou?rs?|choices?|options?|free|available|values?|bits?)\b"
        rf"|\b{_TAKE}\b(?![ ](?:the|a|our)[ ]leader)[^.]{{0,40}}\b(?:at[ ]random|randomly|uniformly)\b|\brandomly[ ]{_TAKE}\b|\bby[ ](?:pure[ ])?chance\b|\b(?:roll|throw)\w*[ ](?:the[ ]|a[ ])?dic?e[ ](?:among|between|over|for)\b",
    )),
    # Who gives way.
    ("conflict", "none", cue(
        "nobody no none neither without",
        r"\bno[ ](?:swaps?|swapping|switching|changes|changing|moves|moving[ ]\w+|takebacks?|rejections?|re-?picks?|backing[ ]\w+|revisions?)\b|\bnever[ ](?:changes?|switch(?:es)?|moves?)[ ](?:again|it|after\w*)\b|"
        rf"\b{_NOBODY}[ ](?:ever[ ]|has[ ]to[ ]|needs[ ]to[ ]|must[ ]){{0,2}}{_GIVE_WAY}|\b(?:no|without(?:[ ]any)?)[ ](?:\w+[ ]or[ ])?(?:yielding|giving[ ]way)|\bno[ ]conflict[ ]rule",
    )),
    ("conflict", "random", cue(
        "coin random randomly lot lots chance", r"\b(?:conflicts?|clash(?:es)?|collisions?|collide)\b[^.]{0,40}\b(?:coins?|lots?|dice|straws)\b|\b(?:coin|lots?|dice|random)\b[^.]{0,50}\b(?:loser|winner|who[ ]loses|who[ ]wins)\b|\b(?:equal|same)\b[^.]{0,40}\b(?:coin|lots?|random|randomly|dice)\b|\bties?[ ](?:\w+[ ]){0,4}(?:at[ ]random|randomly|by[ ](?:lot|chance|a[ ]coin)|coin)\b|\b(?:coin|random|lots?)\b[^.]{0,30}\b(?:who|which[ ]of[ ]us)[ ](?:has[ ]to[ ]|must[ ]|should[ ])?(?:yield|give|change|move|switch)"
    )),
    # What is passed on.
    ("information", "gather", cue("who whom adjacency everything picture edges neighbourhood neighborhood neighbours neighbors neighbor neighbour list lists graph network topology structure map", rf"\b{_EXCHANGE}\b[^.]{{0,40}}\b{_GRAPH}")),
    ("information", "own", cue(
        "own only just", r"\b(?:only|just|nothing[ ]but)[ ](?:pass(?:es)?[ ]on|tell|report|share|send|say|announce|mention)s?[ ](?:what[ ](?:i|we|it|they)|my)\b|\b(?:only|just|nothing|solely|merely|each|everybody|everyone|on)\b[^.]{0,50}\bown\b|\bown[ ](?:[\w-]+[ ]){0,2}?(?:only|alone)\b"
    )),
    ("information", "relay", cue(
        "pass passed passes passing forward forwards forwarding relay relays relaying propagate propagates propagating spread spreads spreading flood floods flooding",
        r"\b(?:pass(?:es|ed|ing)?[ ](?:it[ ]|them[ ]|this[ ]|that[ ])?(?:on|along)|forward(?:s|ing)?|relay(?:s|ing)?|propagat(?:e|es|ing)|spread(?:s|ing)?|flood(?:s|ing)?)\b"
        rf"(?![ ]nothing)(?:(?<=it along)|(?<=it on)|(?<=them on)|(?<=them along)|(?=[^.]{{0,80}}\b(?:{_EXTREME}|{_KNOWN}|everyone|others|neighbou?rs)\b))",
    )),
)  # fmt: skip
"""What is said by which words. The first that is found of one choice holds."""
