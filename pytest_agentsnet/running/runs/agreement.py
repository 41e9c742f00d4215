"""Whether runs of several machines are parts of one run: what was played under one name must be one measurement."""

from collections.abc import Hashable
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.provenance import Provenance, first_difference
from pytest_agentsnet.running.tapes.header import Header

_OF_A_CELL = frozenset({"instance", "task", "task_version", "rounds", "reasoning", "probe", "custom"})
"""Fields of a provenance that differ between cells of one model."""


class Agreement:
    """What was found so far, by what it is about, and where."""

    def __init__(self) -> None:
        self._found: dict[Hashable, tuple[Provenance, Path]] = {}

    def insist(self, about: Hashable, provenance: Provenance, place: Path) -> None:
        """Take note of it.

        :raises InputError: when something else was found of the same elsewhere, with the field, both values and places.
        """
        known, where = self._found.setdefault(about, (provenance, place))
        difference = first_difference(known, provenance)
        if difference is not None:
            raise InputError(f"these are no parts of one run: {difference.apart(where, place)}")

    def insist_on_tape(self, header: Header, place: Path) -> None:
        """Take note of a tape: its cell, its model and its task.

        Cells with different fixtures of the user's own share an id, and are different cells all the same.

        :raises InputError: as above.
        """
        provenance = header.provenance
        custom = provenance.get("custom", "")
        self.insist(("cell", header.cell, custom), provenance, place)
        of_model = {field: value for field, value in provenance.items() if field not in _OF_A_CELL}
        self.insist(("model", header.model, custom), of_model, place)
        self.insist(("task", header.task), {"task_version": header.task_version}, place)
