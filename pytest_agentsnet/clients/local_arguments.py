"""What a user may set of a local model: how it is sampled, and how much of the machine it takes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pytest_agentsnet.core.errors import InputError


@dataclass(frozen=True)
class Argument:
    """A number from ``low`` to ``high``, both included. ``default`` None leaves it to the engine."""

    low: float
    high: float
    default: float | None = None
    whole: bool = False

    def takes(self, value: object) -> bool:
        """Whether it may have this value."""
        kinds = int if self.whole else int | float
        return isinstance(value, kinds) and not isinstance(value, bool) and self.low <= value <= self.high

    def __str__(self) -> str:
        return f"a {'whole ' if self.whole else ''}number from {self.low:g} to {self.high:g}"


# Greedy and seeded: one conversation, one reply.
_SAMPLING: Mapping[str, Argument] = {
    "temperature": Argument(0, 10, default=0),
    "seed": Argument(0, 2**31 - 1, default=0, whole=True),
    "top_k": Argument(0, 2**31 - 1, whole=True),
    "top_p": Argument(0, 1),
    "min_p": Argument(0, 1),
    "repeat_penalty": Argument(0.1, 10),
    "presence_penalty": Argument(-2, 2),
    "frequency_penalty": Argument(-2, 2),
}

_MACHINE: Mapping[str, Argument] = {
    "n_ctx": Argument(256, 2**20, default=8192, whole=True),
    "n_parallel": Argument(1, 64, default=4, whole=True),
    "n_ubatch": Argument(1, 256, default=256, whole=True),
    "n_threads": Argument(1, 512, whole=True),
    "cache_mib": Argument(0, 2**20, whole=True),
}

_SMALLEST_CACHE, _LARGEST_CACHE = 512, 4096
"""In MiB. A token of SmolLM2 takes 12 KiB, one of a model with 7 billion parameters some 70."""


@dataclass(frozen=True)
class Machine:
    """What an engine takes of the machine.

    ``n_parallel`` replies are written at once, each in a slot of its own, which holds a context of ``n_ctx`` tokens (or
    as many as the model was trained for, where that is less). ``n_ubatch`` tokens, of a prompt or of several replies, are
    computed at a stroke: 1 makes each independent of all others for weights in any format, see ``local_loading``.
    ``n_threads`` processors compute.

    llama.cpp gives a call the free slot that holds the longest beginning of its conversation, and keeps the conversations
    that lose their slot aside, in ``cache_mib`` MiB as far as they need it. So there may be many more agents than slots, of
    several cells: as long as all fit, nothing is read twice but what a call adds.
    """

    n_ctx: int
    n_parallel: int
    n_ubatch: int
    n_threads: int
    cache_mib: int


@dataclass(frozen=True)
class LocalArguments:
    """``sampling`` goes with every call; engines are shared by all clients that want the same ``machine``."""

    sampling: Mapping[str, float]
    machine: Machine


def read_arguments(model: str, given: Mapping[str, Any]) -> LocalArguments:
    """Read the model's arguments, and fill in what was not given.

    :raises InputError: for an argument that local models do not have, or a value that it cannot have.
    """
    known = {**_SAMPLING, **_MACHINE}
    for name, value in given.items():
        if name not in known:
            raise InputError(f"{model} has no argument {name!r}; it has {', '.join(known)}")
        if not known[name].takes(value):
            raise InputError(f"the argument {name} of {model} is {known[name]}, not {value!r}")
    chosen = {name: argument.default for name, argument in known.items() if argument.default is not None} | dict(given)
    return LocalArguments(
        sampling={name: chosen[name] for name in _SAMPLING if name in chosen},
        machine=Machine(
            n_ctx=chosen["n_ctx"],
            n_parallel=chosen["n_parallel"],
            n_ubatch=chosen["n_ubatch"],
            n_threads=chosen.get("n_threads") or threads_of_a_process(os.environ),
            cache_mib=chosen.get("cache_mib", cache_of_a_process(os.environ)),
        ),
    )


def threads_of_a_process(environment: Mapping[str, str]) -> int:
    """This process's share of the processors: all that it may run on, over the number of pytest-xdist's workers."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, processors // _workers(environment))


def cache_of_a_process(environment: Mapping[str, str]) -> int:
    """This process's share of the memory for conversations that have no slot, in MiB: an eighth of the machine's for all."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20
    except (AttributeError, ValueError, OSError):  # not every system tells
        memory = 0
    share = memory // 8 // _workers(environment)
    return min(max(share, _SMALLEST_CACHE), _LARGEST_CACHE)


def _workers(environment: Mapping[str, str]) -> int:
    """The processes of pytest-xdist, 1 without it."""
    workers = environment.get("PYTEST_XDIST_WORKER_COUNT", "")
    return max(1, int(workers) if workers.isdecimal() else 1)
