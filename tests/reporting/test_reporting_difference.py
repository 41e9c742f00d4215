"""Where two texts part: a few lines of the first part that differs, and what else differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.reporting.difference import WIDTH, difference

OLD = """\
a-cell

Graph
  Anna: Bob

Round 1
  Anna to Bob: one
  Bob to Anna: two

Round 2
  Anna, Bob are silent

Answers
  Anna: Group 1
  Bob: Group 2

Verdict
  solved, score 1, scoring strict
"""


def between(*changes):
    new = OLD
    for old, text in changes:
        assert old in new
        new = new.replace(old, text)
    return list(difference(OLD, new))


def test_of_equal_texts_nothing_is_said():
    assert between() == []


def test_one_changed_line_is_shown_as_it_was_and_as_it_is():
    assert between(("one", "1")) == ["first in round 1:", "-   Anna to Bob: one", "+   Anna to Bob: 1"]


def test_the_rest_is_counted():
    assert between(("one", "1"), ("are silent", "were silent"), ("Group 2", "Group 1"), ("solved, score 1", "no")) == [
        "first in round 1:",
        "-   Anna to Bob: one",
        "+   Anna to Bob: 1",
        "also different: 1 more round, the answers, the verdict",
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("Anna: Bob", "Anna: Bob, Carla"), ["first in the graph:", "-   Anna: Bob", "+   Anna: Bob, Carla"]),
        (("a-cell", "b-cell"), ["first in its first line:", "- a-cell", "+ b-cell"]),
        (("  Bob to Anna: two\n", ""), ["first in round 1:", "-   Bob to Anna: two"]),
        (("two\n", "two\n  Anna is loud\n"), ["first in round 1:", "+   Anna is loud"]),
        (("  solved, score 1, scoring strict\n", ""), ["first in the verdict:", "-   solved, score 1, scoring strict"]),
        (("Round 2\n  Anna, Bob are silent\n\n", ""), ["first in the answers:", "- Round 2", "+ Answers", "also different: 1 more round"]),
    ],
)  # fmt: skip
def test_whatever_part_it_is_in(change, said):
    assert between(change) == said


def test_a_difference_of_blank_lines_alone_is_one_too():
    assert between(("\n\nRound 2", "\n\n\nRound 2")) == ["first in round 1:"]


def test_many_changed_lines_are_cut_to_the_first():
    long = OLD.replace("  Anna to Bob: one\n", "".join(f"    | {i}\n" for i in range(100)))
    assert list(difference(OLD, long)) == ["first in round 1:", "-   Anna to Bob: one", "+     | 0", "+     | 1"]


def test_a_long_line_is_shown_around_the_place_where_it_differs():
    was, now = (OLD.replace("one", "x" * 1000 + tail + "y" * 1_000_000) for tail in ("old", "new"))
    _, minus, plus = difference(was, now)
    assert len(minus) == len(plus) == WIDTH + 2
    assert "xold" in minus
    assert "xnew" in plus
    assert minus[2:5] == "..." == minus[-3:]


def test_a_file_that_somebody_wrote_by_hand_steers_no_terminal():
    lines = "".join(difference("\x1b[2J\nRound \x1b\n  \x1b", OLD))
    assert "\x1b" not in lines


@given(old=st.text("ab \n|:"), new=st.text("ab \n|:"))
def test_any_two_texts_differ_in_a_few_short_lines(old, new):
    lines = list(difference(old, new))
    assert bool(lines) == (old != new)
    assert len(lines) <= 6
    assert all(len(line) <= WIDTH + 30 for line in lines)
