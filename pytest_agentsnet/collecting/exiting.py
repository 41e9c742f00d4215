"""The end of a session in one number: the table of ``exit_codes``, read from what came of its tests, cells and gates."""

from collections.abc import Generator

import pytest

from pytest_agentsnet.collecting.exit_codes import EXIT_CODES, Ending, exit_status
from pytest_agentsnet.collecting.failures import Failures
from pytest_agentsnet.collecting.gates import Gates
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.running.traffic.process import BUDGET

_BY_ITSELF = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


class Exiting:
    """For the process that leads the session."""

    def __init__(self, failures: Failures, gates: Gates | None, workers: Workers, *, strict: bool) -> None:
        self._failures = failures
        self._gates = gates
        self._workers = workers
        self._strict = strict
        self._status = 0

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> Generator[None, object, object]:
        """Decide before JUnit's file is written, and set the status after all who may say that something failed."""
        ends_by_itself = exitstatus in _BY_ITSELF and not self._workers.run.only_looks
        was_stopped, tests_failed = bool(session.shouldfail), session.testsfailed > 0
        if self._gates is not None and ends_by_itself and not was_stopped:
            self._gates.decide(session)
        result = yield
        if ends_by_itself and session.exitstatus in _BY_ITSELF:
            # One who was stopped has no failure beside those that are counted already.
            others_failed = tests_failed or (session.exitstatus != pytest.ExitCode.OK and not was_stopped)
            self._status = exit_status(self._ending(others_failed=others_failed, was_stopped=was_stopped))
            session.exitstatus = self._status
            if self._gates is not None:
                self._gates.keep(self._status)
        return result

    @pytest.hookimpl(trylast=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The number's meaning, which nobody knows by heart."""
        if self._status > 1 or (self._status and self._gates is not None and self._gates.verdicts):
            terminalreporter.write_line(f"exit status {self._status}: {EXIT_CODES[self._status].meaning}")

    def _ending(self, *, others_failed: bool, was_stopped: bool) -> Ending:
        kinds = {record.error_kind for record in self._workers.records.values()}
        unusable, spent, gates = self._failures.provider_unusable, BUDGET in kinds, self._gates
        if gates is None:
            return Ending(others_failed=others_failed, provider_unusable=unusable, budget_spent=spent)
        undecided = bool(gates.complaint) or (was_stopped and not (unusable or spent))
        return Ending(
            others_failed=others_failed or undecided,
            outcomes=tuple(verdict.outcome for verdict in gates.verdicts),
            strict=self._strict,
            provider_unusable=unusable,
            budget_spent=spent,
            not_measured=gates.lost > 0,
            errors_accepted=gates.accept_errors,
        )
