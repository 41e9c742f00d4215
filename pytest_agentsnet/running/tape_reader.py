"""A tape, read back: what was said, and the whole transcript that follows from it."""

import contextlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from pytest_agentsnet.agents.model import turn_from_replies
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView, Turn
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript, turn_from_json
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.engine.turns import addressed
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.running.tape import dead_tapes
from pytest_agentsnet.running.tape_lines import (
    TAPE_SCHEMA,
    Call,
    Header,
    call_from_json,
    header_from_json,
    verdict_from_json,
)

Slot: TypeAlias = tuple[Agent, int]
"""An agent and the number of a turn."""


@dataclass(frozen=True)
class Tape:
    """What a tape holds.

    ``calls`` are a model's, by agent and turn, in the order of the attempts, each attempt once; ``bought_twice`` is how
    many more lines there were of attempts already on the tape. ``turns`` are those of agents that are no models.
    ``verdicts`` are by scoring.
    """

    header: Header
    calls: Mapping[Slot, tuple[Call, ...]] = field(default_factory=dict)
    turns: Mapping[Slot, Turn] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    bought_twice: int = 0


def read_tape(path: Path) -> Tape:
    """The tape in this file. A last line that was not written to its end is passed over.

    :raises InputError: when it is no tape, is damaged before its end, or a newer version wrote it.
    """
    lines = _lines(path)
    header = _header(path, next(lines, {}))
    calls: dict[tuple[Agent, int, int], Call] = {}
    turns: dict[Slot, Turn] = {}
    verdicts: dict[str, Verdict] = {}
    bought_twice = 0
    for line in lines:
        if "attempt" in line:
            call = call_from_json(line)
            kept = calls.setdefault((call.agent, call.turn, call.attempt), call)
            bought_twice += kept is not call
        elif "scoring" in line:
            verdicts[line["scoring"]] = verdict_from_json(line)
        else:
            turns.setdefault((line["agent"], line["turn"]), turn_from_json(line))
    return Tape(header, _by_slot(calls), turns, verdicts, bought_twice)


def read_header(path: Path) -> Header:
    """What was played, without reading what was said.

    :raises InputError: when it is no tape, or a newer version wrote it.
    """
    return _header(path, next(_lines(path), {}))


def transcript_of(tape: Tape, task: Task) -> Transcript:
    """The transcript of a tape, equal to the one that was returned when it was played.

    :raises InputError: when turns are missing: the cell was not played to its end.
    """
    header = tape.header
    instance = Instance(task, header.topology, header.rounds)
    views = views_of(instance, key=header.key, reasoning=header.reasoning)
    turns = tuple(tuple(_turn(tape, view) for view in views(number)) for number in range(header.rounds + 1))
    return Transcript(header.topology.agents, turns)


def calls_on_dead_tapes(path: Path) -> int:
    """Replies that died with earlier players of the cell whose tape this is, and were bought a second time."""
    calls = 0
    for dead in dead_tapes(path):
        # One that was cut within its header holds no call.
        with contextlib.suppress(InputError):
            calls += sum(map(len, read_tape(dead).calls.values()))
    return calls


def _turn(tape: Tape, view: AgentView) -> Turn:
    slot = (view.agent, view.turn)
    if slot in tape.turns:
        return tape.turns[slot]
    if slot not in tape.calls:
        raise InputError(f"the tape of {tape.header.cell} ends before turn {view.turn} of {view.agent}")
    return addressed(turn_from_replies([call.reply for call in tape.calls[slot]], view), view)


def _by_slot(calls: Mapping[tuple[Agent, int, int], Call]) -> dict[Slot, tuple[Call, ...]]:
    attempts: dict[Slot, tuple[Call, ...]] = {}
    for agent, turn, attempt in sorted(calls):
        attempts[agent, turn] = (*attempts.get((agent, turn), ()), calls[agent, turn, attempt])
    return attempts


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                data = _data(line)
                if data is not None:
                    yield data
                elif line.endswith(b"\n"):
                    raise InputError(f"the tape {path} is damaged in line {number}")
    except OSError as error:
        raise InputError(f"the tape {path} cannot be read: {error.strerror}") from error


def _data(line: bytes) -> dict[str, Any] | None:
    try:
        data = json.loads(line)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None


def _header(path: Path, line: Mapping[str, Any]) -> Header:
    if "schema" not in line:
        raise InputError(f"{path} is no tape: its first line is no header")
    if line["schema"] != TAPE_SCHEMA:
        raise InputError(f"the tape {path} has schema {line['schema']!r}; this version reads {TAPE_SCHEMA}")
    return header_from_json(line)
