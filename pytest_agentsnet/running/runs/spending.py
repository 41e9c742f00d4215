"""What a run has cost so far, over all its sessions."""

import math
import sqlite3
from collections.abc import Iterator

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED
from pytest_agentsnet.running.judgements import Judgements
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.sharing.ledger import Ledger, read_only
from pytest_agentsnet.running.tapes.reader import read_tape


def spent(directory: RunDirectory) -> float:
    """USD, as the ledger counts them, or where there is none, as the records and tapes say. Nothing is written.

    What is reserved for calls under way counts: the processes that made them may be gone.
    """
    if directory.ledger.exists():
        try:
            with read_only(directory.ledger) as database:
                row = database.execute("SELECT spent FROM money").fetchone()
                (reserved,) = database.execute("SELECT TOTAL(reserved) FROM flights").fetchone()
        except sqlite3.Error:  # another version's, or damaged
            return spent_on_disk(directory)
        if row is not None:
            return float(row[0]) + float(reserved)
    return spent_on_disk(directory)


def count_in(ledger: Ledger, usd: float) -> None:
    """Count what was spent where the ledger is not seen. Where nobody has begun to count, the tapes will tell."""
    with ledger.writing() as database:
        database.execute("UPDATE money SET spent = spent + ?", (usd,))


def spent_on_disk(directory: RunDirectory) -> float:
    """USD that the records say, and the tapes of cells that have no verdict; a call whose cost is unknown is left out."""
    return math.fsum(_costs(directory))


def _costs(directory: RunDirectory) -> Iterator[float]:
    told = {}
    for record in read_records(directory.results):
        if record.spent_usd is not None and record.status in MEASURED:
            told[record.tape] = record.spent_usd  # under two scorings a cell has two records, and was bought once
    yield from told.values()
    yield Judgements(directory.path).usd
    for path in directory.tape_files:
        if path.relative_to(directory.path).as_posix() not in told:
            try:
                tape = read_tape(path)
            except InputError:  # cut within its header, or a newer version's: the cell itself will tell
                continue
            replies = [call.reply for call in tape.all_calls] + [poll.reply for poll in tape.polls.values()]
            yield from (reply.usage.cost_usd or 0.0 for reply in replies)
