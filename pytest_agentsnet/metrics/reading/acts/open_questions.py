"""Questions in which nothing else was read: they ask for what they do not name."""

from collections.abc import Collection, Iterator, Sequence

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late

_VERB = r"(?:do|does|did|are|is|am|was|have|has|had|will|would|should|can|could|shall|may|might)"
# "Which group do you take?", "and you?", "what about Bob?": whatever else the sentence holds.
_WHAT = late(
    rf"(?:^|[,:;(\"\u2014-] ?|\b(?:and|so|but|or|then|now|please|in|with|by|to|of|at|from|on|for) )(?:(?:which|what|whom?|whose|where|how)\b(?: (?!about\b|if\b|of you\b)[\w']+){{0,5}}? {_VERB}\b|how (?:many|much|far|long)\b|which\W*$|who with\W*$)"
    r"|^\W*(?:and |so |but |\w+: )?(?:who|whose|where|what(?! about\b))\b|\b(?:what|how) (?:about|of) (?:you|yours|yourself|the others|your (?:\w+ )?\w+)(?:, \w+| guys| all| then| now)?\W*$|(?:^|, |: ?)(?:and |so )?(?:you|yours)(?: is| then| now)?\W*$|\b(?:you|your \w+|he|she|they)(?: \w+){0,4}? (?:which|what|whom|how many)(?: \w+)?(?<!or what)\W*$"
    r"|^\W*any (?:news|ideas?|thoughts?|plans?|updates?|suggestions?|favou?rites?|candidates?)\b"
)
# What is asked so names no answer, though some are told.
_WHICH = late(
    r"^\W*(?:and |so |but |\w+: )?(?:which|whom|how many|where do you|any preference|do you have an? preference)\b|\byours is\W*$"
)
# Nobody wants an answer to these.
_RHETORICAL = late(
    r", (?:is|are|do|does|did|have|has|will|would|can)(?: not)? (?:it|we|you|they|he|she|there)(?: not)?\W*$|\bhow (?:are|is) (?:you|it|life|everyone)\b(?! (?:going to|going on|planning|choosing|leaning))|\bhow are things\W*$|\bwhat is up\b|\bhow (?:can|could|should|may) (?:that|this|it)\b|\bhow (?:does|would|is) (?:that|this|it) (?!look|go|stand)"
    r"|\b(?:which|what|whom?)(?: \w+)? (?:do|am) i\b|\bhow \w+ am i\b|\bwho (?:could|can|would|in (?:his|her|their))\b|\bwho else (?:than|but)\b|\bwhat for\b|\bwhy\b|\bso what\W*$|\bwhat an?\b|\bwhat if\b|\bhow do you know\b|\bwhat do you (?:think|say|make)(?: (?:of|about|to|if)\b|, (?!who|which|what))|\bwith which right\b"
)
# What is asked out of courtesy, to agree on something, or to have it confirmed.
_SMALL_TALK = late(
    r"\b(?:right|ok|okay|yes|no|huh|deal|agreed|cool|eh|hm+|really|sure|ready|seriously)$"
    r"|\b(?:shall|should|can|could|may|must|do|might|will) (?:we|i|let us)\b|\b(?:how|what) about\b(?!.*\b(?:has|have|is|does|did) (?:he|she|they)\b)|\b(?:any|no) objections?\b|\bno need\b|\b(?:may|did) i\b"
    r"|\b(?:do|are|can|could|would|will) you (?:\w+ )?(?:agree|understand|okay|ok|fine|with me|follow|sure|help|coordinate|cooperate|work|mind|like to|care to|happy|willing|want to|accept|confirm|check|verify|kindly|see it|certain|consider)\b"
)
# A question without its verb, or one to or about somebody.
_TO_SOMEBODY = late(
    r"\b(?:who|whom|whose|which|what|where|when|how)\b|\b(?:you|your|yours|yourself|any\w*|some(?:one|body)|got|there|yet|on that side)\b|\b(?:0 or 1|1 or 0)\b"
    r"|^(?:\W*\w+:? )?\W*(?:partner|group|colou?r|value|bit|answer|vote|leader|candidate|choice|decision|degree|status|update|thought|suggestion)s?(?:, \w+)?\W*$|\b(?:yours is|[\w']+ has)$"
)
_IN_THE_WAY = frozenset({"check", "challenge", "ask", "off_protocol"})


def open_questions(sentences: Sequence[Sentence], read: Collection[Statement]) -> Iterator[Statement]:
    """One for each sentence that asks and of which nothing that is asked or proposed was read."""
    for sentence in sentences:
        if sentence.asks and _is_open(sentence, read):
            yield Statement("ask", None, "", "assert", sentence.start, sentence.end)


def _is_open(sentence: Sentence, read: Collection[Statement]) -> bool:
    words = sentence.words.lower()
    if _RHETORICAL.search(words):
        return False
    if _WHICH.search(words):
        return True
    within = [one for one in read if sentence.start <= one.start < sentence.end]
    if _WHAT.search(words):
        return all(one.mood != "question" for one in within)
    if any(one.mood in {"question", "proposal", "conditional"} or one.slot in _IN_THE_WAY for one in within):
        return False
    return _TO_SOMEBODY.search(words) is not None and _SMALL_TALK.search(words) is None
