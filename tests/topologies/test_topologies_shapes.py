"""Graphs that differ by more than names."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.topologies.builtin import FAMILIES
from pytest_agentsnet.topologies.catalogue import topology
from pytest_agentsnet.topologies.published import CORE_SIZES, published_topology
from pytest_agentsnet.topologies.shapes import MOST_COMPARED, shapes

BY_NAME = {family.name: family for family in FAMILIES}


def core(*sizes):
    return [published_topology(family, n, index) for family in ("ws", "ba", "dt") for n in sizes for index in range(3)]


def of(graph):
    return Topology(tuple(f"a{node}" for node in graph), tuple((f"a{u}", f"a{v}") for u, v in graph.edges))


def renamed(graph, permutation):
    return Topology(
        tuple(f"b{permutation[node]}" for node in reversed(list(graph))),
        tuple((f"b{permutation[v]}", f"b{permutation[u]}") for u, v in graph.edges),
    )


def test_the_core_has_three_shapes_of_size_4_and_20_in_all():
    assert [shapes(core(n)) for n in CORE_SIZES] == [3, 8, 9]
    assert shapes(core(*CORE_SIZES)) == 20


@settings(max_examples=25)
@given(st.integers(2, 7), st.randoms(use_true_random=False), st.data())
def test_shapes_are_classes_of_isomorphic_graphs(n, random, data):
    drawn = [nx.gnm_random_graph(n, data.draw(st.integers(n - 1, n * (n - 1) // 2)), seed=random) for _ in range(6)]
    graphs = [graph for graph in drawn if nx.is_connected(graph)]
    alike = nx.Graph()
    alike.add_nodes_from(range(len(graphs)))
    alike.add_edges_from(
        (i, j) for i, j in combinations(range(len(graphs)), 2) if nx.is_isomorphic(graphs[i], graphs[j])
    )
    assert shapes(map(of, graphs)) == nx.number_connected_components(alike)


@settings(max_examples=25)
@given(st.permutations(range(8)), st.integers(0, 99))
def test_names_and_the_order_of_edges_make_no_shape(permutation, seed):
    graph = nx.connected_watts_strogatz_graph(8, 4, 0.3, seed=seed)
    assert shapes([of(graph), renamed(graph, permutation)]) == 1


def test_graphs_that_only_a_comparison_tells_apart_are_two():
    """Both strongly regular with the same parameters (16, 6, 2, 2): distances and degrees agree everywhere."""
    rook = nx.line_graph(nx.complete_bipartite_graph(4, 4))
    steps = [(1, 0), (0, 1), (1, 1)]
    shrikhande = nx.Graph(
        ((x, y), ((x + right) % 4, (y + up) % 4)) for x in range(4) for y in range(4) for right, up in steps
    )
    assert shapes([of(nx.convert_node_labels_to_integers(graph)) for graph in (rook, shrikhande)]) == 2


@pytest.mark.parametrize("family", ["ring", "path", "star", "complete", "regular"])
def test_a_hundred_agents_are_compared_at_once(family):
    graphs = [topology(BY_NAME[family], 100, index) for index in range(3)]
    assert shapes(graphs) == (3 if family == "regular" else 1)


def test_larger_graphs_count_as_one_where_their_agents_look_alike():
    regular = [topology(BY_NAME["regular"], MOST_COMPARED + 2, index) for index in range(2)]
    trees = [topology(BY_NAME["tree"], MOST_COMPARED + 2, index) for index in range(2)]
    assert (shapes(regular), shapes(trees)) == (1, 2)


def test_no_graph_has_no_shape():
    assert shapes([]) == 0
