"""While the session runs: how it stands, in one line that is drawn again and again."""

import threading
import time
from collections.abc import Generator

import pytest

from pytest_agentsnet.collecting.line import Line, line_of
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.reporting.pace import Pacer
from pytest_agentsnet.reporting.progress import progress_line
from pytest_agentsnet.running.runs.standing import standing
from pytest_agentsnet.running.traffic.glance import glance

_EVERY = 0.5
"""Seconds between two looks."""

_SHARE = 0.005
"""The part of one processor's time that looking on may take: what costs more is done less often."""


class ProgressLine:
    """For the process that leads the session; all that it tells stands in the ledger, whoever plays."""

    def __init__(self, config: pytest.Config, settings: Settings, run: SessionRun) -> None:
        self._config = config
        self._settings = settings
        self._run = run
        self._line: Line | None = None

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self) -> Generator[None, object, object]:
        """From the first test to the last, however that comes."""
        is_wanted = self._settings.progress and not self._run.replays
        line = self._line = line_of(self._config) if is_wanted else None
        if line is None:
            return (yield)
        ended = threading.Event()
        watch = threading.Thread(target=self._watch, args=(line, ended), name="agentsnet-progress", daemon=True)
        watch.start()
        try:
            return (yield)
        finally:
            ended.set()
            line.close()
            self._line = None
            watch.join()

    @pytest.hookimpl(tryfirst=True)
    def pytest_exception_interact(self) -> None:
        """With ``--pdb`` the debugger is about to write."""
        if self._config.getoption("usepdb"):
            self.pytest_enter_pdb()

    @pytest.hookimpl(tryfirst=True)
    def pytest_enter_pdb(self) -> None:
        """The terminal is the debugger's."""
        if self._line is not None:
            self._line.hold()

    def pytest_leave_pdb(self) -> None:
        """It is pytest's again."""
        if self._line is not None:
            self._line.go_on()

    def _watch(self, line: Line, ended: threading.Event) -> None:
        looking = _Looking(self._run, self._settings.limits.budget, line)
        pause = _EVERY
        while not ended.wait(pause):
            before = time.thread_time()
            looking.look()
            pause = max(_EVERY, (time.thread_time() - before) / _SHARE)


class _Looking:
    """One look after the other, and what is shown of them."""

    def __init__(self, run: SessionRun, budget: float | None, line: Line) -> None:
        self._run = run
        self._budget = budget
        self._line = line
        self._pacer = Pacer()
        self._due: float | None = None

    def look(self) -> None:
        """Show how the session stands, where that is due and there is something left to play."""
        directory, session = self._run.used_directory(), self._run.session.name
        stands = None if directory is None else standing(directory.ledger, session)
        seen = None if directory is None else glance(directory.ledger, session)
        if stands is None or seen is None or not stands.is_playing:
            self._line.show("")
            return
        now = time.monotonic()
        pace = self._pacer.pace(now, seen.calls, stands.turns_left)
        if self._due is None:
            self._due = now + self._line.first
        if now >= self._due:
            self._due = now + self._line.every
            self._line.show(progress_line(stands, seen, pace, budget=self._budget, width=self._line.width))
