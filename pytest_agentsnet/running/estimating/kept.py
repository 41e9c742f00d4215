"""What of a run is there already, so that only the rest is estimated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.record import MEASURED
from pytest_agentsnet.running.estimating.plan import OnTape
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.index import tapes_by_stem
from pytest_agentsnet.running.tapes.naming import tape_stem


@dataclass(frozen=True)
class Kept:
    """``done`` are the calls and polls of the cells with a verdict, by their ids; ``tapes`` are all tapes, by what their names begin with."""

    done: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    tapes: Mapping[str, list[Path]] = field(default_factory=dict)

    def of(self, cell: Cell) -> OnTape:
        """What is there of this cell."""
        if cell.id in self.done:
            calls, polls = self.done[cell.id]
            return OnTape(done=1, calls=calls, polls=polls)
        tapes = self.tapes.get(tape_stem(cell.id), ())
        calls = sum(_lines(tape, b'{"agent"') for tape in tapes)
        return (
            OnTape(begun=1, calls=calls, polls=sum(_lines(tape, b'{"poll"') for tape in tapes)) if calls else OnTape()
        )


def kept_of(run: RunDirectory | None) -> Kept:
    """What is kept of this run; None is one that has not begun. Nothing is written.

    :raises InputError: when its records are a newer version's.
    """
    if run is None:
        return Kept()
    measured = [record for record in read_records(run.results) if record.status in MEASURED]
    done = {record.cell: (record.calls, record.polls + record.polls_missing) for record in measured}
    return Kept(done, tapes_by_stem(run.tapes))


def _lines(tape: Path, beginning: bytes) -> int:
    with tape.open("rb") as file:
        return sum(line.startswith(beginning) for line in file)
