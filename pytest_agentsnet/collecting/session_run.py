"""The run directory of a session: this process's, or under xdist the one that the controller shares."""

from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path

import pytest

from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import Place, is_reachable, joined
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.running.runs.choosing import Choice, Wanted, choose_named, choose_numbered
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.planned import Players
from pytest_agentsnet.running.runs.progress import Selected
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions, leaders_in
from pytest_agentsnet.running.traffic.limits import Limits


class SessionRun:
    """Chosen when the session begins, made when the first process needs it, and left when the session ends."""

    def __init__(self, config: pytest.Config, settings: Settings, wanted: Wanted) -> None:
        self._config = config
        self._settings = settings
        self._wanted = wanted
        self._made_folder: Path | None = None

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
        return choose_numbered(self.root, self._wanted, fresh=settings.fresh)

    @property
    def players(self) -> Players:
        """What is the same for all cells of each model; nothing in a replay, whose tapes say it."""
        players: Players = {} if self.replays else self._wanted.provenance["models"]
        return players

    @property
    def replays(self) -> bool:
        """Whether cells come from tapes; then there is no run directory."""
        return self._settings.replay is not None

    @property
    def only_looks(self) -> bool:
        """Whether the session plays nothing: tests are listed, or a plan is made."""
        return self._settings.plan or bool(self._config.option.collectonly)

    @property
    def standing_directory(self) -> RunDirectory | None:
        """The run that goes on, which is there already; None for one that begins.

        :raises InputError: when the directory that is named holds what cannot go on.
        """
        return self.directory if self.is_worker else self.choice.goes_on

    @property
    def home(self) -> Path:
        """Where the tapes lie that the records name: the session's run directory, or what is replayed."""
        if self._settings.replay is not None:
            return self._settings.replay
        return self._joined.home if self.is_worker else self.directory.path

    @property
    def way_on(self) -> str:
        """What to do about cells that are not done."""
        if self._settings.directory is None and self._wanted.unversioned:
            return f"go on with --agentsnet-dir={self.shown(self.directory.path)}"
        if self._settings.fresh:
            return "the same command without --agentsnet-fresh goes on from there"
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
            return joined(self._config, self.root)
        except (InputError, CellError) as error:
            raise pytest.UsageError(str(error)) from None

    @property
    def is_remote(self) -> bool:
        """Whether this is a worker that plays in a run directory of its own, since it does not see the controller's."""
        return self.is_worker and self.used_directory() is not None and self._joined.is_remote

    @property
    def processes(self) -> int:
        """How many processes play for this session."""
        return self._config.workerinput["workercount"] if self.is_worker else 1  # type: ignore[attr-defined]  # xdist adds it

    @property
    def all_share(self) -> bool:
        """Whether all processes that play for this session do so in one run directory, and see what the others have begun."""
        return not self.is_worker or (self._joined.share == 1 and not self._joined.is_remote)

    @property
    def limits(self) -> Limits:
        """What those who share this process's run directory may do."""
        limits = self._settings.limits
        return limits if self.all_share else limits.part(self._joined.share, self._joined.spent)

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
        return Selected(self.ledger, self.session.name)

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

    def leave(self, *, played_elsewhere: bool) -> None:
        """Be seen no longer, and leave nothing behind of a run that played nothing.

        What was bought elsewhere (by a remote worker that did not come back) goes on under this run's name.
        """
        directory = self.used_directory()
        if directory is None:
            return
        ledger = self.ledger
        if not self.is_worker:
            with suppress(CellError):
                Sessions(ledger).end(self.session)
        ledger.close()
        if not (self.is_worker or played_elsewhere or leaders_in(directory.ledger)):
            directory.remove_if_unused()
            if self._made_folder is not None and not directory.is_used:
                with suppress(OSError):  # the user has put something there
                    self._made_folder.rmdir()

    @property
    def root(self) -> Path:
        """Where the runs lie that nobody named."""
        return self._config.invocation_params.dir / ".agentsnet"

    def _taken(self) -> RunDirectory:
        """Go on in the run that was chosen, or begin one."""
        choice, named = self.choice, self._settings.directory
        if choice.goes_on is not None:
            choice.goes_on.insist_on_writing()
            return choice.goes_on
        facts = {"models": list(self._settings.models), "provenance": self._wanted.provenance}
        if named is None:
            return RunDirectory.new_numbered(self.root, facts)
        if (named / "run.json").exists():
            RunDirectory.open(named).put_away()
        self._made_folder = None if named.exists() else named
        return RunDirectory.named(named, facts)
