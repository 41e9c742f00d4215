"""What can be played and measured: all tasks, families and metrics that the hooks give, by name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar, get_args

import pytest

from pytest_agentsnet.collecting.hook_faults import asking
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.metrics.metric import Direction, Metric, Tier, Unit


class Named(Protocol):
    """Whatever is registered under its name."""

    @property
    def name(self) -> str:
        """The name."""


N = TypeVar("N", bound=Named)

_NAME = re.compile(r"[a-z][a-z0-9_]*")
"""Names stand in the ids of cells, between hyphens."""

_METRIC = ("tier", "denominator", "unit", "range", "direction", "source", "measure")

_KINDS: Mapping[str, tuple[str, ...]] = {
    "tier": get_args(Tier),
    "unit": get_args(Unit),
    "direction": get_args(Direction),
}


@dataclass(frozen=True)
class Catalogue:
    """Tasks, families and metrics by name, the built-ins first."""

    tasks: Mapping[str, Task]
    families: Mapping[str, Family]
    metrics: Mapping[str, Metric] = field(default_factory=dict)

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

    :raises InputError: when two of a kind share a name, or a hook raises or gives what is none.
    """
    return Catalogue(
        _given(config, "pytest_agentsnet_tasks", "task", ("version", "brief", "alphabet", "check")),
        _given(config, "pytest_agentsnet_topologies", "family", ("defaults", "refusal", "build")),
        _with_known_kinds(_given(config, "pytest_agentsnet_metrics", "metric", _METRIC)),
    )


def _given(config: pytest.Config, hook: str, what: str, parts: Iterable[str]) -> Mapping[str, Any]:
    with asking(hook):
        groups = getattr(config.hook, hook)(config=config)
        # The built-ins answer last, and among the users' hooks those registered later answer first.
        return _by_name(what, parts, reversed(groups))


def _with_known_kinds(metrics: Mapping[str, Metric]) -> Mapping[str, Metric]:
    for name, metric in metrics.items():
        for part, kinds in _KINDS.items():
            if getattr(metric, part) not in kinds:
                given = one_line(repr(getattr(metric, part)))
                raise InputError(f"the metric {name!r} has the {part} {given}; it is one of {', '.join(kinds)}")
        if metric.tier == "judged":
            raise InputError(
                f"the metric {name!r} has the tier 'judged', and what a judge finds is given to no metric of a hook"
            )
        if not _is_range(metric.range):
            given = one_line(repr(metric.range))
            raise InputError(f"the metric {name!r} has the range {given}; one is (0, 1), or (0, None) without an end")
    return metrics


def _is_range(given: Any) -> bool:
    if not (isinstance(given, tuple) and len(given) == 2):
        return False
    low, high = given
    numbers = [low] if high is None else [low, high]
    return all(isinstance(number, int | float) for number in numbers) and (high is None or low <= high)


def _by_name(what: str, parts: Iterable[str], groups: Iterable[Any]) -> Mapping[str, Any]:
    named: dict[str, Any] = {}
    for group in groups:
        if not isinstance(group, Iterable):
            raise InputError(f"a hook gives {one_line(repr(group))} where a list is wanted: [a {what}, another {what}]")
        for member in group:
            _insist_on_contract(what, member, parts)
            if member.name in named:
                raise InputError(f"two hooks give a {what} named {member.name!r}; names must differ")
            named[member.name] = member
    return named


def _insist_on_contract(what: str, member: Any, parts: Iterable[str]) -> None:
    missing = [part for part in ("name", *parts) if not hasattr(member, part)]
    if missing:
        raise InputError(f"a hook gives {one_line(repr(member))} as a {what}, which lacks {', '.join(missing)}")
    if not (isinstance(member.name, str) and _NAME.fullmatch(member.name)):
        raise InputError(f"the {what} {member.name!r} needs another name: lower-case letters, digits and underscores")


def _found(what: str, name: str, known: Mapping[str, N]) -> N:
    try:
        return known[name]
    except KeyError:
        raise InputError(f"there is no {what} {name!r}; there are {', '.join(known)}") from None
