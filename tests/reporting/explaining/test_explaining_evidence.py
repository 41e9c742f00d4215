"""Of a long clause the story shows the words that a claim was read from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted

from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.reporting.explaining.evidence import near_evidence
from pytest_agentsnet.reporting.explaining.quote import quote_of

LONG = "having thought for a while about what all of us might do in this round and in those after it, " * 4


def shown(text, value, subject="Ann", slot="answer", most=60):
    start, end = near_evidence(text, Statement(slot, subject, value, "assert", 0, len(text)), most)
    assert 0 <= start <= end <= len(text)
    assert end - start <= most
    return text[start:end]


def test_a_short_clause_is_shown_whole():
    assert shown("I take Group 2", "Group 2") == "I take Group 2"


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        (LONG, "I take Group 2", LONG),
        (LONG, "I take group 2", ""),
        (LONG, "mine is 2", LONG),
        (f"Group 21 is none, {LONG}", "I take Group 2", LONG),
        ("", "Group 2 is mine", LONG),
    ],
)
def test_of_a_long_one_what_is_around_the_value(before, words, after):
    assert words in shown(f"{before}{words}, {after}", "Group 2")


def test_of_several_places_the_one_nearest_to_the_name():
    text = f"Cleo has Group 2, {LONG}and Bob has Group 2, {LONG}"
    assert "Bob has Group 2" in shown(text, "Group 2", "Bob")


def test_a_rule_is_found_by_how_its_choices_begin():
    text = f"{LONG}we go Alphabetically, and take what is free, {LONG}"
    assert "Alphabetically" in shown(text, "alphabetical/smallest_free/-/-", slot="strategy")


def test_what_is_told_in_other_words_has_the_name_or_the_beginning():
    assert "Bob" in shown(f"{LONG}Bob has two neighbours {LONG}", "2", "Bob", "degree")
    assert shown(LONG, "2").startswith("having thought")


@given(st.text(alphabet="Gr2 Bob", min_size=1, max_size=300), st.integers(1, 80))
def test_it_is_a_piece_of_the_clause_and_no_longer_than_asked_for(text, most):
    assert shown(text, "2", "Bob", most=most) in text


def test_a_quotation_of_a_long_clause_has_the_words():
    said = f"{LONG}I take Group 2 as my own {LONG}"
    case = planted("coloring").answers_are("Group 1", "Group 1", "Group 2").says("Ann", 0, "Bob", said).case()
    claim = Claim("Ann", 0, "Bob", Statement("answer", "Ann", "Group 2", "assert", 0, len(said)))
    head, *rest = quote_of(case, claim).lines()
    assert head.startswith('    (Ann, round 1) to Bob: "... ')
    assert "I take Group 2 as my own" in " ".join([head, *(line.removeprefix("      | ") for line in rest)])
    assert [head, *rest][-1].endswith(' ..."')
