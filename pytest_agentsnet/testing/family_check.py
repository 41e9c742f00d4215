"""What a family must keep to."""

# ruff: noqa: S101 - to assert is what this module is for

import random
import re

from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.topology import Topology

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_SIZES = (2, 3, 4, 5, 6, 7, 8, 9, 16, 25)
_NUMBERS = ((0, 0), (1, 0), (0, 7))
"""Index and seed of the graphs that are built of each size."""


def check_family(family: Family) -> None:
    """Check that a family keeps its contract, at sizes from 2 to 25 with its default parameters.

    The name is a lower-case word, the defaults are numbers by name. For each size it either says in one line why there
    is no such graph, or builds a topology of just that size: always the same one, whatever has happened to Python's
    global random generator, which it leaves alone. At least one of the sizes can be built.

    :raises AssertionError: with what is wrong and what is expected.
    """
    assert _WORD.fullmatch(family.name), f"family name {family.name!r}: a lower-case word is expected, like ring"
    for name, value in family.defaults.items():
        assert isinstance(value, int | float), f"{family.name}: the default of {name} is {value!r}, not a number"
    built = [n for n in _SIZES if _can_be_built(family, n)]
    assert built, f"{family.name}: no graph of any of the sizes {_SIZES} can be built with the default parameters"
    for n in built:
        for index, seed in _NUMBERS:
            _check_graph(family, n, index, seed)


def _can_be_built(family: Family, n: int) -> bool:
    refusal = family.refusal(n, family.defaults)
    if refusal is None:
        return True
    assert isinstance(refusal, str), f"{family.name}: refusal({n}) is {refusal!r}, neither None nor a reason"
    assert refusal.strip(), f"{family.name}: refusal({n}) is an empty reason"
    assert "\n" not in refusal, f"{family.name}: refusal({n}) is more than one line: {refusal!r}"
    return False


def _check_graph(family: Family, n: int, index: int, seed: int) -> None:
    what = f"{family.name}: build({n}, index={index}, seed={seed})"
    before = random.getstate()
    topology = family.build(n, index, seed, family.defaults)
    undisturbed = random.getstate() == before
    random.seed(f"{n} {index} {seed}")
    again = family.build(n, index, seed, family.defaults)
    random.setstate(before)
    assert isinstance(topology, Topology), f"{what} returns {topology!r}, not a Topology"
    assert topology.n == n, f"{what} has {topology.n} agents"
    assert again == topology, f"{what} is another graph at the second time: {again} after {topology}"
    assert undisturbed, f"{what} draws from Python's global random generator; use core.keyed.keyed_random"
