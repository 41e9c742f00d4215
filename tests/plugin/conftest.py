"""Sessions of pytest within pytest."""

import networkx as nx
import pytest
import scipy.spatial
from sessions import Start

from pytest_agentsnet.collecting import beginning

# Sessions in this process find what is imported here; what they import themselves is forgotten after each of them.
IMPORTED_ONCE = (nx, scipy.spatial, beginning)


@pytest.fixture
def start(pytester):
    """Starts a session in an empty directory and gives its result: in this process, or in one of its own."""
    return Start(pytester)
