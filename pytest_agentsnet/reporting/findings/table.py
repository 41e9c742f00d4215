"""The headline table: each finding's numbers, how far they are known, and what chance and the textbook show."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import DECIDED, POLLED
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.english import english_lines, is_left_out
from pytest_agentsnet.reporting.findings.figures import count, figure, pooled_figure, sign
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES, HEADLINES
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled
from pytest_agentsnet.reporting.findings.references import shown_by
from pytest_agentsnet.reporting.findings.reliability import (
    doubt,
    reading_line,
    unreliable_tasks,
    unreliable_when_decided,
)
from pytest_agentsnet.reporting.findings.settled import settled_line
from pytest_agentsnet.reporting.findings.sparse import sparse_lines, telling
from pytest_agentsnet.reporting.wrapping import wrapped

_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}

HEAD = f"{'':25}{'value':>5} {'95 %':<9}{'n/cells':>8}{'under 5':>8}{'decided':>8}{'chance':>7}{'textbook':>9}"

EXPLAINED = (
    "value: mean of the cells' shares; n: what they are shares of; under 5: cells in",
    "which that is fewer, summed up and not averaged; (in brackets): of these alone;",
    "decided: without mere leanings",
)


CENSORED = "+: some of it never came, and counts as if it had come in the last round"


def findings_table(records: Sequence[Record], instances: Sequence[Instance]) -> Iterator[str]:
    """The rows; a metric that no cell has, or that rests on hardly any claims, is absent, and has no row where nobody's English was read.

    Nothing without metrics. Imports SciPy.
    """
    if not any(record.metrics for record in records):
        return
    tasks = {record.task for record in records}
    polled = [name + POLLED for name in HEADLINE_NAMES]  # Told further below, with the same sign.
    is_censored = any("censored" in record.metrics.get(name, {}) for record in records for name in polled)
    yield HEAD
    for headline in HEADLINES:
        shown_here = [_KNOWN[name] for name in headline.names if not is_left_out(_KNOWN[name], records)]
        rows = [_row(metric, records, instances, tasks) for metric in shown_here]
        if not rows:
            continue
        yield headline.title
        is_censored |= any("+" in row for row in rows)
        yield from rows
        if "late_settling" in headline.metrics and (settled := settled_line(telling(_KNOWN["settle_curve"], records))):
            yield from wrapped(settled, "  ", "    ")
    yield from EXPLAINED
    if is_censored:
        yield CENSORED
    for line in english_lines(records):
        yield from wrapped(line, "", "  ")
    headlines = [_KNOWN[name] for name in HEADLINE_NAMES]
    yield from sparse_lines(headlines, records)
    shown = {metric: _names(telling(metric, records)) for metric in headlines}
    measured = [metric for metric, names in shown.items() if metric.name in names]
    yield from _unreliable_lines(measured, tasks)
    by_strength = [metric for metric in measured if metric.name + DECIDED in shown[metric]]
    yield from _unreliable_lines(by_strength, tasks, decided=True)
    yield from wrapped(reading_line(measured, tasks), "", "  ")


def _names(records: Sequence[Record]) -> set[str]:
    return {name for record in records for name in record.metrics}


def _row(metric: CellMetric, records: Sequence[Record], instances: Sequence[Instance], tasks: Collection[str]) -> str:
    own = telling(metric, records)
    found = pooled(own, metric.name, metric.unit)
    label = f"  {metric.name}{doubt(metric, tasks) if found else ''}"
    value, interval, of, few = _told(found, metric)
    decided = _decided(metric, own, tasks)
    chance, textbook = (pooled_figure(shown_by(label, instances, metric)) for label in ("chance", "textbook"))
    return f"{label:<25}{value:>6}{interval:<9}{of:>8}{few:>8}{decided:>8}{chance:>7}{textbook:>9}".rstrip()


def _decided(metric: CellMetric, records: Sequence[Record], tasks: Collection[str]) -> str:
    found = pooled(records, metric.name + DECIDED, metric.unit) if metric.by_strength else None
    return "" if found is None else pooled_figure(found) + ("?" if unreliable_when_decided(metric, tasks) else "")


def _told(found: Pooled | None, metric: CellMetric) -> tuple[str, str, str, str]:
    """A bracket hangs over, so that the figures stand below one another: where there is one there is no interval beside it."""
    if found is None:
        return "- ", "", "-", ""
    interval = "" if found.low is None or found.high is None else f"{figure(found.low)}-{figure(found.high)}"
    of = f"{count(found.of)}/{count(found.cells)}" if found.cells else "-"
    counted, small = sum(number for number, _ in found.few), sum(of for _, of in found.few)
    few = (f"{counted:.0f}/{count(small)}" if metric.unit == "share" else f"({count(small)})") if found.few else ""
    value = pooled_figure(found) if found.value is None else f"{figure(found.value)}{sign(found) or ' '}"
    return value, interval, of, few


def _unreliable_lines(metrics: Sequence[CellMetric], tasks: Collection[str], *, decided: bool = False) -> Iterator[str]:
    """Metrics that are unreliable on the same tasks are told together."""
    marked: dict[tuple[str, ...], list[str]] = {}
    for metric in metrics:
        where = unreliable_when_decided(metric, tasks) if decided else unreliable_tasks(metric, tasks)
        marked.setdefault(tuple(where), []).append(metric.name)
    for where, names in marked.items():
        if where:
            told = f"{'decided ' if decided else ''}{', '.join(names)}: unreliable on {', '.join(where)}"
            yield from wrapped(f"? {told} (agentsnet calibrate)", "", "  ")
