"""The network elects one leader."""

import pytest


@pytest.mark.agentsnet(tasks=["leader_election"])
def test_the_leader_is_unique(agentsnet_run):
    """Whether exactly one agent answers Yes."""
    assert agentsnet_run.verdict.solved
