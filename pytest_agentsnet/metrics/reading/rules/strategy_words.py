"""The words that say who gives way, whatever the names, and what is passed on."""

from typing import Final

from pytest_agentsnet.metrics.reading.rules.rule_words import FORWARDS, NO_ONE, TIE, YIELDS
from pytest_agentsnet.metrics.reading.words.cues import Cue, cue

_LOT: Final = r"(?:coins?|lots?|dice|die|straws?|draw[ ]lots|heads[ ]or[ ]tails|toss(?:[ ](?:for|a|up))?)"
_NOT_ORDERED: Final = r"(?:alphabet(?:ic(?:al(?:ly)?)?)?|lexicographic(?:al(?:ly)?)?|name[ ]order|by[ ]name)"
_BACKWARDS: Final = r"(?:reversed?|descending|backwards?|inverse|z[ ](?:to[ ]a|first)|last|later)"
_SETTLED: Final = r"(?:broken?|breaks?|decided?|decides|resolved?|settled?|solved?|sorted[ ]out)"

CONFLICTS: Final[tuple[tuple[str, Cue], ...]] = (
    ("none", cue(
        "nor nothing nobody no none neither without never not keep keeps keeping final binding stands stick sticks kept stays",
        r"\bno[ ](?:swaps?|swapping|switching|moves|moving[ ]\w+|takebacks?|take-backs|rejections?|re-?picks?|backing[ ]\w+|revisions?|going[ ]back)\b|\bno[ ](?:changes|changing)\b(?![ ,]+please)(?=[^.]{0,20}\b(?:after\w*|once|later|allowed|then)\b)|\b(?:is|are)[ ]never[ ](?:changed|given[ ]up|swapped|revised|taken[ ]back)\b"
        rf"|\b{NO_ONE}[ ](?:is|gets)[ ](?:pushed|displaced|evicted|moved|thrown)\b|\bnever[ ](?:{YIELDS})\b(?![ ](?:my|your)\b)|\b(?:i|we)[ ](?:(?:do|will|would)[ ]not|never)[ ](?:yield|give[ ](?:way|in)|back[ ]down|budge)\b(?![ ](?:to(?![ ](?:others|anyone|anybody|the[ ]others)\b)|until|unless|this|for)\b)|,[ ](?:and[ ])?no[ ]changes(?=$|[,;])|\bno[ ](?:(?:backing|stepping|standing|giving|dropping)[ ](?:off|down|back|aside|out|way|in|up)|yielding|retreat(?:s|ing)?|withdrawals?|conceding)\b|\bwithout[ ](?:{YIELDS})\b|\bwithout[ ](?:any|anybody|anyone|either|one|a)[ ](?:\w+[ ])?(?:{YIELDS})\b|\b(?:{YIELDS})[ ]to[ ](?:nobody|no[ ]one|none)\b|\b(?:nothing[ ]to|nor(?:[ ]any)?|neither)[ ](?:yield|yielding|giv\w+[ ]way)\b|\bkeep(?:s|ing)?[ ](?:it|that|them|what[ ]\w+[ ]\w+)[ ](?:no[ ]matter|whatever|regardless|for[ ]good|come[ ]what)\b|\bnot[ ](?:to[ ])?budge\b|\b(?:stay|stand|hold)(?:s|ing)?[ ](?:\w+[ ])?(?:firm|put|ground)\b(?=[^.;]{{0,30}}\b(?:no[ ]matter|whatever|even|regardless))"
        rf"|(?<!so that )\b{NO_ONE}[ ](?:(?:ever|has[ ]to|needs[ ]to|need|must|should|then|have[ ]to|at[ ]all|shall|will|can|may)[ ]){{0,3}}(?:{YIELDS})(?![ ]first)\b|\b(?:no|without(?:[ ]any)?)[ ](?:\w+[ ]or[ ])?(?:yielding|giving[ ]way)|\bno[ ]conflict[ ]rule|\bstays?[ ](?:chosen|taken|fixed)\b|(?<!my )(?<!your )(?<!no )\b(?:picks?|choices?|pairs?|offers?|groups?|answers?|decisions?)[ ](?:once[ ]\w+[ ])?(?:is|are|stay|stays)[ ](?:final|binding|fixed)\b(?![ ](?:by|on|for)|:)|\b(?:chosen|taken|picked|decided)[ ,]+(?:it[ ])?(?:is|are|stays)[ ](?:kept|final|fixed|binding)\b|\bonce[ ](?:chosen|taken|picked|made|decided)[ ,]+(?:\w+[ ]){{0,3}}?(?:kept|stays|never|final|fixed|remains)\b"
        r"|\b(?:all|everyone|everybody|each|both)[ ](?:\w+[ ])?(?:stick|sticks|keep|keeps|stay|stays)[ ](?:to[ ]|with[ ]|on[ ]|at[ ])?(?:what|whatever|their|its|his)\b[^.]{0,30}\bconflict\b",
    )),
    ("both", cue(
        "both neither other all everyone either each start over two two-sided",
        r"\b(?:neither|none|nobody)(?:[ ]of[ ]\w+)?[ ](?:keeps|may[ ]keep|gets[ ]to[ ]keep|gets|has|wins)[ ](?:it|the|that)\b|\b(?:they[ ])?both[ ](?:are[ ]|get[ ]|must[ ]be[ ]|is[ ])?(?:withdrawn|dropped|cancelled|void|annulled|discarded|released)\b|\b(?:as|so)[ ](?:does|must|should)[ ]the[ ]other\b|\b(?:goes|go)[ ]back\b[^.]{0,30}\bboth\b|\bon[ ]both[ ]sides\b|\bstart(?:s|ing)?[ ]over\b|\b(?:drop|cancel|discard|void|withdraw|release|remove|annul|forget)s?[ ](?:them[ ])?both\b|\bneither[ ](?:is|counts|stands|survives)\b|\b(?:everyone|everybody|all|each|both)[ ](?:who[ ]is[ ]|of[ ](?:those|them|us)[ ])?(?:involved|concerned|affected)[ ](?:\w+[ ]){0,2}?(?:re\w+|change\w*|switch\w*|move\w*|picks?|draws?)\b",
    )),
    ("random", cue(
        "coin coins random randomly lot lots chance dice die straws heads toss tossed luck draw probability", rf"\b{_LOT}\b|\b{_SETTLED}[ ](?:\w+[ ]){{0,2}}?(?:at[ ]random|randomly|by[ ](?:lot|chance|luck)|by[ ]a[ ]random)|\b(?:at[ ]random|randomly)[ ](?:\w+[ ]){{0,2}}?{_SETTLED}|{TIE}(?:[ ]\w+)?[ ]?(?:\?|:|=|->|,|go|are|is|->)?[ ]?(?:\w+[ ])?(?:random(?:ly|[ ]winner)?|chance|luck)\b(?![ ]\w*(?:group|colou?r|free|value))|\bwith[ ](?:a[ ])?probability\b|\bone(?:[ ]of(?:[ ]\w+){{1,2}})?[ ,]+(?:(?:is|gets|will[ ]be)[ ])?(?:chosen|picked|drawn|selected)[ ](?:at[ ]random|by[ ]lot|randomly)|\b(?:winner|loser)\b[^.]{{0,20}}\b(?:at[ ]random|by[ ]lot|randomly)|\b(?:random|randomly)\b[^.]{{0,30}}\b(?:winner|loser|one[ ](?:of|yields|moves|wins|gives|changes|keeps)|who[ ](?:wins|loses))\b"
    )),
    ("lower_yields", cue("reverse reversed descending backwards inverse z last later", rf"\b{_BACKWARDS}[ ](?:\w+[ ])?{_NOT_ORDERED}\b|\b{_NOT_ORDERED}[ ](?:\w+[ ])?{_BACKWARDS}\b")),
    ("higher_yields", cue("alphabet alphabetic alphabetical alphabetically lexicographic lexicographical lexicographically name", rf"\b{_NOT_ORDERED}\b(?![ -](?:first|last|earli|lat|small|low|high|larg|great)[^.;]{{0,40}}\b(?:counts|decides|wins|prevails)\b)")),
    ("degree", cue("degree degrees neighbours connections links", r"\b(?:by|according[ ]to|to)[ ](?:the[ ])?(?:degrees?|number[ ]of[ ]\w+)\b")),
)  # fmt: skip
"""Who gives way, within what is said of clashes."""

GIVING_WAY: Final[tuple[tuple[str, Cue], ...]] = (
    ("random", cue("lot random randomly chance", r"\bone[ ]of[ ](?:us|them|the[ ]two)[ ,]+(?:(?:is|gets)[ ])?(?:drawn|chosen|picked|selected)[ ](?:at[ ]random|by[ ]lot|by[ ]chance|randomly), (?:backs|yields|leaves|moves|changes|gives|steps|switches|drops|withdraws)\b")),
    CONFLICTS[0],
    ("random", cue(
        "coin coins random randomly lot lots chance dice straws heads", rf"\bheads\b[^.]{{0,20}}\b(?:move|change|yield|switch|give)|\b{_LOT}\b[^.]{{0,50}}\b(?:loser|winner|who[ ]loses|who[ ]wins)\b|\b(?:coins?|random|lots?|dice)\b[^.]{{0,30}}\b(?:who|which(?:[ ]one)?[ ]of[ ](?:us|them|the[ ]two))[ ](?:of[ ](?:us|them|the[ ]two)[ ])?(?:has[ ]to[ ]|must[ ]|should[ ]|is[ ]to[ ])?(?:yields?|gives?|changes?|moves?|switch(?:es)?|backs?|stays?|keeps?)"
    )),
    ("both", cue("goes go both", r"\bwhoever[ ]clashes\b[^.]{0,60}\bboth\b")),
)  # fmt: skip
"""The same, wherever it is said."""

_EXCHANGE: Final = (
    r"(?<!not )(?:tell(?:s|ing)?|shar(?:e|es|ing)|send(?:s|ing)?|exchang(?:e|es|ing)|collect(?:s|ing)?|gather(?:s|ing)?|pass(?:es|ing)?|pool(?:s|ing)?|merg(?:e|es|ing)|combin(?:e|es|ing)|assembl(?:e|es|ing)|compil(?:e|es|ing)|forward(?:s|ing)?|learn(?:s|ing)?"
    r"|(?<!you )knows?|known|build(?:s|ing)?|reconstruct|map|sees?|work[ ]out|find[ ]out|list(?:s|ing)?|piece|piecing|put(?:ting)?[ ]together|swap(?:s|ping)?|circulat(?:e|es|ing)|report(?:s|ing)?)"
)
_GRAPH: Final = (
    r"(?:(?<!to )(?<!with )(?<!from )(?<!by )all[ ](?:of[ ])?(?:my|our|your|their|its)[ ](?:neighbou?rs|links|edges|connections)|(?:neighbou?r|adjacency|link|edge|contact)[ ]?lists?|lists?[ ]of[ ](?:\w+[ ])?(?:neighbou?rs|links|edges|contacts)"
    r"|(?:whole|full|entire|complete)[ ](?:graph|network|topology|structure|map|adjacency|neighbou?rhood|picture)|(?<!know that )(?<!that )all[ ](?:the[ ])?(?:edges|links)\b(?![ ](?:around|are|covered))|who[ ]is[ ](?:connected|linked|adjacent|next)[ ](?:to|with)[ ]whom?|(?:everything|all)[ ](?:you|we|they|i)[ ](?:know|got|have[ ]\w+|heard)|(?:full|complete|whole|entire)[ ]lists?[ ]of[ ](?:\w+[ ]){1,3}(?:edges|links)\b|(?:edges?|links?)[ ](?:that[ ])?(?:you|we|they|i)[ ]know|everybody's[ ](?:lists?|neighbou?rs|links)|who[ ](?:\w+[ ])?neighbou?rs[ ]are[ ]and[ ]who)"
)
_ONLY: Final = (
    r"(?:only|just|nothing|solely|merely|exclusively|(?:confined|limited|restricted)[ ]to|each|everybody|everyone|on)"
)

_STRICTLY: Final = (
    r"(?:only|just|nothing[ ](?:but|except|beyond|other[ ]than|more[ ]than)|solely|merely|exclusively|strictly|purely)"
)
_TELLS: Final = r"(?:tell|report|shar|send|say|announc|mention|broadcast|speak|talk|publish|reveal|disclos|inform|communicat|state|giv|post|show|writ)(?:e|es|s|ing)?"
_ONESELF: Final = r"(?:mine|myself|itself|ourselves|yourself|themselves|what[ ](?:i|we|it|you|each)[ ](?:have[ ]|has[ ])?(?:myself[ ])?(?:chose|chosen|picked?|choose|decided?|took|take)|what[ ](?:i|we)[ ]have(?=$|[.,;]))"

INFORMATION: Final[tuple[tuple[str, Cue], ...]] = (
    ("gather", cue(
        "who whom adjacency everything picture edges edge link links neighbourhood neighborhood neighbours neighbors neighbor neighbour list lists graph network topology structure map",
        rf"\b{_EXCHANGE}\b[^.]{{0,40}}\b{_GRAPH}|\b{_EXCHANGE}\b(?!(?:[ ]\w+){{0,2}}[ ](?:to|with)[ ]all)[^.;,]{{0,30}}?(?<!tell )(?<!telling )(?<!ask )(?<!inform )(?<!to )(?<!with )\b(?:all|full|complete|entire|whole|every)[ ](?:\w+[ ]){{0,2}}?(?:neighbou?rs[ ]and[ ]\w+|edges|links|neighbou?r(?:hood)?[ ]lists?|connections)\b(?![ ]with)|\b(?:share|send|forward|pass|tell|exchange|collect|gather)\w*[ ](?:\w+[ ]){{0,2}}?(?:every|each|all|any)[ ](?:the[ ])?(?:edges?|links?)\b|\b(?:every|each|all)[ ](?:the[ ])?(?:edges?|links?)[ ](?:\w+[ ])?(?:gets?|are|is|be)[ ](?:forwarded|shared|sent|passed|told|spread|collected)\b|\b(?:until|till|once|so[ ]that)\b[^.]{{0,20}}\b(?:graph|network|topology|map)\b[^.]{{0,12}}\bknown\b|\buntil\b[^.]{{0,30}}\b(?:whole|full|entire|complete)[ ](?:graph|network|topology|map|structure|picture)\b|\b(?:until|till|once|so[ ]that)\b[^.]{{0,30}}\b(?:have|has|holds?|gets?)\b[^.]{{0,20}}\b{_GRAPH}|\b(?:full|complete|entire|whole)[ ](?:neighbou?r|adjacency|link|edge)[ ]?lists?[ ](?:\w+[ ])?(?:to|for)[ ](?:all|everyone|everybody|each)\b",
    )),
    ("own", cue(
        "itself myself himself herself themselves ourselves never own only just nobody no not nothing quiet solely exclusively confined limited restricted merely strictly purely", rf"\b(?:keep|stick)(?:s|ing)?[ ]to[ ](?:my|its|our|your|their)[ ]own\b[^.;,]{{0,24}}\b(?:tell|say|report|send|share|announce)|\bmake(?:s)?[ ]only[ ](?:my|its|our|your|their)[ ]own\b|\b{_STRICTLY}[ ][^.;,]{{0,16}}{_TELLS}\b[^.;,]{{0,24}}\b{_ONESELF}\b|\b{_TELLS}[ ][^.;,]{{0,12}}{_STRICTLY}[ ][^.;,]{{0,16}}\b{_ONESELF}\b|\b(?:only|just|nothing[ ]but)[ ](?:pass(?:es)?[ ]on|tell|report|share|send|say|announce|mention)s?[ ](?:what[ ](?:i|we|it|they)|my)\b|\b{_ONLY}\b(?![^.]{{0,40}}\b(?:start|begin)\w*[ ](?:out[ ])?(?:with|from|at|on)\b)[^.]{{0,50}}\bown\b|\bown[ ](?:[\w-]+[ ]){{0,2}}?(?:only|alone|and[ ]nothing[ ](?:more|else))\b|\bown[ ][\w-]+,[ ]nothing[ ](?:more|else)\b|\bown\b[^.;]{{0,20}}\b(?:that|which)[ ]is[ ]all\b|\b(?:not|nobody|no[ ]one)\b[^.;,]{{0,20}}\bbut[ ](?:myself|itself|oneself|me)\b|\bmine[ ]is[ ]the[ ]only\b|\b(?:only|just)[ ]about[ ](?:mine|myself|itself|ourselves|what[ ]i)\b|\bis[ ](?:the[ ]only[ ]thing|all)[ ](?:that[ ])?(?:i|we)[ ]{_TELLS}\b|\b(?:only|just)[ ]let[ ]\w+[ ]know[ ](?:about[ ])?(?:mine|my)\b|\b(?:my|its|their|your|our)[ ]own[ ](?:\w+[ ])?(?:is|are)[ ](?:all|the[ ]only[ ]thing)\b|\b(?:itself|myself|himself|herself|themselves|ourselves)[ ](?:only|alone)\b|\b{_TELLS}[ ](?:\w+[ ])?(?:only|just)[ ](?:my|what[ ]i)\b|\b(?:nothing|never|not)[ ](?:[^.;,]{{0,20}}[ ])?(?:about|of)[ ](?:the[ ]|any[ ]of[ ]the[ ])?others?\b|\b(?:nobody's|nothing)[ ](?:\w+[ ])?but[ ](?:my|its|our|your|their)[ ]own\b"
        rf"|\b(?:{NO_ONE}[ ](?:ever[ ])?(?:passes|forwards|relays|repeats)|(?:do|does|will|should|shall)[ ]not[ ](?:\w+[ ])?(?:repeat|forward|relay|pass[ ]on|spread)[ ](?:what|anything|the[ ]others|messages)|no[ ](?:forwarding|relaying|gossip|passing[ ]on))\b|\bonly[ ](?:for|of|about)[ ](?:itself|himself|myself|ourselves|themselves)\b|\bkeep[ ](?:quiet|silent)[ ]about[ ]what[ ](?:the[ ])?others\b"
    )),
    ("relay", cue(
        "pass passed passes passing hand hands handed handing send sends sending forward forwards forwarded forwarding relay relays relayed relaying propagate propagates propagating spread spreads spreading flood floods flooding repeat repeats let told others heard learned",
        rf"\b{FORWARDS}(?![ ]nothing)(?:(?<=it along)|(?<=it on)|(?<=them on)|(?<=them along)|(?=[^.]{{0,80}}\b(?:largest|greatest|highest|biggest|smallest|lowest|minimum|maximum|max|min|last|first|smaller|larger|lower|higher|greater|heard?|known?|seen?|received?|learned|learnt|everyone|others?|neighbou?rs?|further|hear|told)\b))"
        # "Take the largest one heard. Forward that value."
        r"|\b(?:forward|relay|propagate|spread|broadcast)(?:s|ing)?[ ](?:that|this|the)[ ](?:\w+[ ])?(?:value|bit|name|minimum|maximum|extreme)(?=$|[,.;]|[ ]to[ ])"
        r"|\blet[ ]\w+[ ]know[ ]what[ ](?:the[ ])?others\b|\b(?:tell|share|report|pass)\w*[ ][^.]{0,30}\bwhat[ ](?:the[ ])?others[ ]\w+|\b(?:tell|share|report)\w*[ ][^.]{0,40}\b(?:has|have)[ ](?:heard|learned|learnt|been[ ]told)\b|\bwhat[ ](?:the[ ])?others[ ](?:have[ ])?(?:told|said)\b[^.]{0,24}\bincluded\b|\bincluding[ ]what[ ](?:the[ ])?others\b",
    )),
)  # fmt: skip
"""What is passed on."""

RELAYED: Final = cue(
    "pass passed passes passing hand hands handed handing send sends sent sending forward forwards forwarded forwarding relay relays relayed relaying propagate propagates propagating spread spreads spreading flood floods flooding repeat repeats repeating share shares tell tells telling report reports announce announces announced broadcast broadcasts write writes everybody let know",
    rf"\b(?:{FORWARDS}|share|shares|sends?|tell(?:s|ing)?(?![ ]me)|reports?|announc\w+|writes?|lets?[ ](?:\w+[ ]){{1,3}}know|pass(?:es|ed)?[ ](?:\w+[ ]){{0,3}}?to)\b",
)
"""That the extreme of what was heard is told to others."""
