"""Coloring by trials in which the higher name wins: as ``random_trial``, and sooner done."""

from operator import gt

from pytest_agentsnet.agents.colour_trial import ColourTrial
from pytest_agentsnet.core.program import AgentView


def trial_by_name(view: AgentView) -> ColourTrial:
    """Of two neighbours with equal tries the higher-named one keeps its colour."""
    return ColourTrial(gt)
