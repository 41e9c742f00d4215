"""What a sentence says of the graph and the rounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.surroundings import (
    counts,
    degree_words,
    degrees,
    edges,
    loose_degrees,
    loose_edges,
    relations,
)
from pytest_agentsnet.metrics.reading.surroundings.rewording import last_named, plainer
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMERAL, digits

_COUNTED = late(r"\b(?:neighbou?rs|links|degrees?|connections|contacts)\b", re.IGNORECASE)
_TIES = relations.WORDS | loose_edges.WORDS
_DEGREES = degree_words.WORDS | loose_degrees.WORDS
_ONE = frozenset({"only", "sole", "leaf", "loner", "dead", "pendant"})
_FACTS = _TIES | _DEGREES | {"n"}
_SPOKEN_OF = frozenset({
    "neighbour", "neighbours", "neighbor", "neighbors", "neighbourhood", "neighborhood", "link", "links", "edge", "edges",
    "degree", "degrees", "connection", "connections", "contact", "contacts", "peers", "connected", "linked", "adjacent",
})  # fmt: skip
_MINE = frozenset({"mine", "yours"})
_OTHER_NUMBER = late(
    rf"(?:and |but )?(?P<not>not |rather than )?(?:just |only )?(?P<k>{NUMERAL})(?: (?:as|like|agents|of)\b.{{0,24}})?",
    re.IGNORECASE,
)


def surroundings(found: Sequence[Sentence], setting: Setting) -> Iterator[Statement]:
    """Edges, degrees, the size and the diameter of the graph, rounds left. What has none of their words is not read."""
    yield from counts.counts(found)
    earlier, recent, linked = "", "", False
    for sentence in found:
        words = sentence.vocabulary
        speaks = not _FACTS.isdisjoint(words) or (linked and not _MINE.isdisjoint(words))
        plain = sentence if not speaks else plainer(sentence, setting, earlier, linked=linked)
        told = tuple(_of_sentence(plain, setting, recent))
        yield from told
        yield from _corrected(told, plain)
        # A list goes on with what is counted at its beginning.
        if not any(one.slot == "degree" for one in told) or _COUNTED.search(plain.words):
            recent = plain.words
        linked = linked or not _SPOKEN_OF.isdisjoint(words)
        earlier = last_named(sentence, setting, earlier)


def _corrected(told: Sequence[Statement], sentence: Sentence) -> Iterator[Statement]:
    """The number that another clause sets against one: "five of us, not six", "not five but six"."""
    for clause in sentence.clauses:
        other = clause.before and _OTHER_NUMBER.fullmatch(clause.text)
        if not other or clause.before is None:
            continue
        denied = bool(other["not"])
        for one in told:
            counted = one.slot == "degree" and one.start == clause.before.start
            if counted and denied != (one.mood == "negated"):
                yield replace(one, value=digits(other["k"]), mood="negated" if denied else "assert")
                break


def _of_sentence(sentence: Sentence, setting: Setting, recent: str) -> Iterator[Statement]:
    words = sentence.vocabulary
    if not _TIES.isdisjoint(words):
        yield from edges.edges(sentence, setting)
    counted = recent and _COUNTED.search(recent) is not None
    if (counted or not _DEGREES.isdisjoint(words)) and (sentence.counts or not _ONE.isdisjoint(words)):
        for clause in sentence.clauses:
            yield from degrees.degrees(clause, setting, recent)
