"""A full or read-only disk, told in one line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytest_agentsnet.core.errors import CellError


@contextmanager
def storing(path: Path) -> Iterator[None]:
    """Around whatever touches a file of the run directory.

    :raises CellError: of the kind ``disk``, when the system refuses.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise CellError(f"{path} cannot be used: {refusal(error)}", "disk") from error


def refusal(error: Exception) -> str:
    """The system's own words for what it refused, without number and path."""
    return (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
