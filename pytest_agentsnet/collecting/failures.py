"""Failed tests that say nothing against the session: the gates decide about unsolved cells, and an ERROR is no failure of the model.

Each report of such a test carries why, as a plain text, from the process that ran it to the one that leads the session.
"""

from collections.abc import Generator

import pytest

from pytest_agentsnet.clients.faults import FAULTS
from pytest_agentsnet.collecting.failure import NotMeasured
from pytest_agentsnet.collecting.reports import PLAYED

GATE_DECIDES = "unsolved; a gate decides"

_WHY = "agentsnet_why"
"""The attribute of a failed report: ``unsolved``, or the kind of error for which the cell could not be measured."""

_UNSOLVED = "unsolved"
_ASSERTED = (AssertionError, pytest.fail.Exception)
"""How a test says that it is not content; whatever else it raises is a fault of the test."""


class Failures:
    """Marks reports where tests run, and counts them where the session is led."""

    def __init__(self, *, gated: bool, keep_failed: bool) -> None:
        self._gated = gated
        self._keep_failed = keep_failed
        self._excused = 0
        self.provider_unusable = False

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note why a test failed; with gates that of an unsolved cell is xfailed, so that no reader of JUnit turns red on it."""
        report = yield
        error = call.excinfo.value if call.excinfo else None
        if not report.failed:
            return report
        if isinstance(error, NotMeasured):
            setattr(report, _WHY, error.kind)
        elif self._gated and report.when == "call" and _is_for_the_gates(item, error):
            if self._keep_failed:
                setattr(report, _WHY, _UNSOLVED)
            else:
                report.outcome = "skipped"
                report.wasxfail = GATE_DECIDES
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count what does not make the session fail by itself."""
        why = getattr(report, _WHY, None)
        if not report.failed or why is None:
            return
        ends_run = why in FAULTS and FAULTS[why].ends == "run"
        self.provider_unusable = self.provider_unusable or ends_run
        self._excused += self._gated or ends_run

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        """What pytest makes its exit status of are the failures that are left."""
        try:
            return (yield)
        finally:
            session.testsfailed -= self._excused


def _is_for_the_gates(item: pytest.Item, error: BaseException | None) -> bool:
    """Whether the test only found its cell unsolved. One that compares it with a snapshot has something else to say."""
    outcome = item.stash.get(PLAYED, None)
    compares = "agentsnet_snapshot" in item.fixturenames  # type: ignore[attr-defined]  # who has an outcome is a function
    return outcome is not None and not outcome.verdict.solved and not compares and isinstance(error, _ASSERTED)
