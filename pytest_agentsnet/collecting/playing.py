"""From the fixtures to the running floor: the loop thread, the seat of each cell, what is told of its outcome."""

from collections.abc import Iterable, Mapping, Sequence
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
from pytest_agentsnet.metrics.metric import Metric
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.outcome import Outcome
from pytest_agentsnet.running.scheduler import Coming, Scheduler
from pytest_agentsnet.running.seats import ModelSeat, ScriptedSeat, Seat
from pytest_agentsnet.running.sparing import Sparing

_CALLS_AT_FIRST = 64
"""Calls that are taken to fly at once before the ledger has said how many do."""


class Playing:
    """Plays the cells of this process: the one that a test asks for, and coming ones ahead of their turn."""

    def __init__(
        self,
        settings: Settings,
        lineup: Lineup,
        run: SessionRun,
        metrics: Sequence[Metric],
        sparing: Sparing | None = None,
    ) -> None:
        """``sparing`` says which cells are left out, where any are."""
        self._metrics = metrics
        self._settings = settings
        self._sparing = sparing
        self._lineup = lineup
        self._run = run
        self._fresh: list[Record] = []

    def play(self, cell: Cell, client: ModelClient | None) -> Outcome:
        """The outcome of the cell, played by its agents, or by this client where the test gives one.

        :raises CellError: when it cannot be measured.
        """
        __tracebackhide__ = True
        return self._loop.call(self._scheduler.outcome(cell, self._seat(cell, client)))

    def look_ahead(self, cells: Iterable[Cell], later: Iterable[Cell] = ()) -> None:
        """Let these cells of the run's own players be started as there is room for them, the first ones first.

        ``later`` are those that are left to other processes until these have ended.
        """
        coming, others = self._coming(cells), self._coming(later)
        if coming or others:
            self._loop.call(self._scheduler.look_ahead(coming, others))

    def _coming(self, cells: Iterable[Cell]) -> list[Coming]:
        return [Coming(cell, seat) for cell in cells if (seat := self._seats_ahead[cell.model]) is not None]

    def finish(self) -> None:
        """Start nothing more ahead of its turn, and wait for what is begun."""
        if "_scheduler" in self.__dict__:
            self._loop.call(self._scheduler.finish())

    def told(self) -> list[Record]:
        """The records that this process has kept since the last time that somebody asked."""
        told, self._fresh[:] = self._fresh[:], []
        return told

    def close(self) -> None:
        """Cancel what still runs, and end the loop thread, where there is one."""
        if "_loop" in self.__dict__:
            self._loop.close()
        if "_context" in self.__dict__:
            self._context.close()

    @cached_property
    def _loop(self) -> LoopThread:
        return LoopThread()

    @cached_property
    def _context(self) -> PlayContext:
        settings = self._settings
        return PlayContext.of(
            self._run.directory,
            self._run.session,
            follows=self._run.is_worker,
            is_led=self._run.is_led,
            limits=self._run.limits,
            retries=settings.retries,
            on_record=self._fresh.append,
            sparing=self._sparing,
            measuring=Measuring(self._metrics, extracted=settings.extracted),
            polls=settings.polls,
        )

    @cached_property
    def _scheduler(self) -> Scheduler:
        return Scheduler(self._context, self._room)

    def _room(self) -> int:
        """How many agents this process plays at once: while some wait at the barrier of their round, others are to call."""
        calls = self._run.limits.concurrency or self._context.traffic.window or _CALLS_AT_FIRST
        return max(1, int(2 * calls) // self._run.processes)

    @cached_property
    def _seats_ahead(self) -> Mapping[str, Seat | None]:
        """Who sits on the nodes of each model's cells; None where to start them ahead gains nothing, or they cannot be played."""
        return {model: self._seat_ahead(model) for model in self._settings.models}

    def _seat_ahead(self, model: str) -> Seat | None:
        if not self._lineup.waits(model):
            return None
        factory = self._lineup.agent(model)
        if factory is not None:
            return ScriptedSeat(factory)
        try:
            return self._seat_of_client(model, self._lineup.client(model))
        except Exception:  # noqa: BLE001 - a hook of the user's may raise anything; the test that asks for such a cell shows it
            return None

    @cached_property
    def _pack(self) -> Pack:
        return load_pack(self._settings.prompts)

    def _seat(self, cell: Cell, client: ModelClient | None) -> Seat:
        if client is not None:
            if not hasattr(client, "complete"):
                raise CellError(f"the fixture agentsnet_client gives {one_line(repr(client))}: no client", "fixture")
            try:
                return self._seat_of_client(cell.model, client)
            except InputError as error:
                raise CellError(str(error), "fixture") from None
        factory = self._lineup.agent(cell.model)
        if factory is None:
            raise CellError(f"the fixture agentsnet_client gives no client for {cell.model}", "fixture")
        return ScriptedSeat(factory)

    def _seat_of_client(self, model: str, client: ModelClient) -> ModelSeat:
        price = self._lineup.pay(model, client).price
        return ModelSeat(client, self._pack, self._lineup.parameters(model), price)


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
