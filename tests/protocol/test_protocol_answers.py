"""Row by row: what both readings make of a final reply, and how a transcript's answers are read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.protocol.reading import answers, read_answer

GROUPS = tuple(f"Group {k}" for k in range(1, 13))
NAMES = ("Jose", "Joseph", "None")


def both(text, alphabet):
    return read_answer(text, alphabet), read_answer(text, alphabet, "paper")


@pytest.mark.parametrize(
    ("reply", "alphabet", "strict", "paper"),
    [
        ("ANSWER: Group 2", GROUPS, "Group 2", "Group 2"),
        ("I think.\n\nANSWER:\n\n Group 2\n", GROUPS, "Group 2", "Group 2"),
        # The end of the answer.
        ("ANSWER: Group 12", GROUPS, "Group 12", "Group 1"),
        ("ANSWER: Joseph", NAMES, "Joseph", "Jose"),
        ("ANSWER: Group 13", GROUPS, None, "Group 1"),
        ("ANSWER: Josephine", NAMES, None, "Jose"),
        ("ANSWER: Jose-Maria", NAMES, None, "Jose"),
        ("ANSWER: Group 1.5", GROUPS, None, "Group 1"),
        ("ANSWER: Group 1.", GROUPS, "Group 1", "Group 1"),
        ("ANSWER: Jose, because he asked", NAMES, "Jose", "Jose"),
        # Which marker.
        ("ANSWER: Group 1? No.\nANSWER: Group 2", GROUPS, "Group 2", "Group 1"),
        ("ANSWER: one of them\nANSWER: Group 2", GROUPS, "Group 2", "Group 2"),
        ("ANSWER: Group 2\nANSWER: undecided", GROUPS, None, "Group 2"),
        ("Group 2", GROUPS, None, None),
        ("My ANSWER is Group 2", GROUPS, None, None),
        ("NON_ANSWER: Group 2", GROUPS, "Group 2", "Group 2"),
        ("UNANSWER: Group 2", GROUPS, None, "Group 2"),
        # Markdown, quotes, case.
        ("ANSWER: **Group 2**", GROUPS, "Group 2", None),
        ("**ANSWER: Group 2**", GROUPS, "Group 2", "Group 2"),
        ("**ANSWER:** `Group 2`", GROUPS, "Group 2", None),
        ("**Answer**: Group 2", GROUPS, "Group 2", None),
        ("ANSWER : _Group 2_", GROUPS, "Group 2", None),
        ('ANSWER: "Group  2"', GROUPS, "Group 2", None),
        ("ANSWER: [group 2]", GROUPS, "Group 2", None),
        ('{"ANSWER": "Group 2"}', GROUPS, "Group 2", None),
        ("final answer: GROUP 2", GROUPS, "Group 2", None),
        # No answer.
        ("ANSWER: the second group", GROUPS, None, None),
        ("ANSWER: 2", GROUPS, None, None),
        ("ANSWER:", GROUPS, None, None),
        ("", GROUPS, None, None),
        ("ANSWER: yes", (), None, ""),
    ],
)
def test_answers(reply, alphabet, strict, paper):
    if alphabet:
        assert both(reply, alphabet) == (strict, paper)
    else:
        assert read_answer(reply, alphabet) is strict


def test_answers_that_differ_in_case_alone_are_told_apart_by_it():
    assert read_answer("ANSWER: bob", ("Bob", "bob")) == "bob"
    assert read_answer("ANSWER: BOB", ("Bob", "bob")) is None


def test_an_answer_may_hold_what_patterns_are_made_of():
    alphabet = ("a+", "(x)", "*", "_a", "a.b")
    for answer in alphabet:
        assert read_answer(f"ANSWER: {answer}", alphabet) == answer
    assert read_answer("ANSWER: aab", alphabet) is None


@given(texts, st.sampled_from(GROUPS), st.sampled_from(["", "\n", " (surely)", "!"]))
def test_the_last_marked_answer_is_read_whatever_comes_before(before, answer, after):
    assert read_answer(f"{before}\nANSWER: {answer}{after}", GROUPS) == answer


def transcript(*turns):
    agents = ("Anna", "Bob", "Carla", "Dave")[: len(turns)]
    return Transcript(agents, (tuple(Turn() for _ in turns), turns))


def test_answers_are_read_again_under_the_other_scoring_and_scripted_ones_stay():
    played = transcript(
        Turn(answer="Group 12", replies=("ANSWER: Group 12",)),
        Turn(answer="Group 2", replies=("ANSWER: **Group 3**", "ANSWER: Group 2")),
        Turn(answer=None, replies=("hm", "well")),
        Turn(answer="Group 4"),
    )
    alphabets = [GROUPS] * 4
    assert answers(played, alphabets, "paper") == {
        "Anna": "Group 1",
        "Bob": "Group 2",
        "Carla": None,
        "Dave": "Group 4",
    }


def test_read_strictly_the_first_reply_that_can_be_read_counts():
    played = transcript(
        Turn(replies=("ANSWER: Group 13", "ANSWER: Group 3")), Turn(replies=("ANSWER: Group 1", "ANSWER: Group 2"))
    )
    assert answers(played, [GROUPS] * 2, "strict") == {"Anna": "Group 3", "Bob": "Group 1"}
