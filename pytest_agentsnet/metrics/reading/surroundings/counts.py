"""The size and the diameter of the graph and the rounds left, over the sentences of a line."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from pytest_agentsnet.core.claim import Fact, Statement
from pytest_agentsnet.metrics.reading.surroundings import graph_sizes, graph_widths, rounds_left
from pytest_agentsnet.metrics.reading.surroundings.counting import (
    COUNT_WORDS,
    KEY,
    Counted,
    Counting,
    K,
    counting,
    numbers,
)
from pytest_agentsnet.metrics.reading.surroundings.fact_moods import count_mood
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late

_Reader = tuple[Fact, frozenset[str], Callable[[str], tuple[Counted, ...]]]
_READERS: Final[tuple[_Reader, ...]] = (
    ("n", graph_sizes.WORDS, graph_sizes.sizes),
    ("diameter", graph_widths.WORDS, graph_widths.widths),
    ("rounds", rounds_left.WORDS, rounds_left.rounds_left),
)
# What a question or a sentence is about, so that a mere number behind it tells it.
_ABOUT: Final[tuple[tuple[Fact, re.Pattern[str]], ...]] = (
    ("rounds", late(r"\b(?:rounds?|turns?|exchanges?) (?:are |is |do we have )?(?:still )?(?:left|remain\w*|to go)\b|\bremaining (?:rounds|turns)\b|\bhow many (?:\w+ )?(?:rounds|turns|exchanges)\b(?! (?:in total|altogether|ago|did))")),
    ("diameter", late(r"\bdiam(?:eter)?\b|\bf[au]rthest\b|\bhow wide\b|\blongest (?:shortest )?(?:path|way|distance)\b|\bmax(?:imum)? (?:distance|hops)\b|\bmost distant\b|\bhow far apart\b")),
    ("n", late(r"(?:^|[,:] )n(?=$| (?:is|though|might|=)|,)|\bhow many (?:of us|agents|nodes|players|participants|are we|people|members)\b(?! (?:have|has|took|chose|want|are (?:next|linked|connected|around|in)|do you|can you|around))|\b(?:size of the|size of our|network|graph) (?:size|network|graph)\b|\bhead ?count\b|\bnumber of (?:agents|nodes|participants|players)\b")),
)  # fmt: skip
_UNITS: Final[dict[Fact, str]] = {
    "n": r"(?:agents|nodes|players|participants|of us|people|heads(?: counted)?|members|vertices|in total|in all|altogether)",
    "diameter": r"(?:hops?|steps?|links?|edges?)(?: apart| in all)?",
    "rounds": r"(?:rounds?|turns?|exchanges?|more|left|remain|to go)(?: left| more| to go| remain)?",
}
# What was thought before is thought no longer.
_GIVEN_UP = late(
    r"\b(?:thought|believed|assumed|supposed|figured) (?:that )?(?:we|there|it|the [a-z]+|this) (?:were|was|had)\b[^,.;]*$"
)
_LEAD = r"(?:(?:or|and|no|well|so|then|perhaps|maybe|oh|if|unless|otherwise|answer|i would (?:guess|say|think|bet)|i (?:guess|counted|count|reckon|believe)|it|that|this|is|was|would|be|might|may|could|make|not|only|probably|likely|by my count|my (?:count|guess|estimate|answer)|recounted|by me|we have|there are|rather|about|est\.?|estimated|unknown)[ ,:]+){0,7}"
_UNSAID: Final = {
    slot: late(rf"^[^\w#]*(?:{slot} (?:though[:,]? )?)?{_LEAD}{K}(?: {unit})?(?=$|[,;:.!)]| (?:and|i (?:think|guess)|or so)\b)")
    for slot, unit in _UNITS.items()
}  # fmt: skip


def counts(found: Sequence[Sentence]) -> Iterator[Statement]:
    """How many agents there are, how far apart they are, and how many rounds are left."""
    about: Fact | None = None
    for sentence in found:
        words = _vocabulary(sentence)
        slots = [one for one in _READERS if not one[1].isdisjoint(words)]
        if not slots and about is None:
            continue
        numbered = _numbered(sentence)
        if not numbered and not slots:
            about = None
            continue
        if not numbered and all(slot != "rounds" for slot, _, _ in slots):
            about = _about(sentence.words.lower())
            continue
        counted = counting(sentence)
        read = list(_told(sentence, counted, slots, numbered=numbered))
        yield from read
        if not read and about and numbered and (unsaid := next(numbers(_UNSAID[about], counted.text), None)):
            yield from _statements(about, unsaid, sentence, counted)
        else:
            about = _about(counted.text)


def _vocabulary(sentence: Sentence) -> frozenset[str]:
    """Its words, with those of ``roundsLeft`` and ``"numAgents"``."""
    if (":" in sentence.words or "=" in sentence.words) and KEY.search(sentence.words):
        return sentence.vocabulary.union(
            KEY.sub(" ", sentence.words).lower().replace('"', " ").replace(":", " ").split()
        )
    return sentence.vocabulary


def _numbered(sentence: Sentence) -> bool:
    words = sentence.vocabulary
    return not COUNT_WORDS.isdisjoint(words) or any(character.isdigit() for character in sentence.words)


def _about(text: str) -> Fact | None:
    return next((slot for slot, words in _ABOUT if words.search(text)), None)


def _told(
    sentence: Sentence,
    counted: Counting,
    slots: Sequence[_Reader],
    *,
    numbered: bool,
) -> Iterator[Statement]:
    for slot, _, read in slots:
        # The last round needs no number.
        if slot != "rounds" and not (numbered and "#" in counted.text):
            continue
        for told in read(counted.text):
            if told.end > counted.under and not _GIVEN_UP.search(counted.text, max(0, told.start - 30), told.end):
                yield from _statements(slot, told, sentence, counted)


def _statements(slot: Fact, told: Counted, sentence: Sentence, counted: Counting) -> Iterator[Statement]:
    """What is told of a slot by a number, and by one that it sets right."""
    clause = sentence.clauses[counted.clause_at(told.end - 1)]
    mood = count_mood(sentence, counted, told)
    for right, wrong in counted.denied:
        if right == told.value:
            yield Statement(slot, None, wrong, mood if mood == "conditional" else "negated", clause.start, clause.end)
    yield Statement(slot, None, told.value, mood, clause.start, clause.end)
