"""What an agent favours in consensus before it has heard anybody."""

from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.program import AgentView


def first_opinion(view: AgentView) -> str:
    """One of the valid answers, by the keyed hash of the agent: the benchmark gives agents no input."""
    return keyed_choice(view.alphabet, "opinion", view.key, view.agent)
