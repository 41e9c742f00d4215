"""Which gates of a run need no more cells: written once for all its processes and sessions, in ``run.json``."""

from collections.abc import Mapping
from typing import Any

from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.sharing.ledger import Ledger

STOPS = "early_stops"
"""Of ``run.json``: by gate, with the reading and the baseline that it was seen under, why it needs no more cells."""


def kept_stops(directory: RunDirectory) -> dict[str, Mapping[str, Any]]:
    """What was written, by what it holds for.

    :raises InputError: when ``run.json`` cannot be read.
    """
    return dict(directory.facts.get(STOPS, {}))


def keep_stop(directory: RunDirectory, ledger: Ledger, basis: str, stop: Mapping[str, Any]) -> None:
    """Write it in the place of what was there; ``basis`` is what it holds for.

    :raises InputError: when ``run.json`` cannot be read.
    :raises CellError: of the kind ``disk``, when it cannot be written.
    """
    with ledger.writing():  # alone among all processes of the run
        directory.add_fact(STOPS, {**kept_stops(directory), basis: stop})
