"""How the numbers that carry the findings change with the size of the network."""

from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.english import is_left_out
from pytest_agentsnet.reporting.findings.figures import pooled_figure
from pytest_agentsnet.reporting.findings.headlines import HEADLINES
from pytest_agentsnet.reporting.findings.pooled import pooled
from pytest_agentsnet.reporting.findings.reliability import doubt
from pytest_agentsnet.reporting.findings.sparse import telling

_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}

_SIZES = 7
"""Columns beside one another in 80 of the terminal."""


def by_size_lines(records: Sequence[Record]) -> Iterator[str]:
    """A row a headline, a column a size, values alone; nothing where there is one size. Imports SciPy."""
    sizes = sorted({record.n for record in records if record.metrics})
    if len(sizes) < 2:
        return
    for first in range(0, len(sizes), _SIZES):
        yield from _block(records, sizes[first : first + _SIZES])


def _block(records: Sequence[Record], sizes: Sequence[int]) -> Iterator[str]:
    tasks = {record.task for record in records}
    yield f"{'by number of agents':<25}{''.join(f'{n:>7}' for n in sizes)}"
    for name in (name for headline in HEADLINES for name in headline.metrics):
        if is_left_out(_KNOWN[name], records):
            continue
        own = telling(_KNOWN[name], records)
        found = [pooled([record for record in own if record.n == n], name, _KNOWN[name].unit) for n in sizes]
        label = name + (doubt(_KNOWN[name], tasks) if any(found) else "")
        yield f"  {label:<23}{''.join(f'{pooled_figure(one):>7}' for one in found)}"
