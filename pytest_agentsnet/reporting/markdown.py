"""A run as Markdown for the page of a CI job: verdicts first, the table, what was lost, what it cost, how to go on."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Any

from pytest_agentsnet.core.printable import without_surrogates
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.reporting.markdown_findings import findings_blocks
from pytest_agentsnet.reporting.markdown_gates import comparison_lines, gate_lines, headline
from pytest_agentsnet.reporting.markup import code, link, prose, row
from pytest_agentsnet.reporting.reference import DRAWS
from pytest_agentsnet.reporting.summary import EXPLAINED, cells_line, cost_lines, table
from pytest_agentsnet.reporting.table import Line, below, entry, heading
from pytest_agentsnet.reporting.yardsticks import InstanceOf, Yardsticks

MOST_CELLS = 25
"""Cells named in each list."""

MOST_BYTES = 1_000_000
"""Of the whole text: GitHub refuses a summary of more than 1 MiB."""

_CUT = "\n*The rest is cut; `agentsnet show` has all of it.*\n"


@dataclass(frozen=True)
class Told:
    """What the page tells of a run.

    ``name`` is how the run directory is called, empty for none; ``records`` are those of all selected cells, ``tasks`` the order of the
    rows; ``verdicts`` is what ``verdicts.json`` says, None without gates and comparison; ``tapes`` the path from the page to the run
    directory, with ``/``, None where no link can lead there; ``way_on`` says what to do next, ``exit_status`` and
    ``exit_meaning`` how the session ended, where one did.
    """

    name: str
    records: Sequence[Record]
    instance_of: InstanceOf
    tasks: Sequence[str]
    verdicts: Mapping[str, Any] | None = None
    tapes: str | None = None
    way_on: Sequence[str] = ()
    exit_status: int | None = None
    exit_meaning: str = ""

    @property
    def cells(self) -> Sequence[Record]:
        """One record of each cell, the strict one where it was read with both scorings: a cell is played and paid for once."""
        by_scoring = sorted(self.records, key=lambda record: SCORINGS.index(record.scoring))
        chosen = {(record.cell, record.provenance): record for record in reversed(by_scoring)}
        return [record for record in self.records if chosen[record.cell, record.provenance] is record]


def markdown(told: Told, most_bytes: int = MOST_BYTES) -> str:
    """The page, ending with a line end; at most so many bytes of UTF-8, cut between lines."""
    text, room = [], most_bytes - len(_CUT)
    for line in _lines(told):
        whole = f"{without_surrogates(line)}\n"
        room -= len(whole.encode())
        if room < 0:
            text.append(_CUT)
            break
        text.append(whole)
    return "".join(text) if most_bytes > len(_CUT) else ""


def _lines(told: Told) -> Iterator[str]:
    yield f"## AgentsNet: {headline(told.verdicts, told.cells)}"
    yield ""
    if told.exit_status is not None:
        yield f"Exit status {told.exit_status}: {prose(told.exit_meaning)}."
        yield ""
    if told.verdicts is not None:
        yield from gate_lines(told.verdicts)
    by_scoring = [[record for record in told.records if record.scoring == scoring] for scoring in SCORINGS]
    for records in by_scoring:
        yield from _table_lines(records, told)
    if told.verdicts is not None:
        yield from comparison_lines(told.verdicts, _names(told), MOST_CELLS)
    for records in by_scoring:
        yield from _unsolved_lines(records, told)
    for records in by_scoring:
        yield from findings_blocks(records, told.instance_of)
    yield from _error_lines(told)
    yield from _end_lines(told)


def _table_lines(records: Sequence[Record], told: Told) -> Iterator[str]:
    measured = [record for record in records if record.status in MEASURED]
    if not measured:
        return
    shown = table(measured, Yardsticks(told.instance_of), told.tasks)
    yield "### Solved / cells and mean score"
    yield ""
    yield f"Chance is the mean of {DRAWS} draws on the same cells{_scoring(measured)}."
    if shown.has_intervals:
        yield f"Below: {' '.join(EXPLAINED)}."
    yield ""
    yield row("task", "who", *map(heading, shown.sizes))
    yield row("---", "---", *("---:" for _ in shown.sizes))
    for title, lines in shown.sections.items():
        for line in lines:
            yield row(prose(title), code(line.label), *(_both_rows(line, size) for size in shown.sizes))
    yield ""


def _scoring(records: Sequence[Record]) -> str:
    return "" if records[0].scoring == "strict" else f"; scoring {records[0].scoring}"


def _both_rows(line: Line, size: int | None) -> str:
    return f"{entry(line, size)}<br>{below(line, size)}" if size in line.below else entry(line, size)


def _unsolved_lines(records: Sequence[Record], told: Told) -> Iterator[str]:
    unsolved = sorted((record for record in records if record.status == "unsolved"), key=lambda record: record.cell)
    if not unsolved:
        return
    yield f"### Unsolved: {len(unsolved):,} of {len(records):,} cells{_scoring(records)}"
    yield ""
    for record in unsolved[:MOST_CELLS]:
        score = "undefined" if record.score is None else f"{record.score:.2f}"
        violated = ", ".join(f"{code(name, 60)} {count:,}" for name, count in [*record.violations.items()][:5])
        yield f"- {_cell(record, told)}: score {score}; violated {violated}"
    yield from _more(len(unsolved))


def _error_lines(told: Told) -> Iterator[str]:
    """What says nothing about the models, by kind, with the first reason of each."""
    failed = [record for record in told.cells if record.status not in MEASURED]
    if not failed:
        return
    reasons = {record.error_kind: record.reason for record in reversed(failed)}
    yield f"### Not measured: {len(failed):,} of {len(told.cells):,} cells"
    yield ""
    yield row("what", "cells", "the first reason")
    yield row("---", "---:", "---")
    for kind, count in Counter(record.error_kind for record in failed).most_common(MOST_CELLS):
        yield row(code(kind, 60), f"{count:,}", code(reasons[kind]))
    yield ""
    errors = sorted((record for record in failed if record.status == "error"), key=lambda record: record.cell)
    for record in errors[:MOST_CELLS]:
        yield f"- {_cell(record, told)}: {code(record.error_kind, 60)}"
    yield from _more(len(errors))


def _end_lines(told: Told) -> Iterator[str]:
    costs = list(cost_lines(told.cells))
    if costs:
        yield "### Calls and cost"
        yield ""
        yield from (f"- {line}" for line in costs)
        yield ""
    yield "### How to go on"
    yield ""
    yield f"- {cells_line(told.cells)}" if told.records else "- no cell has come to an end; the log says why"
    yield from (f"- {line}" for line in told.way_on)
    if told.name:
        yield f"- the conversation of a cell: {code(f'agentsnet show {quote(told.name)} CELL')}"


def _names(told: Told) -> Mapping[str, str]:
    """Cells by their ids, as Markdown."""
    return {record.cell: _cell(record, told) for record in told.records}


def _cell(record: Record, told: Told) -> str:
    """The cell's id, leading to its tape where that can be reached."""
    if told.tapes is None or not record.tape:
        return code(record.cell)
    return link(record.cell, f"{told.tapes}/{record.tape}")


def _more(number: int) -> Iterator[str]:
    if number > MOST_CELLS:
        yield f"- and {number - MOST_CELLS:,} more"
    yield ""
