"""No minute of the provider's holds more than is allowed, however calls come and however late they arrive."""

from bisect import bisect_left

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.pace import answered, first_pace, ready_at, taken_off
from pytest_agentsnet.running.traffic.spacing import NONE, of_requests, of_tokens

patterns = st.lists(st.tuples(st.floats(0, 3), st.floats(0, 1)), min_size=1, max_size=300)
"""For each call, how long after the one before it comes up, and how long it is on its way; both in seconds."""


def arrivals(limits, calls, sizes=(0.0,), begin=1000.0):
    """When the calls reach the provider, each taking off as soon as it may."""
    pace, now, arrived = first_pace(limits), begin, []
    for number, (gap, delay) in enumerate(calls):
        now = max(now + gap, ready_at(pace, limits))
        pace = taken_off(pace, sizes[number % len(sizes)], now, limits)
        arrived.append(now + delay)
    return arrived


def most_in_a_minute(arrived, sizes=(1,)):
    """The largest sum of sizes in any 60 s that begin with an arrival."""
    arrived = sorted(zip(arrived, (sizes * len(arrived))[: len(arrived)], strict=True))
    times = [time for time, _ in arrived]
    sums = [0]
    for _, size in arrived:
        sums.append(sums[-1] + size)
    return max(sums[bisect_left(times, begin + 60)] - sums[i] for i, begin in enumerate(times))


@settings(deadline=None)
@given(rpm=st.integers(1, 80), calls=patterns, hurry=st.sampled_from([1.0, 0.01, 0.0]))
def test_no_minute_holds_more_requests_than_the_limit(rpm, calls, hurry):
    arrived = arrivals(Limits(rpm=rpm), [(gap * hurry, delay) for gap, delay in calls])
    assert most_in_a_minute(arrived) <= rpm


@settings(deadline=None)
@given(
    rpm=st.integers(1, 400),
    idle=st.floats(0, 120),
    delays=st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=1, max_size=5),
)
def test_nor_does_one_after_idleness(rpm, idle, delays):
    calls = [(idle if number % rpm == 0 else 0.0, delays[number % len(delays)]) for number in range(3 * rpm)]
    assert most_in_a_minute(arrivals(Limits(rpm=rpm), calls)) <= rpm


@pytest.mark.parametrize("rpm", [1, 7, 60, 199, 600, 6000])
def test_at_least_95_of_100_are_used_where_enough_calls_wait(rpm):
    minutes = 5
    begin = 1000.0
    late = [(0.0, 0.0), (0.0, 1.0), (0.0, 0.3)]
    arrived = arrivals(Limits(rpm=rpm), (late * (2 * minutes * rpm))[: 2 * minutes * rpm], begin=begin)
    served = sum(time < begin + 60 * minutes + 1 for time in arrived)
    assert served >= 0.95 * minutes * rpm
    assert most_in_a_minute(arrived) <= rpm


def test_a_look_at_the_clock_that_comes_late_costs_nothing():
    limits = Limits(rpm=600)
    pace, now = first_pace(limits), 0.0
    for _ in range(1200):
        now = max(now, ready_at(pace, limits)) + 0.02  # it looks 20 ms late each time
        pace = taken_off(pace, 0, now, limits)
    assert 1200 / (now / 60) >= 0.95 * 600


@settings(deadline=None)
@given(
    tpm=st.integers(1000, 100_000),
    share=st.floats(0.001, 0.5),
    delays=st.lists(st.floats(0, 1), min_size=1, max_size=4),
)
def test_no_minute_holds_more_tokens_than_the_limit(tpm, share, delays):
    size = tpm * share
    count = int(3 / share) + 3
    calls = [(0.0, delays[number % len(delays)]) for number in range(min(count, 3000))]
    arrived = arrivals(Limits(tpm=tpm), calls, sizes=(size,))
    assert most_in_a_minute(arrived, sizes=(size,)) <= tpm * (1 + 1e-9)


def test_tokens_are_used_to_95_of_100():
    arrived = arrivals(Limits(tpm=100_000), [(0.0, 0.0)] * 1000, sizes=(1000.0,))
    assert sum(time < 1000 + 300 for time in arrived) * 1000 >= 0.95 * 5 * 100_000


@pytest.mark.parametrize("tokens", [50_001, 80_000, 100_000])
def test_a_call_of_more_than_half_the_tokens_has_the_minute_for_itself(tokens):
    assert most_in_a_minute(arrivals(Limits(tpm=100_000), [(0.0, 1.0), (0.0, 0.0)] * 3, (tokens,)), (1,)) == 1


def test_one_of_more_than_all_tokens_is_let_through_and_paid_for_in_time():
    assert of_tokens(250_000, 100_000).seconds >= 150
    assert of_tokens(100, None) == NONE


def test_what_a_call_really_used_is_made_good():
    limits = Limits(tpm=10_000)
    before = first_pace(limits)
    flown = taken_off(before, 2000, 100.0, limits)
    less, more = (
        answered(flown, Usage(tokens, 0), 2000, is_full=False, now=101.0, limits=limits) for tokens in (500, 4000)
    )
    assert ready_at(less, limits) < ready_at(flown, limits) < ready_at(more, limits)
    exactly = answered(flown, Usage(None, None), 2000, is_full=False, now=101.0, limits=limits)
    assert ready_at(exactly, limits) == ready_at(flown, limits)


def test_the_slower_of_limit_and_rate_counts():
    assert of_requests(None, 0) == NONE
    assert of_requests(60, 100).seconds == of_requests(60, 0).seconds
    assert of_requests(60, 0.1).seconds == 10


def test_a_part_of_a_run_with_a_fraction_of_a_request_rounds_it_down():
    assert of_requests(7.5, 0) == of_requests(7, 0)
    assert of_requests(0.5, 0).seconds > 120
