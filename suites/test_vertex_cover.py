"""The vertex cover that the network finds is minimal."""

import pytest


@pytest.mark.agentsnet(tasks=["vertex_cover"])
def test_the_cover_is_minimal(agentsnet_run):
    """Whether every edge has a coordinator at an end, and no coordinator could be left out."""
    assert agentsnet_run.verdict.solved
