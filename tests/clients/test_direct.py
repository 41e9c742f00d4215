"""Against the provider on loopback; whatever goes wrong is in test_every_trouble."""

import asyncio
import json
import subprocess
import sys
import threading
import traceback

import pytest
from calling import CERTIFICATE, HELLO, client_of, error_from, reply_from, run, self_signed_server

from pytest_agentsnet.clients import direct_connections
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.clients.direct import DirectClient
from pytest_agentsnet.core.client import ClientParameters, Usage, Utterance
from pytest_agentsnet.core.quota import Allowance, Quota
from pytest_agentsnet.testing import check_client
from pytest_agentsnet.testing.troubles import (
    HTML_INSTEAD,
    LONE_SURROGATE,
    MEGABYTE,
    TERMINAL_ESCAPES,
    Cut,
    Hang,
    HttpError,
    RawBody,
    Says,
)

MODEL = "direct/some/model"
KEY = "sk-planted-0123456789"


def at(url, **arguments):
    return DirectClient(MODEL, ClientParameters(api_base=url, arguments=arguments))


def test_the_conversation_goes_out_as_it_is_with_the_cap_and_the_arguments(provider):
    conversation = (*HELLO, Utterance("assistant", "Hällo."), Utterance("user", 'Again? "\n')) * 2
    client = client_of(provider, MODEL, max_tokens=77, temperature=0.5, extra_body={"top_k": 2})
    assert run(client.complete(conversation)).text
    (call,) = provider.calls
    assert call.body == {
        "model": "some/model",
        "messages": [{"role": said.role, "content": said.text} for said in conversation],
        "max_tokens": 77,
        "temperature": 0.5,
        "top_k": 2,
    }


def test_a_model_that_has_another_name_for_the_cap_is_told_it_by_that_one_only(provider):
    assert reply_from(client_of(provider, MODEL, max_completion_tokens=9)).text
    assert "max_tokens" not in provider.calls[0].body


def test_usage_and_cached_tokens_are_kept_and_a_price_is_nobodys_guess(provider):
    provider.troubles = [Says("twelve chars")]
    assert reply_from(client_of(provider, MODEL)).usage == Usage(7, 4, 4, cost_usd=None)


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
    assert reply_from(client_of(provider, MODEL)).text == text


def test_thinking_is_kept_apart_from_the_text(provider):
    provider.troubles = [Says("{}", reasoning="let me \ud800 see")]
    reply = reply_from(client_of(provider, MODEL))
    assert (reply.text, reply.reasoning) == ("{}", "let me \ufffd see")


@pytest.mark.parametrize("text", ["half \ud800 a pair", "long " * 500_000])
def test_no_prompt_is_too_odd_or_too_long_to_be_sent(provider, text):
    reply_from(client_of(provider, MODEL), (Utterance("user", text),))
    assert provider.calls[0].messages[0]["content"] == text.replace("\ud800", "\ufffd")


def test_fifty_calls_at_once_are_under_way_together_and_each_gets_its_own_reply(provider):
    waiting = []

    def echo(call):
        waiting.append(len(provider.calls))
        return Says(call.messages[-1]["content"])

    provider.latency, provider.troubles = 1.0, echo
    client = client_of(provider, MODEL)

    async def all_at_once():
        return await asyncio.gather(*(client.complete((Utterance("user", f"number {i}"),)) for i in range(50)))

    replies = run(all_at_once())
    assert [reply.text for reply in replies] == [f"number {i}" for i in range(50)]
    assert waiting[0] > 10


def test_calls_that_follow_one_another_share_a_connection_until_that_is_closed():
    opened = []

    async def serve(reader, writer):
        opened.append(writer)
        while await reader.readline():
            length = 0
            while (line := await reader.readline()) != b"\r\n":
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            await reader.readexactly(length)
            body = b'{"choices": [{"message": {"content": "hi"}}]}'
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        writer.close()

    async def several():
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            client = at(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1")
            counts = []
            for _ in range(2):
                for _ in range(5):
                    assert (await client.complete(HELLO)).text == "hi"
                counts.append(len(opened))
                await close_connections()
            return counts

    assert asyncio.run(several()) == [1, 2]


def test_an_own_server_needs_no_key(provider):
    assert reply_from(client_of(provider, MODEL)).text
    assert not provider.calls[0].authorization


@pytest.mark.parametrize("variable", ["AGENTSNET_API_KEY", "OPENAI_API_KEY"])
def test_a_server_that_wants_a_key_gets_the_one_from_the_arguments_or_the_environment(provider, monkeypatch, variable):
    provider.key = KEY
    assert reply_from(client_of(provider, MODEL, api_key=KEY)).text
    assert reply_from(client_of(provider, MODEL, extra_headers={"AUTHORIZATION": f"Bearer {KEY}"})).text
    monkeypatch.setenv(variable, KEY)
    assert reply_from(client_of(provider, MODEL)).text


def test_a_key_that_is_missing_or_wrong_names_the_variable_for_it(provider, monkeypatch):
    provider.key = KEY
    error = error_from(client_of(provider, MODEL))
    assert error.kind == "missing_key"
    assert "export AGENTSNET_API_KEY=..." in error.reason
    monkeypatch.setenv("AGENTSNET_API_KEY", "sk-a-wrong-one")
    error = error_from(client_of(provider, MODEL))
    assert error.kind == "auth"
    assert "export AGENTSNET_API_KEY=..." in error.reason


def test_a_key_that_the_server_repeats_is_in_no_reply(provider):
    provider.troubles = [Says(f"You sent {KEY}", reasoning=f"They sent {KEY}")]
    reply = reply_from(client_of(provider, MODEL, api_key=KEY))
    assert (reply.text, reply.reasoning) == ("You sent [hidden]", "They sent [hidden]")


def test_user_and_password_in_the_url_go_out_as_a_header(provider):
    assert reply_from(at(provider.url.replace("://", "://us%65r:p%40ss@"))).text
    assert provider.calls[0].authorization


@pytest.mark.parametrize("trouble", [HttpError(401, f"bad key {KEY}"), HTML_INSTEAD, Cut(), RawBody(f'["{KEY}"]')])
def test_no_secret_is_in_anything_that_an_error_carries(provider, monkeypatch, trouble):
    monkeypatch.setenv("AGENTSNET_API_KEY", KEY)
    provider.troubles = [trouble]
    url = provider.url.replace("://", "://user:planted-pass@")
    error = error_from(at(url, extra_headers={"X-Gateway": "planted-header"}))
    assert error.__cause__ is error.__context__ is None
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [line for line in shown.format() if "test_direct" not in line and "calling.py" not in line]
    assert "planted" not in "".join(ours) + str(error) + repr(error) + repr(vars(error))


def test_nothing_about_it_shows_what_it_was_given(provider):
    client = client_of(provider, MODEL, api_key=KEY)
    assert "planted" not in repr(client) + json.dumps(client.account) + repr(vars(client)["_way"])
    assert client.account[0] == "direct"
    assert len(client.account.key_fingerprint) == 8


@pytest.mark.parametrize("model", ["direct/m", "openai/m", "hosted_vllm/m"])
def test_what_the_provider_says_of_its_limits_comes_with_the_reply_and_with_the_refusal(provider, model):
    provider.headers = {"x-ratelimit-remaining-requests": "7", "x-ratelimit-reset-tokens": "6m0s"}
    provider.troubles = [None, HttpError(429)]
    told = Quota(Allowance(left=7.0), Allowance(resets_in=360.0))
    assert reply_from(client_of(provider, model)).quota == told
    assert error_from(client_of(provider, model)).quota == told


@pytest.mark.parametrize("model", ["direct/m", "openai/m"])
def test_without_such_headers_nothing_is_known_of_limits(provider, model):
    assert reply_from(client_of(provider, model)).quota is None


def test_a_redirect_is_not_followed(provider):
    provider.headers = {"Location": provider.url}
    provider.troubles = [RawBody("", status=307)]
    error = error_from(client_of(provider, MODEL, api_key=KEY))
    assert error.kind == "unknown_model"
    assert "(307)" in error.reason
    assert len(provider.calls) == 1


def test_an_answer_that_is_larger_than_any_reply_is_not_read(provider, monkeypatch):
    monkeypatch.setattr(direct_connections, "_LARGEST_ANSWER", 2**20)
    provider.troubles = [Says("x" * 2**20)]
    client = client_of(provider, MODEL)
    error = error_from(client)
    assert error.kind == "malformed"
    assert "longer than 1 MB" in error.reason
    assert reply_from(client).text


def test_a_proxy_of_the_environment_is_asked(provider, monkeypatch):
    monkeypatch.setenv("http_proxy", provider.url.removesuffix("/v1"))
    monkeypatch.setenv("no_proxy", "elsewhere.invalid")
    assert reply_from(at("http://nobody.invalid/v1")).text
    assert len(provider.calls) == 1


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_a_certificate_that_the_environment_vouches_for_is_trusted(monkeypatch, variable):
    monkeypatch.setenv(variable, str(CERTIFICATE))
    with self_signed_server() as url:
        error = error_from(at(url))
    assert "501" in error.reason


def test_certificates_that_cannot_be_read_are_named(monkeypatch, tmp_path):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "missing.pem"))
    error = error_from(at("https://127.0.0.1:9/v1"))
    assert error.kind == "insecure"
    assert "the certificates that REQUESTS_CA_BUNDLE names cannot be read" in error.reason


def test_a_call_that_is_cancelled_ends(provider):
    arrived = threading.Event()
    provider.troubles = lambda _call: arrived.set() or Hang()

    async def cancelled():
        call = asyncio.create_task(client_of(provider, MODEL).complete(HELLO))
        assert await asyncio.to_thread(arrived.wait, 20)
        call.cancel()
        await asyncio.wait({call}, timeout=20)
        return call.cancelled()

    assert run(cancelled())


def test_the_next_call_goes_on_after_a_cut_connection(provider):
    provider.troubles = [Cut()]
    client = client_of(provider, MODEL)
    assert error_from(client).kind == "connection"
    assert reply_from(client).text


def test_it_keeps_the_contract_of_a_client(provider):
    check_client(client_of(provider, MODEL))


def test_aiohttp_is_imported_at_the_first_call_and_litellm_never(provider):
    code = """
import asyncio, sys
from pytest_agentsnet.clients.builtin import client_for, preflight
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.core.client import ClientParameters, Utterance
parameters = ClientParameters(api_base=sys.argv[1])
preflight("direct/m", parameters)
client = client_for("direct/m", parameters)
print(client.account.provider, "aiohttp" in sys.modules)

async def call():
    reply = await client.complete((Utterance("user", "hello"),))
    await close_connections()
    return bool(reply.text)

print(asyncio.run(call()), "aiohttp" in sys.modules, {"litellm", "openai", "httpx"} & set(sys.modules))
"""
    command = [sys.executable, "-W", "error", "-c", code, provider.url]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == ("direct False\nTrue True set()\n", "")
