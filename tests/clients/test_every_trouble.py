"""The table of troubles row by row, through litellm and directly, against a real server that does nothing else."""

import pytest
from calling import HELLO, client_of, reply_from, run, self_signed_server

from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.clients.faults import FAULTS, TROUBLES
from pytest_agentsnet.clients.retrying import retrying
from pytest_agentsnet.core.client import ClientParameters, Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.testing.troubles import (
    CUT_SHORT,
    FILTERED,
    HALF_JSON,
    HTML_INSTEAD,
    NEGATIVE_USAGE,
    NO_CHOICES,
    OVERLOADED,
    REFUSES,
    SILENT,
    WITHOUT_USAGE,
    Cut,
    Hang,
    HttpError,
    RawBody,
    Says,
)

KEY = "sk-planted-0123456789"
TOO_LONG = HttpError(400, "This model's maximum context length is 10 tokens", code="context_length_exceeded")

FROM_THE_SERVER = [
    ("unauthorized", HttpError(401, code="invalid_api_key")),
    ("forbidden", HttpError(403)),
    ("no model", HttpError(404, code="model_not_found")),
    ("quota", HttpError(402)),
    ("quota", HttpError(429, "You exceeded your current quota", code="insufficient_quota")),
    ("quota", HttpError(400, "Your credit balance is too low to access the API")),
    ("context", TOO_LONG),
    ("argument", HttpError(400, code="unsupported_parameter")),
    ("bad request", HttpError(400)),
    ("bad request", HttpError(405)),
    ("bad request", HttpError(418)),
    ("bad request", HttpError(422)),
    ("request timeout", HttpError(408)),
    ("gateway timeout", HttpError(504)),
    ("gateway timeout", HttpError(524)),
    ("conflict", HttpError(409)),
    ("too large", HttpError(413)),
    ("rate limit", HttpError(429)),
    ("rate limit", HttpError(429, retry_after="3")),
    ("server error", HttpError(500)),
    ("server error", HttpError(502)),
    ("server error", HttpError(503)),
    ("server error", HttpError(503, retry_after="3")),
    ("server error", OVERLOADED),
    ("reset", Cut()),
    ("reset", Cut(within_body=True)),
    ("reset", Cut(reset=True)),
    ("reset", Cut(within_body=True, reset=True)),
    ("malformed", HALF_JSON),
    ("malformed", HTML_INSTEAD),
    ("malformed", RawBody("{}")),
    ("malformed", RawBody("[]")),
    ("malformed", RawBody("null")),
    ("malformed", RawBody("")),
    ("no choice", NO_CHOICES),
]
SLOW = [Hang(30.0), Hang(30.0, dripping=True)]


@pytest.fixture(params=["openai/some-model", "direct/some-model"])
def model(request):
    """The same server as litellm reaches it, and directly."""
    return request.param


def _no_key(model, provider):
    provider.key = "sk-the-right-one"
    return client_of(provider, model)


def _at(url):
    return lambda model, provider: client_for(model, ClientParameters(api_base=url, timeout=30.0))


def _tls_to_a_plain_port(model, provider):
    return _at(provider.url.replace("http:", "https:"))(model, provider)


FROM_ELSEWHERE = [
    ("no key", _no_key),
    ("refused", _at("http://127.0.0.1:9/v1")),
    ("dns", _at("http://nobody.invalid/v1")),
    ("tls", _tls_to_a_plain_port),
]

ANSWERS = [
    ("empty", SILENT, ("", "stop")),
    ("empty", Says(None), ("", "stop")),
    ("filtered", FILTERED, ("", "content_filter")),
    ("filtered", HttpError(400, "Your request was rejected", code="content_policy_violation"), ("", "content_filter")),
    ("refusal", REFUSES, (REFUSES.refusal, "refusal")),
    ("truncated", CUT_SHORT, (CUT_SHORT.text, "length")),
    ("usage", WITHOUT_USAGE, ("{}", "stop")),
    ("usage", NEGATIVE_USAGE, ("{}", "stop")),
]


def _tried(client, **options):
    """The error that a call comes to when its trouble stays, how often it was made, and the pauses."""
    tries, pauses = [], []

    async def once():
        tries.append(1)
        return await client.complete(HELLO)

    async def pause(seconds):
        pauses.append(seconds)

    with pytest.raises(ClientError) as failed:
        run(retrying(once, sleep=pause, key="a call", **{"retries": 5, **options}))
    return failed.value, len(tries), pauses


def _follows_its_row(client, row):
    fault = FAULTS[TROUBLES[row].fault]
    error, tries, pauses = _tried(client)
    assert error.kind == fault.kind, error.reason
    assert "\n" not in error.reason
    assert tries == 1 + fault.retries
    assert len(pauses) == fault.retries
    assert sum(pauses) <= fault.patience


@pytest.mark.parametrize(("row", "trouble"), FROM_THE_SERVER)
def test_what_the_server_does_is_tried_as_its_row_says_and_by_nobody_else(provider, model, row, trouble):
    provider.troubles = lambda call: trouble
    _follows_its_row(client_of(provider, model, api_key=KEY), row)
    assert len(provider.calls) == 1 + FAULTS[TROUBLES[row].fault].retries


@pytest.mark.parametrize("trouble", SLOW)
def test_no_answer_in_time_is_tried_as_its_row_says(provider, model, trouble):
    provider.troubles = lambda call: trouble
    _follows_its_row(client_of(provider, model, timeout=0.4), "timeout")


@pytest.mark.parametrize(("row", "client"), FROM_ELSEWHERE)
def test_what_goes_wrong_elsewhere_is_tried_as_its_row_says(provider, model, row, client):
    _follows_its_row(client(model, provider), row)


def test_an_argument_that_litellm_knows_the_model_not_to_take_is_not_tried(provider):
    _follows_its_row(client_of(provider, "openai/gpt-4o", reasoning_effort="high"), "argument")
    assert not provider.calls


@pytest.mark.parametrize("model", ["openai/m", "hosted_vllm/m", "direct/m"])
def test_a_certificate_that_nobody_vouches_for_ends_the_run_and_the_way_out_is_said(model):
    with self_signed_server() as url:
        client = client_for(model, ClientParameters(api_base=url, timeout=30.0))
        error, tries, _ = _tried(client)
    assert (error.kind, tries) == (TROUBLES["tls"].fault, 1)
    assert f"No secure connection can be made to {url}" in error.reason
    assert "export SSL_CERT_FILE=" in error.reason


@pytest.mark.parametrize(("row", "said", "text_and_finish"), ANSWERS)
def test_whatever_the_model_says_is_an_answer(provider, model, row, said, text_and_finish):
    provider.troubles = [said]
    reply = reply_from(client_of(provider, model))
    assert TROUBLES[row].answer
    assert (reply.text, reply.finish_reason) == text_and_finish
    assert len(provider.calls) == 1


@pytest.mark.parametrize("said", [WITHOUT_USAGE, NEGATIVE_USAGE])
def test_what_cannot_be_a_count_of_tokens_is_unknown_and_so_is_the_cost(provider, said):
    for model in ("openai/gpt-4o", "direct/gpt-4o"):
        provider.troubles = lambda call: said
        assert reply_from(client_of(provider, model)).usage == Usage()


def test_every_row_of_the_table_is_tried():
    tried = {row for row, *_ in [*FROM_THE_SERVER, *FROM_ELSEWHERE, *ANSWERS]} | {"timeout"}
    assert tried == set(TROUBLES)


@pytest.mark.parametrize("retries", [0, 1])
def test_the_users_own_bound_on_further_tries_is_kept(provider, model, retries):
    provider.troubles = lambda call: HttpError(500)
    _, tries, _ = _tried(client_of(provider, model), retries=retries)
    assert tries == len(provider.calls) == 1 + retries


def test_the_pause_that_the_provider_asks_for_is_kept(provider, model):
    provider.troubles = lambda call: HttpError(429, retry_after="3")
    _, _, pauses = _tried(client_of(provider, model))
    assert all(3.0 <= seconds <= 3.75 for seconds in pauses)


def test_a_pause_that_the_provider_draws_out_too_long_is_not_waited_for(provider, model):
    provider.troubles = lambda call: HttpError(429, retry_after="86400")
    error, tries, pauses = _tried(client_of(provider, model))
    assert (tries, pauses) == (1, [])
    assert error.reason.endswith("(it asks for a pause of 86400 s; no more than 300 s of pauses are made for one call)")
