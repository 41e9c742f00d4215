"""``--agentsnet-judge``: when all cells are played, a second model reads them, and the end of the session tells what it found."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from shlex import quote

import pytest

from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.reporting.findings.judged import JudgedRun, labelled_turns
from pytest_agentsnet.reporting.intervals import speaks_english
from pytest_agentsnet.running.calls import ClientCalls
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.judgements import Judgements, Speech
from pytest_agentsnet.running.judging import judge, speeches_labelled, speeches_of
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of


@dataclass(eq=False)  # pytest 8.4 hashes what is registered
class Judging:
    """For the process that leads the session. A replay asks nobody, and tells what was judged before."""

    maker: Maker
    workers: Workers
    complaint: str = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self) -> Generator[None, object, object]:
        """Ask when the last test has ended."""
        result = yield
        run = self.workers.run
        directory = None if run.replays or run.only_looks else run.used_directory()
        if directory is not None:
            try:
                self._judge(directory)
            except (CellError, InputError) as error:
                self.complaint = f"the judge did not read all: {one_line(str(error), 500)}"
        return result

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Tell what was found."""
        run, directory = self.workers.run, self.workers.run.used_directory()
        if self.complaint:
            again = f"--agentsnet-dir={quote(str(run.home))} --agentsnet-api-base={quote(self._model)}=URL"
            terminalreporter.write_line(f"WARNING: {printable(self.complaint)}", yellow=True)
            terminalreporter.write_line(
                printable(f"  No cell is changed by it. To have the rest read: the same command with {again}"),
                yellow=True,
            )
        if directory is None and not run.replays:
            return
        records = list(self.workers.records.values()) if directory is None else self._records(directory)
        judged = JudgedRun(self._model, run.home, self.maker.catalogue.tasks)
        for line in judged.lines(records, labelled_turns()):
            terminalreporter.write_line(printable(line))

    @property
    def _model(self) -> str:
        return self.maker.settings.judge

    def _judge(self, directory: RunDirectory) -> None:
        """:raises CellError: when a call fails that all others would fail like."""
        settings, lineup = self.maker.settings, self.maker.lineup
        speeches = [*speeches_labelled(labelled_turns()), *self._speeches(directory)]
        client, parameters = lineup.client(self._model), lineup.parameters(self._model)
        price = lineup.pay(self._model, client).price
        context = PlayContext.of(directory, limits=self.workers.run.limits, retries=settings.retries)
        try:
            calls = ClientCalls(client, parameters, context.rules, name="judge of", model=self._model, price=price)
            with LoopThread() as loop:
                missing = loop.call(judge(calls, self._model, speeches, Judgements(directory.path)))
        finally:
            context.close()
        if missing:
            self.complaint = f"the judge gave no reply on {missing:,} of {len(speeches):,} turns"

    def _speeches(self, directory: RunDirectory) -> Sequence[Speech]:
        found: list[Speech] = []
        for record in self._records(directory):
            task = self.maker.catalogue.tasks.get(record.task)
            if task is not None and record.tape:
                tape = read_tape(directory.path / record.tape)
                found.extend(speeches_of(record.tape, transcript_of(tape, task)))
        return found

    def _records(self, directory: RunDirectory) -> list[Record]:
        """Of cells with a verdict in which English is spoken, under this session's scoring."""
        scoring = self.maker.settings.scoring
        return [
            record
            for record in read_records(directory.results)
            if record.status in MEASURED and record.scoring == scoring and speaks_english(record)
        ]
