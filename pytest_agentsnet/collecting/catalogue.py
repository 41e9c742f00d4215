"""What can be played: all tasks and families that the hooks give, by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.task import Task


class Named(Protocol):
    """Whatever is registered under its name."""

    @property
    def name(self) -> str:
        """The name."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True)
class Catalogue:
    """Tasks and families by name, the built-ins first."""

    tasks: Mapping[str, Task]
    families: Mapping[str, Family]

    def task(self, name: str) -> Task:
        """The task of that name.

        :raises InputError: when there is none.
        """
        return _found("task", name, self.tasks)

    def family(self, name: str) -> Family:
        """The family of that name.

        :raises InputError: when there is none.
        """
        return _found("family", name, self.families)


def catalogue_of(config: pytest.Config) -> Catalogue:
    """Ask the hooks.

    :raises InputError: when two tasks or two families share a name.
    """
    tasks = config.hook.pytest_agentsnet_tasks(config=config)
    families = config.hook.pytest_agentsnet_topologies(config=config)
    # pluggy asks the last registered first; the built-ins were registered first of all.
    return Catalogue(_by_name("task", reversed(tasks)), _by_name("family", reversed(families)))


def _by_name(what: str, groups: Iterable[Iterable[N]]) -> Mapping[str, N]:
    named: dict[str, N] = {}
    for group in groups:
        for member in group:
            if member.name in named:
                raise InputError(f"two hooks give a {what} named {member.name!r}; names must differ")
            named[member.name] = member
    return named


def _found(what: str, name: str, known: Mapping[str, N]) -> N:
    try:
        return known[name]
    except KeyError:
        raise InputError(f"there is no {what} {name!r}; there are {', '.join(known)}") from None
