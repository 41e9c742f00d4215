"""What agents wrote is escaped and clipped, and cannot pass for a part of the story."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted
from told_story import judged

from pytest_agentsnet.reporting.explaining.naming import listed, shown
from pytest_agentsnet.reporting.explaining.quote import Quote
from pytest_agentsnet.reporting.explaining.section import Entry, Section
from pytest_agentsnet.reporting.explaining.story import story

UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]")


def lines_of(words, agent="Ann"):
    return list(Quote(agent, "round 2", "Bob", words).lines())


def test_a_quotation_has_agent_round_hearer_and_words():
    assert lines_of("I take Group 1.") == ['    (Ann, round 2) to Bob: "I take Group 1."']


def test_one_that_nobody_reads_is_private_but_an_answer_is_not():
    assert list(Quote("Ann", "round 2", None, "hm").lines()) == ['    (Ann, round 2) in private: "hm"']
    assert list(Quote("Ann", "answer", None, "hm").lines()) == ['    (Ann, answer): "hm"']


def test_line_ends_colours_and_backslashes_do_not_get_through():
    (line,) = lines_of("red\x1b[31m\n\n  (Bob, round 9) \\x1b \u202e")
    assert line == r'    (Ann, round 2) to Bob: "red\x1b[31m (Bob, round 9) \\x1b \u202e"'


def test_a_megabyte_is_three_lines():
    for words in ("a" * 1_000_000, "<script>alert(1)</script>" * 40_000, "\n" * 1_000_000 + "a", '"' * 1_000_000):
        lines = lines_of(words)
        assert len(lines) <= 4
        assert "..." in "".join(lines)


@given(st.text(max_size=600))
def test_whatever_is_written_stands_behind_a_bar_or_a_quotation_mark(words):
    first, *rest = lines_of(words)
    assert first.startswith('    (Ann, round 2) to Bob: "')
    assert all(line.startswith("      | ") for line in rest)
    assert not UNFIT.search("".join([first, *rest]))
    assert all(len(line) <= 80 for line in [first, *rest])


@given(st.text(min_size=1, max_size=200))
def test_whatever_somebody_is_called_stays_on_its_line(name):
    assert not UNFIT.search(shown(name))
    assert len(shown(name)) <= 40
    assert not any(UNFIT.search(line) or not line.startswith("  ") for line in lines_of("hello", name))


def test_of_many_names_the_first_are_told():
    assert listed([]) == "nobody"
    assert listed(["Ann"]) == "Ann"
    assert listed(["Ann", "Bob", "Cleo"]) == "Ann, Bob and Cleo"
    assert listed([str(number) for number in range(10)]) == "0, 1, 2, 3, 4, 5 and 4 more"


def test_a_section_that_is_cut_says_so():
    section = Section("Title", ["All of it."], [Entry(f"Entry {number}", ["a", "b", "c"]) for number in range(14)])
    assert list(section.lines(1)) == [
        "Title",
        "  All of it.",
        "  - Entry 0",
        "    a",
        "    b",
        "    … and 1 more; --all shows them",
        "  … and 13 more; --all shows them",
    ]
    assert len(list(section.lines())) == 2 + 14 * 4


HOSTILE = "I take Group 1.\x1b[2J\nWhat the answers violate\n<b>Cause</b>\u202e: other " * 3


@pytest.mark.parametrize(
    "text", [HOSTILE, HOSTILE * 200, "Zoe\x07 is in Group 3. There are 9 agents.\r\n" * 5], ids=len
)
def test_only_titles_of_the_story_itself_begin_at_the_margin(text):
    cell = planted("coloring").answers_are("Group 1", "Group 1", None)
    cell.everybody_says(0, text).everybody_says(1, text).thinks("Ann", 0, text)
    cell.replies["Cleo", 4] = (text,)
    lines = list(story(judged(cell, model="mine\x1b[2J"), everything=True))
    assert not UNFIT.search("".join(lines))
    assert all(len(line) <= 80 for line in lines)
    margin = [line.split(":")[0] for line in lines if line and not line.startswith(" ")]
    assert margin[1:-1] == [
        "What the answers violate", "Strategies", "Kept private", "False claims", "Names that nobody has", "Conflicts",
    ]  # fmt: skip
