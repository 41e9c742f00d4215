"""The end of a session, however it comes: from then on none of its processes makes another call."""

import signal
import threading
import time
import warnings
from collections.abc import Callable, Generator
from types import FrameType
from typing import Any

import pytest

from pytest_agentsnet.collecting.session_run import SessionRun

_PATIENCE = 3.0
"""Seconds after a signal in which another one asks for nothing more: what the first asked for is under way."""


class Ending:
    """For the process that leads the session. Its workers look at the run's ledger, where the end is written down.

    SIGTERM, which a CI system sends before it kills, ends the session as Ctrl-C does, where nobody else takes the signal.
    A second Ctrl-C on the heels of the first would break off the report that says how to go on.
    """

    def __init__(self, run: SessionRun) -> None:
        self._run = run
        self._session: pytest.Session | None = None
        self._before: dict[int, Any] = {}
        self._patient_until = 0.0
        self._take(signal.SIGTERM, signal.SIG_DFL, _end)

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Know the session, which counts its failures."""
        self._session = session

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self) -> None:
        """``-x`` and its like: under xdist the other workers would play on what they have been given."""
        if self._session is not None and self._session.shouldfail:
            self._run.stop(str(self._session.shouldfail))

    @pytest.hookimpl(tryfirst=True)
    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Ctrl-C, or what ends a session in the same way."""
        interrupted = excinfo.errisinstance(KeyboardInterrupt)
        self._run.stop("the session was interrupted" if interrupted else str(excinfo.value))
        self._patient_until = time.monotonic() + _PATIENCE
        self._take(signal.SIGINT, signal.default_int_handler, self._be_patient)
        self._take(signal.SIGTERM, _end, self._be_patient)

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_sessionfinish(self) -> Generator[None, object, object]:
        """All is played, or the session has ended otherwise."""
        self._run.stop("the session has ended")
        with warnings.catch_warnings():
            # Syrupy's, of workers that were not heard to the end: where warnings are errors it would break off the report.
            warnings.filterwarnings("ignore", message="syrupy: received", category=UserWarning)
            return (yield)

    def pytest_unconfigure(self) -> None:
        """Give the signals back."""
        for number, before in self._before.items():
            signal.signal(number, before)

    def _take(self, number: int, free: Any, handler: Callable[[int, FrameType | None], None]) -> None:
        """Take a signal that nobody else has taken; signals are the main thread's."""
        if threading.current_thread() is threading.main_thread() and signal.getsignal(number) == free:
            self._before.setdefault(number, free)
            signal.signal(number, handler)

    def _be_patient(self, number: int, _frame: FrameType | None) -> None:
        if time.monotonic() > self._patient_until:
            signal.signal(number, self._before[number])
            signal.raise_signal(number)


def _end(_number: int, _frame: FrameType | None) -> None:
    pytest.exit("the session was ended by SIGTERM")
