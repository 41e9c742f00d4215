"""``--agentsnet-baseline``: an earlier run beside this one. It is read, never written."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_agentsnet.collecting.baseline_records import baseline_records
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.planning import cells_to_play
from pytest_agentsnet.collecting.run_cells import cells_of_run, plain_cells, planned_cells
from pytest_agentsnet.collecting.shared_run import refuse
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.pairing import left_out, no_pair
from pytest_agentsnet.reporting.verdicts_json import Compared
from pytest_agentsnet.statistics.gates.language import read_gate
from pytest_agentsnet.statistics.pairing import pairing_of

if TYPE_CHECKING:  # it imports SciPy
    from pytest_agentsnet.statistics.comparing import Comparison


class Baseline:
    """Refuses a baseline that says nothing of this run before the first call, and shows the comparison at the end.

    Under xdist every worker that sees the baseline looks, since the controller collects nothing; all come to the same.
    """

    def __init__(self, config: pytest.Config, path: Path, maker: Maker, workers: Workers) -> None:
        self._config = config
        self._path = path
        self._maker = maker
        self._workers = workers
        self._run = workers.run
        self._lacking = ""
        if not self._run.is_worker:
            _ = self.records

    @cached_property
    def records(self) -> Sequence[Record]:
        """What the baseline holds.

        :raises InputError: when there is no run, or nothing has come of it.
        """
        return baseline_records(self._maker.settings)

    @cached_property
    def comparisons(self) -> "Sequence[Comparison]":
        """Each of the run's models beside the baseline, when all is played.

        :raises InputError: when they cannot be compared.
        """
        # SciPy takes its time, and nothing else of a session needs it.
        from pytest_agentsnet.statistics.comparing import comparisons_of  # noqa: PLC0415 - as above

        return comparisons_of(self._candidate(), self.records)

    @property
    def compared(self) -> Sequence[Compared]:
        """The comparisons as they are kept; none where they cannot be made, which the terminal says."""
        there = self._run.shown(self._path)
        try:
            return [Compared.of(comparison, there) for comparison in self.comparisons]
        except InputError:
            return ()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Refuse before a run directory is made.

        :raises pytest.UsageError: when the baseline is this run, or when no cell can be compared with one of it.
        """
        only_listed = self._config.option.collectonly and not self._maker.settings.plan
        if only_listed or session.testsfailed or (self._run.is_worker and not self._is_seen):
            return
        cells = cells_to_play(session.items)
        try:
            if cells:
                self._look(planned_cells(self._run, cells, self._maker.settings.scoring))
        except InputError as error:
            reason = printable(f"--agentsnet-baseline: {error}")
            if self._run.is_worker:
                refuse(session, reason)
            raise pytest.UsageError(reason) from None

    def _look(self, planned: Sequence[Record]) -> None:
        self._insist_on_another_run()
        pairing, named = pairing_of(planned, self.records), self._run.shown(self._path)
        if reason := no_pair([pairing], "this run", named):
            raise InputError(reason)
        if len(pairing.pairs) < len(planned):
            told = f"the baseline {named} has a pair for {len(pairing.pairs):,} of {len(planned):,} cells"
            self._lacking = "; ".join([told, *left_out(pairing)])

    def pytest_report_collectionfinish(self) -> str | None:
        """Warn where the baseline says nothing of some cells."""
        return printable(f"agentsnet: {self._lacking}") if self._lacking else None

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Which cells were lost and won against the baseline, and how far the difference is known."""
        if self._run.only_looks or self._workers.complaint:
            return
        if not self._candidate():
            return
        terminalreporter.ensure_newline()
        terminalreporter.section("AgentsNet baseline")
        try:
            for line in self._lines():
                terminalreporter.write_line(printable(line))
        except InputError as error:
            terminalreporter.write_line(f"ERROR: {printable(str(error))}", red=True)

    @property
    def _is_seen(self) -> bool:
        """Whether this worker sees the baseline; one on another machine may not."""
        try:
            return bool(self.records)
        except InputError:
            return False

    def _insist_on_another_run(self) -> None:
        settings, standing = self._maker.settings, None
        if not self._run.replays:
            standing = self._run.standing_directory
        own = [settings.directory, settings.replay, standing.path if standing else None]
        if self._path.resolve() in {path.resolve() for path in own if path is not None}:
            raise InputError(f"{self._run.shown(self._path)} is this run itself; name an earlier one")

    def _candidate(self) -> Sequence[Record]:
        """All cells of the run, those that earlier sessions played or that nobody has included."""
        directory = self._run.used_directory()
        if directory is None:
            return plain_cells(self._workers.records.values())
        return cells_of_run(directory, self._maker.settings.scoring)

    def _lines(self) -> Iterator[str]:
        # SciPy takes its time, and nothing else of a session needs it.
        from pytest_agentsnet.reporting.compared_runs import title  # noqa: PLC0415 - as above
        from pytest_agentsnet.reporting.comparison import comparison_lines  # noqa: PLC0415 - as above

        here, there = self._run.shown(self._run.home), self._run.shown(self._path)
        yield from comparison_lines([(title(comparison, here, there), comparison) for comparison in self.comparisons])
        metrics = tuple(self._maker.catalogue.metrics.values())
        if not any(read_gate(gate, metrics).bar.on_baseline for gate in self._maker.settings.gates):
            yield "No gate names the baseline: this decides nothing."
