"""What a provider's response headers say of its limits.

Two families of names are read: ``x-ratelimit-{limit,remaining,reset}-{requests,tokens}``, which OpenAI and most that follow
its protocol send, and ``anthropic-ratelimit-{requests,tokens}-{limit,remaining,reset}``. A reset is a span (``6m0s``,
``12ms``, plain seconds) or, with Anthropic, a time after RFC 3339.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from pytest_agentsnet.core.quota import NOTHING_SAID, Allowance, Quota

_PARTS = ("limit", "remaining", "reset")
_REQUESTS, _TOKENS = (
    tuple(
        tuple(name.format(what, part) for part in _PARTS)
        for name in ("x-ratelimit-{1}-{0}", "anthropic-ratelimit-{0}-{1}")
    )
    for what in ("requests", "tokens")
)
_LONGEST = 64
"""Characters of a value that are looked at; what is longer is none of these."""

_LONGEST_RESET = 7 * 86400.0
"""Seconds, more than any provider counts over; a larger number is a time of day, in seconds since 1970, or a mistake."""

_NUMBER = re.compile(r"\d{1,15}(\.\d{1,15})?", re.ASCII)
_SPAN = re.compile(
    r"(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9}(?:\.\d{1,15})?)s)?(?:(\d{1,9}(?:\.\d{1,15})?)ms)?",
    re.ASCII,
)
_SECONDS = (86400.0, 3600.0, 60.0, 1.0, 0.001)
"""What each part of a span counts."""

_NOTHING = Quota()


def quota_of(headers: Mapping[str, str], now: datetime) -> Quota | None:
    """The limits that the headers tell, None where they tell nothing readable.

    Names are in lower case, or the mapping does not mind. ``now`` is the time from which a reset that is a date counts.
    """
    quota = Quota(_allowance(headers, _REQUESTS, now), _allowance(headers, _TOKENS, now))
    return None if quota == _NOTHING else quota


def _allowance(headers: Mapping[str, str], families: Iterable[Iterable[str]], now: datetime) -> Allowance:
    for names in families:
        limit, left, reset = [headers.get(name, "") for name in names]
        if limit or left or reset:
            return Allowance(_number(limit), _number(left), _reset(reset, now))
    return NOTHING_SAID


def _number(value: str) -> float | None:
    value = value[: _LONGEST + 1].strip()
    return float(value) if _NUMBER.fullmatch(value) else None


def _reset(value: str, now: datetime) -> float | None:
    value = value[: _LONGEST + 1].strip()
    seconds = _number(value)
    if seconds is None:
        seconds = _span(value)
    if seconds is None:
        seconds = _until(value, now)
    return seconds if seconds is not None and seconds <= _LONGEST_RESET else None


def _span(value: str) -> float | None:
    found = _SPAN.fullmatch(value)
    if not value or found is None:
        return None
    return sum(float(part) * seconds for part, seconds in zip(found.groups(), _SECONDS, strict=True) if part)


def _until(value: str, now: datetime) -> float | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())
