"""A rule that agents may follow, reduced to four choices, so that two of them can be compared."""

from dataclasses import dataclass, fields
from typing import Literal, TypeAlias, get_args

from pytest_agentsnet.core.errors import InputError

Order: TypeAlias = Literal["alphabetical", "reverse", "degree", "random", "leader", "none"]
"""Who goes first, or counts more: smaller names, greater names, degrees, drawn numbers, an agent that all know, nobody."""

Pick: TypeAlias = Literal["smallest_free", "random_free", "assigned", "default", "majority", "flood", "propose_accept"]
"""How an answer is found: the first or any one that no neighbour has; given by somebody; one for all; what most neighbours say;
the extreme of all that was heard; by offers that are taken or not."""

Conflict: TypeAlias = Literal["lower_yields", "higher_yields", "degree", "random", "both", "none"]
"""Who gives way where two answers clash: the smaller name, the greater, by degree, by lot, both, nobody."""

Information: TypeAlias = Literal["own", "relay", "gather"]
"""What is passed on: the own choice, also what others said, or the whole graph."""

_CHOICES = {"order": Order, "pick": Pick, "conflict": Conflict, "information": Information}


@dataclass(frozen=True, slots=True)
class StrategyKey:
    """A rule; what was not said of it is None. One that says nothing is no rule."""

    order: Order | None = None
    pick: Pick | None = None
    conflict: Conflict | None = None
    information: Information | None = None

    def __str__(self) -> str:
        """The four choices with slashes between, ``-`` for what was not said: ``reverse/smallest_free/-/own``."""
        return "/".join(getattr(self, f.name) or "-" for f in fields(self))

    @property
    def says_something(self) -> bool:
        """Whether it is a rule: the order, the pick or who gives way is said. What is passed on alone is none, but for a whole graph."""
        return bool(self.order or self.pick or self.conflict or self.information == "gather")

    def agrees_with(self, other: "StrategyKey") -> bool:
        """Whether both may be one rule: they say one choice at least in common, and none differently."""
        pairs = [(getattr(self, f.name), getattr(other, f.name)) for f in fields(self)]
        told = [(mine, theirs) for mine, theirs in pairs if mine and theirs]
        return bool(told) and all(mine == theirs for mine, theirs in told)


def strategy_key(text: str) -> StrategyKey:
    """The inverse of ``str``.

    :raises InputError: for a text that is no key.
    """
    parts = text.split("/")
    if len(parts) != len(_CHOICES):
        raise InputError(f"{text!r} is no strategy key; one is ORDER/PICK/CONFLICT/INFORMATION, - for what is not said")
    chosen = {name: None if part == "-" else part for name, part in zip(_CHOICES, parts, strict=True)}
    for name, part in chosen.items():
        if part is not None and part not in get_args(_CHOICES[name]):
            raise InputError(f"{part!r} is no {name}; it is one of {', '.join(get_args(_CHOICES[name]))}")
    return StrategyKey(**chosen)  # type: ignore[arg-type]  # checked above
