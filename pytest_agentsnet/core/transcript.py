"""Everything that was said in a cell, in an order that does not depend on when it was said."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.message import Inbox, Message
from pytest_agentsnet.core.program import NO_COUNTS, SILENCE, SILENT_TURN, Counts, Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Labelling

TRANSCRIPT_SCHEMA = 1


@dataclass(frozen=True)
class Transcript:
    """``turns[t][i]`` is what agent number i did in turn t, for t from 0 to R, agents in the topology's order.

    Outboxes hold only messages to neighbours, in the sender's order of neighbours: what was really delivered.
    """

    agents: tuple[Agent, ...]
    turns: tuple[tuple[Turn, ...], ...]

    def __repr__(self) -> str:
        """Short: the whole of it is megabytes, and a failing assertion would print them."""
        return f"Transcript({len(self.agents)} agents, {self.rounds} rounds)"

    @property
    def rounds(self) -> int:
        """R, the number of deliveries."""
        return len(self.turns) - 1

    @property
    def answers(self) -> Labelling:
        """The answers as the agents' programs gave them in the last turn."""
        return {agent: turn.answer for agent, turn in zip(self.agents, self.turns[-1], strict=True)}

    def turn(self, agent: Agent, number: int) -> Turn:
        """What the agent did in that turn."""
        return self.turns[number][self.agents.index(agent)]

    def messages(self) -> Iterator[Message]:
        """All messages, by round, then sender in the topology's order, then the sender's order of neighbours."""
        for number, turns in enumerate(self.turns):
            for sender, turn in zip(self.agents, turns, strict=True):
                for receiver, body in turn.outbox.items():
                    yield Message(number, sender, receiver, body)

    def read_only(self) -> "Transcript":
        """The same for those who only look: their mistakes must not change what was said."""
        return Transcript(self.agents, tuple(tuple(map(_read_only, turns)) for turns in self.turns))

    @property
    def counts(self) -> Counts:
        """The counts of all turns together."""
        return sum((turn.counts for turns in self.turns for turn in turns if turn.counts is not NO_COUNTS), NO_COUNTS)

    @property
    def digest(self) -> str:
        """The hash of all that was said, 16 hex digits: of a model's replies, of others' messages and answers."""
        said = [
            [number, agent, turn.replies or [turn.reasoning, dict(turn.outbox), turn.answer]]
            for number, turns in enumerate(self.turns)
            for agent, turn in zip(self.agents, turns, strict=True)
            if turn.replies or turn.outbox or turn.reasoning or turn.answer is not None
        ]
        return sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()[:16]

    def to_json(self) -> dict[str, Any]:
        """The transcript as plain JSON; what is empty is left out of a turn."""
        return {
            "schema": TRANSCRIPT_SCHEMA,
            "agents": list(self.agents),
            "turns": [[turn_to_json(turn) for turn in turns] for turns in self.turns],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Transcript":
        """The inverse of ``to_json``.

        :raises InputError: when it was written by a newer version.
        """
        if data["schema"] != TRANSCRIPT_SCHEMA:
            raise InputError(
                f"transcript schema {data['schema']!r} is not known here; this version reads {TRANSCRIPT_SCHEMA}"
            )
        turns = tuple(tuple(turn_from_json(turn) for turn in row) for row in data["turns"])
        return cls(tuple(data["agents"]), turns)


_READ_ONLY_SILENCE = replace(SILENT_TURN, outbox=MappingProxyType(SILENCE))


def _read_only(turn: Turn) -> Turn:
    return _READ_ONLY_SILENCE if turn is SILENT_TURN else replace(turn, outbox=MappingProxyType(turn.outbox))


def turn_to_json(turn: Turn) -> dict[str, Any]:
    """A turn as plain JSON, without what is empty."""
    data: dict[str, Any] = {
        "reasoning": turn.reasoning,
        "outbox": dict(turn.outbox),
        "answer": turn.answer,
        "replies": list(turn.replies),
        "counts": {} if turn.counts is NO_COUNTS else _counted(turn.counts),
    }
    return {name: value for name, value in data.items() if value or (name == "answer" and value is not None)}


def _counted(counts: Counts) -> dict[str, int]:
    return {name: count for name, count in asdict(counts).items() if count}


def turn_from_json(data: Mapping[str, Any]) -> Turn:
    """The inverse of ``turn_to_json``."""
    return Turn(
        reasoning=data.get("reasoning", ""),
        outbox=data.get("outbox", {}),
        answer=data.get("answer"),
        replies=tuple(data.get("replies", ())),
        counts=Counts(**data["counts"]) if "counts" in data else NO_COUNTS,
    )


def inboxes(
    agents: Sequence[Agent], turns: Sequence[Turn], neighbours: Mapping[Agent, Sequence[Agent]]
) -> dict[Agent, Inbox]:
    """One delivery: what is received of these turns' messages, senders in the receiver's order of neighbours.

    Only of agents that receive something: where most are silent, a delivery takes no longer than its messages do.
    """
    sent = {agent: turn.outbox for agent, turn in zip(agents, turns, strict=True) if turn.outbox}
    receivers = dict.fromkeys(receiver for outbox in sent.values() for receiver in outbox)
    return {
        receiver: {
            sender: sent[sender][receiver] for sender in neighbours[receiver] if receiver in sent.get(sender, SILENCE)
        }
        for receiver in receivers
    }
