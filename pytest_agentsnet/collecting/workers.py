"""What the processes of a session tell one another: which cells were collected, and what came of them."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from pytest_agentsnet.collecting.played_items import cell_of, plays, selected_cell
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import REFUSED, refuse, sees_all
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.replaying import NOT_ON_TAPE
from pytest_agentsnet.running.runs.planned import plan

NO_CELL = "a model is named on the command line, but no test here plays a cell; name the shipped suites with --pyargs pytest_agentsnet.suites, or widen the selection"

NOTHING_REPLAYED = "nothing was replayed: no test here plays a cell that is on a tape of {replay}"

NOT_PLAYED = "a model is named on the command line, but no cell was played: each was skipped, or its test does not ask for agentsnet_run"

RECORDS = "agentsnet_records"
"""The attribute of a test's report that carries what was kept while it played: records as plain JSON."""

_CELLS = "agentsnet_cells"


class Workers:
    """Counts what was collected, keeps the records that reports carry, and complains where nothing was played."""

    def __init__(self, config: pytest.Config, settings: Settings, run: SessionRun, *, insists_on_cells: bool) -> None:
        self._config = config
        self._settings = settings
        self.run = run
        self.insists_on_cells = insists_on_cells
        self._cells_of_workers: list[int] = []
        self._elsewhere: set[Any] = set()
        self.records: dict[tuple[str, str, str], Record] = {}
        self.complaint = ""
        self._any_failed = False

    @property
    def plays_for_sure(self) -> bool:
        """Whether the command line alone says that this session plays, before anything is collected."""
        return self.insists_on_cells and not self.run.replays and not self.run.is_worker and not self.run.only_looks

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Make the run directory before the first test, where there is a cell to play.

        :raises pytest.UsageError: when the command line names a model and there is none.
        """
        cells = sum(cell_of(item) is not None for item in session.items)
        if self.run.is_worker:
            self._config.workeroutput[_CELLS] = cells  # type: ignore[attr-defined]  # xdist adds it
        elif not cells and self.insists_on_cells and not session.testsfailed:
            raise pytest.UsageError(self._no_cell)
        if cells and not self.run.replays and not self.run.only_looks:
            try:
                _ = self.run.directory
            except pytest.UsageError as error:
                if self.run.is_worker:
                    refuse(session, str(error))
                raise
            selected = [selected_cell(item) for item in session.items if plays(item)]
            self.run.selected.add({cell.id: cell.instance.turns for cell in selected})
            plan(self.run.ledger, selected, self.run.players)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: Any) -> None:
        """From now on a worker may buy what is not seen from here until it reports."""
        if not sees_all(node.gateway.spec):
            self._elsewhere.add(node)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take note of what a worker collected, where it lived to say so."""
        output = getattr(node, "workeroutput", None) or {}
        self.complaint = self.complaint or output.get(REFUSED, "")
        self._take(output.get(RECORDS, ()))
        cells = output.get(_CELLS, 1)
        self._cells_of_workers.append(cells)
        if not cells:
            self._elsewhere.discard(node)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Under xdist, a model on the command line and no cell is told now, and is a usage error all the same."""
        if self.complaint:  # of a worker that refused to take part
            session.exitstatus = pytest.ExitCode.USAGE_ERROR
            return
        nothing_played = self._cells_of_workers and not any(self._cells_of_workers)
        if not self.insists_on_cells or self.run.is_worker or session.testsfailed or self._any_failed:
            return
        directory = self.run.used_directory()
        if nothing_played:
            self.complaint = self._no_cell
        elif self.run.replays:
            nothing_there = all(record.error_kind == NOT_ON_TAPE for record in self.records.values())
            has_ended = session.exitstatus == pytest.ExitCode.OK and not self._config.option.collectonly
            if has_ended and nothing_there:
                self.complaint = self._no_cell
        elif session.exitstatus == pytest.ExitCode.OK and directory is not None and not directory.is_used:
            self.complaint = NOT_PLAYED
        if self.complaint:
            session.exitstatus = pytest.ExitCode.USAGE_ERROR

    def pytest_unconfigure(self) -> None:
        """Leave the run."""
        self.run.leave(played_elsewhere=bool(self._elsewhere))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the records that a test's report carries, also from a worker."""
        self._any_failed = self._any_failed or report.failed
        self._take(getattr(report, RECORDS, ()))

    def leave_behind(self, records: Iterable[Record]) -> None:
        """Pass on records that no report carries any more, at the end of this process's part of the session."""
        plain = [record.to_json() for record in records]
        if self.run.is_worker:
            self._config.workeroutput[RECORDS] = plain  # type: ignore[attr-defined]  # xdist adds it
        else:
            self._take(plain)

    def _take(self, records: Iterable[Mapping[str, Any]]) -> None:
        for data in records:
            record = Record.from_json(data)
            self.records[record.cell, record.provenance, record.scoring] = record

    @property
    def _no_cell(self) -> str:
        return NOTHING_REPLAYED.format(replay=self._settings.replay) if self.run.replays else NO_CELL
