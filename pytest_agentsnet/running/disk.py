"""A full or read-only disk, told in one line."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytest_agentsnet.core.errors import CellError

DISK = "disk"
"""The kind of a cell that could not be kept."""


@contextmanager
def storing(path: Path) -> Iterator[None]:
    """Around whatever touches a file of the run directory.

    :raises CellError: of the kind ``disk``, when the system refuses.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise CellError(f"{path} cannot be used: {refusal(error)}", DISK) from error


def refusal(error: Exception) -> str:
    """The system's own words for what it refused, without number and path."""
    return (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__


def write_whole(descriptor: int, data: bytes) -> None:
    """Write all of it at once.

    :raises OSError: also when only a part could be written, as on a disk that is just full.
    """
    if os.write(descriptor, data) < len(data):
        raise OSError("only a part of a line could be written")


def replace_whole(path: Path, data: bytes) -> None:
    """Put a file with this content in the place of what is there: readers see the old one or the new one.

    :raises OSError: when the system refuses; what was there is then left alone.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(data)
        synchronise(unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    synchronise_folder(path.parent)


def is_cut(descriptor: int) -> bool:
    """Whether the last line of the file lacks its end."""
    size = os.fstat(descriptor).st_size
    if not size:
        return False
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != b"\n"


def synchronise_folder(folder: Path) -> None:
    """Let the names in the folder survive the death of the machine."""
    if sys.platform != "win32":  # there folders cannot be opened
        synchronise(folder)


def synchronise(path: Path) -> None:
    """Let what was written to the file survive the death of the machine."""
    descriptor = os.open(path, os.O_RDONLY if sys.platform != "win32" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
