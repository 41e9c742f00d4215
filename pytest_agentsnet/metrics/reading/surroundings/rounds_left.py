"""How many rounds are left, as a sentence has it."""

from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.metrics.reading.surroundings.counting import Counted, K, numbers
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered

WORDS: Final = frozenset({
    "round", "rounds", "turns", "turn", "deliveries", "delivery", "last", "final", "left", "remaining", "remain", "remains", "exchanges", "exchange", "penultimate", "messages", "iterations",
})  # fmt: skip

_ROUND = r"(?:(?:message|messaging|communication|full|whole|short) )?(?:rounds?|turns?|deliver(?:y|ies)|exchanges?|iterations?)\b(?: of (?:messages|communication|messaging|talks?))?"
_WRITING = rf"(?:{_ROUND}|messages?\b)"
_LEFT = r"(?:left|remaining|remains?|to go|still to (?:come|go)|to come|ahead|outstanding|in hand|available|to spare|at (?:our|my|your) disposal|(?:up|in) (?:our|my) sleeves?|on the clock|before us|in front of us|in reserve|in stock|yet to (?:be played|come|go|run)|to be played|to play|still open|until|till|before|from the end|lie ahead|lies ahead|pending|unplayed|unused)"
_MORE = r"(?:more|further|additional|extra|remaining|last|final|other)"
_STILL = r"(?: (?:(?:that|which) )?(?:we (?:still )?have(?: got)?|are|is|be|may be|might be|will be|still|only|yet|now|do|us|lie|lies|there are|there is|stand|were|had)){0,5}"
_ENDS = r"(?:over|done|finished|answer|decide|vote|finish|end|stop|close|submit|through|out of time|the end|time is up|be over|due|closed|comes)"
# Before these it is somebody's wish or a plan how long to wait.
_NO_PLAN = r"(?<!wait )(?<!need )(?<!take )(?<!takes )(?<!want )(?<!for )(?<!give me )(?<!give it )(?<!needs )(?<!wants )(?<!spend )(?<!waited )(?<!used )(?<!within )(?<!max )(?<!every )(?<!next )"
_OF = r"(?: ?(?:of|out of|/) ?(?:the |our |these )?#w?\d+)?"
_COUNTED = late(
    "|".join((
        rf"{K}{_OF} (?:{_MORE} )?{_WRITING}(?: of \w+)?(?: more)?{_STILL} {_LEFT}\b(?! ?[:=(]| (?:is |are )?#| (?:in|of) (?:group|my|your))",
        rf"\b(?:left|remain)(?: to \w+)?, {K} {_ROUND}",
        rf"{_NO_PLAN}{K}{_OF} (?:more|further|additional|extra|remaining) {_ROUND}(?! ago)",
        rf"{_NO_PLAN}(?:{K}{_OF} (?:last|final) (?:rounds|turns|exchanges|messages)\b|#w(\d+) (?:last|final) {_ROUND})",
        rf"{_NO_PLAN}{K} {_ROUND} (?:more|longer)\b",
        rf"{_NO_PLAN}(?<!in )(?<!after )(?<!another ){K}(?: {_MORE})? {_ROUND},? (?:and )?then\b(?! i\b)",
        rf"{K} {_ROUND} (?:is|are) (?:still |yet )?(?:ours|to be had|to be used|there for us)\b",
        rf"\b(?<!wait )(?<!for )(?<!need )(?<!in )another {K} {_ROUND}",
        rf"(?:{_WRITING}[ -]?{_LEFT}|\bremaining {_WRITING}|\b(?:remaining (?:number|count) of {_ROUND})|\b(?:number|count|nr) of (?:the )?(?:remaining {_ROUND}|{_ROUND} (?:still )?{_LEFT}))[ :=(,>-]{{1,4}}(?:(?:is|are|equals?|comes to|has|have|dwindled to|shrunk to|fallen to|dropped to|down to|not|only|now|likely|probably|still|by my count|stands at|amounts to|max|about|maybe) ){{0,6}}{K}",
        rf"\b(?:remaining|left|to go|clock|countdown|time left|what is left)\b[ :=(,]{{1,3}}(?:(?:is|are|amounts to|comes to|only|still|about|for|us|with|not|be|now|then|it is) ){{0,6}}{K} (?:{_MORE} )?{_WRITING}",
        rf"\brounds?:? (?:left|remaining|to go): {K}(?=$|[,.;}}])",
        rf"\b(?:time|room|space|chance) for (?:only |just |another )?{K} (?:more )?{_ROUND}",
        rf"\b(?:have|has|get|got|are|is) (?:\w+ )?{K} (?:more )?{_ROUND} after (?:this|that)\b",
        rf"\bremaining {_ROUND}, incl[a-z.]* this(?: one)?:? {K}",
        rf"{K} {_ROUND} (?:from now\b|(?:only|now|yet)(?=$|[.,;!]))",
        rf"\bstill (?:(?:\w+ ){{0,3}}for|use|get|play|got) {K} {_ROUND}",
        rf"\b(?:remaining|left) time{_STILL}(?: (?:amounts to|comes to|equals|is))? {K} {_ROUND}",
        rf"\b(?:still|only)(?: have| got| has){{0,3}}(?: only)? {K} {_ROUND}(?! ago)",
        rf"\b(?:have|got) (?:only|still) {K} {_ROUND}",
        rf"{K} {_ROUND} (?:until|till|before|from the end)\b",
        rf"\b(?:down to|dwindled to|shrunk to) (?:the last |our last |only )?{K} {_ROUND}",
        rf"\b(?:remains?|remaining)(?: (?:now|to us|us|still|only|for us|but)){{0,6}} {K} {_WRITING}",
        rf"\bleft(?: to us)? with (?:only )?{K} {_ROUND}|\bleft (?:with|us) (?:only )?{K} {_ROUND}",
        rf"\b(?:that|it|this|which) leaves(?: us)?(?: with)?(?: only)? {K}(?: {_ROUND})?(?=$|[,.;!])",
        rf"\bin {K} {_ROUND} (?:we|it|all|everyone|everybody|i|you) (?:all |both )?(?:must|have to|has to|need to|will have to|are to|is) (?:answer|decide|settle|commit|conclude|over|finish|be done)\b",
        rf"\bis left (?:only )?(?:a )?{K} {_ROUND}",
        rf"{K} {_ROUND} (?:is|are) (?:all|what) (?:the time )?(?:that )?(?:we have|we have got|is|remains)(?: left| got)?",
        rf"\bof (?:the|our|these|all) (?:#w?\d+ )?{_ROUND},? (?:only )?{K}{_STILL} {_LEFT}",
        rf"{K} of (?:the|our|these) (?:#w?\d+ )?{_ROUND}{_STILL} {_LEFT}",
        rf"{K} {_ROUND} (?:still )?(?:separates?|stands? between|keeps?) us (?:from|and) ",
        rf"{K}(?: {_MORE})? {_WRITING}(?: more| each)?,? (?:and |then |and then |before |until )?(?:then |and )?(?:it|we|this|that|all|everything|time|the (?:answers?|vote|game|end|deadline|result)|no more)(?: (?:is|are|will|shall|must|have|to|be|has|all|stop|has to)){{0,6}} {_ENDS}\b",
        rf"\bafter (?:this|that)\b[^.#]{{0,30}}?{K}(?: {_ROUND})? (?:more|left|remains?|will remain|to go|will follow|follow|to come)\b",
        rf"\bafter (?:this|that)(?: one| round| turn)?,? (?:there (?:are|is|will be) |we have |only |we get ){{0,6}}{K}(?: {_MORE})? {_ROUND}",
        rf"\b(?:can|may|could) still (?:exchange|send|write) {K} (?:more )?messages",
        rf"\b(?:last|final|remaining|coming) {K} {_ROUND}\b",
        rf"\b(?:{_ENDS}|ends|stops|closes|due|finishes|expires) (?:is |are )?(?:in|after) (?:only )?{K}(?: {_MORE})? {_ROUND}(?! (?:ago|i|you)\b)",
        rf"\b(?:have|got) {K} {_ROUND} yet\b",
        rf"{K} (?:is|are) (?:left|remaining)\b|{K} {_LEFT}\b",
    ))
)
_OF_ROUNDS = late(r"\b(?:rounds?|turns?|deliver|exchange|messages)")
_LAST_ROUND = r"(?:last|final) (?:(?:message|messaging|communication) )?(?:round|message|chance|turn|exchange|delivery|opportunity|time)\b(?!,? but (?:one|#w1)\b)"
_LAST = late(
    r"\b(?:(?:this|it|that|round) (?:is|was|(?:will|may|might|could|must|should|would) be|being)|(?:is|was)(?: not)? (?:this|it)|(?:could|may|might|can|would|will|should) (?:this|it) (?:already |really )?be|(?:we|you) (?:are|have)(?: now| already| indeed)?(?: in| at| on| reached| come to| arrived at| entered| down to)?|(?:are|have)(?: not)? we(?: not)?(?: now| already)?(?: in| at| on| reached| come to)?|being|now (?:in|is|for|comes)|here (?:is|comes)|as this is|have|reached|entered|entering|hit|begun|started|begin|start|enter)"
    rf"[ ,]+(?:not |now |already |also |really |indeed |by now |yet |still ){{0,2}}(?:in |at |on )?(?:the|our|my) (?:very )?(?:{_LAST_ROUND}|last one\b)"
    r"|^(?:(?:so|ok|and|well|now|attention|hey|guys|folks)[ ,:]+)*(?:the )?(?:very )?(?:last|final) (?:round|chance|turn)\b(?! (?:you|i|we|he|she|they|qx\w+|was|went|had|made|gave|did|brought|saw|[a-z]+ed)\b)"
    r"|\bthis, [^,.#]{1,24}, is (?:the|our) (?:very )?(?:last|final) (?:round|turn|exchange)\b|\b(?:our|the) (?:very )?(?:last|final) (?:round|turn|exchange),? this\b|\bhas (?:the|our) (?:last|final) (?:one|round|turn) (?:already |now )?(?:begun|started|come|arrived)\b"
    r"|\bafter (?:this|the current) (?:round|turn|exchange|one),? (?:it|we|all|everything|that|the game|time) (?:is|are|will be) (?:all )?(?:over|done|finished|up|it|the end)\b"
    r"|\b(?:last|final) (?:round|exchange|turn) (?:is (?:now|here|upon us|this)|has (?:come|begun|started|arrived))\b"
    rf"|\b(?:last|final) round(?: of messages| now| here| coming| btw| folks| everyone)\b"
    r"|\b(?:this|the current|the present) (?:round|turn|one) (?:is|will be) (?:also )?(?:the|our|my) (?:very )?(?:last|final)(?: one)?\b"
    r"|\b(?:no (?:other |further |more )?(?:rounds?|turns?|exchanges?)|nothing) (?:(?:comes|follows|will follow|will come|is) )?(?:after|beyond) (?:this|it)\b"
    r"|\b(?:only|sole|one|#w1) (?:remaining round|round left)\b"
    r"|\b(?:round|turn|exchange)'s (?:the|our) (?:very )?(?:last|final)\b|\b(?:will|is|are)(?: not)? (?:be )?(?:not )?(?:another|any (?:more|other|further)|a further) (?:rounds?|turns?|exchanges?) (?:after|beyond) (?:this|it)\b"
)
_BEFORE_LAST = late(
    r"\b(?:(?:this|it|that) (?:is|was|will be|being)|(?:is|was) (?:this|it)|we (?:are|have)(?: now| already)?(?: in| at| on| reached)?|being|now|have|in|^(?:the )?)[ ,]*(?:not |now |already ){0,2}(?:the|our|my)? ?(?:penultimate|second to last|second-to-last|next to last|next-to-last|last but (?:one|#w1)|one before last) (?:message )?(?:round|turn|exchange)\b"
    r"|^(?:penultimate|second-to-last|next-to-last) (?:round|turn)\b|\b(?:this|it) is the (?:round|turn) before the last\b|\b(?:this|it) is the last (?:round|turn),? but (?:one|#w1)\b"
)
_PLANS = late(r"\b(?:give|wait\w*|needs?|wants?|keep|hold|spend|stay|stick|in|within)\b[^,;.:#]{0,25}#")
_WAITS = late(r"\bwait(?:ing|ed)?(?: for)?(?: at least| only| just| another| max)? #")
_SAID_LEFT = late(rf"\b(?:{_LEFT}|only|still|over|before|until|have)\b")
_PAST = late(r"\b(?:last|penultimate|final) (?:round|turn) (?:you|i|we|he|she|they|qx\w+)\b")


@remembered
def rounds_left(text: str) -> tuple[Counted, ...]:
    """The rounds left: deliveries still to come, so 1 in the last round of messages."""
    return tuple(_rounds(text))


def _planned(text: str, told: Counted) -> bool:
    """Whether so many rounds are to be waited for, and not said to be left."""
    if _WAITS.search(text, max(0, told.start - 35), told.start + 1):
        return True
    planned = _PLANS.search(text, max(0, told.start - 35), told.start + 1)
    return planned is not None and not _SAID_LEFT.search(text, told.start, told.end)


def _rounds(text: str) -> Iterator[Counted]:
    counted: tuple[Counted, ...] = ()
    if "#" in text and _OF_ROUNDS.search(text):
        counted = tuple(told for told in numbers(_COUNTED, text) if not _planned(text, told))
    yield from {told.value: told for told in reversed(counted)}.values()
    if not counted or " or " in text:
        for value, words in (("2", _BEFORE_LAST), ("1", _LAST)):
            found = words.search(text)
            if found and not (value == "2" and _PAST.search(text)):
                yield Counted(value, *found.span())
                return
