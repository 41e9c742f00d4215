"""All metrics of one cell."""

from collections.abc import Iterable, Mapping

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import Measurement, Metric

DECIDED = ".decided"
"""Ends the name of a metric that was measured on decided words alone."""


def measured(case: Case, metrics: Iterable[Metric], *, extracted: bool = True) -> Mapping[str, Measurement]:
    """The metrics that the case has, by name; those whose denominator is 0 are absent, and ``extracted`` ones only where asked for."""
    found: dict[str, Measurement] = {}
    for metric in metrics:
        if metric.tier == "judged" or (metric.tier == "extracted" and not extracted):
            continue
        if getattr(metric, "tasks", ()) and case.instance.task.name not in metric.tasks:  # type: ignore[attr-defined]
            continue
        _put(found, metric.name, metric.measure(case))
        if getattr(metric, "by_strength", False):
            _put(found, metric.name + DECIDED, metric.measure(case.decided_only))
    return found


def _put(found: dict[str, Measurement], name: str, measurement: Measurement | None) -> None:
    if measurement is not None:
        found[name] = measurement
