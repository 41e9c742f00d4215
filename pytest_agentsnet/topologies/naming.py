"""Names for the agents of a graph: drawn at random, so that they tell nothing of where an agent sits."""

from functools import cache

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.keyed import keyed_random
from pytest_agentsnet.core.topology import Agent


@cache
def first_names() -> tuple[str, ...]:
    """The 200 names of the benchmark in their published order (arXiv 2507.08616)."""
    return tuple((data_folder("fixtures") / "agent-names.txt").read_text(encoding="utf-8").split())


def sampled_names(n: int, *key: object) -> tuple[Agent, ...]:
    """N distinct names in random order; the same key (numbers and texts), the same names.

    Beyond 200 agents the list repeats with a number: ``James``, ``James2``, ``James3``.
    """
    names = first_names()
    repeats = -(-n // len(names))
    pool = [name if repeat == 1 else f"{name}{repeat}" for repeat in range(1, repeats + 1) for name in names]
    return tuple(keyed_random("names", *key).sample(pool, n))
