"""The cells of this process at play: those that are asked for at once, and coming ones ahead of their turn.

A network waits at every round for its slowest call, so one cell alone leaves most of what the provider allows unused. Cells
are started while the agents of those at play are fewer than the calls that may be under way.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.seats import Seat, provenance_at
from pytest_agentsnet.running.tapes.naming import tape_name

_GLANCE = 0.5
"""Seconds between two looks for cells whose player has died, and for room that others have left."""

_LOOKED_AT = 50
"""Claims of others that are looked at in one glance."""

_KEPT = 256
"""Outcomes that wait for their tests; those of further cells are read from the tapes when they are asked for."""

_Task: TypeAlias = "asyncio.Task[Outcome]"


class Coming(NamedTuple):
    """A cell that a test is going to ask for, and who sits on its nodes."""

    cell: Cell
    seat: Seat

    @property
    def name(self) -> str:
        """The name of its tape, which tells measurements apart."""
        return tape_name(self.cell, provenance_at(self.seat, self.cell))


class _AtPlay(NamedTuple):
    task: _Task
    agents: int
    is_ahead: bool


class Scheduler:
    """One for a process and event loop; all of it happens on that loop. ``room`` says how many agents may be at play."""

    def __init__(self, context: PlayContext, room: Callable[[], int]) -> None:
        self._context = context
        self._room = room
        self._coming: deque[Coming] = deque()
        self._later: deque[Coming] = deque()
        self._elsewhere: deque[Coming] = deque()
        self._at_play: dict[str, _AtPlay] = {}
        self._waiting: dict[str, _Task] = {}
        self._changed = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None

    async def outcome(self, cell: Cell, seat: Seat) -> Outcome:
        """What came of the cell, whenever it was started. Cancelled, it cancels the cell.

        :raises CellError, RunEndedError: as ``play_cell``.
        """
        asked_for = Coming(cell, seat)
        name = asked_for.name
        task = self._waiting.pop(name, None)
        if task is None:
            task = self._at_play[name].task if name in self._at_play else self._start(name, asked_for, is_ahead=False)
        try:
            return await task
        finally:
            self._waiting.pop(name, None)

    async def look_ahead(self, coming: Iterable[Coming], later: Iterable[Coming] = ()) -> None:
        """Start these cells as there is room, the first ones first, each when it may be begun, and leave alone what other processes play.

        ``later`` are those that others are to start: they are looked at when all the former ones have ended.
        """
        self._coming.extend(coming)
        self._later.extend(later)
        self._changed.set()
        if self._watch is None:
            self._watch = asyncio.create_task(self._watching())

    async def finish(self) -> None:
        """Start nothing more ahead, and wait for what is begun: others may wait for it too."""
        self._coming.clear()
        self._later.clear()
        self._elsewhere.clear()
        await asyncio.gather(*(each.task for each in self._at_play.values()), return_exceptions=True)

    async def _watching(self) -> None:
        while not self._context.stopping.is_over:
            self._changed.clear()
            # A disk that refuses is met by the cells that are asked for, which can say so.
            with suppress(CellError):
                self._start_coming()
                self._look_elsewhere()
            with suppress(TimeoutError):
                async with asyncio.timeout(_GLANCE if self._coming or self._later or self._elsewhere else None):
                    await self._changed.wait()

    def _start_coming(self) -> None:
        if not self._coming and not any(each.is_ahead for each in self._at_play.values()):
            self._coming, self._later = self._later, deque()
        while self._coming and self._has_room and not self._comes_later(self._coming[0].cell):
            coming = self._coming.popleft()
            name = coming.name
            if name not in self._at_play and name not in self._waiting:
                self._start_if_free(name, coming)

    def _look_elsewhere(self) -> None:
        """Take up cells that another process has left undone."""
        for _ in range(min(_LOOKED_AT, len(self._elsewhere))):
            if not self._has_room:
                return
            coming = self._elsewhere.popleft()
            self._start_if_free(coming.name, coming)

    def _start_if_free(self, name: str, coming: Coming) -> None:
        standing = self._context.claims.look(name)
        if standing is None:
            self._start(name, coming, is_ahead=True)
        elif standing.state == "theirs":
            self._elsewhere.append(coming)

    def _comes_later(self, cell: Cell) -> bool:
        return self._context.sparing is not None and self._context.sparing.comes_later(cell)

    @property
    def _has_room(self) -> bool:
        return sum(each.agents for each in self._at_play.values()) < self._room()

    def _start(self, name: str, coming: Coming, *, is_ahead: bool) -> _Task:
        task = asyncio.create_task(play_cell(coming.cell, coming.seat, self._context))
        self._at_play[name] = _AtPlay(task, coming.cell.instance.n, is_ahead)
        task.add_done_callback(lambda ended: self._ended(name, ended))
        return task

    def _ended(self, name: str, task: _Task) -> None:
        del self._at_play[name]
        self._changed.set()
        if not task.cancelled():
            task.exception()  # it is told to who asks for the cell, which may be nobody
            self._waiting[name] = task
            if len(self._waiting) > _KEPT:
                del self._waiting[next(iter(self._waiting))]
