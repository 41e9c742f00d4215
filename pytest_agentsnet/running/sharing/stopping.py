"""The end of a session, seen within a third of a second by every process that plays for it."""

import asyncio
import contextlib
import os
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.lease import RENEWED_EVERY
from pytest_agentsnet.running.sharing.owner import is_dead
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions

T = TypeVar("T")

_GLANCE = 0.25
"""Seconds between two looks. A process whose session is over spends no longer than that."""

_LEADERLESS = "the process that led the session is gone"


class StoppedError(RunEndedError):
    """The session came to its end before the cell did. What was bought is on its tape."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, "stopped")


class Stopping:
    """Runs the cells of this process until the session's stop row is set or its leader is gone; then cancels them.

    ``follows``: the session is led by the parent of this process (it is an xdist worker). ``is_led`` says whether the leader
    can still be reached, where it may be on another machine.
    """

    def __init__(
        self, sessions: Sessions, session: RunSession, *, follows: bool, is_led: Callable[[], bool] = lambda: True
    ) -> None:
        self._sessions = sessions
        self._session = session
        self._parent = os.getppid() if follows else None
        self._is_led = is_led
        self._reason: str | None = None
        self._playing: set[asyncio.Task[Any]] = set()
        self._watch: asyncio.Task[None] | None = None

    async def until_stopped(self, playing: Coroutine[Any, Any, T]) -> T:
        """The result of the coroutine.

        :raises StoppedError: when the session ends first; the coroutine has then cleaned up.
        """
        if self._watch is None:
            self._look()
            self._watch = asyncio.create_task(self._watching())
        if self._reason is not None:
            playing.close()
            raise StoppedError(self._reason)
        task = asyncio.create_task(playing)
        self._playing.add(task)
        try:
            return await task
        except asyncio.CancelledError:
            waiting = asyncio.current_task()
            if self._reason is None or (waiting is not None and waiting.cancelling()):
                raise
            raise StoppedError(self._reason) from None
        finally:
            self._playing.discard(task)

    @property
    def is_over(self) -> bool:
        """Whether the end of the session has been seen."""
        return self._reason is not None

    def end(self, reason: str) -> None:
        """Let this process begin nothing more, and cancel what it plays, at the next look."""
        self._reason = self._reason or reason

    async def _watching(self) -> None:
        renewed = time.monotonic()
        while self._reason is None:
            await asyncio.sleep(_GLANCE)
            self._look()
            if time.monotonic() > renewed + RENEWED_EVERY:
                renewed = time.monotonic()
                with contextlib.suppress(CellError):
                    self._sessions.renew(self._session)
        for task in self._playing:
            task.cancel()

    def _look(self) -> None:
        if self._reason is not None:
            return
        orphaned = self._parent is not None and os.getppid() != self._parent
        if orphaned or is_dead(self._session.leader) or not self._is_led():
            self._reason = _LEADERLESS
            return
        # A disk that refuses now is met by the next line of a tape, which can say so.
        with contextlib.suppress(CellError):
            self._reason = self._sessions.why_stopped(self._session)
