import http.client
import signal
import subprocess
import sys
import threading
import urllib.parse

import pytest
from chatting import post, say

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.testing import loopback_provider
from pytest_agentsnet.testing.troubles import (
    HALF_JSON,
    LONE_SURROGATE,
    OVERLOADED,
    TOO_MANY_REQUESTS,
    Cut,
    Hang,
    HttpError,
    Says,
)

GREETING = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}


@pytest.fixture
def provider():
    with loopback_provider() as running:
        yield running


def test_it_listens_on_loopback_alone_and_keeps_what_it_received(provider):
    assert provider.url.startswith("http://127.0.0.1:")
    post(provider.url, {**GREETING, "seed": 3}, Authorization="Bearer sk-secret")
    (call,) = provider.calls
    assert (call.number, call.model, call.authorization) == (0, "m", True)
    assert call.messages == ({"role": "user", "content": "hello"},)
    assert call.body["seed"] == 3
    assert "sk-secret" not in repr(call)


def test_a_reply_has_the_form_of_the_protocol(provider):
    body = say(provider.url, "be brief", "hello", "hi", "again")
    (choice,) = body["choices"]
    assert body["object"] == "chat.completion"
    assert (choice["finish_reason"], choice["message"]["role"]) == ("stop", "assistant")
    usage = body["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
    assert 0 < usage["prompt_tokens_details"]["cached_tokens"] < usage["prompt_tokens"]


def test_the_same_question_gets_the_same_reply(provider):
    first, second = say(provider.url, "x", "hello"), say(provider.url, "x", "hello")
    assert first["choices"] == second["choices"]


@pytest.mark.parametrize("body", [b"{", b"[]", b"{}", b'{"model": "m", "messages": 3}', b'{"model": "m"}'])
def test_what_is_no_chat_request_is_refused_as_such(provider, body):
    status, _, answer = post(provider.url, body)
    assert status == 400
    assert "no chat request" in answer["error"]["message"]


def test_a_key_is_asked_for_where_one_is_set(provider):
    provider.key = "sk-right"
    assert post(provider.url, GREETING)[0] == 401
    assert post(provider.url, GREETING, Authorization="Bearer sk-wrong")[0] == 401
    assert post(provider.url, GREETING, Authorization="Bearer sk-right")[0] == 200


def test_only_the_models_named_are_known(provider):
    provider.models = ["llama"]
    assert post(provider.url, GREETING)[0] == 404
    assert post(provider.url, {**GREETING, "model": "llama"})[0] == 200


def test_it_does_not_stream(provider):
    assert post(provider.url, {**GREETING, "stream": True})[0] == 400


def test_a_list_of_troubles_is_met_in_turn_and_then_all_is_well(provider):
    provider.troubles = [TOO_MANY_REQUESTS, None, OVERLOADED]
    assert [post(provider.url, GREETING)[0] for _ in range(4)] == [429, 200, 529, 200]


def test_a_function_decides_on_trouble_by_what_it_is_asked(provider):
    provider.troubles = lambda call: HttpError(500) if call.model == "bad" else None
    assert post(provider.url, GREETING)[0] == 200
    assert post(provider.url, {**GREETING, "model": "bad"})[0] == 500


def test_an_error_carries_the_pause_and_the_code(provider):
    provider.troubles = [HttpError(429, "slow down", retry_after="7", code="rate_limit_exceeded")]
    _, headers, body = post(provider.url, GREETING)
    assert headers["Retry-After"] == "7"
    assert (body["error"]["message"], body["error"]["code"]) == ("slow down", "rate_limit_exceeded")


def test_a_lone_surrogate_travels_as_an_escape(provider):
    provider.troubles = [LONE_SURROGATE]
    assert say(provider.url, "x", "y")["choices"][0]["message"]["content"] == LONE_SURROGATE.text


def test_usage_can_be_left_out(provider):
    provider.troubles = [Says("x", usage=False)]
    assert "usage" not in say(provider.url, "x", "y")


def test_usage_can_be_made_up(provider):
    provider.troubles = [Says("x", usage={"prompt_tokens": -7})]
    assert say(provider.url, "x", "y")["usage"] == {"prompt_tokens": -7}


def test_a_body_can_be_anything(provider):
    provider.troubles = [HALF_JSON]
    with pytest.raises(ValueError, match="Unterminated"):
        post(provider.url, GREETING)


@pytest.mark.parametrize("within_body", [False, True])
def test_a_connection_can_be_cut(provider, within_body):
    provider.troubles = [Cut(within_body)]
    with pytest.raises((http.client.RemoteDisconnected, http.client.IncompleteRead, ConnectionResetError)):
        post(provider.url, GREETING)


@pytest.mark.parametrize("within_body", [False, True])
def test_a_connection_can_be_reset(provider, within_body):
    provider.troubles = [Cut(within_body, reset=True)]
    with pytest.raises(ConnectionResetError):
        post(provider.url, GREETING)


@pytest.mark.parametrize("dripping", [False, True])
def test_a_late_reply_is_a_good_one(provider, dripping):
    provider.troubles = [Hang(0.2, dripping)]
    assert post(provider.url, GREETING)[2]["choices"]


def test_a_hanging_call_does_not_keep_the_server_from_stopping():
    with loopback_provider(troubles=[Hang()]) as provider:
        port = urllib.parse.urlsplit(provider.url).port
        hanging = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        hanging.request("POST", "/v1/chat/completions", '{"model": "m", "messages": []}')
        while not provider.calls:
            threading.Event().wait(0.01)
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        hanging.getresponse()
    hanging.close()


def test_a_range_of_latencies_gives_each_conversation_its_own_and_always_the_same():
    with loopback_provider(latency=(0.0, 0.01)) as provider:
        say(provider.url, "x", "y")
        say(provider.url, "x", "z")
        say(provider.url, "x", "y")
        drawn = [provider._latency(call) for call in provider.calls]
    assert all(0.0 <= seconds <= 0.01 for seconds in drawn)
    assert drawn[0] == drawn[2] != drawn[1]


def test_a_taken_port_is_told_where_the_server_is_started(provider):
    port = urllib.parse.urlsplit(provider.url).port
    with pytest.raises(OSError, match="address already in use"), loopback_provider(port=port):
        pass


def test_unknown_agents_are_refused_before_anything_is_started():
    with pytest.raises(InputError, match="plays textbook, textbook/KEY, chance or constant, not 'gpt-4o'"):
        loopback_provider(agents="gpt-4o").__enter__()


def test_it_runs_in_a_process_of_its_own_until_it_is_interrupted():
    command = [sys.executable, "-m", "pytest_agentsnet.testing", "--agents", "constant", "--latency", "0", "0.01"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            url = process.stdout.readline().strip()
            assert say(url, "x", "y")["choices"]
        finally:
            process.send_signal(signal.SIGINT)
        assert process.stderr.read() == ""
    assert process.returncode == 0
