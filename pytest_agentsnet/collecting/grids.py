"""The named grids: which sizes and graphs a run plays unless it is told otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

CORE_SIZES = (4, 8, 16)
SCALE_SIZES = (20, 30, 40, 50, 60, 70, 80, 90, 100)
BENCHMARK_FAMILIES = ("ws", "ba", "dt")


@dataclass(frozen=True)
class Grid:
    """Sizes, and the numbers of the graphs of each family at each size."""

    sizes: tuple[int, ...]
    indices: tuple[int, ...]
    families: tuple[str, ...] = BENCHMARK_FAMILIES


GRIDS: Mapping[str, Grid] = {
    "quick": Grid(CORE_SIZES, (0,)),
    "paper": Grid(CORE_SIZES, (0, 1, 2)),
    "scale": Grid((*CORE_SIZES, *SCALE_SIZES), (0, 1, 2)),
    "n50": Grid((4, 8, 16, 32, 64), (0, 1, 2)),
}
