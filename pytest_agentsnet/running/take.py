"""One playing of a cell: what was kept of it before, and what it adds to that."""

import time

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.running.measuring import Replies
from pytest_agentsnet.running.outcome import Course
from pytest_agentsnet.running.tapes.lines import Call
from pytest_agentsnet.running.tapes.poll_lines import PollCall
from pytest_agentsnet.running.tapes.reader import Slot, Tape
from pytest_agentsnet.running.tapes.writer import TapeWriter


class Take:
    """One playing of a cell, as it goes on from what was kept of it; ``polls_missing`` had no reply, for good."""

    def __init__(self, tape: TapeWriter | None, kept: Tape, place: str = "") -> None:
        self._started = time.time()
        self._begun = time.monotonic()
        self._tape = tape
        self._place = place
        self.kept = kept
        self._usages: list[Usage] = [call.reply.usage for call in kept.all_calls]
        self._polls: dict[Slot, PollCall] = dict(kept.polls)
        self.polls_missing = 0

    async def call(self, call: Call) -> None:
        """Keep a reply, and count what it took."""
        self._usages.append(call.reply.usage)  # it is bought, also when the cell is cancelled while it is written
        if self._tape is not None:
            await self._tape.call(call)

    async def poll(self, poll: PollCall) -> None:
        """Keep the reply of a fork."""
        self._polls[poll.agent, poll.turn] = poll
        if self._tape is not None:
            await self._tape.poll(poll)

    async def turn(self, agent: Agent, number: int, turn: Turn) -> None:
        """Keep a turn of an agent that is no model."""
        if self._tape is not None and (agent, number) not in self.kept.turns:
            # A user's own agent may pay for its turns; one of this package takes them again for nothing.
            await self._tape.turn(agent, number, turn, lasting=bool(self.kept.header.provenance["program"]))

    def course(self) -> Course:
        """How it was played so far."""
        return Course(
            self._started,
            time.monotonic() - self._begun,
            tuple(self._usages),
            self.kept.bought_twice,
            self.kept.header.provenance,
            self._place,
            tuple(poll.reply.usage for poll in self._polls.values()),
            self.polls_missing,
        )

    @property
    def polled(self) -> Replies:
        """What forks replied, those that were kept before included."""
        return {slot: poll.reply.text for slot, poll in self._polls.items()}
