import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.distances import breadth_first, diameter


def adjacency_of(graph):
    return [list(graph[node]) for node in range(len(graph))]


connected_graphs = st.one_of(
    st.builds(nx.path_graph, st.integers(1, 40)),
    st.builds(nx.cycle_graph, st.integers(3, 40)),
    st.builds(nx.complete_graph, st.integers(1, 12)),
    st.builds(nx.lollipop_graph, st.integers(3, 8), st.integers(1, 12)),
    st.builds(nx.random_labeled_tree, st.integers(1, 40), seed=st.integers(0, 999)),
    st.builds(
        nx.connected_watts_strogatz_graph, st.integers(5, 60), st.just(4), st.floats(0, 1), seed=st.integers(0, 9)
    ),
    st.builds(nx.barabasi_albert_graph, st.integers(4, 60), st.integers(1, 3), seed=st.integers(0, 9)),
)


@given(connected_graphs)
def test_the_diameter_is_that_of_networkx(graph):
    assert diameter(adjacency_of(graph)) == nx.diameter(graph)


@given(st.integers(2, 7), st.integers(2, 7))
def test_the_diameter_of_a_grid_is_that_of_networkx(rows, columns):
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(rows, columns))
    assert diameter(adjacency_of(graph)) == nx.diameter(graph) == rows + columns - 2


@given(st.builds(nx.gnp_random_graph, st.integers(1, 20), st.floats(0, 0.4), seed=st.integers(0, 99)), st.data())
def test_breadth_first_gives_the_distances_of_networkx_and_minus_one_where_no_path_leads(graph, data):
    source = data.draw(st.integers(0, len(graph) - 1))
    lengths = nx.single_source_shortest_path_length(graph, source)
    assert breadth_first(adjacency_of(graph), source) == [lengths.get(node, -1) for node in range(len(graph))]


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (nx.path_graph(10_000), 9_999),
        (nx.cycle_graph(10_000), 5_000),
        (nx.cycle_graph(9_999), 4_999),
        (nx.star_graph(9_999), 2),
        (nx.circular_ladder_graph(600), 301),
    ],
    ids=["path", "even ring", "odd ring", "star", "ladder"],
)
def test_long_and_wide_graphs_have_their_known_diameter(graph, expected):
    assert diameter(adjacency_of(graph)) == expected
