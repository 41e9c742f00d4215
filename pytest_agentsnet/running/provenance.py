"""What an outcome depends on: a cell is the same measurement only where its provenance is the same."""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple, TypeAlias

from pytest_agentsnet.clients.scrubbing import scrubbed
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.protocol.reading import PROTOCOL_VERSION

ENGINE_VERSION = 1
"""Counts up with every change of the engine that may lead the same replies to another transcript."""

Provenance: TypeAlias = Mapping[str, Any]
"""Field -> value in plain JSON. The reading of answers is no part of it: it needs no new call."""

_SECRET = re.compile(
    r"key|secret|passw|credential|auth|cookie|header|bearer|signature|session|cert|(?:^|[^a-z])sig|token(?!s|iz)",
    re.IGNORECASE,
)
_WHERE_AND_HOW_LONG = re.compile(r"url|base$|endpoint|proxy|host$|port$|timeout|retries", re.IGNORECASE)


def provenance_of(
    cell: Cell, pack: Pack | None = None, parameters: ClientParameters | None = None, *, program: str = ""
) -> Provenance:
    """The provenance of a cell. A model has pack and parameters, a user's own agent the hash of its ``program``."""
    instance, settings = cell.instance, cell.settings
    return {
        "instance": instance_hash(instance),
        "task": instance.task.name,
        "task_version": instance.task.version,
        "rounds": instance.rounds,
        "model": cell.model,
        "reasoning": settings.reasoning,
        **provenance_of_player(settings.revision, pack, parameters, program),
        "probe": cell.probe,
        "custom": f"{settings.custom}[{settings.variant}]" if settings.variant else settings.custom,
    }


def provenance_of_player(
    revision: str, pack: Pack | None, parameters: ClientParameters | None, program: str
) -> Provenance:
    """The part of a cell's provenance that is the same for all cells of its model."""
    return {
        "revision": revision,
        "prompts": "" if pack is None else pack.sha256,
        "protocol": PROTOCOL_VERSION,
        "engine": ENGINE_VERSION,
        "parameters": {} if parameters is None else sent(parameters),
        "program": program,
    }


def provenance_hash(provenance: Provenance) -> str:
    """Eight hex digits that stand for the provenance in file names."""
    return _digest(provenance)[:8]


def instance_hash(instance: Instance) -> str:
    """Topology, task and what the agents are told of it."""
    task = instance.task
    return _digest([instance.topology.sha256, task.name, task.version, task.brief(instance.topology)])


class Difference(NamedTuple):
    """A field that has two values: the one that was found there, and the present one. None stands for no such field."""

    field: str
    there: Any
    here: Any

    def __str__(self) -> str:
        return f"{self.field} was {_shown(self.there)} and is now {_shown(self.here)}"

    def apart(self, there: object, here: object) -> str:
        """The difference between what was found in two places."""
        return f"{self.field} is {_shown(self.there)} in {there} and {_shown(self.here)} in {here}"


def first_difference(there: Provenance, here: Provenance) -> Difference | None:
    """The first field, by name, in which two provenances differ; of fields that hold fields the innermost."""
    for name in sorted({*there, *here}):
        theirs, ours = there.get(name), here.get(name)
        if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
            inner = first_difference(theirs, ours)
            if inner is not None:
                return inner._replace(field=f"{name}.{inner.field}")
        elif theirs != ours:
            return Difference(name, theirs, ours)
    return None


def _shown(value: Any) -> str:
    """The value as JSON on one line."""
    return "not given" if value is None else one_line(json.dumps(value, sort_keys=True), 80)


def sent(parameters: ClientParameters) -> dict[str, Any]:
    """The parameters that shape a reply, fit to be stored.

    Left out is whatever could be a secret by its name or is a web address, at any depth, and what only says where the
    model is and how long to wait for it. A text that is shaped like a key is hidden.
    """
    return {"max_tokens": parameters.max_tokens, **_fit(parameters.arguments)}


def _fit(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {
        str(name): _plain(value)
        for name, value in arguments.items()
        if not _SECRET.search(str(name)) and not _WHERE_AND_HOW_LONG.search(str(name)) and not _is_address(value)
    }


def _plain(value: object) -> Any:
    if isinstance(value, Mapping):
        return _fit(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value if not _is_address(item)]
    if isinstance(value, str):
        return scrubbed(value, ())
    return value if isinstance(value, int | float | None) else type(value).__name__


def _is_address(value: object) -> bool:
    return isinstance(value, str) and "://" in value


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@cache
def package_version() -> str:
    """The version of this package, ``unknown`` where it runs without being installed."""
    try:
        return version("pytest-agentsnet")
    except PackageNotFoundError:
        return "unknown"
