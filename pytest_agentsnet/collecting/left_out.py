"""The end of a replay: a tape that cannot be read, and that no cell of the session accounts for, is not left out in silence."""

import pytest

from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.running.recordings import Recordings


class LeftOut:
    """For the process that leads the session, which has all records."""

    def __init__(self, config: pytest.Config, recordings: Recordings, workers: Workers) -> None:
        self._config = config
        self._recordings = recordings
        self._workers = workers

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """One line, with the first such tape and what is wrong with it."""
        told = {record.tape for record in self._workers.records.values()}
        left_out = [
            why for tape, why in self._recordings.unreadable.items() if self._recordings.place(tape) not in told
        ]
        if left_out and not self._config.option.collectonly:
            more = f"; and {len(left_out) - 1:,} more that cannot be read" if left_out[1:] else ""
            line = f"WARNING: not replayed: {one_line(left_out[0], 500)}{more}"
            terminalreporter.write_line(line, yellow=True)
