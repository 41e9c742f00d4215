"""The end of a session, however it comes: from then on none of its processes makes another call."""

import signal
import threading
from types import FrameType

import pytest

from pytest_agentsnet.collecting.workers import Workers


class Ending:
    """For the process that leads the session. Its workers look at the run's ledger, where the end is written down.

    SIGTERM, which a CI system sends before it kills, ends the session as Ctrl-C does, where nobody else takes the signal.
    """

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._takes_signal = (
            threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        )
        if self._takes_signal:
            signal.signal(signal.SIGTERM, _end)

    @pytest.hookimpl(tryfirst=True)
    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Ctrl-C, or what ends a session in the same way."""
        interrupted = excinfo.errisinstance(KeyboardInterrupt)
        self._workers.stop("the session was interrupted" if interrupted else str(excinfo.value))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """All is played, or ``-x`` and its like have had enough."""
        self._workers.stop("the session has ended")

    def pytest_unconfigure(self) -> None:
        """Give the signal back."""
        if self._takes_signal:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(_number: int, _frame: FrameType | None) -> None:
    pytest.exit("the session was ended by SIGTERM")
