"""What the session says of its cells: failures without our traceback, JUnit properties, header and closing table."""

import traceback
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.failure import NotMeasured, Unsolved, plain, unsolved_text
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.collecting.suites import is_suite
from pytest_agentsnet.collecting.summary import summary
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.results import read_records
from pytest_agentsnet.running.tape_reader import read_header

_PLAYED = pytest.StashKey[tuple[Cell, Outcome]]()
_PACKAGE = str(Path(__file__).resolve().parent.parent)
_PROPERTIES = (
    "status",
    "score",
    "task",
    "family",
    "n",
    "model",
    "trial",
    "rounds",
    "scoring",
    "calls",
    "cost_usd",
    "tape",
)


class Reports:
    """The hooks that report."""

    def __init__(self, config: pytest.Config, maker: Maker, workers: Workers) -> None:
        self._config = config
        self._maker = maker
        self._workers = workers

    def played(self, item: pytest.Item, cell: Cell, outcome: Outcome) -> None:
        """Remember the outcome for the item's reports, and tell JUnit the main facts as scalars."""
        item.stash[_PLAYED] = (cell, outcome)
        item.user_properties.append(("agentsnet_cell", cell.id))
        for name in _PROPERTIES:
            value = getattr(outcome.record, name)
            item.user_properties.append((f"agentsnet_{name}", "unknown" if value is None else value))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Put the reason in the place of the traceback; a user's own test keeps its own beside it."""
        report = yield
        error = call.excinfo.value if call.excinfo else None
        if isinstance(error, CellError):
            plain(NotMeasured(_error_text(error)), report)
        elif report.failed and report.when == "call" and _PLAYED in item.stash:
            cell, outcome = item.stash[_PLAYED]
            if not outcome.verdict.solved:
                text = unsolved_text(cell, outcome.transcript, outcome.verdict, self._workers.tape(outcome.record))
                if is_suite(item):
                    plain(Unsolved(text), report)
                else:
                    report.sections.append((f"AgentsNet {cell.id}", text))
        return report

    def pytest_report_header(self) -> list[str]:
        """Who plays what, and which of the models sits out which task."""
        settings, lineup = self._maker.settings, self._maker.lineup
        lines = [f"agentsnet: {', '.join(settings.models) or 'no model'}"]
        for model in settings.models:
            idle = [task for task in self._maker.narrowed(Selection()).tasks or () if not lineup.plays(model, task)]
            if idle:
                lines.append(f"agentsnet: {model} does not play {', '.join(idle)}; those cells are deselected")
        return [printable(line) for line in lines]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The closing table of the run directory."""
        directory = self._workers.used_directory()
        if self._workers.complaint:
            terminalreporter.write_line(f"ERROR: {self._workers.complaint}", red=True)
        if directory is None:
            return
        records = read_records(directory.results)
        terminalreporter.section("AgentsNet")
        for line in summary(records, self._instance_of, tuple(self._maker.catalogue.tasks)):
            terminalreporter.write_line(printable(line))
        terminalreporter.write_line(f"run directory {self._workers.shown(directory.path)}")

    def _instance_of(self, record: Record) -> Instance | None:
        """The instance that a record's cell played, from the head of its tape."""
        task = self._maker.catalogue.tasks.get(record.task)
        path = self._workers.directory.path / record.tape
        if task is None or not record.tape or not path.exists():
            return None
        header = read_header(path)
        parameters = tuple(sorted(header.parameters.items()))
        return Instance(task, header.topology, header.rounds, header.family, header.index, header.seed, parameters)


def _error_text(error: CellError) -> str:
    """The reason; for a program of the user's own with the frames of its traceback that are the user's."""
    cause = error.__cause__
    if error.kind != "program" or cause is None:
        return printable(error.reason)
    frames = [frame for frame in traceback.extract_tb(cause.__traceback__) if _is_the_users(frame)]
    return printable("\n".join([error.reason, *_lines(frames)]))


def _is_the_users(frame: traceback.FrameSummary) -> bool:
    return not frame.filename.startswith(_PACKAGE)


def _lines(frames: list[traceback.FrameSummary]) -> Iterator[str]:
    for text in traceback.format_list(frames):
        yield from text.rstrip().splitlines()
