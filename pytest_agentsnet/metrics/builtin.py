"""The metrics that come with the package, in the order in which they are told."""

from pytest_agentsnet.metrics.metric import CellMetric

METRICS: tuple[CellMetric, ...] = ()
