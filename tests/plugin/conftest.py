"""Sessions of pytest within pytest."""

from functools import cache

import networkx as nx
import pytest
import scipy.spatial
from sessions import Start
from xdist import dsession

from pytest_agentsnet.clients import direct
from pytest_agentsnet.collecting import beginning
from pytest_agentsnet.metrics.reading import reader
from pytest_agentsnet.reporting.reference import REFERENCES
from pytest_agentsnet.statistics import corrected, logistic, rates
from pytest_agentsnet.statistics.gates import deciding, of_baselines, planning
from pytest_agentsnet.tasks.builtin import TASKS

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


def played_once(reference):
    """The reference, which on one instance of a built-in task always reaches the same: for all sessions of this process."""
    kept = cache(reference)

    def reached(instance, scoring):
        return (kept if instance.task in TASKS else reference)(instance, scoring)

    return reached


PLAYED_ONCE = {label: played_once(reference) for label, reference in REFERENCES.items()}


@pytest.fixture(scope="module", autouse=True)
def references():
    """That chance draws a hundred times on each instance and the textbook plays it takes longer than most sessions."""
    with pytest.MonkeyPatch.context() as patch:
        for label, reference in PLAYED_ONCE.items():
            patch.setitem(REFERENCES, label, reference)
        yield


@pytest.fixture
def start(pytester):
    """Starts a session in an empty directory and gives its result: in this process, or in one of its own."""
    return Start(pytester)
