"""What gates are decided on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pytest_agentsnet.core.record import MEASURED, NOT_NEEDED, Record
from pytest_agentsnet.statistics.gates.gate import Gate


@dataclass(frozen=True)
class Evidence:
    """``records`` of all selected cells of the candidate, measured or not, and those of the run that it is compared with.

    ``chance`` is chance's mean score by cell id; ``looks`` says, by a gate's text, which verdict on this candidate it is, from 1.
    """

    records: Sequence[Record]
    baseline: Sequence[Record] = ()
    chance: Mapping[str, float] = field(default_factory=dict)
    looks: Mapping[str, int] = field(default_factory=dict)


def chooses(gate: Gate) -> Callable[[Record], bool]:
    """Whether a cell is one of the gate's, of a task that has its measure. Cells that a test's own fixtures changed are nobody's."""
    tasks = gate.measured.tasks
    allowed: dict[str, set[str]] = {"task": {gate.task}} if gate.task else {}
    for condition in gate.conditions:
        allowed.setdefault(condition.axis, set()).add(condition.value)

    def is_chosen(record: Record) -> bool:
        has_measure = not tasks or record.task in tasks
        is_custom = record.cell.endswith("~custom")
        return (
            has_measure
            and not is_custom
            and all(str(getattr(record, axis)) in values for axis, values in allowed.items())
        )

    return is_chosen


def chosen(records: Sequence[Record], gate: Gate) -> list[Record]:
    """The cells of the gate."""
    is_chosen = chooses(gate)
    return [record for record in records if is_chosen(record)]


def is_not_needed(record: Record) -> bool:
    """Whether the early stop left the cell out."""
    return record.status == "skipped" and record.error_kind == NOT_NEEDED


def is_lost(record: Record) -> bool:
    """Whether the cell was to be measured, and was not."""
    return record.status not in MEASURED and not is_not_needed(record)
