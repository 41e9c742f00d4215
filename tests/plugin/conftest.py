"""Sessions of pytest within pytest."""

import networkx as nx
import pytest
import scipy.spatial
from sessions import Start
from xdist import dsession

from pytest_agentsnet.clients import direct
from pytest_agentsnet.collecting import beginning
from pytest_agentsnet.metrics.reading import reader
from pytest_agentsnet.statistics import corrected, logistic, rates
from pytest_agentsnet.statistics.gates import deciding, of_baselines, planning

# Sessions in this process find what is imported here; what they import themselves is forgotten after each of them.
IMPORTED_ONCE = (
    nx,
    scipy.spatial,
    dsession,
    direct,
    beginning,
    reader,
    corrected,
    logistic,
    rates,
    deciding,
    of_baselines,
    planning,
)


@pytest.fixture
def start(pytester):
    """Starts a session in an empty directory and gives its result: in this process, or in one of its own."""
    return Start(pytester)
