"""Whether the English of a cell was read when it was kept, and what is told of cells where it was not."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.running.measuring import MOST_READ

_EXTRACTED = frozenset(metric.name for metric in METRICS if metric.tier == "extracted")


def was_read(record: Record) -> bool:
    """Whether the record has a number that rests on it: not where it is of an older version, or that was not wanted."""
    return not _EXTRACTED.isdisjoint(record.metrics)


def is_left_out(metric: CellMetric, records: Sequence[Record]) -> bool:
    """Whether the metric rests on English and nobody's was read, so that it says nothing that no cell has it."""
    return metric.tier == "extracted" and not any(map(was_read, records))


def english_lines(records: Sequence[Record]) -> Iterator[str]:
    """In how many cells English was not read, and why where it was too much."""
    unread = [record for record in records if record.status in MEASURED and record.metrics and not was_read(record)]
    long = sum(_characters(record) > MOST_READ for record in unread)
    if long:
        said, of_whom = ("1 cell", "its") if long == 1 else (f"{long:,} cells", "their")
        each = "" if long == 1 else " each"
        yield (
            f"{said} said more than {MOST_READ:,} characters{each}: {of_whom} English was not read; agentsnet explain reads it"
        )
    if others := len(unread) - long:
        cells = "1 cell" if others == 1 else f"{others:,} cells"
        yield f"in {cells} English was not read, and what rests on it is left out"


def _characters(record: Record) -> float:
    """Of all messages; the metric is their mean over agents."""
    found = record.metrics.get("characters", {})
    return round(found["value"] * found["of"]) if "value" in found else 0
