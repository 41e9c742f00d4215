"""The matching that the network finds is maximal."""

import pytest


@pytest.mark.agentsnet(tasks=["matching"])
def test_the_matching_is_maximal(agentsnet_run):
    """Whether partners name each other, and no two neighbours stay alone."""
    assert agentsnet_run.verdict.solved
