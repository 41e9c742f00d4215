"""From the fixtures to the running floor: the loop thread, the seat of each cell, what is told of its outcome."""

from dataclasses import replace
from functools import cached_property

from pytest_agentsnet.collecting.lineup import Lineup
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ModelClient
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.instance import insist_on_few_turns
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.seats import ModelSeat, ScriptedSeat, Seat


class Playing:
    """Plays the cells of this process, one after the other, all turns of a round at once."""

    def __init__(self, settings: Settings, lineup: Lineup, run: SessionRun) -> None:
        self._settings = settings
        self._lineup = lineup
        self._run = run
        self._loop = LoopThread()
        self._fresh: list[Record] = []

    def play(self, cell: Cell, client: ModelClient | None) -> Outcome:
        """The outcome of the cell, played by its agents, or by this client where the test gives one.

        :raises CellError: when it cannot be measured.
        """
        __tracebackhide__ = True
        return self._loop.call(play_cell(cell, self._seat(cell, client), self._context))

    def told(self) -> list[Record]:
        """The records that this process has kept since the last time that somebody asked."""
        told, self._fresh[:] = self._fresh[:], []
        return told

    def close(self) -> None:
        """Cancel what still runs, and end the loop thread."""
        self._loop.close()
        if "_context" in self.__dict__:
            self._context.close()

    @cached_property
    def _context(self) -> PlayContext:
        settings = self._settings
        return PlayContext.of(
            self._run.directory,
            self._run.session,
            follows=self._run.is_worker,
            is_led=self._run.is_led,
            concurrency=settings.limits.concurrency or 64,
            retries=settings.retries,
            on_record=self._fresh.append,
        )

    @cached_property
    def _pack(self) -> Pack:
        return load_pack(self._settings.prompts)

    def _seat(self, cell: Cell, client: ModelClient | None) -> Seat:
        if client is not None:
            if not hasattr(client, "complete"):
                raise CellError(f"the fixture agentsnet_client gives {one_line(repr(client))}: no client", "fixture")
            try:
                price = self._lineup.pay(cell.model, client).price
            except InputError as error:
                raise CellError(str(error), "fixture") from None
            return ModelSeat(client, self._pack, self._lineup.parameters(cell.model), price)
        factory = self._lineup.agent(cell.model)
        if factory is None:
            raise CellError(f"the fixture agentsnet_client gives no client for {cell.model}", "fixture")
        return ScriptedSeat(factory)


def on_topology(cell: Cell, topology: Topology, *, rounds_given: bool) -> Cell:
    """The cell on the graph that the test's topology fixture gives, where that is another one.

    :raises CellError: when it gives none, or one that takes too many turns.
    """
    instance = cell.instance
    if not isinstance(topology, Topology):
        raise CellError(f"the fixture agentsnet_topology gives {one_line(repr(topology))}: no Topology", "fixture")
    if topology == instance.topology:
        return cell
    rounds = instance.rounds if rounds_given else default_rounds(instance.task, topology)
    placed = replace(instance, topology=topology, rounds=rounds)
    try:
        insist_on_few_turns(placed, "--agentsnet-rounds")
    except InputError as error:
        raise CellError(str(error), "fixture") from None
    return replace(cell, instance=placed, settings=replace(cell.settings, asked=instance.n))
