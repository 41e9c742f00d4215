"""Numbers that a provider or somebody's own client tells: what cannot be one is unknown, never 0."""

from dataclasses import replace
from decimal import Decimal
from numbers import Integral, Real

from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.quota import NOTHING_SAID, Allowance, Quota

MOST = 10**12
"""Tokens, USD or seconds of one call. Nobody has used more: sums of such numbers fit neither floats nor the ledger."""


def count(told: object) -> int | None:
    """The number of tokens that was told, as a plain one; None where it cannot be one."""
    if told is None or isinstance(told, bool) or not isinstance(told, int | Integral):
        return None
    number = int(told)
    return number if 0 <= number <= MOST else None


def amount(told: object) -> float | None:
    """The USD, the seconds or the rest of a limit that was told, as a plain number; None where it cannot be one."""
    if told is None or isinstance(told, bool) or not isinstance(told, float | Real | Decimal):
        return None
    try:
        number = float(told)
    except (OverflowError, ValueError):
        return None
    return number if 0 <= number <= MOST else None


def countable_reply(reply: Reply) -> Reply:
    """The reply with numbers that can be summed and kept."""
    return replace(reply, usage=countable(reply.usage), quota=_quota(reply.quota))


def make_countable(error: ClientError) -> None:
    """The same of a reply that did not come."""
    error.retry_after, error.quota = amount(error.retry_after), _quota(error.quota)


def countable(told: Usage) -> Usage:
    """The usage with such numbers; of more tokens cached than sent it is not known how many there were."""
    tokens_in, tokens_out, cached = map(count, (told.tokens_in, told.tokens_out, told.tokens_cached))
    whole = cached is not None and (tokens_in is None or cached <= tokens_in)
    return Usage(tokens_in, tokens_out, cached if whole else None, amount(told.cost_usd))


def _quota(told: object) -> Quota | None:
    return Quota(_allowance(told.requests), _allowance(told.tokens)) if isinstance(told, Quota) else None


def _allowance(told: object) -> Allowance:
    if not isinstance(told, Allowance):
        return NOTHING_SAID
    return Allowance(amount(told.limit), amount(told.left), amount(told.resets_in))
