import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.metrics.reading.text.lines import lines

_texts = st.lists(
    st.sampled_from(["I take 2", ". ", "? ", "\n- ", "\n\n", "Great! ", "...", "'I go'", '"']) | st.text(max_size=5)
).map("".join)


def cut(text):
    return [line.strip() for _, line in lines(text) if line.strip()]


def test_a_line_is_what_ends_in_a_full_stop_or_with_the_line_of_text():
    assert cut("I take 1. You take 2?\n- Bob takes 3\n- Carol: 4") == [
        "I take 1.",
        "You take 2?",
        "-",
        "Bob takes 3\n-",
        "Carol: 4",
    ]


@pytest.mark.parametrize("text", ["Great! We agree.", "Great!\n\nWe agree."])
def test_a_lone_exclamation_belongs_to_what_follows(text):
    assert cut(text) == [text]
    assert cut(f"Perfect! {text}") == [f"Perfect! {text}"]


def test_the_last_exclamation_belongs_to_what_was_said_before_it():
    assert cut("I take 1. We agree. Great!") == ["I take 1.", "We agree. Great!"]


@pytest.mark.parametrize(
    "text", ["Bob has 1. So do I.", "Not 2, please. It is mine.", "If you take 1, I take 2. Otherwise 3."]
)
def test_what_leaves_out_what_was_said_before_goes_with_it(text):
    assert cut(text) == [text]


def test_the_full_stop_of_an_abbreviation_ends_no_line():
    assert cut("Prob. 2. Pref. 3.") == ["Prob. 2.", "Pref. 3."]


@given(_texts)
def test_lines_are_as_long_as_they_are_in_the_text_one_behind_the_other(text):
    end = None
    for start, line in lines(text):
        assert end is None or start == end
        end = start + len(line)
    assert end in {None, len(text)}


@pytest.mark.parametrize(
    "text", ["word " * 50_000, "a" * 100_000, "I take 2\n" * 20_000, '"' * 50_000, "\u2014 " * 50_000]
)
def test_no_line_is_long_however_long_the_text_is(text):
    found = lines(text)
    assert max(len(line) for _, line in found) < 2000
    assert "".join("".join(line for _, line in found).split()) == "".join(text.split())
