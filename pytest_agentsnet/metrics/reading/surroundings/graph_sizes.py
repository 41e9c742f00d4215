"""How many agents there are, as a sentence has it."""

from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.metrics.reading.surroundings.counting import Counted, K, numbers
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered

WORDS: Final = frozenset({
    "we", "altogether", "all", "agents", "nodes", "players", "participants", "vertices", "members", "people", "persons", "us", "network", "n", "graph", "total", "size", "agent", "node", "player", "member", "one", "part",
    "net", "group", "team", "party", "headcount", "head", "heads", "population", "census", "stations", "parties", "ppl", "peoples", "souls", "number", "nr", "v", "peers", "count", "counting", "strong", "world", "inhabitants", "village", "town", "crew", "entities", "friends", "folks", "guys", "overall", "vertex", "including", "included", "names", "counted", "everyone", "everybody", "roster", "game", "band", "bunch", "squad",
})  # fmt: skip

_AGENTS = r"(?:persons|agents|nodes|players|participants|members|people|peoples|ppl|vertices|heads|souls|stations|parties|minds|humans|individuals|inhabitants|residents|entities|actors)\b"
_WHOLE = r"(?:network|net|graph|group|team|party|village|crew|community|topology|organi[sz]ation|org|system|setup|company|ensemble|troupe|club|world|town|circle|round table|assembly|cast|band|bunch|squad)"
# Agents of which something is said are some of them, and so are those around somebody.
_OF_SOME = (
    r"(?! (?:with(?! (?:a )?(?:diam|max))|who|whose|that|which|have(?! to| been (?:registered|counted|listed|named))|has|had|say|said|want|chose|picked|took|left|already|still|are (?:(?:in|on|at) (?!this\b|on this|the (?:network|game|graph|system)|our (?:network|game|graph)|total|all\b|it\b|play|here)|adjacent|linked|connected|joined|attached|next|tied|around|neighbou?rs|close|near|reachable|undecided|free|taken)|voted|answered|asked|agreed|decided|changed|moved|wrote|told|heard|went|gave|got|use|used|know|disagree|agree|prefer|vote|support|like|share|need(?! to)|undecided|uncovered|unmatched|unpaired|single|free|willing|ready|left over"
    r"|each|around|next|adjacent|linked|connected|joined|attached|away|border|touch|surround|link|hang on|lie|sit(?! (?:in|here))|near|(?:in|on|of|for|at|under|behind) (?:group|colou?r|#|my|your|qx|camp|side|favou?r|both|each|its|their)|beside|close|on my|to my|apart|so far|yet)\b)"
)
_SOME = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "other", "only", "any", "least", "max", "than", "these", "those", "to", "reach", "from", "next", "linked with", "connected with", "touch with", "contact with", "between",
        "has", "knows", "know", "i have", "you have", "having", "see", "sees", "touch", "border", "touches", "my", "your", "of my", "of your", "meet", "met", "asked", "told", "heard", "first", "last", "against", "if", "even",
    )
)  # fmt: skip
_KIND = r"(?:(?:valued|dear|good|clever|brave|busy|fine|honest|nice|lovely|poor|tiny|whole|little|different|distinct|total|separate|living|equal|such|involved|participating) )?"
_BE = r"(?:are|were|is|be|being|have|has|had|makes?|might be|may be|could be|must be|would be|should be|seem to be|appear to be|will be|are being|can be)"
_LINK = rf" ?(?:[:=(] ?|(?:{_BE}|equals?|comes to|come to|amounts? to|totals?|stands? at|measures?|reads?|runs to|adds up to|numbers?|counts?|says?|gives?|shows?|reports?|lists?|happens to be|turns out to be|works out (?:at|as|to)|is set (?:at|to)|reaches|came out at|comes out (?:at|as)) (?:about |around |roughly |likely |probably |perhaps |maybe |not |only |still |set to |by no means )?)+"
_TOGETHER = r"(?:in total|in all|altogether|overall|all told|all in all|in number|strong|all together|in sum|total)"
_COUNTED = r"(?:agents|nodes|players|participants|members|people|persons|vertices|heads|parties)"
_SIZE_NOUN = (
    rf"(?:{_WHOLE}(?:'s)? (?:size|strength|headcount|population|count|order)|(?:head ?count|head count|population|census|roll call|tally of agents|membership)(?: of [^,:;.#]{{1,30}}?)?"
    rf"|(?:size|strength|order|population|headcount) of (?:the |our |this |my )?(?:whole |entire )?{_WHOLE}"
    rf"|(?:number|num|nr|no\.|count|amount|# ?) ?(?:of )?(?:all |its |the |our )?(?:{_COUNTED}|us)(?: (?:in|of|on) (?:the|our|this) {_WHOLE}| here| {_TOGETHER}| involved| present)?"
    rf"|{_COUNTED} (?:in )?(?:total|count|altogether|overall|in all|number)|total(?: (?:{_COUNTED}|size|number|count))?|\b(?:n|num|nr) (?:agents|nodes)|(?:agent|node|player|vertex|member|participant) count"
    rf"|(?:(?<=^)|(?<=[,;:(] ))(?:all |known |the )?(?:agents|nodes|players|participants|members|people|persons|heads|vertices|souls)(?: here| in (?:the|this|our) (?:network|graph|game|net))?)"
)
_SURE = late(
    "|".join((
        rf"\b{_SIZE_NOUN}{_LINK}{K}(?! (?:of (?:them|my|your)|neighbou?rs|links|rounds|have|said|left))",
        rf"\b{_SIZE_NOUN}, (?:(?:being|which is|namely|that is) )?{K}(?=$|[,.;!])",
        rf"\b(?:network|graph) of {K} {_AGENTS}|\ba total of {K} {_AGENTS}",
        rf"\b(?:agents|nodes|players) = {K}",
        rf"\b(?:total|all) {_COUNTED} {K}(?=$|[,.;|])|(?:^|[,;|/] ?)(?:agents|nodes) {K}(?=$|[,;|/])",
        rf"{K} {_AGENTS} (?:share|forms?|makes? up|populate|inhabit|compose|constitute) (?:this|the|our) {_WHOLE}",
        rf"\b(?:of|among|between|amongst) (?:all )?the {K} of us\b",
        rf"\bn(?: (?:is|equals?|being|might be|may be|could be|would be|should be|must be|could well be|is not)(?: probably| likely| maybe| perhaps| only)?)? ?[:=]? ?(?:though: |\(?)?{K}(?! (?:neighbou?rs|links|rounds|hops))",
        rf"\|?\bv\|? = {K}",
        rf"\b(?:our|the|this|whole|entire|my)(?: [a-z]+)? {_WHOLE}(?: (?:maybe|probably|perhaps|likely))?(?: (?:here|of ours|at hand|(?:on|in) which (?:we|you and i|i|all of us) (?:are|am|sit|live|play|act)|(?:that )?(?:i am|we are|we live|we play|we sit|you and i are) (?:a )?(?:part of|in|on)))?[ :,]+(?:(?:that )?(?:has|have|got|not|with|contains?|consists of|consist of|consisting of|is|are|being|counting|counts?|comprises|comprising|numbers?|totals?|made up of|includes|composed of|which|who|a total of|in fact|only|comes to|all of|there are|well|exists of|holds) ){{0,4}}{K} (?:{_KIND}{_AGENTS}{_OF_SOME}|{_TOGETHER}|of us)",
        rf"\b{_WHOLE} (?:(?:has|have|got|not|with|contains?|consists of|comprises|is|counts?|numbers?|includes|of|made up of|size is|size of) ){{1,3}}{K} (?:{_KIND}{_AGENTS}{_OF_SOME}|in total|of us)",
        rf"\b(?:in|our|this|of|the|whole|entire|we are an?|we form an?|is an?|are an?|make an?|, an?|are(?: all)? one) {_WHOLE} of {K}(?=$|[.,;:!)]| (?:in|here|and|but|so|with|we|it|there|that|where|agents|nodes|players|participants|members|people|should|can|must|will|could|needs?|has|have|is|might|at|as|such|like)\b)",
        rf"\ban? (?:tiny |small |little |nice |whole )?(?:network|net|graph|team|party|crew|community|village|company|system|ensemble) of {K}(?=$|[.,;:!)]| (?:in|here|and|but|so|with|we|it|there|that|where|is|needs?|should|can|will|has|at|on|for|to|as|which|who|such|like)\b)",
        rf"\b{_WHOLE}(?: (?:is|of|has|have|with|being|a|the|total|overall)){{1,5}} (?:size|strength|headcount|population|order)(?: of| is)? {K}",
        rf"{K} names (?:are |is |stand )?(?:on|in) (?:the|our) (?:list|roster|register)|\b(?:the|our) (?:agent )?(?:list|roster|register)(?: of (?:all )?(?:the )?agents)? (?:has|lists|holds|contains|shows|counts|names) {K} (?:names|agents|entries)",
        rf"\b(?:game|task|puzzle) (?:for|of|with|among) {K}(?= (?:players|agents|of us)\b|$|[,.;!])",
        rf"\b(?:#w?\d+|none|some|most|many|half|each|any|all) (?:out )?of (?:the|our) {K} {_AGENTS}(?! (?:around|near|next|linked|connected|adjacent|i|that|who|whom|which|beside)\b)",
        rf"(?:^|[,;] ?)size = {K}(?=$|[,;])|{K} {_AGENTS} exist\b",
        rf"\bcount(?:ed|ing)? (?:up )?(?:the |all (?:of )?(?:the )?)?(?:agents|nodes|us|participants)\b[:;,]? (?:and )?(?:there (?:are|is) |it is |i get |we are |they are |gives |yields |makes )?{K}(?=$|[,.;!])",
        rf"\bsize ?\({_WHOLE}\) ?[:=] ?{K}",
        rf"{K},? (?:(?:that|this|which) )?(?:is|was|makes|equals|being|would be|might be) (?:the|our) (?:total )?{_SIZE_NOUN}\b(?! (?:i|you|we|he|she|who|whom|that|qx\w+|around|next|near|with)\b)(?! ?(?:[:=(]|(?:is|are|equals|was) #))",
        rf"\b{_WHOLE} (?:numbers|counts|totals) {K}(?=$|[.,;:!)])",
        rf"\b{_COUNTED}(?: (?:of|in) (?:the|this|our) {_WHOLE})?(?: here)?,? (?:(?:are|we are) )?{K} in number",
        rf"\b(?:the|our|all) (?:{_COUNTED}) (?:number|total|count|add up to|come to|are) {K}(?=$|[.,;:!)]| {_TOGETHER})",
        rf"{K}-(?:agent|node|player|member|person|vertex|strong)\b",
        rf"\b(?:would|could|might|may|can|should) {K} (?:really |perhaps )?be (?:the|our) (?:total )?{_SIZE_NOUN}\b",
        # "Altogether we are 6", "counting me, there are 6".
        rf"(?:^|[,;:] )(?:and |so )?(?:altogether|in total|in all|all told|all in all|overall|together|in sum|(?:count|includ)ing (?:me|myself|you|you and me|both of us|everyone|everybody|us all))[ ,]+(?:we are|there are|that is|that makes|it is|we make) {K}(?=$|[,.;:!)]| (?:and|here|now|of us)\b)",
        # "Counting everybody, I arrive at 7".
        rf"\b(?:count(?:ing)?|add(?:ing)?(?: up)?|sum(?:ming)?(?: up)?|tally(?:ing)?)(?: \w+){{0,3}} (?:everybody|everyone|{_COUNTED}|us)\b[^.;:#]{{0,30}} (?:i|we|you|one) (?:arrive|get|got|end up|come|reach|land|finish)(?: (?:at|to|with|on))? {K}(?! ?(?:neighbou?rs|links|rounds|edges|more|others|contacts))",
    ))
)
_LIKELY = late(
    "|".join((
        rf"\b(?:there (?:are|is|{_BE})|{_BE} there|it is|it {_BE}|that is|that {_BE}|that makes|this makes|which makes) (?:(?:not|only|a total of|in total|in all|about|probably|perhaps|maybe|still|by no means|now|but|{_WHOLE} of) ){{0,6}}{K} (?:of us|{_KIND}{_AGENTS}|{_TOGETHER}){_OF_SOME}",
        rf"\b(?:we|us|i think) (?:(?:all|together|here|agents|players|{_BE}|number|count|counted|total|come to|add up to|make|make up|form|amount to|in total|in all|=) ){{1,4}}(?:(?:not|only|a total of|still|probably|perhaps|maybe|about|by no means|now|but|no longer|all|an? {_WHOLE} of|not even) ){{0,6}}{K} (?:{_TOGETHER}|of us|{_KIND}{_AGENTS}{_OF_SOME})",
        rf"\bwe (?:(?:agents|players|nodes|all) )?(?:{_BE}|number|count|total|make|=)(?: (?:not|only|still|probably|perhaps|maybe|by no means|now|but|no longer|not even|all)){{0,2}} #w(\d+)(?=$|[,.;:!)]| (?:and|here|now|then|on this|in this|in the (?:network|graph|whole|game))\b)",
        r"\b(?:we|us) #w(\d+) (?:should|must|need|have|can|will|could|agents|all)\b",
        rf"\ball {K} to (?:agree|match|answer|say|settle|converge|decide)\b|\b(?:everyone|everybody|all of us), (?:all )?{K}(?=,| in number)",
        rf"\bwe (?:number|total|count|total up to|come to) {K}(?=$|[,.;:!)]| (?:and|here|now)\b)",
        rf"\b(?:i am|being|as|you are|we are|just|only|merely) (?:only )?(?:one|part|#w1)(?: out)? of (?:the |our |all )?{K}(?=$|[,.;!)]| (?:{_KIND}|[a-z]+ ){{0,2}}{_AGENTS})",
        rf"(?:^|[,:;] ){K} (?:of us )?we are\b(?! (?:in|on|at|around|from|against|for|who|still|next))",
        r"\bour numbers?(?: is| are| comes to| stands at|:) #w(\d+)",
        rf"{K}[,:.]? (?:that|this|which) is how (?:many (?:of us|agents|nodes|players|we)|large|big)\b",
        rf"\b(?:part|one|#w1) of (?:the )?{K}(?=$|,| (?:too|here|as well)\b)",
        rf"\ball (?:of the |the |our )?{K} (?:of us|agents|nodes|players|participants|members|vertices){_OF_SOME}",
        rf"\b(?:the|us) {K} of us\b{_OF_SOME}",
        rf"{_SOME}{K} (?:of us|{_KIND}{_AGENTS})(?: (?:[a-z]+ ){{0,2}}?{_TOGETHER})?{_OF_SOME}(?!,? (?:to|around) (?:me|my)\b)",
        rf"{K} (?:friends|peers|colleagues|comrades|buddies|folks|guys) (?:{_TOGETHER})",
    ))
)
_PERHAPS = late(rf"[,;] (?:or )?(?:perhaps|maybe|possibly) (?:it is |there are |we are )?{K}(?=$|[,.;:!)])")
_BARE = late(
    "|".join((
        rf"(?<!only )(?<!max ){K} in (?:the|this|our) (?:network|graph|game)(?=$|[,.;:!)])",
        rf"{K} (?:in all|altogether|all told|strong|in total)(?=$|[,.;:!)]| (?:and|here)\b)",
        rf"{K}(?:,? (?:if you )?(?:count(?:ing)?|includ(?:ing|es)|with) (?:me|myself|you and me|both of us|you and myself|us two)|,? (?:myself|me|both of us|you and me) included)\b",
    ))
)
_OTHERS = late(
    r"\bneighbou?r|\bsurround|\bdirectly\b|\b(?:around|next to|beside) me\b|\bdegree\b|\b(?:links?|edges?|contacts?|connections?|rounds?|turns?|hops?|messages?|exchanges?|steps?|colou?rs|groups|votes?)\b"
)
_HERE = late(r"\bneighbou?rhood|\bsurrounded\b|\bdirectly\b|\b(?:around|next to) me\b")
_SMALL_CIRCLES = frozenset({"0", "1", "2", "3"})


@remembered
def sizes(text: str) -> tuple[Counted, ...]:
    """The number of agents, as far as it is said of all of them. Three of us are a circle of friends, not the network."""
    if _HERE.search(text):
        return ()
    return tuple(_sizes(text))


def _sizes(text: str) -> Iterator[Counted]:
    read: set[str] = set()
    for told in numbers(_SURE, text):
        read.add(told.value)
        yield told
    unsure = [*numbers(_LIKELY, text)]
    # "Four links in all": what is counted may stand before or behind.
    if not _OTHERS.search(text):
        unsure += numbers(_BARE, text)
    for told in unsure:
        if told.value not in read and told.value not in _SMALL_CIRCLES:
            read.add(told.value)
            yield told
    if read:
        yield from numbers(_PERHAPS, text)
