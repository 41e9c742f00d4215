"""The built-in families against the predicates and generators of networkx."""

import networkx as nx
import pytest
from global_generators import reseed, states
from hypothesis import given
from hypothesis import strategies as st
from strategies import as_networkx

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.topologies import regular, watts_strogatz
from pytest_agentsnet.topologies.barabasi_albert import BA
from pytest_agentsnet.topologies.builtin import FAMILIES, PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.catalogue import topology
from pytest_agentsnet.topologies.complete import COMPLETE
from pytest_agentsnet.topologies.delaunay import DT
from pytest_agentsnet.topologies.grid import GRID, rows_of
from pytest_agentsnet.topologies.path import PATH
from pytest_agentsnet.topologies.regular import REGULAR
from pytest_agentsnet.topologies.ring import RING
from pytest_agentsnet.topologies.star import STAR
from pytest_agentsnet.topologies.tree import TREE, edges_of_code
from pytest_agentsnet.topologies.watts_strogatz import WS

seeds = st.integers(1, 1000)


def graph_of(family, n, seed=1, **parameters):
    return as_networkx(topology(family, n, seed=seed, parameters=parameters))


def test_names_are_unique_and_lower_case_words():
    names = [family.name for family in FAMILIES]
    assert names == ["ws", "ba", "dt", "ring", "path", "star", "tree", "grid", "complete", "regular"]


@pytest.mark.parametrize("n", [3, 4, 5, 31])
def test_a_ring_is_connected_with_two_neighbours_each(n):
    graph = graph_of(RING, n)
    assert nx.is_k_regular(graph, 2)
    assert nx.is_connected(graph)


@pytest.mark.parametrize("n", [2, 3, 4, 31])
def test_a_path_is_a_tree_as_long_as_can_be(n):
    graph = graph_of(PATH, n)
    assert nx.is_tree(graph)
    assert nx.diameter(graph) == n - 1


@pytest.mark.parametrize("n", [2, 3, 4, 31])
def test_a_star_is_a_tree_with_one_hub(n):
    graph = graph_of(STAR, n)
    assert nx.is_tree(graph)
    assert max(degree for _, degree in graph.degree) == n - 1


@pytest.mark.parametrize("n", [2, 3, 4, 31])
def test_in_a_complete_graph_everybody_is_a_neighbour(n):
    assert nx.is_k_regular(graph_of(COMPLETE, n), n - 1)


@pytest.mark.parametrize(("n", "rows"), [(4, 2), (6, 2), (12, 3), (15, 3), (16, 4), (22, 2), (36, 6), (40, 5)])
def test_a_grid_is_as_square_as_its_size_allows(n, rows):
    assert rows_of(n) == rows
    assert nx.is_isomorphic(graph_of(GRID, n), nx.grid_2d_graph(rows, n // rows))


@given(st.integers(2, 40), seeds)
def test_a_tree_is_a_tree(n, seed):
    assert nx.is_tree(graph_of(TREE, n, seed))


@given(st.integers(2, 12).flatmap(lambda n: st.lists(st.integers(0, n - 1), min_size=n - 2, max_size=n - 2)))
def test_every_code_is_the_pruefer_code_of_its_tree(code):
    assert (
        nx.to_prufer_sequence(nx.from_edgelist(edges_of_code(code))) == code
        if code
        else edges_of_code(code) == [(0, 1)]
    )


@pytest.mark.parametrize(("n", "d"), [(n, d) for n in range(2, 12) for d in range(1, n)])
def test_a_regular_graph_is_regular_and_connected_or_refused(n, d):
    possible = n * d % 2 == 0 and (d > 1 or n == 2)
    assert (REGULAR.refusal(n, {"d": d}) is None) == possible
    for seed in range(3 if possible else 0):
        graph = graph_of(REGULAR, n, seed, d=d)
        assert nx.is_k_regular(graph, d)
        assert nx.is_connected(graph)


def test_a_regular_draw_in_parts_is_drawn_again():
    graph_seed = 37
    assert not nx.is_connected(nx.from_edgelist(regular._drawn(8, 3, graph_seed, 0)))
    assert nx.is_connected(nx.from_edgelist(REGULAR.draw(8, graph_seed, {"d": 3})))


@pytest.mark.parametrize(("n", "d"), [(100, 97), (60, 58), (101, 50), (100, 20), (500, 2)])
def test_dense_and_sparse_regular_graphs_are_drawn_at_once(n, d):
    graph = graph_of(REGULAR, n, d=d)
    assert nx.is_k_regular(graph, d)
    assert nx.is_connected(graph)


@given(st.integers(2, 40), seeds, st.integers(1, 6))
def test_preferential_attachment_gives_every_newcomer_m_neighbours(n, seed, m):
    if n <= m:
        assert BA.refusal(n, {"m": m})
        return
    graph = topology(BA, n, seed=seed, parameters={"m": m})
    assert len(graph.edges) == m * (n - m)
    assert all(graph.degree(newcomer) >= m for newcomer in graph.agents[m + 1 :])


@given(st.integers(2, 40), seeds, st.sampled_from([2, 4, 6]), st.sampled_from([0, 0.4, 1]))
def test_small_worlds_keep_the_number_of_edges(n, seed, k, p):
    if n < k:
        assert WS.refusal(n, {"k": k, "p": p})
        return
    graph = graph_of(WS, n, seed, k=k, p=p)
    assert graph.number_of_edges() == (n * k // 2 if n > k else n * (n - 1) // 2)


def test_small_worlds_without_rewiring_are_the_ring_of_k_nearest():
    assert nx.is_isomorphic(graph_of(WS, 11, k=4, p=0), nx.circulant_graph(11, [1, 2]))


@given(st.integers(3, 40), seeds)
def test_a_triangulation_is_planar_and_full(n, seed):
    graph = graph_of(DT, n, seed)
    assert nx.is_planar(graph)
    assert nx.is_biconnected(graph)
    # 3n - 3 - h edges, with 3 <= h <= n corners of the outline.
    assert 2 * n - 3 <= graph.number_of_edges() <= 3 * n - 6 + (n == 3)


@pytest.mark.parametrize(
    ("family", "n", "parameters", "line"),
    [
        (WS, 3, {}, "ws with k = 4 needs n of 4 or more, not 3; a smaller even k allows it"),
        (WS, 8, {"k": 3}, "ws needs an even k of 2 or more, not 3"),
        (WS, 8, {"k": -2}, "ws needs an even k of 2 or more, not -2"),
        (WS, 8, {"k": 4.5}, "ws needs k to be a whole number, not 4.5"),
        (WS, 8, {"p": 1.5}, "ws needs p from 0 to 1, not 1.5"),
        (WS, 8, {"p": -0.1}, "ws needs p from 0 to 1, not -0.1"),
        (WS, 8, {"d": 3}, "ws has no parameter 'd'; its parameters: k, p"),
        (BA, 2, {}, "ba with m = 2 needs n of 3 or more, not 2; a smaller m allows it"),
        (BA, 8, {"m": 0}, "ba needs m of 1 or more, not 0"),
        (RING, 2, {}, "ring needs n of 3 or more, not 2"),
        (GRID, 2, {}, "grid needs n = rows x columns, both 2 or more, and 2 is prime; take n = 4"),
        (GRID, 7, {}, "grid needs n = rows x columns, both 2 or more, and 7 is prime; take n = 6 or 8"),
        (REGULAR, 3, {}, "regular needs d from 2 to n - 1 (1 where n = 2) and an even n x d, not n = 3 with d = 3"),
        (REGULAR, 5, {}, "regular needs d from 2 to n - 1 (1 where n = 2) and an even n x d, not n = 5 with d = 3"),
        (
            REGULAR,
            6,
            {"d": 1},
            "regular needs d from 2 to n - 1 (1 where n = 2) and an even n x d, not n = 6 with d = 1",
        ),
        (COMPLETE, 10_000, {}, "complete of this size has 49,995,000 edges; graphs of up to 1,000,000 edges are built"),
        (PATH, 1, {}, "path needs n from 2 to 1,000,000, not 1"),
        (STAR, 10**9, {}, "star needs n from 2 to 1,000,000, not 1,000,000,000"),
    ],
)
def test_what_a_family_cannot_be_asked_for_is_one_line_that_says_what_it_can(family, n, parameters, line):
    assert family.refusal(n, parameters) == line


def test_the_values_that_a_refusal_names_are_had():
    assert topology(WS, 3, parameters={"k": 2}).n == 3
    assert topology(WS, 4, index=9).max_degree == 3
    assert topology(BA, 2, parameters={"m": 1}).n == 2
    assert topology(DT, 2).edges == (topology(DT, 2).agents,)
    assert topology(GRID, 4).diameter == 2


def test_a_draw_that_never_comes_out_connected_is_one_line(monkeypatch):
    monkeypatch.setattr(watts_strogatz, "DRAWS", 0)
    with pytest.raises(InputError, match=r"^ws with n = 8, k = 2 and p = 1\.0 did not come out connected in 0 draws; "):
        WS.build(8, 0, 0, {"k": 2, "p": 1})
    monkeypatch.setattr(regular, "DRAWS", 0)
    with pytest.raises(InputError, match=r"^regular with n = 8 and d = 3 did not come out connected in 0 draws; "):
        REGULAR.build(8, 0, 0, {})


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_global_generators_are_neither_read_nor_touched(family):
    reseed(1)
    before = states()
    graph = family.build(30, 0, 7, family.defaults)
    assert states() == before
    reseed(2)
    assert family.build(30, 0, 7, family.defaults) == graph


@pytest.mark.parametrize("family", PUBLISHED_FAMILIES, ids=lambda family: family.name)
def test_ten_thousand_agents_have_a_graph(family):
    graph = topology(family, 10_000)
    assert graph.n == len(set(graph.agents)) == 10_000
    assert 5 <= graph.diameter <= 80


# Graphs on demand are part of a user's experiment too: no version of Python or of the libraries may change them.
PINNED = [
    ("ws", 30, {}, "771567d8f277828f"),
    ("ba", 30, {}, "f1b2bc90c9d303f6"),
    ("dt", 30, {}, "cbedaffe7b4bdc59"),
    ("ring", 30, {}, "2c537b5fcbb32fdd"),
    ("path", 30, {}, "d3c0f57aa0b55ce5"),
    ("star", 30, {}, "539581e18b203a7a"),
    ("tree", 30, {}, "77a440a761c510bf"),
    ("grid", 30, {}, "b7883a522c92ca1f"),
    ("complete", 30, {}, "a4609fb3961438d1"),
    ("regular", 30, {}, "e9636d472b00732d"),
    ("ws", 250, {"k": 6, "p": 0.9}, "63d843d9d18cf3df"),
    ("ba", 250, {"m": 5}, "2a134b7e1cfae049"),
    ("dt", 250, {}, "8d6cfb34e665bab6"),
    ("tree", 250, {}, "9a331c9a89564fa3"),
    ("regular", 60, {"d": 7}, "da5c0a44ad6611c4"),
    ("regular", 20, {"d": 16}, "82cb907b7621b3a0"),
]


@pytest.mark.parametrize(("name", "n", "parameters", "sha256"), PINNED)
def test_graphs_on_demand_never_change(name, n, parameters, sha256):
    family = next(family for family in FAMILIES if family.name == name)
    assert topology(family, n, 4, 2, parameters).sha256.startswith(sha256)
