"""What the gates of a session are decided on, at its end or on the way there."""

from collections.abc import Mapping, Sequence

from pytest_agentsnet.collecting.baseline_records import baseline_records
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.run_cells import chance_scores
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.gate import Gate


def evidence_of(
    records: Sequence[Record], gates: Sequence[Gate], maker: Maker, run: SessionRun, looks: Mapping[str, int]
) -> Evidence:
    """The records of all cells, with what the gates compare them with.

    :raises InputError: when there is no run to compare with.
    """
    corrected = any(gate.measure == "score.corrected" for gate in gates)
    instance_of = instances(run.home, maker.catalogue.tasks)
    return Evidence(
        records=records,
        baseline=baseline_records(maker.settings),
        chance=chance_scores(records, instance_of) if corrected else {},
        looks=looks,
    )


def about(gate: Gate, records: Sequence[Record]) -> str:
    """What looks are counted of: the gate and its candidate, a model and its revision, or several together."""
    candidate = sorted({f"{record.model} {record.revision}".strip() for record in chosen(records, gate)})
    return f"{gate.text}: {', '.join(candidate)}"
