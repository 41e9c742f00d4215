"""The poll of a cell: forks of its agents' conversations, asked beside its own calls for what they think."""

import asyncio
from collections.abc import Awaitable, Callable, Container, Coroutine
from types import TracebackType
from typing import Any, Self, TypeAlias

from pytest_agentsnet.clients.faults import fault_of
from pytest_agentsnet.core.client import Conversation, Utterance
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.protocol.poll_words import poll_request, poll_words_hash
from pytest_agentsnet.running.calls import Bought
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.tapes.poll_lines import PollCall
from pytest_agentsnet.running.tapes.reader import Slot

AskBeside: TypeAlias = Callable[[str, Conversation], Coroutine[Any, Any, Bought]]
"""Gets the reply to a conversation that is no part of the game: ``await ask(about, conversation)``."""

OnPoll: TypeAlias = Callable[[PollCall], Awaitable[None]]
"""Keeps the reply of a fork."""


class Polling:
    """Within the block each turn that is told of is asked about once, unless it was before; it ends when all have replied.

    The game never waits for a poll, and one without a reply fails nothing: ``missing`` counts those. A fault that every call would
    meet is no such one: it is told where the game ends of it too. When the game fails, what is still asked is dropped.
    """

    def __init__(self, ask: AskBeside, on_poll: OnPoll, asked: Container[Slot]) -> None:
        """``asked`` are the turns whose polls are there already."""
        self.missing = 0
        self._ask = ask
        self._on_poll = on_poll
        self._asked = asked
        self._end: ClientError | None = None
        self._under_way: list[asyncio.Task[None]] = []

    def after_turn(self, view: AgentView, conversation: Conversation) -> None:
        """Begin to ask a fork of this conversation."""
        if (view.agent, view.turn) not in self._asked:
            fork = (*conversation, Utterance("user", poll_request(view)))
            self._under_way.append(asyncio.create_task(self._one(view.agent, view.turn, fork)))

    async def _one(self, agent: Agent, turn: int, fork: Conversation) -> None:
        try:
            bought = await self._ask(f"{agent} {turn} poll", fork)
        except ClientError as error:
            if fault_of(error).ends == "run":
                self._end = self._end or error
            else:
                self.missing += 1
        except RunEndedError:  # the next session asks
            pass
        else:
            await self._on_poll(PollCall(agent, turn, poll_words_hash(), *bought))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                await asyncio.gather(*self._under_way)
        finally:
            for task in self._under_way:
                task.cancel()
            await asyncio.gather(*self._under_way, return_exceptions=True)
        if isinstance(error, RunEndedError) and self._end is not None:
            raise self._end
