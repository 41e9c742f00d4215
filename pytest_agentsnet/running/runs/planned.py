"""What is known of a cell before it is played: gates also speak of cells that a run was asked for and does not have."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.verdict import Scoring
from pytest_agentsnet.running.provenance import Provenance, package_version
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.sharing.ledger import Ledger, read_only

NOT_PLAYED = "not_played"
"""The kind of a cell that was selected and has come to no end."""

GRAPH_DIGITS = 16
"""Hex digits of a topology's hash by which records name a graph."""


Players: TypeAlias = Mapping[str, Provenance]
"""By the models' names, what is the same for all cells of the model."""


def planned_record(cell: Cell, players: Players) -> Record:
    """The cell as the record of one that was not played."""
    return _record(cell_facts(cell, players.get(cell.model, {})), cell.settings.scoring)


def plan(ledger: Ledger, cells: Iterable[Cell], players: Players) -> None:
    """Remember what the cells are that the run is asked for."""
    facts = {cell.id: cell_facts(cell, players.get(cell.model, {})) for cell in cells}
    keep_facts(ledger, {cell: json.dumps(each, separators=(",", ":")) for cell, each in facts.items()})


def kept_facts(ledger: Ledger) -> dict[str, str]:
    """What was remembered, by the cells' ids, as JSON."""
    with ledger.reading() as database:
        return dict(database.execute("SELECT cell, facts FROM planned").fetchall())


def keep_facts(ledger: Ledger, facts: Mapping[str, str]) -> None:
    """Remember what another ledger has of the cells."""
    with ledger.writing() as database:
        database.executemany("INSERT OR IGNORE INTO planned (cell, facts) VALUES (?, ?)", facts.items())


def planned_records(directory: RunDirectory, scoring: Scoring) -> list[Record]:
    """All cells that the run was ever asked for, as records of cells that were not played. Nothing is written."""
    if not directory.ledger.exists():
        return []
    query = "SELECT facts FROM planned JOIN selected USING (cell) ORDER BY cell"
    try:
        with read_only(directory.ledger) as database:
            return [_record(json.loads(facts), scoring) for (facts,) in database.execute(query)]
    except sqlite3.Error:  # another version's, or damaged: the records say enough
        return []


def cell_facts(cell: Cell, player: Provenance) -> dict[str, Any]:
    """What a record says of its cell, played or not; ``player`` has the provenance of who plays it, or of the whole cell."""
    instance = cell.instance
    return {
        "cell": cell.id,
        "task": instance.task.name,
        "family": instance.family,
        "n": instance.n,
        "index": instance.index,
        "seed": instance.seed,
        "model": cell.model,
        "revision": cell.settings.revision,
        "trial": cell.trial,
        "probe": cell.probe,
        "rounds": instance.rounds,
        "graph": instance.topology.sha256[:GRAPH_DIGITS],
        "task_version": instance.task.version,
        "prompts": player.get("prompts", ""),
        "protocol": player.get("protocol", 0),
    }


def _record(facts: Mapping[str, Any], scoring: Scoring) -> Record:
    return Record(
        **facts,
        diameter=0,
        status="skipped",
        reason="it was not played",
        error_kind=NOT_PLAYED,
        scoring=scoring,
        package_version=package_version(),
    )
