"""Runs onto a picture: which records become which curve, and into which file."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.intervals import is_measured
from pytest_agentsnet.reporting.rows import by_model
from pytest_agentsnet.reporting.scaling import Played, panels
from pytest_agentsnet.reporting.summary import in_order
from pytest_agentsnet.reporting.yardsticks import Yardsticks
from pytest_agentsnet.running.disk import refusal
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.tasks.builtin import TASKS

FORMATS = ("png", "svg", "pdf")


def plot(runs: Sequence[Path], output: Path) -> Iterator[str]:
    """Draw the models of the runs, the rate of each task by size and n50, and say where.

    :raises InputError: when there is nothing to draw, nothing to draw with, or no place to put it.
    """
    kind = output.suffix.removeprefix(".").lower()
    if kind not in FORMATS:
        raise InputError(f"{output} names no picture: it ends in .{', .'.join(FORMATS[:-1])} or .{FORMATS[-1]}")
    try:
        from pytest_agentsnet.reporting.drawing import drawn  # noqa: PLC0415 - matplotlib, from an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "matplotlib":
            raise
        raise InputError("a plot needs matplotlib: pip install 'pytest-agentsnet[plot]'") from None
    shown = panels(played(runs), [task.name for task in TASKS])
    if not shown:
        raise InputError(
            f"{', '.join(map(str, runs))}: no cell of a model has a verdict, and chance and textbook alone are no plot"
        )
    try:
        output.write_bytes(drawn(shown, kind))
    except OSError as error:
        raise InputError(f"{output} cannot be written: {refusal(error)}") from None
    yield f"{output} shows {', '.join(panel.task for panel in shown)}"


def played(runs: Sequence[Path]) -> Mapping[str, Played]:
    """The measured records of every model, scripted ones apart, by its name, with that of its run where several runs have it.

    :raises InputError: when a run cannot be read.
    """
    found: list[tuple[str, Path, Played]] = []
    for path in dict.fromkeys(runs):
        run = RunDirectory.open(path)
        yardsticks = Yardsticks(instances(run.path, {task.name: task for task in TASKS}))
        ordered = in_order(_read(run), run.facts.get("models", ()))
        found.extend((label, path, (records, yardsticks)) for label, records in by_model(ordered).items())
    counts = Counter(label for label, _, _ in found)
    return {label if counts[label] == 1 else f"{label} ({path})": records for label, path, records in found}


def _read(run: RunDirectory) -> list[Record]:
    """What was measured, under the default scoring, or the other where that is the only one."""
    records = [record for record in read_records(run.results) if record.status in MEASURED and is_measured(record)]
    readings = [[record for record in records if record.scoring == scoring] for scoring in SCORINGS]
    return next(filter(None, readings), [])
