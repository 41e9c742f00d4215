"""Matching by names: point at the highest-named free neighbour."""

from pytest_agentsnet.agents.mutual_pointing import MutualPointing
from pytest_agentsnet.core.program import AgentView


def propose_highest(view: AgentView) -> MutualPointing:
    """Mutual pointing with the highest name first. Chains of names can take it beyond R."""
    return MutualPointing(sorted(view.neighbours, reverse=True))
