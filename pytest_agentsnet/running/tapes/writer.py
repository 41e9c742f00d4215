"""The tape of a cell, as it is written: each line is on the disk before anything is made of its reply."""

import asyncio
import contextlib
import os
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.running.disk import is_cut, storing, synchronise_folder
from pytest_agentsnet.running.provenance import Difference, first_difference
from pytest_agentsnet.running.tapes.header import Header, header_to_json
from pytest_agentsnet.running.tapes.lines import (
    Call,
    Failure,
    call_to_json,
    encoded,
    failure_to_json,
    turn_line,
    verdict_to_json,
)
from pytest_agentsnet.running.tapes.naming import aside
from pytest_agentsnet.running.tapes.poll_lines import PollCall, poll_to_json
from pytest_agentsnet.running.tapes.reader import NoTapeError, Tape, read_tape
from pytest_agentsnet.running.tapes.scribe import Scribe, Sheet


class TapeWriter:
    """Appends to one tape, which this process has claimed; an asynchronous context manager that closes it.

    ``call``, ``poll``, ``verdict`` and ``failure`` return when the line is on the disk. Every method raises a ``CellError`` of the
    kind ``disk`` when the system refuses, and ``ClaimLostError`` when the cell is another process's by now.
    """

    def __init__(self, sheet: Sheet, scribe: Scribe) -> None:
        self._sheet = sheet
        self._scribe = scribe

    async def call(self, call: Call) -> None:
        """Keep a reply. When this returns, neither the death of this process nor of the machine loses it."""
        await self._scribe.keep(self._sheet, encoded(call_to_json(call)))

    async def poll(self, poll: PollCall) -> None:
        """Keep the reply of a fork, as a reply is kept."""
        await self._scribe.keep(self._sheet, encoded(poll_to_json(poll)))

    async def turn(self, agent: Agent, number: int, turn: Turn, *, lasting: bool) -> None:
        """Keep a turn of an agent that is no model. Where it costs nothing to take it again, it is written a little later."""
        line = encoded(turn_line(agent, number, turn))
        if lasting:
            await self._scribe.keep(self._sheet, line)
        elif self._sheet.failure is not None:
            raise self._sheet.failure
        else:
            self._scribe.add(self._sheet, line)

    async def verdict(self, verdict: Verdict, scoring: str) -> None:
        """Keep what the check said under this scoring."""
        await self._scribe.keep(self._sheet, encoded(verdict_to_json(verdict, scoring)))

    async def failure(self, failure: Failure) -> None:
        """Keep why there is no verdict."""
        await self._scribe.keep(self._sheet, encoded(failure_to_json(failure)))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What was bought just before the cell was cancelled is still on its way to the disk. A session that ends may cancel it again.
        written, cancelled = self._scribe.kept(self._sheet, b""), None
        while not written.done():
            try:
                await asyncio.wait({written})
            except asyncio.CancelledError as again:
                cancelled = again
        with contextlib.suppress(CellError):
            written.result()
        self._sheet.file.close()
        if cancelled is not None:
            raise cancelled


def open_tape(path: Path, header: Header, scribe: Scribe, goes_on: Callable[[], bool]) -> tuple[TapeWriter, Tape]:
    """The tape to go on with, and what is on it.

    A last line that was not written to its end goes away. A file without a header is no tape: it is begun anew, and set
    aside where it holds anything more. So is a begun tape of agents that cannot go on within a cell: ``goes_on`` is asked
    where there is one.

    :raises CellError: of the kind ``disk`` when the system refuses, ``provenance`` when the tape is another measurement's,
        ``tape`` when it is a newer version's.
    """
    kept = _kept(path, header)
    if kept is not None and kept.turns and not kept.verdicts and not goes_on():
        set_aside(path)
        kept = None
    with storing(path):
        file = FileIO(path, "ab+")
        try:
            if kept is None:
                file.truncate(0)
                file.write(encoded(header_to_json(header)))
                os.fsync(file.fileno())
                synchronise_folder(path.parent)
            else:
                file.truncate(kept.whole)
                if is_cut(file.fileno()):
                    file.write(b"\n")
        except OSError:
            file.close()
            raise
    return TapeWriter(Sheet(file, path, path.stem), scribe), kept or Tape(header)


def set_aside(path: Path) -> None:
    """Move a tape out of the way: it cannot be gone on with, and what it may hold is not lost."""
    with storing(path):
        number = 1
        while (dead := aside(path, number)).exists():
            number += 1
        path.rename(dead)


def _kept(path: Path, header: Header) -> Tape | None:
    """What is on the tape; None where there is none to go on with."""
    if not path.exists():
        return None
    try:
        kept = read_tape(path)
    except NoTapeError:
        if b"\n" in path.read_bytes():
            set_aside(path)
        return None
    except InputError as error:  # a newer version's: what was paid for is not paid for again without a word
        raise CellError(str(error), "tape") from None
    difference = first_difference(kept.header.provenance, header.provenance)
    if difference is not None:
        raise other_measurement(path, difference)
    return kept


def other_measurement(path: Path, difference: Difference) -> CellError:
    """The error of a cell whose tape was played under another provenance."""
    return CellError(
        f"{path} was played when {difference}; the two are never mixed: name another directory (--agentsnet-dir=DIR), or "
        "begin a new run with --agentsnet-fresh",
        "provenance",
    )
