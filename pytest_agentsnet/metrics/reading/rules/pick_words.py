"""The words that say how an answer is found."""

from typing import Final

from pytest_agentsnet.metrics.reading.rules.order_words import ASSIGNED
from pytest_agentsnet.metrics.reading.rules.rule_words import AGENT, FORWARDS, FREE, NOT_HELD, TAKE, THING
from pytest_agentsnet.metrics.reading.words.cues import Cue, cue

_FIRST: Final = r"(?:smallest|lowest|first|least|minimum|minimal|next|earliest)"
_SIZE: Final = rf"(?<!alphabetically )(?<!lexicographically ){_FIRST}(?:[ -]number(?:ed)?)?[ ](?:possible[ ]|valid[ ]|numbered[ ])*"
_FREED: Final = rf"(?:{FREE}|{NOT_HELD}|different[ ]from|(?:does|do|would|will)[ ]not[ ](?:have|put|cause|lead|give|appear|occur|clash|conflict|collide|show|come[ ]up)|none[ ]have|my[ ]neighbou?rs[ ](?:do|have)[ ]not|without[ ](?:a[ ])?(?:clash|conflict|collision)\w*|(?:that[ ])?(?:my|the|its)[ ]neighbou?rs[ ]leave|without[ ]a[ ]neighbou?r|going[ ]spare|not[ ]in[ ](?:my|the)[ ]neighbou?rhood)"
_IS_FACT: Final = r"(?![^.,]{0,24}[ ]is[ ](?:now[ ]|still[ ]|then[ ])?(?:group[ ]|number[ ])?\d)"

_SMALLEST_FREE: Final = (
    rf"\b{_SIZE}{FREE}\b{_IS_FACT}|\b{_SIZE}(?:\w+[ ])?{THING}\b[^.;]{{0,25}}?\b{_FREED}\b{_IS_FACT}|\b{_SIZE}(?!and\b|or\b|but\b|so\b)\w+[ ]{_FREED}\b{_IS_FACT}|\bfirst[ -]fit\b|\bgreed(?:y|ily)\b(?=[^.]{{0,30}}\b(?:colou?r|group|number|choice|pick)\w*)"
    rf"|\b{FREE}[ ](?:\w+[ ])?(?:with|having)[ ](?:the[ ]|its[ ])?{_FIRST}\b|\bof[ ](?:the|all)[ ](?:\w+[ ])?{FREE}[ ](?:\w+)?,?[^.,]{{0,30}}[ ,](?:the[ ])?{_FIRST}\b|\bof[ ](?:the|all)[ ]{THING}[^.]{{0,30}}\b{FREE}\b[^.]{{0,30}}\b{_FIRST}\b"
    rf"|\b(?:count|go|work|move|run)(?:s|ing)?[ ]up(?:wards)?\b[^.]{{0,40}}\b(?:until|till|to[ ]the[ ]first)\b|(?<!alphabetically )\b{_FIRST}[ ](?:that[ ]|which[ ]|one[ ]that[ ])?(?:is[ ])?{FREE}\b{_IS_FACT}"
)
_ANY: Final = r"(?:any(?:[ ]one)?(?:[ ]of[ ](?:the|my|its))?|some|whichever|whatever|an[ ]arbitrary|one[ ]arbitrary)"
_RANDOM_FREE: Final = (
    r"\brandom[ ]\w+[ ](?:choose|pick|decide|select)s?[ ](?:among|between|from|which)\b|\brandom[ ](?:(?:free|available|unused|open|untaken|initial|starting|unmatched)[ ])*(?:groups?|colou?rs?|choices?|options?|free|available|values?|bits?|picks?|selections?|neighbou?rs?|partners?|contacts?|draws?[ ](?:from|among|of|between|out|over))\b"
    rf"|(?<!not )\b(?:{TAKE}|settle|answers?|roll(?:s|ing)?)\b(?![ ](?:the|a|our)[ ](?:leader|winner|loser))[^.]{{0,40}}\b(?:at[ ]random|randomly|uniformly|blindly|arbitrarily|by[ ]lot|by[ ](?:pure[ ])?chance)\b|\b(?:randomly|blindly|arbitrarily)[ ](?:\w+[ ]){{0,2}}?{TAKE}\b|\b(?:roll|throw)\w*[ ](?:the[ ]|a[ ])?dic?e[ ](?:among|between|over|for[ ](?:my|our|their|its|a|the)[ ](?:group|colou?r|value|answer|partner)s?)\b"
    rf"|\b{TAKE}\b[^.,]{{0,24}}[ ]{_ANY}[ ](?:\w+[ ]){{0,2}}?(?:(?:that|which|who)[ ](?:is|are|has|was)[ ])?(?:still[ ]|yet[ ]|currently[ ])*(?:{FREE}|{NOT_HELD}|not[ ]gone|gone[ ]yet|they[ ]like)\b(?![ ](?:neighbou?rs?[ ])?(?:first|choose|who))"
    rf"|\b(?:any|some)[ ](?:\w+[ ])?{THING}[ ](?:\w+[ ])?(?:nobody|no[ ]one|none|no[ ]neighbou?r)\b|\b(?:whichever|whatever)[ ](?:\w+[ ])?(?:is|are)[ ](?:still[ ])?{FREE}\b|\bany[ ]that[ ]is[ ](?:still[ ])?(?:{FREE}|not[ ]gone)\b|\b(?:groups?|colou?rs?|ones?|partners?|values?|answers?|bits?)[ ](?:\w+[ ]){{0,3}}?out[ ]of[ ](?:a|the)[ ]hat\b"
    rf"|\bone[ ]of[ ]the[ ]{FREE}[ ]{THING}[, ]+(?:whichever|no[ ]matter|any)\b|\b(?:chance|luck|fate|dice|die|coin)[ ](?:\w+[ ])?decides?[ ](?:which|what)[ ](?:\w+[ ]){{0,2}}?(?:I|we|each|everyone|everybody)\b|\b(?:contacts?|asks?|approach(?:es)?|picks?|chooses?|takes?)[ ]some[ ](?:\w+[ ])?{THING}\b[^.]{{0,12}}\bno[ ]matter\b"
)

_FOLLOW: Final = (
    r"(?:follow(?:s|ing)?|go(?:es|ing)?[ ](?:along[ ])?with|adopt(?:s|ing)?|join(?:s|ing)?|side[ ]with|switch(?:es|ing)?[ ]to|mov(?:e|es|ing)[ ]to|chang(?:e|es|ing)[ ]to|(?:update|set|change|adjust)(?:s|ing)?[ ](?:my|its|our|their|your|the)[ ]\w+[ ]to|copy|copies|copying|obey(?:s|ing)?|(?:yield|defer|bend|submit)(?:s|ing)?[ ]to|giv(?:e|es|ing)[ ](?:in|way)[ ]to|bow(?:s|ing)?[ ]to|conform(?:s|ing)?[ ]to|stand(?:s|ing)?[ ]with"
    r"|match(?:es|ing)?|stick(?:s|ing)?[ ](?:to|with)|settle(?:s|d)?[ ]on|answer(?:s|ing)?|vot(?:e|es|ing)(?:[ ]for)?|use|by|tak(?:e|es|ing)|support(?:s|ing)?|report(?:s|ing)?|back(?:s|ing)?|prefer|pick(?:s|ing)?|choos(?:e|es|ing))"
)
_MAJORITY: Final = (
    rf"\b{_FOLLOW}[ ](?:(?:the|our|a|its|their|my|any|that|whatever|what|local|simple|neighbou?rhood|larger|bigger)[ ])*(?:majority|crowd|masses|plurality)\b|\b(?:value|number|bit|choice|one|option|candidate|name|side|answer|person|node)[ ](?:(?:that|which|whom|who)[ ])?(?:most\b(?![ ]\w+ly)|the[ ]majority\b)(?![ ](?:in[ ]the|connected|links))"
    rf"|\bwhat(?:ever)?[ ](?:\w+[ ]){{0,2}}?(?:most|the[ ]majority|the[ ]crowd|the[ ]bulk)\b(?![ ]\w+ly)|(?<!is )(?<!are )\b(?:that|which|as)[ ](?:most[ ](?:of[ ]|neighbou?rs|others|agents)|the[ ]majority)|\bwherever[ ](?:most|the[ ](?:majority|crowd))|\b{_FOLLOW}[ ](?:along[ ])?(?:with[ ])?most[ ](?:of[ ](?:my|the|your|our)|neighbou?rs)"
    rf"|\b{_FOLLOW}[ ](?:the[ ])?most[ ](?:common|popular|frequent)|\bmajority[ ](?:rules?|vote|wins|decides|counts|decision|(?:around|of|among|near|in)[ ](?:\w+[ ]){{0,3}}?decides|of[ ](?:\w+[ ]){{0,2}}?(?:neighbou?rs|what|votes)[ ](?:decides|wins|counts|rules|sets))\b|\b(?:rule|strategy|plan|method|approach|protocol|procedure|policy|scheme|value|answer|bit)[ ]?(?:is|:|=|:=)[ ](?:the[ ]|a[ ]|simple[ ]|by[ ])*(?:local[ ])?majority\b|^(?:simple[ ]|local[ ]|plain[ ])?majority[ ]of\b|^majority(?:$|[ ]?[,;:.])"
    rf"|\b{_FOLLOW}[ ](?:\w+[ ]){{0,4}}?(?:(?:most|more)[ ](?:common|popular|frequent|of[ ]|often|widespread|votes|supporters|backing)|prevailing|dominant|plurality|majority|predominant)\b|\bmost[ ](?:common|popular|frequent)[ ](?:\w+[ ])?(?:wins|counts|decides)\b"
    r"|\b(?:join|go[ ](?:along[ ])?with|side[ ]with|follow|back|support)(?:s|ing)?[ ](?:the[ ]|whichever[ ]|whatever[ ])?(?:\w+[ ]){0,2}?(?:bigger|larger|stronger)[ ](?:camp|side|group|party|half|number|faction)\b|\bmore[ ](?:common|frequent|popular|widespread)[ ](?:bit|value|one|answer|number|choice)[ ](?:wins|counts|decides|is[ ](?:taken|adopted)|prevails)\b"
    r"|\b(?:value|bit|one|side|answer|number|choice|candidate|name|agent|person)[ ](?:with|that[ ]has|having)[ ](?:the[ ])?(?:more|most)[ ](?:votes|supporters|backing|support|followers|mentions|voices)\b|\blet[ ](?:the[ ])?majority[ ](?:decide|rule|win)\b|\bmajority[ ](?:of[ ]\w+[ ])?(?:neighbou?rs[ ])?decides\b"
    r"|\b(?:whichever|whatever)[ ](?:\w+[ ])?(?:has|have|gets|got)[ ](?:the[ ])?(?:more|most)[ ](?:votes|supporters|backing|support|followers|mentions|voices)\b|\bmore[ ]votes[ ]wins?\b|\b(?:whoever|who|those|anyone|that|if)[ ](?:is|are|I[ ]am|was|gets)[ ]outnumbered\b|\b(?:value|bit|one|answer|number|choice)[ ](?:held|had|chosen|given|said|named|backed|supported|preferred)[ ]by[ ](?:more|most|the[ ]majority)\b|\b(?:switch|change|flip|move)(?:es|s)?[ ](?:\w+[ ]){{0,2}}?(?:only,?[ ])?(?:if|when|whenever|once),?[ ](?:most|the[ ]majority|more[ ]than[ ]half)\b|\b(?:value|bit|one|answer|number|choice)[ ](?:that|which)[ ](?:occurs|appears|comes[ ]up|is[ ](?:heard|said|named|mentioned|seen))[ ]most\b|\b(?:take|share|accept|follow|adopt)s?[ ](?:\w+[ ]){{0,2}}?(?:opinion|value|view|choice|bit|answer|number)[ ]of[ ](?:the[ ])?(?:majority|most)\b|\bunless[ ](?:most|the[ ]majority|more[ ]than[ ]half)\b|\bgo(?:es)?[ ]with[ ](?:the[ ])?most\b|\bgo(?:es)?[ ](?:wherever|where)[ ]most\b"
)

_EXTREME: Final = r"(?:largest|greatest|highest|biggest|smallest|lowest|minimum|maximum|max|min|last|first|smaller|larger|lower|higher|greater|furthest|earliest|latest|least)"
_KNOWN: Final = r"(?:heard?|known?|knows?|seen?|received?|receives?|learned|learnt|told|came[ ]across|come[ ]across|reached|reaches|hears?|met|encountered|arrived|arrives|comes?[ ]in|in[ ]circulation|ever|ears)"
_TELL: Final = rf"(?:{FORWARDS}|adopt(?:s|ing)?|keep(?:s|ing)?(?:[ ]track[ ]of)?|share|shares|sharing|send(?:s|ing)?|writ(?:e|es|ing)|tell(?:s|ing)?|report(?:s|ing)?|giv(?:e|es|ing)|announc(?:e|es|ing)|tak(?:e|es|ing)|hold(?:s|ing)?|remember(?:s|ing)?|stor(?:e|es|ing)|us(?:e|es|ing)|go(?:es|ing)?[ ]with|stick(?:s|ing)?[ ](?:to|with)|settle|choose|answer(?:s|ing)?|support(?:s|ing)?|follow(?:s|ing)?|back)"
_FLOOD: Final = (
    rf"\b{_TELL}\b[^.]{{0,40}}\b{_EXTREME}[ ](?:\w+[ ]){{0,6}}?{_KNOWN}\b(?![ ](?:agents|nodes|people|persons))|\b{FORWARDS}[ ][^.]{{0,30}}\b{_EXTREME}[ ](?:\w+[ ])?(?:names?|value|bit|id|number)\b|\bkeep(?:s|ing)?[ ]track[ ]of[ ][^.]{{0,30}}\b{_EXTREME}[ ](?:names?|value|bit|id)\b|\b(?:share|send(?:s|ing)?|tell(?:s|ing)?|report(?:s|ing)?|announc(?:e|es|ing))\b[^.]{{0,30}}\b{_EXTREME}[ ](?:names?|value|bit|id)\b|\b{FORWARDS}[ ][^.]{{0,12}}\b{_EXTREME}[ ](?:\w+[ ])?(?:you|we|I|it|they)[ ](?:have|has|know|got)\b|\b(?:pass|hand|send)(?:es|s|ing)?[ ]the[ ]{_EXTREME}[ ](?:\w+[ ]){{0,3}}?(?:from|to|on|along)\b|\bflood(?:s|ing)?\b"
    rf"|\b{_EXTREME}[ ](?:name|value|number|bit|id)s?[ ][^.]{{0,40}}?(?<!nothing is )(?:\b(?:pass(?:es|ed)?[ ](?:it[ ])?(?:on|along|to)|forward(?:s|ed)?|spread|relay(?:s|ed)?)\b)|\b{_EXTREME}[ ](?:name|value|number|bit|id|one)s?[ ](?:\w+[ ]){{0,4}}?(?:heard|seen|received|known|told|across)\b(?=[^.]{{0,40}}\b(?:so[ ]far|ever|forward\w*|relay\w*|pass\w*|leads?|wins?|candidate|each[ ]round|rule)\b)"
    rf"|(?:^|[=:][ ]?|\b(?:the|take|use|adopt|answer|compute|report|keep|choose)[ ])(?:min|max|minimum|maximum)(?:[ ](?:of|over)[ ]|[ ]?[(,][ ]?)(?:\w+,?[ ]){{0,3}}?(?:heard|received|seen|bits|values|hear|everything|inbox|known|incoming)\b|\bof[ ](?:every|all|the)\b[^.]{{0,30}}\b(?:reach(?:es)?|hear|get|come|receive|heard|received)\b[^.]{{0,24}}\b(?:keep|take|hold|adopt|pass|forward|choose|use|answer)\w*[^.]{{0,12}}\b{_EXTREME}\b"
    rf"|\b(?:keep|take|adopt|hold|use|choose)s?[ ]the[ ]{_EXTREME}[ ]of[ ](?:the[ ]|any[ ])?(?:two|both)\b|\b{_EXTREME}[ ]of[ ](?:\w+[ ]){{0,3}}?(?:own[ ]\w+[ ]and|what|everything)\b[^.]{{0,30}}\b(?:hear|heard|receive|received|get|others|neighbou?rs)\b|\b{_EXTREME}[ ](?:(?:value|bit|name|number)[ ])?(?:is[ ]|should[ ]|will[ ])?(?:spreads?|propagates?|travels?|trickles?)\b"
    rf"|\b(?:hears?|receives?|sees?|learns?(?:[ ]of)?|gets?|meets?)[ ](?:of[ ])?(?:an?[ ])?(?:smaller|larger|lower|higher|greater|bigger|earlier|later)[ ](?:value|name|bit|number|one|id)\b[^.]{{0,40}}\b(?:switch|adopt|take|make|change|repl|forward|pass|use|follow|send)\w*|\b(?:adopt|switch[ ]to|take|tak(?:es|ing)|adopts|use)[ ](?:\w+[ ]){{0,4}}?(?:smaller|larger|lower|higher|greater|bigger)[ ](?:value|name|bit|number|one|id)\b[^.]{{0,40}}\b(?:hear|spread|forward|pass|receive)\w*"
)

_OFFERS: Final = r"(?:propos(?:e|es|ing|als?)(?![ ](?:an?|the[ ](?:following|rule)|this|that|we|everyone)\b)|offers?|offering|invit(?:e|es|ing|ations?)|asks?(?![ ](?-i:[A-Z]))|asking(?![ ](?-i:[A-Z]))|requests?|nominat(?:es?|ing|ions?)|pops?[ ]the[ ]question|bids?|woos?|approach(?:es)?)"
_OTHER: Final = rf"(?:who|others?|you|one|recipient|receiver|he|she|they|rest|peer|nominee|(?:the[ ])?asked|{AGENT})"
_PROPOSE: Final = (
    rf"\b{_OFFERS}\b[^.]{{0,80}}?(?:\bmutual\b|\baccept(?:s|ed|ing)?[ ](?:or|proposals?|offers?|one|mutual|them|on|if|the|it)\b|\b{_OTHER}[ ,](?:[^.]{{0,40}}[ ])?(?:accepts?|declines?|refuses?|rejects?|agrees?|approves?|takes[ ]or|turns?[ ]\w+[ ]down|consents?)\b|\byes[ ]or[ ]no\b|\brejects?\b|\brefuses?\b|\bsays?[ ](?:yes|no)\b|\bagrees?[ ]or\b|\bdeclines?\b|\bapproves?[ ]or\b|\b(?:takes?[ ](?:it|the[ ]\w+)|takes)[ ]or\b|\b(?:acceptances?|refusals?|rejections)\b|\b(?:that|which)[ ]is[ ](?:granted|accepted)\b)"
    r"|\boffers?\b[^.]{0,90}\b(?:mutual|accept(?:s|ed)?[ ](?:one|mutual|if|or|the|them|it)|an?[ ]accept(?:ance)?)|\b(?:accept(?:s|ing)?|tak(?:e|es|ing)|says?[ ]yes[ ]to)[ ](?:the[ ]|its[ ]|their[ ]|his[ ])?(?:first|best|earliest|any|one)[ ](?:\w+[ ])?(?:offer|proposal|request)|\baccept(?:s|ing)?[ ](?:proposals|offers|mutual)|\bpoint(?:s|ing)?[ ]at\b[^.]{0,60}\b(?:each[ ]other|one[ ]another|mutual|back)\b"
    r"|\bpropos\w+\b[^.]{0,40}\bor\b[^.]{0,40}\baccept|\baccepts?[ ](?:(?:it|the[ ]\w+)[ ])?or[ ](?:declin|reject|refus)\w+|\bmutual[ ](?:proposals?|offers?|pointing|requests?)|\b(?:for|over|decides?)[ ](?:who|whether[ ](?!to\b)\w+)[ ](?:gets[ ]to[ ])?propos(?:es?|al)\b|\b(?:whoever|who|one|agent|node|neighbou?r|somebody|someone|everyone)[ ](?:is|gets|was)[ ](?:asked|proposed[ ]to|invited|approached)\b[^.]{0,30}\b(?:agrees?|accepts?|refuses?|declines?|rejects?|says?[ ](?:yes|no))\b|\b(?:offer|proposal|request)\b[^.]{0,60}\b(?:rejected|declined|refused|turned[ ]down)\b[^.]{0,24}\b(?:the[ ]next|another)\b|\b(?:when|once|if|as[ ]soon[ ]as),?[ ]an?[ ](?:offer|proposal|request)[ ](?:has[ ]been|is|gets)[ ]accepted\b|\bask[ ](?:each[ ]other|one[ ]another)\b|\b(?:takes?|with)[ ](?:whoever|the[ ]first[ ](?:one[ ])?(?:who|that|to))[ ](?:says?[ ]yes|accepts?|agrees?)\b|\bpropos(?:es?|als)\b[^.]{0,40}\b(?:others|rest|receivers?)[ ](?:\w+[ ])?(?:accept|decline)"
)

_ALL: Final = r"(?:everyone|everybody|we[ ]all|all[ ](?:of[ ]us|agents|nodes)|each(?:[ ](?:of[ ]us|agent|one|node))?|every[ ](?:agent|node)|an?[ ](?:agent|node|vertex))"
_DEFAULT: Final = (
    rf"\b{_ALL}\b[^.]{{2,80}}\bunless\b|\b(?:start|begin)\w*[ ](?:from|with|at|as|out)\b[^.]{{0,50}}\bunless\b|\bunless\b[^.]{{0,40}}, {_ALL}\b|\bdefaults?[ ](?:to|is|choice|value|will[ ]be|should[ ]be)\b|\bby[ ]default\b|\b(?:as|use|using|have|need|with)[ ](?:a|the|our)[ ]default\b|\b(?:our|the)[ ]default\b|\bdefault:|(?<!no )(?<!any )(?<!without )\bdefaults?\b"
    rf"|(?<!\bI )(?<!\bI will )(?<!have to )(?<!I could )\bfall(?:s|ing)?[ ]back[ ](?:to|on)[ ](?:the[ ])?(?:value[ ])?(?:\d|yes\b|no\b|group\b)|\b(?:our|the|common|is[ ]a|general)[ ]fall-?back\b|\bwhen[ ]in[ ]doubt\b|\b(?:standard|basic|baseline)[ ](?:answer|value|choice)[ ](?:is|will|should)\b|\blet[ ]us[ ](?:all[ ])?(?:\w+,?[ ]){{1,4}}?unless[ ](?!you\b|i\b)|\b{_ALL}\b[^.]{{0,30}}\bas[ ]an?[ ](?:fall-?back|default)\b|\b(?:start|begin)\w*[ ](?:out[ ])?(?:as|with|at|from)\b[^.]{{0,40}}\b(?:and|but)\b[^.]{{0,24}}\bonly,?[ ](?:if|when|once|after)\b|\bstart(?:s|ing)?[ ](?:out[ ])?with[ ](?:everyone|everybody|all)\b|\bunless[ ](?:told|said|stated|agreed|noted)[ ]otherwise\b|\b{_ALL}[ ](?:starts?|begins?)[ ](?:with|at|from|as|out)[^.]{{0,40}}\b(?:until|and[ ](?:only[ ])?(?:changes?|switch(?:es)?|leaves?|keeps?)[ ](?:it[ ])?(?:only|if|when|once))\b"
)

PICKS: Final[tuple[tuple[str, Cue], ...]] = (
    *(("assigned", one) for one in ASSIGNED),
    ("propose_accept", cue(
        "first offer offers offering proposal proposals propose proposes proposing accept accepts accepted accepting acceptance acceptances mutual decline declines yes reject rejects refuse refuses refusals point points pointing ask asks requests request nominate nominates approve",
        _PROPOSE,
    )),
    ("smallest_free", cue("smallest lowest first least minimum minimal next earliest greedy greedily fit up upwards", _SMALLEST_FREE)),
    ("flood", cue(
        "larger smaller lower higher greater largest greatest highest biggest smallest lowest minimum maximum max min last first flood floods flooding furthest earliest latest least bigger earlier later",
        _FLOOD,
        "hear heard hears know known knows see seen sees receive received receives learn learned learnt told across reached reaches get gets met encountered arrived arrives come comes ever ears pass passes passed forward forwards relay relays spread spreads flood floods flooding hand hands send sends share tell tells report reports announces announce neighbours neighbors others everything inbox bits values track has have far keep keeps propagates travels each"
    )),
    ("majority", cue("more majority most prevailing dominant plurality crowd bulk bigger larger masses predominant stronger many outnumbered", _MAJORITY)),
    ("default", cue("default defaults unless fallback fall falls falling back doubt standard baseline basic starts start begins", _DEFAULT)),
    ("random_free", cue("uniformly random randomly chance dice die any some whichever whatever arbitrarily arbitrary blindly hat lot", _RANDOM_FREE)),
)  # fmt: skip
"""How an answer is found. The first that is found holds."""
