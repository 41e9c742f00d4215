"""What ``agentsnet explain`` prints: of a run, or of one of its cells."""

from collections.abc import Iterator
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.reporting.explaining.judged_case import JudgedCase
from pytest_agentsnet.reporting.explaining.run_story import run_story
from pytest_agentsnet.reporting.explaining.story import story
from pytest_agentsnet.reporting.run import meant
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.tapes.reader import read_tape


def explained(path: Path, cell: str | None, *, everything: bool = False) -> Iterator[str]:
    """Why the run's cells failed, or the story of the one cell that is meant; where the path is that of a tape, its story.

    :raises InputError: where there is no such run or cell, several are meant, or the cell was not played to its end.
    """
    if path.is_file():
        if cell is not None:
            raise InputError(f"{path} is one tape: no cell of it can be named")
        return story(JudgedCase.on(read_tape(path)), everything=everything)
    run = RunDirectory.open(path)
    if cell is None:
        return run_story(run, everything=everything)
    played = meant(run, cell)
    if played.tape is None:
        raise InputError(f"{played.id} was not played, so that there is nothing to explain")
    return story(JudgedCase.on(read_tape(played.tape)), everything=everything)
