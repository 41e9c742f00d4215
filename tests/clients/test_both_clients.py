"""What is the same through litellm and directly, against the provider on loopback; for faults see test_every_trouble."""

import asyncio
import threading

import pytest
from calling import HELLO, client_of, error_from, reply_from, run

from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.core.client import ClientParameters, Utterance
from pytest_agentsnet.core.quota import Allowance, Quota
from pytest_agentsnet.testing import check_client
from pytest_agentsnet.testing.troubles import LONE_SURROGATE, MEGABYTE, TERMINAL_ESCAPES, Hang, HttpError, Says

KEY = "sk-planted-0123456789"


@pytest.fixture(params=["openai/m", "direct/m"])
def model(request):
    """The same server as litellm reaches it, and directly."""
    return request.param


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (LONE_SURROGATE, '{"Anna": "half a pair: \ufffd"}'),
        (TERMINAL_ESCAPES, TERMINAL_ESCAPES.text),
        (MEGABYTE, MEGABYTE.text),
    ],
)  # fmt: skip
def test_whatever_the_model_writes_is_kept_as_it_is_but_for_what_no_file_can_carry(provider, model, said, text):
    provider.troubles = [said]
    assert reply_from(client_of(provider, model)).text == text


def test_thinking_is_kept_apart_from_the_text(provider, model):
    provider.troubles = [Says("{}", reasoning="let me \ud800 see")]
    reply = reply_from(client_of(provider, model))
    assert (reply.text, reply.reasoning) == ("{}", "let me \ufffd see")


def test_fifty_calls_at_once_are_under_way_together_and_each_gets_its_own_reply(provider, model):
    waiting = []

    def echo(call):
        waiting.append(len(provider.calls))
        return Says(call.messages[-1]["content"])

    provider.latency, provider.troubles = 1.0, echo
    client = client_of(provider, model)

    async def all_at_once():
        return await asyncio.gather(*(client.complete((Utterance("user", f"number {i}"),)) for i in range(50)))

    replies = run(all_at_once())
    assert [reply.text for reply in replies] == [f"number {i}" for i in range(50)]
    assert waiting[0] > 10


def test_an_own_server_needs_no_key(provider, model):
    assert reply_from(client_of(provider, model)).text


def test_a_key_that_the_server_repeats_is_in_no_reply(provider, model):
    provider.troubles = [Says(f"You sent {KEY}", reasoning=f"They sent {KEY}")]
    reply = reply_from(client_of(provider, model, api_key=KEY))
    assert (reply.text, reply.reasoning) == ("You sent [hidden]", "They sent [hidden]")


def test_user_and_password_in_the_url_go_out_as_a_header(provider, model):
    url = provider.url.replace("://", "://us%65r:p%40ss@")
    assert reply_from(client_for(model, ClientParameters(api_base=url))).text
    assert provider.calls[0].authorization


def test_what_the_provider_says_of_its_limits_comes_with_the_reply_and_with_the_refusal(provider, model):
    provider.headers = {"x-ratelimit-remaining-requests": "7", "x-ratelimit-reset-tokens": "6m0s"}
    provider.troubles = [None, HttpError(429)]
    told = Quota(Allowance(left=7.0), Allowance(resets_in=360.0))
    assert reply_from(client_of(provider, model)).quota == told
    assert error_from(client_of(provider, model)).quota == told


def test_without_such_headers_nothing_is_known_of_limits(provider, model):
    assert reply_from(client_of(provider, model)).quota is None


def test_a_call_that_is_cancelled_ends(provider, model):
    arrived = threading.Event()
    provider.troubles = lambda _call: arrived.set() or Hang()

    async def cancelled():
        call = asyncio.create_task(client_of(provider, model).complete(HELLO))
        assert await asyncio.to_thread(arrived.wait, 20)
        call.cancel()
        await asyncio.wait({call}, timeout=20)
        return call.cancelled()

    assert run(cancelled())


def test_it_keeps_the_contract_of_a_client(provider, model):
    check_client(client_of(provider, model))
