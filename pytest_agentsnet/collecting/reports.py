"""What the session says of its cells: failures without our traceback, JUnit properties, header and closing table."""

import traceback
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from pytest_agentsnet.collecting.ahead import CAUTIOUS, may_end_soon
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.failure import NotMeasured, PlainError, put_plainly, unsolved_text
from pytest_agentsnet.collecting.header import header
from pytest_agentsnet.collecting.played_items import asks_for_cells, cell_of, plays, selected_cell
from pytest_agentsnet.collecting.suites import is_suite
from pytest_agentsnet.collecting.workers import RECORDS, Workers
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.printable import one_line, printable, without_surrogates
from pytest_agentsnet.core.record import NOT_NEEDED, Record
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.summary import in_order, summary
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.replaying import NotOnTapeError
from pytest_agentsnet.running.runs.progress import progress_of
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.stopping import StoppedError

PLAYED = pytest.StashKey[Outcome]()
"""What came of the cell that an item plays, until its last report is made."""

_RECORDS = pytest.StashKey[list[dict[str, Any]]]()
_NOT_BEGUN = pytest.StashKey[str]()
_PACKAGE = Path(__file__).resolve().parent.parent
_RAISED_BY_THE_USER = ("program", "check", "unexpected")
"""Kinds of errors that come out of a user's own agent, task or client, where its frames say more than the reason."""


class Reports:
    """The hooks that report."""

    def __init__(self, config: pytest.Config, maker: Maker, workers: Workers) -> None:
        self._config = config
        self._maker = maker
        self._workers = workers
        self._run = workers.run

    def played(self, item: pytest.Item, outcome: Outcome) -> None:
        """Remember the outcome for the item's reports, and tell JUnit the main facts as scalars."""
        record = outcome.record
        item.stash[PLAYED] = outcome
        _tell(
            item, outcome.cell, status=record.status, score=record.score, calls=record.calls, cost_usd=record.cost_usd
        )
        _tell_more(item, tape=record.tape)

    def carry(self, item: pytest.Item, records: Iterable[Record]) -> None:
        """Let the item's next report carry these records to whoever leads the session."""
        item.stash.setdefault(_RECORDS, []).extend(record.to_json() for record in records)

    def end(self, item: pytest.Item, cell: Cell, error: CellError) -> NoReturn:
        """End a test whose cell could not be measured: as an error, or skipped where no call could have succeeded."""
        __tracebackhide__ = True
        reason = one_line(error.reason, 500)
        if isinstance(error, RunEndedError):
            _tell(item, cell, status="skipped", error_kind=error.kind, reason=reason)
            item.stash[_NOT_BEGUN] = _not_begun(cell, error, reason)
            pytest.skip(item.stash[_NOT_BEGUN])
        _tell(item, cell, status="error", error_kind=error.kind, reason=reason)
        raise NotMeasured(_error_text(error), error.kind) from None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Put the reason in the place of the traceback; a user's own test keeps its own beside it."""
        report = yield
        if not asks_for_cells(item):
            return report
        _make_sendable(report)
        if records := item.stash.get(_RECORDS, []):
            setattr(report, RECORDS, records[:])
            records.clear()
        error = call.excinfo.value if call.excinfo else None
        if report.failed and isinstance(error, PlainError):
            put_plainly(str(error), report)
        elif report.skipped and _NOT_BEGUN in item.stash:
            path, line, _ = item.location
            report.longrepr = (path, (line or 0) + 1, item.stash[_NOT_BEGUN])
        elif report.skipped and report.when == "setup" and plays(item):
            self._run.reselect(selected_cell(item).id)
        elif report.failed and report.when == "call" and PLAYED in item.stash:
            self._explain(item, report, item.stash[PLAYED])
        if report.when == "teardown" and PLAYED in item.stash:
            del item.stash[PLAYED]  # the session keeps its items, and a transcript may be large
        return report

    def _explain(self, item: pytest.Item, report: pytest.TestReport, outcome: Outcome) -> None:
        if outcome.verdict.solved:
            return
        cell = outcome.cell
        tape = self._run.shown(self._run.home / outcome.record.tape)
        text = unsolved_text(cell, outcome.transcript, outcome.verdict, tape)
        if is_suite(item):
            put_plainly(text, report)
        else:
            report.sections.append((f"AgentsNet {cell.id}", text))

    def pytest_report_header(self) -> list[str]:
        """Who plays what, which of the models sits out which task, and which run goes on."""
        lines = list(header(self._maker, only_collects=self._config.option.collectonly))
        if self._workers.plays_for_sure:
            lines.append(f"agentsnet: {self._run.choice.why}")
            if may_end_soon(self._config) and any(map(self._maker.lineup.waits, self._maker.settings.models)):
                lines.append(
                    f"agentsnet: the session may end early, so only {CAUTIOUS} cells are started ahead of their turn"
                )
        return [printable(line) for line in lines]

    def pytest_report_collectionfinish(self, items: list[pytest.Item]) -> str | None:
        """Where the tapes go, for who wants to look on while they are written."""
        nobody_looks = self._run.only_looks or self._config.option.verbose < 0 or self._run.is_worker
        if nobody_looks or self._run.replays or all(map(_has_no_cell, items)):
            return None
        return f"agentsnet: run directory {self._run.shown(self._run.directory.path)}"

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The closing table of what stands in the run directory, and how to go on where that is not all."""
        try:
            self._close(terminalreporter)
        except InputError as error:
            terminalreporter.write_line(f"ERROR: {printable(str(error))}", red=True)

    def _close(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._workers.complaint:
            terminalreporter.write_line(f"ERROR: {self._workers.complaint}", red=True)
        workers, scoring = self._workers, self._maker.settings.scoring
        directory = self._run.used_directory()
        if directory is None and not workers.records:
            return
        told = list(workers.records.values())
        records = told if directory is None else [r for r in read_records(directory.results) if r.scoring == scoring]
        progress = None if directory is None else progress_of(directory)
        if not records and (progress is None or not progress.begun):
            return
        terminalreporter.ensure_newline()
        terminalreporter.section("AgentsNet")
        tasks = self._maker.catalogue.tasks
        known = instances(self._run.home, tasks)
        ordered = in_order(records, self._maker.settings.models)
        for line in summary(ordered, known, tuple(tasks), len(told)) if records else ():
            terminalreporter.write_line(printable(line))
        where = "replay of" if self._run.replays else "run directory"
        terminalreporter.write_line(f"{where} {self._run.shown(self._run.home)}")
        if progress is not None and not progress.is_finished:
            terminalreporter.write_line(printable(f"{progress.told('done')}; {self._run.way_on}"))


def _has_no_cell(item: pytest.Item) -> bool:
    return cell_of(item) is None


def _not_begun(cell: Cell, error: RunEndedError, reason: str) -> str:
    if isinstance(error, NotOnTapeError):
        return f"not replayed: {reason}"
    if error.kind == NOT_NEEDED:
        return f"not needed: {reason}"
    if isinstance(error, StoppedError):
        return f"stopped, since {reason}; what was bought is on its tape"
    return f"not begun, since {cell.model} cannot be called: {reason}"


def _make_sendable(report: pytest.TestReport) -> None:
    """Take lone surrogates out of what a test asserted, printed and logged of a transcript: xdist dies of them."""
    report.sections = [(title, without_surrogates(content)) for title, content in report.sections]
    if without_surrogates(report.longreprtext) != report.longreprtext:
        put_plainly(printable(report.longreprtext), report)


def _tell(item: pytest.Item, cell: Cell, **facts: Any) -> None:
    instance = cell.instance
    _tell_more(
        item,
        cell=cell.id,
        task=instance.task.name,
        family=instance.family,
        n=instance.n,
        model=cell.model,
        trial=cell.trial,
        rounds=instance.rounds,
        scoring=cell.settings.scoring,
        **facts,
    )


def _tell_more(item: pytest.Item, **facts: Any) -> None:
    """Properties for JUnit; xdist carries scalars only, and None would be read as text."""
    item.user_properties.extend(
        (f"agentsnet_{name}", "unknown" if fact is None else fact) for name, fact in facts.items()
    )


def _error_text(error: CellError) -> str:
    """The reason; where code of the user's own raised, with those frames of its traceback that are the user's."""
    cause = error.__cause__ if error.kind in _RAISED_BY_THE_USER else None
    frames = [] if cause is None else traceback.extract_tb(cause.__traceback__)
    shown = traceback.format_list([frame for frame in frames if not Path(frame.filename).is_relative_to(_PACKAGE)])
    return printable("\n".join([error.reason, *(text.rstrip() for text in shown)]))
