"""Gates before the first call: what they speak of must be in the run, and PASS must be possible."""

from collections.abc import Sequence

import pytest

from pytest_agentsnet.collecting.baseline_records import baseline_records
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.planning import cells_to_play
from pytest_agentsnet.collecting.run_cells import planned_cells
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import refuse
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.gates.language import read_gate


def gates_of(settings: Settings, config: pytest.Config) -> Sequence[Gate]:
    """The session's gates, each once.

    :raises InputError: for one that cannot be read, and for what does not go together with gates.
    """
    gates = list({gate.text: gate for gate in map(read_gate, settings.gates)}.values())
    if gates and config.getoption("runxfail"):
        raise InputError(
            "--runxfail makes every unsolved cell fail, and a gate is to decide about them; leave out one of the two"
        )
    return gates


class GateCheck:
    """Under xdist every worker looks, since the controller collects nothing; all come to the same."""

    def __init__(self, config: pytest.Config, gates: Sequence[Gate], maker: Maker, run: SessionRun) -> None:
        self._config = config
        self._gates = gates
        self._maker = maker
        self._run = run
        self._warnings: Sequence[str] = ()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Refuse before a run directory is made.

        :raises pytest.UsageError: in one line, when a gate speaks of what is not in the run, or can never PASS.
        """
        if self._config.option.collectonly or session.testsfailed:
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

    def planned(self, items: Sequence[pytest.Item]) -> list[Record]:
        """All cells of the run, as not played; empty where this session plays none."""
        cells = cells_to_play(items)
        return planned_cells(self._run, cells, self._maker.settings.scoring) if cells else []

    def _look(self, items: Sequence[pytest.Item]) -> None:
        from pytest_agentsnet.statistics.gates.checking import insist  # noqa: PLC0415 - it may import SciPy
        from pytest_agentsnet.statistics.gates.planning import refusal, warning  # noqa: PLC0415 - as above

        planned, baseline = self.planned(items), baseline_records(self._maker.settings)
        if not planned:
            return
        insist(self._gates, planned, tuple(self._maker.catalogue.tasks), baseline)
        for gate in self._gates:
            if reason := refusal(gate, self._gates, planned, baseline):
                raise InputError(reason)
        warnings = (warning(gate, self._gates, planned, baseline) for gate in self._gates)
        self._warnings = [text for text in warnings if text]
