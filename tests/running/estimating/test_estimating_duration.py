"""What holds a run."""

import pytest

from pytest_agentsnet.running.estimating.duration import duration
from pytest_agentsnet.running.estimating.load import Forecast, Load
from pytest_agentsnet.running.traffic.limits import Limits

RUN = Forecast(expected=Load(calls=1280, tokens_in=90_000, tokens_out=10_000), path=10)


@pytest.mark.parametrize(
    ("limits", "seconds", "held_by"),
    [
        (Limits(), 100, "64 calls in flight"),
        (Limits(concurrency=1000), 50, "the longest cell"),
        (Limits(concurrency=2), 3200, "2 calls in flight"),
        (Limits(concurrency=4, rpm=60), 1600, "4 calls in flight"),
        (Limits(rpm=60), 1280, "60 requests a minute"),
        (Limits(rpm=600, tpm=10_000), 600, "10,000 tokens a minute"),
    ],
)
def test_the_narrowest_limit_holds_the_run(limits, seconds, held_by):
    assert duration([(RUN, 5.0)], limits) == (seconds, held_by)


def test_models_share_the_calls_in_flight_and_have_limits_of_their_own():
    assert duration([(RUN, 5.0)] * 2, Limits(concurrency=2)).seconds == 6400
    assert duration([(RUN, 0.1)] * 2, Limits(rpm=60)).seconds == 1280


def test_nothing_takes_no_time():
    assert duration([], Limits()).seconds == 0
