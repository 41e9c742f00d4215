"""The lines of a tape, as values and as JSON.

A tape is one cell's file of JSON lines: first the header, then a line for each model call (known by its ``attempt``) or,
where the agents are no models, for each turn, in the order in which they were completed; then the verdicts (known by
their ``scoring``), or why there is none (known by its ``status``). Wherever there may be lines of polls (known by ``poll``), which are
no part of what was played. All characters but ASCII are escapes, so that every tool can carry whatever was said, and no text
can steer a terminal that shows the file.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Literal

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.instance import MOST_TURNS, Instance
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.transcript import turn_from_json, turn_to_json
from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.running.tapes.kinds import (
    COUNT,
    LIST,
    NUMBER,
    OBJECT,
    OF_HEADER,
    OF_LINE,
    OF_PROVENANCE,
    OF_TOPOLOGY,
    TEXT,
    TEXT_OR_NULL,
    DamageError,
    insist,
    insist_on_each,
)

TAPE_SCHEMA = 1

_encode = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(frozen=True)
class Header:
    """What was played: enough to read the tape without the run that made it.

    ``key`` seeded the agents' private randomness; ``pack`` is the prompts' texts, empty for agents that are no models, and
    ``own_pack`` says that they are not this package's but the user's;
    ``started`` is seconds since the epoch; ``parameters`` are the family's that differ from its defaults; ``asked`` is the
    number of agents of the graph that a test's own fixture replaced, 0 where none did.
    """

    cell: str
    task: str
    task_version: int
    family: str
    index: int
    seed: int
    model: str
    trial: int
    rounds: int
    key: str
    reasoning: bool
    topology: Topology
    provenance: Mapping[str, Any]
    package_version: str
    pack: Mapping[str, str] = field(default_factory=dict)
    own_pack: bool = False
    started: float = 0.0
    parameters: Mapping[str, int | float] = field(default_factory=dict)
    asked: int = 0


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


def header_for(
    cell: Cell, provenance: Mapping[str, Any], package_version: str, started: float, pack: Pack | None = None
) -> Header:
    """The header of this cell's tape."""
    instance = cell.instance
    return Header(
        cell=cell.id,
        task=instance.task.name,
        task_version=instance.task.version,
        family=instance.family,
        index=instance.index,
        seed=instance.seed,
        model=cell.model,
        trial=cell.trial,
        rounds=instance.rounds,
        key=cell.key,
        reasoning=cell.settings.reasoning,
        topology=instance.topology,
        provenance=provenance,
        package_version=package_version,
        pack={} if pack is None else dict(pack.texts),
        own_pack=pack is not None and pack.is_own,
        started=started,
        parameters=dict(instance.parameters),
        asked=cell.settings.asked,
    )


def instance_on(header: Header, task: Task) -> Instance:
    """The instance that this tape was played on."""
    parameters = tuple(sorted(header.parameters.items()))
    return Instance(task, header.topology, header.rounds, header.family, header.index, header.seed, parameters)


def encoded(data: Mapping[str, Any]) -> bytes:
    """One line of a tape."""
    return _encode(data).encode() + b"\n"


def header_to_json(header: Header) -> dict[str, Any]:
    """The first line of a tape."""
    topology = header.topology
    position = {agent: i for i, agent in enumerate(topology.agents)}
    graph = {"agents": topology.agents, "edges": [[position[u], position[v]] for u, v in topology.edges]}
    return {"schema": TAPE_SCHEMA, **vars(header), "topology": graph}


def header_from_json(data: Mapping[str, Any]) -> Header:
    """The inverse of ``header_to_json``.

    :raises InputError: when its agents and edges are no topology.
    :raises DamageError: when anything else is not what a header holds.
    """
    insist(data, OF_HEADER)
    insist(data["provenance"], OF_PROVENANCE)
    insist_on_each("pack", data.get("pack", {}).values(), TEXT)
    insist_on_each("parameters", data.get("parameters", {}).values(), NUMBER)
    topology = _topology_from_json(data["topology"])
    if not 0 < data["rounds"] < MOST_TURNS // topology.n:
        raise DamageError(f'has "rounds" {data["rounds"]:,}, which no cell of {topology.n:,} agents has')
    values = {name: value for name, value in data.items() if name in Header.__dataclass_fields__}
    return Header(**{**values, "topology": topology})


def _topology_from_json(data: Mapping[str, Any]) -> Topology:
    insist(data, OF_TOPOLOGY)
    agents = tuple(data["agents"])
    insist_on_each("agents", agents, TEXT)
    insist_on_each("edges", chain.from_iterable(data["edges"]), COUNT)
    return Topology(agents, tuple((agents[i], agents[j]) for i, j in data["edges"]))


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
    usage = Usage(data.get("tokens_in"), data.get("tokens_out"), data.get("tokens_cached"), data.get("cost_usd"))
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
