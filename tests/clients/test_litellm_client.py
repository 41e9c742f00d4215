"""Through the real litellm, against the provider on loopback."""

import asyncio
import gc
import json

from calling import HELLO, client_of, reply_from, run

from pytest_agentsnet.core.client import Utterance
from pytest_agentsnet.testing.troubles import (
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


def test_a_lone_surrogate_in_a_prompt_does_not_stop_it(provider):
    reply_from(client_of(provider), (Utterance("user", "half \ud800 a pair"),))
    assert provider.calls[0].messages[0]["content"] == "half \ufffd a pair"


def test_a_server_that_wants_a_key_gets_the_one_from_the_environment_or_the_arguments(provider, monkeypatch):
    provider.key = "sk-planted-0123456789"
    assert reply_from(client_of(provider, api_key=provider.key)).text
    monkeypatch.setenv("OPENAI_API_KEY", provider.key)
    assert reply_from(client_of(provider)).text


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


def test_nothing_about_it_shows_what_it_was_given(provider):
    client = client_of(provider, api_key="sk-planted-0123456789")
    assert "planted" not in repr(client) + json.dumps(client.account)
