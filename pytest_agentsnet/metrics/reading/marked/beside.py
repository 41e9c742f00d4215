"""Marked clauses that only the one beside them completes: "2 - is that yours?", "Bob and you - a pair?", "you and Bob, are you both on 1?"."""

from pytest_agentsnet.metrics.reading.words.late import late

_ONE = r"@(?:me|you|\d+)\b(?!')"
_NAMES = rf"{_ONE}(?:(?:,| and|, and| &) {_ONE})+"
_SHORT = 48
_VALUE = late(r"\W*(?:(?:and|so|but|the|a) )*([=~]\d+w?)\W*")
_IS_THAT = late(
    r"\W*(?:is|was|are) (?:that|@it|this)(?: one)? (?:really |already |still |now |perhaps )?(?:(@you|@\d+)(?:'s)?|what (@you|@\d+) (?:have |has |had )?(?:\w+ ?){1,3})\W*"
)
_CANDIDATE = late(rf"[^@]*({_ONE})(?: as (?:@our |the |a )?(?:\w+ )?(?:leader|head|boss|captain|chief|choice))?\W*")
_PAIR = late(
    r"\W*(?:(?:still|already|now|then|not|really|so) )*(?:an? )?(?:new |happy |fixed )?(?:item|pair|couple|match|team)\b(?: already| yet| now| then)?\W*|\W*(?:any\w+|everything) but a (?:pair|match|couple|team)\W*"
)
_BOTH = late(
    r"^(\W*(?:are|have|did|do|will|would|can|could|shall|should)) (?:@you|@we|@they)(?: both| all| two)?(?= )(?=.*\b(?:both|all|two|the same)\b|.*)"
)
_TWO_OF_YOU = late(r"^(\W*(?:are|have|did|do|will|would|can|could) )(?:the )?two of @(?:you|they)\b")
_TOGETHER = late(
    rf"\W*(?:(?:and|so|but|now) )?({_NAMES})(?:, (?:(?:both|all|two)\b|@other\b|@my\b|@your\b|linked|who\b|which\b)[^=~]{{0,60}})?\W*"
)
_HAVE_BOTH = late(r"\W*(?:have|are|were|had|will|did|do|share|took|chose|went|picked)\b(?! @)")
_ACCEPTED = late(
    r"\W*(?:(?:that is|it is|this is|absolutely|perfectly|totally|all) )*(?:fine|ok(?:ay)?|sure|why not|works|gladly|good|great|perfect|with pleasure|of course|by all means|agreed|yes|absolutely|definitely)(?: (?:by|with|for) @me| then| choice| idea)?\W*"
)
_REFUSED = late(
    r"\W*(?:(?:no|sorry|thanks|certainly|absolutely|definitely)\b\W*)*(?:never|no way|no chance|not happening|will not happen|forget it|not (?:for|with|by) @me|out of the question|certainly not|no thanks|no|definitely not|absolutely not|not a chance|over @my dead body)(?: ever| again)?\W*"
)


def completed(marked: str, before: str) -> str | None:
    """The clause with what the one before it in its sentence says; None where it needs nothing of it."""
    if len(before) > _SHORT:
        return None
    asked = _IS_THAT.fullmatch(marked)
    if asked:
        who = asked[1] or asked[2]
        value, candidate = _VALUE.fullmatch(before), _CANDIDATE.fullmatch(before)
        if value:
            return f"is {who} {value[1]}"
        return f"did {who} vote for {candidate[1]}" if candidate and candidate[1] != who and asked[2] else None
    names = _TOGETHER.fullmatch(before)
    return _with_names(marked, names[1], before) if names else None


def _with_names(marked: str, names: str, before: str) -> str | None:
    """The clause with those of whom the one before it is but a list as its subject, where it leaves that out."""
    marked = _TWO_OF_YOU.sub(r"\1@you two", marked)
    if _PAIR.fullmatch(marked):
        return f"{names} are {'not a pair' if ' but ' in marked else marked}"
    if "@you" in names and ("@you both" in marked or "@you two" in marked) and _BOTH.match(marked):
        return _BOTH.sub(rf"\1 {names} both", marked)
    return f"{names} {marked}" if "@other" in before and _HAVE_BOTH.match(marked) else None


def is_topic_of(marked: str, behind: str) -> bool:
    """Whether the clause but names of what the next one of its sentence asks."""
    asked = _IS_THAT.fullmatch(behind)
    if not asked:
        return False
    return bool(_VALUE.fullmatch(marked) or (asked[2] and len(marked) < _SHORT and _CANDIDATE.fullmatch(marked)))


def answer_to_oneself(behind: str) -> str:
    """How the speaker answers what he has asked himself: with ``yes``, ``no``, or not at all."""
    return "yes" if _ACCEPTED.fullmatch(behind) else "no" if _REFUSED.fullmatch(behind) or " but a " in behind else ""
