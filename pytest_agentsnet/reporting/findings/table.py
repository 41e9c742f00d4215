"""The headline table: each finding's numbers, how far they are known, and what chance and the textbook show."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.headlines import HEADLINES
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled
from pytest_agentsnet.reporting.findings.references import mean_over
from pytest_agentsnet.reporting.findings.reliability import unreliable_tasks

_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}

HEAD = f"{'':25}{'value':>6}  {'95 %':<9}{'n':>6}{'cells':>7}{'chance':>8}{'textbook':>10}"


def findings_table(records: Sequence[Record], instances: Sequence[Instance]) -> Iterator[str]:
    """The rows; a metric that no cell has stands as absent. Nothing where no record has metrics. Imports SciPy."""
    if not any(record.metrics for record in records):
        return
    yield HEAD
    unreliable: dict[str, Sequence[str]] = {}
    listed: dict[str, Pooled] = {}
    for headline in HEADLINES:
        yield headline.title
        for name in headline.names:
            metric = _KNOWN.get(name)
            if metric is None:
                continue
            found = pooled(records, name, metric.unit)
            if tasks := unreliable_tasks(metric, {record.task for record in records}):
                unreliable[name] = tasks
            if found is not None and found.few:
                listed[name] = found
            yield _row(
                metric,
                found,
                [mean_over(label, instances, name) for label in ("chance", "textbook")],
                marked=bool(tasks),
            )
    yield from map(partial(_few, listed), listed)
    yield from (
        f"? {name}: read unreliably on {', '.join(tasks)} (agentsnet calibrate)" for name, tasks in unreliable.items()
    )


def _row(metric: CellMetric, found: Pooled | None, beside: Sequence[float | None], *, marked: bool) -> str:
    label = f"  {metric.name}{'?' if marked else ''}"
    chance, textbook = (_number(value) for value in beside)
    if found is None:
        return f"{label:<25}{'-':>6}  {'':9}{'-':>6}{'-':>7}{chance:>8}{textbook:>10}"
    interval = "" if found.low is None or found.high is None else f"{_number(found.low)}-{_number(found.high)}"
    of, cells = (f"{found.of:,}", f"{found.cells:,}") if found.cells else ("-", "-")
    return f"{label:<25}{_number(found.value):>6}  {interval:<9}{of:>6}{cells:>7}{chance:>8}{textbook:>10}"


def _few(listed: Mapping[str, Pooled], name: str) -> str:
    """Cells whose denominators are too small to be averaged, summed up."""
    few = listed[name].few
    counted, of = sum(count for count, _ in few), sum(of for _, of in few)
    cells = "1 cell" if len(few) == 1 else f"{len(few):,} cells"
    return f"  {name}: {counted:.3g} of {of:,} in {cells} with fewer than 5, not averaged"


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}".replace("0.", ".", 1) if abs(value) < 0.995 else f"{value:.2f}"
