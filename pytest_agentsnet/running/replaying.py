"""The replay of one cell from its tape: the same engine, no client, no network, no key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pytest_agentsnet.agents.model import ModelAgent
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import Conversation, Reply
from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentFactory, AgentView, Turn
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.measuring import NOT_MEASURED, Measuring
from pytest_agentsnet.running.outcome import Course, Outcome, record_of, record_of_failure, verdict_on
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.tapes.header import Header
from pytest_agentsnet.running.tapes.kept_calls import KeptCalls
from pytest_agentsnet.running.tapes.reader import Tape, read_tape

NOT_ON_TAPE = "not_on_tape"
"""The kind of a cell, or an end of one, that was not recorded."""


class NotOnTapeError(RunEndedError):
    """The cell, or its end, was not recorded."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, NOT_ON_TAPE)


async def replay_cell(
    cell: Cell,
    recordings: Recordings,
    pack: Pack | None,
    on_record: Callable[[Record], None],
    measuring: Measuring | None = None,
) -> Outcome:
    """What the tape of the cell says, read and judged as it is today.

    ``pack`` is the words that the prompts must still have, by default those of this package, or the user's own on the tape.
    ``on_record`` is told of the record, which has metrics where there is ``measuring``.

    :raises NotOnTapeError: when the cell has no tape, or was begun and not finished.
    :raises PromptDiffersError: when a prompt is not what the reply on the tape was given to.
    :raises CellError: when it could not be measured then, with the reason of then, or its tape cannot be read now.
    """
    path = recordings.tape_of(cell)
    course = Course(0.0, 0.0, tape="" if path is None else recordings.place(path))
    try:
        tape = _read(path, recordings.folder)
        course = _course(tape, course.tape)
        transcript = await _transcript(cell, tape, pack or words_on(tape.header))
        verdict = verdict_on(transcript, cell)
    except CellError as error:
        on_record(record_of_failure(cell, error, course))
        raise
    measures = NOT_MEASURED if measuring is None else await measuring.of(cell, transcript, tape.polled)
    record = record_of(cell, transcript, verdict, course, measures)
    on_record(record)
    return Outcome(cell, transcript, verdict, record)


def words_on(header: Header) -> Pack:
    """The pack that the prompts of this tape are to be written with today: this package's, but for a pack of the user's own."""
    if header.own_pack:
        try:
            return Pack.from_texts(header.pack)
        except InputError as error:
            raise CellError(
                f"the prompts on the tape of {header.cell} are not of this version: {error}", "tape"
            ) from None
    return load_pack()


def _read(path: Path | None, folder: Path) -> Tape:
    if path is None:
        raise NotOnTapeError(f"there is no tape of it in {folder}")
    try:
        return read_tape(path)
    except InputError as error:
        raise CellError(str(error), "tape") from None


async def _transcript(cell: Cell, tape: Tape, pack: Pack) -> Transcript:
    factory = _speaking(tape, cell, pack) if tape.header.pack else partial(_Taped, tape)
    return await play(cell.instance, factory, key=cell.key, reasoning=cell.settings.reasoning)


def _speaking(tape: Tape, cell: Cell, pack: Pack) -> AgentFactory:
    kept = KeptCalls(tape, cell.instance.task)

    async def ask(agent: Agent, turn: int, attempt: int, conversation: Conversation) -> Reply:
        _, reply = kept.follow(agent, turn, attempt, conversation)
        if reply is None:
            raise _ends(tape, agent, turn)
        return reply

    return lambda view: ModelAgent(view, ask, pack)


class _Taped:
    """An agent that is no model, as it acted."""

    only_computes = True

    def __init__(self, tape: Tape, view: AgentView) -> None:
        self._tape = tape
        self._agent = view.agent

    async def first(self, view: AgentView) -> Turn:
        return self._turn(view.turn)

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:  # noqa: ARG002 - it has acted on it already
        return self._turn(view.turn)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:  # noqa: ARG002 - as above
        return self._turn(view.turn)

    def _turn(self, number: int) -> Turn:
        turn = self._tape.turn(self._agent, number)
        if turn is None:
            raise _ends(self._tape, self._agent, number)
        return turn


def _ends(tape: Tape, agent: Agent, turn: int) -> CellError:
    """What is to be said where the tape has nothing more."""
    failure = tape.failure
    if failure is None and tape.damaged:
        more = f", and {tape.damaged - 1:,} more cannot be read" if tape.damaged > 1 else ""
        return NotOnTapeError(f"what {agent} said at turn {turn} is missing: {tape.damage}{more}")
    if failure is None:
        return NotOnTapeError(f"it was begun and not finished: its tape ends before {agent} speaks at turn {turn}")
    kind = RunEndedError if failure.status == "skipped" else CellError
    return kind(failure.reason, failure.kind)


def _course(tape: Tape, place: str) -> Course:
    usages = tuple(call.reply.usage for call in tape.all_calls)
    polls = tuple(poll.reply.usage for poll in tape.polls.values())
    return Course(tape.header.started, 0.0, usages, tape.bought_twice, tape.header.provenance, place, polls)
