"""Sessions that are ended in every way while calls are in flight, and the same command again after each."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from live_provider import watched_provider
from live_sessions import Session, clean_environment, run
from other_plugins import WITHOUT

from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.reader import read_tape

LIGHT = Path(__file__).with_name("light_client.py")
ENDED_AFTER = 72
"""Calls begun, of 84: all five cells of 12 to 20 calls each are at play from the start; some are done by then."""
AT_ONCE = 20
"""Calls in flight: five cells of four agents."""


def ended_by(*signals, group=False, pause=0.1):
    """What sends these signals to the controller, or to its whole process group."""

    def end(process):
        for number, each in enumerate(signals):
            if number:
                time.sleep(pause)
            (os.killpg if group else os.kill)(process.pid, each)

    return end


def a_worker_dies(process):
    """Kill one xdist worker; the session goes on."""
    os.kill(children_of(process.pid)[0], signal.SIGKILL)


def waits(process):
    """It ends by itself."""


WAYS = {
    "ctrl-c": ended_by(signal.SIGINT),
    "ctrl-c-group": ended_by(signal.SIGINT, group=True),
    "ctrl-c-twice": ended_by(signal.SIGINT, signal.SIGINT),
    "ctrl-c-twice-group": ended_by(signal.SIGINT, signal.SIGINT, group=True),
    "sigterm": ended_by(signal.SIGTERM),
    "killed": ended_by(signal.SIGKILL),
    "hung": ended_by(signal.SIGINT),
    "worker-killed": a_worker_dies,
    "-x": waits,
    "--maxfail=1": waits,
}


def children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def play_ended(folder, way, *, workers=(), client="light", agents="textbook"):
    """Play until most calls have begun, end it in this way; then play the same command to its end, undisturbed."""
    shutil.copy(LIGHT, folder / "conftest.py")
    with watched_provider(folder / "seen.json", latency=(0.1, 0.3), agents=agents) as provider:
        command = command_of(client, provider.url, workers)
        stops = [way] if way.startswith("-") else []
        process = _started(folder, [*command, *stops])
        if not stops:
            _wait_until(lambda: len(provider.times) >= ENDED_AFTER)
        if way == "hung":
            provider.latency = (3600.0, 3600.0)
            time.sleep(0.5)
        at = time.monotonic()
        WAYS[way](process)
        status = process.wait(timeout=60)
        ended = time.monotonic()
        _wait_until(lambda: not _is_alive(process.pid))
        gone = time.monotonic()
        _wait_for_what_is_under_way(provider)
        facts = {
            "status": status,
            "at": at,
            "ended": ended,
            "gone": gone,
            "begun": len(provider.times),
            "monotonic": time.monotonic() - time.time(),
        }
        (folder / "facts.json").write_text(json.dumps(facts))
        shutil.copytree(folder / "run", folder / "left")
        provider.latency = (0.0, 0.0)
        run(folder, *command)


def play_whole(folder):
    """The same command, never disturbed."""
    shutil.copy(LIGHT, folder / "conftest.py")
    with watched_provider(folder / "seen.json") as provider:
        run(folder, *command_of("light", provider.url, ()))


def command_of(client, url, workers):
    return (
        sys.executable,
        "-m",
        "pytest",
        *WITHOUT,
        "-Werror",
        f"--agentsnet-model={client}/m",
        f"--agentsnet-api-base={url}",
        "--agentsnet-family=ws",
        "--agentsnet-size=4",
        "--agentsnet-dir=run",
        *workers,
    )


@dataclass(frozen=True)
class Ended(Session):
    """A session that was ended, and the one after it: what ``Session`` says is of the latter, unless it says otherwise."""

    @cached_property
    def facts(self):
        return json.loads((self.folder / "facts.json").read_text())

    @cached_property
    def said(self):
        """What the ended session wrote, to both streams."""
        return (self.folder / "ended.txt").read_text()

    @cached_property
    def left(self):
        """The tapes as it left them."""
        return [read_tape(tape) for tape in (self.folder / "left" / "tapes").iterdir()]

    @property
    def left_records(self):
        return read_records(self.folder / "left" / "results.jsonl")

    @property
    def late(self):
        """Calls of the ended session that began later than a second after its end had begun."""
        return [time for time in self.seen["times"][: self.facts["begun"]] if time > self.facts["at"] + 1.0]

    @property
    def bought(self):
        """How often each conversation was begun."""
        return Counter(json.dumps(call["messages"]) for call in self.calls)

    @property
    def bought_twice(self):
        return sum(self.bought.values()) - len(self.bought)

    @property
    def lost(self):
        """Calls begun whose replies were on no tape when all was over."""
        return self.facts["begun"] - sum(len(list(tape.all_calls)) for tape in self.left)

    @property
    def came_to(self):
        """By cell: what it came to, and all that was said."""
        return {record.cell: (record.status, record.score, self.transcript(record)) for record in self.records}


def _started(folder, command):
    with (folder / "ended.txt").open("w") as said:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=clean_environment(),
            stdout=said,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )


def _wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _wait_for_what_is_under_way(provider):
    """What a process sent at its end may reach a busy provider after it."""
    begun = -1
    while begun != len(provider.times):
        begun = len(provider.times)
        time.sleep(2)


def _is_alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
