"""Through the real litellm, against the provider on loopback."""

import asyncio
import gc
import json
import threading

import pytest
from calling import HELLO, client_of, reply_from, run

from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.core.client import ClientParameters, Utterance
from pytest_agentsnet.testing import check_client
from pytest_agentsnet.testing.troubles import (
    LONE_SURROGATE,
    MEGABYTE,
    TERMINAL_ESCAPES,
    Hang,
    Says,
)


def test_the_conversation_goes_out_as_it_is_with_the_cap_and_the_arguments(provider):
    conversation = (*HELLO, Utterance("assistant", "Hello."), Utterance("user", "Again?"))
    client = client_of(provider, "openai/m", max_tokens=77, temperature=0.5, seed=3, top_k=2)
    assert run(client.complete(conversation)).text
    (call,) = provider.calls
    assert call.body == {
        "model": "m",
        "messages": [
            {"role": "system", "content": "You are brief."},
            {"role": "user", "content": "Say hello."},
            {"role": "assistant", "content": "Hello."},
            {"role": "user", "content": "Again?"},
        ],
        "max_tokens": 77,
        "temperature": 0.5,
        "seed": 3,
        "top_k": 2,
    }


def test_usage_and_cached_tokens_are_kept_and_an_unknown_price_is_no_price(provider):
    provider.troubles = [Says("twelve chars")]
    usage = reply_from(client_of(provider)).usage
    assert (usage.tokens_in, usage.tokens_out, usage.tokens_cached) == (7, 4, 4)
    assert usage.cost_usd is None


def test_the_cost_comes_from_the_price_map(provider):
    usage = reply_from(client_of(provider, "openai/gpt-4o")).usage
    assert usage.cost_usd is not None
    assert 0 < usage.cost_usd < 0.01


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (LONE_SURROGATE, '{"Anna": "half a pair: \ufffd"}'),
        (TERMINAL_ESCAPES, TERMINAL_ESCAPES.text),
        (MEGABYTE, MEGABYTE.text),
    ],
)  # fmt: skip
def test_whatever_the_model_writes_is_kept_as_it_is_but_for_what_no_file_can_carry(provider, said, text):
    provider.troubles = [said]
    assert reply_from(client_of(provider)).text == text


def test_thinking_is_kept_apart_from_the_text(provider):
    provider.troubles = [Says("{}", reasoning="let me \ud800 see")]
    reply = reply_from(client_of(provider))
    assert (reply.text, reply.reasoning) == ("{}", "let me \ufffd see")


def test_a_lone_surrogate_in_a_prompt_does_not_stop_it(provider):
    reply_from(client_of(provider), (Utterance("user", "half \ud800 a pair"),))
    assert provider.calls[0].messages[0]["content"] == "half \ufffd a pair"


def test_fifty_calls_at_once_are_under_way_together_and_each_gets_its_own_reply(provider):
    waiting = []

    def echo(call):
        waiting.append(len(provider.calls))
        return Says(call.messages[-1]["content"])

    provider.latency, provider.troubles = 1.0, echo
    client = client_of(provider)

    async def all_at_once():
        return await asyncio.gather(*(client.complete((Utterance("user", f"number {i}"),)) for i in range(50)))

    replies = run(all_at_once())
    assert [reply.text for reply in replies] == [f"number {i}" for i in range(50)]
    assert waiting[0] > 10


def test_an_own_server_needs_no_key(provider):
    assert reply_from(client_of(provider)).text


def test_a_server_that_wants_a_key_gets_the_one_from_the_environment_or_the_arguments(provider, monkeypatch):
    provider.key = "sk-planted-0123456789"
    assert reply_from(client_of(provider, api_key=provider.key)).text
    monkeypatch.setenv("OPENAI_API_KEY", provider.key)
    assert reply_from(client_of(provider)).text


def test_a_key_that_the_server_repeats_is_in_no_reply(provider):
    key = "sk-planted-0123456789"
    provider.troubles = [Says(f"You sent {key}", reasoning=f"They sent {key}")]
    reply = reply_from(client_of(provider, api_key=key))
    assert (reply.text, reply.reasoning) == ("You sent [hidden]", "They sent [hidden]")


def test_user_and_password_in_the_url_go_out_as_a_header(provider):
    headers = []
    provider.troubles = lambda call: headers.append(call.authorization)
    url = provider.url.replace("://", "://us%65r:p%40ss@")
    assert reply_from(LitellmClient("openai/m", ClientParameters(api_base=url))).text
    assert headers == [True]


def test_a_call_that_is_cancelled_ends(provider):
    arrived = threading.Event()
    provider.troubles = lambda _call: arrived.set() or Hang()

    async def cancelled():
        call = asyncio.create_task(client_of(provider).complete(HELLO))
        assert await asyncio.to_thread(arrived.wait, 20)
        call.cancel()
        await asyncio.wait({call}, timeout=20)
        return call.cancelled()

    assert run(cancelled())


def test_calls_that_are_cancelled_before_they_are_sent_leave_no_warning(provider):
    async def cancelled():
        client = client_of(provider)
        for steps in range(20):
            call = asyncio.create_task(client.complete(HELLO))
            for _ in range(steps):
                await asyncio.sleep(0)
            call.cancel()
            await asyncio.wait({call}, timeout=20)
            assert call.done()
        await asyncio.sleep(0.1)

    run(cancelled())
    gc.collect()


def test_it_keeps_the_contract_of_a_client(provider):
    check_client(client_of(provider))


def test_nothing_about_it_shows_what_it_was_given(provider):
    client = client_of(provider, api_key="sk-planted-0123456789")
    assert "planted" not in repr(client) + json.dumps(client.account)
