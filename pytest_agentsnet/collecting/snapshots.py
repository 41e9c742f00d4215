"""The fixture ``agentsnet_snapshot``: a syrupy extension that keeps each played cell as one readable file.

The files lie in a folder of their own beside the test module, because syrupy looks for files to delete in the folder of
an extension, and each file that a session does not use is a candidate. Only those whose test is gone are shown to it.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.data import SnapshotCollections
from syrupy.extensions.base import AbstractSyrupyExtension
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from pytest_agentsnet.core.file_name import file_name
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.reporting.conversation import Conversation
from pytest_agentsnet.reporting.difference import difference
from pytest_agentsnet.running.outcome import Outcome

FOLDER = "__agentsnet__"

HOW_TO_WRITE = "to accept what was played: the same command with --snapshot-update"

LIVE = (
    "{model} plays live here, and a live run is never compared with a snapshot: its replies differ from one time to the "
    "next. They are on the tapes of this run; compare the replay: pytest --agentsnet-replay=RUN_DIRECTORY and the same tests"
)
NO_OUTCOME = (
    "agentsnet_snapshot compares what the fixture agentsnet_run gives, not {value}; "
    "write: assert agentsnet_run == agentsnet_snapshot"
)
NO_SYRUPY = (
    "agentsnet_snapshot rests on syrupy, but the fixture snapshot is {value} here: another plugin or a fixture of your own "
    "has taken its name"
)


def conversation_snapshot(snapshot: object) -> SnapshotAssertion:
    """The snapshot assertion for played cells, made of syrupy's own fixture."""
    if not isinstance(snapshot, SnapshotAssertion):
        pytest.fail(NO_SYRUPY.format(value=one_line(repr(snapshot), 80)), pytrace=False)
    return snapshot.use_extension(ConversationExtension)


def conversation_text(outcome: Outcome) -> str:
    """What a snapshot of the cell holds."""
    return Conversation.of(outcome.cell, outcome.transcript, outcome.verdict).text()


class ConversationExtension(SingleFileSnapshotExtension):
    """One text file a (test, cell): ``__agentsnet__/MODULE/TEST[CELL].txt``."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    def serialize(self, data: Any, **_: Any) -> str:
        """The conversation of an outcome; the test ends here for anything else, and for a live model's."""
        __tracebackhide__ = True
        if not isinstance(data, Outcome):
            pytest.fail(NO_OUTCOME.format(value=one_line(repr(data), 80)), pytrace=False)
        if data.live:
            pytest.fail(LIVE.format(model=one_line(data.cell.model)), pytrace=False)
        return conversation_text(data)

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        """The folder of the test's module."""
        module = Path(test_location.filepath)
        return str(module.parent / FOLDER / module.stem)

    @classmethod
    def discovery_dirname(cls, *, test_location: PyTestLocation) -> str:
        """The same: what becomes of a module's files is decided by the sessions that collect the module."""
        return cls.dirname(test_location=test_location)

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: Any = 0) -> str:
        """The test with its cell; a number or name behind it where a test compares several outcomes."""
        return file_name(AbstractSyrupyExtension.get_snapshot_name(test_location=test_location, index=index))

    @classmethod
    def matches_test_location(cls, *, test_location: PyTestLocation, snapshot_location: str) -> bool:
        """Whether the file belongs to the test's module."""
        return Path(snapshot_location).parent == Path(cls.dirname(test_location=test_location))

    def discover_snapshots(self, *, test_location: PyTestLocation, **_: Any) -> SnapshotCollections:
        """The files of this module whose test is gone; syrupy counts those that it is shown and nobody used as unused."""
        found = SnapshotCollections()
        module = test_location.item.getparent(pytest.Module)
        for file in sorted(Path(self.dirname(test_location=test_location)).glob(f"*.{self.file_extension}")):
            if module is not None and _is_gone(file.stem, module.obj):
                found.add(self.read_snapshot_collection(snapshot_location=str(file)))
        return found

    def delete_snapshots(self, *, snapshot_location: str, **_: Any) -> None:
        """Delete the file, and its folder with the last one."""
        file = Path(snapshot_location)
        file.unlink()
        with suppress(OSError):  # it is not empty
            file.parent.rmdir()

    def read_snapshot_data_from_location(self, *, snapshot_location: str, **_: Any) -> str | None:
        """The text of the file; None where there is none."""
        self._file = Path(snapshot_location)
        try:
            return self._file.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return None

    def diff_lines(self, serialized_data: Any, snapshot_data: Any) -> Iterator[str]:
        """A few lines: pytest cuts longer explanations. Syrupy has said so already where there is no file."""
        if snapshot_data:
            where, *changes = difference(snapshot_data, serialized_data)
            yield f"differs from {self._file.relative_to(self._file.parents[2]).as_posix()} {where}"
            yield from changes
        yield HOW_TO_WRITE


def _is_gone(name: str, module: object) -> bool:
    """Whether the module no longer has the test that a file is named after (``TestClass.test_name[...]``).

    The module itself is asked and not the collected tests: those of a session may be fewer for many reasons.
    """
    path, bracket, _ = name.partition("[")
    if not bracket:
        return False
    place = module
    for part in path.split("."):
        place = getattr(place, part, None)
    return place is None
