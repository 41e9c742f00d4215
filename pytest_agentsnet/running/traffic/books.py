"""What the processes of a run write down of their calls: who has how many under way, how fast they go, what they cost."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from pytest_agentsnet.core.client import Account
from pytest_agentsnet.running.sharing.lease import LEASE
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import Owner, is_dead
from pytest_agentsnet.running.traffic.experience import Experience
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.pace import Pace, first_pace

_TALLIES = """
SELECT session, owner, provider, key_fingerprint, model, flying, waiting, reserved, calls, tokens_in, tokens_out, errors
FROM flights WHERE flying OR waiting OR reserved OR (session = ? AND owner = ?)
"""
_KEEP = "INSERT OR REPLACE INTO flights VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FORGET_FLIGHTS = """
DELETE FROM flights
WHERE session != ? AND session NOT IN (SELECT session FROM sessions) AND NOT (flying OR waiting OR reserved)
"""
_FORGET_CLOSED = "DELETE FROM closed WHERE session != ? AND session NOT IN (SELECT session FROM sessions)"
_PACE = "SELECT pace, experience FROM paces WHERE provider = ? AND key_fingerprint = ? AND model = ?"


class Holder(NamedTuple):
    """A process, as it plays for a session."""

    session: str
    owner: Owner


class Tally(NamedTuple):
    """The calls of one process and account: under way, waiting, USD reserved for them; and what came of earlier ones."""

    flying: int = 0
    waiting: int = 0
    reserved: float = 0.0
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    errors: int = 0


class Books:
    """The books of a run, read and written by one process within one transaction.

    ``spent`` is in USD, None where nobody has begun to count; ``closed`` is why no call that costs money takes off any more in
    this session, empty while they do.
    """

    def __init__(self, database: sqlite3.Connection, me: Holder, limits: Limits) -> None:
        self._database = database
        self._me = me
        self._limits = limits
        self._tallies: dict[tuple[Holder, Account], Tally] = {}
        for session, owner, provider, key, model, *counts in database.execute(_TALLIES, me):
            self._tallies[Holder(session, owner), Account(provider, key, model)] = Tally(*counts)
        self._paces: dict[Account, tuple[Pace, Experience]] = {}
        self._touched: set[Account] = set()
        spent = database.execute("SELECT spent FROM money").fetchone()
        self._spent_before = self.spent = None if spent is None else float(spent[0])
        closed = database.execute("SELECT reason FROM closed WHERE session = ?", (me.session,)).fetchone()
        self._closed_before = self.closed = closed[0] if closed else ""

    def mine(self, account: Account) -> Tally:
        """This process's calls of the account."""
        return self._tallies.get((self._me, account), Tally())

    def keep(self, account: Account, tally: Tally) -> None:
        """Put down this process's calls of the account."""
        self._tallies[self._me, account] = tally
        self._touched.add(account)

    def pace(self, account: Account) -> tuple[Pace, Experience]:
        """How fast the account goes, and what is known of its replies."""
        if account not in self._paces:
            row = self._database.execute(_PACE, account).fetchone()
            known = (Pace(*json.loads(row[0])), Experience(*json.loads(row[1]))) if row else None
            self._paces[account] = known or (first_pace(self._limits), Experience())
        return self._paces[account]

    def keep_pace(self, account: Account, pace: Pace, experience: Experience) -> None:
        """Put down both."""
        self._paces[account] = pace, experience
        self._touched.add(account)

    def spend(self, usd: float) -> None:
        """Add to what the run has cost."""
        self.spent = (self.spent or 0.0) + usd

    @property
    def reserved(self) -> float:
        """USD that all calls under way may cost."""
        return sum(tally.reserved for tally in self._tallies.values())

    def in_flight(self, account: Account | None = None) -> int:
        """All calls under way, of the account or of every one."""
        return sum(tally.flying for (_, of), tally in self._tallies.items() if account in {None, of})

    def by_process(self, account: Account | None = None) -> tuple[Tally, list[Tally]]:
        """How many calls this process, and each of the others, has under way and waiting, of the account or of every one."""
        sums: dict[Holder, Tally] = {self._me: Tally()}
        for (holder, of), tally in self._tallies.items():
            if account in {None, of}:
                known = sums.get(holder, Tally())
                sums[holder] = Tally(known.flying + tally.flying, known.waiting + tally.waiting)
        return sums.pop(self._me), list(sums.values())

    def bury_the_dead(self) -> None:
        """Take the calls of processes that are gone for ended; they may have cost all that was reserved for them."""
        for session, owner, lease in self._database.execute(
            "SELECT session, owner, MAX(lease) FROM flights WHERE flying OR waiting OR reserved GROUP BY session, owner"
        ).fetchall():
            holder = Holder(session, owner)
            if holder != self._me and (lease < time.time() or is_dead(owner)):
                theirs = {key: tally for key, tally in self._tallies.items() if key[0] == holder}
                self.spend(sum(tally.reserved for tally in theirs.values()))
                self._tallies = {key: tally for key, tally in self._tallies.items() if key not in theirs}
                self._database.execute(
                    "UPDATE flights SET flying = 0, waiting = 0, reserved = 0 WHERE session = ? AND owner = ?", holder
                )

    def forget_ended_sessions(self) -> None:
        """Leave out what is left of sessions that are over, but for calls under way."""
        self._database.execute(_FORGET_FLIGHTS, (self._me.session,))
        self._database.execute(_FORGET_CLOSED, (self._me.session,))

    def write(self) -> None:
        """Write down what was put down, and that this process lives."""
        lease = time.time() + LEASE
        self._database.execute("UPDATE flights SET lease = ? WHERE session = ? AND owner = ?", (lease, *self._me))
        for account in self._touched:
            row = (*self._me, *account, lease, *self.mine(account))
            self._database.execute(_KEEP, row)
            pace, experience = self.pace(account)
            known = (*account, json.dumps(pace), json.dumps(experience), pace.on_hold_until)
            self._database.execute("INSERT OR REPLACE INTO paces VALUES (?, ?, ?, ?, ?, ?)", known)
        if self.spent != self._spent_before:
            self._database.execute("INSERT OR REPLACE INTO money VALUES (1, ?)", (self.spent,))
        if self.closed != self._closed_before:
            self._database.execute("INSERT OR REPLACE INTO closed VALUES (?, ?)", (self._me.session, self.closed))


@contextmanager
def opened(ledger: Ledger, me: Holder, limits: Limits) -> Iterator[Books]:
    """The books for as long as the block lasts, alone among all processes; written when it ends."""
    with ledger.writing() as database:
        books = Books(database, me, limits)
        yield books
        books.write()
