"""The cells that gates speak of: all that the run was ever asked for, whether or not this session plays them."""

from collections.abc import Iterable

from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.verdict import Scoring
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.planned import planned_record, planned_records
from pytest_agentsnet.running.runs.results import read_records


def cells_of_run(directory: RunDirectory, scoring: Scoring) -> list[Record]:
    """The last record of each cell; of one that came to no end, that of a cell that was not played."""
    came = [record for record in read_records(directory.results) if record.scoring == scoring]
    return plain_cells([*planned_records(directory, scoring), *came])


def planned_cells(run: SessionRun, cells: Iterable[Cell], scoring: Scoring) -> list[Record]:
    """What the run will have been asked for when this session has played these cells, as if nothing was played yet.

    :raises InputError: when the run directory holds what cannot go on.
    """
    standing = None if run.replays else run.standing_directory
    there = [] if standing is None else cells_of_run(standing, scoring)
    return plain_cells([*there, *(planned_record(cell, run.players) for cell in cells)])


def plain_cells(records: Iterable[Record]) -> list[Record]:
    """One record for each cell, the last of them, by id. Cells with a fixture of the user's own say nothing of the plain model."""
    by_cell = {record.cell: record for record in records if not record.cell.endswith("~custom")}
    return [by_cell[cell] for cell in sorted(by_cell)]
