"""Conditions that are none: wishes, courtesies, and what the speaker wonders."""

from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

# "It would suit me if you took 2" wishes, "would it bother you if I took 2" asks.
_WELCOME = late(
    r"\W*(?:(?:so|and|but|then|well|also|hey|please) )*(?:(?:it is |it would be |would be |much |even |all the )*(?:best|better|ideal|great|perfect|nice|lovely|good|wonderful|easiest|simplest|safest)|(?:it|that|i|things|life|this|we|everything|all) (?:would|will|could|might|should) (?:\w+ ){0,4}?(?:suit|please|help|delight|relieve|ease|thrill|honou?red|favou?r|kindness|relief|pleasure|joy|treat|gift|grateful|glad|happy|nice|great|good|easier|better|best|perfect|ideal|wonderful|lovely|splendid|make (?:me|my|us|it|things|sense|life|everything)|do (?:me|us|it|nicely|the trick|wonders)|work|solve|resolve|fix|settle|sort|clear|save|owe|obliged|indebted|thankful|thank|appreciate|(?:love|like|prefer) it|be an?)\b(?: (?!to\b|with\b)\w+){0,3})\W*"
)
_BOTHERS = late(
    r"\W*(?:(?:so|and|but|then|well|also|hey) )*(?:would|does|will|do|could|might|is|are) (?:it|that|you|anyone|anybody|this) (?:\w+ ){0,2}?(?:bother|disturb|trouble|upset|annoy|hurt|matter|mind|object|suit|help|work|please|care|complain|hinder|harm|interfere|okay?|fine|alright|all right|cool|happy|a problem|any trouble|be|make)\b[\w ]{0,40}"
)
_IF_YOU = late(r"\W*(?:if|should|were|that) (?:you|your|qx\w+|everyone|everybody|we|all)\b")
_IF = late(r"\W*(?:if|whether)\b")
_IF_I = late(r"\W*if (?:i|my)\b")
# Courtesies that leave what is asked of the hearer as it is.
_COURTESY = late(
    r"\W*(?:(?:so|and|but|well) )*(?:if|unless|as long as|when|whenever) (?:you (?:(?:do|would|will) not mind|(?:would|will|can|could)?(?: ?(?:like|wish|please|care|feel like it|see fit|fancy it|are (?:ok|okay|fine|happy|willing|able|free|up for it)|can|could|would|will|possibly can|ever can))+(?: (?:it|that|to|so))?|have no objections?|have nothing against it|ask me)|(?:i|we) may (?:\w+ ){0,2}\w+|possible|at all possible|(?:it|that) (?:is|would be) (?:ok|okay|fine|all right|alright|possible|no trouble)(?: (?:with|for|by) you)?)\W*"
)
_COURTEOUS = late(
    r"\W*if you (?:(?:do|would|will) not mind|like|want|wish|please|can|could|would)(?: to)?, (?!i\b|my\b|we\b|i'|then i\b)[a-z]+ "
)
_WONDERS = late(
    r"(?:.* )?(?:wonder\w*|curious|asking|unsure|not sure|uncertain|like to know|love to know|want to know|question is|not know|dying to know|itching to know)\W*"
)
_MISTAKEN = late(
    r"\W*(?:but |and |though )?(?:unless|if) i (?:am|have got it|got it|have it|misread it|misheard)(?: not)?(?: (?:very |much |badly |greatly |completely )?(?:mistaken|wrong|all wrong))?\W*|\W*correct me if i am (?:wrong|mistaken)\W*"
)
_NO_CONDITION = late(
    r"\W*(?:(?:and |so )?when(?:ever)? you (?:next )?(?:see|talk to|speak to|speak with|talk with|write to|write|meet|message|answer|reply to) qx\w+|once (?:more|again|and for all)|as long as i can remember|(?:should|if|in case) you (?:should )?(?:wonder|ask|care|be wondering|are wondering|were wondering|missed it|forgot|have forgotten))\b"
)
_SOMEBODY = r"(?:i|you|we|he|she|they|it|qx\w+|(?:my|your) \w+)"
_WHEN = late(
    rf"\W*(?:(?:and|but|so) )?(?:when|once|as soon as|the moment|by the time) {_SOMEBODY} (?:first |last |just |then |finally )?(?:was|were|said|told|took|chose|went|saw|heard|got|read|came|did|wrote|had|left|[a-z]+ed)\b(?! not\b)"
)
_HAPPENED = late(
    rf"\b{_SOMEBODY} (?:then |just |immediately |already |promptly |still |also |both )?(?:was|were|said|told|took|chose|went|saw|heard|got|read|came|did|wrote|had|left|kept|stayed|[a-z]+ed)\b"
)
_PLEASE = late(r"\W*(?:pretty )?please\W*")
_AGREED = late(
    r"\W*(?:how (?:is|about|does) (?:that|it|this)(?: sound| suit you| look)?|what do you (?:say|think)|agreed|deal|shall we|(?:does|would|will|could) (?:that|this|it) (?:work|suit|do|be (?:ok|okay|fine|good|all right|alright|acceptable))(?: (?:for|with) you| you)?|is that (?:a plan|a deal|agreed))\W*"
)
_PLANNED = late(r"\b(?:plan|assignment|allocation|schedule|split|distribution|division|layout) ?[:\u2014]")


def is_wish(clause: Clause) -> bool:
    """Whether the condition says but what would be welcome: it is the proposal itself."""
    if clause.before is None or not _IF_YOU.match(clause.text.lower()):
        return False
    earlier = _before(clause)
    return _WELCOME.fullmatch(earlier) is not None or (clause.asks and _BOTHERS.fullmatch(earlier) is not None)


def asks_leave(clause: Clause) -> bool:
    """Whether the condition asks for leave: "would it bother you if I took 2?"."""
    return (
        clause.asks and _IF_I.match(clause.text.lower()) is not None and _BOTHERS.fullmatch(_before(clause)) is not None
    )


def wonders_if(clause: Clause) -> bool:
    """Whether the condition is none but what the speaker would like to know: "I was wondering if you could"."""
    return _IF.match(clause.text.lower()) is not None and _WONDERS.fullmatch(_before(clause)) is not None


def is_no_condition(clause: Clause | None) -> bool:
    """Whether it only looks like a condition: "once more", "should you wonder"."""
    return clause is not None and _NO_CONDITION.match(clause.text.lower()) is not None


def tells_past(clause: Clause, after: Clause | None) -> bool:
    """Whether it tells when something has happened: "when you said 1, I moved to 2"."""
    beside = clause.before if clause.before and _WHEN.match(clause.before.text.lower()) else after
    if beside is None or beside.sentence != clause.sentence:
        return False
    one, other = clause.text.lower(), beside.text.lower()
    when, then = (one, other) if _WHEN.match(one) else (other, one)
    return _WHEN.match(when) is not None and _HAPPENED.search(then) is not None


def is_courtesy(clause: Clause | None) -> bool:
    """Whether it is a condition only for the sake of good manners: "if you do not mind"."""
    return clause is not None and _COURTESY.fullmatch(clause.text.lower()) is not None


def begins_courteously(clause: Clause) -> bool:
    """Whether the clause begins with such a condition: "if you do not mind, take 2"."""
    return _COURTEOUS.match(clause.text.lower()) is not None


def is_mistakable(clause: Clause | None) -> bool:
    """Whether it is the speaker's "unless I am mistaken"."""
    return clause is not None and _MISTAKEN.fullmatch(clause.text.lower()) is not None


def is_plea(clause: Clause | None, of: Clause) -> bool:
    """Whether it says "please", and no more, to what the clause before it in its sentence says."""
    return clause is not None and clause.sentence == of.sentence and _PLEASE.fullmatch(clause.text.lower()) is not None


def is_offered(clause: Clause, after: Clause | None) -> bool:
    """Whether what the clause says is put to the hearer: a plan, or with "how is that?" behind it."""
    if after is not None and after.sentence == clause.sentence and after.asks and _AGREED.fullmatch(after.text.lower()):
        return True
    earlier = _before(clause)
    return (":" in earlier or "\u2014" in earlier) and _PLANNED.search(earlier) is not None


def _before(clause: Clause) -> str:
    return clause.before.text.lower() if clause.before else ""
