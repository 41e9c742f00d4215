"""Metrics of transcripts as measures: the exact ones decide, for they rest on the parser, the graph, answer words and names alone."""

from collections.abc import Iterable, Iterator, Mapping

from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import DECIDED, POLLED
from pytest_agentsnet.metrics.metric import LEAST_OF, CellMetric, Metric, Tier, Unit
from pytest_agentsnet.statistics.gates.measure import Kind, Measure

_KINDS: Mapping[Unit, Kind] = {
    "share": "rate",
    "yes_or_no": "rate",
    "count": "count",
    "characters": "count",
    # Without a bound from above there is no interval of the mean: it says nothing of new graphs.
    "turns": "mean",
    "ratio": "mean",
    "difference": "mean",
}

_IN_WORDS: Mapping[Kind, str] = {
    "rate": "the mean over cells",
    "count": "the sum over cells",
    "mean": "the mean over cells",
}

_WHY_NOT: Mapping[Tier, str] = {
    "extracted": "it rests on reading English; only exact metrics decide",
    "judged": "it rests on what another model says; only exact metrics decide",
}


def metric_measures(metrics: Iterable[Metric] = METRICS) -> list[Measure]:
    """Those of the exact metrics."""
    return [_measure(metric, _kind(metric)) for metric in metrics if metric.tier == "exact"]


def metrics_not_gated(metrics: Iterable[Metric] = METRICS) -> dict[str, str]:
    """The other metrics by every name that a record may have them under, with the reason why they decide nothing."""
    return {
        name: _WHY_NOT[metric.tier] for metric in metrics if metric.tier in _WHY_NOT for name in _recorded_names(metric)
    }


def _kind(metric: Metric) -> Kind:
    """An interval of a mean score is one of values from 0 to 1, which those of a user's own may leave."""
    kind, (low, high) = _KINDS[metric.unit], metric.range
    is_share = low >= 0 and high is not None and high <= 1
    return "mean" if kind == "rate" and not is_share else kind


def _measure(metric: Metric, kind: Kind) -> Measure:
    """That of a metric; one that a user wrote as a class of its own is for all tasks."""
    least, most = metric.range
    declared = metric if isinstance(metric, CellMetric) else None
    return Measure(
        metric.name,
        kind,
        f"{_IN_WORDS[kind]} of {declared.what if declared else metric.name}",
        least=least,
        most=None if kind == "count" else most,
        of_transcripts=True,
        tasks=declared.tasks if declared else frozenset(),
        least_of=LEAST_OF if metric.unit == "share" else 1,
        of_poll=declared is not None and declared.of_poll,
    )


def _recorded_names(metric: Metric) -> Iterator[str]:
    yield metric.name
    yield metric.name + POLLED
    if isinstance(metric, CellMetric) and metric.by_strength:
        yield metric.name + DECIDED
