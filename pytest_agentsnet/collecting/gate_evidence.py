"""What the gates of a session are decided on, at its end or on the way there."""

from collections.abc import Mapping, Sequence

from pytest_agentsnet.collecting.baseline_records import baseline_records
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.yardsticks import Yardsticks
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.looks import coming_look, evidence_digest
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.gate import Gate


def evidence_of(
    records: Sequence[Record], gates: Sequence[Gate], maker: Maker, run: SessionRun, looks: Mapping[str, int]
) -> Evidence:
    """The records of all cells, with what the gates compare them with.

    :raises InputError: when there is no run to compare with.
    """
    corrected = any(gate.measure == "score.corrected" for gate in gates)
    yardsticks = Yardsticks(instances(run.home, maker.catalogue.tasks))
    chance = ((record.cell, yardsticks.reached("chance", record)) for record in records if corrected)
    return Evidence(
        records=records,
        baseline=baseline_records(maker.settings),
        chance={cell: tally.mean_score for cell, tally in chance if tally and tally.mean_score is not None},
        looks=looks,
    )


def told_by(gate: Gate, records: Sequence[Record], baseline: Sequence[Record]) -> list[Record]:
    """What the gate is decided on: its own cells, and those of the run that it compares them with."""
    return [*chosen(records, gate), *(baseline if gate.bar.on_baseline else ())]


def basis_of(gate: Gate, scoring: str, baseline: Sequence[Record]) -> str:
    """What an early stop of the gate holds for: under another reading, or against another run, it says nothing."""
    against = f", against {evidence_digest(baseline)}" if gate.bar.on_baseline else ""
    return f"{gate.text}, scoring {scoring}{against}"


def coming_look_at(gate: Gate, planned: Sequence[Record], run: SessionRun, settings: Settings) -> int:
    """The number of the look that this session is to take; where it plays nothing new, of the one that was taken.

    A run that ``--agentsnet-fresh`` is going to put away was looked at too.

    :raises InputError: when a ``run.json`` cannot be read.
    """
    if run.replays:
        return 1
    standing = run.standing_directory
    directory = RunDirectory(settings.directory) if standing is None and settings.directory is not None else standing
    if directory is None:
        return 1
    number = coming_look(directory, about(gate, planned))
    came = [] if standing is None else read_records(standing.results)
    done = {record.cell for record in came if record.status in MEASURED and record.scoring == settings.scoring}
    has_news = any(record.cell not in done for record in chosen(planned, gate))
    return number if has_news else max(1, number - 1)


def about(gate: Gate, records: Sequence[Record]) -> str:
    """What looks are counted of: the gate and its candidate, a model and its revision, or several together."""
    candidate = sorted({f"{record.model} {record.revision}".strip() for record in chosen(records, gate)})
    return f"{gate.text}: {', '.join(candidate)}"
