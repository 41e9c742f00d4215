"""The sessions that play a run: who they are, and that one is to stop."""

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from pytest_agentsnet.running.sharing.lease import LEASE
from pytest_agentsnet.running.sharing.ledger import Ledger, read_only
from pytest_agentsnet.running.sharing.owner import Owner, is_dead, this_process


@dataclass(frozen=True)
class RunSession:
    """One session: its name, and the process that leads it (under xdist the controller)."""

    name: str
    leader: Owner

    @classmethod
    def new(cls) -> "RunSession":
        """A session that this process leads."""
        return cls(token_hex(8), this_process())


class Sessions:
    """The sessions of a run, in its ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def begin(self, session: RunSession) -> None:
        """Be seen by others; what is left of sessions whose leader is dead goes away."""
        dead = [name for name, leader, lease, _ in self._all() if _is_over(leader, lease)]
        with self._ledger.writing() as database:
            database.executemany("DELETE FROM sessions WHERE session = ?", [(name,) for name in dead])
            database.execute(
                "INSERT OR REPLACE INTO sessions (session, owner, lease) VALUES (?, ?, ?)",
                (session.name, session.leader, time.time() + LEASE),
            )

    def renew(self, session: RunSession) -> None:
        """Say that the session still goes on, to machines that cannot see its processes."""
        with self._ledger.writing() as database:
            database.execute("UPDATE sessions SET lease = ? WHERE session = ?", (time.time() + LEASE, session.name))

    def stop(self, session: RunSession, reason: str) -> None:
        """Let no process of the session make another call. The first reason stands."""
        with self._ledger.writing() as database:
            database.execute(
                "UPDATE sessions SET stopped = ? WHERE session = ? AND stopped IS NULL", (reason, session.name)
            )

    def why_stopped(self, session: RunSession) -> str | None:
        """Why the session stops; None while it goes on."""
        with self._ledger.reading() as database:
            row = database.execute("SELECT stopped FROM sessions WHERE session = ?", (session.name,)).fetchone()
        return row[0] if row else None

    def end(self, session: RunSession) -> None:
        """Be seen no longer."""
        with self._ledger.writing() as database:
            database.execute("DELETE FROM sessions WHERE session = ?", (session.name,))

    def _all(self) -> list[tuple[str, Owner, float, str | None]]:
        with self._ledger.reading() as database:
            return _rows(database)


def leaders_in(ledger: Path) -> list[Owner]:
    """The processes that lead a session of the run with this ledger and live, as far as can be seen from here."""
    if not ledger.exists():
        return []
    try:
        with read_only(ledger) as database:
            rows = _rows(database)
    except sqlite3.Error:  # another version's, or damaged
        return []
    return [leader for _, leader, lease, stopped in rows if stopped is None and not _is_over(leader, lease)]


def _rows(database: sqlite3.Connection) -> list[tuple[str, Owner, float, str | None]]:
    return database.execute("SELECT session, owner, lease, stopped FROM sessions").fetchall()


def _is_over(leader: Owner, lease: float) -> bool:
    return lease < time.time() or is_dead(leader)
