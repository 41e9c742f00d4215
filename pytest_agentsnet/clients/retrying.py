"""A bounded number of further tries, with pauses that grow and that the provider may set."""

import asyncio
from collections.abc import Awaitable, Callable

from pytest_agentsnet.clients.faults import Fault, fault_of
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.keyed import keyed_integer

LONGEST_PAUSE = 60.0
"""Seconds, where the provider does not ask for more."""


async def retrying(
    call: Callable[[], Awaitable[Reply]],
    *,
    retries: int,
    key: str,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> Reply:
    """The reply of the call, made again after a fault as often and as long as the table of faults says.

    ``retries`` is the user's own bound on the further tries. ``key`` seeds the jitter of the pauses, so that many calls
    refused at once do not all come back at once.

    :raises ClientError: the last one, when it is not worth another try or none is left.
    """
    attempt, waited = 0, 0.0
    while True:
        try:
            return await call()
        except ClientError as error:
            fault, failure = fault_of(error), error
            if attempt >= min(retries, fault.retries) or waited >= fault.patience:
                raise
        left = fault.patience - waited
        if failure.retry_after is not None and failure.retry_after > left:
            raise _too_long(failure, failure.retry_after, fault)
        seconds = min(left, pause(fault, attempt, key, failure.retry_after))
        await sleep(seconds)
        waited += seconds
        attempt += 1


def pause(fault: Fault, attempt: int, key: str, retry_after: float | None = None) -> float:
    """Seconds to wait after try number ``attempt`` (from 0) has failed.

    The pause doubles from try to try up to a bound, and lies between the half and the whole of that; one that the
    provider asked for is kept, and drawn out by a quarter at most.
    """
    share = keyed_integer(1000, "pause", key, attempt) / 1000
    if retry_after is not None:
        return max(retry_after, 0.5) * (1 + share / 4)
    doublings = min(attempt, 32)  # far past the bound, and before floats end
    return min(LONGEST_PAUSE, fault.first_pause * 2.0**doublings) * (1 + share) / 2


def _too_long(error: ClientError, seconds: float, fault: Fault) -> ClientError:
    bound = f"no more than {fault.patience:.0f} s of pauses are made for one call"
    return ClientError(f"{error.reason} (it asks for a pause of {seconds:.0f} s; {bound})", error.kind, seconds)
