"""Sessions killed again and again against a provider that misbehaves: nothing is lost, and nothing but the calls in flight bought twice.

The provider plays textbook agents (and some that answer by chance, so that verdicts differ) and meets every tenth call with a
fault. After a first run without faults and kills the same cells are played once for each ``--workers``: the session, its
controller alone or one of its workers is killed with SIGKILL every few seconds, and the command given again, until all is
done. Verdicts and transcripts are then compared with the first run's.

    python benchmarks/soak.py --cells 300 --workers 0 4
"""

import argparse
import asyncio
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pytest_agentsnet.core.keyed import keyed_integer, keyed_random
from pytest_agentsnet.core.record import MEASURED
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing import loopback_provider
from pytest_agentsnet.testing.player import Player
from pytest_agentsnet.testing.troubles import (
    HALF_JSON,
    HTML_INSTEAD,
    NO_CHOICES,
    OVERLOADED,
    SERVER_ERROR,
    Call,
    Cut,
    Hang,
    HttpError,
    Trouble,
)

TASK = {task.name: task for task in TASKS}
CELLS_A_SIZE = 15
"""Five tasks on three families."""
TIMEOUT = 5.0
FAULTS = 4 * (
    HttpError(429, "Rate limit reached", retry_after="0", code="rate_limit_exceeded"),
    HttpError(429, "Rate limit reached", retry_after="1", code="rate_limit_exceeded"),
    SERVER_ERROR,
    OVERLOADED,
    HttpError(503, "no server is free"),
    HTML_INSTEAD,
    HALF_JSON,
    NO_CHOICES,
    Cut(),
    Cut(reset=True),
    Cut(within_body=True),
    Hang(0.3),
    Hang(0.3, dripping=True),
) + (HttpError(429, "Rate limit reached", code="rate_limit_exceeded"), Hang(3600.0))
"""What is met, each as often as the others, but for two that take seconds each."""
SETTLED = 1.0
"""Seconds after a kill by which no process of the session has a call under way."""
ON_THE_WAY = 0.25
"""Seconds that a reply may take from the provider to the disk, on a busy machine."""


@dataclass
class Meter:
    """Sits in the place of the provider's player, and knows which replies were sold.

    ``sold`` are the times at which good replies were given, ``dropped`` those at which their callers went before they came.
    """

    latency: tuple[float, float]
    seed: int
    faults: float = 0.0
    begun: int = 0
    unanswered: int = 0
    met: Counter[str] = field(default_factory=Counter)
    sold: list[float] = field(default_factory=list)
    dropped: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._draw = keyed_random("soak", self.seed)
        self._textbook, self._chance = Player("textbook"), Player("chance")

    async def reply(self, prompts: list[str]) -> str:
        """The player's reply, some time later."""
        self.begun += 1
        self.unanswered += 1
        player = self._chance if keyed_integer(5, "who", prompts[0]) == 0 else self._textbook
        try:
            await asyncio.sleep(self._draw.uniform(*self.latency))
            return await player.reply(prompts)
        except asyncio.CancelledError:
            self.unanswered -= 1
            self.dropped.append(time.monotonic())
            raise

    def trouble(self, _call: Call) -> Trouble | None:
        """The fault that this call meets, if any."""
        self.unanswered -= 1
        fault = self._draw.choice(FAULTS) if self._draw.random() < self.faults else None
        if fault is None or (isinstance(fault, Hang) and fault.seconds < TIMEOUT):
            self.sold.append(time.monotonic())
        if fault is not None:
            self.met[type(fault).__name__] += 1
        return fault


@dataclass(frozen=True)
class Kill:
    """When, how many processes that play it ended, and how many calls were unanswered then.

    ``after`` is for how many seconds the last of these processes may still have been at work.
    """

    at: float
    players: int
    unanswered: int
    after: float

    def in_flight(self, meter: Meter, agents: int) -> int:
        """How many calls it may have kept from their tapes: begun, and their lines not on the disk."""
        just_answered = sum(-ON_THE_WAY <= at - self.at <= self.after for at in meter.sold)
        return min(agents * self.players, self.unanswered + just_answered)


@dataclass
class Soak:
    """One run, killed until it is done."""

    folder: Path
    command: list[str]
    meter: Meter
    draw: random.Random
    pauses: tuple[float, float]
    kills: Counter[str] = field(default_factory=Counter)
    killed: list[Kill] = field(default_factory=list)
    sessions: int = 0

    def play(self, workers: int, cells: int) -> None:
        """Start the command again until a session comes to its end with every cell measured."""
        done = 0
        while done < cells:
            self.sessions += 1
            with (self.folder / f"session-{self.sessions:03}.txt").open("w") as out:
                process = subprocess.Popen(
                    self.command, cwd=self.folder, stdout=out, stderr=out, env=_environment(), start_new_session=True
                )
                self._disturb(process, workers)
            records = read_records(self.folder / "run" / "results.jsonl")
            done = sum(record.status in MEASURED for record in records)
        time.sleep(SETTLED)

    def _disturb(self, process: subprocess.Popen[bytes], workers: int) -> None:
        while process.poll() is None:
            before = self.meter.begun
            while self.meter.begun == before and process.poll() is None:
                time.sleep(0.02)
            _wait(process, self.draw.uniform(*self.pauses))
            if process.poll() is None and self.pauses[1]:
                self._kill(process, self.draw.choice(["session", "controller", "worker"]) if workers else "session")

    def _kill(self, process: subprocess.Popen[bytes], what: str) -> None:
        victims = _children(process.pid)
        if what == "worker" and not victims:
            return
        self.kills[what] += 1
        players = 1 if what == "worker" else max(1, len(victims))
        self.killed.append(
            Kill(time.monotonic(), players, self.meter.unanswered, 0.0 if what == "session" else SETTLED)
        )
        if what == "session":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            os.kill(process.pid if what == "controller" else self.draw.choice(victims), signal.SIGKILL)
        if what != "worker":
            process.wait()


def main() -> int:
    """Soak, print the figures, and return 1 where something was lost or bought twice for no reason."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int, default=300, help="a multiple of 15 for each size")
    parser.add_argument("--size", type=int, nargs="+", default=[4, 8])
    parser.add_argument("--workers", type=int, nargs="+", default=[0, 4], help="a soak for each; 0: without xdist")
    parser.add_argument("--faults", type=float, default=0.1, help="the share of calls that meet one")
    parser.add_argument("--pause", type=float, nargs=2, default=[3.0, 10.0], help="seconds of calls before each kill")
    parser.add_argument("--latency", type=float, nargs=2, default=[0.02, 0.1], help="seconds, drawn for each call")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=None, help="where to leave runs and output (default: a new one)")
    options = parser.parse_args()
    trials, rest = divmod(options.cells, CELLS_A_SIZE * len(options.size))
    if rest or not trials:
        parser.error(f"--cells is a multiple of {CELLS_A_SIZE * len(options.size)} with these sizes")
    root = options.folder or Path(tempfile.mkdtemp(prefix="soak-"))
    print(f"{options.cells} cells, sizes {options.size}, {trials} trials; {options.faults:.0%} faults; in {root}")
    expected = soaked(root / "undisturbed", options, trials, 0, disturbed=False)[0]
    good = True
    for workers in options.workers:
        found, fine = soaked(root / f"workers-{workers}", options, trials, workers, disturbed=True)
        equal = sum(found.get(cell) == came_to for cell, came_to in expected.items())
        print(f"  equal to the run without faults and kills: {equal} of {len(expected)} cells, verdict and transcript")
        good = good and fine and equal == len(expected) == len(found)
    print("nothing lost" if good else "SOMETHING WAS LOST OR BOUGHT WITHOUT NEED")
    return 0 if good else 1


def soaked(
    folder: Path, options: argparse.Namespace, trials: int, workers: int, *, disturbed: bool
) -> tuple[dict[str, Any], bool]:
    """What each cell came to, and whether no more was bought twice than was in flight at the kills."""
    folder.mkdir(parents=True)
    begun = time.monotonic()
    latency = tuple(options.latency) if disturbed else (0.0, 0.0)
    meter = Meter(latency, options.seed, options.faults if disturbed else 0.0)
    with loopback_provider(troubles=meter.trouble) as provider:
        provider.player = meter  # type: ignore[assignment]  # all that is asked of a player is its reply
        command = _command(provider.url, options.size, trials, workers)
        pauses = tuple(options.pause) if disturbed else (0.0, 0.0)
        soak = Soak(folder, command, meter, keyed_random("kills", options.seed), pauses)
        soak.play(workers, options.cells)
    records = read_records(folder / "run" / "results.jsonl")
    tapes = {record.cell: read_tape(folder / "run" / record.tape) for record in records}
    needed = sum(len(list(tape.all_calls)) for tape in tapes.values())
    in_flight = sum(kill.in_flight(meter, max(options.size)) for kill in soak.killed)
    unanswered = sum(kill.unanswered for kill in soak.killed)
    twice = len(meter.sold) + len(meter.dropped) - needed
    print(f"{folder.name}: {len(records)} cells in {time.monotonic() - begun:.0f} s, {soak.sessions} sessions")
    print(f"  kills {soak.kills.total()} ({_told(soak.kills)}); faults {meter.met.total()} ({_told(meter.met)})")
    print(f"  requests {meter.begun}; calls on the tapes {needed}; bought twice {twice}")
    print(f"  at the kills: {unanswered} calls unanswered, at most {in_flight} whose lines were not on the disk")
    statuses = Counter[str](record.status for record in records)
    print(f"  {_told(statuses)}; lines bought twice on a tape {sum(tape.bought_twice for tape in tapes.values())}")
    outcome = {r.cell: (r.status, r.score, r.violations, transcript_of(tapes[r.cell], TASK[r.task])) for r in records}
    return outcome, twice <= in_flight


def _command(url: str, sizes: list[int], trials: int, workers: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "--agentsnet-model=openai/soaked",
        f"--agentsnet-api-base={url}",
        "--agentsnet-dir=run",
        "--agentsnet-index=0",
        *(f"--agentsnet-size={size}" for size in sizes),
        f"--agentsnet-trials={trials}",
        f"--agentsnet-timeout={TIMEOUT:g}",
        *([f"-n{workers}"] if workers else []),
    ]


def _environment() -> dict[str, str]:
    return {**os.environ, "OPENAI_API_KEY": "none", "NO_PROXY": "127.0.0.1", "COLUMNS": "100"}


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds or None)
    except subprocess.TimeoutExpired:
        return


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "none"


if __name__ == "__main__":
    sys.exit(main())
