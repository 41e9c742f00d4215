"""Who plays which cell: each is claimed before its first call, by one process of all that share the ledger."""

import sqlite3
import time
from typing import Literal, NamedTuple

from pytest_agentsnet.running.sharing.lease import LEASE
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import Owner, is_dead


class Claim(NamedTuple):
    """Whose a cell is; when it is done, ``outcome`` is what its owner left."""

    state: Literal["mine", "theirs", "done"]
    outcome: str = ""


class Claims:
    """The claims of one process on cells, by the names of their tapes.

    A verdict holds for ever; that a cell could not be measured holds for the session in which that was found.
    """

    def __init__(self, ledger: Ledger, owner: Owner, session: str) -> None:
        self._ledger = ledger
        self._owner = owner
        self._session = session

    def claim(self, cell: str) -> Claim:
        """Claim the cell if it is free, or if its owner is dead or silent for longer than its lease.

        ``mine`` is said once: a second asker of the same process gets ``theirs`` until the cell is done.
        """
        standing = self.look(cell)
        if standing is not None:
            return standing
        with self._ledger.writing() as database:
            standing = self._standing(database, cell)  # another process may have been faster
            if standing is not None:
                return standing
            database.execute(
                "INSERT OR REPLACE INTO claims (cell, owner, session, lease) VALUES (?, ?, ?, ?)",
                (cell, self._owner, self._session, time.time() + LEASE),
            )
        return Claim("mine")

    def look(self, cell: str) -> Claim | None:
        """Whose the cell is, this process's own included among ``theirs``; None when it is free to take."""
        with self._ledger.reading() as database:
            return self._standing(database, cell)

    def renew(self, cell: str) -> None:
        """Say that the owner still works on it."""
        with self._ledger.writing() as database:
            database.execute(
                "UPDATE claims SET lease = ? WHERE cell = ? AND owner = ?", (time.time() + LEASE, cell, self._owner)
            )

    def holds(self, cell: str) -> bool:
        """Whether the cell is still this process's: one that was stopped for long may have lost it."""
        with self._ledger.reading() as database:
            row = database.execute("SELECT owner, done FROM claims WHERE cell = ?", (cell,)).fetchone()
        return bool(row == (self._owner, None))

    def finish(self, cell: str, outcome: str, *, measured: bool) -> None:
        """Leave the outcome for all who ask later; ``measured`` says that there is a verdict."""
        with self._ledger.writing() as database:
            database.execute(
                "UPDATE claims SET done = ?, measured = ? WHERE cell = ? AND owner = ?",
                (outcome, measured, cell, self._owner),
            )

    def void(self, cell: str) -> None:
        """Forget what was left of a cell, for its tape cannot be had any more."""
        with self._ledger.writing() as database:
            database.execute("DELETE FROM claims WHERE cell = ? AND done IS NOT NULL", (cell,))

    def release(self, cell: str) -> None:
        """Give up a claim on a cell that is not done."""
        with self._ledger.writing() as database:
            database.execute("DELETE FROM claims WHERE cell = ? AND owner = ? AND done IS NULL", (cell, self._owner))

    def _standing(self, database: sqlite3.Connection, cell: str) -> Claim | None:
        """The claim as it stands; None when the cell is free to take."""
        row = database.execute(
            "SELECT owner, session, lease, measured, done FROM claims WHERE cell = ?", (cell,)
        ).fetchone()
        if row is None:
            return None
        owner, session, lease, measured, done = row
        if done is not None:
            return Claim("done", done) if measured or session == self._session else None
        return None if lease < time.time() or is_dead(owner) else Claim("theirs")
