"""``results.jsonl``: one record for each outcome, appended as it is known."""

import json
import os
import sys
from pathlib import Path

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.disk import storing


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
            if _is_cut(file):
                line = b"\n" + line
            if os.write(file, line) < len(line):
                raise OSError("only a part of a record could be written")
        finally:
            os.close(file)


def read_records(path: Path) -> list[Record]:
    """The records of a run, one for each cell, provenance and scoring: the last written, where the first one stood.

    What is no whole line (a process was killed in the midst of it, the disk was full) is passed over; no file is no
    record.

    :raises InputError: when a newer version wrote them.
    """
    if not path.exists():
        return []
    records = {}
    for line in path.read_bytes().split(b"\n"):
        try:
            data = json.loads(line)
        except ValueError:
            continue
        record = Record.from_json(data)
        records[record.cell, record.provenance, record.scoring] = record
    return list(records.values())


def _is_cut(file: int) -> bool:
    """Whether the last line lacks its end."""
    size = os.fstat(file).st_size
    if not size:
        return False
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1) != b"\n"
