"""Which look at a run a verdict is: deciding again on more evidence is a second test, and takes a part of what the first left."""

from collections.abc import Iterable

from pytest_agentsnet.core.keyed import keyed_digest
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.sharing.ledger import Ledger

LOOKS = "looks"
"""Of ``run.json``: by gate and candidate, the evidence of each look, in their order."""

_DIGITS = 16


def evidence_digest(records: Iterable[Record]) -> str:
    """What tells evidence apart: which cells came to what, in no order."""
    told = sorted(f"{r.cell} {r.provenance} {r.scoring} {r.status} {r.score} {r.transcript}" for r in records)
    return keyed_digest("evidence", *told)[:_DIGITS]


def look(directory: RunDirectory, ledger: Ledger, about: str, evidence: str) -> int:
    """The number of this look, from 1; a new one is remembered. ``about`` names the gate and the candidate.

    Looks at the runs that were put away in this directory count too. Evidence that was seen before is no new look.

    :raises InputError: when ``run.json`` cannot be read.
    :raises CellError: of the kind ``disk``, when it cannot be written.
    """
    with ledger.writing():  # alone among all sessions of the run
        seen = seen_looks(directory).get(about, [])
        if evidence not in seen:
            known = dict(directory.facts.get(LOOKS, {}))
            directory.add_fact(LOOKS, {**known, about: [*known.get(about, ()), evidence]})
            seen.append(evidence)
    return seen.index(evidence) + 1


def coming_look(directory: RunDirectory, about: str) -> int:
    """The number that a look at new evidence would have. Nothing is written.

    :raises InputError: when ``run.json`` cannot be read.
    """
    return len(seen_looks(directory).get(about, ())) + 1


def seen_looks(directory: RunDirectory) -> dict[str, list[str]]:
    """The evidence of all looks at the run, where there is one, and at those that were put away here, in their order.

    :raises InputError: when a ``run.json`` cannot be read.
    """
    seen: dict[str, list[str]] = {}
    for run in (*directory.earlier, *([directory] if directory.run_json.exists() else [])):
        for about, digests in run.facts.get(LOOKS, {}).items():
            seen.setdefault(about, []).extend(digests)
    return seen
