"""How a claim is kept alive, and how others wait for it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

from pytest_agentsnet.core.errors import CellError

LEASE = 300.0
"""Seconds for which a claim holds without being renewed. The death of a process on this machine is seen at once."""

RENEWED_EVERY = LEASE / 10


@asynccontextmanager
async def renewed(renew: Callable[[], object]) -> AsyncIterator[None]:
    """Renew a lease again and again while the body runs."""
    task = asyncio.create_task(_renewing(renew))
    try:
        yield
    finally:
        task.cancel()


async def _renewing(renew: Callable[[], object]) -> None:
    while True:
        await asyncio.sleep(RENEWED_EVERY)
        # A disk that refuses now is met by the next line of the tape, which can say so.
        with contextlib.suppress(CellError):
            renew()


def pauses() -> Iterator[float]:
    """Growing pauses in seconds between two looks at somebody else's claim."""
    pause = 0.05
    while True:
        yield pause
        pause = min(pause * 1.25, 0.5)
