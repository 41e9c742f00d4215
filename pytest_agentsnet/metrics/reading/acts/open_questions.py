"""Questions in which nothing else was read: they ask for what they do not name."""

from collections.abc import Iterable, Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late

_SMALL_TALK = late(
    r"\bhow (?:are|is) (?:you|it|things|life|everyone)\b(?! (?:going to|planning|choosing|leaning))|\bwhat is up\b|\b(?:right|ok|okay|yes|no|huh|deal|agreed|cool|eh|hm+|really|sure|ready|seriously)$"
    r"|, (?:is|are|do|does|did|have|has|will|would|can)(?: not)? (?:it|we|you|they|he|she|there)(?: not)?$|\b(?:shall|should|can|could|may|must|do|might|will) (?:we|i|let us)\b(?!.{0,60}\b(?:which|what|whom?)\b)|\bhow should this\b"
    r"|\bwho (?:could|can|else|would|in)\b|\bwhat for\b|\bwhy\b|\b(?:how|what) (?:about|if|of)\b(?! (?:you|yours|yourself|the others|your \w+)\W*$)|\b(?:any|no) objections?\b|\bno need\b|\bmay i\b|\bso what\b|\bwhat (?:a|an)\b"
    r"|\b(?:do|are|can|could|would|will) you (?:\w+ )?(?:agree|understand|okay|ok|fine|with me|follow|sure|help|coordinate|cooperate|work|mind|like to|care to|happy|willing|want to|accept|confirm|check|verify|kindly|see it|certain|consider)\b"
)
# A question without its verb, or one to or about somebody.
_OPEN = late(
    r"\b(?:who|whom|whose|which|what|where|when|how)\b|\b(?:you|your|yours|yourself|any\w*|some(?:one|body)|got|there|on that side)\b|^(?:\W*\w+:? )?\W*(?:partner|group|colou?r|value|bit|answer|vote|leader|candidate|choice|decision|degree|status)s?$"
)


def open_questions(sentences: Iterable[Sentence], read: Iterable[Statement]) -> Iterator[Statement]:
    """One for each sentence that asks and of which nothing that is asked or proposed was read."""
    asked = [
        one.start
        for one in read
        if one.mood in {"question", "proposal", "conditional"}
        or one.slot in {"check", "challenge", "ask", "off_protocol"}
    ]
    for sentence in sentences:
        if sentence.asks and not any(sentence.start <= place < sentence.end for place in asked):
            words = sentence.clauses[-1].text.lower()
            if _OPEN.search(words) and not _SMALL_TALK.search(words):
                yield Statement("ask", None, "", "assert", sentence.start, sentence.end)
