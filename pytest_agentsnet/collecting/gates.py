"""``--agentsnet-gate``: what the session's exit status hangs on, decided when all is played."""

from collections.abc import Sequence

import pytest

from pytest_agentsnet.collecting.baseline import Baseline
from pytest_agentsnet.collecting.baseline_records import baseline_records
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.early_stop import stops_in
from pytest_agentsnet.collecting.exit_codes import EXIT_CODES
from pytest_agentsnet.collecting.gate_check import is_insisted_on
from pytest_agentsnet.collecting.gate_evidence import about, evidence_of, told_by
from pytest_agentsnet.collecting.gate_items import report_verdicts
from pytest_agentsnet.collecting.run_cells import cells_of_run, plain_cells
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.errors import AgentsnetError
from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.gates import gate_lines, warning_line
from pytest_agentsnet.reporting.verdicts_json import verdicts_text, verdicts_to_json
from pytest_agentsnet.running.disk import replace_whole, storing
from pytest_agentsnet.running.provenance import package_version
from pytest_agentsnet.running.runs.looks import evidence_digest, look
from pytest_agentsnet.statistics.early.stop import with_stops
from pytest_agentsnet.statistics.gates.evidence import Evidence, is_lost
from pytest_agentsnet.statistics.gates.gate import Gate, GateVerdict

NOTHING_TO_DECIDE = "a gate is on the command line, and no cell was played that it could decide about"


class Gates:
    """For the process that leads the session: the verdicts, where they are shown, and where they are kept."""

    def __init__(self, gates: Sequence[Gate], maker: Maker, workers: Workers, baseline: Baseline | None) -> None:
        self._gates = gates
        self._baseline = baseline
        self._maker = maker
        self._settings = maker.settings
        self._workers = workers
        self._run = workers.run
        self._records: Sequence[Record] = ()
        self.verdicts: Sequence[GateVerdict] = ()
        self.complaint = ""

    @property
    def lost(self) -> int:
        """Cells of the run that were to be measured, and were not."""
        return sum(map(is_lost, self._records))

    @property
    def accept_errors(self) -> bool:
        """Whether a gate on errors says PASS."""
        pairs = zip(self._gates, self.verdicts, strict=False)
        return any(gate.measure == "errors" and verdict.outcome == "PASS" for gate, verdict in pairs)

    def decide(self, session: pytest.Session) -> None:
        """Decide on all cells of the run, and report each verdict as an item; where nothing was played there is none."""
        directory, scoring = self._run.used_directory(), self._settings.scoring
        told = self._workers.records.values()
        self._records = plain_cells(told) if directory is None else cells_of_run(directory, scoring)
        if not self._records:
            self.complaint = NOTHING_TO_DECIDE if is_insisted_on(session.config) else ""
            return
        from pytest_agentsnet.statistics.gates.deciding import decide  # noqa: PLC0415 - it imports SciPy

        try:
            evidence = self._evidence()
            stops = {} if directory is None else stops_in(directory, self._gates, scoring, evidence.baseline)
            self.verdicts = with_stops(decide(self._gates, evidence), stops)
        except AgentsnetError as error:
            self.complaint = one_line(str(error), 500)
        report_verdicts(session, self.verdicts, strict=self._settings.strict_gates)

    def keep(self, exit_status: int) -> None:
        """Write the verdicts into the run directory; a replay has none."""
        directory = self._run.used_directory()
        if directory is None or not self.verdicts:
            return
        told = verdicts_to_json(
            self.verdicts,
            self._records,
            package_version=package_version(),
            exit_status=exit_status,
            exit_meaning=EXIT_CODES[exit_status].meaning,
            comparisons=() if self._baseline is None else self._baseline.compared,
        )
        try:
            with storing(directory.verdicts):
                replace_whole(directory.verdicts, verdicts_text(told).encode())
        except AgentsnetError as error:
            self.complaint = one_line(str(error), 500)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The verdicts, for who reads the end of a log only."""
        if not (self.verdicts or self.complaint):
            return
        terminalreporter.ensure_newline()
        terminalreporter.section("AgentsNet gates")
        for line in gate_lines(self.verdicts):
            terminalreporter.write_line(line)
        if warning := warning_line(self.verdicts, strict=self._settings.strict_gates):
            terminalreporter.write_line(warning, yellow=True)
        if self.complaint:
            terminalreporter.write_line(f"ERROR: {printable(self.complaint)}", red=True)

    def _evidence(self) -> Evidence:
        looks = {} if self._run.replays else {gate.text: self._look(gate) for gate in self._gates}
        return evidence_of(self._records, self._gates, self._maker, self._run, looks)

    def _look(self, gate: Gate) -> int:
        """Which look at the candidate this is."""
        digest = evidence_digest(told_by(gate, self._records, baseline_records(self._settings)))
        return look(self._run.directory, self._run.ledger, about(gate, self._records), digest)
