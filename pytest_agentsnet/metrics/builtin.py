"""The metrics that come with the package, in the order in which they are told."""

from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.metrics.opinions import OPINIONS
from pytest_agentsnet.metrics.polled import POLLED
from pytest_agentsnet.metrics.replay import REPLAY
from pytest_agentsnet.metrics.settling import SETTLING
from pytest_agentsnet.metrics.silent import SILENT
from pytest_agentsnet.metrics.strategy import STRATEGY

METRICS: tuple[CellMetric, ...] = (*SETTLING, *STRATEGY, *REPLAY, *SILENT, *POLLED, *OPINIONS)
