"""One run directory for the whole session: this process's, or under xdist the one that the controller shares."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.directory import RunDirectory

NO_CELL = "a model is named on the command line, but no test here plays a cell; name the shipped suites with --pyargs pytest_agentsnet.suites, or widen the selection"

NOT_PLAYED = "a model is named on the command line, but no cell was played: each was skipped, or its test does not ask for agentsnet_run"

_DIRECTORY = "agentsnet_directory"
_CELLS = "agentsnet_cells"


class Workers:
    """What the processes of a session tell one another."""

    def __init__(self, config: pytest.Config, settings: Settings, *, insists_on_cells: bool) -> None:
        self._config = config
        self._settings = settings
        self.insists_on_cells = insists_on_cells
        self._cells_of_workers: list[int] = []
        self._made_folder: Path | None = None
        self.complaint = ""

    @property
    def is_worker(self) -> bool:
        """Whether this process is an xdist worker."""
        return hasattr(self._config, "workerinput")

    @cached_property
    def directory(self) -> RunDirectory:
        """The run directory; it is made when the first process needs it.

        :raises pytest.UsageError: when it cannot be used.
        """
        if self.is_worker:
            shared = Path(self._config.workerinput[_DIRECTORY])  # type: ignore[attr-defined]  # xdist adds it
            if shared.is_dir():
                return RunDirectory.open(shared)
        facts = {"models": list(self._settings.models)}
        try:
            if self._settings.directory is not None:
                self._made_folder = None if self._settings.directory.exists() else self._settings.directory
                return RunDirectory.named(self._settings.directory, facts)
            return RunDirectory.new_numbered(self._config.invocation_params.dir / ".agentsnet", facts)
        except InputError as error:
            raise pytest.UsageError(str(error)) from None

    def used_directory(self) -> RunDirectory | None:
        """The run directory where one was made."""
        return self.__dict__.get("directory")

    def shown(self, path: Path) -> str:
        """The path as a reader would type it from where pytest was started."""
        here = self._config.invocation_params.dir
        return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Make the run directory before the first test, where there is a cell to play.

        :raises pytest.UsageError: when the command line names a model and there is none.
        """
        cells = sum(cell_of(item) is not None for item in session.items)
        if self.is_worker:
            self._config.workeroutput[_CELLS] = cells  # type: ignore[attr-defined]  # xdist adds it
        elif cells and not self._config.option.collectonly:
            _ = self.directory
        elif not cells and self.insists_on_cells and not session.testsfailed:
            raise pytest.UsageError(NO_CELL)

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Share the run directory with a worker that is about to start."""
        if self._settings.models:
            node.workerinput[_DIRECTORY] = str(self.directory.path)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take note of what a worker collected, where it lived to say so."""
        output = getattr(node, "workeroutput", None) or {}
        self._cells_of_workers.append(output.get(_CELLS, 1))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Under xdist, a model on the command line and no cell is told now, and is a usage error all the same."""
        nothing_played = self._cells_of_workers and not any(self._cells_of_workers)
        if not self.insists_on_cells or self.is_worker or session.testsfailed:
            return
        directory = self.used_directory()
        if nothing_played:
            self.complaint = NO_CELL
        elif session.exitstatus == pytest.ExitCode.OK and directory is not None and not directory.is_used:
            self.complaint = NOT_PLAYED
        if self.complaint:
            session.exitstatus = pytest.ExitCode.USAGE_ERROR

    def pytest_unconfigure(self) -> None:
        """Leave nothing behind of a run that played nothing."""
        if not self.is_worker and (directory := self.used_directory()) is not None:
            directory.remove_if_unused()
            if self._made_folder is not None and not directory.is_used:
                with suppress(OSError):  # the user has put something there
                    self._made_folder.rmdir()


def asks_for_cells(item: pytest.Item) -> bool:
    """Whether the item is a case of a test that plays cells."""
    callspec = getattr(item, "callspec", None)
    return callspec is not None and "agentsnet_cell" in callspec.params


def cell_of(item: pytest.Item) -> Cell | None:
    """The cell that the item plays; None for any other item."""
    return item.callspec.params["agentsnet_cell"] if asks_for_cells(item) else None  # type: ignore[attr-defined]  # above


def variant_of(item: pytest.Item) -> str:
    """The test and its other parameters, where it has any: what an overriding fixture may depend on."""
    cell = cell_of(item)
    if cell is None or len(item.callspec.params) == 1:  # type: ignore[attr-defined]  # as above
        return ""
    return item.nodeid.replace(cell.id, "", 1)
