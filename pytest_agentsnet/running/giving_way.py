"""How often a thread that computes lets the others run."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = 0.0001
"""Seconds. With Python's own five milliseconds an event loop waits that long after each of its system calls, of which a round of it has
dozens: ticks came 270 ms late while a cell was measured, and come a third of one late with this (benchmarks/metrics/lag.py)."""

_lock = Lock()
_at_work = 0
_before = 0.0


@contextmanager
def giving_way() -> Iterator[None]:
    """Threads take shorter turns until the last that has asked for it is done."""
    global _at_work, _before  # noqa: PLW0603 - the interpreter has but one such setting
    with _lock:
        if _at_work == 0:
            _before = sys.getswitchinterval()
            sys.setswitchinterval(min(_before, _TURN))
        _at_work += 1
    try:
        yield
    finally:
        with _lock:
            _at_work -= 1
            if _at_work == 0:
                sys.setswitchinterval(_before)
