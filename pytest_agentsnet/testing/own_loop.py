"""Running something async from plain code, also where an event loop is already running (a notebook)."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def finished(work: Coroutine[Any, Any, T]) -> T:
    """The result of the coroutine, run to its end in an event loop of its own."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="conformance") as pool:
        return pool.submit(asyncio.run, work).result()
