"""The pace of an account as replies and refusals come in."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.quota import Allowance, Quota
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.pace import Pace, answered, first_pace, ready_at, refused, taken_off, told

NOW = 1000.0
FREE = Limits()
BUSY = ClientError("busy", "rate_limited")


def reply(pace, *, is_full=True, now=NOW, limits=FREE):
    return answered(pace, Usage(), 0, is_full=is_full, now=now, limits=limits)


def cut(pace, error=BUSY, *, in_flight=64, took_off=NOW - 1, now=NOW):
    return refused(pace, error, in_flight=in_flight, took_off=took_off, now=now)


def flown(pace, calls, now=NOW, seconds=0.0):
    """After so many calls have taken off, evenly within these seconds."""
    for number in range(calls):
        pace = taken_off(pace, 0, now + seconds * number / calls, FREE)
    return pace


def test_the_window_begins_at_64_or_at_what_the_user_says():
    assert first_pace(FREE).window == 64
    assert first_pace(Limits(concurrency=7)).window == 7


def test_the_window_grows_with_every_reply_only_while_it_is_full():
    pace = first_pace(FREE)
    assert reply(pace).window == 65
    assert reply(pace, is_full=False).window == 64


def test_it_grows_to_1024_and_never_past_what_the_user_says():
    pace, own = first_pace(FREE), first_pace(Limits(concurrency=7))
    for _ in range(2000):
        pace, own = reply(pace), reply(own, limits=Limits(concurrency=7))
    assert (pace.window, own.window) == (1024, 7)


def test_a_refusal_halves_it_once_for_all_calls_that_were_in_flight():
    once = cut(first_pace(FREE))
    assert once.window == 32
    assert cut(once, took_off=NOW - 0.5, now=NOW + 1).window == 32
    assert cut(once, in_flight=32, took_off=NOW + 0.5, now=NOW + 1).window == 16


def test_what_is_halved_is_what_was_really_in_flight_and_an_eighth_or_one_call_is_left():
    assert cut(first_pace(FREE), in_flight=20).window == 10
    assert cut(first_pace(FREE), in_flight=1).window == 8
    assert cut(first_pace(Limits(concurrency=2)), in_flight=1).window == 1


def test_after_a_refusal_the_window_grows_by_one_with_every_windowful():
    pace = cut(first_pace(FREE))
    for _ in range(32):
        pace = reply(pace)
    assert 32.9 < pace.window < 33.1


def test_a_server_that_fails_is_spared_but_not_down_to_nothing():
    pace = first_pace(FREE)
    for number in range(10):
        pace = cut(pace, ClientError("529", "server_error"), took_off=NOW + number, now=NOW + number + 0.5)
    assert pace.window == 16
    assert pace.rate == 0
    few = cut(first_pace(Limits(concurrency=3)), ClientError("500", "server_error"), in_flight=3)
    assert few.window == 3


@pytest.mark.parametrize("kind", ["timeout", "auth", "bad_request", "malformed", "connection"])
def test_other_faults_do_not_slow(kind):
    assert cut(first_pace(FREE), ClientError("no", kind)) == first_pace(FREE)


def test_a_refusal_for_too_many_requests_halves_the_rate_that_was_observed():
    pace = cut(flown(first_pace(FREE), 1000, NOW - 10, 10.0))
    assert 45 < pace.rate < 55


def test_a_refusal_at_the_very_beginning_says_little_of_the_rate():
    assert cut(flown(first_pace(FREE), 1)).rate == 4


def test_a_rate_that_was_cut_is_kept_and_grows_back():
    pace = cut(flown(first_pace(FREE), 1000, NOW - 10, 10.0))
    before = pace.rate
    later = reply(pace, now=NOW + 5)
    assert math.isclose(later.rate, 2 * before)
    assert math.isclose(reply(later, now=NOW + 10).rate, 3 * before)
    assert reply(pace, now=NOW + 1000).rate == 0  # it bounds nothing any more
    taken = flown(pace, 20, NOW)
    assert ready_at(taken, FREE) >= NOW + 19 / before - 0.1


@given(st.lists(st.floats(0.1, 100), min_size=1, max_size=30))
def test_rate_and_window_stay_above_nothing(pauses):
    pace, now = flown(first_pace(FREE), 5), NOW
    for pause in pauses:
        pace = cut(pace, in_flight=1, took_off=now, now=now + pause)
        now += pause
    assert pace.window == 1
    assert pace.rate >= 1 / 60


@given(st.floats(0, 300))
def test_nothing_takes_off_before_retry_after(seconds):
    held = cut(first_pace(FREE), ClientError("busy", "rate_limited", seconds))
    assert ready_at(held, FREE) >= NOW + seconds
    again = cut(held, ClientError("busy", "rate_limited", 0.0), took_off=NOW - 2, now=NOW + 1)
    assert ready_at(again, FREE) >= NOW + seconds


def test_a_pause_that_no_call_would_wait_for_holds_nobody():
    assert ready_at(cut(first_pace(FREE), ClientError("tomorrow", "rate_limited", 3600.0)), FREE) < NOW


def test_a_quota_that_is_used_up_holds_until_it_is_whole_again():
    pace = told(first_pace(FREE), Quota(requests=Allowance(100, 0, 20.0)), 1000, NOW)
    assert ready_at(pace, FREE) == NOW + 20
    tokens = told(first_pace(FREE), Quota(tokens=Allowance(10_000, 999, 30.0)), 1000, NOW)
    assert ready_at(tokens, FREE) == NOW + 30
    assert ready_at(taken_off(tokens, 0, NOW + 30, FREE), FREE) <= NOW + 30


def test_what_is_left_of_a_quota_bounds_the_calls_that_take_off():
    quota = Quota(Allowance(100, 50, 20.0), Allowance(10_000, 3500, 30.0))
    pace = told(first_pace(FREE), quota, 1000, NOW)
    for _ in range(3):
        assert ready_at(pace, FREE) <= NOW
        pace = taken_off(pace, 0, NOW, FREE)
    assert ready_at(pace, FREE) == NOW + 30


def test_a_provider_that_says_nothing_bounds_nothing():
    assert told(first_pace(FREE), None, 1000, NOW) == told(first_pace(FREE), Quota(), 1000, NOW) == Pace()
