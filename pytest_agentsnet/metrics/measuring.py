"""All metrics of one cell."""

import gc
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.engine.loop import is_the_programs
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, Metric

DECIDED = ".decided"
"""Ends the name of a metric that was measured on decided words alone."""

OnFailure: TypeAlias = Callable[[str, BaseException], None]
"""Told of a metric, by name, that raised."""

POLLED = ".polled"
"""Ends the name of a metric that was measured on what agents said when they were polled."""

_Views: TypeAlias = Callable[[Metric, Case], Iterator[tuple[str, Case]]]

_ROUNDING = 1e-9


def measured(
    case: Case, metrics: Iterable[Metric], *, extracted: bool = True, on_failure: OnFailure | None = None
) -> Mapping[str, Measurement]:
    """The metrics that the case has, by name; those whose denominator is 0 are absent, and ``extracted`` ones only where asked for.

    With ``on_failure`` a metric that raises is absent and told of, and the others are measured all the same.
    """
    return _measured(_views, case, metrics, extracted=extracted, on_failure=on_failure)


def measured_when_polled(
    case: Case, metrics: Iterable[Metric], *, extracted: bool = True, on_failure: OnFailure | None = None
) -> Mapping[str, Measurement]:
    """The same of a case with a poll: what is measured on own answers or on rules, under names that say so, and what is of polls alone.

    Claims about others stand in messages only, and what is measured on them has no second version.
    """
    return _measured(_polled_views, case, metrics, extracted=extracted, on_failure=on_failure)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No claim refers back to what refers to it: to look through all of them for such circles takes as long as to measure them."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_nothing_collected()
def _measured(
    views: _Views, case: Case, metrics: Iterable[Metric], *, extracted: bool, on_failure: OnFailure | None
) -> Mapping[str, Measurement]:
    found: dict[str, Measurement] = {}
    for metric in metrics:
        if not _applies(metric, case, extracted=extracted):
            continue
        for name, view in views(metric, case):
            try:
                measurement = _checked(metric, metric.measure(view))
            except BaseException as error:
                if on_failure is None or not is_the_programs(error):
                    raise
                on_failure(name, error)
            else:
                if measurement is not None:
                    found[name] = measurement
    return found


def _checked(metric: Metric, measurement: object) -> Measurement | None:
    """What a metric returned, which a user's own may get wrong.

    :raises ValueError: where it is no measurement, or lies outside of the metric's range.
    """
    if measurement is None:
        return None
    if not isinstance(measurement, Measurement):
        raise ValueError(f"measure returned {one_line(repr(measurement), 60)}; a metric gives a Measurement, or None")  # noqa: TRY004 - one kind of mistake
    low, high = metric.range
    if not low - _ROUNDING <= measurement.value <= (math.inf if high is None else high + _ROUNDING):
        raise ValueError(f"the value {measurement.value:g} is outside of the range of the metric, {low:g} to {high}")
    return measurement


def _applies(metric: Metric, case: Case, *, extracted: bool) -> bool:
    """One that a user wrote as a class of its own is for all tasks."""
    if metric.tier == "judged" or (metric.tier == "extracted" and not extracted):
        return False
    return not (isinstance(metric, CellMetric) and metric.tasks) or case.instance.task.name in metric.tasks


def _views(metric: Metric, case: Case) -> Iterator[tuple[str, Case]]:
    yield metric.name, case
    if isinstance(metric, CellMetric) and metric.by_strength:
        yield metric.name + DECIDED, case.decided_only


def _polled_views(metric: Metric, case: Case) -> Iterator[tuple[str, Case]]:
    if isinstance(metric, CellMetric):
        if metric.of_poll:
            yield metric.name, case
        elif metric.by_strength or "strategy" in metric.rests_on:
            yield metric.name + POLLED, case
