"""Whether the English of a cell was read when it was kept."""

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS

_EXTRACTED = frozenset(metric.name for metric in METRICS if metric.tier == "extracted")


def was_read(record: Record) -> bool:
    """Whether the record has a number that rests on it: not where it is of an older version, or that was not wanted."""
    return not _EXTRACTED.isdisjoint(record.metrics)
