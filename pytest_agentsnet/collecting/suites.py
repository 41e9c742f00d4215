"""The shipped suites: found in every kind of installation, named the same in all of them, run when nothing else is."""

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.errors import InputError

PACKAGE = "pytest_agentsnet.suites"
"""How ``--pyargs`` names the suites."""

NODE_FOLDER = "pytest_agentsnet/suites/"
"""What the node ids of the suites begin with."""

_OWN_TASKS = "test_own_tasks"
"""The suite of whatever tasks the hooks add to the benchmark's own."""


def suite_files(*, own_tasks: bool) -> list[Path]:
    """The modules of the shipped suites, sorted; the one for tasks of the user's own only where there are any."""
    files = sorted(data_folder("suites").glob("test_*.py"))
    return [file for file in files if own_tasks or file.stem != _OWN_TASKS]


def redirect(config: pytest.Config, *, model_named: bool, own_tasks: bool) -> bool:
    """Point pytest at the shipped suites where the command line names them, or names a model and nothing to collect.

    Returns whether the shipped suites, and nothing else, are what will run.

    :raises InputError: when a suite is named that there is not.
    """
    files = suite_files(own_tasks=own_tasks)
    nothing_named = config.args_source is pytest.Config.ArgsSource.INVOCATION_DIR and not config.getini("testpaths")
    if model_named and nothing_named:
        config.args[:] = [str(file) for file in files]
        return True
    meant = [expanded(argument, files) for argument in config.args]
    config.args[:] = [
        path
        for argument, paths in zip(config.args, meant, strict=True)
        for path in ([argument] if paths is None else paths)
    ]
    return None not in meant


def expanded(argument: str, files: Sequence[Path]) -> list[str] | None:
    """The files that an argument means which names the shipped suites; None where it names something else.

    They are named as ``--pyargs`` names modules (``pytest_agentsnet.suites.test_coloring``) or as node ids are printed.

    :raises InputError: when no suite has that name.
    """
    place, colons, test = argument.partition("::")
    if place.startswith(NODE_FOLDER) and not Path(place).exists():
        name = place.removeprefix(NODE_FOLDER).removesuffix(".py")
    elif place == PACKAGE or place.startswith(f"{PACKAGE}."):
        name = place.removeprefix(PACKAGE).removeprefix(".")
    else:
        return None
    named = [file for file in files if name in {"", file.stem, file.stem.removeprefix("test_")}]
    if not name and test:
        named = [file for file in named if f"def {test.partition('[')[0]}(" in file.read_text(encoding="utf-8")]
    if not named:
        there_are = ", ".join(f"{PACKAGE}.{file.stem}" for file in files)
        raise InputError(f"there is no suite {argument!r}; there are {there_are}")
    return [f"{file}{colons}{test}" for file in named]


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
    folder = data_folder("suites")
    if module_path.parent.name != folder.name or module_path.parent.resolve() != folder:
        return None
    return SuiteModule.from_parent(parent, path=module_path, nodeid=f"{NODE_FOLDER}{module_path.name}")


def is_suite(node: pytest.Item) -> bool:
    """Whether the test is one of the shipped suites'."""
    return node.getparent(SuiteModule) is not None


def plays_own_tasks(node: pytest.Item) -> bool:
    """Whether the test is the shipped one for tasks of the user's own."""
    module = node.getparent(SuiteModule)
    return module is not None and module.path.stem == _OWN_TASKS
