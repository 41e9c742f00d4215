import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.core.printable import one_line, printable, without_surrogates

BIDIRECTIONAL = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = set("\u200b\u200c\u200d\u2028\u2029\u2060\ufeff")


def harmful(text):
    return {
        character
        for character in text
        if character in BIDIRECTIONAL | INVISIBLE or unicodedata.category(character) in {"Cc", "Cs"}
    } - {"\t", "\n"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, ünïcode, 日本語, 🙂", "plain, ünïcode, 日本語, 🙂"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("over\rwritten", "over\\rwritten"),
        ("\x9b2J", "\\x9b2J"),
        ("user\u202egnp.exe", "user\\u202egnp.exe"),
        ("half \ud83d a pair", "half \\ud83d a pair"),
    ],
)
def test_what_could_steer_a_terminal_is_shown_as_an_escape(text, shown):
    assert printable(text) == shown


@given(text=texts)
def test_printable_text_holds_nothing_harmful_and_loses_nothing_else(text):
    shown = printable(text)
    assert not harmful(shown)
    if not harmful(text):
        assert shown == text


@given(text=texts, width=st.integers(5, 40))
def test_one_line_is_one_line_of_the_width_at_most(text, width):
    line = one_line(text, width)
    assert len(line) <= width
    assert len(line.splitlines()) <= 1
    assert not harmful(line)


def test_one_line_runs_white_space_together_and_ends_a_cut_text_with_dots():
    assert one_line("  a \r\n\n b\t\tc ") == "a b c"
    assert one_line("abcdefgh", width=8) == "abcdefgh"
    assert one_line("abcdefghi", width=8) == "abcde..."


def test_one_line_of_a_text_that_goes_on_after_much_white_space_shows_that_it_is_cut():
    assert one_line("a" + " " * 1000 + "b", width=10) == "a..."


@given(text=texts)
def test_without_surrogates_a_text_can_be_written_to_a_file(text):
    clean = without_surrogates(text)
    assert clean.encode().decode() == clean
    assert len(clean) == len(text)


def test_only_lone_surrogates_are_replaced():
    assert without_surrogates("a\ud800b\udfff🙂") == "a\ufffdb\ufffd🙂"
