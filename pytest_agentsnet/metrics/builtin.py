"""The metrics that come with the package, in the order in which they are told."""

from pytest_agentsnet.metrics.acceptance import ACCEPTANCE
from pytest_agentsnet.metrics.conflicts import CONFLICTS
from pytest_agentsnet.metrics.endings import ENDINGS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.metrics.moves import MOVES
from pytest_agentsnet.metrics.promises import PROMISES
from pytest_agentsnet.metrics.verification import VERIFICATION

METRICS: tuple[CellMetric, ...] = (
    *ACCEPTANCE,
    *VERIFICATION,
    *CONFLICTS,
    *MOVES,
    *ENDINGS,
    *PROMISES,
)
