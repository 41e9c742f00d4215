"""Values taken out of JSON that anybody may have written: of the type that is meant, or refused in one line."""

import math
from collections.abc import Mapping
from typing import Any, TypeGuard

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line, without_surrogates


def mapping(value: object, what: str) -> Mapping[str, Any]:
    """A JSON object.

    :raises InputError: for anything else.
    """
    if not isinstance(value, dict):
        raise InputError(f"{what} is {shown(value)}, and should be a JSON object")
    return value


def listed(value: object, what: str) -> list[Any]:
    """A JSON list.

    :raises InputError: for anything else.
    """
    if not isinstance(value, list):
        raise InputError(f"{what} is {shown(value)}, and should be a list")
    return value


def text(value: object, what: str) -> str:
    """A text that every file can carry.

    :raises InputError: for anything else.
    """
    if not isinstance(value, str):
        raise InputError(f"{what} is {shown(value)}, and should be a text")
    return without_surrogates(value)


def name(value: object, what: str, longest: int = 100) -> str:
    """A text of one line that steers no terminal.

    :raises InputError: for anything else.
    """
    if not (isinstance(value, str) and value and value == one_line(value, longest)):
        raise InputError(
            f"{what} is {shown(value)}, and should be a name: one line of up to {longest} plain characters"
        )
    return value


def whole(value: object, what: str, least: int, most: int) -> int:
    """A whole number within the bounds.

    :raises InputError: for anything else.
    """
    if not is_whole(value) or not least <= value <= most:
        raise InputError(f"{what} is {shown(value)}, and should be a whole number from {least:,} to {most:,}")
    return value


def is_whole(value: object) -> TypeGuard[int]:
    """Whether it is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def number(value: object) -> float | None:
    """A finite number; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None


def count(value: object) -> int | None:
    """A whole number from 0 on; None for anything else."""
    return value if is_whole(value) and value >= 0 else None


def shown(value: object) -> str:
    """What stands there instead, in a few characters; of lists and objects, which may be deep, only what they are."""
    if value is None:
        return "missing"
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "an object"
    return one_line(repr(value) if isinstance(value, str | float | bool) else str(value)[:100], 60)
