"""The (max degree + 1)-coloring of the network is proper."""

import pytest


@pytest.mark.agentsnet(tasks=["coloring"])
def test_the_coloring_is_proper(agentsnet_run):
    """Whether no two neighbours answer the same group."""
    assert agentsnet_run.verdict.solved
