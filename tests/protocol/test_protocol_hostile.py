"""Whatever a model writes, reading it neither fails nor takes more than linear time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.protocol.reading import read_answer, read_messages

NEIGHBOURS = ("Anna", "Bob")
ALPHABET = ("Group 1", "Group 12", "None", "Anna")
UNITS = [
    "{",
    "}",
    "[",
    "{}",
    "{ ",
    '{"',
    '{"\\',
    '{"\\{"',
    '{"a":',
    '{"a":"',
    '{"a":[',
    '{"a":1,',
    '{"Anna":"',
    '{"Anna":"x"}',
    '{"{":":","',
    '"a":"b",',
    '"\\"',
    "\\",
    "\\n",
    "\\u00",
    "`",
    "```json\n",
    "ANSWER:",
    "ANSWER: *",
    "ANSWER: Group ",
    'answer""',
    "*",
    "_",
    " ",
    "\n",
    "1",
    "\x00",
    "\ud800",
    "\u202e",
]
BEGINNINGS = ["", '{"Anna": ', '{"Anna": "', "ANSWER: "]
MEGABYTE = 1_000_000


def read_all(text):
    for scoring in SCORINGS:
        read_messages(text, NEIGHBOURS, scoring)
        read_answer(text, ALPHABET, scoring)


def fastest(text):
    """Seconds of CPU time, the best of three."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        read_all(text)
        seconds.append(time.process_time() - start)
    return min(seconds)


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_a_reply_of_twice_the_length_takes_about_twice_the_time(unit):
    for beginning in BEGINNINGS:
        once, twice = (fastest(beginning + unit * (length // len(unit))) for length in (50_000, 100_000))
        assert twice < 3.5 * once + 0.01


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_a_megabyte_is_read_in_seconds(unit):
    start = time.process_time()
    read_all('{"Anna": ' + unit * (MEGABYTE // len(unit)))
    assert time.process_time() - start < 10


@pytest.mark.parametrize("unit", ["{", "{ ", '{"', '{"a"', "{}"])
def test_braces_that_begin_no_messages_are_nearly_free(unit):
    start = time.process_time()
    read_messages(unit * (MEGABYTE // len(unit)), NEIGHBOURS)
    assert time.process_time() - start < 0.2


def test_deep_nesting_is_refused_not_raised():
    deep = '{"Anna": ' * 100_000 + '"x"' + "}" * 100_000
    assert read_messages(deep, NEIGHBOURS).problem == 'the value of "Anna" is not a text'
    assert read_messages(deep, NEIGHBOURS, "paper").problem


def test_a_number_beyond_what_python_converts_is_read_as_text():
    digits = "7" * MEGABYTE
    assert read_messages(f'{{"Anna": {digits}}}', NEIGHBOURS).outbox == {"Anna": digits}
    assert read_messages(f'{{"Anna": {digits}}}', NEIGHBOURS, "paper").problem


@pytest.mark.parametrize("scoring", SCORINGS)
@given(st.lists(st.sampled_from([*UNITS, '"Anna"', ":", "Group 1", "\x1b", "é"]) | texts, max_size=15).map("".join))
def test_no_text_makes_a_reader_fail(scoring, text):
    reading = read_messages(text, NEIGHBOURS, scoring, NEIGHBOURS)
    assert reading.problem is None or not reading.outbox
    for key, body in reading.outbox.items():
        assert f"{key}{body}".encode()
    assert read_answer(text, ALPHABET, scoring) in {*ALPHABET, None}
