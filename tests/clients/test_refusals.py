"""What providers refuse a request with; through both clients this is tried in test_every_trouble."""

import json
import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients.refusals import Refusal, retry_after
from pytest_agentsnet.core.quota import Allowance, Quota

NOW = datetime(2026, 5, 1, 12, 0, 0, tzinfo=UTC)


def refused(status, headers=None, **error):
    return Refusal.of(status, json.dumps({"error": error}), headers or {})


@pytest.mark.parametrize(
    "message",
    [
        "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens",
        "The decoder prompt (length 5000) is longer than the maximum model length of 4096.",
        "the request exceeds the available context size. try increasing the context size or enable context shift",
        "The input (5000 tokens) is longer than the model's context length (4096 tokens).",
        "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000 `inputs` tokens",
        "Input validation error: `inputs` must have less than 1024 tokens. Given: 5000",
        "prompt is too long: 210000 tokens > 200000 maximum",
    ],
)
@pytest.mark.parametrize("status", [400, 422])
def test_the_usual_servers_words_for_a_full_context_are_known(status, message):
    assert refused(status, message=message).trouble.name == "context"


@pytest.mark.parametrize("told", [{"code": "context_length_exceeded"}, {"type": "exceed_context_size_error"}])
def test_so_are_their_codes(told):
    assert refused(400, message="too long", **told).trouble.name == "context"


@pytest.mark.parametrize("status", [402, 403, 429])
def test_no_credit_is_no_credit_with_whatever_status_it_is_told(status):
    assert refused(status, code="insufficient_quota").trouble.name == "quota"


@pytest.mark.parametrize("code", ["unsupported_parameter", "unknown_parameter"])
def test_an_argument_that_is_not_taken_is_told_apart_from_a_request_that_is_wrong(code):
    assert refused(400, code=code).trouble.name == "argument"
    assert refused(400, code="invalid_value").trouble.name == "bad request"


def test_words_that_a_server_error_holds_by_chance_do_not_count():
    assert refused(500, message="failed to look up maximum context length").trouble.name == "server error"


@pytest.mark.parametrize("code", ["content_policy_violation", "content_filter"])
def test_a_filter_is_known_by_its_code_and_only_where_the_request_was_judged(code):
    assert refused(400, code=code).is_content_filter
    assert not refused(500, code=code).is_content_filter
    assert not refused(400, code="other").is_content_filter


def test_a_redirect_leads_to_where_the_model_is_not():
    assert Refusal.of(307, "", {}).trouble.name == "no model"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('{"error": {"message": "no", "code": 1}}', "no"),
        ('{"error": "no"}', "no"),
        ('{"detail": "no"}', "no"),
        ('{"message": "no"}', "no"),
        ("<html>no</html>", "<html>no</html>"),
        ('{"error": {"reason": "no"}}', '{"reason": "no"}'),
        ("[" * 100_000, "[" * 100_000),
        ("null", "None"),
        ("", ""),
    ],
)
def test_the_providers_words_are_found_in_a_body_of_any_form(body, message):
    assert Refusal.of(400, body, {}).message == message


def test_the_failure_has_the_pause_and_the_limits_that_the_headers_tell():
    headers = {"retry-after": "3", "x-ratelimit-remaining-requests": "0"}
    failure = refused(429, headers, message="slow down").failure(NOW)
    assert failure.kind == "rate_limited"
    assert failure.particulars == "429: slow down"
    assert failure.retry_after == 3.0
    assert failure.quota == Quota(requests=Allowance(left=0.0))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("30", 30.0),
        ("1.5", 1.5),
        ("Fri, 01 May 2026 12:01:30 GMT", 90.0),
        ("Fri, 01 May 2026 11:00:00 GMT", 0.0),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_pause_is_read_as_seconds_or_as_a_date(value, seconds):
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_without_the_header_there_is_no_pause():
    assert retry_after({}, NOW) is None


@given(st.text() | st.from_regex(r"[0-9]{0,400}(\.[0-9]{0,400})?", fullmatch=True) | st.datetimes().map(str))
def test_whatever_the_header_holds_the_pause_is_a_number_of_seconds_or_none(value):
    seconds = retry_after({"retry-after": value}, NOW)
    assert seconds is None or (math.isfinite(seconds) and seconds >= 0)
