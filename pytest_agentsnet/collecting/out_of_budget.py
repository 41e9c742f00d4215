"""The end of a run whose budget is spent: it is no success, and it says the command that goes on."""

from collections.abc import Iterator, Sequence

import pytest

from pytest_agentsnet.collecting.affording import command
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.forecasts import Forecasts
from pytest_agentsnet.collecting.narrowing import sensible
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.plan import counted, money
from pytest_agentsnet.running.traffic.process import BUDGET


class OutOfBudget:
    """For the process that leads the session, which has all records."""

    def __init__(self, config: pytest.Config, maker: Maker, workers: Workers) -> None:
        self._config = config
        self._maker = maker
        self._workers = workers

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """How much was spent, and the command that goes on."""
        if self._reasons:
            for line in self._lines():
                terminalreporter.write_line(printable(line))

    @property
    def _reasons(self) -> list[str]:
        return [record.reason for record in self._workers.records.values() if record.error_kind == BUDGET]

    def _lines(self) -> Iterator[str]:
        """The budget that would do: what is spent and what the cells left are expected to cost, as their models write now."""
        forecasts = Forecasts(self._maker, self._workers.run, with_session=True)
        left = self._left(forecasts)
        budget = self._maker.settings.limits.budget or 0.0
        # What a call may cost at most, which is reserved for each, can be far above what is expected of it.
        more = sensible(max(1.5 * budget, forecasts.spent + sum(forecasts.cost_left(cell) for cell in left)))
        each = "/shard" if self._maker.settings.shard else ""
        yield f"the budget ended the run: {one_line(self._reasons[0], 300)}"
        yield f"{counted(len(left), 'cell')} left; {money(more)} USD should do:"
        yield f"  {command(self._config, f'--agentsnet-budget={more:g}{each}', goes_on=True)}"

    def _left(self, forecasts: Forecasts) -> Sequence[Cell]:
        instance_of = instances(self._workers.run.home, self._maker.catalogue.tasks)
        unplayed = [record for record in self._workers.records.values() if record.error_kind == BUDGET]
        pairs = [(record, instance_of(record)) for record in unplayed]
        return forecasts.in_order(forecasts.cell_of(record, instance) for record, instance in pairs if instance)
