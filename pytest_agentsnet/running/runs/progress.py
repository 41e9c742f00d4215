"""How far a run has come: which cells were ever asked of it, which are done, which are begun."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pytest_agentsnet.core.record import MEASURED, NOT_NEEDED
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.sharing.ledger import Ledger, read_only
from pytest_agentsnet.running.tapes.index import tapes_by_stem
from pytest_agentsnet.running.tapes.naming import tape_stem


@dataclass(frozen=True)
class Progress:
    """Numbers of cells: ``selected`` by any session so far, ``done`` (there is a verdict, or none is needed), ``begun`` (something is on tape)."""

    selected: int = 0
    done: int = 0
    begun: int = 0

    @property
    def is_finished(self) -> bool:
        """Whether nothing is left to do."""
        return bool(self.selected) and self.done == self.selected

    def told(self, where: str) -> str:
        """One line: ``17 of 45 cells there, 2 begun``, where ``where`` is ``there``."""
        begun = f", {self.begun:,} begun" if self.begun else ""
        return f"{self.done:,} of {self.selected:,} {'cell' if self.selected == 1 else 'cells'} {where}{begun}"


class Selected:
    """The cells that were ever selected in a run, in its ledger: which session asked last, and for how many turns."""

    def __init__(self, ledger: Ledger, session: str) -> None:
        self._ledger = ledger
        self._session = session

    @property
    def turns(self) -> dict[str, int]:
        """Their ids, and the turns that each takes, 0 where that is not known."""
        with self._ledger.reading() as database:
            return dict(database.execute("SELECT cell, turns FROM selected").fetchall())

    def add(self, turns: Mapping[str, int]) -> None:
        """Remember the cells that the session is going to play, by their ids, and the turns that each takes."""
        with self._ledger.writing() as database:
            database.executemany(
                "INSERT OR REPLACE INTO selected (cell, session, turns) VALUES (?, ?, ?)",
                [(cell, self._session, number) for cell, number in turns.items()],
            )

    def replace(self, cell: str, played: str = "") -> None:
        """Put the id under which it was played in its place; or nothing, where its test turned out to be skipped."""
        with self._ledger.writing() as database:
            row = database.execute("SELECT turns FROM selected WHERE cell = ?", (cell,)).fetchone()
            database.execute("DELETE FROM selected WHERE cell = ?", (cell,))
            if played:
                database.execute(
                    "INSERT OR IGNORE INTO selected (cell, session, turns) VALUES (?, ?, ?)",
                    (played, self._session, row[0] if row else 0),
                )


def progress_of(directory: RunDirectory) -> Progress:
    """How far the run has come. Nothing is written.

    :raises InputError: when its records are a newer version's.
    """
    records = read_records(directory.results)
    done = {record.cell for record in records if record.status in MEASURED or record.error_kind == NOT_NEEDED}
    selected = _selected(directory.ledger) | {record.cell for record in records}
    begun = tapes_by_stem(directory.tapes)
    return Progress(
        len(selected), len(done), sum(_is_begun(begun.get(tape_stem(cell), ())) for cell in selected - done)
    )


def _selected(ledger: Path) -> set[str]:
    if not ledger.exists():
        return set()
    try:
        with read_only(ledger) as database:
            return {cell for (cell,) in database.execute("SELECT cell FROM selected")}
    except sqlite3.Error:  # another version's, or damaged: the records say enough
        return set()


def _is_begun(tapes: Iterable[Path]) -> bool:
    """Whether a call or a turn stands on one of these tapes."""
    for tape in tapes:
        with tape.open("rb") as file:
            if file.readline() and file.readline().startswith(b'{"agent"'):
                return True
    return False
