"""Sessions through the whole of the plugin, played once a test run however many workers there are."""

from functools import partial

import pytest
from live_sessions import once


@pytest.fixture(scope="session")
def played(tmp_path_factory, worker_id):
    """``played(name, play)``: the session that ``play(folder)`` plays, shared by all workers of this run."""
    own = tmp_path_factory.getbasetemp()
    return partial(once, own if worker_id == "master" else own.parent)
