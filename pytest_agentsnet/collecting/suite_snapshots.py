"""``--agentsnet-snapshots``: the shipped suites compare each replayed or scripted cell with its file in one folder."""

from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import Literal, TypeAlias

import pytest

from pytest_agentsnet.collecting.failure import PlainError
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.snapshots import HOW_TO_WRITE, conversation_text
from pytest_agentsnet.collecting.suites import is_suite
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.file_name import file_name
from pytest_agentsnet.reporting.difference import difference
from pytest_agentsnet.running.disk import refusal
from pytest_agentsnet.running.outcome import Outcome

AS_REVIEWED = "unsolved, as in its snapshot"

_PROPERTY = "agentsnet_snapshot"

Finding: TypeAlias = Literal["equal", "written", "differs", "missing", "live"]
"""What came of one cell: JUnit shows it, and the end of the session counts it."""


class SnapshotDiffers(PlainError):  # noqa: N818 - named for what was found, as its base's other kind is
    """The cell was not played as its snapshot has it, or has none."""


class SuiteSnapshots:
    """The hooks that compare. A live model's cells are played and judged as without them."""

    def __init__(self, config: pytest.Config, folder: Path, run: SessionRun) -> None:
        if folder.exists() and not folder.is_dir():
            raise InputError(f"--agentsnet-snapshots {folder} is a file; it names a folder")
        self._config = config
        self._folder = folder
        self._run = run
        self._found: Counter[str] = Counter()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, None, None]:
        """Compare when the test has asserted; where it only found the cell unsolved, the snapshot decides."""
        __tracebackhide__ = True
        try:
            yield
        except AssertionError:
            outcome = self._compare(item)
            if outcome is not None and not outcome.verdict.solved:
                pytest.xfail(AS_REVIEWED)
            raise
        self._compare(item)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count what was found, here or by a worker."""
        if report.when == "call":
            self._found.update(str(value) for name, value in report.user_properties if name == _PROPERTY)

    @pytest.hookimpl(trylast=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """One line of what was found, and one of what was not compared."""
        folder = self._run.shown(self._folder)
        told = [f"{self._found[finding]} {finding}" for finding in ("equal", "written", "differs", "missing")]
        compared = [text for text in told if not text.startswith("0 ")]
        if compared:
            terminalreporter.write_line(f"snapshots in {folder}: {', '.join(compared)}")
        if live := self._found["live"]:
            tapes = self._run.shown(self._run.directory.path)
            terminalreporter.write_line(
                f"{live} {'cell' if live == 1 else 'cells'} played live and not compared with snapshots; compare the replay: "
                f"pytest --agentsnet-replay={tapes} --agentsnet-snapshots={folder}"
            )

    def _compare(self, item: pytest.Item) -> Outcome | None:
        """The outcome of a suite's test that is as its snapshot has it; None where there is nothing to compare.

        :raises SnapshotDiffers: with the text for the reader, where it is not.
        """
        __tracebackhide__ = True
        outcome = item.funcargs.get("agentsnet_run") if is_suite(item) else None  # type: ignore[attr-defined]  # suites hold functions
        if not isinstance(outcome, Outcome):
            return None
        finding, text = self._found_of(outcome)
        item.user_properties.append((_PROPERTY, finding))
        if text:
            raise SnapshotDiffers(text) from None
        return None if finding == "live" else outcome

    def _found_of(self, outcome: Outcome) -> tuple[Finding, str]:
        """What was found, and what a reader must be told of it, if anything."""
        if outcome.live:
            return "live", ""
        text = conversation_text(outcome)
        file = self._folder / f"{file_name(outcome.cell.id)}.txt"
        place = self._run.shown(file)
        try:
            reviewed = file.read_text(encoding="utf-8", errors="replace") if file.exists() else None
            if reviewed == text:
                return "equal", ""
            if self._updates(is_new=reviewed is None):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
                return "written", ""
        except OSError as error:
            raise SnapshotDiffers(f"the snapshot {place} cannot be used: {refusal(error)}") from None
        if reviewed is None:
            return "missing", f"there is no snapshot {place}\n\n{HOW_TO_WRITE}"
        where, *changes = difference(reviewed, text)
        return "differs", "\n".join([f"differs from {place} {where}", *changes, "", HOW_TO_WRITE])

    def _updates(self, *, is_new: bool) -> bool:
        option = self._config.option
        return bool(
            getattr(option, "update_snapshots", False)
            or (is_new and getattr(option, "update_new_snapshots_only", False))
        )
