"""litellm, imported when the first call is made: late, once, off the event loop, and quiet."""

import asyncio
import gc
import importlib
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator, MutableMapping
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.printable import one_line

_LOCAL_FILES = {
    # Without these it fetches its price map on import and a table of headers at the first call of some providers.
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",
}
_NO_DOTENV = {"LITELLM_MODE": "PRODUCTION"}
"""In its default mode litellm reads a ``.env`` file into the environment on import."""

_ITS_LOGGERS = ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy")
_HTTP_LOGGERS = ("httpx", "httpcore", "openai")

_TRIES = 3
"""Of an import that ends in a warning."""

_lock = threading.Lock()
_begun: "list[Future[Any]]" = []
"""The one import of this process, once somebody needs it."""


async def litellm_library() -> Any:
    """The library, ready for calls. The import takes seconds; it happens in a thread, once for all who wait for it.

    :raises ClientError: when it is not installed.
    """
    loading = _loading()
    library = loading.result() if loading.done() else await asyncio.wrap_future(loading)
    ignore_its_warnings()
    return library


def ignore_its_warnings() -> None:
    """Leave out three warnings of litellm's that would fail calls, or tests, wherever warnings are errors.

    Call this at every call and when one is cancelled: whoever restores the filters (pytest does after every test) undoes
    it, and litellm's own filters too.
    """
    # Of pydantic, about types that litellm makes when it needs them.
    warnings.filterwarnings("ignore", message=r".*`ReadOnly` qualifier.*")
    # Of pydantic too, about a response that is not of the expected form, which the call's outcome says better.
    warnings.filterwarnings("ignore", message=r"Pydantic serializer warnings", category=UserWarning)
    # A call that is cancelled before it was sent drops a coroutine that it has not begun.
    warnings.filterwarnings("ignore", message=r"coroutine '.*completion.*' was never awaited", category=RuntimeWarning)


async def close_connections() -> None:
    """Close the connections that litellm keeps open, before their event loop ends; it may be called without litellm.

    Calls that are under way end with it; later ones open new connections.
    """
    if _begun and _begun[0].done():
        library = _begun[0].result()
        await library.close_litellm_async_clients()
        # It would go on handing out the clients that it has closed.
        library.in_memory_llm_clients_cache.flush_cache()


def _loading() -> "Future[Any]":
    """The import, begun by whoever needs it first; one that failed is tried again."""
    with _lock:
        if not _begun:
            loading: Future[Any] = Future()
            loading.set_running_or_notify_cancel()  # nobody who gives up waiting cancels it for the others
            threading.Thread(target=_load, args=(loading,), name="agentsnet-litellm").start()
            _begun.append(loading)
        return _begun[0]


def _load(loading: "Future[Any]") -> None:
    try:
        library = _ready()
    except BaseException as error:  # noqa: BLE001 - it belongs to those who wait, in other threads
        _begun.clear()
        loading.set_exception(error)
    else:
        loading.set_result(library)


def _ready() -> Any:
    for name, value in _LOCAL_FILES.items():
        os.environ.setdefault(name, value)
    _hush_loggers()
    for _ in range(_TRIES):
        ignore_its_warnings()
        with _unless_set(os.environ, _NO_DOTENV), _without_collections():
            try:
                return _imported()
            except Warning as warning:  # meanwhile another thread has put back filters that make it an error
                _forget_what_was_imported()
                problem: Exception = warning
            except Exception as error:  # noqa: BLE001 - whatever is wrong with the installation, the way out is the same
                problem = error
                break
    raise ClientError(
        "litellm, through which all models but local/... and textbook are reached, cannot be imported"
        f" ({one_line(f'{type(problem).__name__}: {problem}')});"
        " install it in this Python with: python -m pip install litellm",
        "missing_part",
    )


def _imported() -> Any:
    library: Any = importlib.import_module("litellm")
    library.suppress_debug_info = True
    library.telemetry = False
    _warm_up(library)
    return library


def _forget_what_was_imported() -> None:
    """Parts that are whole hold on to one that is not: the next try begins from the beginning."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "litellm"]:
        del sys.modules[name]


@contextmanager
def _without_collections() -> Iterator[None]:
    """No collection of garbage while hundreds of thousands of objects are made that all stay.

    Each would walk through all of them and hold up every thread, the event loop's too, for up to half a second; together
    they take longer than the import itself.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Freezing and thawing puts what was made among the old objects, where it is seldom looked at, without a walk.
        gc.freeze()
        gc.unfreeze()
        if enabled:
            gc.enable()


@contextmanager
def _unless_set(environment: MutableMapping[str, str], values: dict[str, str]) -> Iterator[None]:
    """The environment with these values where the user set none, for as long as the block lasts."""
    added = [name for name in values if name not in environment]
    environment.update({name: values[name] for name in added})
    try:
        yield
    finally:
        for name in added:
            environment.pop(name, None)


def _hush_loggers() -> None:
    if "LITELLM_LOG" not in os.environ:
        for name in _ITS_LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
    # At INFO these write the URL of every request, which with some providers holds the key.
    for name in _HTTP_LOGGERS:
        logger = logging.getLogger(name)
        if logger.level == logging.NOTSET:
            logger.setLevel(logging.WARNING)


def _warm_up(library: Any) -> None:
    """Make it import what it leaves to the first call: more than a second that the event loop need not wait."""
    importlib.import_module("openai.resources")  # the library through which it speaks to OpenAI's and all own servers
    library.completion(model="openai/warm-up", messages=[{"role": "user", "content": ""}], mock_response="ok")
