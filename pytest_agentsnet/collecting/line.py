"""A line of ours among pytest's own: under them on a terminal, between them in a log."""

import os
import sys
import threading
from abc import ABC, abstractmethod
from typing import Any

import pytest

_ERASE_BELOW = "\x1b[J"
_DOWN, _UP, _DOWN_TO_START = "\x1bD", "\x1b[A", "\x1b[B\r"
"""``ESC D`` goes down in the same column, and scrolls at the end of the screen."""
_SAVE, _RESTORE = "\x1b7", "\x1b8"

_FALLBACK_WIDTH = 80


class Line(ABC):
    """Stands between pytest and the file that it writes to, so that neither breaks into what the other writes.

    Ours goes to a descriptor of its own: while a test runs, pytest's may lead into its capture. ``first`` and ``every`` are the
    seconds until it is shown for the first time, and from one time to the next.
    """

    first: float
    every: float

    def __init__(self, writer: Any, descriptor: int) -> None:
        self._writer = writer
        self._file = writer._file  # noqa: SLF001 - as ``line_of`` says
        self._descriptor = descriptor
        self._lock = threading.RLock()
        self._held = False
        self._at_start = True
        writer._file = self  # noqa: SLF001 - as ``line_of`` says

    @property
    @abstractmethod
    def width(self) -> int | None:
        """Columns that a text may have; None for any number."""

    def show(self, text: str) -> None:
        """Let the line say this, in printable ASCII; nothing takes it away."""
        with self._lock:
            if not self._held:
                self._show(text)

    def hold(self) -> None:
        """Show nothing until ``go_on``: somebody else has the terminal."""
        with self._lock:
            self._make_room()
            self._held = True

    def go_on(self) -> None:
        """It is pytest's again."""
        self._held = False

    def close(self) -> None:
        """Leave pytest alone with its file."""
        with self._lock:
            self._make_room()
            self._held = True
            self._writer._file = self._file  # noqa: SLF001 - as ``line_of`` says
            os.close(self._descriptor)

    def write(self, text: str) -> int:
        """What pytest writes."""
        with self._lock:
            self._make_room()
            written: int = self._file.write(text)
            self._file.flush()
            self._at_start = text.endswith("\n")
            self._come_back()
        return written

    def __getattr__(self, name: str) -> Any:
        """All else that a file can do."""
        return getattr(self._file, name)

    @abstractmethod
    def _show(self, text: str) -> None: ...

    @abstractmethod
    def _make_room(self) -> None: ...

    @abstractmethod
    def _come_back(self) -> None: ...

    def _put(self, text: str) -> None:
        try:
            os.write(self._descriptor, text.encode())
        except OSError:  # whoever read it is gone, and pytest meets that itself
            self._held = True


class LineBelow(Line):
    """On a terminal: below the row of the cursor, which comes back to where it was. While pytest writes it is away."""

    first = 1.0
    every = 0.0
    _text = ""
    _shown = False

    @property
    def width(self) -> int:
        """One column less than the terminal has now: a full row may or may not bring the next one."""
        try:
            columns = os.get_terminal_size(self._descriptor).columns
        except OSError:
            columns = 0
        return (columns or _FALLBACK_WIDTH) - 1

    def _show(self, text: str) -> None:
        self._make_room()
        self._text = text
        if text and self._can_come_back():
            self._put(f"{_DOWN}{_UP}{_SAVE}{_DOWN_TO_START}{text[: self.width]}{_RESTORE}")
            self._shown = True

    def _can_come_back(self) -> bool:
        """Whether a terminal brings the cursor back: not behind a full row, where it waits for what comes next.

        How far it is in a row with control characters, as of a status that is written again and again, is not known.
        """
        columns: int = self._writer.width_of_current_line
        return columns == 0 or (columns > 0 and columns % (self.width + 1) != 0)

    def _make_room(self) -> None:
        if self._shown:
            self._put(_ERASE_BELOW)
            self._shown = False

    def _come_back(self) -> None:
        if not self._held:
            self._show(self._text)


class LineBetween(Line):
    """In a log: on a line of its own, now and then."""

    first = 30.0
    every = 30.0

    @property
    def width(self) -> None:
        """A log takes any."""

    def _show(self, text: str) -> None:
        if not text:
            return
        before = "" if self._at_start else "\n"
        self._put(f"{before}agentsnet: {text}\n")
        self._at_start = True

    def _make_room(self) -> None:
        """What is written stays."""

    def _come_back(self) -> None:
        """Another one comes when it is due."""


def line_of(config: pytest.Config) -> Line | None:
    """The line that suits what pytest writes to; None where tests write there too, or no line can be had.

    It rests on one thing that pytest does not promise: that its terminal writer, the reporter's ``_tw``, keeps what it writes to
    as ``_file``. So do 8.4 and 9.
    """
    writer = getattr(config.pluginmanager.getplugin("terminalreporter"), "_tw", None)
    try:
        descriptor = os.dup(writer._file.fileno())  # type: ignore[union-attr]  # noqa: SLF001 - None is met below
    except (AttributeError, OSError, ValueError):
        return None
    if not os.isatty(descriptor):
        return LineBetween(writer, descriptor)
    tests_are_captured = config.getoption("capture") in {"fd", "sys"}
    if tests_are_captured and os.environ.get("TERM", "dumb") != "dumb" and sys.platform != "win32":
        return LineBelow(writer, descriptor)
    os.close(descriptor)
    return None
