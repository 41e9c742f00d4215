"""A local model at work: one engine for a process and model, loaded at its first call, with a thread for each slot."""

import asyncio
import atexit
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any, TypeAlias

from pytest_agentsnet.clients.local_loading import EngineSettings, loaded_server

Event: TypeAlias = Mapping[str, Any]
"""A piece of a reply as the OpenAI protocol streams it."""


@dataclass(frozen=True)
class _Job:
    """A call on its way. ``begun`` is set when a slot takes it up."""

    request: Mapping[str, Any]
    begun: "Future[None]" = field(default_factory=Future)
    events: "Future[list[Event]]" = field(default_factory=Future)
    abandoned: threading.Event = field(default_factory=threading.Event)


_engines: dict[EngineSettings, "Engine"] = {}
_engines_lock = threading.Lock()


def engine_of(settings: EngineSettings) -> "Engine":
    """The engine with these settings: all clients of a process share it."""
    with _engines_lock:
        if settings not in _engines:
            _engines[settings] = Engine(settings)
        return _engines[settings]


class Engine:
    """Takes calls from any number of event loops; the model is loaded at the first one.

    Its threads are daemons that stop at the next token when the process ends, so that no process waits for a reply that
    nobody will read, and none ends in the midst of one.
    """

    def __init__(self, settings: EngineSettings) -> None:
        self._settings = settings
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._closing = threading.Event()
        self._loading = threading.Lock()
        self._server: Any = None
        self._threads = [
            threading.Thread(target=self._work, name=f"agentsnet-local-{number}", daemon=True)
            for number in range(settings.machine.n_parallel)
        ]
        for thread in self._threads:
            thread.start()
        atexit.register(self.close)

    async def stream(self, request: Mapping[str, Any], seconds: float | None = None) -> list[Event]:
        """All events of one streamed chat completion; a call that is cancelled is given up at its next token.

        :raises ClientError: when the model cannot be loaded.
        :raises TimeoutError: when it takes more seconds than these, from when a slot has taken it up.
        """
        job = _Job(request)
        self._jobs.put(job)
        try:
            await asyncio.wrap_future(job.begun)
            async with asyncio.timeout(seconds):
                return await asyncio.wrap_future(job.events)
        finally:
            job.abandoned.set()

    def close(self) -> None:
        """End what is under way, and free the model."""
        self._closing.set()
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        self._server = None

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closing.is_set():
            if job.begun.set_running_or_notify_cancel():
                self._do(job)
            del job  # until the next one comes, its conversation would be kept

    def _do(self, job: _Job) -> None:
        events: list[Event] = []

        def heard(event: Event) -> bool:
            events.append(event)
            return job.abandoned.is_set() or self._closing.is_set()

        job.events.set_running_or_notify_cancel()
        try:
            server = self._ready_server()
            job.begun.set_result(None)
            server.handle_chat_completions(job.request, heard)
        except Exception as error:  # noqa: BLE001 - it belongs to the caller, who waits in another thread
            told = job.events if job.begun.done() else job.begun
            told.set_exception(error)
            return
        # At the end of the process whoever waits is a daemon thread too, and is told no half reply.
        if not self._closing.is_set():
            job.events.set_result(events)

    def _ready_server(self) -> Any:
        with self._loading:
            if self._server is None:
                self._server = loaded_server(self._settings)
            return self._server
