"""A result of the released implementation as a transcript of this package's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.program import Counts, Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.protocol import paper, strict
from pytest_agentsnet.protocol.message_reading import MessageReading
from pytest_agentsnet.protocol.reading import first_answer
from pytest_agentsnet.running.importing.alignment import spans_of
from pytest_agentsnet.running.importing.deliveries import brings_messages, delivery_in
from pytest_agentsnet.running.importing.exchanges import Exchange
from pytest_agentsnet.running.importing.final_answers import with_our_marker
from pytest_agentsnet.running.importing.released import ReleasedResult
from pytest_agentsnet.topologies.naming import first_names


@dataclass(frozen=True)
class Transcribed:
    """What was said. ``differences`` counts the messages that were delivered otherwise than the sender's reply says."""

    transcript: Transcript
    differences: int


def transcribed(result: ReleasedResult) -> Transcribed:
    """The transcript: messages read as the released implementation read them, and as they were delivered.

    :raises InputError: when it cannot be told which replies belong to which turn.
    """
    said = {agent: _Said(result, agent) for agent in result.instance.topology.agents}
    agents, rounds = result.instance.topology.agents, result.instance.rounds
    written = [{agent: said[agent].turn(number) for agent in agents} for number in range(rounds)]
    turns: list[tuple[Turn, ...]] = []
    differences = 0
    for number, row in enumerate(written):
        inboxes: dict[Agent, Inbox] = {}
        for agent in agents:
            sent = {name: row[name].outbox[agent] for name in said[agent].neighbours if agent in row[name].outbox}
            inboxes[agent], differing = delivery_in(said[agent].request(number + 1), sent, said[agent].neighbours)
            differences += differing
        turns.append(tuple(_as_delivered(row[agent], agent, said[agent].neighbours, inboxes) for agent in agents))
    turns.append(tuple(said[agent].last_turn() for agent in agents))
    return Transcribed(Transcript(agents, tuple(turns)), differences)


def _as_delivered(turn: Turn, sender: Agent, receivers: Iterable[Agent], inboxes: Mapping[Agent, Inbox]) -> Turn:
    outbox = {receiver: inboxes[receiver][sender] for receiver in receivers if sender in inboxes[receiver]}
    return turn if outbox == turn.outbox else replace(turn, outbox=outbox)


class _Said:
    """What one agent was told and said, turn by turn."""

    def __init__(self, result: ReleasedResult, agent: Agent) -> None:
        """:raises InputError: when it cannot be told which replies belong to which turn."""
        instance = result.instance
        self.neighbours = instance.topology.neighbours(agent)
        self._alphabet = instance.task.alphabet(instance.topology, agent)
        self._rounds = instance.rounds
        self._known = {*first_names(), *instance.topology.agents}  # the keys that were let pass there
        self._exchanges = result.conversations[agent]
        neighbours = frozenset(self.neighbours)
        brings = [brings_messages(exchange.request, neighbours) for exchange in self._exchanges]
        spans = spans_of(brings, instance.rounds + 1, self._is_readable)
        if spans is None:
            raise InputError(
                f"cannot tell which of the {len(brings):,} requests to {one_line(agent, 60)} ask for a repair: "
                f"{instance.rounds:,} rounds take {instance.rounds + 1:,}, and neither the messages that they bring nor "
                "which replies can be read decides it"
            )
        self._spans = spans

    def request(self, number: int) -> str:
        """What the turn began with."""
        return self._exchanges[self._spans[number].start].request

    def turn(self, number: int) -> Turn:
        """A turn before the last, with the messages that its last reply says."""
        exchanges = self._of(number)
        readings = [self._read(exchange.reply) for exchange in exchanges]
        counts = replace(
            _counts(exchanges),
            misaddressed=0 if readings[-1].problem else self._astray(exchanges[-1].reply),
            unreadable=int(readings[-1].problem is not None),
        )
        reasoning = _private(exchanges, [reading.reasoning for reading in readings])
        replies = tuple(exchange.reply for exchange in exchanges)
        return Turn(reasoning, dict(readings[-1].outbox), replies=replies, counts=counts)

    def last_turn(self) -> Turn:
        """The turn with the answer."""
        exchanges = self._of(self._rounds)
        replies = tuple(with_our_marker(exchange.reply) for exchange in exchanges)
        counts = replace(_counts(exchanges), unreadable=int(paper.read_answer(replies[-1], self._alphabet) is None))
        reasoning = _private(exchanges, [exchange.reply for exchange in exchanges])
        return Turn(reasoning, answer=first_answer(replies, self._alphabet), replies=replies, counts=counts)

    def _of(self, number: int) -> Sequence[Exchange]:
        return [self._exchanges[i] for i in self._spans[number]]

    def _is_readable(self, i: int, turn: int) -> bool:
        reply = self._exchanges[i].reply
        if turn < self._rounds:
            return self._read(reply).problem is None
        return paper.read_answer(with_our_marker(reply), self._alphabet) is not None

    def _read(self, reply: str) -> MessageReading:
        return paper.read_messages(reply, self.neighbours, self._known)

    def _astray(self, reply: str) -> int:
        return len(strict.read_messages(reply, self.neighbours).outbox.keys() - set(self.neighbours))


def _counts(exchanges: Sequence[Exchange]) -> Counts:
    return Counts(
        repairs=len(exchanges) - 1,
        truncated=sum(exchange.is_cut for exchange in exchanges),
        refused=sum(exchange.is_refused for exchange in exchanges),
        empty=sum(not exchange.reply.strip() for exchange in exchanges),
    )


def _private(exchanges: Sequence[Exchange], spoken: Sequence[str]) -> str:
    """All that nobody else sees: what the provider calls thinking, and the text around the messages."""
    parts = [
        part.strip() for exchange, text in zip(exchanges, spoken, strict=True) for part in (exchange.thinking, text)
    ]
    return "\n\n".join(part for part in parts if part)
