"""The traffic of one process: its calls wait here, in one queue for each account, and ask the tower together."""

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

from pytest_agentsnet.core.client import Account, Reply
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.lease import RENEWED_EVERY
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.traffic.books import Holder
from pytest_agentsnet.running.traffic.flight import Demand, Flight
from pytest_agentsnet.running.traffic.landings import Clearance, Landing
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.tower import Tower, Word

BUDGET = "budget"
"""The kind of a cell that was not played, or not to its end, for the budget's sake."""

_SHORTEST_PAUSE = 0.025
"""Seconds between two looks at the ledger while calls wait for their time; spacings forgive so much."""
_LINGER = 0.02
"""Seconds for which landings wait for one another, while no call of this process waits for them."""
_ABREAST = 10
"""Calls that take off in one step of the event loop: the provider has the first requests while the next are being written."""

_UNANSWERED = ClientError("nothing was said of the call", "unexpected")
"""What a call has come to that is under way."""


class ProcessTraffic:
    """Lets the calls of this process fly as the tower says; see the contract ``Traffic``.

    All calls that come up in one step of the event loop share one transaction of the ledger.
    """

    def __init__(self, tower: Tower) -> None:
        self._tower = tower
        self._window = 0.0
        self._queues: dict[Account, deque[_Call]] = {}
        self._flying: set[_Call] = set()
        self._landings: list[Landing] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._look: asyncio.Handle | None = None
        self._look_at = 0.0

    @asynccontextmanager
    async def flight(self, account: Account, demand: Demand) -> AsyncIterator[Flight]:
        """See the contract."""
        call = _Call(account, demand)
        self._queues.setdefault(account, deque()).append(call)
        self._look_within(0.0)
        try:
            await call.may_fly
            call.begun()
            yield call
        except BaseException as error:
            call.failed(error)
            raise
        finally:
            self._land(call)

    @property
    def window(self) -> float:
        """How many calls of one account may be under way, as far as was last heard; 0 before any call."""
        return self._window

    def close(self) -> None:
        """Book what is over. A call that is still under way may have cost all that was reserved for it."""
        if self._look is not None:
            self._look.cancel()
        self._landings += [call.landing for call in self._flying]
        if self._landings or self._queues:
            # What is not booked stays reserved, and counts as spent when this process is gone.
            with contextlib.suppress(CellError):
                self._tower.exchange(self._landings, dict.fromkeys(self._queues, ()))

    def _land(self, call: "_Call") -> None:
        if call not in self._flying:  # it was cancelled in its queue, or refused
            self._look_within(_LINGER)
            return
        self._flying.discard(call)
        self._landings.append(call.landing)
        self._look_within(0.0 if any(self._queues.values()) else _LINGER)

    def _look_within(self, seconds: float) -> None:
        """Ask the tower so many seconds from now, or sooner where that is planned already."""
        loop = asyncio.get_running_loop()
        if loop is not self._loop:  # what was planned on a loop that has ended never comes
            self._loop, self._look = loop, None
        when = loop.time() + seconds
        if self._look is not None:
            if self._look_at <= when:
                return
            self._look.cancel()
        self._look, self._look_at = loop.call_at(when, self._ask), when

    def _ask(self) -> None:
        self._look = None
        for account, queue in self._queues.items():
            waits = [call for call in queue if not call.may_fly.done()]
            self._queues[account] = deque(sorted(waits, key=lambda call: call.demand.gives_way))
        landings, self._landings = self._landings, []
        waiting = {account: [call.demand for call in queue] for account, queue in self._queues.items()}
        try:
            word = self._tower.exchange(landings, waiting)
        except Exception as error:  # noqa: BLE001 - of the disk, say: whatever it is, the calls that wait must not wait for ever
            self._landings += landings
            told = (
                error if isinstance(error, CellError) else CellError(f"{type(error).__name__}: {error}", "unexpected")
            )
            for call in self._waiting():
                call.may_fly.set_exception(CellError(told.reason, told.kind))
            return
        self._clear(word)
        self._window = word.window or self._window
        if word.closed:
            for call in self._waiting():
                if call.demand.is_paid:
                    call.may_fly.set_exception(RunEndedError(word.closed, BUDGET))
        if any(self._waiting()):
            self._look_within(max(_SHORTEST_PAUSE, word.pause))
        elif self._queues:
            self._look_within(0.0)  # those refused wait no longer, which others are to know
        elif self._flying:
            self._look_within(RENEWED_EVERY)

    def _clear(self, word: Word) -> None:
        for account, clearances in word.cleared.items():
            queue = self._queues[account]
            calls = [queue.popleft() for _ in clearances]
            for call, clearance in zip(calls, clearances, strict=True):
                call.clearance = clearance
            self._flying.update(calls)
            self._take_off(calls)
            if not queue:
                del self._queues[account]

    def _take_off(self, calls: "Sequence[_Call]") -> None:
        for call in calls[:_ABREAST]:
            if not call.may_fly.done():
                call.may_fly.set_result(None)
        if calls[_ABREAST:]:
            asyncio.get_running_loop().call_soon(self._take_off, calls[_ABREAST:])

    def _waiting(self) -> "Iterator[_Call]":
        return (call for queue in self._queues.values() for call in queue if not call.may_fly.done())


class _Call:
    """A call from the moment when it begins to wait; the contract ``Flight``."""

    def __init__(self, account: Account, demand: Demand) -> None:
        self.demand = demand
        self.clearance: Clearance
        self.may_fly: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._account = account
        self._came_to: Reply | BaseException | None = None

    def answered(self, reply: Reply) -> None:
        """See the contract."""
        self._came_to = reply

    def begun(self) -> None:
        """From now on the call is under way."""
        self._came_to = _UNANSWERED

    def failed(self, error: BaseException) -> None:
        """The block has ended in this error."""
        if self._came_to is _UNANSWERED:
            self._came_to = error

    @property
    def landing(self) -> Landing:
        """How it ended; one that is cleared and has not begun never left."""
        return Landing(self._account, self.demand, self.clearance, self._came_to)


@contextmanager
def traffic_here(limits: Limits) -> Iterator[ProcessTraffic]:
    """The traffic of one process that shares its run with no other, for as long as the block lasts; on one thread."""
    ledger = Ledger.in_memory()
    traffic = ProcessTraffic(Tower(ledger, Holder("", this_process()), limits))
    try:
        yield traffic
    finally:
        traffic.close()
        ledger.close()
