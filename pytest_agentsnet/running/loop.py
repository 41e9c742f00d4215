"""The event loop that everything asynchronous runs on: one thread of its own in each process."""

import asyncio
import contextlib
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Self, TypeVar

from pytest_agentsnet.clients.closing import close_connections

T = TypeVar("T")

_PATIENCE = 5.0
"""Seconds in which what was cancelled can clean up. A client of the user's own may never do so, or hold up the loop."""

_GLANCE = 0.5
"""Seconds between two looks at a result: on some systems a wait without end cannot be interrupted by Ctrl-C."""


class LoopThread:
    """Runs coroutines for a thread that has no event loop, or whose own one is busy (a notebook's).

    Any number of threads may call at once. Its own is a daemon, which a process that ends does not wait for.
    """

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="agentsnet-loop", daemon=True)
        self._thread.start()

    def call(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run the coroutine to its end and give back its result, or raise its exception as it is.

        An interrupt of the waiting thread (Ctrl-C, a time-out by signal) cancels the coroutine, waits for some seconds until
        it has cleaned up, and goes on; a second one does not wait.
        """
        if threading.current_thread() is self._thread:
            coroutine.close()
            raise RuntimeError("a coroutine of the loop thread cannot wait for the loop thread; await it instead")
        begun, ended = self._submitted(coroutine)
        try:
            _wait(ended)
        except BaseException:
            self._loop.call_soon_threadsafe(lambda: begun.result().cancel())
            ended.wait(_PATIENCE)
            raise
        return begun.result().result()

    async def awaited(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """The same for a caller with an event loop of its own, which goes on meanwhile; cancelled with its caller."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(coroutine, self._loop))

    def close(self) -> None:
        """Cancel what still runs, wait until it has cleaned up, and end the thread.

        What does not let itself be cancelled, or holds up the loop, is left to end with the process.
        """
        begun, ended = self._submitted(_cancel_all_others())
        if not ended.wait(_PATIENCE):
            return
        begun.result().result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def _submitted(self, coroutine: Coroutine[Any, Any, T]) -> "tuple[Future[asyncio.Task[T]], threading.Event]":
        begun: Future[asyncio.Task[T]] = Future()
        ended = threading.Event()
        self._loop.call_soon_threadsafe(self._begin, coroutine, begun, ended)
        return begun, ended

    def _begin(
        self, coroutine: Coroutine[Any, Any, T], begun: "Future[asyncio.Task[T]]", ended: threading.Event
    ) -> None:
        task = self._loop.create_task(coroutine)
        task.add_done_callback(lambda _: ended.set())
        begun.set_result(task)


def _wait(ended: threading.Event) -> None:
    while not ended.wait(_GLANCE):
        pass


async def _cancel_all_others() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await close_connections()
    loop = asyncio.get_running_loop()
    await loop.shutdown_asyncgens()
    # At the end of a process, from Python 3.12 on, no thread can be started to wait for those of the executor; they have ended.
    with contextlib.suppress(RuntimeError):
        await loop.shutdown_default_executor()
