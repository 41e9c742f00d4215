"""The network agrees on one value."""

import pytest


@pytest.mark.agentsnet(tasks=["consensus"])
def test_the_network_agreed(agentsnet_run):
    """Whether all agents answer the same bit."""
    assert agentsnet_run.verdict.solved
