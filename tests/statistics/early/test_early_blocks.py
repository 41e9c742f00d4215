"""Blocks of graphs: one of each size, in an order of their own."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.statistics.early.blocks import blocks_of

SIZES = {f"graph-{n}-{index}": n for n in (4, 8, 16) for index in range(9)}


def test_a_block_has_one_graph_of_each_size():
    blocks = blocks_of(SIZES, "key")
    for number in range(9):
        assert sorted(SIZES[graph] for graph, block in blocks.items() if block == number) == [4, 8, 16]


def test_sizes_with_more_graphs_make_further_blocks():
    blocks = blocks_of({**SIZES, "one-more": 4}, "key")
    (last,) = (graph for graph, block in blocks.items() if block == 9)
    assert {**SIZES, "one-more": 4}[last] == 4


def test_the_order_depends_on_the_key_and_not_on_the_order_of_the_graphs():
    assert blocks_of(SIZES, "key") == blocks_of(dict(reversed(SIZES.items())), "key")
    assert blocks_of(SIZES, "key") != blocks_of(SIZES, "another")


@given(st.sets(st.sampled_from(sorted(SIZES))))
def test_a_part_of_the_graphs_stands_in_the_order_of_all(part):
    whole, blocks = blocks_of(SIZES, "key"), blocks_of({graph: SIZES[graph] for graph in part}, "key")
    for n in (4, 8, 16):
        graphs = [graph for graph in part if SIZES[graph] == n]
        assert sorted(graphs, key=blocks.__getitem__) == sorted(graphs, key=whole.__getitem__)
