"""The first call of each account flies alone, so that a wrong key costs one call and not one for each agent.

Where there is no key and a call costs nothing, nobody waits for it: see ``Gate``.
"""

import sqlite3
import time
from typing import Literal, NamedTuple, Protocol

from pytest_agentsnet.core.client import Account
from pytest_agentsnet.running.sharing.lease import LEASE
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import Owner, is_dead


class FirstCall(NamedTuple):
    """What an account's caller may do: ``fly`` alone, ``wait`` for who does, go on freely (``open``), or nothing.

    ``reason`` and ``kind`` say why an account has ``failed`` for good.
    """

    state: Literal["fly", "wait", "open", "failed"]
    reason: str = ""
    kind: str = ""


class FirstCalls(Protocol):
    """How far each account has come."""

    def begin(self, account: Account) -> FirstCall:
        """Ask to call. Who is told to fly says afterwards what came of it, whatever happens."""

    def renew(self, account: Account) -> None:
        """Say that the first call is still under way."""

    def answered(self, account: Account) -> None:
        """There was a reply: all may call."""

    def tried(self, account: Account) -> None:
        """There was none, and that says nothing about the next: another may fly."""

    def failed(self, account: Account, reason: str, kind: str) -> bool:
        """No call of this account can succeed in this run, also when earlier ones did. Whether nobody has said so before."""


class FirstCallsHere:
    """For one process that shares its run with no other."""

    def __init__(self) -> None:
        self._state: dict[Account, FirstCall] = {}

    def begin(self, account: Account) -> FirstCall:
        """See the contract."""
        if account in self._state:
            return self._state[account]
        self._state[account] = FirstCall("wait")
        return FirstCall("fly")

    def renew(self, account: Account) -> None:
        """See the contract; here nobody can die unseen."""

    def answered(self, account: Account) -> None:
        """See the contract."""
        self._state[account] = FirstCall("open")

    def tried(self, account: Account) -> None:
        """See the contract."""
        del self._state[account]

    def failed(self, account: Account, reason: str, kind: str) -> bool:
        """See the contract."""
        is_new = account not in self._state or self._state[account].state != "failed"
        self._state[account] = FirstCall("failed", reason, kind)
        return is_new


class FirstCallsInLedger:
    """For all processes of one session. A dead process's flight is over: the next may fly.

    What an earlier session found is not asked: a key can be mended, or run out, between two of them.
    """

    def __init__(self, ledger: Ledger, owner: Owner, session: str) -> None:
        self._ledger = ledger
        self._owner = owner
        self._session = session

    def begin(self, account: Account) -> FirstCall:
        """See the contract."""
        with self._ledger.reading() as database:
            standing = self._standing(database, account)
        if standing is not None:
            return standing
        with self._ledger.writing() as database:
            standing = self._standing(database, account)  # another process may have been faster
            if standing is not None:
                return standing
            self._put(database, account, "flying")
        return FirstCall("fly")

    def renew(self, account: Account) -> None:
        """See the contract."""
        with self._ledger.writing() as database:
            self._put(database, account, "flying")

    def answered(self, account: Account) -> None:
        """See the contract."""
        with self._ledger.writing() as database:
            self._put(database, account, "open")

    def tried(self, account: Account) -> None:
        """See the contract."""
        with self._ledger.writing() as database:
            database.execute(
                "DELETE FROM first_calls WHERE session = ? AND provider = ? AND key_fingerprint = ? AND model = ?"
                " AND owner = ?",
                (self._session, *account, self._owner),
            )

    def failed(self, account: Account, reason: str, kind: str) -> bool:
        """See the contract."""
        with self._ledger.writing() as database:
            standing = self._standing(database, account)
            self._put(database, account, "failed", reason, kind)
        return standing is None or standing.state != "failed"

    def _put(
        self, database: sqlite3.Connection, account: Account, state: str, reason: str = "", kind: str = ""
    ) -> None:
        row = (self._session, *account, state, self._owner, time.time() + LEASE, reason, kind)
        database.execute("INSERT OR REPLACE INTO first_calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def _standing(self, database: sqlite3.Connection, account: Account) -> FirstCall | None:
        """How far the account has come; None when the next call is to be its first."""
        row = database.execute(
            "SELECT state, owner, lease, reason, kind FROM first_calls"
            " WHERE session = ? AND provider = ? AND key_fingerprint = ? AND model = ?",
            (self._session, *account),
        ).fetchone()
        if row is None:
            return None
        state, owner, lease, reason, kind = row
        if state == "flying":
            return None if lease < time.time() or is_dead(owner) else FirstCall("wait")
        return FirstCall(state, reason, kind)
