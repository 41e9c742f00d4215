"""The shipped suites: found in every kind of installation, named the same in all of them, run when nothing else is."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.errors import InputError

PACKAGE = "pytest_agentsnet.suites"
"""How ``--pyargs`` names the suites."""

NODE_FOLDER = "pytest_agentsnet/suites/"
"""What the node ids of the suites begin with."""


def suite_files() -> list[Path]:
    """The modules of the shipped suites, sorted."""
    return sorted(data_folder("suites").glob("test_*.py"))


def expanded(argument: str) -> list[str] | None:
    """The files that an argument means that names the shipped suites; None where it names something else.

    They can be named as ``--pyargs`` names modules (``pytest_agentsnet.suites.test_coloring::test_...``) and as node ids are
    printed.

    :raises InputError: when no suite has that name.
    """
    path, *rest = argument.split("::", 1)
    if path.startswith(NODE_FOLDER):
        name = path.removeprefix(NODE_FOLDER).removesuffix(".py")
    elif path == PACKAGE or path.startswith(f"{PACKAGE}."):
        name = path.removeprefix(PACKAGE).removeprefix(".")
    else:
        return None
    files = {file.stem: file for file in suite_files()}
    if not name and not rest:
        return [str(file) for file in files.values()]
    file = files.get(name) or files.get(f"test_{name}")
    if file is None:
        raise InputError(f"there is no suite {argument!r}; there are {', '.join(f'{PACKAGE}.{stem}' for stem in files)}")
    return ["::".join([str(file), *rest])]


def redirect(config: pytest.Config, *, suites_asked_for: bool) -> None:
    """Point pytest at the shipped suites where the command line names them, or names a model and nothing to collect."""
    arguments: list[str] = []
    for argument in config.args:
        files = None if Path(argument.split("::", 1)[0]).exists() else expanded(argument)
        arguments += [argument] if files is None else files
    nothing_named = config.args_source is pytest.Config.ArgsSource.INVOCATION_DIR and not config.getini("testpaths")
    config.args[:] = [str(file) for file in suite_files()] if suites_asked_for and nothing_named else arguments


class SuiteModule(pytest.Module):
    """A module of the shipped suites: its node id and its tests do not depend on where it lies or on the user's ini."""

    def funcnamefilter(self, name: str) -> bool:
        """Tests are named ``test_...``, whatever ``python_functions`` says."""
        return name.startswith("test_")

    def _getobj(self) -> ModuleType:
        name = f"pytest_agentsnet_suites.{self.path.stem}"
        spec = importlib.util.spec_from_file_location(name, self.path)
        assert spec is not None and spec.loader is not None  # noqa: S101, PT018 - a .py file always has both
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module


def make_module(module_path: Path, parent: pytest.Collector) -> SuiteModule | None:
    """The collector of a shipped suite's module; None for every other module."""
    if module_path.parent != data_folder("suites"):
        return None
    return SuiteModule.from_parent(parent, path=module_path, nodeid=f"{NODE_FOLDER}{module_path.name}")


def is_suite(item: pytest.Item) -> bool:
    """Whether the item is one of the shipped suites'."""
    return item.getparent(SuiteModule) is not None


def suites_of(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    """Those items that are of the shipped suites."""
    return (item for item in items if is_suite(item))
