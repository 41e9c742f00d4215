"""The thread that brings lines to the disk: all that wait are written and synchronised at once."""

import asyncio
import contextlib
import os
import threading
from collections.abc import Callable, Iterable
from io import FileIO
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.running.disk import storing, write_whole

_synchronised: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


class ClaimLostError(CellError):
    """The cell is another process's by now: this one was held up for longer than its lease."""

    def __init__(self) -> None:
        super().__init__("another process has taken over the cell", "claim_lost")


class Sheet:
    """A file that lines are added to. ``name`` is that of the claim under which this process may do so."""

    def __init__(self, file: FileIO, path: Path, name: str) -> None:
        self.file = file
        self.path = path
        self.name = name
        self.failure: CellError | None = None
        self._whole = os.fstat(file.fileno()).st_size

    def append(self, data: bytes, *, lasting: bool) -> None:
        """Write whole lines; of lines that do not fit on the disk nothing is left.

        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        with storing(self.path):
            try:
                write_whole(self.file.fileno(), data)
                if lasting:
                    _synchronised(self.file.fileno())
            except OSError:
                os.ftruncate(self.file.fileno(), self._whole)
                raise
            self._whole += len(data)


class _Line(NamedTuple):
    sheet: Sheet
    data: bytes
    kept: "asyncio.Future[None] | None"


class Scribe:
    """One for a process. ``holds`` says whether a claim still stands; it is asked before each write."""

    def __init__(self, holds: Callable[[str], bool]) -> None:
        self._holds = holds
        self._lines: SimpleQueue[_Line | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    async def keep(self, sheet: Sheet, data: bytes) -> None:
        """Return when the line would survive the death of the machine. Cancelled, it is written all the same.

        :raises ClaimLostError: when the cell is not this process's any more.
        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        await self.kept(sheet, data)

    def kept(self, sheet: Sheet, data: bytes) -> "asyncio.Future[None]":
        """The same, for a caller who waits for it in a way of its own."""
        kept = asyncio.get_running_loop().create_future()
        self._put(_Line(sheet, data, kept))
        return kept

    def add(self, sheet: Sheet, data: bytes) -> None:
        """Write the line soon, without waiting for it; a failure is met by the next line that is waited for."""
        self._put(_Line(sheet, data, None))

    def close(self) -> None:
        """Write what waits, and end the thread."""
        if self._thread is not None:
            self._lines.put(None)
            self._thread.join()
            self._thread = None

    def _put(self, line: _Line) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="agentsnet-scribe", daemon=True)
            self._thread.start()
        self._lines.put(line)

    def _work(self) -> None:
        while self._write_what_waits():
            pass

    def _write_what_waits(self) -> bool:
        """Wait for lines and write them; nothing of them is kept until the next. False at the end."""
        waiting = [self._lines.get()]
        while not self._lines.empty():
            waiting.append(self._lines.get())
        by_sheet: dict[Sheet, list[_Line]] = {}
        for line in waiting:
            if line is not None:
                by_sheet.setdefault(line.sheet, []).append(line)
        for sheet, lines in by_sheet.items():
            self._write(sheet, lines)
        return None not in waiting

    def _write(self, sheet: Sheet, lines: list[_Line]) -> None:
        waited_for = [line.kept for line in lines if line.kept is not None]
        if sheet.failure is None:
            try:
                if not self._holds(sheet.name):
                    raise ClaimLostError
                sheet.append(b"".join(line.data for line in lines), lasting=bool(waited_for))
            except CellError as error:
                sheet.failure = error
        if waited_for:
            _tell(waited_for, sheet.failure)


def _tell(waiting: Iterable["asyncio.Future[None]"], failure: CellError | None) -> None:
    """Wake all who wait, in one step of their loop."""
    futures = list(waiting)

    def wake() -> None:
        for future in futures:
            if future.cancelled():
                continue
            if failure is None:
                future.set_result(None)
            else:
                future.set_exception(failure)

    with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
        futures[0].get_loop().call_soon_threadsafe(wake)
