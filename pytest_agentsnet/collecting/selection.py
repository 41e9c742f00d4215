"""Which cells, axis by axis: what the options choose, within what a test's marker allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.topologies.choice import FamilyChoice
from pytest_agentsnet.topologies.parameters import differing


@dataclass(frozen=True)
class Selection:
    """Which cells: one tuple of values an axis, None where nothing was said of it."""

    models: tuple[str, ...] | None = None
    tasks: tuple[str, ...] | None = None
    families: tuple[FamilyChoice, ...] | None = None
    sizes: tuple[int, ...] | None = None
    indices: tuple[int, ...] | None = None
    seeds: tuple[int, ...] | None = None
    trials: tuple[int, ...] | None = None
    rounds: tuple[int, ...] | None = None


def within_families(
    limit: tuple[FamilyChoice, ...] | None,
    chosen: tuple[FamilyChoice, ...] | None,
    default: tuple[FamilyChoice, ...],
) -> tuple[FamilyChoice, ...]:
    """The chosen families that the limit allows; a family named without parameters stands for all of its parameters."""
    if limit is None or chosen is None:
        return next((families for families in (limit, chosen) if families is not None), default)
    allowed = [choice for choice in chosen if choice in limit or FamilyChoice(choice.name) in limit]
    narrowed = [choice for choice in limit if choice.parameters and FamilyChoice(choice.name) in chosen]
    return tuple(dict.fromkeys(allowed + narrowed))


def allows(selection: Selection, cell: Cell, families: Mapping[str, Family]) -> bool:
    """Whether a cell is among those selected."""
    instance = cell.instance
    axes: tuple[tuple[Any, Sequence[Any] | None], ...] = (
        (cell.model, selection.models),
        (instance.task.name, selection.tasks),
        (instance.n, selection.sizes),
        (instance.index, selection.indices),
        (instance.seed, selection.seeds),
        (cell.trial, selection.trials),
        (instance.rounds, selection.rounds),
    )
    return all(values is None or value in values for value, values in axes) and (
        selection.families is None or any(_is_of(choice, instance, families) for choice in selection.families)
    )


def _is_of(choice: FamilyChoice, instance: Instance, families: Mapping[str, Family]) -> bool:
    if choice.name != instance.family:
        return False
    return not choice.parameters or differing(families[choice.name], dict(choice.parameters)) == instance.parameters
