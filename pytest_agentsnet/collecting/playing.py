"""From the fixtures to the running floor: the loop thread, the seat of each cell, what is told of its outcome."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

import pytest

from pytest_agentsnet.collecting.lineup import Lineup
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ModelClient
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.directory import RunDirectory
from pytest_agentsnet.running.gate import RunEndedError
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.player import ModelSeat, PlayContext, ScriptedSeat, Seat, play_cell


class Playing:
    """Plays the cells of this process, one after the other, all turns of a round at once."""

    def __init__(
        self, config: pytest.Config, settings: Settings, lineup: Lineup, directory: Callable[[], RunDirectory]
    ) -> None:
        self._config = config
        self._settings = settings
        self._lineup = lineup
        self._directory = directory
        self._loop = LoopThread()
        self._fresh: list[Record] = []

    def play(self, cell: Cell, topology: Topology, client: ModelClient | None) -> Outcome:
        """The outcome of the cell on this topology, with this client where the test gives one.

        :raises CellError: when it cannot be measured.
        :raises pytest.skip.Exception: when no call of its model can succeed in this run.
        """
        cell = _placed(cell, topology, self._settings)
        try:
            return self._loop.call(play_cell(cell, self._seat(cell, client), self._context))
        except RunEndedError as error:
            pytest.skip(f"{cell.model} cannot be called: {error.kind}, as said once above or in results.jsonl")
        finally:
            for record in self._told():
                self._config.hook.pytest_agentsnet_cell_finished(record=record, config=self._config)

    def close(self) -> None:
        """Cancel what still runs, and end the loop thread."""
        self._loop.close()
        if "_context" in self.__dict__:
            self._context.close()

    @cached_property
    def _context(self) -> PlayContext:
        settings = self._settings
        return PlayContext.of(
            self._directory(),
            concurrency=settings.concurrency,
            retries=settings.retries,
            on_record=self._fresh.append,
        )

    @cached_property
    def _pack(self) -> Pack:
        try:
            return load_pack(self._settings.prompts)
        except InputError as error:
            raise pytest.UsageError(str(error)) from None

    def _seat(self, cell: Cell, client: ModelClient | None) -> Seat:
        if client is not None:
            return ModelSeat(client, self._pack, self._lineup.parameters(cell.model))
        factory = self._lineup.agent(cell.model)
        if factory is None:
            raise pytest.UsageError(f"the fixture agentsnet_client gave no client for {cell.model}")
        return ScriptedSeat(factory)

    def _told(self) -> list[Record]:
        told, self._fresh[:] = self._fresh[:], []
        return told


def _placed(cell: Cell, topology: Topology, settings: Settings) -> Cell:
    """The cell on the graph that the test's topology fixture gives, where that is another one."""
    instance = cell.instance
    if topology == instance.topology:
        return cell
    rounds = instance.rounds if settings.selection.rounds else default_rounds(instance.task, topology)
    return replace(cell, instance=replace(instance, topology=topology, rounds=rounds))
