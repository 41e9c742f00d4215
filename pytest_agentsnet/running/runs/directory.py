"""The run directory: where it lies, what is in it, and that it is this run's own."""

import contextlib
import json
import os
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.disk import refusal, replace_whole, storing
from pytest_agentsnet.running.provenance import package_version

RUN_SCHEMA = 2

_ALL = "*\n"
_PROBED = 65536
"""Bytes that there must be room for."""

_NUMBERED = re.compile(r"run-(\d{4,})")


@dataclass(frozen=True)
class RunDirectory:
    """The folder of one run.

    ``run.json`` says what the run is and marks the folder as one; ``tapes/`` holds a file for each cell played,
    ``results.jsonl`` a line for each outcome, ``verdicts.json`` what the gates came to, ``ledger.sqlite`` what the
    processes of the run agree on.
    """

    path: Path

    @classmethod
    def new_numbered(cls, root: Path, facts: Mapping[str, Any] | None = None) -> "RunDirectory":
        """The next ``run-0001``, ``run-0002``, ... under the root; two sessions at once get two numbers.

        :raises InputError: when it cannot be made.
        """
        try:
            root.mkdir(parents=True, exist_ok=True)
            number = max(numbered(root), default=0) + 1
            while not _made(path := root / f"run-{number:04}"):
                number += 1
        except OSError as error:
            raise _unusable(root, error) from error
        return _begun(cls(path), _named_anew(facts))

    @classmethod
    def named(cls, path: Path, facts: Mapping[str, Any] | None = None) -> "RunDirectory":
        """The folder of that name for a new run; it is made where it is missing.

        :raises InputError: when it cannot be written, or holds a run already.
        """
        directory = cls(path)
        try:
            path.mkdir(parents=True, exist_ok=True)
            begun, used = directory.run_json.exists(), directory.is_used
        except OSError as error:
            raise _unusable(path, error) from error
        if begun:
            cls.open(path)  # another program's run.json is left alone
            raise InputError(f"{path} holds a run already; name a new directory")
        if used:
            raise InputError(f"{path} holds tapes, but no run.json that says of what; name a new directory")
        return _begun(directory, _named_anew(facts))

    @classmethod
    def twin(cls, path: Path, facts: Mapping[str, Any]) -> "RunDirectory":
        """The folder of a machine that plays for a run of another one, with the facts of that run.

        It is made where it is missing, and all processes that do so at once share it.

        :raises InputError: when it cannot be made, or the run is another version's.
        """
        directory = cls(path)
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(path, error) from error
        if not directory.run_json.exists():
            _begun(directory, facts)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> "RunDirectory":
        """The run that another process has begun there, or that was played earlier.

        :raises InputError: when there is none, or it is a newer version's.
        """
        directory = cls(path)
        schema = directory.facts.get("schema")
        if schema != RUN_SCHEMA:
            raise InputError(f"{path} is a run of schema {schema!r}; this version reads {RUN_SCHEMA}")
        return directory

    @property
    def tapes(self) -> Path:
        """The folder of the tapes."""
        return self.path / "tapes"

    @property
    def tape_files(self) -> list[Path]:
        """All tapes, also those set aside, in the order of their names; plain files alone: a link leads out of the run."""
        found = sorted(self.tapes.glob("*.jsonl")) if self.tapes.is_dir() else []
        return [path for path in found if path.is_file() and not path.is_symlink()]

    @property
    def results(self) -> Path:
        """The file of the records."""
        return self.path / "results.jsonl"

    @property
    def verdicts(self) -> Path:
        """The file of what the gates came to, where there were any."""
        return self.path / "verdicts.json"

    @property
    def ledger(self) -> Path:
        """The file that the run's processes agree through."""
        return self.path / "ledger.sqlite"

    @property
    def run_json(self) -> Path:
        """The file that says what the run is."""
        return self.path / "run.json"

    @property
    def gitignore(self) -> Path:
        """The file that keeps the run out of version control, in a folder of its own."""
        return self.path / ".gitignore"

    @property
    def is_used(self) -> bool:
        """Whether any cell was played here."""
        return self.results.exists() or (self.tapes.is_dir() and any(self.tapes.iterdir()))

    @property
    def facts(self) -> Mapping[str, Any]:
        """What ``run.json`` says: schema, package_version, nonce, started (seconds since the epoch), and the session's own.

        :raises InputError: when there is no such file, or it cannot be read.
        """
        try:
            facts = json.loads(self.run_json.read_bytes())
        except (OSError, ValueError) as error:
            raise InputError(f"{self.path} is no run directory: its run.json cannot be read") from error
        if not isinstance(facts, dict):
            raise InputError(f"{self.path} is no run directory: its run.json is no JSON object")
        return facts

    @property
    def is_imported(self) -> bool:
        """Whether it holds others' transcripts, and nothing that was played here.

        :raises InputError: when that cannot be read.
        """
        return self.facts.get("imported") is True

    def add_fact(self, name: str, fact: Any) -> None:
        """Say one thing more in ``run.json``; the caller sees to it that no other process does so at the same time.

        :raises InputError: when it cannot be read.
        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        facts = {**self.facts, name: fact}
        with storing(self.run_json):
            replace_whole(self.run_json, _text(facts))

    def insist_on_writing(self) -> None:
        """Find out before the first call whether anything can be written here.

        :raises InputError: when not.
        """
        probe = self.tapes / f".probe-{os.getpid()}"
        try:
            self.tapes.mkdir(exist_ok=True)
            try:
                probe.write_bytes(bytes(_PROBED))
            finally:
                probe.unlink(missing_ok=True)
        except OSError as error:
            raise _unusable(self.path, error) from error

    @property
    def earlier(self) -> list["RunDirectory"]:
        """The runs that were put away here, the first one first."""
        return [RunDirectory(path) for path in sorted(self.path.glob("earlier-*")) if (path / "run.json").is_file()]

    @property
    def next_earlier(self) -> Path:
        """Where a run is put away that makes room for a new one."""
        number = 1
        while (earlier := self.path / f"earlier-{number:04}").exists():
            number += 1
        return earlier

    def put_away(self) -> None:
        """Move the run into a folder of its own within the directory, which is then free for a new one.

        :raises InputError: when it cannot be moved.
        """
        try:
            earlier = self.next_earlier
            earlier.mkdir()
            for file in (
                self.tapes,
                self.results,
                self.verdicts,
                *self.path.glob(f"{self.ledger.name}*"),
                self.run_json,
            ):
                if file.exists():
                    file.rename(earlier / file.name)
        except OSError as error:
            raise _unusable(self.path, error) from error

    def remove_if_unused(self) -> None:
        """Take away what was made for a run that then played nothing; a folder that the user named stays."""
        if self.is_used:
            return
        with contextlib.suppress(OSError):
            for file in (self.run_json, *self.path.glob(f"{self.ledger.name}*")):
                file.unlink(missing_ok=True)
            self.tapes.rmdir()
            if self.gitignore.read_text() == _ALL:
                self.gitignore.unlink()
            if _NUMBERED.fullmatch(self.path.name):
                self.path.rmdir()
                self.path.parent.rmdir()


def numbered(root: Path) -> dict[int, Path]:
    """The numbered runs under the root, by number.

    :raises InputError: when it cannot be looked into.
    """
    try:
        children = list(root.iterdir()) if root.is_dir() else []
    except OSError as error:
        raise _unusable(root, error) from error
    return {int(match[1]): child for child in children if (match := _NUMBERED.fullmatch(child.name))}


def _made(path: Path) -> bool:
    """Make the folder; False where another session was faster."""
    try:
        path.mkdir()
    except FileExistsError:
        return False
    return True


def _named_anew(facts: Mapping[str, Any] | None) -> dict[str, Any]:
    """What ``run.json`` says of a new run."""
    ours = {
        "schema": RUN_SCHEMA,
        "package_version": package_version(),
        "nonce": secrets.token_hex(8),
        "started": time.time(),
    }
    return {**(facts or {}), **ours}


def _begun(directory: RunDirectory, facts: Mapping[str, Any]) -> RunDirectory:
    try:
        if not any(directory.path.iterdir()):  # a folder with other things in it is not ours to hide
            directory.gitignore.write_text(_ALL)
        directory.tapes.mkdir(exist_ok=True)
        replace_whole(directory.run_json, _text(facts))
    except OSError as error:
        raise _unusable(directory.path, error) from error
    return directory


def _text(facts: Mapping[str, Any]) -> bytes:
    return f"{json.dumps(facts, indent=1)}\n".encode()


def _unusable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be used as a run directory: {refusal(error)}")
