"""The playing of one cell: claimed, taped, checked, recorded; gone on with where its tape ends; shared with who plays it."""

import asyncio
import contextlib
import json
import os
import time
from pathlib import Path

from pytest_agentsnet.agents.longest import longest_conversation
from pytest_agentsnet.agents.model import ModelAgent, OnSpoken
from pytest_agentsnet.clients.scrubbing import hide_secrets, secrets_of
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, Prepares
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.running.calls import CallRules, CellCalls
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.disk import DISK
from pytest_agentsnet.running.outcome import (
    Course,
    Outcome,
    judged_again,
    measured_again,
    record_of,
    record_of_failure,
    status_of,
    verdict_on,
)
from pytest_agentsnet.running.polling import Polling
from pytest_agentsnet.running.provenance import package_version
from pytest_agentsnet.running.resuming import resumed
from pytest_agentsnet.running.seats import ModelSeat, Seat, goes_on, provenance_at
from pytest_agentsnet.running.sharing.claims import Claims
from pytest_agentsnet.running.sharing.first_calls import FirstCallsHere
from pytest_agentsnet.running.sharing.gate import Gate, RunEndedError
from pytest_agentsnet.running.sharing.lease import pauses, renewed
from pytest_agentsnet.running.sparing import NotNeededError, Sparing
from pytest_agentsnet.running.take import Take
from pytest_agentsnet.running.tapes.header import Header, header_for
from pytest_agentsnet.running.tapes.kept_calls import KeptCalls
from pytest_agentsnet.running.tapes.lines import Failure
from pytest_agentsnet.running.tapes.naming import tape_name
from pytest_agentsnet.running.tapes.reader import Tape, read_tape, transcript_of
from pytest_agentsnet.running.tapes.scribe import ClaimLostError
from pytest_agentsnet.running.tapes.writer import open_tape
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.process import traffic_here


async def play_cell(cell: Cell, seat: Seat, context: PlayContext) -> Outcome:
    """Play the cell from where its tape ends, or wait for whoever plays it and take what came of it: it is never played twice.

    Cancelled, it leaves a tape that can be gone on with, and the cell free for others.

    :raises CellError: when it cannot be measured; everyone who asks for this cell in this session gets the same.
    :raises RunEndedError: when no call can succeed in this run, or the session ends before the cell does.
    """
    try:
        return await context.stopping.until_stopped(_shared(cell, seat, context))
    except CellError as error:
        if error.kind == DISK:  # what the next cells would buy could not be kept either
            context.stopping.end(error.reason)
        raise


async def play_unrecorded(cell: Cell, seat: Seat, *, concurrency: int = 64, retries: int = 5) -> Outcome:
    """Play the cell without touching the disk; nobody else can share it.

    :raises CellError: when it cannot be measured.
    """
    take = Take(None, Tape(_header(cell, seat)))
    try:
        with traffic_here(Limits(concurrency)) as traffic:
            rules = CallRules(Gate(FirstCallsHere()), traffic, retries)
            transcript = await _transcript(cell, seat, rules, take)
        verdict = verdict_on(transcript, cell)
    except CellError as error:
        hide_secrets(error, _secrets(seat))
        raise
    record = record_of(cell, transcript, verdict, take.course())
    return Outcome(cell, transcript, verdict, record, isinstance(seat, ModelSeat))


async def _shared(cell: Cell, seat: Seat, context: PlayContext) -> Outcome:
    name = tape_name(cell, provenance_at(seat, cell))
    while True:
        left = await _claimed(name, context.claims)
        if left is not None and context.polls and _lacks_polls(cell, seat, left):
            context.claims.void(name)
            continue
        if left is not None:
            try:
                return await _taken(cell, seat, left, context)
            except InputError:  # the tape was taken away, or cannot be read any more
                context.claims.void(name)
                continue
        try:
            async with renewed(lambda: context.claims.renew(name)):
                return await _played(cell, seat, context, context.directory.tapes / f"{name}.jsonl")
        except ClaimLostError:  # this process was held up for too long: another one goes on
            continue
        finally:
            # Changes nothing where the cell is done; a disk that refuses has been met before.
            with contextlib.suppress(CellError):
                context.claims.release(name)


def _lacks_polls(cell: Cell, seat: Seat, left: str) -> bool:
    """Whether the cell was played to its end and its agents were not all asked what they think. What failed for good is not asked again."""
    record = Record.from_json(json.loads(left))
    asked = record.polls + record.polls_missing
    return isinstance(seat, ModelSeat) and record.status in MEASURED and asked < cell.instance.polls


async def _claimed(name: str, claims: Claims) -> str | None:
    """Wait until the cell is ours (None), or done: then what its player left."""
    for pause in pauses():
        claim = claims.claim(name)
        if claim.state != "theirs":
            break
        await asyncio.sleep(pause)
    return claim.outcome if claim.state == "done" else None


async def _played(cell: Cell, seat: Seat, context: PlayContext, path: Path) -> Outcome:
    header = _header(cell, seat)
    place = path.relative_to(context.directory.path).as_posix()
    if context.sparing is not None:
        await _insist_on_need(cell, header, path, context, context.sparing)
    try:
        context.tapes.insist_on_no_other(cell, header.provenance)
        tape, kept = open_tape(path, header, context.scribe, lambda: _goes_on(cell, seat))
    except CellError as error:
        course = Course(time.time(), 0.0, provenance=header.provenance)
        _keep(record_of_failure(cell, error, course), path, context)
        raise
    async with tape:
        take = Take(tape, kept, place)
        try:
            transcript = await _transcript(cell, seat, context.rules, take, polls=context.polls)
            verdict = verdict_on(transcript, cell)
            if kept.verdicts.get(cell.settings.scoring) != verdict:
                await tape.verdict(verdict, cell.settings.scoring)
        except ClaimLostError:
            raise
        except CellError as error:
            hide_secrets(error, _secrets(seat))
            with contextlib.suppress(CellError):  # the disk may be what has failed
                await tape.failure(Failure(status_of(error), error.kind, error.reason))
            _keep(record_of_failure(cell, error, take.course()), path, context)
            raise
        course = take.course()
        record = record_of(
            cell, transcript, verdict, course, await context.measuring.of(cell, transcript, take.polled, _secrets(seat))
        )
        _keep(record, path, context)
    return Outcome(cell, transcript, verdict, record, isinstance(seat, ModelSeat))


async def _insist_on_need(cell: Cell, header: Header, path: Path, context: PlayContext, sparing: Sparing) -> None:
    """:raises NotNeededError: when nobody needs the cell, and it has not been played to its end."""
    reason = await asyncio.to_thread(sparing.why_not_needed, cell)
    if not reason:
        return
    kept, place = Tape(header), ""
    with contextlib.suppress(InputError):  # there is none, or it cannot be read any more
        kept, place = read_tape(path), path.relative_to(context.directory.path).as_posix()
    if kept.verdicts:
        return
    error = NotNeededError(reason)
    _keep(record_of_failure(cell, error, Take(None, kept, place).course()), path, context)
    raise error


def _keep(record: Record, path: Path, context: PlayContext) -> None:
    context.results.keep(record)
    context.claims.finish(path.stem, json.dumps(record.to_json()), measured=record.status in MEASURED)
    if context.on_record is not None:
        context.on_record(record)


async def _taken(cell: Cell, seat: Seat, left: str, context: PlayContext) -> Outcome:
    """The outcome of a cell that is done, from its tape; under another scoring the answers are read again."""
    record = Record.from_json(json.loads(left))
    if record.status == "skipped":
        raise RunEndedError(record.reason, record.error_kind)
    if record.status == "error":
        raise CellError(record.reason, record.error_kind)
    tape = read_tape(context.directory.path / record.tape)
    transcript = transcript_of(tape, cell.instance.task)
    verdict = verdict_on(transcript, cell)
    record = judged_again(record, verdict, cell.settings.scoring)
    if context.measuring.lacks(record):
        record = measured_again(record, await context.measuring.of(cell, transcript, tape.polled))
        context.results.keep(record)
    else:
        context.results.keep_if_new(record)
    return Outcome(cell, transcript, verdict, record, isinstance(seat, ModelSeat))


async def _transcript(cell: Cell, seat: Seat, rules: CallRules, take: Take, *, polls: bool = False) -> Transcript:
    task, reasoning = cell.instance.task, cell.settings.reasoning
    asks = polls and isinstance(seat, ModelSeat) and len(take.kept.polls) < cell.instance.polls
    if take.kept.verdicts and not asks:
        with contextlib.suppress(InputError):  # a line of it is damaged: what it said is asked for again
            return transcript_of(take.kept, task)
    if not isinstance(seat, ModelSeat):
        factory = resumed(seat.factory, take.kept.turns)
        return await play(cell.instance, factory, key=cell.key, reasoning=reasoning, on_turn=take.turn)
    if isinstance(seat.client, Prepares):
        await seat.client.prepare(longest_conversation(cell.instance, seat.pack, seat.parameters.max_tokens))
    calls = CellCalls(
        seat.client,
        seat.parameters,
        rules,
        cell=cell.id,
        model=cell.model,
        kept=KeptCalls(take.kept, task),
        on_call=take.call,
        price=seat.price,
    )
    if not asks:
        return await _spoken(cell, seat, calls)
    polling = Polling(calls.beside, take.poll, take.kept.polls)
    async with polling:
        transcript = await _spoken(cell, seat, calls, polling.after_turn)
    take.polls_missing = polling.missing
    return transcript


async def _spoken(cell: Cell, seat: ModelSeat, calls: CellCalls, on_spoken: OnSpoken | None = None) -> Transcript:
    """Play the cell with model agents."""
    return await play(
        cell.instance,
        lambda view: ModelAgent(view, calls.ask, seat.pack, on_spoken),
        key=cell.key,
        reasoning=cell.settings.reasoning,
    )


def _secrets(seat: Seat) -> tuple[str, ...]:
    parameters = seat.parameters if isinstance(seat, ModelSeat) else ClientParameters()
    return secrets_of(parameters, os.environ)


def _header(cell: Cell, seat: Seat) -> Header:
    pack = seat.pack if isinstance(seat, ModelSeat) else None
    return header_for(cell, provenance_at(seat, cell), package_version(), time.time(), pack)


def _goes_on(cell: Cell, seat: Seat) -> bool:
    first = views_of(cell.instance, key=cell.key, reasoning=cell.settings.reasoning)(0)[0]
    return goes_on(seat, first)
