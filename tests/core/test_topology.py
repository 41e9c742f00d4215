import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import as_networkx, topologies

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.topology import Topology

SQUARE = Topology(("Zoe", "Anna", "Mia", "Bob"), (("Mia", "Zoe"), ("Zoe", "Anna"), ("Bob", "Mia"), ("Anna", "Bob")))


def test_neighbours_stand_in_the_order_in_which_the_edges_mention_them():
    assert SQUARE.neighbours("Zoe") == ("Mia", "Anna")
    assert SQUARE.neighbours("Mia") == ("Zoe", "Bob")
    assert SQUARE.neighbours("Bob") == ("Mia", "Anna")


@given(topologies())
def test_neighbours_are_exactly_the_other_ends_of_the_agents_edges(topology):
    for agent in topology.agents:
        mentioned = tuple(v if u == agent else u for u, v in topology.edges if agent in {u, v})
        assert topology.neighbours(agent) == mentioned
        assert topology.degree(agent) == len(mentioned)
    assert topology.max_degree == max(degree for _, degree in as_networkx(topology).degree)


@given(topologies())
def test_distances_are_those_of_networkx(topology):
    graph = as_networkx(topology)
    eccentricities = nx.eccentricity(graph)
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    for u in topology.agents:
        assert topology.eccentricity(u) == eccentricities[u]
        assert topology.distances(u) == lengths[u]
        assert all(topology.distance(u, v) == lengths[u][v] for v in topology.agents)
    assert topology.diameter == max(eccentricities.values())


def test_an_agent_that_is_none_has_no_neighbours_to_ask_for():
    with pytest.raises(KeyError):
        SQUARE.neighbours("Nobody")


@pytest.mark.parametrize(
    ("agents", "edges", "words"),
    [
        ((), (), "two agents or more, this one has 0"),
        (("Anna",), (), "two agents or more, this one has 1"),
        (("Anna", "Anna"), (("Anna", "Anna"),), "must be distinct"),
        (("Anna", "Bob"), (("Anna", "Carl"),), "'Carl', who is no agent"),
        (("Anna", "Bob"), (("Anna", "Bob"), ("Bob", "Bob")), "'Bob' - 'Bob' is a loop"),
        (("Anna", "Bob"), (("Anna", "Bob"), ("Anna", "Bob")), "stands twice"),
        (("Anna", "Bob"), (("Anna", "Bob"), ("Bob", "Anna")), "stands twice"),
        (("Anna", "Bob"), (), "must be connected"),
        (("Anna", "Bob", "Carl", "Dora"), (("Anna", "Bob"), ("Carl", "Dora")), "must be connected"),
    ],
)
def test_what_is_no_simple_connected_graph_is_refused_in_one_line(agents, edges, words):
    with pytest.raises(InputError) as caught:
        Topology(agents, edges)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@given(topologies(), topologies())
def test_two_topologies_share_a_hash_exactly_when_they_are_equal(one, other):
    assert (one.sha256 == other.sha256) == (one == other)


@given(topologies(min_n=3), st.randoms())
def test_any_change_of_order_changes_the_hash(topology, random):
    edges = list(topology.edges)
    random.shuffle(edges)
    turned = ((topology.edges[0][1], topology.edges[0][0]), *topology.edges[1:])
    assert Topology(topology.agents[::-1], topology.edges).sha256 != topology.sha256
    assert Topology(topology.agents, turned).sha256 != topology.sha256
    assert (Topology(topology.agents, tuple(edges)).sha256 == topology.sha256) == (tuple(edges) == topology.edges)


def test_the_hash_is_taken_over_the_canonical_json_of_names_and_indices():
    # What sha256sum says of {"agents":["Anna","Bob"],"edges":[[1,0]]}
    known = "7aa79c5ad655f24aa2b92cce49979df36e8bc23da622d760ce4c7c9605b03fa1"
    assert Topology(("Anna", "Bob"), (("Bob", "Anna"),)).sha256 == known
