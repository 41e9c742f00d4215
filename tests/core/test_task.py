from dataclasses import dataclass

import networkx as nx
from hypothesis import given
from strategies import as_networkx, topologies

from pytest_agentsnet.core.task import RoundsRule, default_rounds, global_rounds
from pytest_agentsnet.core.verdict import Verdict


@dataclass(frozen=True)
class Agreeable:
    """A user's task without a rule for rounds."""

    name: str = "agreeable"
    version: int = 1

    def brief(self, topology):
        return "Say anything."

    def alphabet(self, topology, agent):
        return ("anything",)

    def check(self, topology, labelling, scoring):
        return Verdict(1.0)


class Hasty(Agreeable):
    def rounds(self, topology):
        return 2


@given(topology=topologies())
def test_without_a_rule_of_its_own_a_task_gets_twice_the_diameter_and_one(topology):
    diameter = nx.diameter(as_networkx(topology))
    assert default_rounds(Agreeable(), topology) == global_rounds(topology) == 2 * diameter + 1


@given(topology=topologies())
def test_a_tasks_own_rule_goes_first(topology):
    assert isinstance(Hasty(), RoundsRule)
    assert default_rounds(Hasty(), topology) == 2
