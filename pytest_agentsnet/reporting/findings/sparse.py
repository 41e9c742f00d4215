"""Metrics that rest on what a whole run hardly ever claims: they are absent."""

from collections.abc import Iterable, Iterator, Sequence

from pytest_agentsnet.core.claim import FACTS, Slot
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.reporting.wrapping import wrapped

LEAST_CLAIMS = 10
"""A slot with fewer claims in all cells of a run is absent."""


def too_sparse(metric: CellMetric, records: Sequence[Record]) -> tuple[Slot, ...]:
    """The slots that the metric rests on if none of them has enough claims in these records; none where claims were not counted.

    One that rests on several is absent only with all of them. Acts, but for agreement, and phantoms say something by being rare: they
    make no metric absent, nor do acts keep one.
    """
    counted = [record for record in records if record.claims]
    tasks = {record.task for record in counted}
    slots = tuple(slot for slot in metric.rests_on if _is_used(slot, tasks)) if counted else ()
    most = max((sum(record.claims.get(slot, 0) for record in counted) for slot in slots), default=LEAST_CLAIMS)
    return slots if most < LEAST_CLAIMS and slots != ("phantom",) else ()


def telling(metric: CellMetric, records: Sequence[Record]) -> Sequence[Record]:
    """The records that tell of the metric: none where it is absent of them all."""
    return () if too_sparse(metric, records) else records


def sparse_lines(metrics: Iterable[CellMetric], records: Sequence[Record]) -> Iterator[str]:
    """Which of the metrics are absent for that, by what they rest on."""
    sparse: dict[tuple[Slot, ...], list[str]] = {}
    for metric in metrics:
        if slots := too_sparse(metric, records):
            sparse.setdefault(slots, []).append(metric.name)
    for slots, names in sparse.items():
        text = f"absent: fewer than {LEAST_CLAIMS} claims of {' or '.join(slots)} in the run: {', '.join(names)}"
        yield from wrapped(text, "", "  ")


def _is_used(slot: Slot, tasks: set[str]) -> bool:
    """Own answers are told in one slot or the other, as the task has it; an act is a slot only if it is agreement."""
    if slot == "leader":
        return LEADER_ELECTION in tasks
    return slot in {*FACTS, "ack"} and not (slot == "answer" and tasks == {LEADER_ELECTION})
