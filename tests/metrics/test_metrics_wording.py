import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.metrics.word_list import WordList, words_of
from pytest_agentsnet.metrics.wording import wordings

ENTRIES = ("Bob", "Bob Lee", "Group 1", "Group 11", "D'Arcy", "1", "#", "é")


def found_in(text, entries=ENTRIES):
    return set(WordList(entries).found_in(text, words_of(text)))


def test_words_and_groups_of_words_are_found():
    assert found_in("Hi Bob, I take Group 1.") == {"Bob", "Group 1", "1"}
    assert found_in("Bob Lee has group 1") == {"Bob", "Bob Lee", "1"}
    assert found_in("**D'Arcy** # é") == {"D'Arcy", "#", "é"}


def test_parts_of_words_are_not():
    assert found_in("Bobby and Group 11 and 12") == {"Group 11"}
    assert found_in("Group_1 Bob_") == set()


@given(st.lists(st.sampled_from([*ENTRIES, "x", "_", " ", ".", "11", "'"]), max_size=12).map("".join))
def test_each_is_found_where_it_stands_between_what_is_no_word(text):
    expected = {entry for entry in ENTRIES if re.search(rf"(?<!\w){re.escape(entry)}(?!\w)", text)}
    assert found_in(text) == expected


def test_answers_are_found_in_whatever_case_and_names_as_they_are_spelled():
    (found,) = wordings(planted("coloring").says("Ann", 0, "Bob", "bob, cleo and Cleo: GROUP 2, group 3").case())
    assert found.names == {"Cleo"}
    assert found.answers == {"Group 2", "Group 3"}


def test_in_matching_names_are_no_answers():
    (found,) = wordings(planted("matching").says("Bob", 0, "Ann", "Ann or Cleo or none, says Bob").case())
    assert found.names == {"Ann", "Bob", "Cleo"}
    assert found.answers == {"None"}
    assert found.third == {"Cleo"}


@pytest.mark.parametrize(
    ("task", "text", "answers"),
    [
        ("coloring", "COLOR 2", {"Group 2"}),
        ("coloring", "My COLOR 2", set()),
        ("coloring", "COLOR 99", set()),
        ("vertex_cover", "IN", {"No"}),
        ("matching", "PROPOSE 12", {"Ann"}),
        ("matching", "MATCHED", set()),
        ("leader_election", "Cleo", set()),
        ("consensus", "1", {"1"}),
    ],
)
def test_a_message_that_is_a_plain_word_has_the_answer_that_the_word_gives(task, text, answers):
    (found,) = wordings(planted(task).says("Bob", 0, "Ann", text).case())
    assert found.answers == answers


def test_names_of_any_spelling_are_found():
    topology = Topology(("Mary Ann", "Mary", "☺"), (("Mary Ann", "Mary"), ("Mary", "☺")))
    cell = planted("coloring", topology=topology).says("Mary", 0, "☺", "Mary Ann sends ☺")
    (found,) = wordings(cell.case())
    assert found.names == {"Mary Ann", "Mary", "☺"}


def test_the_words_of_a_long_text_are_those_of_its_pieces():
    text = "".join(f"word{number}," for number in range(20_000))
    assert words_of(text) == {f"word{number}" for number in range(20_000)}
