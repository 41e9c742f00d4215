"""The tapes that lay in a run directory when this process began, and whether a cell is there as another measurement."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.provenance import Provenance, first_difference
from pytest_agentsnet.running.tapes.naming import stem_of, tape_name, tape_stem
from pytest_agentsnet.running.tapes.reader import read_header
from pytest_agentsnet.running.tapes.writer import other_measurement


class TapeIndex:
    """Looks into the folder once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def insist_on_no_other(self, cell: Cell, provenance: Provenance) -> None:
        """Never play a cell beside a tape of the same cell under another provenance.

        Cells with different fixtures of the user's own share an id, and are different cells all the same.

        :raises CellError: of the kind ``provenance``, with the field and both values.
        """
        own = f"{tape_name(cell, provenance)}.jsonl"
        for path in self._by_stem.get(tape_stem(cell.id), ()):
            if path.name == own:
                continue
            try:
                found = read_header(path).provenance
            except InputError:  # cut within its header: nothing was played
                continue
            difference = first_difference(found, provenance)
            if difference is not None and found.get("custom") == provenance["custom"]:
                raise other_measurement(path, difference)

    @cached_property
    def _by_stem(self) -> Mapping[str, list[Path]]:
        return tapes_by_stem(self._folder)


def tapes_by_stem(folder: Path) -> Mapping[str, list[Path]]:
    """The tapes in the folder by what their names begin with (see ``tape_stem``), without those that were set aside."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if (stem := stem_of(path)) is not None:
            found.setdefault(stem, []).append(path)
    return found
