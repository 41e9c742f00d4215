"""Row by row: what the strict reading makes of replies in a message turn."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.protocol.reading import read_messages

NEIGHBOURS = ("Anna", "Bob")


def outbox(text, neighbours=NEIGHBOURS):
    reading = read_messages(text, neighbours)
    assert reading.problem is None, reading.problem
    return reading.outbox


def problem(text, neighbours=NEIGHBOURS):
    reading = read_messages(text, neighbours)
    assert reading.outbox == {}
    assert reading.reasoning == text.strip()
    return reading.problem


@given(st.dictionaries(st.sampled_from(NEIGHBOURS), texts.filter(str.strip)), st.booleans(), st.sampled_from([None, 2]))
def test_whatever_json_writes_is_read(messages, ascii_only, indent):
    written = json.dumps(messages, ensure_ascii=ascii_only, indent=indent)
    read = outbox(f"I think so.\n{written}")
    assert read == {
        name: body.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for name, body in messages.items()
    }


@pytest.mark.parametrize(
    "reply",
    [
        '{"Anna": "hi"}',
        ' \n{"Anna": "hi"}\n',
        '```json\n{"Anna": "hi"}\n```',
        '```\n{"Anna": "hi"}```',
        '{"Anna": "hi",}',
        '{ "Anna" : "hi" , }',
        'Let me think. {"Anna": "hi"} That is all.',
        'A set {1, 2}, a smile :{ and a dict {a: b}.\n{"Anna": "hi"}',
        '{"Anna": "hi"} }',
        '{"Anna": "hi"}\n{"Anna"',
        '{{"Anna": "hi"}}',
        '{"\n{"Anna": "hi"}',
    ],
)
def test_fences_commas_and_what_stands_around_the_object_do_no_harm(reply):
    assert outbox(reply) == {"Anna": "hi"}


def test_line_breaks_in_a_message_are_read_raw_and_as_json_writes_them():
    assert outbox('{"Anna": "one\ntwo\\nthree\tfour"}') == {"Anna": "one\ntwo\nthree\tfour"}


def test_escapes_are_decoded_and_a_backslash_that_begins_none_stands_for_itself():
    assert outbox(r'{"Anna": "\"a\" \\ \/ \u00e9 \ud83d\ude00 it\'s \d+ \u12 \\n"}') == {
        "Anna": '"a" \\ / é \N{GRINNING FACE} it\\\'s \\d+ \\u12 \\n'
    }


def test_lone_surrogates_become_the_replacement_character():
    assert outbox('{"Anna": "\\ud800 \ud801", "Z\\ud800": "x"}') == {"Anna": "\ufffd \ufffd", "Z\ufffd": "x"}


def test_the_last_object_with_a_neighbours_name_counts():
    assert outbox('First {"Anna": "draft", "Bob": "b"}, better: {"Anna": "final"}') == {"Anna": "final"}
    assert outbox('{"Anna": "hi"}\nMy state: {"group": 1}') == {"Anna": "hi"}
    assert outbox('{"group": 1} {"Zoe": "hi"}') == {"Zoe": "hi"}


def test_keys_that_are_no_neighbours_are_handed_on_to_be_counted():
    assert outbox('{"Anna": "hi", "Zoe": "who?", "note": "x"}') == {"Anna": "hi", "Zoe": "who?", "note": "x"}


@pytest.mark.parametrize("key", ["Anna", " Anna ", "anna", "ANNA", "**Anna**", "`anna`", "'Anna'", "_Anna_"])
def test_a_name_is_known_by_case_blanks_and_markdown_around_it(key):
    assert outbox(json.dumps({key: "hi"})) == {"Anna": "hi"}


@pytest.mark.parametrize("key", ["Ann", "Anna B", "Anna:", "To Anna", "Ann\u0430"])
def test_a_name_that_only_resembles_a_neighbours_is_not_guessed(key):
    assert outbox(json.dumps({key: "hi"})) == {key: "hi"}


def test_two_neighbours_of_one_spelling_are_told_apart_by_it():
    assert outbox('{"bob": "1", "Bob": "2"}', ("Bob", "bob")) == {"bob": "1", "Bob": "2"}
    assert outbox('{"BOB": "1"}', ("Bob", "bob")) == {"BOB": "1"}


def test_numbers_and_booleans_are_texts_as_they_are_written():
    huge = "9" * 5000
    assert outbox(f'{{"Anna": {huge}, "Bob": -1.50e3}}') == {"Anna": huge, "Bob": "-1.50e3"}
    assert outbox('{"Anna": true, "Bob": 0}') == {"Anna": "true", "Bob": "0"}


@pytest.mark.parametrize(
    "reply", ['{"Anna": null}', '{"Anna": ""}', '{"Anna": " \\n"}', "{}", "Nothing to say.\n```json\n{ }\n```"]
)
def test_null_blank_and_the_empty_object_are_silence(reply):
    assert outbox(reply) == {}


def test_an_empty_object_within_the_text_is_no_silence():
    assert problem("messages = {}\nmessages['Anna'] = 'hi'") == "there is no JSON object in it"


def test_an_empty_object_at_the_end_takes_drafts_back():
    assert outbox('I could write {"Anna": "hi"}, but no: {}') == {}


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "I have nothing to say.",
        '{"Anna',
        '{"Anna" "hi"}',
        "{'Anna': 'hi'}",
        "{Anna: hi}",
        '["Anna", "hi"]',
        '{"note": "hi"',
    ],
)
def test_a_reply_without_an_object_is_refused(reply):
    assert problem(reply) == "there is no JSON object in it"


@pytest.mark.parametrize(
    "reply",
    [
        '{"Anna": "hi"',
        '{"Anna": "hi',
        '{"Anna": hi}',
        '{"Anna": 12abc}',
        '{"Anna": "he said "yes""}',
        '{"Anna": "tell {"Bob": "x"} please"}',
        '{"Anna": "hi" "Bob": "x"}',
        '{"Anna": {"Bob": "x"',
        '{"Anna": {"x": "',
        'First {"Anna": "draft"}, better: {"Anna": "fin"al"}',
    ],
)
def test_a_broken_object_is_refused_and_neither_what_it_quotes_nor_a_draft_stands_in_for_it(reply):
    assert problem(reply) == "its JSON object is broken"


@pytest.mark.parametrize("value", ['{"text": "hi"}', '["hi"]', '{"Bob": "hi"}', '[[{"a": "}"}]]', "{}"])
def test_nested_values_are_refused_and_named(value):
    assert problem(f'{{"Bob": "x", "Anna": {value}}}') == 'the value of "Anna" is not a text'
    assert problem(f'{{"messages": {value}}}') == 'the value of "messages" is not a text'


def test_a_nested_draft_does_not_hide_the_messages_after_it():
    assert outbox('Edges: {"Anna": ["Bob"], "Bob": []}. Messages: {"Anna": "hi"}') == {"Anna": "hi"}


def test_two_different_messages_for_one_neighbour_are_refused():
    assert problem('{"Anna": "a", "anna": "b"}') == 'it has two messages for "Anna"'
    assert outbox('{"Anna": "a", "Anna": "a"}') == {"Anna": "a"}


def test_a_problem_is_short_and_printable_whatever_the_key():
    assert len(problem(json.dumps({"\x1b" * 9999: {}}))) < 100


def test_the_private_text_is_what_stands_around_the_object():
    assert read_messages('So be it.\n```json\n{"Anna": "hi"}\n```\nBye.', NEIGHBOURS).reasoning == "So be it.\n\nBye."
    assert read_messages('{"Anna": "hi"}', NEIGHBOURS).reasoning == ""
    assert read_messages('a {"Anna": "hi"} b', NEIGHBOURS).reasoning == "a\n\nb"


def test_it_is_told_whether_the_reply_goes_on_behind_the_messages():
    assert not read_messages('a {"Anna": "hi"}\n```\n', NEIGHBOURS).goes_on
    assert read_messages('{"Anna": "hi"} b', NEIGHBOURS).goes_on
