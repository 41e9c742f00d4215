"""The tapes of a run, by their files' names."""

import re
from collections.abc import Sequence
from pathlib import Path

from pytest_agentsnet.running.runs.directory import RunDirectory

_DEAD = re.compile(r"(.+)\.dead-[0-9]+")
_HASHED = re.compile(r"(.+)-[0-9a-f]{8}")


def tape_files(run: RunDirectory) -> Sequence[Path]:
    """All tapes, also those set aside, in the order of their names; plain files alone: a link leads out of the run."""
    found = sorted(run.tapes.glob("*.jsonl")) if run.tapes.is_dir() else []
    return [path for path in found if path.is_file() and not path.is_symlink()]


def set_aside_from(tape: Path) -> str | None:
    """The name (without its ending) of the tape in whose way this one was; None for one that was not set aside."""
    match = _DEAD.fullmatch(tape.stem)
    return match[1] if match else None


def cell_by_name(tape: Path) -> str:
    """The id of the cell whose tape this is, as far as the name tells it."""
    match = _HASHED.fullmatch(tape.stem)
    return match[1] if match else tape.stem
