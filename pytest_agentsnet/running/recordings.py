"""The tapes of a folder, by the cells that they are of: what a replay plays."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.verdict import Scoring
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.header import Header, instance_on
from pytest_agentsnet.running.tapes.index import tapes_by_stem
from pytest_agentsnet.running.tapes.naming import stem_of, tape_stem
from pytest_agentsnet.running.tapes.reader import NoTapeError, read_header


class Recording(NamedTuple):
    """A tape and its head."""

    path: Path
    header: Header

    def is_of(self, custom: str) -> bool:
        """Whether the cell was played with that overriding fixture (its location, mostly empty), whatever the variant."""
        found = str(self.header.provenance.get("custom", ""))
        return found == custom or (bool(custom) and found.startswith(f"{custom}["))

    def cell(self, task: Task, slugs: Mapping[str, str], scoring: Scoring, custom: str) -> Cell:
        """The cell that was played, without its variant."""
        header = self.header
        settings = CellSettings(header.reasoning, scoring, str(header.provenance.get("revision", "")), custom)
        probe = str(header.provenance.get("probe", ""))
        return Cell(instance_on(header, task), header.model, slugs[header.model], header.trial, probe, settings)


_Key = tuple[object, ...]
"""All that makes a cell the one that it is, but for the spelling of its model."""


class Recordings:
    """Every tape of a run directory, or of a folder that holds nothing but tapes."""

    def __init__(self, folder: Path) -> None:
        """:raises InputError: when there is no tape that can be read, a cell has two, or one is a newer version's."""
        if not folder.is_dir():
            raise InputError(
                f"--agentsnet-replay {folder} is no folder; it names a run directory, or a folder of tapes"
            )
        self.folder = folder
        tapes = folder / "tapes" if (folder / "tapes").is_dir() else folder
        self._by_key: dict[_Key, Recording] = {}
        self.unreadable: dict[Path, str] = {}
        for recording in self._all(tapes):
            known = self._by_key.setdefault(_key_of(recording), recording)
            if known is not recording:
                raise InputError(
                    f"--agentsnet-replay {folder} holds two tapes of one cell, {known.path.name} and {recording.path.name}; "
                    "keep the one that is meant"
                )
        if not self._by_key:
            why = "; it names a run directory, or a folder of tapes"
            if self.unreadable:
                why = f" that can be read: {next(iter(self.unreadable.values()))}"
            raise InputError(f"--agentsnet-replay {folder} holds no tape{why}")

    @property
    def all(self) -> Collection[Recording]:
        """The recordings, in the order of their names."""
        return self._by_key.values()

    @property
    def models(self) -> tuple[str, ...]:
        """The models that were recorded, in the order of the run where its ``run.json`` is there."""
        recorded = sorted({recording.header.model for recording in self.all} | {record.model for record in self.lost})
        try:
            named = list(RunDirectory(self.folder).facts.get("models", ()))
        except InputError:
            named = []
        return tuple(sorted(recorded, key=lambda model: named.index(model) if model in named else len(named)))

    @cached_property
    def lost(self) -> Sequence[Record]:
        """The records of the run's cells whose tape is not there, or cannot be read."""
        records = read_records(RunDirectory(self.folder).results)
        return [record for record in records if not (record.tape and self._is_readable(self.folder / record.tape))]

    def of(self, cell: Cell) -> Recording | None:
        """The recording of this cell; None where there is none."""
        return self._by_key.get(_key(cell))

    def tape_of(self, cell: Cell) -> Path | None:
        """The tape of this cell; where there is none that can be read, the one that is the cell's by its name."""
        recording = self.of(cell)
        if recording is not None:
            return recording.path
        return next((path for path in self.unreadable if stem_of(path) == tape_stem(cell.id)), None)

    def place(self, tape: Path) -> str:
        """Where the tape lies in the folder, as records name it."""
        return tape.relative_to(self.folder).as_posix()

    def _is_readable(self, tape: Path) -> bool:
        return tape.exists() and tape not in self.unreadable

    def _all(self, tapes: Path) -> Iterable[Recording]:
        for path in chain.from_iterable(tapes_by_stem(tapes).values()):
            try:
                yield Recording(path, read_header(path))
            except NoTapeError as error:
                self.unreadable[path] = str(error)


def _key(cell: Cell) -> _Key:
    instance, settings = cell.instance, cell.settings
    custom = f"{settings.custom}[{settings.variant}]" if settings.variant else settings.custom
    place = (instance.task.name, instance.family, instance.parameters, instance.index, instance.seed)
    return (
        *place,
        instance.topology.sha256,
        instance.rounds,
        cell.model,
        cell.trial,
        settings.reasoning,
        cell.probe,
        custom,
    )


def _key_of(recording: Recording) -> _Key:
    header = recording.header
    provenance = header.provenance
    place = (header.task, header.family, tuple(sorted(header.parameters.items())), header.index, header.seed)
    played = (header.model, header.trial, header.reasoning, provenance.get("probe", ""), provenance.get("custom", ""))
    return (*place, header.topology.sha256, header.rounds, *played)
