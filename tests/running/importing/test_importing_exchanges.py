"""An agent's conversation, as result files have it."""

import pytest

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.importing.exchanges import Exchange, exchanges_of


def entry(kind, content="", **data):
    return {"type": kind, "data": {"content": content, **data}}


def talk(*ai):
    return [entry("system"), *(part for said in ai for part in (entry("human", "go on"), entry("ai", **said)))]


def test_requests_and_replies_come_in_turn_with_what_they_took():
    usage = {"input_tokens": 7, "output_tokens": 3, "input_token_details": {"cache_read": 2}}
    assert exchanges_of(talk({"content": "a"}, {"content": "b", "usage_metadata": usage}), "Anna") == (
        Exchange("go on", "a"),
        Exchange("go on", "b", usage=Usage(7, 3, 2)),
    )


def test_usage_that_is_no_count_is_unknown():
    for usage in (
        {"input_tokens": -1, "output_tokens": 2.5},
        [],
        "9",
        {"input_tokens": True, "input_token_details": 3},
    ):
        (exchange,) = exchanges_of(talk({"content": "", "usage_metadata": usage}), "Anna")
        assert exchange.usage == Usage()


def test_blocks_of_thinking_are_kept_apart_from_the_reply():
    blocks = [
        {"type": "thinking", "thinking": "hm"},
        "so ",
        {"type": "text", "text": "be it"},
        {"type": ["text"]},
        7,
        {"type": "text"},
    ]
    (exchange,) = exchanges_of(talk({"content": blocks}), "Anna")
    assert (exchange.thinking, exchange.reply) == ("hm", "so be it")


def test_a_request_in_blocks_is_their_text():
    blocks = [{"type": "text", "text": "Message from "}, {"type": "text", "text": "Bob: hi"}]
    (exchange,) = exchanges_of([entry("system"), entry("human", blocks), entry("ai", blocks[1:])], "Anna")
    assert (exchange.request, exchange.reply) == ("Message from Bob: hi", "Bob: hi")


@pytest.mark.parametrize(
    ("metadata", "cut", "refused"),
    [
        ({"finish_reason": "length"}, True, False),
        ({"finish_reason": "MAX_TOKENS"}, True, False),
        ({"stop_reason": "max_tokens"}, True, False),
        ({"stop_reason": "refusal"}, False, True),
        ({"finish_reason": "SAFETY"}, False, True),
        ({"finish_reason": "stop"}, False, False),
        ({"finish_reason": ["length"]}, False, False),
        ("length", False, False),
    ],
)
def test_why_a_reply_ended_is_taken_from_the_provider(metadata, cut, refused):
    (exchange,) = exchanges_of(talk({"content": "", "response_metadata": metadata}), "Anna")
    assert (exchange.is_cut, exchange.is_refused) == (cut, refused)


def test_half_characters_are_replaced():
    (exchange,) = exchanges_of(talk({"content": "\ud800!"}), "Anna")
    assert exchange.reply == "\ufffd!"


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        (None, "the conversation of Anna is missing, and should be a list"),
        ([], "is not one system message, then human and ai in turn, but ends after 0 entries without a reply"),
        (talk({})[:-1], "but ends after 2 entries without a reply"),
        (talk({})[1:], "but has 'human' as number 1"),
        ([*talk({}), entry("ai"), entry("human")], "but has 'ai' as number 4"),
        ([entry("system"), entry({"deep": []}), entry("ai")], "but has an object as number 2"),
        ([entry("system"), "hello"], "an entry of the conversation of Anna is 'hello', and should be a JSON object"),
        ([entry("system"), {"type": "human"}], "the data of an entry of the conversation of Anna is missing"),
        (
            talk({"content": {"a": 1}}),
            "a content in the conversation of Anna is an object, and should be a text, or a list",
        ),
        (talk({"content": None}), "a content in the conversation of Anna is missing, and should be a text, or a list"),
        (talk({"content": 7}), "a content in the conversation of Anna is 7, and should be a text, or a list"),
    ],
)
def test_anything_else_is_refused(entries, reason):
    with pytest.raises(InputError, match=reason):
        exchanges_of(entries, "Anna")
