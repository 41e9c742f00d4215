"""How far apart the agents are at most, as a sentence has it."""

from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.metrics.reading.surroundings.counting import Counted, K, numbers
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered

WORDS: Final = frozenset({
    "diameter", "diam", "apart", "reached", "hop", "hops", "step", "steps", "path", "paths", "distance", "dist", "links", "edges", "doors", "width", "span", "spans",
    "route", "farthest", "furthest", "jumps", "stops", "way", "wide", "across", "stretch", "separation", "handshakes", "d", "leaps", "moves", "gap", "distances", "far",
})  # fmt: skip

_UNIT = r"(?:(?:small |little |short |whole |full )?(?:hops?|steps?|links?|edges?|doors?|jumps?|stops?|handshakes?|leaps?))\b"
# Numbers of something else.
_ELSE = r"(?! ?-?(?:more |other |further )?(?:rounds?|turns?|agents?|nodes?|neighbou?rs?|of us|groups?|players|messages|colou?rs|times|minutes|people|vertices|persons|participants)\b)"
_NOUN = (
    r"(?:diameter|diam|(?:longest|max(?:imum|imal)?|greatest|largest|widest|biggest) (?:of (?:all )?)?(?:the )?(?:possible |graph |network )?(?:shortest )?(?:number of (?:hops|steps|links|edges)|paths?|distance|dist|route|way|gap|span|stretch|chain|separation|hop count|hops)(?: length)?"
    r"|max (?:paths?|distance|dist|hops|path length|hop count)|hops? (?:across|(?:from )?end to end)(?: the (?:whole |entire )?(?:graph|network|net))?(?:,? max)?|(?:graph|network|net)(?:'s)? (?:width|span|breadth)|(?:width|span|breadth) of (?:the|our|this) (?:whole |entire )?(?:network|graph|net))"
)
_BETWEEN = r"(?:(?!\b(?:degrees?|rounds?|neighbou?rs?|agents|nodes|my|your|but|n|and my|so|he|she|who)\b)[^.;:()#])"
_BE = r"(?:is|equals?|of|amounts? to|comes to|measures?|stands at|being|was|be|runs to|at|has|reads|as|not|spans|to)"
# Whoever is in any two places of the graph.
_ANY = r"(?:any\w*|every\w*|nobody|no (?:one|agent|node|two|pair|vertex|member)|each (?:other|agent|pair)|all (?:pairs|of us|agents|nodes|others)|two (?:of us|agents|nodes|vertices|points|members)|end to (?:end|the other)|(?:one|#w1|the) ends?|(?:one|#w1|the) (?:other )?(?:side|corner)|f[au]rthest|most (?:distant|remote)|ends|across|network|graph|net|whole)"
# To reach everybody news may take longer, to reach anybody not.
_ANYWHERE = (
    _ANY
    .replace("|every\\w*", "")
    .replace("|all (?:pairs|of us|agents|nodes|others)", "")
    .replace("|network|graph|net|whole", "")
)
_ANYBODY = _ANY.replace("|network|graph|net|whole", "")
# Who is near somebody, and what they do.
_NEAR = (
    r"(?! (?:has|have|had|takes?|took|wants?|says?|agrees?|is|are|must|should|knows?|chose|picked|said|may|can|will)\b)"
)
_NAMED = r"(?! (?:away )?(?:from|to|of|between) (?:me|you|us|qx))"
_DIAMETER = late(
    "|".join((
        rf"\b{_NOUN} ?[:=] ?{K}",
        rf"\b{_NOUN}(?:'s)?[\"']?(?: ?[:=(,-] ?| )(?:(?!(?:and|but|while|with|in|so|then|no|if|or|because|since|which|that|will|can|i|my)\b)[\w']+[ ,):]{{1,2}}[:=(]? ?){{0,6}}?{K}{_ELSE}",
        rf"\b{_NOUN}\b{_BETWEEN}{{0,60}}?(?: (?:{_BE})| ?[:=])(?: (?:about|only|not|max|probably|likely|perhaps|maybe|length|a|still|around|called|\w+ly)){{0,6}} {K}{_ELSE}",
        rf"\b{_NOUN} ?\([^()#]{{1,30}}\) ?(?:[:=]|is|equals|of) (?:only )?{K}{_ELSE}",
        rf"{K}(?: {_UNIT})?[ ,:]{{1,2}}(?:(?:which|that|this|it) )?(?:is|was|as|for|makes?|equals|would be|gives?|might be|may be) (?:also |therefore |then )?(?:the |its |our |their |a )?(?:(?:graph|network)(?:'s)? )?diam(?:eter)?\b(?! ?[:=(]?(?: (?:is|of|equals|was))* ?#)",
        rf"{K} {_UNIT}{_BETWEEN}{{0,40}}?, (?:which|that|this|and that) (?:is|makes?|equals|would be) (?:also |then )?(?:the |its |our |a )?(?:(?:graph|network)(?:'s)? )?diameter\b",
        rf"\bdistance (?:between|from|of) [^.;,#]{{0,30}}?\b(?:most distant|f[au]rthest|any|ends?)\b[^.;,#]{{0,40}}? (?:is|=|of|equals|amounts to|comes to) {K}{_ELSE}",
        rf"{K}(?: {_UNIT})? (?:is|are|was|makes?) (?:what [^.;,#]{{0,25}} (?:for|as) )?(?:the|its|our) {_NOUN}\b(?! ?(?:[:=(]|(?:is|of|equals|was) #))",
        rf"\b(?:for|as)(?: the| its| our)? {_NOUN},? (?:i|we|you|one) (?:get|got|have|find|found|count(?:ed)?|computed?|obtain(?:ed)?|see|read|calculated?|estimated?) {K}{_ELSE}",
        rf"\b{_NOUN}[ ,(]{{1,3}}(?:which|that) (?:is|equals|was|amounts to|comes to) {K}{_ELSE}",
        rf"\b(?:is|was|be) {K}(?: {_UNIT})? (?:the|its|our) {_NOUN}\b",
        rf"\b(?:would|could|might|may|can|should) {K}(?: {_UNIT})? (?:really |perhaps )?be (?:the|its|our) {_NOUN}\b",
        rf"{K}(?: {_UNIT})?[,:]? (?:that|this|which) is how (?:wide|far apart|broad)\b",
        rf"\bdistances? (?:between [^.;#]{{0,20}} )?(?:goes|go|runs?|reach(?:es)?|are|ranges?|is)\b[^.;,#]{{0,15}} max {K}{_ELSE}",
        rf"{K} ?(?:=|-(?:hop|step)) ?(?:the )?diameter\b",
        rf"\b(?:network|graph|net)\b[^.;#]{{0,40}}?{K} (?:across|wide|broad)\b",
        rf"{K} {_UNIT} (?:in diameter|wide|across|max apart|apart max|max across|from end to end|end to end)",
        rf"\b(?:f[au]rthest|most (?:distant|remote)|two ends|end to (?:end|the other)|ends)\b[^.;#]{{0,60}}?{K} (?:{_UNIT}|apart){_NAMED}",
        rf"{K} {_UNIT} (?:\w+ ){{0,2}}?(?:cross|(?:get )?from (?:one )?end)",
        rf"\breach\w* (?:everyone|everybody|any\w*|all)\b[^.]{{0,25}}?{K} {_UNIT}",
        rf"\breached (?:from \w+ (?:\w+ )?)?(?:in )?(?:max )?{K} {_UNIT}",
        rf"\b{_ANYBODY}\b[^.;,#]{{0,60}}?{K} {_UNIT}{_NAMED}{_NEAR}|\b(?:network|graph|net|whole)\b[^.;,#]{{0,60}}?{K} (?:hops?|steps?)\b{_NAMED}{_NEAR}",
        rf"\b(?:network|graph|net)\b[^.;,#]{{0,20}}\b(?:width|span|breadth) of {K}",
        rf"{K} {_UNIT}(?: max)?(?: [^.;,#]{{0,40}}?)? {_ANYWHERE}\b|{K} (?:hops?|steps?)\b(?: [^.;,#]{{0,40}}?)? (?:network|graph|whole)\b",
        rf"max {K} {_UNIT}(?: [^.;,#]{{0,40}}?)? {_ANY}\b|{K} {_UNIT} max(?: [^.;,#]{{0,40}}?)? {_ANY}\b",
        rf"\bmax {K} {_UNIT} (?:\w+ )?(?:apart|across|wide|of (?:each|any\w*|every\w*|one another|us all)|from (?:each|any|every|one)|to (?:any|every|all)\w*|between)",
        rf"{K} {_UNIT} (?:max )?(?:apart|between)(?: (?:us|them|any))?(?: max)\b",
        rf"\bworst case\b[^.;#]{{0,40}}{K} {_UNIT}|\b(?:all|any|every)\b[^.;#]{{0,30}}\bdistance (?:of )?(?:max )?{K}{_ELSE}",
        rf"\b(?:is|was) (?:the|our|its) {_NOUN}(?: (?:in|of) (?:the|our|this) (?:whole |entire )?(?:network|graph|net))? {K}{_ELSE}",
        rf"\b(?:nobody|no (?:one|two|agent|node|pair)\b)[^.;,#]{{0,30}}\b(?:more|further|farther) than {K}(?: {_UNIT})?(?: (?:away|apart))?(?: from (?:any|each|every|one|the other)|(?<=apart)\b)",
        rf"\b(?:f[au]rthest|most (?:distant|remote))\b[^.;#]{{0,40}}\bdistance (?:of )?{K}{_ELSE}",
        rf"\b(?:messages?|news|information|word) (?:never )?(?:needs?|travels?|takes?|goes?|go) (?:max {K} {_UNIT}|{K} {_UNIT} max)",
        rf"{K} {_UNIT} (?:max )?(?:gets?|takes?|brings?) (?:you|us|one|it) (?:any|every)where",
        rf"\bspread (?:out )?over (?:max )?{K} {_UNIT}",
        rf"\bn = #w?\d+[ ,;:|]+d = {K}|\bd = {K}(?=[ ,;:|]+n = )",
        rf"\bd\([^)#]*\) ?(?:is )?max {K}",
    ))
)
_MINE = late(
    r"\bf[au]rthest (?:that )?(?:i|you|qx\w+)\b|\b(?:my|your) (?:own )?f[au]rthest|\b(?:with|has|have) (?:max )?#w?\d+ \w+$|\b(?:i am|you are|qx\w+ is) (?:max )?#|\b(?:i|you|qx\w+) (?:can |could )?reach(?:es)?\b"
)
_EDGES = late(r"\b(?:edges?|links?)$")
_LENGTH = late(
    r"\b(?:max|paths?|separat\w*|apart|reach\w*|route|distan\w*|f[au]r\w*|across|ends?|between|wide|within|travels?)\b"
)
_SOMEBODY = late(
    r"\b(?:i am|you are(?! all\b)|qx\w{1,6} (?:is|are|and)|me and|you and|is qx\w+)\b|\bfrom (?:me|you)\b|\b(?:my|your) f[au]rthest"
)
_NAMES_IT = late(
    r"\bdiam|\b(?:longest|max(?:imum)? (?:distance|path|hop)|greatest|largest|widest)\b|\bf[au]rthest|\bmost (?:distant|remote)|\bends?\b|\bany|\bevery|\bno"
)


@remembered
def widths(text: str) -> tuple[Counted, ...]:
    """The longest of the shortest paths of the graph."""
    return tuple(_widths(text))


def _widths(text: str) -> Iterator[Counted]:
    read: set[str] = set()
    for told in numbers(_DIAMETER, text):
        value, start, end = told
        # From me to Bob it is no matter of the whole graph.
        if value in read or (
            _SOMEBODY.search(text, max(0, start - 40), end) and not _NAMES_IT.search(text, start, end)
        ):
            continue
        if _MINE.search(text, max(0, start - 10), end):
            continue
        if _EDGES.search(text, start, end) and not _LENGTH.search(text, start, min(len(text), end + 10)):
            continue
        read.add(value)
        yield told
