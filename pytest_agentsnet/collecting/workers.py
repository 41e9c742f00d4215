"""One run directory for the whole session: this process's, or under xdist the one that the controller shares."""

from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from pytest_agentsnet.collecting.played_items import cell_of, plays, selected_cell
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import Place, is_reachable, joined, refuse, sees_all
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.replaying import NOT_ON_TAPE
from pytest_agentsnet.running.runs.choosing import Choice, Wanted, choose_named, choose_numbered
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.progress import Selected
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions, leaders_in

NO_CELL = "a model is named on the command line, but no test here plays a cell; name the shipped suites with --pyargs pytest_agentsnet.suites, or widen the selection"

NOTHING_REPLAYED = "nothing was replayed: no test here plays a cell that is on a tape of {replay}"

NOT_PLAYED = "a model is named on the command line, but no cell was played: each was skipped, or its test does not ask for agentsnet_run"

RECORDS = "agentsnet_records"
"""The attribute of a test's report that carries what was kept while it played: records as plain JSON."""

_CELLS = "agentsnet_cells"


class Workers:
    """What the processes of a session tell one another."""

    def __init__(self, config: pytest.Config, settings: Settings, wanted: Wanted, *, insists_on_cells: bool) -> None:
        self._config = config
        self._settings = settings
        self._wanted = wanted
        self.insists_on_cells = insists_on_cells
        self._cells_of_workers: list[int] = []
        self._elsewhere: set[Any] = set()
        self._made_folder: Path | None = None
        self.records: dict[tuple[str, str, str], Record] = {}
        self.complaint = ""

    @property
    def is_worker(self) -> bool:
        """Whether this process is an xdist worker."""
        return hasattr(self._config, "workerinput")

    @cached_property
    def choice(self) -> Choice:
        """Which run goes on, or that a new one begins.

        :raises InputError: when the directory that is named holds what cannot go on.
        """
        settings = self._settings
        if settings.directory is not None:
            return choose_named(settings.directory, self._wanted, fresh=settings.fresh)
        return choose_numbered(self._root, self._wanted, fresh=settings.fresh)

    @property
    def replays(self) -> bool:
        """Whether cells come from tapes; then there is no run directory."""
        return self._settings.replay is not None

    @property
    def home(self) -> Path:
        """Where the tapes lie that the records name: the session's run directory, or what is replayed."""
        if self._settings.replay is not None:
            return self._settings.replay
        return self._joined.home if self.is_worker else self.directory.path

    @property
    def plays_for_sure(self) -> bool:
        """Whether the command line alone says that this session plays, before anything is collected."""
        return self.insists_on_cells and not self.replays and not self.is_worker and not self._config.option.collectonly

    @property
    def way_on(self) -> str:
        """What to do about cells that are not done."""
        if self._settings.directory is None and self._wanted.unversioned:
            return f"go on with --agentsnet-dir={self.shown(self.directory.path)}"
        return "the same command goes on from there"

    @cached_property
    def session(self) -> RunSession:
        """This session, as the run's ledger knows it."""
        return self._joined.session if self.is_worker else RunSession.new()

    @cached_property
    def directory(self) -> RunDirectory:
        """The run directory; it is made when the first process needs it.

        :raises pytest.UsageError: when it cannot be used.
        """
        if self.is_worker:
            return self._joined.directory
        try:
            directory = self._taken()
            with closing(Ledger(directory.ledger)) as ledger:
                Sessions(ledger).begin(self.session)
        except (InputError, CellError) as error:
            raise pytest.UsageError(str(error)) from None
        return directory

    @cached_property
    def _joined(self) -> Place:
        try:
            return joined(self._config, self._root)
        except (InputError, CellError) as error:
            raise pytest.UsageError(str(error)) from None

    @property
    def is_remote(self) -> bool:
        """Whether this is a worker that plays in a run directory of its own, since it does not see the controller's."""
        return self.is_worker and self.used_directory() is not None and self._joined.is_remote

    def is_led(self) -> bool:
        """Whether a worker's controller can still be reached."""
        return not self.is_worker or is_reachable(self._config)

    def used_directory(self) -> RunDirectory | None:
        """The run directory where one was made."""
        return self.__dict__.get("directory")

    def shown(self, path: Path) -> str:
        """The path as a reader would type it from where pytest was started."""
        here = self._config.invocation_params.dir
        return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger of the run directory."""
        return Ledger(self.directory.ledger)

    @property
    def selected(self) -> Selected:
        """The cells that the run is asked for."""
        return Selected(self.ledger)

    def reselect(self, cell: str, played: str = "") -> None:
        """Let the run know under which id a selected cell was really played; empty where its test was skipped."""
        if cell != played and not self.replays:
            self.selected.replace(cell, played)

    def stop(self, reason: str) -> None:
        """Let no process of this session make another call."""
        directory = self.used_directory()
        if directory is not None:
            with suppress(CellError):  # a disk that refuses has been told of
                Sessions(self.ledger).stop(self.session, reason)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Make the run directory before the first test, where there is a cell to play.

        :raises pytest.UsageError: when the command line names a model and there is none.
        """
        cells = sum(cell_of(item) is not None for item in session.items)
        if self.is_worker:
            self._config.workeroutput[_CELLS] = cells  # type: ignore[attr-defined]  # xdist adds it
        elif not cells and self.insists_on_cells and not session.testsfailed:
            raise pytest.UsageError(self._no_cell)
        if cells and not self.replays and not self._config.option.collectonly:
            try:
                _ = self.directory
            except pytest.UsageError as error:
                if self.is_worker:
                    refuse(session, str(error))
                raise
            self.selected.add(selected_cell(item).id for item in session.items if plays(item))

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: Any) -> None:
        """From now on a worker may buy what is not seen from here until it reports."""
        if not sees_all(node.gateway.spec):
            self._elsewhere.add(node)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take note of what a worker collected, where it lived to say so."""
        output = getattr(node, "workeroutput", None) or {}
        cells = output.get(_CELLS, 1)
        self._cells_of_workers.append(cells)
        if not cells:
            self._elsewhere.discard(node)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Under xdist, a model on the command line and no cell is told now, and is a usage error all the same."""
        nothing_played = self._cells_of_workers and not any(self._cells_of_workers)
        if not self.insists_on_cells or self.is_worker or session.testsfailed:
            return
        directory = self.used_directory()
        if nothing_played:
            self.complaint = self._no_cell
        elif self.replays:
            nothing_there = all(record.error_kind == NOT_ON_TAPE for record in self.records.values())
            has_ended = session.exitstatus == pytest.ExitCode.OK and not self._config.option.collectonly
            if has_ended and nothing_there:
                self.complaint = self._no_cell
        elif session.exitstatus == pytest.ExitCode.OK and directory is not None and not directory.is_used:
            self.complaint = NOT_PLAYED
        if self.complaint:
            session.exitstatus = pytest.ExitCode.USAGE_ERROR

    def pytest_unconfigure(self) -> None:
        """Leave the run, and nothing behind of one that played nothing."""
        directory = self.used_directory()
        if directory is None:
            return
        ledger = self.ledger
        if not self.is_worker:
            with suppress(CellError):
                Sessions(ledger).end(self.session)
        ledger.close()
        # What was bought elsewhere goes on under this run's name.
        if not (self.is_worker or self._elsewhere or leaders_in(directory.ledger)):
            directory.remove_if_unused()
            if self._made_folder is not None and not directory.is_used:
                with suppress(OSError):  # the user has put something there
                    self._made_folder.rmdir()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the records that a test's report carries, also from a worker."""
        for data in getattr(report, RECORDS, ()):
            record = Record.from_json(data)
            self.records[record.cell, record.provenance, record.scoring] = record

    @property
    def _no_cell(self) -> str:
        return NOTHING_REPLAYED.format(replay=self._settings.replay) if self.replays else NO_CELL

    @property
    def _root(self) -> Path:
        return self._config.invocation_params.dir / ".agentsnet"

    def _taken(self) -> RunDirectory:
        """Go on in the run that was chosen, or begin one."""
        choice, named = self.choice, self._settings.directory
        if choice.goes_on is not None:
            choice.goes_on.insist_on_writing()
            return choice.goes_on
        facts = {"models": list(self._settings.models), "provenance": self._wanted.provenance}
        if named is None:
            return RunDirectory.new_numbered(self._root, facts)
        if (named / "run.json").exists():
            RunDirectory.open(named).put_away()
        self._made_folder = None if named.exists() else named
        return RunDirectory.named(named, facts)
