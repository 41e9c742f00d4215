"""How fast the calls of one account may follow one another: a value that changes with every take-off and every landing.

Times are in seconds, on the clock that all processes share.
"""

import math
from typing import NamedTuple

from pytest_agentsnet.clients.faults import FAULTS
from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.quota import Quota
from pytest_agentsnet.running.traffic import spacing
from pytest_agentsnet.running.traffic.limits import Limits

_START = 64
_MOST = 1024
"""Calls in flight: at first, and at most."""
_LEAST_WHEN_IT_FAILS = 16
"""A server that fails is spared down to so many calls in flight: not every failure comes from too many of them."""
_MEMORY = 10.0
"""Seconds that an observed rate looks back on."""
_DEEPEST_CUT = 8
"""Half of what was in flight, or observed, is little where few calls were to be made: no less than this part is left."""
_FIRST_CUT = 4.0
"""Requests a second that the first refusal leaves at least: what was observed by then may be little only because it has just begun."""
_SLOWEST = 1 / 60
_RECOVERY = 5.0
"""Seconds in which a rate doubles that was cut, when no further refusal comes."""
_UNBOUND = 1000.0
"""Requests a second from which on a rate bounds nothing."""
_LONGEST_HOLD = FAULTS["rate_limited"].patience
"""Seconds. A provider that asks for more ends the cells that ask, so nobody waits for it."""


class Pace(NamedTuple):
    """The pace of an account.

    ``window``: calls that may be in flight; below ``threshold`` it grows by one with every reply, above it by one with every
    windowful. ``cut_at``: when it was last cut. ``rate``: requests a second, 0 is no bound, which grows by ``growth`` in each
    second since ``grown_at``. ``request_due``, ``token_due``: see ``spacing``. ``seen`` requests in ``seen_for`` seconds up to
    ``seen_at`` were observed, older ones counting less. Nothing takes off before ``held_until``; and no more than ``left`` calls
    before ``left_until``, which is what the provider says that it allows.
    """

    window: float = _START
    threshold: float = _MOST
    cut_at: float = 0.0
    rate: float = 0.0
    growth: float = 0.0
    grown_at: float = 0.0
    request_due: float = 0.0
    token_due: float = 0.0
    seen: float = 0.0
    seen_for: float = 0.0
    seen_at: float = 0.0
    held_until: float = 0.0
    left: float = math.inf
    left_until: float = 0.0

    @property
    def observed(self) -> float:
        """Requests a second of late."""
        return self.seen / max(self.seen_for, 1.0)

    @property
    def on_hold_until(self) -> float:
        """When calls go out again, the provider having asked for a pause or said that a limit is used up."""
        return max(self.held_until, self.left_until if self.left < 1 else 0.0)


def first_pace(limits: Limits) -> Pace:
    """The pace of an account that nothing is known of."""
    return Pace(window=limits.concurrency or _START)


def ready_at(pace: Pace, limits: Limits) -> float:
    """When the next call may take off, as far as its window has room."""
    request_early = spacing.of_requests(limits.rpm, pace.rate).early
    token_early = spacing.of_tokens(0, limits.tpm).early
    return max(pace.on_hold_until, pace.request_due - request_early, pace.token_due - token_early)


def taken_off(pace: Pace, tokens: float, now: float, limits: Limits) -> Pace:
    """The pace after a call has taken off that is expected to use so many tokens."""
    passed = now - pace.seen_at if pace.seen_at else 0.0
    fading = math.exp(-passed / _MEMORY)
    return pace._replace(
        request_due=max(pace.request_due, now) + spacing.of_requests(limits.rpm, pace.rate).seconds,
        token_due=max(pace.token_due, now) + spacing.of_tokens(tokens, limits.tpm).seconds,
        seen=pace.seen * fading + 1,
        seen_for=pace.seen_for * fading + passed,
        seen_at=now,
        left=pace.left - 1 if now < pace.left_until else math.inf,
    )


def answered(pace: Pace, usage: Usage, expected: float, *, is_full: bool, now: float, limits: Limits) -> Pace:
    """The pace after a reply, of which so many tokens were expected. ``is_full``: the window was what held others back."""
    window = pace.window
    if is_full:
        most = limits.concurrency or _MOST
        window = min(most, window + (1 if window < pace.threshold else 1 / window))
    rate = pace.rate + pace.growth * max(0.0, now - pace.grown_at) if pace.rate else 0.0
    used = expected
    if usage.tokens_in is not None and usage.tokens_out is not None:
        used = usage.tokens_in + usage.tokens_out
    correction = spacing.of_tokens(used, limits.tpm).seconds - spacing.of_tokens(expected, limits.tpm).seconds
    return pace._replace(
        window=window,
        rate=rate if rate < _UNBOUND else 0.0,
        grown_at=now,
        token_due=pace.token_due + correction,
    )


def refused(pace: Pace, error: ClientError, *, in_flight: int, took_off: float, now: float) -> Pace:
    """The pace after a call failed: slower where the provider has too much to do, once for all calls that were then in flight."""
    if error.kind not in {"rate_limited", "server_error"}:
        return pace
    if error.retry_after is not None and error.retry_after <= _LONGEST_HOLD:
        pace = pace._replace(held_until=max(pace.held_until, now + error.retry_after))
    if took_off < pace.cut_at:
        return pace
    least = 1 if error.kind == "rate_limited" else min(_LEAST_WHEN_IT_FAILS, pace.window)
    window = max(least, pace.window / _DEEPEST_CUT, min(pace.window, in_flight) / 2)
    pace = pace._replace(window=window, threshold=window, cut_at=now)
    if error.kind != "rate_limited":
        return pace
    if pace.rate:
        rate = max(_SLOWEST, pace.rate / _DEEPEST_CUT, min(pace.rate, pace.observed) / 2)
    else:
        rate = max(_FIRST_CUT, pace.observed / 2)
    return pace._replace(rate=rate, growth=rate / _RECOVERY, grown_at=now)


def told(pace: Pace, quota: Quota | None, tokens: float, now: float) -> Pace:
    """The pace after the provider has said what is left of its limits; a call uses so many tokens."""
    if quota is None:
        return pace
    left = [
        (allowance.left / each, allowance.resets_in)
        for allowance, each in ((quota.requests, 1.0), (quota.tokens, max(tokens, 1.0)))
        if allowance.left is not None
    ]
    if not left:
        return pace
    calls, resets_in = min(left, key=lambda each: each[0])
    until = now + min(1.0 if resets_in is None else resets_in, _LONGEST_HOLD)
    return pace._replace(left=calls, left_until=until)
