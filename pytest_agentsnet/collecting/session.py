"""One pytest session in which the plugin is in use: from tests to cells, from cells to outcomes."""

from dataclasses import replace
from pathlib import Path

import pytest

from pytest_agentsnet.collecting import suites
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.failure import NotMeasured
from pytest_agentsnet.collecting.marking import limit_of, overridden
from pytest_agentsnet.collecting.played_items import asks_for_cells, cell_of, selected_cell
from pytest_agentsnet.collecting.playing import Playing, on_topology
from pytest_agentsnet.collecting.replaying import Replaying
from pytest_agentsnet.collecting.reports import Reports
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shard import Shard
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ModelClient
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.running.outcome import Outcome

_LEFT_OUT = "no-cell"
"""The id of the case that stands in for a test without cells until it is deselected."""


class AgentsnetSession:
    """The collection of cells and the fixtures that play them."""

    def __init__(
        self,
        config: pytest.Config,
        settings: Settings,
        maker: Maker,
        workers: Workers,
        playing: Playing | Replaying,
        *,
        own_tasks: tuple[str, ...],
    ) -> None:
        self._config = config
        self._settings = settings
        self._maker = maker
        self._run = workers.run
        self._workers = workers
        self._playing = playing
        self._own_tasks = own_tasks
        self.shard = Shard(config, *settings.shard, workers) if settings.shard else None
        self.reports = Reports(config, maker, workers)

    @property
    def has_models(self) -> bool:
        """Whether any model is named; without one marked tests are skipped."""
        return bool(self._settings.models)

    def parametrize(self, metafunc: pytest.Metafunc) -> None:
        """One case a cell; a test without cells gets one case that is deselected later."""
        try:
            limit = limit_of(metafunc.definition.iter_markers("agentsnet"))
            if suites.plays_own_tasks(metafunc.definition):
                limit = replace(limit, tasks=self._own_tasks)
            cells = self._maker.cells(limit, custom=overridden(metafunc))
        except InputError as error:
            raise pytest.Collector.CollectError(printable(f"{metafunc.definition.nodeid}: {error}")) from None
        if self.shard is not None:
            self.shard.note(cells)
        cases = [pytest.param(cell, id=cell.id) for cell in cells] or [pytest.param(None, id=_LEFT_OUT)]
        metafunc.parametrize("agentsnet_cell", cases, indirect=True)

    def client(self, cell: Cell) -> ModelClient | None:
        """The client of the cell's model; None where scripted agents play, and where tapes are replayed."""
        __tracebackhide__ = True
        if self._maker.recordings is not None:
            return None
        lineup = self._maker.lineup
        try:
            return None if lineup.agent(cell.model) is not None else lineup.client(cell.model)
        except InputError as error:
            raise NotMeasured(printable(str(error)), "client") from None

    def run(self, item: pytest.Item, cell: Cell, topology: Topology, client: ModelClient | None) -> Outcome:
        """Play the cell, or take its outcome where it was played already."""
        __tracebackhide__ = True
        if cell.settings.custom:
            cell = selected_cell(item)
        try:
            placed = self._placed(item, cell, topology)
            self._run.reselect(cell.id, placed.id)
            outcome = self._playing.play(placed, client)
        except CellError as error:
            self.reports.end(item, cell, error)
        finally:
            self._tell(item)
        self.reports.played(item, outcome)
        return outcome

    def _placed(self, item: pytest.Item, cell: Cell, topology: Topology) -> Cell:
        """The cell on the graph of the topology fixture; in a replay with as many rounds as are on its tape."""
        rounds = limit_of(item.iter_markers("agentsnet")).rounds or self._settings.selection.rounds
        placed, recordings = on_topology(cell, topology, rounds_given=rounds is not None), self._maker.recordings
        if rounds is None and recordings is not None and recordings.of(placed) is None:
            return on_topology(cell, topology, rounds_given=True)
        return placed

    def _tell(self, item: pytest.Item) -> None:
        """Pass on what was kept while the item played."""
        self.reports.carry(item, self._told())

    def _told(self) -> list[Record]:
        records = self._playing.told()
        for record in records:
            self._config.hook.pytest_agentsnet_cell_finished(record=record, config=self._config)
        return records

    def pytest_sessionfinish(self) -> None:
        """Pass on what was kept after the last item of this process: cells that were begun for other workers."""
        self._workers.leave_behind(self._told())

    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
        """Collect the shipped suites under their own names."""
        return suites.make_module(module_path, parent)

    @pytest.hookimpl(tryfirst=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> pytest.CollectReport | None:
        """Collect the shipped suites as if ``--lf`` skipped no files: it looks for them where their node ids point to.

        For a shard all files: which cells are its own depends on all cells of the run.
        """
        manager = self._config.pluginmanager
        skipping = manager.get_plugin("lfplugin-collskip")
        if skipping is None or not (self.shard or isinstance(collector, suites.SuiteModule)):
            return None
        collect = manager.subset_hook_caller("pytest_make_collect_report", [skipping, self])
        report: pytest.CollectReport = collect(collector=collector)
        return report

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Deselect tests without cells."""
        left_out = [item for item in items if self._is_left_out(item)]
        if left_out:
            items[:] = [item for item in items if not self._is_left_out(item)]
            self._config.hook.pytest_deselected(items=left_out)

    def _is_left_out(self, item: pytest.Item) -> bool:
        return self.has_models and asks_for_cells(item) and cell_of(item) is None

    def pytest_unconfigure(self) -> None:
        """Stop the event loop, where one was started."""
        self._playing.close()
