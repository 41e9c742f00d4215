"""The named grids: which sizes and graphs a run plays unless it is told otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

CORE_SIZES = (4, 8, 16)
SCALE_SIZES = (20, 30, 40, 50, 60, 70, 80, 90, 100)
BENCHMARK_FAMILIES = ("ws", "ba", "dt")


@dataclass(frozen=True)
class Grid:
    """Sizes, and the numbers of the graphs of each family at each size."""

    name: str
    sizes: tuple[int, ...]
    indices: tuple[int, ...]
    families: tuple[str, ...] = BENCHMARK_FAMILIES


GRIDS: Mapping[str, Grid] = {
    grid.name: grid
    for grid in (
        Grid("quick", CORE_SIZES, (0,)),
        Grid("paper", CORE_SIZES, (0, 1, 2)),
        Grid("scale", (*CORE_SIZES, *SCALE_SIZES), (0, 1, 2)),
        Grid("n50", (4, 8, 16, 32, 64), (0, 1, 2)),
    )
}
