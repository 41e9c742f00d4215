"""Matching by weights: point along the heaviest edge to a free neighbour.

Source: Hoepman, Simple distributed weighted matchings, 2004, with hashed weights.
"""

from pytest_agentsnet.agents.mutual_pointing import MutualPointing
from pytest_agentsnet.core.keyed import keyed_digest
from pytest_agentsnet.core.program import AgentView


def locally_heaviest(view: AgentView) -> MutualPointing:
    """Mutual pointing with the heaviest edge first. An edge's weight is a public hash of its two names.

    Both ends agree on the weight, and weights are as good as random: O(log n) deliveries.
    """

    def weight(neighbour: str) -> str:
        return keyed_digest("locally-heaviest", *sorted((view.agent, neighbour)))

    return MutualPointing(sorted(view.neighbours, key=weight, reverse=True))
