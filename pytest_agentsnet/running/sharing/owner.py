"""Which process owns a claim, and whether it still lives."""

import os
import socket
import sys
from functools import cache
from pathlib import Path
from typing import TypeAlias

Owner: TypeAlias = str
"""A process as ``place/pid/birth``: host and process namespace, number, and start time where the system tells it."""


def this_process() -> Owner:
    """The process that asks."""
    return f"{_place()}/{os.getpid()}/{_birth(os.getpid())}"


def is_here(owner: Owner) -> bool:
    """Whether the owner is a process of this machine, as far as names tell: then both see the same files alike."""
    return owner.rsplit("/", 2)[0] == _place()


def is_dead(owner: Owner) -> bool:
    """Whether the owner is known to be gone; False also where that cannot be known from here."""
    place, pid, birth = owner.rsplit("/", 2)
    return place == _place() and _birth(int(pid)) != birth


@cache
def _place() -> str:
    """Where a process number means one process: the host, and on Linux the namespace that numbers are given in."""
    try:
        namespace = Path("/proc/self/ns/pid").readlink().name
    except OSError:
        namespace = ""
    return f"{socket.gethostname()}/{namespace}"


def _birth(pid: int) -> str | None:
    """The start time of a living process, empty where the system does not tell it; None when there is no such process.

    A number is used again by later processes, the two together are not. A zombie is dead: it waits for its parent only.
    """
    if Path("/proc/self/stat").exists():
        try:
            after_name = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        except OSError:
            return None
        state, start_time = after_name[0], after_name[19]
        return None if state in {b"Z", b"X"} else start_time.decode()
    if sys.platform == "win32":  # there signal 0 is Ctrl-C; leases alone decide
        return ""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:  # it lives, and is another user's
        pass
    return ""
