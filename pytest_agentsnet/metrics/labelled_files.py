"""Files of labelled texts, a JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.metrics.labelled import Labelled


def shipped_turns() -> Path:
    """Turns of real models, labelled by hand."""
    return data_folder("fixtures") / "labelled" / "turns.jsonl"


def second_reading() -> Path:
    """Some of them, labelled by somebody else; in a clone only."""
    return data_folder("fixtures") / "labelled" / "second.jsonl"


def read_labelled(file: Path) -> list[Labelled]:
    """The texts of the file, in its order.

    :raises InputError: when it cannot be read, with the line.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise InputError(f"{file} cannot be read: {error}") from error
    return list(_texts(file, lines))


def _texts(file: Path, lines: Iterable[str]) -> Iterator[Labelled]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield Labelled.from_json(json.loads(line))
            except json.JSONDecodeError as error:
                told = "this is no labelled text: no JSON (a line of fixtures/labelled/turns.jsonl is one)"
                raise InputError(f"{file}, line {number}: {told}") from error
            except ValueError as error:
                raise InputError(f"{file}, line {number}: {error}") from error
