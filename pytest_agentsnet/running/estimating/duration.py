"""How long a run will take, and what holds it."""

from collections.abc import Iterable
from typing import NamedTuple

from pytest_agentsnet.running.estimating.load import Forecast
from pytest_agentsnet.running.traffic.limits import Limits

IN_FLIGHT = 64
"""Calls in flight that a run begins with where the user sets no bound."""


class Duration(NamedTuple):
    """Seconds, and in a few words what no run can be faster than."""

    seconds: float
    held_by: str


def duration(parts: Iterable[tuple[Forecast, float]], limits: Limits) -> Duration:
    """The time that these models' cells take together: each with the seconds of one of its calls.

    Requests and tokens a minute are counted for each model on its own, calls in flight over all.
    """
    bounds, busy = [Duration(0.0, "nothing")], 0.0
    for forecast, seconds in parts:
        load = forecast.expected
        busy += load.calls * seconds
        bounds.append(Duration(forecast.path * seconds, "the longest cell"))
        if limits.rpm:
            bounds.append(Duration(60 * load.calls / limits.rpm, f"{limits.rpm:,.0f} requests a minute"))
        if limits.tpm:
            tokens = load.tokens_in + load.tokens_out
            bounds.append(Duration(60 * tokens / limits.tpm, f"{limits.tpm:,.0f} tokens a minute"))
    in_flight = limits.concurrency or IN_FLIGHT
    bounds.append(Duration(busy / in_flight, f"{in_flight:,} calls in flight"))
    return max(bounds, key=lambda bound: bound.seconds)
