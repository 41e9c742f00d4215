"""Which run directory a session takes, and why. Nothing is written while that is found out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.provenance import Difference, first_difference
from pytest_agentsnet.running.runs.directory import RunDirectory, numbered
from pytest_agentsnet.running.runs.progress import progress_of
from pytest_agentsnet.running.sharing.sessions import leaders_in


@dataclass(frozen=True)
class Wanted:
    """What the session is going to play, as far as it decides about directories.

    ``provenance`` holds ``models`` (by name, what is the same for all cells of the model) and ``tasks`` (their versions);
    ``unversioned`` are the models whose name may hide another checkpoint tomorrow: those on an own server, without a
    revision.
    """

    provenance: Mapping[str, Any]
    unversioned: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """The directory to go on in, None for a new one; ``why`` is one line for the reader."""

    goes_on: RunDirectory | None
    why: str


def choose_named(path: Path, wanted: Wanted, *, fresh: bool) -> Choice:
    """The directory that the user names: a run that is there goes on.

    :raises InputError: when it holds another measurement, imported transcripts, or a newer version's.
    """
    if not (path / "run.json").exists():
        return Choice(None, f"{path.name} begins")
    directory = RunDirectory.open(path)
    if directory.is_imported:
        raise InputError(f"{path} holds imported transcripts, and no run that could go on: name another directory")
    if fresh:
        if leaders_in(directory.ledger):
            raise InputError(f"{path} is being played by another session; it cannot begin anew before that one ends")
        return Choice(None, f"{path.name} begins anew; the run that was there moves to {directory.next_earlier}")
    difference = _difference(directory, wanted)
    if difference is not None:
        raise InputError(
            f"{path} was played when {difference}, and the two are never mixed: name another directory, or begin anew there "
            "with --agentsnet-fresh"
        )
    return Choice(directory, _goes_on(directory))


def choose_numbered(root: Path, wanted: Wanted, *, fresh: bool) -> Choice:
    """Under the root, the latest run of the same models and the same provenance, where it is unfinished; else a new one.

    :raises InputError: when the records of that run are a newer version's.
    """
    runs = numbered(root)
    begins = f"run-{max(runs, default=0) + 1:04} begins"
    if fresh:
        return Choice(None, begins)
    other: tuple[RunDirectory, Difference] | None = None
    for directory in _readable(runs):
        if set(directory.facts.get("provenance", {}).get("models", {})) != set(wanted.provenance["models"]):
            continue
        difference = _difference(directory, wanted)
        if difference is not None:
            other = other or (directory, difference)
            continue
        if progress_of(directory).is_finished:
            break
        if not wanted.unversioned:
            return Choice(directory, _goes_on(directory))
        return Choice(None, f"{begins}: {_unversioned(directory, wanted.unversioned[0])}")
    if other is not None and not progress_of(other[0]).is_finished:
        directory, difference = other
        return Choice(None, f"{begins}: {directory.path.name} is unfinished, but was played when {difference}")
    return Choice(None, begins + _passed_over(runs))


def _readable(runs: Mapping[int, Path]) -> Iterator[RunDirectory]:
    """The latest first; what is no run of this version is passed over."""
    for number in sorted(runs, reverse=True):
        try:
            yield RunDirectory.open(runs[number])
        except InputError:
            continue


def _passed_over(runs: Mapping[int, Path]) -> str:
    """Why the latest run was not even looked at, where it cannot be read though something was played in it."""
    latest = RunDirectory(runs[max(runs)]) if runs else None
    if latest is None or not latest.is_used:
        return ""
    try:
        RunDirectory.open(latest.path)
    except InputError as error:
        return f": {error}"
    return ""


def _difference(directory: RunDirectory, wanted: Wanted) -> Difference | None:
    """The first difference in what both of them play."""
    there = directory.facts.get("provenance", {})
    for kind in ("models", "tasks"):
        theirs, ours = there.get(kind, {}), wanted.provenance[kind]
        shared = sorted(set(theirs) & set(ours))
        difference = first_difference({n: theirs[n] for n in shared}, {n: ours[n] for n in shared})
        if difference is not None:
            return difference._replace(field=f"{kind[:-1]} {difference.field}")
    return None


def _goes_on(directory: RunDirectory) -> str:
    why = f"{directory.path.name} goes on: {progress_of(directory).told('there')}"
    leaders = leaders_in(directory.ledger)
    if leaders:
        process = leaders[0].rsplit("/", 2)[1]
        why += f"; process {process} is playing it too: each waits for the other's cells, and none is bought twice"
    return why


def _unversioned(directory: RunDirectory, model: str) -> str:
    return (
        f"{directory.path.name} is unfinished, but nothing says that {model} is the same checkpoint still; say which one it "
        f"is with --agentsnet-revision, or go on with --agentsnet-dir={directory.path}"
    )
