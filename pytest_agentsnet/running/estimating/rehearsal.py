"""A cell played by textbook agents around the live prompts: how long everything is that a model would be told and would say."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentFactory, AgentProgram, AgentView, PlaysSomeTasks, Turn
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.protocol.poll_words import poll_form, poll_request
from pytest_agentsnet.protocol.rendering import opening, repair, request

MOST_MEASURED = 16
"""Agents whose conversations are measured; of a larger network every so manieth in the order of degrees stands for all."""

_PROBLEM = "it does not end with a JSON object"
"""As long as the problems that repair requests name."""


class Exchange(NamedTuple):
    """Characters of one turn: its request and its reply, reasoning left out, and the repair request that may follow."""

    request: int
    reply: int
    repair: int


@dataclass(frozen=True)
class Talk:
    """One agent's conversation: characters of its opening, and its exchanges, turn by turn.

    ``terse`` is as the textbook agents speak, ``full`` as if every agent told every neighbour so many characters in every
    round, or what the textbook agents tell where that is longer. ``poll`` are characters of the question to a fork of it, and
    of the reply.
    """

    opening: int
    terse: tuple[Exchange, ...]
    full: tuple[Exchange, ...]
    poll: tuple[int, int] = (0, 0)


def rehearse(instance: Instance, pack: Pack, *, message: int, reasoning: bool = True) -> list[Talk]:
    """The conversations of the agents, or of a sample of them, each message of ``message`` characters in the full ones.

    A task that the textbook does not know is played by agents that say nothing.
    """
    told: list[Talk] = []
    factory, measured = _players(instance), _measured_agents(instance.topology)

    def rehearsing(view: AgentView) -> AgentProgram:
        program = factory(view)
        return _Rehearsing(program, view, pack, message, told.append) if view.agent in measured else program

    asyncio.run(play(instance, rehearsing, reasoning=reasoning))
    return told


def has_textbook(task: str) -> bool:
    """Whether the textbook plays the task."""
    factory = scripted("textbook")
    return isinstance(factory, PlaysSomeTasks) and task in factory.tasks


def reply_length(view: AgentView, turn: Turn) -> int:
    """Characters of the messages of a turn, or of its answer, as a model writes them when it writes nothing else."""
    if view.rounds_left:
        return len(json.dumps(dict(turn.outbox), ensure_ascii=False))
    return len(f"{ANSWER_MARKER} {turn.answer}")


def _players(instance: Instance) -> AgentFactory:
    factory = scripted("textbook" if has_textbook(instance.task.name) else "chance")
    assert factory is not None  # noqa: S101 - both names are this package's own
    return factory


def _measured_agents(topology: Topology) -> frozenset[Agent]:
    by_degree = sorted(topology.agents, key=topology.degree)
    count = min(MOST_MEASURED, len(by_degree))
    return frozenset(by_degree[len(by_degree) * (2 * i + 1) // (2 * count)] for i in range(count))


class _Rehearsing:
    """One agent, whose prompts and replies are measured while its textbook program plays."""

    def __init__(
        self, program: AgentProgram, view: AgentView, pack: Pack, message: int, tell: Callable[[Talk], None]
    ) -> None:
        self._program = program
        self._pack = pack
        self._message = message
        self._tell = tell
        self._opening = len(opening(pack, view))
        self._poll = len(poll_request(view)), len(poll_form(view.neighbours))
        self._repair = len(repair(pack, view, _PROBLEM))
        self._terse: list[Exchange] = []
        self._full: list[Exchange] = []

    async def first(self, view: AgentView) -> Turn:
        return self._measured(view, None, await self._program.first(view))

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        return self._measured(view, inbox, await self._program.step(view, inbox))

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        turn = self._measured(view, inbox, await self._program.decide(view, inbox))
        self._tell(Talk(self._opening, tuple(self._terse), tuple(self._full), self._poll))
        return turn

    def _measured(self, view: AgentView, inbox: Inbox | None, turn: Turn) -> Turn:
        heard = None if inbox is None else self._filled(view, inbox)
        again = self._repair if view.rounds_left else len(repair(self._pack, view, _PROBLEM))
        self._terse.append(Exchange(len(request(self._pack, view, inbox)), reply_length(view, turn), again))
        loud = replace(turn, outbox=self._filled(view, turn.outbox))
        self._full.append(Exchange(len(request(self._pack, view, heard)), reply_length(view, loud), again))
        return turn

    def _filled(self, view: AgentView, messages: Inbox) -> Inbox:
        """A message from or to every neighbour, each filled up to its length."""
        return {neighbour: messages.get(neighbour, "").ljust(self._message, "x") for neighbour in view.neighbours}
