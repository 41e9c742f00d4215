"""The metrics that come with the package, in the order in which they are told."""

from pytest_agentsnet.metrics.announcing import ANNOUNCING
from pytest_agentsnet.metrics.belief import BELIEF
from pytest_agentsnet.metrics.drift import DRIFT
from pytest_agentsnet.metrics.hygiene import HYGIENE
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.metrics.phantoms import PHANTOMS
from pytest_agentsnet.metrics.spread import SPREAD
from pytest_agentsnet.metrics.trajectory import TRAJECTORY
from pytest_agentsnet.metrics.violations import VIOLATIONS
from pytest_agentsnet.metrics.volume import VOLUME

METRICS: tuple[CellMetric, ...] = (
    *ANNOUNCING,
    *BELIEF,
    *PHANTOMS,
    *TRAJECTORY,
    *VIOLATIONS,
    *SPREAD,
    *DRIFT,
    *VOLUME,
    *HYGIENE,
)
