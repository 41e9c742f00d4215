"""Metrics that do not come with the package: what a user's own came to, and which of them failed."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.reporting.findings.figures import count, pooled_figure
from pytest_agentsnet.reporting.findings.pooled import pooled
from pytest_agentsnet.reporting.wrapping import wrapped

_KNOWN = frozenset(metric.name for metric in METRICS)

_NAME = 40
"""Characters of a name, which may be of any length."""


def own_lines(records: Sequence[Record]) -> Iterator[str]:
    """A row a metric that is none of the package's; nothing where there is none.

    What kind of number it is no record says: it is averaged over all cells that have it, also where it is a share of few.
    """
    names = dict.fromkeys(name for record in records for name in record.metrics)
    found = {name: pooled(records, name, "count") for name in names if _is_own(name)}
    rows = [
        f"  {one_line(name, _NAME):<23}{pooled_figure(one):>7}{f'{count(one.of)}/{count(one.cells)}':>17}"
        for name, one in found.items()
        if one is not None
    ]
    if rows:
        yield "of your own (mean of the cells, n/cells)"
        yield from rows


def fault_lines(records: Sequence[Record]) -> Iterator[str]:
    """A sentence a metric that failed in some cell, with what it said first.

    One of the package's fails where the check of a user's task raises, and the table tells that already.
    """
    faults: dict[str, list[str]] = {}
    for record in records:
        for name, found in record.metrics.items():
            if record.status in MEASURED and "fault" in found and _is_own(name):
                faults.setdefault(name, []).append(str(found["fault"]))
    for name, said in faults.items():
        cells = "1 cell" if len(said) == 1 else f"{len(said):,} cells"
        yield from wrapped(f"metric {one_line(name, _NAME)} failed in {cells}: {one_line(said[0])}", "", "  ")


def _is_own(name: str) -> bool:
    """What is measured in several versions has its name before a point."""
    return name.partition(".")[0] not in _KNOWN
