"""The file that the processes of a run agree through: one SQLite database in the run directory."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.running.disk import storing

_PATIENCE = 30.0
"""Seconds to wait for another process's transaction; ours take well under a millisecond."""

_FORMAT = 4
"""Counts up with every change of the tables. A ledger of another format is begun anew: all that matters is on the tapes."""

_TABLES = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS sessions (
    session TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    lease REAL NOT NULL,
    stopped TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS selected (
    cell TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    turns INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS planned (
    cell TEXT PRIMARY KEY,
    facts TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (
    cell TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    session TEXT NOT NULL,
    lease REAL NOT NULL,
    measured INTEGER NOT NULL DEFAULT 0,
    done TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS first_calls (
    session TEXT,
    provider TEXT,
    key_fingerprint TEXT,
    model TEXT,
    state TEXT NOT NULL,
    owner TEXT NOT NULL,
    lease REAL NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session, provider, key_fingerprint, model)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paces (
    provider TEXT,
    key_fingerprint TEXT,
    model TEXT,
    pace TEXT NOT NULL,
    experience TEXT NOT NULL,
    held_until REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (provider, key_fingerprint, model)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS flights (
    session TEXT,
    owner TEXT,
    provider TEXT,
    key_fingerprint TEXT,
    model TEXT,
    lease REAL NOT NULL,
    flying INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    reserved REAL NOT NULL,
    calls INTEGER NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    PRIMARY KEY (session, owner, provider, key_fingerprint, model)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS money (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    spent REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS closed (
    session TEXT PRIMARY KEY,
    reason TEXT NOT NULL
) WITHOUT ROWID;
PRAGMA user_version = {_FORMAT};
COMMIT;
"""


class Ledger:
    """Connections to the database: one for each process and thread, none of which crosses a fork.

    Every method raises a ``CellError`` of the kind ``disk`` when the system refuses.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connections: dict[tuple[int, int], sqlite3.Connection] = {}

    @classmethod
    def in_memory(cls) -> "Ledger":
        """One that a single thread uses for itself, and that touches no disk."""
        return cls(Path(":memory:"))

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A look without a lock."""
        with storing(self._path):
            yield self._connection()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A short transaction, alone among all processes: what it reads stays true until it ends."""
        with storing(self._path):
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection

    def close(self) -> None:
        """Close this process's connections."""
        for process, thread in list(self._connections):
            if process == os.getpid():
                self._connections.pop((process, thread)).close()

    def _connection(self) -> sqlite3.Connection:
        here = (os.getpid(), threading.get_ident())
        if here not in self._connections:
            self._connections[here] = _connected(self._path)
        return self._connections[here]


@contextmanager
def read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A look at a ledger that one does not take part in; nothing is made or changed."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    # Any thread may close it when the run ends; each uses only its own before.
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        _insist_on_format(connection)
        connection.executescript(_TABLES)
    except sqlite3.Error as error:
        connection.close()
        if type(error) is sqlite3.DatabaseError:  # its subclasses are other troubles
            raise CellError(f"{path} is damaged: {error}; delete it, and the run goes on without it", "disk") from error
        raise
    return connection


def _insist_on_format(connection: sqlite3.Connection) -> None:
    """Empty a ledger that another version of this package has left."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found != _FORMAT:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (name,) in tables:
                connection.execute(f'DROP TABLE "{name}"')


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log. The first to do so needs the file alone, and SQLite does not wait for that itself."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
