import math
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pytest_agentsnet.clients.quota_headers import quota_of
from pytest_agentsnet.core.quota import Allowance, Quota

NOW = datetime(2026, 5, 1, 12, 0, 0, tzinfo=UTC)
PARTS = ("limit", "remaining", "reset")
NAMES = [
    form.format(what=what, part=part)
    for form in ("x-ratelimit-{part}-{what}", "anthropic-ratelimit-{what}-{part}")
    for what in ("requests", "tokens")
    for part in PARTS
]


def test_what_openai_and_its_followers_say():
    headers = {
        "x-ratelimit-limit-requests": "60",
        "x-ratelimit-remaining-requests": "59",
        "x-ratelimit-reset-requests": "1s",
        "x-ratelimit-limit-tokens": "150000",
        "x-ratelimit-remaining-tokens": "149984",
        "x-ratelimit-reset-tokens": "6m0s",
    }
    assert quota_of(headers, NOW) == Quota(Allowance(60, 59, 1), Allowance(150000, 149984, 360))


def test_what_anthropic_says():
    headers = {
        "anthropic-ratelimit-requests-limit": "50",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": "2026-05-01T12:00:12Z",
        "anthropic-ratelimit-tokens-remaining": "4000",
        "anthropic-ratelimit-tokens-reset": "2026-05-01T14:00:00.5+02:00",
    }
    assert quota_of(headers, NOW) == Quota(Allowance(50, 0, 12), Allowance(None, 4000, 0.5))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("1s", 1.0),
        ("6m0s", 360.0),
        ("12ms", 0.012),
        ("1h30m", 5400.0),
        ("1d2h", 93600.0),
        ("2m59.56s", 179.56),
        (" 59 ", 59.0),
        ("0.5", 0.5),
        ("0s", 0.0),
        ("2026-05-01T12:00:30+00:00", 30.0),
        ("2026-05-01 12:00:30", 30.0),
        ("2020-01-01T00:00:00Z", 0.0),
        ("1777636800", None),
        ("9999999d", None),
        ("9999-01-01T00:00:00Z", None),
        ("-1s", None),
        ("s", None),
        ("soon", None),
        ("inf", None),
        ("nan", None),
        ("\u0663s", None),
    ],
)
def test_a_reset_is_a_span_or_a_time(value, seconds):
    quota = quota_of({"x-ratelimit-reset-requests": value, "x-ratelimit-limit-requests": "1"}, NOW)
    assert quota.requests.resets_in == (None if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize("headers", [{}, {"content-type": "text/html"}, {"x-ratelimit-limit-requests": "many"}])
def test_nothing_said_is_nothing(headers):
    assert quota_of(headers, NOW) is None


@given(
    st.dictionaries(
        st.sampled_from(NAMES),
        st.text()
        | st.from_regex(r"[0-9.]{0,400}(ms|[dhms])?([0-9.]{0,40}(ms|[dhms])?){0,5}", fullmatch=True)
        | st.datetimes(timezones=st.timezones()).map(datetime.isoformat),
    )
)
@example({"x-ratelimit-limit-tokens": "9" * 400, "x-ratelimit-reset-tokens": "9" * 100_000 + "s"})
@example({"x-ratelimit-reset-requests": "1m" * 100_000})
@example({"anthropic-ratelimit-tokens-reset": "0001-01-01T00:00:00+23:59"})
@example({"anthropic-ratelimit-tokens-reset": "9999-12-31T23:59:59-23:59"})
def test_whatever_a_server_says_is_a_finite_number_or_nothing(headers):
    quota = quota_of(headers, NOW) or Quota()
    for allowance in (quota.requests, quota.tokens):
        for number in (allowance.limit, allowance.left, allowance.resets_in):
            assert number is None or (math.isfinite(number) and number >= 0)
