"""The gate before every call: the first call of an account flies alone, and none flies after one that ends the run."""

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable

from pytest_agentsnet.clients.faults import fault_of
from pytest_agentsnet.core.client import Account, Reply
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.printable import without_surrogates
from pytest_agentsnet.running.sharing.first_calls import FirstCall, FirstCalls
from pytest_agentsnet.running.sharing.lease import pauses, renewed

_TRUSTED = 0.25
"""Seconds for which an account that was found open is taken to be so: many calls at once ask the others only once."""


class RunEndedError(CellError):
    """No call was made: an earlier cell met a fault that every further call of this account would meet too.

    Cells that end so are skipped, and carry the reason and kind of that fault.
    """


class Gate:
    """One for a process; all its calls go through it."""

    def __init__(self, first_calls: FirstCalls) -> None:
        self._first_calls = first_calls
        self._queues: defaultdict[Account, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._open_until: defaultdict[Account, float] = defaultdict(float)
        self._ended: dict[Account, FirstCall] = {}
        self._ends: defaultdict[Account, asyncio.Event] = defaultdict(asyncio.Event)

    async def through(
        self, account: Account, call: Callable[[], Awaitable[Reply]], *, first_alone: bool = True
    ) -> Reply:
        """Make the call when it may be made. While the first is under way, the others of this process wait in one queue.

        Not ``first_alone``: no call waits for the first; a fault that ends the run is met by all that are under way.

        :raises RunEndedError: when no call of this account can succeed in this run, and another one has told why.
        :raises ClientError: what the call raises.
        """
        if time.monotonic() >= self._open_until[account]:
            async with self._queues[account]:
                if await self._is_first(account, alone=first_alone):
                    return await self._first(account, call)
        self.insist(account)
        try:
            return await call()
        except ClientError as error:
            self._note_end(account, error)
            raise

    def insist(self, account: Account) -> None:
        """Look once more, just before a call that had to wait after it came through.

        :raises RunEndedError: when no call of this account can succeed, as far as this process knows.
        """
        if account in self._ended:
            end = self._ended[account]
            raise RunEndedError(end.reason, end.kind)

    async def pause(self, account: Account, seconds: float) -> None:
        """Wait between two tries, but not on where no call of this account can succeed any more."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._ends[account].wait()

    async def _is_first(self, account: Account, *, alone: bool) -> bool:
        """Wait for another process's first call; whether this one is to be the first, and alone."""
        for pause in pauses():
            standing = self._first_calls.begin(account)
            if standing.state == "fly" and not alone:
                self._first_calls.answered(account)
                standing = FirstCall("open")
            if standing.state == "failed":
                self._end(account, standing)
                self.insist(account)
            if standing.state == "open":
                self._open_until[account] = time.monotonic() + _TRUSTED
            if standing.state != "wait":
                break
            await asyncio.sleep(pause)
        return standing.state == "fly"

    async def _first(self, account: Account, call: Callable[[], Awaitable[Reply]]) -> Reply:
        try:
            async with renewed(lambda: self._first_calls.renew(account)):
                reply = await call()
        except BaseException as error:
            if not (isinstance(error, ClientError) and self._note_end(account, error)):
                self._first_calls.tried(account)
            raise
        self._first_calls.answered(account)
        return reply

    def _note_end(self, account: Account, error: ClientError) -> bool:
        """Whether the error ends the run for this account; then no other call is made.

        :raises RunEndedError: when a call that was under way at the same time has told of it before.
        """
        if fault_of(error).ends != "run":
            return False
        self.insist(account)
        reason = without_surrogates(error.reason)  # the database could not keep them
        is_new = self._first_calls.failed(account, reason, error.kind)
        self._end(account, FirstCall("failed", reason, error.kind))
        if not is_new:  # another process has told
            self.insist(account)
        return True

    def _end(self, account: Account, how: FirstCall) -> None:
        self._ended[account] = how
        self._ends[account].set()
