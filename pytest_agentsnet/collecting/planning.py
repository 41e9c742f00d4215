"""``--agentsnet-plan``: what the session would take. It collects, says so, and ends."""

from collections.abc import Callable, Generator, Iterable, Sequence
from textwrap import wrap

import pytest

from pytest_agentsnet.collecting.forecasts import Forecasts
from pytest_agentsnet.collecting.played_items import plays, selected_cell
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.reporting.plan import plan_lines
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.running.estimating.plan import Plan


def only_collect(config: pytest.Config) -> None:
    """Let everybody in the session know that no test is going to run: xdist starts no worker, no cache is written.

    Call it while the session is configured, before xdist looks, which is the last to do so.
    """
    config.option.collectonly = True
    if hasattr(config.option, "numprocesses"):
        # Others wait for what as many workers would report.
        config.option.numprocesses = 0
        config.option.dist = "no"
        config.option.tx = []


def cells_to_play(items: Iterable[pytest.Item]) -> list[Cell]:
    """The cells of these items, but for those of tests that are skipped in any case."""
    return [selected_cell(item) for item in items if plays(item) and item.get_closest_marker("skip") is None]


class Planning:
    """Makes the plan when all is collected, and shows it at the end."""

    def __init__(
        self,
        config: pytest.Config,
        run: SessionRun,
        forecasts: Forecasts,
        gate_lines: Callable[[Sequence[pytest.Item]], Sequence[str]],
    ) -> None:
        """``gate_lines`` says of the items what the gates can decide on them."""
        self._config = config
        self._run = run
        self._forecasts = forecasts
        self._gate_lines = gate_lines
        self._plan: Plan | None = None
        self._of_gates: Sequence[str] = ()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_collection_finish(self, session: pytest.Session) -> Generator[None, object, object]:
        """Make the plan; the list of tests that would be shown in its place is not what was asked for.

        :raises pytest.UsageError: when the run directory cannot be gone on in.
        """
        try:
            self._plan = self._forecasts.plan(cells_to_play(session.items))
            self._of_gates = self._gate_lines(session.items)
        except InputError as error:
            raise pytest.UsageError(printable(str(error))) from None
        self._config.option.collectonly = False
        try:
            return (yield)
        finally:
            self._config.option.collectonly = True

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the plan."""
        if self._plan is None or not (self._plan.models or self._plan.scripted):
            return
        terminalreporter.ensure_newline()
        terminalreporter.section("AgentsNet plan")
        terminalreporter.write_line(printable(self._run.choice.why))
        for text in (*plan_lines(self._plan), *self._of_gates):
            for line in wrap(printable(text), WIDTH, subsequent_indent="    ") or [""]:
                terminalreporter.write_line(line)
