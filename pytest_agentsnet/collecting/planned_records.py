"""Cells that are still to be played, as records: what a baseline and the gates are held against before the first call."""

from collections.abc import Iterable
from dataclasses import replace

from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.outcome import Course, record_of_failure

PLANNED = "planned"
"""The kind of such a record, which is skipped."""


def planned_records(cells: Iterable[Cell], maker: Maker) -> list[Record]:
    """One for each cell, by its id. In a replay the words that were spoken are on the tapes, and are not known here."""
    settings = maker.settings
    wanted = maker.lineup.wanted(load_pack(settings.prompts), ()).provenance["models"]
    players = {} if settings.replay is not None else wanted
    unplayed = CellError("not played yet", PLANNED)
    return [
        replace(
            record_of_failure(cell, unplayed, Course(0.0, 0.0, provenance=players.get(cell.model, {}))),
            status="skipped",
            provenance="",
        )
        for cell in {cell.id: cell for cell in cells}.values()
    ]
