"""Which cells, axis by axis: what the options choose, within what a test's marker allows."""

from dataclasses import dataclass

from pytest_agentsnet.topologies.choice import FamilyChoice


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
