"""What litellm raises, told in words that hold no secret; which row each trouble finds is in test_every_trouble."""

import json
import ssl
import sys
import traceback
import warnings

import aiohttp
import httpx
import pytest
from aiohttp.client_reqrep import ConnectionKey
from calling import client_of, error_from, reply_from

from pytest_agentsnet.clients import litellm_loading
from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.clients.litellm_errors import failure_of, is_content_filter
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.testing.troubles import HTML_INSTEAD, NO_CHOICES, Cut, HttpError, RawBody


@pytest.mark.parametrize("model", ["mistral/m", "hosted_vllm/m"])
@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (HttpError(401), "auth"),
        (HttpError(429, retry_after="3"), "rate_limited"),
        (HttpError(500), "server_error"),
        (HTML_INSTEAD, "malformed"),
        (NO_CHOICES, "malformed"),
    ],
)
def test_other_providers_troubles_find_the_same_rows(provider, model, trouble, kind):
    provider.troubles = [trouble]
    error = error_from(client_of(provider, model, api_key="sk-planted-0123456789"))
    assert error.kind == kind, error.reason
    assert error.retry_after == (3.0 if kind == "rate_limited" else None)


def chat_completion(choice):
    head = {"id": "x", "object": "chat.completion", "created": 0, "model": "m"}
    return RawBody(json.dumps({**head, "choices": [choice]}))


def choice_of(content):
    return {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}


@pytest.mark.parametrize("model", ["openai/m", "hosted_vllm/m"])
@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (None, "('NoneType' object is not subscriptable)"),
        ({"index": 0, "message": None}, "'NoneType' object"),
        (choice_of(5), "Input should be a valid string"),
        (choice_of([{"type": "text", "text": "sk-planted-0123456789"}]), "Input should be a valid string"),
    ],
)
def test_a_malformed_body_is_told_by_what_is_wrong_with_it_and_without_warnings(provider, model, choice, told):
    provider.troubles = [chat_completion(choice)]
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        error = error_from(client_of(provider, model))
    assert not warned
    assert error.kind == "malformed"
    assert told in error.reason
    for unwanted in ("\n", "Traceback", "received_args", "serializer", "planted"):
        assert unwanted not in error.reason


@pytest.mark.parametrize(("code", "filtered"), [("content_policy_violation", True), ("invalid_value", False)])
def test_what_the_filter_declines_is_known_by_the_provider_s_own_words(code, filtered):
    answer = {"error": {"message": "Your request was rejected", "type": "invalid_request_error", "code": code}}
    request = httpx.Request("POST", "http://127.0.0.1/v1")
    response = httpx.Response(400, json=answer, request=request)
    error = RuntimeError("litellm took it for something else")
    error.__cause__ = httpx.HTTPStatusError("400", request=request, response=response)
    assert is_content_filter(error) is filtered


def test_of_a_traceback_without_its_exception_the_last_line_is_told():
    error = RuntimeError("Invalid response Traceback (most recent call last):\n  File x\nKeyError: 'choices'\n\n")
    assert failure_of(error).message == "KeyError: 'choices'"


def test_the_next_call_goes_on_after_a_cut_connection(provider):
    provider.troubles = [Cut()]
    client = client_of(provider)
    assert error_from(client).kind == "connection"
    assert reply_from(client).text


def test_a_server_that_is_not_there_is_named_without_credentials():
    error = error_from(LitellmClient("openai/m", ClientParameters(api_base="http://user:secret-pass@127.0.0.1:1/v1")))
    assert error.kind == "unreachable"
    assert error.reason.startswith("No server answers at http://127.0.0.1:1/v1")
    assert "secret-pass" not in error.reason


def test_a_missing_key_is_found_before_anything_is_sent():
    error = error_from(LitellmClient("gpt-4o", ClientParameters()))
    assert error.kind == "missing_key"
    assert "export OPENAI_API_KEY=..." in error.reason


def test_a_wrong_key_names_its_variable(provider, monkeypatch):
    provider.key = "sk-the-right-one"
    monkeypatch.setenv("OPENAI_API_KEY", "sk-a-wrong-one")
    error = error_from(client_of(provider))
    assert error.kind == "auth"
    assert "OPENAI_API_KEY" in error.reason
    assert "401: Incorrect API key provided" in error.reason


@pytest.mark.parametrize(("model", "variable"), [("openai/m", "OPENAI_API_KEY"), ("mistral/m", "MISTRAL_API_KEY")])
def test_a_key_that_only_the_server_misses_is_a_missing_one(provider, model, variable):
    provider.key = "sk-the-right-one"
    error = error_from(client_of(provider, model))
    assert error.kind == "missing_key"
    assert f"export {variable}=..." in error.reason


@pytest.mark.parametrize("model", ["no-such-model-anywhere", "no-such-provider/model"])
def test_a_model_without_a_provider_is_found_before_anything_is_sent_and_litellm_keeps_quiet(model, capfd):
    error = error_from(LitellmClient(model, ClientParameters()))
    assert error.kind == "unknown_model"
    assert f"knows no model {model}" in error.reason
    assert capfd.readouterr() == ("", "")


def test_a_model_that_the_server_does_not_know_is_named(provider):
    provider.models = ["llama"]
    error = error_from(client_of(provider, "openai/lama"))
    assert error.kind == "unknown_model"
    assert provider.url in error.reason
    assert "openai/lama" in error.reason


def test_an_argument_that_the_model_does_not_take_is_told_and_not_dropped(provider):
    error = error_from(client_of(provider, "openai/gpt-4o", reasoning_effort="high"))
    assert error.kind == "bad_argument"
    assert "reasoning_effort" in error.reason
    assert not provider.calls


def test_a_missing_litellm_is_told_with_the_command(monkeypatch):
    monkeypatch.setattr(litellm_loading, "_begun", [])
    monkeypatch.setitem(sys.modules, "litellm", None)
    error = error_from(LitellmClient("gpt-4o", ClientParameters()))
    assert error.kind == "missing_part"
    assert "python -m pip install litellm" in error.reason


@pytest.mark.parametrize("trouble", [HttpError(401, "bad key sk-planted-0123456789"), HTML_INSTEAD, Cut()])
def test_no_secret_is_in_anything_that_an_error_carries(provider, monkeypatch, trouble):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-0123456789")
    url = provider.url.replace("://", "://user:planted-pass@")
    arguments = {"extra_headers": {"X-Gateway": "planted-header"}}
    provider.troubles = [trouble]
    error = error_from(LitellmClient("openai/m", ClientParameters(api_base=url, arguments=arguments)))
    assert error.__cause__ is None
    assert error.__context__ is None
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [line for line in shown.format() if "test_litellm_errors" not in line and "calling.py" not in line]
    assert "planted" not in "".join(ours) + str(error) + repr(error) + repr(vars(error))


def test_the_pause_that_the_provider_asks_for_is_kept(provider):
    provider.troubles = [HttpError(429, retry_after="7"), HttpError(503, retry_after="0.5"), HttpError(429)]
    client = client_of(provider)
    assert [error_from(client).retry_after for _ in range(3)] == [7.0, 0.5, None]


def test_an_exception_that_nobody_foresaw_is_unexpected():
    failure = failure_of(RuntimeError("boo"))
    assert (failure.kind, failure.particulars) == ("unexpected", "boo")


@pytest.mark.parametrize(
    ("status", "kind"), [(429, "rate_limited"), (401, "auth"), (500, "malformed"), (None, "unexpected")]
)
def test_without_http_the_status_of_the_exception_itself_counts(status, kind):
    error = RuntimeError("throttled")
    error.status_code = status
    assert failure_of(error).kind == kind


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<html>Bad\ngateway</html>", "(502: <html>Bad gateway</html>)"),
        ('{"error": "overloaded"}', "(502: overloaded)"),
        ('{"detail": "no worker"}', "(502: no worker)"),
        ('["nobody", "home"]', "(502: ['nobody', 'home'])"),
    ],
)
def test_the_providers_words_are_found_in_bodies_of_any_form(provider, body, told):
    provider.troubles = [RawBody(body, status=502)]
    error = error_from(client_of(provider))
    assert error.kind == "server_error"
    assert error.reason.endswith(told)


def test_no_object_of_pythons_is_shown_to_a_reader():
    key = ConnectionKey(
        "example.invalid",
        443,
        is_ssl=True,
        ssl=ssl.create_default_context(),
        proxy=None,
        proxy_auth=None,
        proxy_headers_hash=None,
    )
    raised = aiohttp.ClientConnectorError(key, OSError(111, "Connect call failed"))
    assert "SSLContext object" in str(raised)
    failure = failure_of(raised)
    assert failure.kind == "unreachable"
    assert failure.message == "Cannot connect to host example.invalid:443 [Connect call failed]"
