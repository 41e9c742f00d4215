"""The published instances made anew, name by name and edge by edge (arXiv 2507.08616).

One stream of Python's generator, seeded with 42, first gives the seed of each of the three samples, then the names of
one graph after the other: families in the order ws, ba, dt, within them sizes, within them samples. The core set
and the scale set are streams of their own. Every graph of a sample is drawn from the sample's seed.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.naming import first_names
from pytest_agentsnet.topologies.published import SAMPLES
from pytest_agentsnet.topologies.recipe import named


@dataclass(frozen=True)
class Regenerated:
    """A published instance with where it stands in its stream."""

    family: str
    n: int
    index: int
    graph_seed: int
    topology: Topology


def stream(sizes: Sequence[int]) -> Iterator[Regenerated]:
    """The instances of these sizes, in the published order: CORE_SIZES gives the core set, SCALE_SIZES the scale set."""
    draws = random.Random(42)  # noqa: S311 - the published numbers, not secret ones
    graph_seeds = [draws.randint(1, 10_000) for _ in range(SAMPLES)]
    for family in PUBLISHED_FAMILIES:
        for n in sizes:
            for index, graph_seed in enumerate(graph_seeds):
                edges = family.draw(n, graph_seed, family.defaults)
                agents = draws.sample(first_names(), n)
                yield Regenerated(family.name, n, index, graph_seed, named(agents, edges))
