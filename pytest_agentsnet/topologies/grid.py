"""The grid: rows x columns = n, both 2 or more, as square as n allows; for every n from 4 on that is no prime."""

import math

from pytest_agentsnet.core.family import Parameters
from pytest_agentsnet.topologies.recipe import NumberedEdges, Recipe


def rows_of(n: int) -> int:
    """The rows of the most square grid of n agents: the largest divisor up to the root of n, 1 for a prime."""
    return next(rows for rows in range(math.isqrt(n), 0, -1) if n % rows == 0)


def _draw(n: int, _graph_seed: int, _parameters: Parameters) -> NumberedEdges:
    columns = n // rows_of(n)
    edges: list[tuple[int, int]] = []
    for node in range(n):
        if (node + 1) % columns:
            edges.append((node, node + 1))
        if node + columns < n:
            edges.append((node, node + columns))
    return edges


def _limits(n: int, _parameters: Parameters) -> str | None:
    if rows_of(n) > 1:
        return None
    nearest = "4" if n < 4 else f"{n - 1} or {n + 1}"
    return f"grid needs n = rows x columns, both 2 or more, and {n} is prime; take n = {nearest}"


GRID = Recipe("grid", _draw, _limits)
