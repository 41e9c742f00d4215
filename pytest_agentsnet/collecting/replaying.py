"""``--agentsnet-replay``: the cells of this process, from tapes."""

from collections.abc import Sequence
from functools import cached_property

from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ModelClient
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.metric import Metric
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.running.replaying import replay_cell


class Replaying:
    """Stands in the place of ``Playing``. Nothing is called, and nothing is written."""

    def __init__(self, settings: Settings, recordings: Recordings, metrics: Sequence[Metric]) -> None:
        self._measuring = Measuring(metrics, extracted=settings.extracted)
        self._settings = settings
        self._recordings = recordings
        self._fresh: list[Record] = []
        self._told: set[tuple[str, str]] = set()

    def play(self, cell: Cell, client: ModelClient | None) -> Outcome:  # noqa: ARG002 - no client is ever asked
        """The outcome of the cell, as its tape has it.

        :raises CellError: when it cannot be replayed, or could not be measured when it was recorded.
        """
        __tracebackhide__ = True
        return self._loop.call(replay_cell(cell, self._recordings, self._pack, self._fresh.append, self._measuring))

    def told(self) -> list[Record]:
        """The records since the last time that somebody asked, each cell's once."""
        told = [record for record in self._fresh if (record.cell, record.tape) not in self._told]
        self._told.update((record.cell, record.tape) for record in told)
        self._fresh.clear()
        return told

    def close(self) -> None:
        """End the loop thread, where there is one."""
        if "_loop" in self.__dict__:
            self._loop.close()
        self._measuring.close()

    @cached_property
    def _loop(self) -> LoopThread:
        return LoopThread()

    @cached_property
    def _pack(self) -> Pack | None:
        prompts = self._settings.prompts
        return None if prompts is None else load_pack(prompts)
