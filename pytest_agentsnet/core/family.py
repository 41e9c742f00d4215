"""The contract of a family: a recipe for topologies of any size."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from pytest_agentsnet.core.topology import Topology

Parameters: TypeAlias = Mapping[str, int | float]
"""A family's parameters by name, complete: every parameter of the family has a value."""


class Family(Protocol):
    """A recipe for graphs. The same arguments always build the same topology."""

    @property
    def name(self) -> str:
        """A short lower-case word, unique among the families of a run."""

    @property
    def defaults(self) -> Parameters:
        """The family's parameters with their default values; empty where it has none."""

    def refusal(self, n: int, parameters: Parameters) -> str | None:
        """Why there is no such graph, in one line that says what there is; None where it can be built."""

    def build(self, n: int, index: int, seed: int, parameters: Parameters) -> Topology:
        """The topology number ``index`` (from 0) of that size. Call it only where ``refusal`` is None."""
