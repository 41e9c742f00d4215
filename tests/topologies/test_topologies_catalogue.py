from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.topologies.builtin import FAMILIES
from pytest_agentsnet.topologies.catalogue import topology
from pytest_agentsnet.topologies.naming import sampled_names
from pytest_agentsnet.topologies.published import published_topology
from pytest_agentsnet.topologies.ring import RING
from pytest_agentsnet.topologies.watts_strogatz import WS


@dataclass
class Wheel:
    """A user's family, with a name that is taken and a class that cannot be hashed."""

    name: str = "ws"
    defaults: dict = field(default_factory=lambda: {"spokes": 1, "slack": 0.5})

    def refusal(self, n, parameters):
        return None if n >= 4 else f"a wheel needs n of 4 or more, not {n}"

    def build(self, n, index, seed, parameters):
        hub, *rim = sampled_names(n, self.name, n, index, seed)
        around = zip(rim, [*rim[1:], rim[0]], strict=True)
        return Topology((hub, *rim), (*around, *((hub, agent) for agent in rim)))


@given(st.sampled_from(FAMILIES), st.integers(2, 30), st.integers(0, 5), st.integers(0, 10**12))
def test_every_family_gives_a_graph_of_the_size_asked_for_or_one_line(family, n, index, seed):
    refusal = family.refusal(n, family.defaults)
    if refusal is None:
        graph = topology(family, n, index, seed)
        assert graph.n == len(set(graph.agents)) == n
        assert family.build(n, index, seed, family.defaults) == graph
    else:
        assert "\n" not in refusal
        with pytest.raises(InputError) as caught:
            topology(family, n, index, seed)
        assert str(caught.value) == refusal


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_index_and_seed_each_give_another_topology(family):
    graphs = [topology(family, 10, index, seed) for index in range(4) for seed in range(4)]
    assert len({graph.sha256 for graph in graphs}) == 16


def test_the_same_question_gets_the_very_same_topology():
    assert topology(RING, 12) is topology(RING, 12, 0, 0, {})
    assert topology(WS, 12, parameters={"p": 1}) is topology(WS, 12, parameters={"k": 4, "p": 1.0})
    assert topology(RING, np.int64(12)) is topology(RING, 12)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ({"n": 1}, "n must be 2 or more, not 1"),
        ({"n": -3}, "n must be 2 or more, not -3"),
        ({"n": 8.0}, "n must be a whole number, not 8.0"),
        ({"n": 8, "index": -1}, "index must be 0 or more, not -1"),
        ({"n": 8, "index": "0"}, "index must be a whole number, not '0'"),
        ({"n": 8, "seed": -1}, "seed must be 0 or more, not -1"),
        ({"n": 8, "seed": 0.5}, "seed must be a whole number, not 0.5"),
        ({"n": 8, "parameters": {"d": 3}}, "ws has no parameter 'd'; its parameters: k, p"),
        ({"n": 3}, "ws with k = 4 needs n of 4 or more, not 3; a smaller even k allows it"),
    ],
)
def test_what_cannot_be_had_is_refused_in_one_line(arguments, line):
    with pytest.raises(InputError) as caught:
        topology(WS, **arguments)
    assert str(caught.value) == line


def test_a_users_family_comes_through_the_same_door():
    wheel = Wheel()
    graph = topology(wheel, 8)
    assert graph.max_degree == 7
    assert graph != published_topology("ws", 8, 0)
    assert topology(wheel, 8) is graph
    assert topology(Wheel(), 8) is not graph
    with pytest.raises(InputError, match=r"^a wheel needs n of 4 or more, not 3$"):
        topology(wheel, 3)
    with pytest.raises(InputError, match=r"^ws needs spokes to be a whole number, not 1\.5$"):
        topology(wheel, 8, parameters={"spokes": 1.5})
