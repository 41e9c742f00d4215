"""Who goes first, where a rule compares names or degrees."""

import re

from pytest_agentsnet.core.strategy_key import Order
from pytest_agentsnet.metrics.reading.rules.comparisons import Comparison
from pytest_agentsnet.metrics.reading.text.stand_ins import PREFIX
from pytest_agentsnet.metrics.reading.words.late import late

_FIRST = (
    r"does(?=$|[.,;])|(?:(?:go(?:es|ing)?|pick(?:s|ing)?|choos(?:es?|ing)|chose|decid(?:es?|ing)|comes?|mov(?:es?|ing)|act(?:s|ing)?)[ ](?:[^.,;]{0,20}[ ])?(?:before|ahead[ ]of)[ ](?:me|others|everyone|everybody|anyone|the[ ](?:others|rest|late|later|smaller|lower|higher|bigger|larger)|smaller|lower|later|larger|higher|bigger)|(?:go(?:es)?|picks?|chooses?|decides?|starts?|begins?|selects?|speaks?|acts?|moves?|choose[ ]their[ ]partner)[ ]first)|first\b|leads?|leader|coordinators?|decides?|begins?|starts?"
    r"|answers?[ ]yes|says?[ ]yes|is[ ](?:in|yes|it|leader|the[ ]leader|coordinator)|becomes?|covers?|decides?|counts?|sets?|serves?|steps?[ ](?:up|in)|takes?[ ](?:the[ ])?(?:role|job|lead|post|crown|charge|initiative)|takes?[ ](?:it|this|that|the[ ](?:duty|burden|edge|link))[ ]on|ha(?:s|ve)[ ](?:the[ ])?(?:priority|precedence|first[ ](?:pick|choice|say|go|turn))|gets?[ ]priority|wins?|passed|forwarded|relayed"
    r"|in[ ]charge|rules?(?![ ]of)|governs?|(?:is|be|are)[ ](?:the[ ]|our[ ])?(?:boss|head|chief|chosen|elected|selected|captain|winner|elect)|does[ ]the[ ]honou?rs|carr(?:y|ies)[ ]the[ ]day|ha(?:s|ve)[ ]the[ ](?:last|final)[ ](?:word|say)|gets?[ ](?:to|the)[ ](?:propose|choose|pick|decide|speak|role|job|post|first)"
    r"|proposes?|(?:makes?|sends?|extends?)[ ](?:an?|the|its|his|her|their)[ ](?:first[ ])?(?:offer|proposal|move|request|invitation)|offers?[ ](?!or\b)|ha(?:s|ve)[ ]to[ ]cover|prevails?|on[ ]top|calls[ ]the[ ]shots|gets?[ ]the[ ]\w+|dictates?|determines?|settles?|ranks?[ ]first|precedes?"
)
GOES_FIRST = late(
    rf"^(?:'s)?[ ][^.;,]{{0,60}}?\b(?:{_FIRST})\b|^[ ]first\b|^:[ ]?(?:yes|leader|coordinator|in|first)\b",
    re.IGNORECASE,
)
ROLE = late(
    r"\b(?:nobody|none|no[ ]\w+)[ ](?:\w+[ ]){0,4}(?:has|with)[ ]an?[ ]$|\b(?:covered|taken|led|done|made|decided|answered|handled)[ ]by[ ](?:the[ ]|its[ ]|their[ ]|a[ ])?$|\b(?:best[ ](?:would[ ]be|is)[ ](?:the[ ])?(?:agent[ ]|one[ ]|node[ ])?(?:who[ ]|that[ ])?(?:can[ ])?|about|suggest|propose|pick|choose|elect|prefer|nominate|take|support|want|back)[ ](?:the[ ]|that[ ]|whoever[ ]has[ ](?:the[ ])?)$|(?:\bleader|\bcoordinator|\byes|\bcriterion|\bwinner|\bpriority)[ ]?(?:=|:|is|->|(?:will|should|must|can|could|would|might|ought[ ]to)[ ]be)[ ](?:the[ ]|whoever[ ]has[ ](?:the[ ])?)?$|\b(?:with|(?:whoever|whichever(?:[ ]\w+)?)[ ](?:has|is)|(?<!, )who[ ](?:has|is)|(?:value|bit|number|choice|group|answer)[ ](?:\w+[ ])?(?:of|by|from)|after|before|that[ ]ha(?:s|ve)|who[ ]have|having|whose|whoever|to|on|track[ ]of|relays?|adopts?|spreads?|repeats?|forwards?|(?:for|until|after|before|let)[ ](?:everybody|everyone|those|all|anyone|agents|names|the[ ](?:one|ones|others))|for|until|(?:go|offer|start)[ ](?:to|with))[ ](?:the[ ]|its[ ]|their[ ]|my[ ]|his[ ]|her[ ]|a[ ]|an[ ]|all[ ]|every[ ]|any[ ]|who[ ]|that[ ]|whose[ ]|names?[ ]|agents?[ ]|with[ ]){0,3}(?:last[ ]|free[ ])?$",
    re.IGNORECASE,
)
# Of whom that is said is told, not who goes first.
_OF_ONE = late(
    r"\b(?:(?:I|you|we|he|she|they|it|that|this|(?:my|your|his|her)[ ]\w+)(?:[ ]\w+)?[ ](?:has|have|had|got|is|am|are|was|were|be|comes?|with)|(?:who|which[ ]\w+|whether|know|find[ ]out)(?:[ ]\w+){0,2}[ ](?:has|have|is)|out[ ]of|not|how|unless[ ]\w+)[ ](?:(?:the|a|an|one|of|probably|maybe|clearly|agent|node|name|with|w/|person)[ ])*$|^\W*(?:as|being|with)[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_WHOSE = late(r"\b(?:your|his|her|their)[ ]$", re.IGNORECASE)
_LOOSE = late(
    r"(?:most|many|with|ha(?:s|ve|ving)|knows?|sees?|reach(?:es)?|touch(?:es)?|talks?|degrees?|connected|linked|well|few|only|just|one)\b(?![ -](?:well[ -])?(?:connected|linked))",
    re.IGNORECASE,
)
_NO_ORDER = late(r"^\W*(?:the )?(?:reasons?|why|because|explanation)\b|\bon that account\b", re.IGNORECASE)
_IS_ONE = late(
    r"^[^.;,]{0,40}?\b(?:is|are|was|seems[ ]to[ ]be|would[ ]be|might[ ]be|must[ ]be)[ ](?:\w+[ ])?(?:me|you|him|her|mine|yours|not|group[ ]\d|\d)\b|^[ ]?[:,][ ]?\d",
    re.IGNORECASE,
)
# "I do not know who comes first", "the agent with the most links is Bob".
_KNOWN = late(
    r"\b(?:know|knows|wonder|wonders|tell[ ]me|find[ ]out|unsure)[ ](?:(?:who|whose|which|the|an?|any|agent|one|node|neighbou?r|person|name|with|that|has|of)[ ]){1,5}$",
    re.IGNORECASE,
)
_IS_NAMED = late(rf"^[ ](?:\w+[ ])?(?:is|are|seems[ ]to[ ]be|must[ ]be)[ ](?:\w+[ ])?{PREFIX}[a-z]{{3}}\b")
_VALUE_OF = late(
    r"\b(?:value|bit|answer|vote|opinion)[ ](?:of|from|by)[ ](?:the[ ]|an?[ ]|whoever[ ](?:has|is)[ ])*$", re.IGNORECASE
)
_S_VALUE = late(r"(?:[ ]\w+)?'s[ ](?:value|bit|answer|vote|opinion)\b", re.IGNORECASE)
_COUNTS = late(
    r"[^.;,]{0,40}?\b(?:counts?|decides?|wins?|prevails?|is[ ](?:taken|used|adopted|decisive)|applies|holds|breaks|settles)\b",
    re.IGNORECASE,
)
_WHO_HAS = late(r"^\W*who[ ](?:has|is)[ ](?:the[ ])?$", re.IGNORECASE)
_WAITED_FOR = late(
    r"^[^.;,]{0,24}?\bha(?:ve|s)[ ](?:\w+[ ])?(?:picked|chosen|decided|answered|spoken|finished|announced|gone|settled|taken)\b",
    re.IGNORECASE,
)
_LEADS = late(r"\blead|\bfirst")
_WHEN = late(r"\b(?:if|when|whenever|once|as[ ]long[ ]as)\b", re.IGNORECASE)


def order_by(one: Comparison) -> Order:
    """The order in which those go whom it compares."""
    return "degree" if one.kind == "degree" else "reverse" if one.high else "alphabetical"


def is_of_value(sentence: str, one: Comparison) -> bool:
    """Whether it says whose value is taken ("the value of the first name counts")."""
    if one.kind == "bare" or not _COUNTS.match(sentence, one.end):
        return False
    return bool(_VALUE_OF.search(sentence[max(0, one.start - 40) : one.start]) or _S_VALUE.match(sentence, one.end))


def is_order(sentence: str, one: Comparison, *, alone: bool) -> bool:
    """Whether the sentence says that who is compared goes first; anything does but what tells of one agent, unless ``alone``.

    ``alone`` is whether only words of going first do: the sentence has said already who gives way.
    """
    before, behind = sentence[max(0, one.start - 40) : one.start], sentence[one.end : one.end + 80]
    if (_WHO_HAS.match(before) and not behind) or _KNOWN.search(before) or _IS_NAMED.match(behind):
        return False
    if not (alone or PREFIX in sentence or _NO_ORDER.search(sentence)):
        told = (
            (_WHOSE.search(before) and not _WHEN.search(sentence))
            or _LOOSE.match(sentence, one.start)
            or _OF_ONE.search(before)
            or _IS_ONE.match(behind)
        )
        if not (told or one.own):
            return True
    return bool(
        ROLE.search(before)
        or GOES_FIRST.match(behind)
        or _WAITED_FOR.match(behind)
        or (one.own and _WHEN.search(sentence) and _LEADS.search(sentence[: one.start] + sentence[one.end :]))
    )
