"""The tape of a cell, as it is written: each line is with the system before anything is made of its reply."""

import hashlib
import re
from pathlib import Path
from types import TracebackType
from typing import Self

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.running.disk import storing
from pytest_agentsnet.running.provenance import Provenance, provenance_hash
from pytest_agentsnet.running.tape_lines import (
    Call,
    Header,
    call_to_json,
    encoded,
    header_to_json,
    turn_line,
    verdict_to_json,
)

_LONGEST_ID = 180
"""Characters. File systems take names of 255 bytes; the rest is for the hash, the ending and a dead tape's number."""

_UNFIT = re.compile(r"[^A-Za-z0-9._~-]")


def tape_name(cell: Cell, provenance: Provenance) -> str:
    """The name of a cell's tape without its ending: the cell's id and eight hex digits of its provenance."""
    name = _UNFIT.sub("-", cell.id)
    if len(name) > _LONGEST_ID:
        name = f"{name[: _LONGEST_ID - 17]}~{hashlib.sha256(cell.id.encode()).hexdigest()[:16]}"
    return f"{name}-{provenance_hash(provenance)}"


class TapeWriter:
    """Appends to one tape; a context manager that closes it.

    Every method raises a ``CellError`` of the kind ``disk`` when the system refuses.
    """

    def __init__(self, path: Path, header: Header) -> None:
        self._path = path
        with storing(path):
            _set_aside(path)
            self._file = path.open("xb", buffering=0)
        try:
            self._write(encoded(header_to_json(header)))
        except CellError:
            self._file.close()
            raise

    async def call(self, call: Call) -> None:
        """Keep a reply. When this returns, the death of this process does not lose it."""
        self._write(encoded(call_to_json(call)))

    def turn(self, agent: Agent, number: int, turn: Turn) -> None:
        """Keep a turn of an agent that is no model."""
        self._write(encoded(turn_line(agent, number, turn)))

    def verdict(self, verdict: Verdict, scoring: str) -> None:
        """Keep what the check said under this scoring."""
        self._write(encoded(verdict_to_json(verdict, scoring)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def _write(self, line: bytes) -> None:
        with storing(self._path):
            if self._file.write(line) < len(line):
                raise OSError("only a part of a line could be written")


def dead_tapes(path: Path) -> list[Path]:
    """What was left of this cell by processes that died or were stopped, the oldest first."""
    found: list[Path] = []
    while (dead := path.with_name(f"{path.stem}.dead-{len(found) + 1}.jsonl")).exists():
        found.append(dead)
    return found


def _set_aside(path: Path) -> None:
    """Move an unfinished tape out of the way: its owner is gone, and what it paid for is not lost."""
    if path.exists():
        path.rename(path.with_name(f"{path.stem}.dead-{len(dead_tapes(path)) + 1}.jsonl"))
