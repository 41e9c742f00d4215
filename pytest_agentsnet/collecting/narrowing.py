"""A run that costs too much: which part of it the budget allows, as options to add to the command."""

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from pytest_agentsnet.core.cell import Cell


class Priced(NamedTuple):
    """A cell and what is left to pay for it, in USD."""

    cell: Cell
    cost: float


class Part(NamedTuple):
    """Some of the cells of a run, what is left to pay for them, and the options that choose them along an axis."""

    options: tuple[str, ...]
    cells: tuple[Priced, ...]
    cost: float
    axis: str


_AXES: dict[str, Callable[[Cell], int | str]] = {
    "size": lambda cell: cell.instance.n,
    "index": lambda cell: cell.instance.index,
    "trials": lambda cell: cell.trial,
    "family": lambda cell: cell.instance.family,
    "task": lambda cell: cell.instance.task.name,
}
"""What may be narrowed; an option that the command gives already would widen it when it is given once more."""


def affordable(cells: Sequence[Priced], usd: float, axes: Collection[str]) -> Part | None:
    """The largest part that costs no more, narrowed along one of these axes, or along several where one is not enough.

    Numbers are cut from above, names from the dearest down; None where nothing is cheap enough.
    """
    parts = list(_parts(cells, axes))
    fitting = [part for part in parts if part.cost <= usd]
    if fitting:
        return max(fitting, key=lambda part: (len(part.cells), part.cost))
    if not parts:
        return None
    cheapest = min(parts, key=lambda part: part.cost)
    further = affordable(cheapest.cells, usd, [axis for axis in axes if axis != cheapest.axis])
    return None if further is None else further._replace(options=cheapest.options + further.options)


def free_axes(given: Callable[[str], bool]) -> list[str]:
    """The axes along which one more option narrows: ``given`` says whether the command line has it. The last ``trials`` counts."""
    return [axis for axis in _AXES if axis == "trials" or not given(axis)]


def sensible(usd: float) -> float:
    """A budget somewhat over this figure: a fifth more, rounded up to half a digit."""
    step = 10.0 ** math.floor(math.log10(1.2 * usd)) / 2
    return math.ceil(1.2 * usd / step) * step


def _parts(cells: Sequence[Priced], axes: Collection[str]) -> Iterator[Part]:
    for axis in axes:
        value_of = _AXES[axis]
        values = _cheapest_first(cells, value_of)
        for count in range(1, len(values)):
            chosen = values[:count]
            options = [f"--agentsnet-{axis}={value}" for value in chosen]
            if axis == "trials":
                options = [f"--agentsnet-trials={count}"]
            own = tuple(each for each in cells if value_of(each.cell) in chosen)
            yield Part(tuple(options), own, math.fsum(each.cost for each in own), axis)


def _cheapest_first(cells: Sequence[Priced], value_of: Callable[[Cell], int | str]) -> list[int | str]:
    costs: dict[int | str, float] = {}
    for cell, cost in cells:
        costs[value_of(cell)] = costs.get(value_of(cell), 0.0) + cost
    return sorted(costs, key=lambda value: (value if isinstance(value, int) else 0, costs[value], str(value)))
