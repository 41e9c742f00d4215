"""What came of a run that is over, or goes on elsewhere."""

from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records


def outcomes_of(path: Path) -> list[Record]:
    """The records of the run there. Nothing is written.

    :raises InputError: when there is no run, or nothing has come of it.
    """
    records = read_records(RunDirectory.open(path).results)
    if not records:
        raise InputError(f"{path} is an empty run: no cell of it has come to an end")
    return records
