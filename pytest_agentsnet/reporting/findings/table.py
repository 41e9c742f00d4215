"""The headline table: each finding's numbers, how far they are known, and what chance and the textbook show."""

from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import DECIDED
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.headlines import HEADLINES
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled
from pytest_agentsnet.reporting.findings.references import mean_over
from pytest_agentsnet.reporting.findings.reliability import unreliable_tasks

_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}

HEAD = f"{'':25}{'value':>5} {'95 %':<9}{'n/cells':>8}{'under 5':>8}{'decided':>8}{'chance':>7}{'textbook':>9}"

EXPLAINED = (
    "value: mean of the cells' shares; n: what they are shares of; under 5: cells in",
    "which that is fewer, summed up and not averaged; decided: without mere leanings",
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
            yield _row(metric, records, beside, marked=bool(unreliable))
    for name, where in marks.items():
        yield f"? {name}: unreliable on {', '.join(where)} (agentsnet calibrate)"


def _row(metric: CellMetric, records: Sequence[Record], beside: Sequence[float | None], *, marked: bool) -> str:
    label = f"  {metric.name}{'?' if marked else ''}"
    found = pooled(records, metric.name, metric.unit)
    decided = pooled(records, metric.name + DECIDED, metric.unit) if metric.by_strength else None
    value, interval, of, few = _told(found, metric)
    chance, textbook = (_number(each) for each in beside)
    other = "" if decided is None else _number(decided.value)
    return f"{label:<25}{value:>5} {interval:<9}{of:>8}{few:>8}{other:>8}{chance:>7}{textbook:>9}".rstrip()


def _told(found: Pooled | None, metric: CellMetric) -> tuple[str, str, str, str]:
    if found is None:
        return "-", "", "-", ""
    interval = "" if found.low is None or found.high is None else f"{_number(found.low)}-{_number(found.high)}"
    of = f"{_count(found.of)}/{_count(found.cells)}" if found.cells else "-"
    counted, small = sum(count for count, _ in found.few), sum(of for _, of in found.few)
    is_count = metric.unit == "share" and metric.range[0] >= 0
    few = (f"{counted:.0f}/{_count(small)}" if is_count else f"({_count(small)})") if found.few else ""
    return _number(found.value), interval, of, few


def _count(number: int) -> str:
    """In four columns."""
    if number < 10_000:
        return str(number)
    return f"{number / 1e3:.0f}k" if number < 1_000_000 else f"{number / 1e6:.1f}M"


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}".replace("0.", ".", 1) if abs(value) < 0.995 else f"{value:.2f}"
