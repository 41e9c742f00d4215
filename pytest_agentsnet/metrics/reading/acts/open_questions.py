"""Questions in which nothing else was read: they ask for what they do not name."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.text.stand_ins import HEARER
from pytest_agentsnet.metrics.reading.words.late import late

_VERB = r"(?:do|does|did|are|is|am|was|have|has|had|will|would|should|can|could|shall|may|might)"
# "Which group do you take?", "and you?", "what about Bob?": whatever else the sentence holds.
_WHAT = late(
    rf"(?:^|[,:;(\"\u2014-] ?|\b(?:and|so|but|or|then|now|please|in|with|by|to|of|at|from|on|for) )(?:(?:which|what|whom?|whose|where|how)\b(?: (?!about\b|if\b|of you\b)[\w']+){{0,5}}? {_VERB}\b|how (?:many|much|far|long)\b|which\W*$|who with\W*$)"
    r"|^\W*(?:and |so |but |\w+: )?(?:who|whose|where|what(?! about\b))\b|\b(?:what|how) (?:about|of) (?:you|yours|yourself|the others|your (?:\w+ )?\w+)(?:, \w+| guys| all| then| now)?\W*$|(?:^|, |: ?)(?:and |so )?(?:you|yours)(?: is| then| now)?\W*$|(?:^|, )and (?:there|(?:from|on|for|with|at|in) (?:you|yours|your (?:side|end|part)))\W*$|\b(?:you|your \w+|he|she|they)(?: \w+){0,4}? (?:which|what|whom|how many)(?: \w+)?(?<!or what)\W*$"
    r"|^\W*any (?:news|ideas?|thoughts?|plans?|updates?|suggestions?|favou?rites?|candidates?)\b"
)
# What is asked so names no answer, though some are told.
_WHICH = late(
    r"^\W*(?:and |so |but |\w+: )?(?:which|whom|how many|where do you|any preference|do you have an? preference)\b|\byours is\W*$|, (?:and|or|but) (?:(?:by|with|to|in|on|from|so) )?(?:whom?|which|what|how many)\b(?! (?:about (?:we|both|us|the)|if)\b)"
)
# Nobody wants an answer to these.
_RHETORICAL = late(
    r", (?:is|are|do|does|did|have|has|will|would|can)(?: not)? (?:it|we|you|they|he|she|there)(?: not)?\W*$|\bhow (?:are|is) (?:you|it|life|everyone)\b(?! (?:going to|going on|planning|choosing|leaning))|\bhow(?:'s| is| are| was| has) (?:it going(?! on your side)|(?:things|everything|life)(?! (?:look|stand|shap|split|align|with your|on your|around|in your|near))|your (?:\w+ )?(?:day|morning|evening|week|weekend|health)\b)|\bwhat is up\b|\bhow (?:can|could|should|may) (?:that|this|it)\b|\bhow (?:does|would|is) (?:that|this|it) (?!look|go|stand)"
    r"|\b(?:which|what|whom?)(?: \w+)? (?:do|am) i\b|\bhow \w+ am i\b|\bwho (?:could|can|would) (?:\w+ )?(?:say|blame|know|have|argue|object|resist|disagree|complain|mind|forget|tell|doubt|ask)\b|\bwho knows\b|\bwho in (?:his|her|their)\b|^guess (?:who|what)|\bwho else (?:than|but)\b|\bwhat for\b|(?<!and )\bwhy\b|\bso what\W*$|\bwhat an?\b|\bwhat if\b|\b(?:how|what) about (?:we|both|us|each|everyone|everybody|the|letting|you (?!then\b|now\b|all\b|guys\b|and\b)\w+|\w+ing)\b|\bor what\W*$|^(?:so |and )?(?:you|me) and qx\w+\W*$|^(?:so |and )?you and (?:me|i)(?: an? (?:pair|couple|team))?(?:, qx\w+)?\W*$|\bhow do you know\b|\bhow (?:does|do|would|might) (?:group )?(?:\d|zero|one|yes|no|qx\w+) (?:sound|suit)\b|\bwhat would you say (?:to|if)\b|\bwhat do you (?:think|say|make)(?: (?:of|about|to|if)\b|, (?!who|which|what))|\bwith which right\b"
)
# What is asked out of courtesy, to agree on something, or to have it confirmed.
_SMALL_TALK = late(
    r"\b(?:right|ok|okay|yes|no|huh|deal|agreed|cool|eh|hm+|really|sure|ready|seriously)$"
    r"|\b(?:shall|should|can|could|may|must|might|will) (?:we|i|let us)\b|\bdo (?:we|i) (?!(?:\w+ )?(?:have|know|see)\b)|\b(?:how|what) about\b(?!.*\b(?:has|have|is|does|did) (?:he|she|they)\b)|\b(?:any|no) objections?\b|\bno need\b|\b(?:may|did) i\b"
    r"|\b(?:can|could|would|will) you (?:\w+ )?(?:ask|tell|let|remind|persuade|convince|get|pass) (?:it |this |that )?(?:on )?(?:to )?qx\w+|\b(?:can|could|would|will) you (?:\w+ )?(?:pass|hand|forward|relay|spread) (?:it|this|that|these|the (?:word|message|news|plan|rule|idea))(?: (?:on|along|around|round|further))?(?: to (?!me\b)[\w ]{1,30})?\W*$|\b(?:do|are|can|could|would|will) you (?:\w+ )?(?:agree|understand|okay|ok|fine|with me|follow|sure|help|coordinate|cooperate|work|mind|like to|care to|happy|willing|want to|accept|confirm|check|verify|kindly|see it|certain|consider|back (?:that|this|it) up)\b|^(?:all|everything) (?:good|fine|clear|okay|ok|well|right|set)\b|^(?:sound|look|seem)s? (?:good|okay|ok|right|fair|fine|reasonable)\b|^you (?:are )?(?:\w+ )?(?:sure|certain|positive|serious|ready|in|ok|okay|with me)\b"
)
# A question without its verb, or one to or about somebody.
_TO_SOMEBODY = late(
    r"\b(?:who|whom|whose|which|what|where|when|how)\b|\b(?:you|your|yours|yourself|any\w*|some(?:one|body)|got|there|yet|on that side)\b|\b(?:0 or 1|1 or 0)\b"
    r"|^(?:\W*\w+:? )?\W*(?:partner|group|colou?r|value|bit|answer|vote|leader|candidate|choice|decision|degree|status|update|thought|suggestion|opinion|preference|view|idea|plan|wish)s?(?:, \w+)?\W*$|\b(?:yours is|[\w']+ has)$"
)
# "You're a No, then?" names the value, whether or not it was read.
_VALUE_NAMED = late(
    rf"(?<![\w.])\d\b|\bno\b(?! (?:one|news|idea|word|preference|plan))|\byes\b|\bqx(?!{HEARER[2:].lower()})[a-z]{{3}}\b|\b(?:is|was|are) (?:that|it|this)\b[^?]*\b(?:yours?|mine)\b|^(?:so |and )?you are (?:in|out)\b"
)
_OPEN_WORDS = late(
    r"\b(?:and (?:on|with|for|by|at|in) yours|who|whom|whose|which|(?<!that )what|where|when|how|any\w*|some(?:one|body|thing)|else|other|others|or|hear|yet to|preference|told|said|heard|news)\b"
)
# A rule is asked for, not told.
_ASKED_WHICH = late(r"\b(?:which|what|how)\b(?! (?:if|about)\b)")
_IN_THE_WAY = frozenset({"check", "challenge", "ask", "off_protocol"})
# "Has anybody asked you yet?" names nobody.
_ANYBODY = late(r"\b(?:any|some)(?:one|body)\b")
_NOBODY = frozenset({HEARER, "None"})
# What the speaker answers himself: "How wide is it? Four hops", "Who should lead? Why, Bob!"
_OWN_ANSWERS: Final[tuple[tuple[re.Pattern[str], frozenset[str]], ...]] = (
    (late(r"^\W*(?:and |so |but )?who\b(?!.*\byou)"), frozenset({"leader"})),
    (late(r"^\W*(?:and |so |but )?how (?:many|far|wide|long|large|big)\b(?!.*\byou)"), frozenset({"n", "diameter", "rounds", "degree"})),
    (late(r"^\W*(?:and |so )?(?:what is )?(?:my |the )?(?:own )?(?:degree|diameter|number of \w+)\b(?!.*\byou)"), frozenset({"n", "diameter", "rounds", "degree"})),
)  # fmt: skip
_ANSWERED = late(r"\W*(?:then|why|simple|simply|easy|because|well)\b,? ")


def open_questions(
    sentences: Sequence[Sentence], read: Collection[Statement], rules: Collection[int]
) -> Iterator[Statement]:
    """One for each sentence that asks and of which nothing that is asked or proposed was read, nor a rule, as ``rules`` begin there."""
    for sentence, following in zip_longest(sentences, sentences[1:]):
        if not sentence.asks or (following and _answers(sentence, following, read)):
            continue
        if _is_open(sentence, read, ruled=any(sentence.start <= one < sentence.end for one in rules)):
            yield Statement("ask", None, "", "assert", sentence.start, sentence.end)


def _answers(question: Sentence, following: Sentence, read: Collection[Statement]) -> bool:
    """Whether what follows a question answers it."""
    words, behind = question.words.lower(), following.words.lower()
    if following.asks:
        return False
    if _ANSWERED.match(behind) and "you" not in question.vocabulary and "your" not in question.vocabulary:
        return True
    slots = next((slots for asked, slots in _OWN_ANSWERS if asked.search(words)), None)
    return slots is not None and any(one.slot in slots and following.start <= one.start < following.end for one in read)


def _is_open(sentence: Sentence, read: Collection[Statement], *, ruled: bool) -> bool:
    words = sentence.words.lower()
    if _RHETORICAL.search(words):
        return False
    if _WHICH.search(words):
        return True
    within = [one for one in read if sentence.start <= one.start < sentence.end]
    if ruled and not _ASKED_WHICH.search(words):
        return False
    if _ANYBODY.search(words):
        within = [one for one in within if one.value not in _NOBODY]
    if _WHAT.search(words):
        return all(one.mood != "question" for one in within)
    if any(one.mood in {"question", "proposal", "conditional"} or one.slot in _IN_THE_WAY for one in within):
        return False
    named = _VALUE_NAMED.search(words) is not None or any(one.slot == "phantom" for one in within)
    named = named and _OPEN_WORDS.search(words) is None
    return not named and _TO_SOMEBODY.search(words) is not None and _SMALL_TALK.search(words) is None
