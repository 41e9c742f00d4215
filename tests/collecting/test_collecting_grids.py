"""The named grids: which graphs they play."""

from pytest_agentsnet.api import instance
from pytest_agentsnet.collecting.grids import GRIDS
from pytest_agentsnet.topologies.published import published_topology
from pytest_agentsnet.topologies.shapes import shapes


def graphs(name, n):
    grid = GRIDS[name]
    return {
        (family, index): instance("consensus", family, n, index).topology
        for family in grid.families
        for index in grid.indices
    }


def test_n50_plays_nine_graphs_a_size_three_of_each_family():
    assert GRIDS["n50"].sizes == (4, 8, 16, 32, 64)
    for n in GRIDS["n50"].sizes:
        played = graphs("n50", n)
        assert len({topology.sha256 for topology in played.values()}) == len(played) == 9
        assert {topology.n for topology in played.values()} == {n}


def test_n50_plays_the_published_graphs_where_there_are_some():
    for n in GRIDS["n50"].sizes:
        for (family, index), topology in graphs("n50", n).items():
            published = published_topology(family, n, index)
            assert (published is None) == (n in {32, 64})
            assert published in {None, topology}


def test_the_larger_graphs_of_n50_are_nine_shapes_a_size():
    assert [shapes(graphs("n50", n).values()) for n in (32, 64)] == [9, 9]
