"""This machine's part of a session's cells (``--agentsnet-shard``): the others' are deselected, after all that narrows."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import pytest

from pytest_agentsnet.collecting.played_items import cell_of
from pytest_agentsnet.collecting.sharding import shards
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.cell import Cell

_ELSEWHERE = "agentsnet_cells_elsewhere"


class Shard:
    """Part I of N. Tests that play no cell belong to every part."""

    def __init__(self, config: pytest.Config, part: int, parts: int, workers: Workers) -> None:
        self._config = config
        self._part = part
        self._parts = parts
        self._workers = workers
        self._cells: list[Cell] = []
        self._elsewhere = 0

    def note(self, cells: Iterable[Cell]) -> None:
        """Take the cells of one more test into account, whether or not ``-k``, ``-m`` or ``--lf`` leave them in the session."""
        self._cells.extend(cells)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Deselect the other parts' items."""
        elsewhere = [item for item in items if not self._is_here(item)]
        if not elsewhere:
            return
        items[:] = [item for item in items if self._is_here(item)]
        self._config.hook.pytest_deselected(items=elsewhere)
        if not any(map(cell_of, items)):
            self._excuse(len(elsewhere))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Hear from a worker that nothing was left of what it collected."""
        if elsewhere := (getattr(node, "workeroutput", None) or {}).get(_ELSEWHERE):
            self._excuse(elsewhere)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A part without cells is no failure: a matrix may have more machines than there are cells."""
        if self._elsewhere and session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
            session.exitstatus = pytest.ExitCode.OK

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say so, since nothing else will."""
        if self._elsewhere:
            tests = "test plays" if self._elsewhere == 1 else "tests play"
            terminalreporter.write_line(
                f"agentsnet: no cell in shard {self._part}/{self._parts}: "
                f"{self._elsewhere:,} selected {tests} theirs in other shards"
            )

    @cached_property
    def _part_of(self) -> Mapping[str, int]:
        return shards(self._cells, self._parts)

    def _is_here(self, item: pytest.Item) -> bool:
        cell = cell_of(item)
        return cell is None or self._part_of[cell.id] == self._part

    def _excuse(self, elsewhere: int) -> None:
        self._elsewhere = elsewhere
        self._workers.insists_on_cells = False
        if self._workers.run.is_worker:
            self._config.workeroutput[_ELSEWHERE] = elsewhere  # type: ignore[attr-defined]  # xdist adds it
