"""Tapes that another machine has played take their place in a run directory, and what is there already is not lost."""

import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.running.disk import storing, synchronise_folder
from pytest_agentsnet.running.provenance import provenance_hash
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import Results
from pytest_agentsnet.running.runs.spending import count_in
from pytest_agentsnet.running.sharing.claims import Claims
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.tapes.naming import aside, tape_stem
from pytest_agentsnet.running.tapes.reader import read_header, read_tape
from pytest_agentsnet.running.tapes.writer import set_aside

_NAME = re.compile(r"[A-Za-z0-9._~-]+-[0-9a-f]{8}\.jsonl")
"""How we name tapes: no such name leads out of the folder."""

_FASTEST = 1
"""Of zlib's levels. Tapes shrink to a fraction with any of them."""


def packed(tape: Path) -> bytes:
    """The tape as it travels.

    :raises CellError: of the kind ``disk``, when it cannot be read.
    """
    with storing(tape):
        return zlib.compress(tape.read_bytes(), _FASTEST)


class Arrivals:
    """Takes tapes and records into a run that other processes may be playing."""

    def __init__(self, directory: RunDirectory, ledger: Ledger, session: str) -> None:
        self._directory = directory
        self._ledger = ledger
        self._claims = Claims(ledger, this_process(), session)
        self._results = Results(directory.results)

    def take(self, tapes: Mapping[str, bytes], records: Iterable[Record], *, kept_elsewhere: bool = False) -> None:
        """Take packed tapes, by their files' names, and what came of their cells. A record of another tape is left out.

        A tape of a cell that is played here at this very moment is set aside, or left where it is ``kept_elsewhere``.

        :raises InputError: when one of them is no tape of ours.
        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        by_place = {record.tape: record for record in records}
        for name, data in tapes.items():
            path, content = self._path(name), _unpacked(name, data)
            record = by_place.pop(self._place(path), None)
            claim = self._claims.claim(path.stem)
            if claim.state != "theirs":
                self._put(path, content, record, is_mine=claim.state == "mine")
            elif not kept_elsewhere:
                with _arrived(path, content) as arrived:
                    _put_aside(arrived, path)
        for place, record in by_place.items():
            if not place or self._is_there(place):
                self._results.keep_if_new(record)

    def _put(self, path: Path, content: bytes, record: Record | None, *, is_mine: bool) -> None:
        """Put the tape into its place and keep its record, also for those who are going to ask for the cell."""
        try:
            if _put(path, content) and record is not None:
                self._results.keep_if_new(record)
                if is_mine:
                    count_in(self._ledger, record.spent_usd or 0.0)
                    outcome = json.dumps(record.to_json())
                    self._claims.finish(path.stem, outcome, measured=record.status in MEASURED)
        finally:
            if is_mine:  # changes nothing where it is done
                self._claims.release(path.stem)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise InputError(f"{name!r} is no name of a tape")
        return self._directory.tapes / name

    def _place(self, path: Path) -> str:
        return path.relative_to(self._directory.path).as_posix()

    def _is_there(self, place: str) -> bool:
        path = self._path(place.rpartition("/")[2])
        return place == self._place(path) and path.exists()


def _unpacked(name: str, data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except (zlib.error, TypeError):
        raise InputError(f"{name} cannot be unpacked") from None


def _put(path: Path, content: bytes) -> bool:
    """Write the tape; whether it, or one that goes on where it ends, is in its place then.

    Of two different tapes of a cell that with a verdict is taken, else the longer, and of two with one that which is there;
    the other is set aside.
    """
    with storing(path):
        there = path.read_bytes() if path.exists() else b""
    if content and there.startswith(content):
        return True
    with _arrived(path, content) as arrived:
        if not content.startswith(_whole(there)):
            if _weight(arrived) <= _weight(path):
                _put_aside(arrived, path)
                return False
            set_aside(path)
        arrived.replace(path)
        return True


@contextmanager
def _arrived(path: Path, content: bytes) -> Iterator[Path]:
    """The tape on the disk beside its place, from where it is to be renamed."""
    arrived = path.with_name(f"{path.name}.arriving-{os.getpid()}")
    with storing(path):
        try:
            with arrived.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _insist_on_tape(arrived, path)
            yield arrived
            synchronise_folder(path.parent)
        finally:
            arrived.unlink(missing_ok=True)


def _insist_on_tape(arrived: Path, path: Path) -> None:
    try:
        header = read_header(arrived)
    except InputError:
        raise InputError(f"{path.name} is no tape, or a newer version's") from None
    if path.stem != f"{tape_stem(header.cell)}-{provenance_hash(header.provenance)}":
        raise InputError(f"{path.name} is the tape of another cell, {header.cell}")


def _put_aside(arrived: Path, path: Path) -> None:
    """Give the tape the name of one that was set aside, where it has none yet."""
    for number in count(1):
        dead = aside(path, number)
        if not dead.exists():
            arrived.replace(dead)
            return
        if dead.read_bytes() == arrived.read_bytes():
            return


def _whole(content: bytes) -> bytes:
    """Without a last line that was not written to its end."""
    return content[: content.rfind(b"\n") + 1]


def _weight(path: Path) -> tuple[bool, int]:
    """A tape with a verdict goes before one without, and then the longer before the shorter."""
    try:
        tape = read_tape(path)
    except InputError:
        return False, 0
    return bool(tape.verdicts), 0 if tape.verdicts else tape.whole
