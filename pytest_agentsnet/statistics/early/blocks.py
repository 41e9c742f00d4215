"""Blocks of graphs, one of each size: played one after the other, each is a fair sample of the whole grid."""

from collections.abc import Mapping

from pytest_agentsnet.core.keyed import keyed_digest


def blocks_of(sizes: Mapping[str, int], key: str) -> dict[str, int]:
    """The number of each graph's block, from 0, in an order that depends on ``key`` and the graphs alone.

    ``sizes`` has the number of agents of each graph. Where some sizes have more graphs than others, the later blocks lack the
    others. Among a part of the graphs those of a size stand in the same order.
    """
    of_size: dict[int, list[str]] = {}
    for graph, n in sizes.items():
        of_size.setdefault(n, []).append(graph)
    return {
        graph: number
        for graphs in of_size.values()
        for number, graph in enumerate(sorted(graphs, key=lambda graph: keyed_digest("block", key, graph)))
    }
