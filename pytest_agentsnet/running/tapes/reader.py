"""A tape, read back: what was said, and the whole transcript that follows from it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from pytest_agentsnet.agents.model import turn_from_replies
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import SILENT_TURN, AgentView, Turn
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.engine.turns import addressed
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.running.tapes.header import TAPE_SCHEMA, Header, header_from_json
from pytest_agentsnet.running.tapes.kinds import OF_HEADER, DamageError, insist
from pytest_agentsnet.running.tapes.lines import (
    Call,
    Failure,
    call_from_json,
    failure_from_json,
    turn_from_line,
    verdict_from_json,
)
from pytest_agentsnet.running.tapes.poll_lines import PollCall, poll_from_json

_decode = json.JSONDecoder().decode
"""As ``json.loads``, which first finds out for each line in which Unicode it is; a tape is ASCII."""

_UNREADABLE = (ValueError, LookupError, TypeError, RecursionError)
"""What reading a line raises that none of ours was written like."""


class NoTapeError(InputError):
    """The file has no header: it is something else, is damaged, or its writer was killed before it was begun."""

    def __init__(self, path: Path, why: str = "its first line is no header") -> None:
        super().__init__(f"{path} is no tape: {why}")


Slot: TypeAlias = tuple[Agent, int]
"""An agent and the number of a turn."""


@dataclass(frozen=True)
class Tape:
    """What a tape holds.

    ``calls`` are a model's, by agent and turn, in the order of the attempts, each attempt once; ``bought_twice`` is how
    many more lines there were of attempts already on the tape. ``turns`` are those of agents that are no models.
    ``polls`` are replies of forks, no part of the game.
    ``verdicts`` are by scoring; ``failure`` is why there is none, where that was the last that was heard. ``damaged`` counts
    the lines that cannot be read, and ``damage`` says which is the first and why; ``whole`` is how many bytes there are up to
    the end of the last whole line, which may lack its line feed.
    """

    header: Header
    calls: Mapping[Slot, tuple[Call, ...]] = field(default_factory=dict)
    turns: Mapping[Slot, Turn] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    failure: Failure | None = None
    bought_twice: int = 0
    damaged: int = 0
    whole: int = 0
    polls: Mapping[Slot, PollCall] = field(default_factory=dict)
    damage: str = ""

    @property
    def all_calls(self) -> Iterator[Call]:
        """Every call, by agent, turn and attempt."""
        return (call for calls in self.calls.values() for call in calls)

    @property
    def polled(self) -> Mapping[Slot, str]:
        """What forks replied when they were polled, by agent and turn."""
        return {slot: poll.reply.text for slot, poll in self.polls.items()}

    def turn(self, agent: Agent, number: int) -> Turn | None:
        """What an agent that is no model did at that turn; None where that is not on the tape.

        Of an idle agent no line is written: it is known to have been silent once a later turn is there, or a verdict.
        """
        turn = self.turns.get((agent, number))
        if turn is None and not self.damaged and number < self._silent_before:
            return SILENT_TURN
        return turn

    @cached_property
    def _silent_before(self) -> int:
        if self.header.pack:
            return 0  # A model is asked at every turn.
        if self.verdicts:
            return self.header.rounds
        return max((number for _, number in self.turns), default=0)


def read_tape(path: Path) -> Tape:
    """The tape in this file.

    What cannot be read is passed over: a last line that was not written to its end, and lines that the death of the machine
    left unwritten before it. What they said was not used by anybody.

    :raises InputError: when it is no tape, or a newer version wrote it.
    """
    read = _Reading(path)
    with _opened(path) as file:
        for line in file:
            read.take(line)
    return read.tape()


def read_header(path: Path) -> Header:
    """What was played, without reading what was said.

    :raises InputError: when it is no tape, or a newer version wrote it.
    """
    with _opened(path) as file:
        return _header(path, file.readline())


class _Reading:
    """A tape, line by line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._header: Header | None = None
        self._calls: dict[tuple[Agent, int, int], Call] = {}
        self._turns: dict[Slot, Turn] = {}
        self._polls: dict[Slot, PollCall] = {}
        self._verdicts: dict[str, Verdict] = {}
        self._failure: Failure | None = None
        self._agents: frozenset[Agent] = frozenset()
        self._bought_twice = self._damaged = self._whole = self._lines = self._rounds = 0
        self._damage = ""

    def take(self, line: bytes) -> None:
        self._lines += 1
        if self._header is None:
            self._header = _header(self._path, line)
            self._agents, self._rounds = frozenset(self._header.topology.agents), self._header.rounds
        else:
            try:
                self._add(_decode(line.decode()))
            except _UNREADABLE as error:
                if not line.endswith(b"\n"):
                    return
                self._damaged += 1
                self._damage = self._damage or f"line {self._lines:,} of {self._path} {_told(error)}"
        self._whole += len(line)

    def tape(self) -> Tape:
        if self._header is None:
            raise NoTapeError(self._path)
        calls = _by_slot(self._calls)
        return Tape(
            self._header,
            calls,
            self._turns,
            self._verdicts,
            self._failure,
            self._bought_twice,
            self._damaged,
            self._whole,
            self._polls,
            self._damage,
        )

    def _add(self, line: Mapping[str, Any]) -> None:
        if type(line) is not dict:
            raise DamageError("is no object")
        if "attempt" in line:
            call = call_from_json(line)
            self._insist_on_slot(call.agent, call.turn)
            kept = self._calls.setdefault((call.agent, call.turn, call.attempt), call)
            self._bought_twice += kept is not call
            self._failure = None
        elif "poll" in line:
            poll = poll_from_json(line)
            self._insist_on_slot(poll.agent, poll.turn)
            self._polls.setdefault((poll.agent, poll.turn), poll)
        elif "scoring" in line:
            self._verdicts[line["scoring"]] = verdict_from_json(line)
        elif "status" in line:
            self._failure = failure_from_json(line)
        else:
            turn = turn_from_line(line)
            self._insist_on_slot(line["agent"], line["turn"])
            self._turns.setdefault((line["agent"], line["turn"]), turn)

    def _insist_on_slot(self, agent: Agent, turn: int) -> None:
        if agent not in self._agents or turn > self._rounds:
            raise DamageError(f"is of turn {turn:,} of {agent!r}, which the cell does not have")


def transcript_of(tape: Tape, task: Task) -> Transcript:
    """The transcript of a tape, equal to the one that was returned when it was played.

    :raises InputError: when turns are missing: the cell was not played to its end.
    """
    header = tape.header
    instance = Instance(task, header.topology, header.rounds)
    views = views_of(instance, key=header.key, reasoning=header.reasoning)
    turns = tuple(tuple(turn_of(tape, view) for view in views(number)) for number in range(header.rounds + 1))
    return Transcript(header.topology.agents, turns)


def turn_of(tape: Tape, view: AgentView) -> Turn:
    """What the agent with this view did at this turn.

    :raises InputError: when that is not on the tape.
    """
    slot = (view.agent, view.turn)
    if (turn := tape.turn(*slot)) is not None:
        return turn
    if slot not in tape.calls:
        raise InputError(f"the tape of {tape.header.cell} ends before turn {view.turn} of {view.agent}")
    return addressed(turn_from_replies([call.reply for call in tape.calls[slot]], view), view)


def _by_slot(calls: Mapping[tuple[Agent, int, int], Call]) -> dict[Slot, tuple[Call, ...]]:
    attempts: dict[Slot, tuple[Call, ...]] = {}
    for agent, turn, attempt in sorted(calls):
        attempts[agent, turn] = (*attempts.get((agent, turn), ()), calls[agent, turn, attempt])
    return attempts


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise InputError(f"the tape {path} cannot be read: {error.strerror}") from error


def _header(path: Path, line: bytes) -> Header:
    try:
        data = json.loads(line) if line.endswith(b"\n") else {}
        schema = data["schema"]
        insist({"schema": schema}, OF_HEADER)
        if schema == TAPE_SCHEMA:
            return header_from_json(data)
    except DamageError as error:
        raise NoTapeError(path, f"its first line {error}") from None
    except InputError as error:  # of its topology
        raise NoTapeError(path, str(error)) from None
    except _UNREADABLE:
        raise NoTapeError(path) from None
    raise InputError(f"the tape {path} has schema {schema!r}; this version reads {TAPE_SCHEMA}")


def _told(error: Exception) -> str:
    """What is wrong with a line, as the end of a sentence about it."""
    return str(error) if isinstance(error, DamageError) else "is no line of a tape"
