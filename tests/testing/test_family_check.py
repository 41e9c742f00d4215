import itertools
import random
from dataclasses import dataclass, field

import pytest

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.testing import check_family
from pytest_agentsnet.testing.graphs import path


@dataclass
class Rows:
    """A good family of paths; the bad ones below break one rule each."""

    name: str = "rows"
    defaults: dict = field(default_factory=lambda: {"k": 2})

    def refusal(self, n, parameters):
        return None if n > 2 else "a row has 3 agents or more"

    def build(self, n, index, seed, parameters):
        agents = tuple(f"Agent{i}" for i in range(n))
        return Topology(agents, tuple(itertools.pairwise(agents)))


class Short(Rows):
    def build(self, n, index, seed, parameters):
        return path(3)


class Numbered(Rows):
    count = 0

    def build(self, n, index, seed, parameters):
        self.count += 1
        agents = tuple(f"Agent{i}-{self.count}" for i in range(n))
        return Topology(agents, tuple(itertools.pairwise(agents)))


class Shuffled(Rows):
    def build(self, n, index, seed, parameters):
        agents = tuple(f"Agent{i}" for i in random.sample(range(100), n))
        return Topology(agents, tuple(itertools.pairwise(agents)))


class Drawing(Rows):
    def build(self, n, index, seed, parameters):
        random.random()
        return super().build(n, index, seed, parameters)


class Never(Rows):
    def refusal(self, n, parameters):
        return "not today"


class LongWinded(Rows):
    def refusal(self, n, parameters):
        return "because\nI say so"


class Silent(Rows):
    def refusal(self, n, parameters):
        return ""


class Truthful(Rows):
    def refusal(self, n, parameters):
        return n > 2


class Edges(Rows):
    def build(self, n, index, seed, parameters):
        return [(0, 1)]


def test_a_good_family_passes_and_leaves_the_global_generator_alone():
    before = random.getstate()
    check_family(Rows())
    assert random.getstate() == before


@pytest.mark.parametrize(
    ("family", "told"),
    [
        (Rows(name="My Rows"), "a lower-case word is expected"),
        (Rows(defaults={"k": "two"}), "the default of k is 'two', not a number"),
        (Short(), "has 3 agents"),
        (Numbered(), "another graph at the second time"),
        (Shuffled(), "another graph at the second time"),
        (Drawing(), "global random generator"),
        (Never(), "no graph of any of the sizes"),
        (LongWinded(), "more than one line"),
        (Silent(), "an empty reason"),
        (Truthful(), "neither None nor a reason"),
        (Edges(), "not a Topology"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_bad_family_is_told_what_is_wrong(family, told):
    with pytest.raises(AssertionError, match=told):
        check_family(family)
