"""Last replies, in which another marker stands before the answer."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.protocol.reading import read_answer
from pytest_agentsnet.running.importing.final_answers import RELEASED_MARKER, with_our_marker

YES_NO = ("Yes", "No")

pieces = st.sampled_from([
    RELEASED_MARKER,
    RELEASED_MARKER.lower(),
    "ANSWER:",
    "Answer:",
    "**Answer**:",
    ":",
    " ",
    "\n",
    "Yes",
    "No",
    "yes",
    "x",
])


def there(reply, alphabet):
    """What the released marker and one of the options after it give: the first such place."""
    found = re.search(rf"{re.escape(RELEASED_MARKER)}\s*({'|'.join(map(re.escape, alphabet))})", reply)
    return found[1] if found else None


@given(st.lists(pieces, max_size=12).map("".join))
def test_the_reading_paper_finds_what_the_released_marker_marks_and_nothing_else(reply):
    assert read_answer(with_our_marker(reply), YES_NO, "paper") == there(reply, YES_NO)


@pytest.mark.parametrize(
    ("reply", "paper", "strict"),
    [
        ("### Final Answer ###\nYes", "Yes", "Yes"),
        ("### Final Answer ### Yes, or rather\n### Final Answer ### No", "Yes", "No"),
        ("### Final Answer ### **No**", None, "No"),
        ("### FINAL ANSWER ### No", None, "No"),
        ("### Final Answer ###: No", None, "No"),
        ("### Final Answer ### Yes.\nAnswer: whatever", "Yes", "Yes"),
        ("ANSWER: No ### Final Answer ### Yes", "Yes", "Yes"),
        ("My answer: Yes", None, None),
        ("**ANSWER**: Yes", None, None),
    ],
)
def test_each_reading_has_its_own_way_with_it(reply, paper, strict):
    assert read_answer(with_our_marker(reply), YES_NO, "paper") == paper
    assert read_answer(with_our_marker(reply), YES_NO, "strict") == strict
