"""The playing of one cell: claimed, taped, checked, recorded; or shared with whoever plays it already."""

import asyncio
import contextlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pytest_agentsnet.agents.model import ModelAgent
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, ModelClient, Usage
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.program import AgentFactory, Turn
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.running.calls import CallRules, CellCalls
from pytest_agentsnet.running.claims import Claims
from pytest_agentsnet.running.directory import RunDirectory
from pytest_agentsnet.running.first_calls import FirstCallsHere, FirstCallsInLedger
from pytest_agentsnet.running.gate import Gate, RunEndedError
from pytest_agentsnet.running.lease import pauses, renewed
from pytest_agentsnet.running.ledger import Ledger
from pytest_agentsnet.running.outcome import Course, Outcome, record_of, record_of_failure, verdict_on
from pytest_agentsnet.running.owner import this_process
from pytest_agentsnet.running.provenance import Provenance, package_version, provenance_hash, provenance_of
from pytest_agentsnet.running.results import append_record
from pytest_agentsnet.running.tape import TapeWriter, tape_name
from pytest_agentsnet.running.tape_lines import Call, header_for
from pytest_agentsnet.running.tape_reader import calls_on_dead_tapes, read_tape, transcript_of


@dataclass(frozen=True)
class ModelSeat:
    """A model on the nodes: its client, the words in which it is spoken to, and what its client was told."""

    client: ModelClient
    pack: Pack
    parameters: ClientParameters


@dataclass(frozen=True)
class ScriptedSeat:
    """An agent program on the nodes: a textbook agent or a user's own."""

    factory: AgentFactory


Seat: TypeAlias = ModelSeat | ScriptedSeat

OnRecord: TypeAlias = Callable[[Record], None]
"""Told, on the event loop, of each record that this process keeps."""


@dataclass(frozen=True)
class PlayContext:
    """Where the cells of a process are kept, and how its calls are made; one for a process and event loop."""

    directory: RunDirectory
    ledger: Ledger
    claims: Claims
    rules: CallRules
    on_record: OnRecord | None = None

    @classmethod
    def of(
        cls, directory: RunDirectory, *, concurrency: int = 64, retries: int = 5, on_record: OnRecord | None = None
    ) -> "PlayContext":
        """The context of this process in a run that others may share."""
        ledger, owner = Ledger(directory.ledger), this_process()
        rules = CallRules(Gate(FirstCallsInLedger(ledger, owner)), asyncio.Semaphore(concurrency), retries)
        return cls(directory, ledger, Claims(ledger, owner), rules, on_record)

    def close(self) -> None:
        """Close the ledger, when nothing is played any more."""
        self.ledger.close()


async def play_cell(cell: Cell, seat: Seat, context: PlayContext) -> Outcome:
    """Play the cell, or wait for whoever plays it and take what came of it from the tape: it is never played twice.

    Cancelled, it leaves a tape that can be read, and the cell free for others.

    :raises CellError: when it cannot be measured; everyone who asks for this cell in this run gets the same.
    :raises RunEndedError: when it was not begun, because no call can succeed in this run.
    """
    provenance = _provenance(cell, seat)
    name = tape_name(cell, provenance)
    kept = await _claimed(name, context.claims)
    if kept is not None:
        return _taken(cell, seat, kept, context.directory)
    path = context.directory.tapes / f"{name}.jsonl"
    try:
        async with renewed(lambda: context.claims.renew(name)):
            return await _played(cell, seat, context, provenance, path)
    finally:
        # Changes nothing where the cell is done; a disk that refuses has been met before.
        with contextlib.suppress(CellError):
            context.claims.release(name)


async def play_unrecorded(cell: Cell, seat: Seat, *, concurrency: int = 64, retries: int = 5) -> Outcome:
    """Play the cell without touching the disk; nobody else can share it.

    :raises CellError: when it cannot be measured.
    """
    rules = CallRules(Gate(FirstCallsHere()), asyncio.Semaphore(concurrency), retries)
    take = _Take(None)
    transcript = await _transcript(cell, seat, rules, take)
    verdict = verdict_on(transcript, cell)
    course = take.course(provenance_hash(_provenance(cell, seat)))
    return Outcome(cell, transcript, verdict, record_of(cell, transcript, verdict, course), _is_live(seat))


class _Take:
    """One playing of a cell, as it goes on."""

    def __init__(self, tape: TapeWriter | None) -> None:
        self._started = time.time()
        self._begun = time.monotonic()
        self._tape = tape
        self._usages: list[Usage] = []

    async def call(self, call: Call) -> None:
        if self._tape is not None:
            await self._tape.call(call)
        self._usages.append(call.reply.usage)

    def turn(self, agent: Agent, number: int, turn: Turn) -> None:
        if self._tape is not None:
            self._tape.turn(agent, number, turn)

    def course(self, provenance: str, tape: str = "", bought_twice: int = 0) -> Course:
        seconds = time.monotonic() - self._begun
        return Course(self._started, seconds, tuple(self._usages), bought_twice, provenance, tape)


async def _claimed(name: str, claims: Claims) -> str | None:
    """Wait until the cell is ours (None), or done: then what its player left."""
    for pause in pauses():
        claim = claims.claim(name)
        if claim.state != "theirs":
            break
        await asyncio.sleep(pause)
    return claim.outcome if claim.state == "done" else None


async def _played(cell: Cell, seat: Seat, context: PlayContext, provenance: Provenance, path: Path) -> Outcome:
    pack = seat.pack.texts if isinstance(seat, ModelSeat) else {}
    header = header_for(cell, provenance, package_version(), time.time(), pack)
    with TapeWriter(path, header) as tape:
        take = _Take(tape)

        def course() -> Course:
            place = path.relative_to(context.directory.path).as_posix()
            return take.course(provenance_hash(provenance), place, calls_on_dead_tapes(path))

        try:
            transcript = await _transcript(cell, seat, context.rules, take)
            verdict = verdict_on(transcript, cell)
            tape.verdict(verdict, cell.settings.scoring)
        except CellError as error:
            _keep(record_of_failure(cell, error, course()), path, context)
            raise
        record = record_of(cell, transcript, verdict, course())
        _keep(record, path, context)
    return Outcome(cell, transcript, verdict, record, _is_live(seat))


def _keep(record: Record, path: Path, context: PlayContext) -> None:
    append_record(context.directory.results, record)
    context.claims.finish(path.stem, json.dumps(record.to_json()))
    if context.on_record is not None:
        context.on_record(record)


def _taken(cell: Cell, seat: Seat, kept: str, directory: RunDirectory) -> Outcome:
    """The outcome of a cell that is done, from its tape."""
    record = Record.from_json(json.loads(kept))
    if record.status == "skipped":
        raise RunEndedError(record.reason, record.error_kind)
    if record.status == "error":
        raise CellError(record.reason, record.error_kind)
    transcript = transcript_of(read_tape(directory.path / record.tape), cell.instance.task)
    return Outcome(cell, transcript, verdict_on(transcript, cell), record, _is_live(seat))


def _is_live(seat: Seat) -> bool:
    return isinstance(seat, ModelSeat)


async def _transcript(cell: Cell, seat: Seat, rules: CallRules, take: _Take) -> Transcript:
    reasoning = cell.settings.reasoning
    if isinstance(seat, ScriptedSeat):
        return await play(cell.instance, seat.factory, key=cell.key, reasoning=reasoning, on_turn=take.turn)
    calls = CellCalls(seat.client, seat.parameters, rules, cell=cell.id, model=cell.model, on_call=take.call)
    return await play(
        cell.instance, lambda view: ModelAgent(view, calls.ask, seat.pack), key=cell.key, reasoning=reasoning
    )


def _provenance(cell: Cell, seat: Seat) -> Provenance:
    if isinstance(seat, ModelSeat):
        return provenance_of(cell, seat.pack, seat.parameters)
    return provenance_of(cell)
