"""The files that results are read from: one JSON object, or a list of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.running.disk import refusal

_LARGEST = 2**29
"""Bytes: some hundred times what a run of 100 agents takes."""


class Place(NamedTuple):
    """A result in a file: which one, where the file is a list of ``of`` results."""

    file: Path
    number: int = 1
    of: int = 1

    def __str__(self) -> str:
        return f"{self.file}" if self.of == 1 else f"{self.file} [{self.number:,} of {self.of:,}]"


def results_in(file: Path) -> Iterator[tuple[Place, object]]:
    """The results as JSON, unchecked.

    :raises InputError: in one line, when the file cannot be read or is no JSON.
    """
    found = _json(file)
    listed = found if isinstance(found, list) else [found]
    if not listed:
        raise InputError("it is an empty list")
    for i, result in enumerate(listed, start=1):
        yield Place(file, i, len(listed)), result


def _json(file: Path) -> object:
    try:
        if file.exists() and not file.is_file():
            raise InputError("it is no plain file")
        size = file.stat().st_size
        if size > _LARGEST:
            raise InputError(f"it has {size:,} bytes; files of up to {_LARGEST:,} are read")
        content = file.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        if isinstance(error, InputError):
            raise
        raise InputError(f"it cannot be read: {one_line(refusal(error))}") from None
    if not content.strip():
        raise InputError("it is empty")
    try:
        return json.loads(content, parse_constant=lambda _: None)
    except RecursionError:
        raise InputError("it is nested too deeply") from None
    except ValueError as error:
        raise InputError(f"it was cut short, or is no JSON: {one_line(str(error), 120)}") from None
