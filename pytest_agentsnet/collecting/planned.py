"""After a run: what was planned beside what it really took."""

import time
from collections.abc import Iterable, Sequence
from contextlib import suppress

import pytest

from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.forecasts import Forecasts
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.planned import Taken, really, taken_line, total
from pytest_agentsnet.running.estimating.load import Load

_SHARE = 0.01
"""Of the session's time, that the comparison may take where nothing was paid and so nothing was estimated before."""


class Planned:
    """For the process that leads the session, which has all records."""

    def __init__(self, maker: Maker, workers: Workers, forecasts: Forecasts) -> None:
        self._maker = maker
        self._workers = workers
        self._forecasts = forecasts
        self._began = time.monotonic()

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_setupnodes(self) -> None:
        """Look how the models wrote before the workers add to it: that is what they plan with."""
        with suppress(InputError):  # the workers say what is wrong
            for model in filter(self._forecasts.is_paid, self._maker.lineup.live):
                self._forecasts.manner(model)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Two lines, of the cells that this session has played to their end."""
        records = [record for record in self._workers.records.values() if self._is_played(record)]
        instance_of = instances(self._workers.run.home, self._maker.catalogue.tasks) if records else None
        played = [
            (record, self._forecasts.cell_of(record, instance))
            for record in records
            if instance_of and (instance := instance_of(record))
        ]
        cells = self._forecasts.in_order(cell for _, cell in played)
        if cells and self._is_worth_it(cells):
            terminalreporter.write_line(taken_line("planned", self._planned(cells)))
            terminalreporter.write_line(taken_line("really", really([record for record, _ in played])))

    def _is_played(self, record: Record) -> bool:
        live = record.model in self._maker.lineup.live and not self._workers.run.replays
        return live and record.calls > 0 and record.status in MEASURED

    def _is_worth_it(self, cells: Sequence[Cell]) -> bool:
        paid = any(self._forecasts.is_paid(cell.model) for cell in cells)
        return paid or self._forecasts.effort(cells) < _SHARE * (time.monotonic() - self._began)

    def _planned(self, cells: Iterable[Cell]) -> Taken:
        forecasts = [(self._forecasts.whole(cell), self._forecasts.tariff_of(cell.model).price) for cell in cells]
        load = sum((forecast.expected for forecast, _ in forecasts), Load())
        costs = [None if price is None else forecast.expected.cost(price) for forecast, price in forecasts]
        return Taken(len(costs), load.calls, load.tokens_in, load.tokens_out, total(costs))
