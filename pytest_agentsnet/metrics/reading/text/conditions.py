"""Which clauses of a sentence stand under a condition."""

import re
from collections.abc import Sequence

from pytest_agentsnet.metrics.reading.words.late import late

_CONDITION = late(
    r"\W*(?:(?:and|but|so|then|or|only|even)[ ]+){0,3}(?:if|unless|in (?:the |any )?case(?! of)|in case|in that case,? \w+ would|under the condition|on the assumption|provided|assuming|suppos(?:e|ing)|imagine|on (?:the )?condition|in the event|(?:as|so) long as|as soon as|once|when|whenever"
    r"|(?:were|had) (?:you|we|he|she|they|it|there|(?:nobody|no one|no\w+|any\w+|some\w+|every\w+)(?: else)?|(?-i:[A-Z]\w+))(?= (?:not )?(?:to|been|\w+ed|chosen|taken|gone|said)\b)|should (?:you|we|he|she|they|it|that|the|any\w+|some\w+|no\w+|my|your|our|there|\d+|(?-i:[A-Z]\w+))|otherwise|or else|else|except)\b",
    re.IGNORECASE,
)
# Without one of these words nothing is a condition.
_BEGIN = frozenset({
    "if", "unless", "case", "condition", "assumption", "provided", "assuming", "suppose", "supposing", "imagine", "event", "long", "soon", "once", "when", "whenever", "were", "had", "should", "otherwise", "else", "except",
})  # fmt: skip
_WORD = late(r"\w+")
# Behind these words "if" says what would be good, or asks whether it is.
_WISH = late(
    r"\b(?:lovely|grateful|thankful|obliged|wonderful|splendid|delighted|happy|happier|glad|kind|super|fantastic|relieved|easier|simpler|okay?|fine|alright|mind|help|hurt|great|good|nice|best|better|appreciate\w*|matter|object|bother|upset|work|suit|agreeable|acceptable|possible|all right|convenient|(?:be a |any )?(?:problem|issue|trouble)|ideal|perfect|awesome|love it|prefer)"
    r"(?: (?:with|for|to) \w+| it| anyone| a lot)?$",
    re.IGNORECASE,
)
_AND_SO = late(r"and (?:then )?(?:I|you|we)\b")
_ON_THE_OTHER_HAND = late(r"(?:but|yet|though|however|whereas|only)\b")
_OF_WHOM = late(r"(?:who|whom|whose|which|where)\b")
_IF = late(r"\W*(?:if|when|should)\b", re.IGNORECASE)
_WOULD = late(r"\b(?:would|appreciate|love|prefer)\b")
# Courtesies are no conditions.
_COURTESY = late(
    r"\W*in case (?:nobody|no one) told you|\W*in case you (?:wonder|missed|did not|have not)|\W*(?:and |but |so )?if (?:(?:i|we) (?:may|might|could|recall|remember|understand|am not mistaken|can (?:say|put|ask|suggest|make))|you (?:will |would )?(?:(?:permit|allow|forgive|excuse|pardon) |(?:please|like|wish|ask me|do not mind (?:me|my|saying))\b|(?:would|could|will) be so (?:kind|good|nice)|(?:would|could|will) (?:please|kindly))"
    r"|possible|it is all the same to you|(?:it|that) (?:is|are|does) not (?:too much|any|a problem|much|asking|put)|memory serves|nothing else$|anything|ever\b|only\b)",
    re.IGNORECASE,
)
# What these words begin stands for itself, whatever condition comes behind it.
_FRESH = late(r"\W*(?:and|but|so)[ ]", re.IGNORECASE)


def under_conditions(sentence: Sequence[str], *, asks: bool) -> list[bool]:
    """Which of the clauses are a condition or depend on one: the next, or the one before where the condition comes last."""
    marked = [False] * len(sentence)
    for place, text in enumerate(sentence):
        if _COURTESY.match(text):
            continue
        if (
            place
            and _IF.match(text)
            and _WISH.search(sentence[place - 1])
            and (asks or _WOULD.search(sentence[place - 1]))
        ):
            continue
        if _BEGIN.isdisjoint(_WORD.findall(text.lower())):
            continue
        if _CONDITION.match(text) and not (asks and text.lower().startswith(("should", "when"))):
            marked[place] = True
            if place + 1 < len(sentence):
                # "I would lead if nobody did, but Bob does": it is what stands before it that depends on it.
                behind = sentence[place + 1]
                marked[place + 1] = not (place and _ON_THE_OTHER_HAND.match(behind))
                if place and (not marked[place + 1] or _OF_WHOM.match(behind)) and not _FRESH.match(text):
                    marked[place - 1] = True
                if place + 2 < len(sentence) and _AND_SO.match(sentence[place + 2]):
                    marked[place + 2] = True
            elif place and not _FRESH.match(text):
                marked[place - 1] = True
    return marked
