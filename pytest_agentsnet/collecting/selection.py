"""Which cells, axis by axis: what the options choose, within what a test's marker allows."""

import re
from dataclasses import dataclass

from pytest_agentsnet.core.errors import InputError

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


@dataclass(frozen=True)
class FamilyChoice:
    """A family by name, with those of its parameters that were given."""

    name: str
    parameters: tuple[tuple[str, int | float], ...] = ()


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


def read_family(text: str) -> FamilyChoice:
    """Read ``ring`` or ``regular:d=4`` or ``ws:k=2,p=0.1``.

    :raises InputError: when it is written in another way.
    """
    name, colon, rest = text.strip().partition(":")
    parameters: dict[str, int | float] = {}
    for assignment in rest.split(",") if colon else ():
        key, equals, value = (part.strip() for part in assignment.partition("="))
        if not key or not equals or not _NUMBER.fullmatch(value):
            raise InputError(f"the family {text!r} is not NAME or NAME:KEY=NUMBER,...; for example regular:d=4")
        parameters[key] = float(value) if "." in value else int(value)
    return FamilyChoice(name, tuple(sorted(parameters.items())))


def within_families(
    limit: tuple[FamilyChoice, ...], chosen: tuple[FamilyChoice, ...]
) -> tuple[FamilyChoice, ...]:
    """The chosen families that the limit allows; a family named without parameters stands for all of its parameters."""
    allowed = [choice for choice in chosen if choice in limit or FamilyChoice(choice.name) in limit]
    narrowed = [choice for choice in limit if choice.parameters and FamilyChoice(choice.name) in chosen]
    return tuple(dict.fromkeys(allowed + narrowed))
