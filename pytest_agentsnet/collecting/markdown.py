"""``--agentsnet-markdown``: the summary for the page of a CI job, written once, however the session ends."""

from collections.abc import Generator, Sequence

import pytest

from pytest_agentsnet.collecting.affording import command
from pytest_agentsnet.collecting.baseline import Baseline
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.exit_codes import EXIT_CODES
from pytest_agentsnet.collecting.gates import Gates
from pytest_agentsnet.collecting.shared_run import started_in
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.markdown import Told
from pytest_agentsnet.reporting.markdown_file import markdown_file
from pytest_agentsnet.reporting.markup import code
from pytest_agentsnet.reporting.run_markdown import all_records
from pytest_agentsnet.reporting.summary import in_order
from pytest_agentsnet.reporting.verdicts_json import verdicts_to_json
from pytest_agentsnet.running.provenance import package_version
from pytest_agentsnet.running.runs.progress import progress_of

_PASSED_OVER = (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR)
"""Ends after which the same command would come to the same."""


class MarkdownSummary:
    """For the process that leads the session."""

    def __init__(
        self, config: pytest.Config, maker: Maker, workers: Workers, gates: Gates | None, baseline: Baseline | None
    ) -> None:
        self._config = config
        self._maker = maker
        self._workers = workers
        self._run = workers.run
        self._gates = gates
        self._baseline = baseline
        try:
            self._file = markdown_file(maker.settings.markdown, started_in(config))
        except InputError as error:
            raise InputError(f"--agentsnet-markdown: {error}") from None

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None, object, object]:
        """Write it when all others have said what the session came to."""
        try:
            return (yield)
        finally:
            if not self._run.only_looks:
                self._write(int(session.exitstatus))

    def _write(self, exit_status: int) -> None:
        try:
            self._file.write(self._told(exit_status))
        except InputError as error:
            reporter = self._config.pluginmanager.get_plugin("terminalreporter")
            if reporter is not None:
                reporter.write_line(f"ERROR: --agentsnet-markdown: {printable(str(error))}", red=True)

    def _told(self, exit_status: int) -> Told:
        tasks, records = self._maker.catalogue.tasks, self._records()
        is_there = self._run.replays or self._run.used_directory() is not None
        home = self._run.home if is_there else None
        meaning = EXIT_CODES[exit_status].meaning if exit_status in EXIT_CODES else "said by another plugin"
        verdicts = self._gates.verdicts if self._gates is not None else ()
        comparisons = self._baseline.compared if self._baseline is not None else ()
        return Told(
            name=self._run.shown(home) if home is not None else "",
            records=in_order(records, self._maker.settings.models),
            instance_of=instances(home, tasks) if home is not None else _no_instance,
            tasks=tuple(tasks),
            verdicts=verdicts_to_json(
                verdicts,
                records,
                package_version=package_version(),
                exit_status=exit_status,
                exit_meaning=meaning,
                comparisons=comparisons,
            ),
            tapes=self._file.tapes(home) if home is not None else None,
            way_on=self._way_on(exit_status),
            exit_status=exit_status,
            exit_meaning=meaning,
        )

    def _records(self) -> list[Record]:
        """What came of each cell that the run was ever asked for."""
        directory, scoring = self._run.used_directory(), self._maker.settings.scoring
        if directory is None:
            return list(self._workers.records.values())
        return all_records(directory, scoring)

    def _way_on(self, exit_status: int) -> Sequence[str]:
        directory = self._run.used_directory()
        if directory is None or exit_status in _PASSED_OVER:
            return ()
        progress = progress_of(directory)
        if progress.is_finished:
            return ()
        return (f"{progress.told('done')}; {self._run.way_on}: {code(command(self._config, goes_on=True), 1000)}",)


def _no_instance(_record: Record) -> None:
    """Where there is no run directory, no graph can be had."""
