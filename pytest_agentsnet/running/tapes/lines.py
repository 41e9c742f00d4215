"""The lines of a tape, as values and as JSON.

A tape is one cell's file of JSON lines: first the header, then a line for each model call (known by its ``attempt``) or,
where the agents are no models, for each turn, in the order in which they were completed; then the verdicts (known by
their ``scoring``), or why there is none (known by its ``status``). Wherever there may be lines of polls (known by ``poll``), which are
no part of what was played. All characters but ASCII are escapes, so that every tool can carry whatever was said, and no text
can steer a terminal that shows the file.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

from pytest_agentsnet.clients.counts import amount, count
from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import turn_from_json, turn_to_json
from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
from pytest_agentsnet.running.tapes.kinds import (
    COUNT,
    LIST,
    OBJECT,
    OF_LINE,
    TEXT,
    TEXT_OR_NULL,
    DamageError,
    insist,
    insist_on_each,
)

_encode = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Call:
    """One reply of a model. ``prompt`` and ``lines`` are the hashes of ``prompt_trail``; ``seconds`` is its duration."""

    agent: Agent
    turn: int
    attempt: int
    prompt: str
    lines: str
    reply: Reply
    seconds: float


@dataclass(frozen=True)
class Failure:
    """Why a cell was not measured. It stands until another call is made."""

    status: Literal["error", "skipped"]
    kind: str
    reason: str


def encoded(data: Mapping[str, Any]) -> bytes:
    """One line of a tape."""
    return _encode(data).encode() + b"\n"


def call_to_json(call: Call) -> dict[str, Any]:
    """The line of a model call."""
    return {
        "agent": call.agent,
        "turn": call.turn,
        "attempt": call.attempt,
        "prompt": call.prompt,
        "lines": call.lines,
        **reply_to_json(call.reply, call.seconds),
    }


def call_from_json(data: Mapping[str, Any]) -> Call:
    """The inverse of ``call_to_json``.

    :raises DamageError: when a field is of another kind.
    """
    reply = reply_from_json(data)
    return Call(data["agent"], data["turn"], data["attempt"], data["prompt"], data["lines"], reply, data["seconds"])


def reply_to_json(reply: Reply, seconds: float) -> dict[str, Any]:
    """The part of a line that is a reply, and how long it took; what is empty or unknown is left out."""
    usage = reply.usage
    rest = {
        "reasoning": reply.reasoning or None,
        "tokens_in": usage.tokens_in,
        "tokens_out": usage.tokens_out,
        "tokens_cached": usage.tokens_cached,
        "cost_usd": usage.cost_usd,
    }
    return {
        "text": reply.text,
        "finish_reason": reply.finish_reason,
        "seconds": round(seconds, 6),
        **{name: value for name, value in rest.items() if value is not None},
    }


def reply_from_json(data: Mapping[str, Any]) -> Reply:
    """The inverse of ``reply_to_json``.

    :raises DamageError: when a field of the line, be it of the reply or beside it, is of another kind.
    """
    insist(data, OF_LINE)
    tokens_in, tokens_out = count(data.get("tokens_in")), count(data.get("tokens_out"))
    usage = Usage(tokens_in, tokens_out, count(data.get("tokens_cached")), amount(data.get("cost_usd")))
    return Reply(data["text"], data.get("reasoning", ""), usage, data["finish_reason"])


def turn_line(agent: Agent, number: int, turn: Turn) -> dict[str, Any]:
    """The line of a turn of an agent that is no model."""
    return {"agent": agent, "turn": number, **turn_to_json(turn)}


def turn_from_line(data: Mapping[str, Any]) -> Turn:
    """The turn of such a line.

    :raises DamageError: when a field is of another kind.
    """
    insist(data, OF_LINE)
    insist_on_each("outbox", data.get("outbox", {}).values(), TEXT)
    insist_on_each("replies", data.get("replies", ()), TEXT)
    insist_on_each("counts", data.get("counts", {}).values(), COUNT)
    return turn_from_json(data)


def failure_to_json(failure: Failure) -> dict[str, Any]:
    """The line of a cell that was not measured."""
    return {"status": failure.status, "error_kind": failure.kind, "reason": failure.reason}


def failure_from_json(data: Mapping[str, Any]) -> Failure:
    """The inverse of ``failure_to_json``.

    :raises DamageError: when a field is of another kind.
    """
    insist(data, OF_LINE)
    if data["status"] not in ("error", "skipped"):
        raise DamageError(f'has "status" {one_line(data["status"], 40)!r}, which is neither error nor skipped')
    return Failure(data["status"], data["error_kind"], data["reason"])


def verdict_to_json(verdict: Verdict, scoring: str) -> dict[str, Any]:
    """The line of a verdict."""
    violations = [
        {"constraint": each.constraint, "witnesses": each.witnesses, "text": each.text} for each in verdict.violations
    ]
    return {"scoring": scoring, "score": verdict.score, "solved": verdict.solved, "violations": violations}


def verdict_from_json(data: Mapping[str, Any]) -> Verdict:
    """The inverse of ``verdict_to_json``.

    :raises DamageError: when a field is of another kind.
    """
    insist(data, OF_LINE)
    insist_on_each("violations", data["violations"], OBJECT)
    return Verdict(data["score"], tuple(map(_violation_from_json, data["violations"])))


def _violation_from_json(data: Mapping[str, Any]) -> Violation:
    insist(data, OF_LINE)
    insist_on_each("witnesses", data["witnesses"], LIST)
    witnesses = tuple(Witness(agent, answer) for agent, answer in data["witnesses"])
    insist_on_each("witnesses", chain.from_iterable(witnesses), TEXT_OR_NULL)
    return Violation(data["constraint"], witnesses, data["text"])
