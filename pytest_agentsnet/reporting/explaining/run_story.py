"""Why the cells of a run failed: the findings of each model, then its failures by their causes."""

from collections.abc import Iterator, Sequence
from shlex import quote

from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.metrics.causes import CAUSES, OTHER
from pytest_agentsnet.reporting.explaining.cause_words import A_DESCRIPTION, CAUSE_WORDS
from pytest_agentsnet.reporting.explaining.measured_records import is_incomplete, measured_records
from pytest_agentsnet.reporting.explaining.naming import counted
from pytest_agentsnet.reporting.explaining.section import left_out
from pytest_agentsnet.reporting.findings.lines import findings_lines
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.rows import by_model
from pytest_agentsnet.reporting.summary import in_order
from pytest_agentsnet.reporting.wrapping import wrapped
from pytest_agentsnet.reporting.yardsticks import Yardsticks
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.tasks.builtin import TASKS

_MOST = 8
"""Cells of a cause, unless all are asked for."""

UNKNOWN = ""
"""Stands for the cause of cells of which none could be looked for."""


def run_story(run: RunDirectory, *, everything: bool = False) -> Iterator[str]:
    """Of each model in turn. Of a cell that was read in two ways the strict one is told."""
    records = list(measured_records(run.path, _once_each(read_records(run.results))))
    played = [record for record in records if record.status in {"solved", "unsolved"}]
    if not played:
        yield "no cell of this run has come to an end"
        return
    yardsticks = Yardsticks(instances(run.path, {task.name: task for task in TASKS}))
    for label, own in by_model(in_order(played, run.facts.get("models", ()))).items():
        yield from map(printable, findings_lines(label, own, yardsticks.instances(own)))
        yield ""
        yield from _failures([record for record in own if record.status == "unsolved"], None if everything else _MOST)
    if others := len(records) - len(played):
        yield f"left out: {counted(others, 'cell')} without a verdict"
    if silent := sum(map(is_incomplete, played)):
        yield f"{counted(silent, 'cell')} could not be measured: no tape that can be read is there"
    if failed := [record for record in played if record.status == "unsolved"]:
        yield "one of them in full:"
        yield printable(f"  agentsnet explain {quote(str(run.path))} {quote(failed[0].cell)}")


def _once_each(records: Sequence[Record]) -> list[Record]:
    ordered = sorted(records, key=lambda record: SCORINGS[::-1].index(record.scoring))
    return list({record.tape or record.cell: record for record in ordered}.values())


def by_cause(unsolved: Sequence[Record]) -> dict[str, list[Record]]:
    """The cells by their labels, the most frequent first, then as the list of causes has them; the unknown last."""
    labelled: dict[str, list[Record]] = {cause: [] for cause in (*CAUSES, OTHER, UNKNOWN)}
    for record in unsolved:
        label = record.causes[0] if record.causes else UNKNOWN
        labelled.setdefault(label, []).append(record)
    found = {label: records for label, records in labelled.items() if records}
    return dict(sorted(found.items(), key=lambda item: (item[0] == UNKNOWN, -len(item[1]))))


def _failures(unsolved: Sequence[Record], most: int | None) -> Iterator[str]:
    if not unsolved:
        return
    yield from wrapped(f"{counted(len(unsolved), 'cell')} unsolved, by the first cause that holds. {A_DESCRIPTION}")
    for label, records in by_cause(unsolved).items():
        holds = sum(label in record.causes for record in unsolved)
        words = CAUSE_WORDS.get(label, "a cause of a newer version") if label else "no cause could be looked for"
        more = f"; holds in {holds:,}" if holds > len(records) else ""
        yield from wrapped(f"{label or 'unknown'} {len(records):,} of {len(unsolved):,} ({words}{more})", "  ", "    ")
        for record in records[:most]:
            yield f"    {printable(record.cell)}"  # Whole, for it is copied from here.
            yield from wrapped(_came_to(record), "      ", "      ")
        yield from left_out(len(records), most, "    ")
    yield ""


def _came_to(record: Record) -> str:
    score = "undefined" if record.score is None else f"{record.score:.4g}"
    broken = ", ".join(f"{name} {count:,}" for name, count in sorted(record.violations.items()))
    also = f"; also {', '.join(record.causes[1:])}" if len(record.causes) > 1 else ""
    return one_line(f"score {score}; {broken}{also}", 500)
