"""SIGTERM, which a CI system sends before it kills: the session ends as it does after Ctrl-C."""

import signal
import threading
from types import FrameType

import pytest


class StoppingSignal:
    """Takes the signal for as long as the session lasts, where nobody else has."""

    def __init__(self) -> None:
        self._taken = (
            threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        )
        if self._taken:
            signal.signal(signal.SIGTERM, _end)

    def pytest_unconfigure(self) -> None:
        """Give it back."""
        if self._taken:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(_number: int, _frame: FrameType | None) -> None:
    pytest.exit("the session was ended by SIGTERM")
