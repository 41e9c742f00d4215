"""How far a session has come, for who looks on again and again and takes no part."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from pytest_agentsnet.running.sharing.ledger import read_only
from pytest_agentsnet.running.tapes.naming import tape_stem

_PROVENANCE = len("-") + 8
"""Characters by which a tape's name, which is also its claim's, is longer than what it begins with."""

_CLAIMED = "SELECT cell FROM claims WHERE done IS NOT NULL AND (measured OR session = ?)"
"""Cells that are done. What could not be measured by an earlier session is tried again."""


@dataclass(frozen=True)
class Standing:
    """Cells of the session, those of them that are done, and the turns of the others, at least; errors are done too."""

    cells: int = 0
    done: int = 0
    turns_left: int = 0

    @property
    def is_playing(self) -> bool:
        """Whether there is something left to play."""
        return self.done < self.cells


def standing(ledger: Path, session: str) -> Standing | None:
    """How far the session of that name has come, by the ledger in this file; None where it cannot be read. It changes nothing."""
    try:
        with read_only(ledger) as database:
            selected = database.execute("SELECT cell, turns FROM selected WHERE session = ?", (session,)).fetchall()
            done = {name[:-_PROVENANCE] for (name,) in database.execute(_CLAIMED, (session,))}
    except sqlite3.Error:  # another version's, or damaged
        return None
    left = [turns for cell, turns in selected if tape_stem(cell) not in done]
    return Standing(len(selected), len(selected) - len(left), sum(left))
