from collections import Counter

import pytest
from stated import AGENTS, reader

from pytest_agentsnet.agents.wordy.paraphrases import TUNED

_SLOTS = (
    "edge", "degree", "n", "diameter", "rounds", "strategy", "phantom", "ack", "reason", "challenge", "check", "clash", "welcome", "off_protocol",
    "taken", "free",
)  # fmt: skip
_CAST = {
    "me": "Linda", "you": "James", "third": "Carol", "fourth": "Robert", "phantom": "Zoe", "degree": "3", "n": "8", "diameter": "3", "rounds": "4",
}  # fmt: skip
_ANSWERS = {
    "coloring": {"a": "Group 2", "b": "Group 3", "c": "Group 1", "ak": "2", "aw": "two"},
    "consensus": {"a": "1", "b": "0", "ak": "1", "aw": "one"},
}


def _counts():
    """By slot: statements that were read and are there, that were read, that are there."""
    right, read, there = Counter(), Counter(), Counter()
    for paraphrase in TUNED:
        for task in paraphrase.tasks:
            cast = {**_CAST, **_ANSWERS.get(task, {})}
            found = reader(task).read(paraphrase.filled(cast), "Linda", "James")
            mine = {_told(one) for one in found}
            theirs = {_told(one) for one in paraphrase.stated(cast)}
            right.update(slot for slot, *_ in mine & theirs)
            read.update(slot for slot, *_ in mine)
            there.update(slot for slot, *_ in theirs)
    return right, read, there


def _told(one):
    if one.slot == "edge":
        return one.slot, *sorted((one.subject, one.value)), one.mood
    return one.slot, one.subject, one.value, one.mood


@pytest.fixture(scope="module")
def counts():
    return _counts()


@pytest.mark.parametrize("slot", _SLOTS)
def test_the_sentences_it_was_tuned_on_are_read(slot, counts):
    right, read, there = counts
    assert there[slot] >= (20 if slot in {"taken", "free"} else 30)
    assert right[slot] / there[slot] >= 0.95
    assert right[slot] / read[slot] >= 0.85


def test_the_cast_is_of_the_instance():
    assert {_CAST["me"], _CAST["you"], _CAST["third"], _CAST["fourth"]} <= set(AGENTS)
    assert _CAST["phantom"] not in AGENTS
