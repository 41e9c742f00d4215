"""Workers on other machines: what is finished there comes back to the controller's run directory with the tests' reports."""

from collections.abc import Generator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from pytest_agentsnet.collecting.reports import PLAYED
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import SharedRun, sees_all, tell_where
from pytest_agentsnet.collecting.workers import RECORDS
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.running.runs.arriving import Arrivals, packed
from pytest_agentsnet.running.runs.planned import keep_facts, kept_facts
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.runs.spending import spent
from pytest_agentsnet.running.tapes.index import tapes_by_stem

PARCEL = "agentsnet_parcel"
"""The attribute of a remote worker's report: tapes by their files' names, records, which cells are selected and which no more."""


class Sender:
    """In a worker: where it is remote, each report carries what has come to an end since the last one."""

    def __init__(self, run: SessionRun) -> None:
        self._run = run
        self._selected: dict[str, int] = {}
        self._sent: dict[Path, int] = {}

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Load the report, whichever test's it is, when all others have."""
        report = yield
        if self._run.is_remote:
            # A finished cell whose report was lost on its way was played by an earlier session: it is no news here.
            taken = [item.stash[PLAYED].record.to_json()] if PLAYED in item.stash else []
            records = [*getattr(report, RECORDS, ()), *taken]
            selection = self._selection() if report.when == "setup" else {}
            parcel = {"tapes": self._tapes(records), "records": records, **selection}
            if any(parcel.values()):
                setattr(report, PARCEL, parcel)
        return report

    def _tapes(self, records: list[dict[str, Any]]) -> dict[str, bytes]:
        tapes = {}
        for record in records:
            path = self._run.directory.path / record["tape"]
            if path.is_file() and self._sent.get(path) != (size := path.stat().st_size):
                self._sent[path] = size
                tapes[path.name] = packed(path)
        return tapes

    def _selection(self) -> dict[str, Any]:
        """How the selection differs from what was told of it: new cells with their turns and facts, and those that are no more."""
        known, self._selected = self._selected, self._run.selected.turns
        facts = kept_facts(self._run.ledger)
        return {
            "selected": {cell: turns for cell, turns in self._selected.items() if cell not in known},
            "planned": {cell: facts[cell] for cell in self._selected if cell not in known and cell in facts},
            "deselected": sorted(known.keys() - self._selected.keys()),
        }


class Receiver:
    """In the process that leads the session."""

    def __init__(self, settings: Settings, run: SessionRun) -> None:
        self._settings = settings
        self._run = run
        self._refusals: list[str] = []

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_setupnodes(self) -> None:
        """Make the run directory while there is no worker yet that a refusal would leave behind."""
        if self._settings.models and not self._run.replays:
            _ = self._run.directory

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Share the run with a worker that is about to start."""
        tell_where(node.config, node)
        if self._settings.models and not self._run.replays:
            directory, session = self._run.directory, self._run.session
            specs = node.nodemanager.specs
            share = sum(map(sees_all, specs)) / len(specs)
            shared = SharedRun(str(directory.path), directory.facts, session.name, session.leader, share, self._spent)
            if not sees_all(node.gateway.spec):
                shared = replace(shared, tapes=self._tapes, records=self._records)
            shared.tell(node)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Unload the report; others who keep it are spared the bytes."""
        parcel = report.__dict__.pop(PARCEL, None)
        if parcel is None:
            return
        try:
            for cell in parcel.get("deselected", ()):
                self._run.selected.replace(cell)
            self._run.selected.add(parcel.get("selected", {}))
            keep_facts(self._run.ledger, parcel.get("planned", {}))
            self._arrivals.take(parcel["tapes"], map(Record.from_json, parcel["records"]))
        except (InputError, CellError) as error:
            self._refusals.append(f"what {report.nodeid} has brought back is not kept: {one_line(str(error), 500)}")

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A run that lacks what was played is no success."""
        if self._refusals and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what was refused."""
        for refusal in self._refusals:
            terminalreporter.write_line(f"ERROR: {refusal}", red=True)

    @cached_property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self._run.directory, self._run.ledger, self._run.session.name)

    @cached_property
    def _spent(self) -> float:
        """USD that the run had cost when the session began."""
        return spent(self._run.directory)

    @cached_property
    def _tapes(self) -> dict[str, bytes]:
        """Finished and begun, as they were when the session began."""
        by_stem = tapes_by_stem(self._run.directory.tapes)
        return {path.name: packed(path) for paths in by_stem.values() for path in paths}

    @cached_property
    def _records(self) -> list[dict[str, Any]]:
        """Those that stand; what could not be measured is tried again."""
        records = read_records(self._run.directory.results)
        return [record.to_json() for record in records if record.status in MEASURED]
