"""Gates before the first call: what they speak of must be in the run, and PASS must be possible."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from pytest_agentsnet.collecting.baseline_records import baseline_records
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.gate_evidence import coming_look_at
from pytest_agentsnet.collecting.planning import cells_to_play
from pytest_agentsnet.collecting.run_cells import planned_cells
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import refuse
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.metric import Metric
from pytest_agentsnet.statistics.gates.checking import insist
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.gates.language import read_gate

_WARNINGS = "agentsnet_gate_warnings"
"""Of ``workeroutput``: what a worker would have the reader know."""


def gates_of(settings: Settings, config: pytest.Config, metrics: Iterable[Metric] = ()) -> Sequence[Gate]:
    """The session's gates; ``metrics`` are all that there are, a user's own among them.

    :raises InputError: for one that cannot be read, and for what does not go together with gates.
    """
    known = tuple(metrics)
    gates = [read_gate(text, known) for text in settings.gates]
    if is_insisted_on(config) and not settings.models:
        raise InputError("--agentsnet-gate decides about a model's cells: name one, e.g. --agentsnet-model gpt-4o")
    if gates and config.getoption("runxfail"):
        raise InputError(
            "--runxfail makes every unsolved cell fail, and a gate is to decide about them; leave out one of the two"
        )
    asks = settings.polls or settings.replay is not None or not settings.models
    if polled := next((gate for gate in gates if gate.measured.of_poll and not asks), None):
        raise InputError(f"the gate {polled.text} is about agents that are polled, and none is: add --agentsnet-poll")
    return gates


def is_insisted_on(config: pytest.Config) -> bool:
    """Whether the command line has a gate; one of the ini file is about nothing where no cell is played."""
    return config.getoption("agentsnet_gate") is not None


class GateCheck:
    """Under xdist every worker looks, since the controller collects nothing; all come to the same."""

    def __init__(self, config: pytest.Config, gates: Sequence[Gate], maker: Maker, run: SessionRun) -> None:
        self._config = config
        self._gates = gates
        self._maker = maker
        self._run = run
        self._warnings: Sequence[str] = ()
        self._of_workers: Sequence[str] = ()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Refuse before a run directory is made.

        :raises pytest.UsageError: in one line, when a gate speaks of what is not in the run, or can never PASS.
        """
        if self._run.only_looks or session.testsfailed:
            return
        try:
            self._look(session.items)
        except InputError as error:
            reason = printable(str(error))
            if self._run.is_worker:
                refuse(session, reason)
            raise pytest.UsageError(reason) from None

    def pytest_report_collectionfinish(self) -> list[str]:
        """Warn of what will hardly be decided."""
        return [f"agentsnet: {printable(warning)}" for warning in self._warnings]

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Hear the warnings from a worker, which alone knows the cells."""
        self._of_workers = (getattr(node, "workeroutput", None) or {}).get(_WARNINGS, self._of_workers)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Warn late, where it could not be done earlier."""
        for warning in self._of_workers:
            terminalreporter.write_line(f"agentsnet: {printable(warning)}")

    def plan_lines(self, items: Sequence[pytest.Item]) -> list[str]:
        """What each gate can decide, for a plan.

        :raises InputError: when a gate speaks of what is not in the run.
        """
        from pytest_agentsnet.statistics.gates.planning import power_line, refusal  # noqa: PLC0415 - it imports SciPy

        planned = self._planned(items)
        if not planned:
            return []
        baseline, lines = baseline_records(self._maker.settings), []
        for gate in self._gates:
            look = coming_look_at(gate, planned, self._run, self._maker.settings)
            reason = refusal(gate, self._gates, planned, baseline, look=look)
            lines.append(reason or f"the gate {power_line(gate, self._gates, planned, baseline, look=look)}")
        return lines

    def _planned(self, items: Sequence[pytest.Item]) -> Sequence[Record]:
        """All cells of the run, as far as the gates can speak of them; empty where this session plays none.

        :raises InputError: when a gate speaks of what is not in the run.
        """
        cells, settings = cells_to_play(items), self._maker.settings
        if not cells:
            return ()
        planned = planned_cells(self._run, cells, settings.scoring)
        tasks = tuple(self._maker.catalogue.tasks)
        insist(self._gates, planned, tasks=tasks, has_baseline=settings.baseline is not None)
        return planned

    def _look(self, items: Sequence[pytest.Item]) -> None:
        from pytest_agentsnet.statistics.gates.planning import refusal, warning  # noqa: PLC0415 - it imports SciPy

        planned = self._planned(items)
        if not planned or not self._sees_baseline:
            return
        baseline = baseline_records(self._maker.settings)
        warnings = []
        for gate in self._gates:
            look = coming_look_at(gate, planned, self._run, self._maker.settings)
            if reason := refusal(gate, self._gates, planned, baseline, look=look):
                raise InputError(reason)
            warnings.append(warning(gate, self._gates, planned, baseline, look=look))
        self._warnings = [text for text in warnings if text]
        if self._run.is_worker:
            self._config.workeroutput[_WARNINGS] = self._warnings  # type: ignore[attr-defined]  # xdist adds it

    @property
    def _sees_baseline(self) -> bool:
        """A worker on another machine may not; then others look."""
        try:
            baseline_records(self._maker.settings)
        except InputError:
            return not self._run.is_worker
        return True
