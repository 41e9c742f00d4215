"""Run directories of several machines become one: the same whatever their order, and however often they are merged.

Everything is read and checked before anything is written. A new directory appears whole or not at all; in one that is
there already each file is replaced whole, ``run.json`` last.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.keyed import keyed_digest
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.disk import refusal
from pytest_agentsnet.running.judgements import Judgements
from pytest_agentsnet.running.provenance import package_version
from pytest_agentsnet.running.runs.agreement import Agreement
from pytest_agentsnet.running.runs.directory import RUN_SCHEMA, RunDirectory
from pytest_agentsnet.running.runs.results import read_records, record_line
from pytest_agentsnet.running.runs.verdicts_seen import verdicts_seen
from pytest_agentsnet.running.tapes.naming import aside, set_aside_from
from pytest_agentsnet.running.tapes.reader import read_header

_RANKS = {"skipped": 0, "error": 1}
"""A verdict (rank 2) goes before the reason why there is none."""


class Merged(NamedTuple):
    """What a merged run holds: how many runs it was made of, and its cells by their status."""

    runs: int
    records: Sequence[Record]


def merge(sources: Sequence[Path], out: Path) -> Merged:
    """Merge the runs into ``out``, which is made, or is one more of them where it holds a run already.

    Of two tapes of a cell where one is the beginning of the other, the longer is taken: its machine went on where the
    other had stopped.

    :raises InputError: in one line, when one of them is no run, when they are no parts of one run, when a cell has two
        different tapes, or when the system refuses.
    """
    merged = RunDirectory(out)
    try:
        goes_on = merged.run_json.exists()
        if merged.is_used and not goes_on:
            raise InputError(
                f"{out} holds tapes or results, but no run.json: name a new directory, or delete that one first"
            )
        runs = _opened([out, *sources] if goes_on else sources)
        _insist_on_one_kind(runs)
        agreement = Agreement()
        facts = _facts(runs, agreement)
        paths = [path for run in runs for path in run.tape_files]
        tapes = {**_tapes(paths, agreement), **_dead_tapes(paths)}
        records = _records(runs)
        _write(merged, facts, tapes, records, _judgements(runs))
    except OSError as error:
        raise InputError(f"{error.filename or out} cannot be used: {refusal(error)}") from error
    return Merged(len(facts["merged_from"]), records)


def _opened(paths: Iterable[Path]) -> list[RunDirectory]:
    """The runs, each once."""
    runs: dict[Path, RunDirectory] = {}
    for path in paths:
        runs.setdefault(path.resolve(), RunDirectory.open(path))
    return list(runs.values())


def _insist_on_one_kind(runs: Sequence[RunDirectory]) -> None:
    """:raises InputError: when some hold imported transcripts and others what was played here."""
    imported = next((run for run in runs if run.is_imported), None)
    played = next((run for run in runs if not run.is_imported), None)
    if imported and played:
        raise InputError(
            f"{imported.path} holds imported transcripts and {played.path} a run that was played here; the two stay apart: "
            "merge each with its own kind"
        )


def _facts(runs: Sequence[RunDirectory], agreement: Agreement) -> dict[str, Any]:
    """What ``run.json`` says: of facts that are not known here, those that all runs share."""
    every = [run.facts for run in runs]
    provenance: dict[str, dict[str, Any]] = {}
    for run, facts in zip(runs, every, strict=True):
        for section, parts in facts.get("provenance", {}).items():
            for name, part in parts.items():
                agreement.insist((section, name), {name: part}, run.path)
            provenance.setdefault(section, {}).update(parts)
    shared = {name: fact for name, fact in every[0].items() if all(facts.get(name) == fact for facts in every)}
    nonces = {nonce for facts in every for nonce in facts.get("merged_from") or [facts.get("nonce", "")]}
    return {
        **shared,
        "models": sorted({model for facts in every for model in facts.get("models", ())}),
        **({"provenance": _sorted(provenance)} if provenance else {}),
        **verdicts_seen(runs),
        "schema": RUN_SCHEMA,
        "package_version": package_version(),
        "nonce": keyed_digest("merged", *sorted(nonces))[:16],
        "started": min(facts.get("started", 0.0) for facts in every),
        "merged_from": sorted(nonces),
    }


def _sorted(provenance: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    return {section: dict(sorted(parts.items())) for section, parts in sorted(provenance.items())}


def _tapes(paths: Iterable[Path], agreement: Agreement) -> dict[str, Path]:
    """The tape to take, by its name. A file in which there is not even a whole header holds nothing."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        if set_aside_from(path) is None and _first_line(path).endswith(b"\n"):
            agreement.insist_on_tape(read_header(path), path)
            found.setdefault(path.name, []).append(path)
    return {name: paths[0] if len(paths) == 1 else _longest(paths) for name, paths in found.items()}


def _dead_tapes(paths: Iterable[Path]) -> dict[str, Path]:
    """What was set aside of each cell, each once, by a new name: nothing that was paid for is lost."""
    found: dict[str, dict[str, Path]] = {}
    for path in paths:
        if (stem := set_aside_from(path)) is not None:
            found.setdefault(stem, {}).setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
    return {
        aside(Path(f"{stem}.jsonl"), number).name: path
        for stem, by_content in found.items()
        for number, (_, path) in enumerate(sorted(by_content.items()), start=1)
    }


def _first_line(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.readline()


def _longest(paths: Sequence[Path]) -> Path:
    """The tape that goes on where all others end; a line that was not written to its end does not count."""
    contents = {path: path.read_bytes() for path in paths}
    whole = {path: content[: content.rindex(b"\n") + 1] for path, content in contents.items()}
    longest = max(paths, key=lambda path: (len(whole[path]), contents[path]))
    for path in paths:
        if not whole[longest].startswith(whole[path]):
            raise InputError(f"{longest} and {path} are two different tapes of one cell: leave one of the two runs out")
    return longest


def _records(runs: Iterable[RunDirectory]) -> list[Record]:
    """One record for each cell, provenance and scoring, in the order of their ids: the latest of those with a verdict."""
    best: dict[tuple[str, str, str], Record] = {}
    for run in runs:
        for record in read_records(run.results):
            key = (record.cell, record.provenance, record.scoring)
            best[key] = max(best.get(key, record), record, key=_weight)
    return [record for _, record in sorted(best.items())]


def _judgements(runs: Iterable[RunDirectory]) -> bytes:
    """All that judges said, each line once; of two about one turn the last one counts, whatever the order of the runs."""
    lines = {line.rstrip(b"\n") + b"\n" for run in runs for line, _ in Judgements(run.path).lines()}
    return b"".join(sorted(lines))


def _weight(record: Record) -> tuple[int, float, bytes]:
    return _RANKS.get(record.status, 2), record.started, record_line(record)


def _write(
    out: RunDirectory,
    facts: Mapping[str, Any],
    tapes: Mapping[str, Path],
    records: Sequence[Record],
    judgements: bytes,
) -> None:
    """Put everything into a folder of its own first; a disk that is full is met there."""
    is_new = not out.path.exists()
    ending = f".merging-{os.getpid()}"
    stage = out.path.with_name(f".{out.path.name}{ending}") if is_new else out.path / ending
    try:
        is_empty = is_new or not any(out.path.iterdir())
        stage.mkdir(parents=True)
        staged = RunDirectory.named(stage)
        for name, path in tapes.items():
            if path != out.tapes / name:
                shutil.copyfile(path, staged.tapes / name)
        if records:
            staged.results.write_bytes(b"".join(map(record_line, records)))
        if judgements:
            Judgements(stage).path.write_bytes(judgements)
        staged.run_json.write_text(json.dumps(facts, indent=1) + "\n")
        if is_new:
            stage.rename(out.path)
        else:
            written = (staged.results, Judgements(stage).path, *([staged.gitignore] if is_empty else []))
            _move(staged, out, [file for file in written if file.exists()])
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(staged: RunDirectory, out: RunDirectory, others: Iterable[Path]) -> None:
    """Put each file into its place; the folder is a run when the last one is there."""
    out.tapes.mkdir(exist_ok=True)
    for file in [*staged.tapes.iterdir(), *others, staged.run_json]:
        file.replace(out.path / file.relative_to(staged.path))
