"""Coloring by trials in which every equal try stands in the way. Source: Johansson 1999 (see ``colour_trial``)."""

from pytest_agentsnet.agents.colour_trial import ColourTrial
from pytest_agentsnet.core.program import AgentView


def random_trial(view: AgentView) -> ColourTrial:
    """Two neighbours with equal tries both try again. O(log n) deliveries with high probability."""
    return ColourTrial(lambda _neighbour, _agent: True)
