"""The headline table: each finding's numbers, how far they are known, and what chance and the textbook show."""

from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.headlines import HEADLINES
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled
from pytest_agentsnet.reporting.findings.references import mean_over
from pytest_agentsnet.reporting.findings.reliability import unreliable_tasks

_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}

HEAD = f"{'':26}{'value':>6}  {'95 %':<9}{'n':>5}{'cells':>6}{'under 5':>9}{'chance':>7}{'textbook':>9}"

EXPLAINED = (
    "value: mean of the cells' shares; n: what they are shares of, summed up; under 5: cells",
    "with fewer than five are not averaged but summed up here",
)


def findings_table(records: Sequence[Record], instances: Sequence[Instance]) -> Iterator[str]:
    """The rows; a metric that no cell has stands as absent. Nothing where no record has metrics. Imports SciPy."""
    if not any(record.metrics for record in records):
        return
    tasks = {record.task for record in records}
    yield HEAD
    marks: dict[str, Sequence[str]] = {}
    for headline in HEADLINES:
        yield headline.title
        for metric in (_KNOWN[name] for name in headline.names):
            if unreliable := unreliable_tasks(metric, tasks):
                marks[metric.name] = unreliable
            beside = [mean_over(label, instances, metric.name) for label in ("chance", "textbook")]
            yield _row(metric, pooled(records, metric.name, metric.unit), beside, marked=bool(unreliable))
    for name, where in marks.items():
        yield f"? {name}: unreliable on {', '.join(where)} (agentsnet calibrate)"


def _row(metric: CellMetric, found: Pooled | None, beside: Sequence[float | None], *, marked: bool) -> str:
    label = f"  {metric.name}{'?' if marked else ''}"
    chance, textbook = (_number(value) for value in beside)
    value, interval, of, cells, few = _told(found, metric)
    return f"{label:<26}{value:>6}  {interval:<9}{of:>5}{cells:>6}{few:>9}{chance:>7}{textbook:>9}".rstrip()


def _told(found: Pooled | None, metric: CellMetric) -> tuple[str, str, str, str, str]:
    if found is None:
        return "-", "", "-", "-", ""
    interval = "" if found.low is None or found.high is None else f"{_number(found.low)}-{_number(found.high)}"
    of, cells = (f"{found.of:,}", f"{found.cells:,}") if found.cells else ("-", "-")
    counted, small = sum(count for count, _ in found.few), sum(of for _, of in found.few)
    is_count = metric.unit == "share" and metric.range[0] >= 0
    few = (f"{counted:.0f}/{small:,}" if is_count else f"({small:,})") if found.few else ""
    return _number(found.value), interval, of, cells, few


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}".replace("0.", ".", 1) if abs(value) < 0.995 else f"{value:.2f}"
