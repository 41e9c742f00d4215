"""How a family is asked for in text: ``ring``, or with parameters ``regular:d=4``."""

import re
from dataclasses import dataclass

from pytest_agentsnet.core.errors import InputError

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


@dataclass(frozen=True)
class FamilyChoice:
    """A family by name, with those of its parameters that were given."""

    name: str
    parameters: tuple[tuple[str, int | float], ...] = ()


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
