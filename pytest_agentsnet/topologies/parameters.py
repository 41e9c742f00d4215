"""A family's parameters: completed from its defaults, each of the same kind as its default."""

import math
import operator
from collections.abc import Mapping
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Family, Parameters
from pytest_agentsnet.core.instance import FamilyParameters


def completed(family: Family, given: Mapping[str, Any]) -> Parameters:
    """Every parameter of the family with its value, in the order of the defaults.

    A default that is a whole number takes whole numbers only; one with a fraction takes any finite number, as a float.

    :raises InputError: for a parameter that the family does not have, or a value of another kind.
    """
    for name in given:
        if name not in family.defaults:
            known = ", ".join(family.defaults) or "none"
            raise InputError(f"{family.name} has no parameter {name!r}; its parameters: {known}")
    return {
        name: _like(default, given.get(name, default), f"{family.name} needs {name} to be")
        for name, default in family.defaults.items()
    }


def differing(family: Family, given: Mapping[str, Any]) -> FamilyParameters:
    """The parameters whose value is not the default, sorted by name: what an instance's id shows.

    :raises InputError: as ``completed`` does.
    """
    values = completed(family, given).items()
    return tuple(sorted((name, value) for name, value in values if value != family.defaults[name]))


def whole_number(value: Any, need: str, least: int | None = None) -> int:
    """The value as a plain ``int``; ``need`` is how the refusal begins (``n must be``).

    :raises InputError: when it is no whole number or less than ``least``.
    """
    try:
        number = operator.index(value)
    except TypeError:
        number = None
    if number is None or isinstance(value, bool):
        raise InputError(f"{need} a whole number, not {value!r}")
    if least is not None and number < least:
        raise InputError(f"{need} {least} or more, not {number}")
    return number


def _like(default: float, value: Any, need: str) -> int | float:
    if isinstance(default, int):
        return whole_number(value, need)
    try:
        number = math.nan if isinstance(value, str | bool) else float(value)
    except (TypeError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise InputError(f"{need} a finite number, not {value!r}")
    return number
