"""Pytest sessions in processes of their own, each kept as a folder that many tests look into."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from other_plugins import WITHOUT

from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

PLANTED = "sk-planted-0123456789abcdef"
"""The key that every session has in its environment; it must come out nowhere."""

TASK = {task.name: task for task in TASKS}
_LONGEST = 1200
"""Seconds after which a session is taken to hang."""


@dataclass(frozen=True)
class Session:
    """What a session left in its folder."""

    folder: Path

    @property
    def status(self):
        return int((self.folder / "status.txt").read_text())

    @cached_property
    def out(self):
        return (self.folder / "stdout.txt").read_text()

    @cached_property
    def err(self):
        return (self.folder / "stderr.txt").read_text()

    @cached_property
    def records(self):
        return read_records(self.folder / "run" / "results.jsonl")

    @property
    def record_lines(self):
        return (self.folder / "run" / "results.jsonl").read_text().splitlines()

    def record(self, model):
        """The one record of this model."""
        (record,) = (record for record in self.records if record.model == f"openai/{model}")
        return record

    def tape(self, record):
        return read_tape(self.folder / "run" / record.tape)

    def transcript(self, record):
        return transcript_of(self.tape(record), TASK[record.task])

    @cached_property
    def seen(self):
        """What the provider saw."""
        return json.loads((self.folder / "seen.json").read_text())

    @property
    def calls(self):
        """The bodies of all requests, in the order of arrival."""
        return self.seen["calls"]

    def calls_of(self, model):
        return [call for call in self.calls if call["model"] == model]

    @cached_property
    def cases(self):
        """The JUnit test cases."""
        tree = ET.parse(self.folder / "junit.xml")  # noqa: S314 - our own session wrote it
        return list(tree.getroot().iter("testcase"))


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without anybody's keys, and without what it says of the session that we are in."""
    private = ("_API_KEY", "_TOKEN", "_API_BASE", "_BASE_URL")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not (name.startswith(("PYTEST_", "LITELLM_")) or name.endswith(private))
    }
    return {**kept, "NO_PROXY": "127.0.0.1", "COLUMNS": "80", "OPENAI_API_KEY": PLANTED, **more}


def run(folder: Path, *command: str, environment: dict[str, str] | None = None) -> None:
    """Run the command there, and keep what it wrote and its exit status."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment or clean_environment(),
        capture_output=True,
        timeout=_LONGEST,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    (folder / "stdout.txt").write_bytes(done.stdout)
    (folder / "stderr.txt").write_bytes(done.stderr)
    (folder / "status.txt").write_text(str(done.returncode))


def pytest_command(*arguments: str) -> tuple[str, ...]:
    """Pytest with the shipped suites; run directory and JUnit file have fixed names."""
    return (sys.executable, "-m", "pytest", *WITHOUT, "--agentsnet-dir=run", "--junitxml=junit.xml", *arguments)


def pytest_session(folder: Path, *arguments: str) -> None:
    """Run that there."""
    run(folder, *pytest_command(*arguments))


def once(root: Path, name: str, play: Callable[[Path], None]) -> Session:
    """The session of that name, played by whichever process of this test run first asks for it."""
    folder, done = root / name, root / f"{name}.done"
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)  # others wait here; the death of this process frees it
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            play(folder)
            done.touch()
    return Session(folder)
