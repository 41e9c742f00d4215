"""The list of all metrics, as ``docs/metrics.md`` and ``agentsnet metrics`` have it."""

from collections.abc import Iterator

from pytest_agentsnet.metrics.builtin import GROUPS
from pytest_agentsnet.metrics.measuring import DECIDED, POLLED
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.markup import row
from pytest_agentsnet.statistics.gates.measures import MEASURES

_HEAD = ("metric", "what is counted", "of what", "unit", "better", "tier", "gate", "tasks", "source")

_ALL_TASKS = 5

_EXPLAINED = f"""\
# Metrics of a transcript

`agentsnet metrics` prints this page. Each metric is one number of one cell, a pure function of the instance and of what was said, and stands in
the record under its name: `value`, and `of`, which is how many there were of what it is a share or a mean of. Where that is 0 the
metric is absent; what never came is counted as if it had come at the end, in round R, and `censored` says how many these are.

*Tier*: `exact` rests on the parser, the graph, answer words and names alone, `extracted` on how English was read, which is not done
where the messages of a cell have more than 10,000,000 characters. *Gate*: how `--agentsnet-gate` takes it, as a rate with an
interval, or as the exact sum (count) or mean over cells; only exact metrics are taken.
Those with a star are also measured on decided words alone, without leanings (`NAME{DECIDED}`). With `--agentsnet-poll` those on own
answers or rules are measured once more on what agents said when they were polled (`NAME{POLLED}`)."""


def metric_list() -> Iterator[str]:
    """The page, line by line."""
    yield from _EXPLAINED.splitlines()
    for title, metrics in GROUPS.items():
        yield ""
        yield f"## {title}"
        yield ""
        yield row(*_HEAD)
        yield row(*("---",) * len(_HEAD))
        yield from map(_row, metrics)


def _row(metric: CellMetric) -> str:
    gate = MEASURES[metric.name].kind if metric.tier == "exact" else ""
    return row(
        f"`{metric.name}`{'*' if metric.by_strength else ''}",
        metric.what,
        metric.denominator,
        metric.unit.replace("_", " "),
        "" if metric.direction == "neither" else metric.direction,
        metric.tier,
        gate,
        ", ".join(sorted(metric.tasks)) if len(metric.tasks) < _ALL_TASKS else "",
        metric.source,
    )
