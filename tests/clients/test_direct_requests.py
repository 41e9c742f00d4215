import gc
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients import direct_requests
from pytest_agentsnet.clients.direct_requests import beginning_of, body_of, headers_of, url_of
from pytest_agentsnet.core.client import ClientParameters, Utterance
from pytest_agentsnet.core.errors import InputError

BEGINNING = beginning_of("m", ClientParameters())
UTTERANCES = st.builds(Utterance, st.sampled_from(["system", "user", "assistant"]), st.text())


def given_by(api_base="http://127.0.0.1:8000/v1", **arguments):
    return ClientParameters(api_base=api_base, arguments=arguments)


@given(st.lists(UTTERANCES, min_size=1, max_size=6).map(tuple))
def test_every_prompt_begins_with_the_bytes_of_the_one_before(conversation):
    before = BEGINNING
    for length in range(1, len(conversation) + 1):
        body = body_of(BEGINNING, conversation[:length])
        assert body.startswith(before)
        assert json.loads(body)["messages"] == [
            {"role": said.role, "content": said.text} for said in conversation[:length]
        ]
        before = body.removesuffix(b"]}")


def test_what_was_written_of_a_conversation_goes_with_it():
    before = len(direct_requests._written)
    conversation = tuple(Utterance("user", f"number {i}") for i in range(10))
    assert body_of(BEGINNING, conversation) == body_of(BEGINNING, conversation)
    assert len(direct_requests._written) == before + 10
    del conversation
    gc.collect()
    assert len(direct_requests._written) == before


def test_an_utterance_is_written_once(monkeypatch):
    said = tuple(Utterance("user", f"number {i}") for i in range(3))
    body = body_of(BEGINNING, said)
    monkeypatch.setattr(direct_requests, "_newly_written", None)
    assert body_of(BEGINNING, said) == body


def test_an_argument_that_json_cannot_carry_is_refused():
    for value in (object(), float("nan")):
        with pytest.raises(InputError, match="the model arguments cannot be sent as JSON"):
            beginning_of("m", given_by(temperature=value))


@pytest.mark.parametrize("name", ["extra_headers", "extra_query", "extra_body"])
def test_what_is_no_object_is_refused_in_one_line(name):
    parameters = given_by(**{name: "x=1"})
    with pytest.raises(InputError, match=f"the model argument '{name}' is a JSON object") as raised:
        beginning_of("m", parameters), url_of(parameters), headers_of("", parameters)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("api_base", "query", "url"),
    [
        ("http://h:1/v1", {}, "http://h:1/v1/chat/completions"),
        ("http://h:1/v1/", {}, "http://h:1/v1/chat/completions"),
        ("http://h", {}, "http://h/chat/completions"),
        ("https://me:pass@h/v1", {"a": "b c"}, "https://h/v1/chat/completions?a=b+c"),
        ("https://h/v1?version=2", {"a": [1, 2]}, "https://h/v1/chat/completions?version=2&a=1&a=2"),
    ],
)
def test_the_path_of_chats_is_put_behind_the_servers_and_the_query_stays(api_base, query, url):
    assert url_of(given_by(api_base, extra_query=query)) == url


def test_the_credentials_in_the_url_win_over_a_given_header_and_that_over_the_key():
    given = {"AUTHORIZATION": "Bearer given", "X-Team": "blue"}
    assert headers_of("key", given_by())["authorization"] == "Bearer key"
    assert headers_of("key", given_by(extra_headers=given))["authorization"] == "Bearer given"
    assert headers_of("key", given_by(extra_headers=given))["x-team"] == "blue"
    assert headers_of("key", given_by("http://u:p@h/v1", extra_headers=given))["authorization"] == "Basic dTpw"
    assert "authorization" not in headers_of("", given_by())


@pytest.mark.parametrize("bad", ["two\nlines", "null\0", "carriage\r"])
def test_what_no_header_can_carry_is_refused_without_being_shown(bad):
    for key, parameters in [(bad, given_by()), ("", given_by(extra_headers={"x": bad}))]:
        with pytest.raises(InputError, match="holds a line break") as raised:
            headers_of(key, parameters)
        assert bad not in str(raised.value)
