"""A bounded number of further tries, with pauses that grow and that the provider may set."""

import asyncio
from collections.abc import Awaitable, Callable

from pytest_agentsnet.clients.faults import fault_of
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.keyed import keyed_integer

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
"""Seconds. A provider that asks for a longer pause is not waited for."""


async def retrying(
    call: Callable[[], Awaitable[Reply]],
    *,
    retries: int,
    key: str,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> Reply:
    """The reply of the call, which is made up to 1 + ``retries`` times.

    ``key`` seeds the jitter of the pauses, so that many calls refused at once do not all come back at once.

    :raises ClientError: the last one, when it is not worth another try or none is left.
    """
    attempt = 0
    while True:
        try:
            return await call()
        except ClientError as error:
            if not fault_of(error).retried or attempt >= retries:
                raise
            failure = error
        if failure.retry_after is not None and failure.retry_after > LONGEST_PAUSE:
            raise _too_long(failure, failure.retry_after)
        await sleep(pause(attempt, key, failure.retry_after))
        attempt += 1


def pause(attempt: int, key: str, retry_after: float | None = None) -> float:
    """Seconds to wait after try number ``attempt`` (from 0) has failed.

    The pause doubles from try to try up to a bound, and lies between the half and the whole of that; one that the
    provider asked for is kept, and drawn out by a quarter at most.
    """
    share = keyed_integer(1000, "pause", key, attempt) / 1000
    if retry_after is not None:
        return max(retry_after, FIRST_PAUSE / 2) * (1 + share / 4)
    doublings = min(attempt, 32)  # far past the bound, and before floats end
    return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0**doublings) * (1 + share) / 2


def _too_long(error: ClientError, seconds: float) -> ClientError:
    reason = f"{error.reason} (it asks for a pause of {seconds:.0f} s; at most {LONGEST_PAUSE:.0f} s are waited)"
    return ClientError(reason, error.kind, seconds)
