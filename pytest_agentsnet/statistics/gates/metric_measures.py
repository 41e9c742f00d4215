"""Metrics of transcripts as measures: the exact ones decide, for they rest on the parser, the graph, answer words and names alone."""

from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import DECIDED, POLLED
from pytest_agentsnet.metrics.metric import LEAST_OF, CellMetric, Tier, Unit
from pytest_agentsnet.statistics.gates.measure import Kind, Measure

_KINDS: Mapping[Unit, Kind] = {
    "share": "rate",
    "yes_or_no": "rate",
    "count": "count",
    "characters": "count",
    # Without a bound from above there is no interval of the mean: it says nothing of new graphs.
    "turns": "mean",
    "ratio": "mean",
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


def metric_measures(metrics: Sequence[CellMetric] = METRICS) -> list[Measure]:
    """Those of the exact metrics."""
    return [_measure(metric, _KINDS[metric.unit]) for metric in metrics if metric.tier == "exact"]


def metrics_not_gated(metrics: Sequence[CellMetric] = METRICS) -> dict[str, str]:
    """The other metrics by every name that a record may have them under, with the reason why they decide nothing."""
    return {
        name: _WHY_NOT[metric.tier] for metric in metrics if metric.tier in _WHY_NOT for name in _recorded_names(metric)
    }


def _measure(metric: CellMetric, kind: Kind) -> Measure:
    least, most = metric.range
    return Measure(
        metric.name,
        kind,
        f"{_IN_WORDS[kind]} of {metric.what}",
        least=least,
        most=None if kind == "count" else most,
        of_transcripts=True,
        tasks=metric.tasks,
        least_of=LEAST_OF if metric.unit == "share" else 1,
    )


def _recorded_names(metric: CellMetric) -> Iterator[str]:
    yield metric.name
    yield metric.name + POLLED
    if metric.by_strength:
        yield metric.name + DECIDED
