"""A test's marker: the author's limit on the cells that the test plays."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.topologies.choice import read_family

_FIXTURES = ("agentsnet_client", "agentsnet_topology")


def limit_of(markers: Iterable[pytest.Mark]) -> Selection:
    """Read a test's markers; of two that speak of one axis the nearer to the test wins.

    :raises InputError: for an unknown argument, or a value that is no list of the right kind.
    """
    given: dict[str, Any] = {}
    for marker in reversed(list(markers)):
        if marker.args:
            raise InputError(
                f"the marker agentsnet takes lists by name ({', '.join(_READERS)}), not {marker.args[0]!r}"
            )
        given.update(marker.kwargs)
    if given.pop("probes", None):
        raise InputError("the marker agentsnet cannot limit probes yet: there are none in this version")
    return Selection(**{axis: _read(axis, values) for axis, values in given.items()})


def overridden(metafunc: pytest.Metafunc) -> str:
    """Where the test overrides the client or topology fixture (``tests/conftest.py:agentsnet_client``), else empty.

    Which definitions a test sees is known to pytest alone, in a private place of it; this function is the one that looks.
    """
    places = {name: _replaced(metafunc.definition, name) for name in _FIXTURES}
    given = {name for mark in metafunc.definition.iter_markers("parametrize") for name in _names(mark)}
    for name in given.intersection(places):  # each case has a value in the fixture's place
        places[name] = f"{_place(metafunc.function, metafunc.config.rootpath)}:{name}"
    return " ".join(filter(None, places.values()))


def replaces_run(item: pytest.Item) -> bool:
    """Whether another fixture stands in the place of ``agentsnet_run``, which may ask for no cell at all."""
    return bool(_replaced(item, "agentsnet_run"))


def _replaced(item: pytest.Item, name: str) -> str:
    """Where the fixture of this name that the item sees is defined, empty where it is this package's own."""
    seen: Mapping[str, Any] = item._fixtureinfo.name2fixturedefs  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
    function = seen[name][-1].func if seen.get(name) else None
    if function is None or function.__module__ == "pytest_agentsnet.plugin":
        return ""
    return _place(function, item.config.rootpath)


def _names(parametrize: pytest.Mark) -> list[str]:
    """The names that a mark gives values to."""
    names = parametrize.args[0] if parametrize.args else parametrize.kwargs.get("argnames", ())
    return [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)


def _place(function: Callable[..., Any], root: Path) -> str:
    """File and name of a fixture: the same on every machine, so relative to the root, or else the module's name."""
    file = Path(inspect.getfile(function))
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else function.__module__
    return f"{shown}:{function.__qualname__}"


def _read(axis: str, values: Any) -> tuple[Any, ...] | None:
    if axis not in _READERS:
        raise InputError(f"the marker agentsnet knows no {axis!r}; it takes {', '.join(_READERS)}")
    if values is None:
        return None
    if not isinstance(values, list | tuple):
        raise InputError(f"the marker agentsnet takes a list for {axis}, not {values!r}; write {axis}=[...]")
    return tuple(dict.fromkeys(_READERS[axis](axis, value) for value in values))


def _text(axis: str, value: Any) -> str:
    if not isinstance(value, str):
        raise InputError(f"the marker agentsnet takes texts for {axis}, not {value!r}")
    return value


def _number(axis: str, value: Any) -> int:
    least = {"sizes": 2, "rounds": 1}.get(axis, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise InputError(f"the marker agentsnet takes whole numbers from {least} for {axis}, not {value!r}")
    return value


_READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "tasks": _text,
    "families": lambda axis, value: read_family(_text(axis, value)),
    "sizes": _number,
    "indices": _number,
    "seeds": _number,
    "rounds": _number,
    "trials": _number,
    "models": _text,
}
