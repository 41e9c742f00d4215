"""Whether what is left to play can still bring a gate to PASS. That costs no error: it only ever ends what cannot PASS.

Imports SciPy: to be imported when a verdict is computed, not before.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.statistics.gates.deciding import verdict_on
from pytest_agentsnet.statistics.gates.evidence import Evidence
from pytest_agentsnet.statistics.gates.finding import is_at_least
from pytest_agentsnet.statistics.gates.gate import Gate, Outcome


def outcomes_left(
    gate: Gate, gates: Sequence[Gate], evidence: Evidence, known: Collection[str]
) -> tuple[Outcome, Outcome]:
    """What becomes of the gate if all cells turn out well, and if all turn out badly, but those with a verdict among ``known`` (ids).

    Cells that could not be measured may still be, by a resume.
    """

    def outcome(*, solved: bool) -> Outcome:
        records = [
            record if record.cell in known and record.status in MEASURED else _as_if(record, solved=solved)
            for record in evidence.records
        ]
        return verdict_on(gate, gates, replace(evidence, records=records)).outcome

    upward = is_at_least(gate.comparison)
    return outcome(solved=upward), outcome(solved=not upward)


def _as_if(record: Record, *, solved: bool) -> Record:
    return replace(record, status="solved" if solved else "unsolved", score=float(solved), transcript="")
