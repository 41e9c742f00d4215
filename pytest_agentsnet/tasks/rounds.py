"""How long the local tasks play: those whose solution can be found from an agent's surroundings."""

from pytest_agentsnet.core.task import global_rounds
from pytest_agentsnet.core.topology import Topology

_UP_TO = ((4, 4), (8, 5), (16, 6))


def local_rounds(topology: Topology) -> int:
    """R = 4, 5, 6 for n up to 4, 8, 16, as published (arXiv 2507.08616); for larger n the rule of the global tasks."""
    for n, rounds in _UP_TO:
        if topology.n <= n:
            return rounds
    return global_rounds(topology)
