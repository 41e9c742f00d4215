"""How a run stands at a moment, for who looks on."""

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from pytest_agentsnet.running.sharing.ledger import read_only

_OF_SESSION = """
SELECT TOTAL(flying), TOTAL(waiting), TOTAL(calls), TOTAL(tokens_in), TOTAL(tokens_out), TOTAL(errors), TOTAL(reserved)
FROM flights WHERE session = ?
"""
_CELLS_DONE = "SELECT COUNT(*) FROM claims WHERE done IS NOT NULL AND (measured OR session = ?)"
_HELD_UNTIL = (
    "SELECT MAX(held_until) FROM paces JOIN flights USING (provider, key_fingerprint, model) "
    "WHERE session = ? AND waiting > 0"
)


@dataclass(frozen=True)
class Glance:
    """Sums over all processes of the session, except ``cells_done``, which are those of the run that have a verdict or failed.

    ``in_flight``: calls under way; ``waiting``: calls that wait for a limit; ``calls``, ``tokens_in``, ``tokens_out``: answered
    ones and what they used; ``errors``: tries that failed; ``usd``: what the run has cost so far (its earlier sessions
    included), unknown costs left out; ``reserved``: USD that the calls under way may cost; ``held_for``: seconds for which
    calls that wait do not go out, because a provider asked for a pause or said that a limit is used up.
    """

    cells_done: int = 0
    in_flight: int = 0
    waiting: int = 0
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    errors: int = 0
    usd: float = 0.0
    reserved: float = 0.0
    held_for: float = 0.0


def glance(ledger: Path, session: str) -> Glance | None:
    """A look at the ledger in this file, for the session of that name; None where it cannot be read. It changes nothing."""
    if not ledger.exists():
        return None
    try:
        with read_only(ledger) as database:
            sums = database.execute(_OF_SESSION, (session,)).fetchone()
            (done,) = database.execute(_CELLS_DONE, (session,)).fetchone()
            (usd,) = database.execute("SELECT TOTAL(spent) FROM money").fetchone()
            (held_until,) = database.execute(_HELD_UNTIL, (session,)).fetchone()
    except sqlite3.Error:  # another version's, or damaged
        return None
    in_flight, waiting, calls, tokens_in, tokens_out, errors = map(int, sums[:-1])
    held_for = max(0.0, (held_until or 0.0) - time.time())
    return Glance(done, in_flight, waiting, calls, tokens_in, tokens_out, errors, usd, sums[-1], held_for)
