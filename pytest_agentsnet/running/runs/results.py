"""``results.jsonl``: one record for each outcome, appended as it is known."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.running.disk import is_cut, refusal, storing, write_whole

_Key: TypeAlias = tuple[str, str, str]
"""Cell, provenance, scoring."""


class Results:
    """The records of a run, for a process that adds to them while others do."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: set[_Key] = set()
        self._added = AddedRecords(path)

    def keep(self, record: Record) -> None:
        """Add the record.

        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        append_record(self._path, record)

    def keep_if_new(self, record: Record) -> None:
        """Add a record that was made before, where the file has lost it or never had it.

        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        if _key(record) not in self._known:
            self._known.update(_key(added) for added in self._added.take() if added.status in MEASURED)
        if _key(record) not in self._known:
            self.keep(record)


class AddedRecords:
    """The records of a run as they are added, for one who looks again and again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0

    def take(self) -> list[Record]:
        """Those of the whole lines that were added since the last time.

        :raises InputError: when a newer version wrote them.
        :raises CellError: of the kind ``disk``, when the file cannot be read.
        """
        if not self._path.exists():
            return []
        with storing(self._path), self._path.open("rb") as file:
            file.seek(self._read)
            added = file.read()
        whole = added[: added.rfind(b"\n") + 1]
        self._read += len(whole)
        return list(_records(whole))


def record_line(record: Record) -> bytes:
    """The record as one line of the file."""
    return json.dumps(record.to_json(), separators=(",", ":")).encode() + b"\n"


def append_record(path: Path, record: Record) -> None:
    """Add a record as one whole line, in one write, so that processes do not mix theirs. A cut line is ended first.

    :raises CellError: of the kind ``disk``, when the system refuses.
    """
    line = record_line(record)
    with storing(path):
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            if sys.platform != "win32":  # others may see a long write half done, and take its line for a cut one
                os.lockf(file, os.F_LOCK, 0)
            if is_cut(file):
                line = b"\n" + line
            write_whole(file, line)
            os.fsync(file)
        finally:
            os.close(file)


def read_records(path: Path) -> list[Record]:
    """The records of a run, one for each cell, provenance and scoring: the last written, where the first one stood.

    What is no whole line (a process was killed in the midst of it, the disk was full) is passed over, as is what is no record; no file
    is no record.

    :raises InputError: when a newer version wrote them, or the file cannot be read.
    """
    if not path.exists():
        return []
    try:
        lines = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {refusal(error)}") from None
    return list({_key(record): record for record in _records(lines)}.values())


def _records(lines: bytes) -> Iterator[Record]:
    for line in lines.split(b"\n"):
        try:
            data = json.loads(line)
        except ValueError:
            continue
        try:
            record = Record.from_json(data)
        except (AttributeError, KeyError, TypeError):  # JSON, and no record
            continue
        yield record


def _key(record: Record) -> _Key:
    return record.cell, record.provenance, record.scoring
