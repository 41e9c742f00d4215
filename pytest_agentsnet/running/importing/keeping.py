"""The run directory that imported transcripts are kept in: as tapes and records, like those of a run that was played."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pytest_agentsnet.core.cell import Cell, CellSettings, slugs
from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import SCORINGS, Scoring, Verdict
from pytest_agentsnet.running.disk import replace_whole, storing
from pytest_agentsnet.running.importing.released import ReleasedResult
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.outcome import Course, record_of, verdict_on
from pytest_agentsnet.running.provenance import Provenance, package_version, provenance_of
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.planned import GRAPH_DIGITS
from pytest_agentsnet.running.runs.results import append_record, read_records
from pytest_agentsnet.running.tapes.header import header_for, header_to_json
from pytest_agentsnet.running.tapes.lines import encoded, turn_line, verdict_to_json
from pytest_agentsnet.running.tapes.naming import tape_name

PREFIX = "imported/"
"""Before a model's name: what others measured of it stands apart from one's own runs, in ids, tables and gates."""

PROMPTS = "imported"
"""Stands for the words that the models were spoken to with, which differ from this package's: no cell of the one is a pair of
a cell of the other."""


class Kept(NamedTuple):
    """The cell of a transcript, the id under which it is kept, and whether it was not there already."""

    cell: Cell
    id: str
    is_new: bool


class ImportedRun:
    """A directory of imported transcripts. It is made when the first one comes."""

    def __init__(self, path: Path, measuring: Measuring) -> None:
        """:raises InputError: when another run is there, or it cannot be read."""
        self._path = path
        self._measuring = measuring
        self._directory: RunDirectory | None = None
        records: list[Record] = []
        if (path / "run.json").exists():
            self._directory = RunDirectory.open(path)
            if not self._directory.is_imported:
                raise InputError(
                    f"{path} holds a run that was played here, which stays apart from imported ones: name another directory"
                )
            records = read_records(self._directory.results)
        self._cells = {record.cell for record in records}
        self._known = {_said(record): record.cell for record in records}

    def keep(self, result: ReleasedResult, transcript: Transcript) -> Kept:
        """Keep the tape and a record of each reading, where this very transcript is not there yet.

        :raises InputError: when the directory cannot be made.
        :raises CellError: of the kind ``disk``, when the system refuses.
        """
        model = f"{PREFIX}{result.model}"
        instance = result.instance
        said = (instance.task.name, instance.topology.sha256[:GRAPH_DIGITS], model, transcript.digest)
        trial, known = 0, self._known.get(said)
        if known is not None:
            return Kept(_cell(result, model, trial), known, is_new=False)
        while (cell := _cell(result, model, trial)).id in self._cells:
            trial += 1
        self._write(cell, transcript, result)
        self._cells.add(cell.id)
        self._known[said] = cell.id
        return Kept(cell, cell.id, is_new=True)

    def _write(self, cell: Cell, transcript: Transcript, result: ReleasedResult) -> None:
        directory = self._taken(cell.model)
        provenance = imported_provenance(cell)
        tape = directory.tapes / f"{tape_name(cell, provenance)}.jsonl"
        verdicts = {scoring: verdict_on(transcript, under(cell, scoring)) for scoring in SCORINGS}
        with storing(tape):
            replace_whole(tape, b"".join(_lines(cell, provenance, transcript, verdicts)))
        course = Course(
            0.0,
            result.seconds,
            usages_of(result),
            provenance=provenance,
            tape=tape.relative_to(directory.path).as_posix(),
        )
        measures = self._measuring.now(cell, transcript)
        for scoring in reversed(SCORINGS):  # whoever takes one record of a tape takes the last: the strict one
            record = record_of(under(cell, scoring), transcript, verdicts[scoring], course, measures)
            append_record(directory.results, record)

    def _taken(self, model: str) -> RunDirectory:
        if self._directory is None:
            self._directory = RunDirectory.named(self._path, {"models": [], "imported": True})
        if model not in (models := list(self._directory.facts.get("models", ()))):
            self._directory.add_fact("models", [*models, model])
        return self._directory


def under(cell: Cell, scoring: Scoring) -> Cell:
    """The cell as it is read and checked by this scoring."""
    return replace(cell, settings=replace(cell.settings, scoring=scoring))


def imported_provenance(cell: Cell) -> Provenance:
    """What is known of how the cell came about; of the model's parameters nothing is."""
    return {**provenance_of(cell), "prompts": PROMPTS}


def usages_of(result: ReleasedResult) -> tuple[Usage, ...]:
    """What each call took."""
    return tuple(exchange.usage for exchanges in result.conversations.values() for exchange in exchanges)


def _cell(result: ReleasedResult, model: str, trial: int) -> Cell:
    return Cell(result.instance, model, slugs([model])[model], trial, settings=CellSettings(reasoning=result.reasoning))


def _said(record: Record) -> tuple[str, str, str, str]:
    return record.task, record.graph, record.model, record.transcript


def _lines(
    cell: Cell, provenance: Provenance, transcript: Transcript, verdicts: dict[Scoring, Verdict]
) -> Iterator[bytes]:
    yield encoded(header_to_json(header_for(cell, provenance, package_version(), 0.0)))
    for number, turns in enumerate(transcript.turns):
        for agent, turn in zip(transcript.agents, turns, strict=True):
            yield encoded(turn_line(agent, number, turn))
    for scoring, verdict in verdicts.items():
        yield encoded(verdict_to_json(verdict, scoring))
