"""The network solves the tasks that hooks add to the benchmark's five."""

import pytest


@pytest.mark.agentsnet
def test_the_task_is_solved(agentsnet_run):
    """Whether the task's own check finds no violation."""
    assert agentsnet_run.verdict.solved
