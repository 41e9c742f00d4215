"""How tapes are called: the cell's id, eight hex digits of its provenance, and for one that was set aside a number."""

import re
from pathlib import Path

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.file_name import file_name
from pytest_agentsnet.running.provenance import Provenance, provenance_hash

_NAME = re.compile(r"(.+)-[0-9a-f]{8}\.jsonl")
_DEAD = re.compile(r"(.+)\.dead-[0-9]+\.jsonl")


def tape_name(cell: Cell, provenance: Provenance) -> str:
    """The name of a cell's tape without its ending."""
    return f"{tape_stem(cell.id)}-{provenance_hash(provenance)}"


def tape_stem(cell_id: str) -> str:
    """What the name of a cell's tape begins with, whatever its provenance: the id, fit for every file system."""
    return file_name(cell_id)


def stem_of(tape: Path) -> str | None:
    """What the name of this tape begins with; None for one that was set aside, and for any other file."""
    match = _NAME.fullmatch(tape.name)
    return match[1] if match else None


def aside(tape: Path, number: int) -> Path:
    """Where the tape goes when it is set aside for that time."""
    return tape.with_name(f"{tape.stem}.dead-{number}.jsonl")


def set_aside_from(tape: Path) -> str | None:
    """The name (without its ending) of the tape in whose way this one was; None for one that was not set aside."""
    match = _DEAD.fullmatch(tape.name)
    return match[1] if match else None
