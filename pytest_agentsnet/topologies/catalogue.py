"""Where everybody gets a topology: asked for by family, size, index, seed and parameters, refused in one line."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.topologies.parameters import completed, whole_number

_DEFAULTS: Mapping[str, Any] = MappingProxyType({})


def topology(
    family: Family, n: int, index: int = 0, seed: int = 0, parameters: Mapping[str, Any] = _DEFAULTS
) -> Topology:
    """The graph of that family, size, index and seed; what ``parameters`` leaves out has its default.

    The same arguments always give the same topology, the published one where there is one. Graphs are kept, so that
    the tasks of a run share them.

    :raises InputError: when there is no such graph; one line, with what there is.
    """
    n = whole_number(n, "n must be", least=2)
    index = whole_number(index, "index must be", least=0)
    seed = whole_number(seed, "seed must be", least=0)
    values = completed(family, parameters)
    refusal = family.refusal(n, values)
    if refusal is not None:
        raise InputError(refusal)
    return _built(_Itself(family), n, index, seed, tuple(values.items()))


class _Itself:
    """A family as a key: equal to itself alone, whatever a user's class makes of equality and hashing."""

    def __init__(self, family: Family) -> None:
        self.family = family

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.family is other.family

    def __hash__(self) -> int:
        return id(self.family)


@cache  # The cells of a run hold its graphs anyway, and every task and test is to be played on the same ones.
def _built(itself: _Itself, n: int, index: int, seed: int, values: tuple[tuple[str, int | float], ...]) -> Topology:
    return itself.family.build(n, index, seed, dict(values))
