"""Chat completions as servers write them; the common ones also come through tests of the client itself."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients.direct_replies import UnreadableError, reply_of
from pytest_agentsnet.core.client import Reply, Usage

NAMES = st.sampled_from([
    "choices",
    "message",
    "content",
    "finish_reason",
    "usage",
    "text",
    "prompt_tokens",
    "prompt_tokens_details",
    "cached_tokens",
])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | NAMES, inner, max_size=4),
    max_leaves=20,
)


def body(*, content="hi", finish_reason="stop", usage=None, **message):
    choice = {"index": 0, "message": {"role": "assistant", "content": content, **message}}
    return json.dumps({"choices": [{**choice, "finish_reason": finish_reason}], "usage": usage}).encode()


def test_a_content_in_parts_is_joined():
    parts = [{"type": "text", "text": "{"}, {"type": "image"}, {"type": "text", "text": "}"}]
    assert reply_of(body(content=parts)).text == "{}"
    assert reply_of(body(content=[])).text == ""


@pytest.mark.parametrize("content", [5, True, {"text": "hi"}, ["hi"], [{"text": "hi"}, None]])
def test_a_content_that_is_no_text_is_no_reply(content):
    with pytest.raises(UnreadableError, match="its content is neither text nor parts of a text"):
        reply_of(body(content=content))


def test_thinking_has_either_name():
    assert reply_of(body(reasoning_content="let me see")).reasoning == "let me see"
    assert reply_of(body(reasoning="let me see")).reasoning == "let me see"
    assert reply_of(body(reasoning_content=None, reasoning="let me see")).reasoning == "let me see"
    assert reply_of(body(reasoning_content=7)).reasoning == ""


def test_thinking_aloud_before_the_text_is_taken_out_of_it_where_the_server_does_not():
    said = reply_of(body(content="<think>let me see</think>\n{}"))
    assert (said.reasoning, said.text) == ("let me see", "\n{}")
    for text in ("<think>for ever", "so <think>x</think>"):
        assert reply_of(body(content=text)) == Reply(text)
    assert reply_of(body(content="<think>x</think>{}", reasoning_content="")).text == "<think>x</think>{}"


@pytest.mark.parametrize(
    ("told", "finish_reason"),
    [("eos_token", "stop"), (None, "stop"), (3, "stop"), ("max_tokens", "length"), ("abort", "abort")],
)
def test_servers_own_words_for_the_end_are_those_of_the_protocol(told, finish_reason):
    assert reply_of(body(finish_reason=told)).finish_reason == finish_reason


def test_a_refusal_is_the_text_where_there_is_no_other():
    assert reply_of(body(content=None, refusal="No.")) == Reply("No.", finish_reason="refusal")
    assert reply_of(body(content="Yes.", refusal="No.")) == Reply("Yes.")


@pytest.mark.parametrize(
    ("told", "usage"),
    [
        ({"prompt_tokens": 9, "completion_tokens": 2}, Usage(9, 2)),
        ({"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 4}}, Usage(9, 2, 4)),
        ({"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": None}, Usage(9, 2)),
        ({"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": [4]}, Usage(9, 2)),
        ({"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 10}}, Usage(9, 2)),
        ({"prompt_tokens": 9}, Usage(9)),
        ({"prompt_tokens": -9, "completion_tokens": 2.5}, Usage()),
        ({"prompt_tokens": True, "completion_tokens": "2"}, Usage()),
        ({"prompt_tokens": 10**19, "completion_tokens": 10**400}, Usage()),
        ({"prompt_tokens": 0, "completion_tokens": 0}, Usage()),
        ([9, 2], Usage()),
        (None, Usage()),
    ],
)
def test_counts_that_cannot_be_are_unknown(told, usage):
    assert reply_of(body(usage=told)).usage == usage


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<html>Welcome to the proxy</html>", "it is no JSON: <html>Welcome"),
        ("", "it is no JSON: nothing"),
        ('{"choices": [{"mess', "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("9" * 10_000, "it is no JSON"),
        ('{"error": {"message": "overloaded"}}', "it has no choice with a message: .*overloaded"),
        ('{"choices": []}', "no choice"),
        ('{"choices": [null]}', "no choice"),
        ('{"choices": [{"message": null}]}', "no choice"),
        ('{"choices": {"0": {}}}', "no choice"),
    ],
)
def test_what_is_no_completion_is_told_by_its_beginning(text, told):
    with pytest.raises(UnreadableError, match=told) as raised:
        reply_of(text.encode())
    assert len(str(raised.value)) < 1100
    assert raised.value.__cause__ is None


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()) | JSON.map(lambda value: body(content=value)))
def test_any_bytes_are_a_reply_or_unreadable(whatever):
    try:
        reply = reply_of(whatever)
    except UnreadableError:
        return
    assert all(isinstance(part, str) for part in (reply.text, reply.reasoning, reply.finish_reason))
