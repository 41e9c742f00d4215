import re

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.metrics.reading.marked.pronouns import pronouns_marked
from pytest_agentsnet.metrics.reading.words.caseless import caseless, lowered

PATTERN = r"\bI[ ](?P<Verb>take|AM)\b\W*(?P=Verb)?\S"
TEXTS = st.text(st.sampled_from("Ii\u0130\u0131 aAmM takeTAKE.\u017f\u00df\u1e9e"))


@given(TEXTS)
def test_a_caseless_pattern_finds_in_lower_case_what_one_that_ignores_case_finds(text):
    found, ignoring = caseless(PATTERN).search(lowered(text)), re.search(PATTERN, text, re.IGNORECASE)
    assert (found and found.span()) == (ignoring and ignoring.span())


@given(st.text())
def test_no_place_moves_in_lower_case(text):
    assert len(lowered(text)) == len(text)


def test_of_pronouns_that_begin_alike_the_one_that_says_more_is_marked():
    assert pronouns_marked("we both know that one of my neighbours tells each other agent, not you") == (
        "@we both know that @other tells each other @other, not @you"
    )
