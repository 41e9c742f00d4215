"""A run as a text: which cells to look at, then its table; and the one cell that is meant by a part of its name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.reporting.focus import EVERYTHING, Focus
from pytest_agentsnet.reporting.gates import kept_lines
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.summary import in_order, summary
from pytest_agentsnet.reporting.told_tape import ToldTape
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.naming import set_aside_from, stem_of
from pytest_agentsnet.running.tapes.reader import read_tape
from pytest_agentsnet.tasks.builtin import TASKS


@dataclass(frozen=True)
class PlayedCell:
    """A cell of a run: its record where it came to an end, its tape where there is one."""

    id: str
    tape: Path | None
    record: Record | None

    @property
    def name(self) -> str:
        """The name of its tape, which tells apart cells of one id; the id where there is none."""
        return self.tape.stem if self.tape else self.id

    def lines(self, focus: Focus = EVERYTHING, rounds: Iterable[int] = (), *, polls: bool = False) -> Iterator[str]:
        """The conversation, as far as it goes, ``polls`` with what agents said when they were polled; where nothing was said, why not.

        :raises InputError: for an agent, an edge or a round that there is not, or a tape that cannot be read.
        """
        if self.tape:
            return ToldTape(read_tape(self.tape), polls=polls).lines(focus, rounds)
        reason = f"{self.record.status}, {self.record.error_kind}: {self.record.reason}" if self.record else ""
        return iter([self.id, "", "Not played", f"  {one_line(reason, 500)}"])


class AmbiguousError(InputError):
    """More than one cell is meant."""

    def __init__(self, reason: str, candidates: Sequence[str]) -> None:
        super().__init__(reason)
        self.candidates = candidates


def played_cells(run: RunDirectory) -> Sequence[PlayedCell]:
    """All cells of the run, by id. A tape without a record is one that was begun."""
    records = {record.tape or record.cell: record for record in read_records(run.results)}
    found = []
    for path in run.tape_files:
        if set_aside_from(path) is None:
            record = records.pop(path.relative_to(run.path).as_posix(), None)
            found.append(PlayedCell(record.cell if record else stem_of(path) or path.stem, path, record))
    found.extend(PlayedCell(record.cell, None, record) for record in records.values())
    return sorted(found, key=lambda cell: (cell.id, cell.name))


def meant(run: RunDirectory, text: str) -> PlayedCell:
    """The cell of that id or tape, or else the only one in whose name the text stands.

    :raises AmbiguousError: when there are several.
    :raises InputError: when there is none.
    """
    cells = played_cells(run)
    exact = [cell for cell in cells if text in {cell.id, cell.name}]
    matching = exact or [cell for cell in cells if text in cell.id or text in cell.name]
    if not matching:
        raise InputError(
            f"no cell of {run.path} has {text!r} in its id; agentsnet show {quote(str(run.path))} names those that matter"
        )
    if len(matching) > 1:
        ids = [cell.id for cell in matching]
        names = [cell.id if ids.count(cell.id) == 1 else cell.name for cell in matching]
        raise AmbiguousError(f"{text!r} may be any of {len(matching):,} cells", names)
    return matching[0]


def run_lines(run: RunDirectory) -> Iterator[str]:
    """The cells that were not solved, and the table of the run (of each scoring that it was read with)."""
    cells = played_cells(run)
    for title, lines in _worth_a_look(cells).items():
        if lines:
            yield title
            yield from lines
            yield ""
    records = read_records(run.results)
    instance_of, tasks = instances(run.path, {task.name: task for task in TASKS}), [task.name for task in TASKS]
    for scoring in SCORINGS:
        if own := [record for record in records if record.scoring == scoring]:
            ordered = in_order(own, run.facts.get("models", ()))
            yield from map(printable, summary(ordered, instance_of, tasks))
    if not records:
        yield "no cell of this run has come to an end"
    yield from kept_lines(run.verdicts)


def _worth_a_look(cells: Sequence[PlayedCell]) -> dict[str, list[str]]:
    ended = [(cell.id, cell.record) for cell in cells if cell.record]
    return {
        "unsolved": [f"  {cell_id}" for cell_id, record in ended if record.status == "unsolved"],
        "error": [
            f"  {cell_id}: {record.error_kind}, {one_line(record.reason)}"
            for cell_id, record in ended
            if record.status == "error"
        ],
        "begun": [f"  {cell.id}" for cell in cells if cell.record is None],
    }
