"""Each verdict as an item of the session's report: ``agentsnet::gate[coloring.solved>=0.8]``, in the terminal, in JUnit and in the counts."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

import pytest

from pytest_agentsnet.collecting.failure import put_plainly
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.statistics.gates.gate import GateVerdict

_FILE = "agentsnet"
_NOT_TOLD = ("session", "lfplugin", "stepwiseplugin")
"""Parts of pytest that count failures, or keep them to run the tests again: a gate is no test."""

_When: TypeAlias = Literal["setup", "call", "teardown"]
_RESULTS: dict[str, Literal["passed", "failed", "skipped"]] = {
    "PASS": "passed",
    "FAIL": "failed",
    "INCONCLUSIVE": "skipped",
}


def report_verdicts(session: pytest.Session, verdicts: Sequence[GateVerdict], *, strict: bool) -> None:
    """Report them as if each were a test that had run; ``strict``: an inconclusive one fails."""
    config = session.config
    manager, hook = config.pluginmanager, config.hook
    untold = [manager.get_plugin(name) for name in _NOT_TOLD]
    log_report = manager.subset_hook_caller("pytest_runtest_logreport", [part for part in untold if part is not None])
    _begin_line(manager.get_plugin("terminalreporter"))
    session.testscollected += len(verdicts)  # else the terminal would show more than 100%
    for verdict in verdicts:
        nodeid, location = node_id(verdict), (_FILE, None, node_id(verdict).removeprefix(f"{_FILE}::"))
        hook.pytest_runtest_logstart(nodeid=nodeid, location=location)
        for report in _reports(verdict, strict=strict):
            log_report(report=report)
        hook.pytest_runtest_logfinish(nodeid=nodeid, location=location)


def _begin_line(reporter: Any) -> None:
    """The line of the last test says 100%, and there is nothing to add to it."""
    if reporter is None:
        return
    if reporter.showfspath or reporter.showlongtestinfo:
        reporter.currentfspath = None
    else:
        reporter.write_ensure_prefix(f"{_FILE} ")


def node_id(verdict: GateVerdict) -> str:
    """The id of the verdict's item; no two gates of a session are written alike."""
    return f"{_FILE}::gate[{printable(verdict.gate).replace(' ', '')}]"


def _reports(verdict: GateVerdict, *, strict: bool) -> Iterator[pytest.TestReport]:
    yield _report(verdict, "setup")
    call = _report(verdict, "call")
    call.outcome = "failed" if strict and verdict.outcome == "INCONCLUSIVE" else _RESULTS[verdict.outcome]
    text = printable(f"{verdict.outcome} {verdict.gate}: {verdict.sentence}")
    if call.outcome == "failed":
        put_plainly(text, call)
    elif call.outcome == "skipped":
        call.longrepr = (_FILE, 1, text)
    yield call
    yield _report(verdict, "teardown")


def _report(verdict: GateVerdict, when: _When) -> pytest.TestReport:
    nodeid = node_id(verdict)
    return pytest.TestReport(
        nodeid=nodeid,
        location=(_FILE, None, nodeid.removeprefix(f"{_FILE}::")),
        keywords={},
        outcome="passed",
        longrepr=None,
        when=when,
        user_properties=list(_properties(verdict)),
    )


def _properties(verdict: GateVerdict) -> Iterator[tuple[str, object]]:
    """For JUnit, as scalars."""
    told = verdict.to_json()
    for name in ("gate", "outcome", "sentence", "value", "low", "high", "bar", "graphs", "trials", "look"):
        fact = told[name]
        yield f"agentsnet_{name}", "unknown" if fact is None else printable(fact) if isinstance(fact, str) else fact
