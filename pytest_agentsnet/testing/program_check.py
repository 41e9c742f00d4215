"""What the agents of a factory must keep to."""

# ruff: noqa: S101 - to assert is what this module is for

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_integer
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentFactory, AgentProgram, AgentView, PlaysSomeTasks, Recalls, Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.testing.own_loop import finished


def check_program(factory: AgentFactory, instance: Instance) -> None:
    """Check that the agents of a factory keep their contract, by letting them play the instance.

    Every agent gets a program of its own. Each turn is a ``Turn`` whose messages go to neighbours only; the last one
    gives an answer out of the agent's alphabet. Agents that declare themselves ``resumable`` do the same again when
    they play again; when they are asked also at turns at which they say that they are ``idle``; when their turns are held
    up so that they come in another order, which finds state that agents share behind the network's back; and when each
    turn is taken by a new program that has only been told to ``recall`` the turns before, as when a cell goes on that was
    cut short.

    :raises AssertionError: with what is wrong and what is expected.
    """
    if isinstance(factory, PlaysSomeTasks):
        assert instance.task.name in factory.tasks, (
            f"these agents say that they play {', '.join(sorted(factory.tasks))}, not {instance.task.name}; check them "
            "on an instance of a task that they play"
        )
    made: list[AgentProgram] = []

    def recorded(view: AgentView) -> AgentProgram:
        made.append(factory(view))
        return made[-1]

    transcript = _played(recorded, instance)
    assert len({id(program) for program in made}) == len(made), (
        "the factory gives the same program to more than one agent; each agent of a cell gets an object of its own"
    )
    _check_turns(transcript, instance)
    if all(getattr(program, "resumable", False) for program in made):
        assert _played(factory, instance) == transcript, (
            "played again, the agents say something else, yet they declare themselves resumable: their turns must "
            "depend on views and inboxes alone (draw random numbers by core.keyed, from view.key)"
        )
        assert _played(lambda view: _Awake(factory(view)), instance) == transcript, (
            "asked also when they say that they are idle, the agents say something else: idle is who says nothing and "
            "stays the same as long as nothing is heard"
        )
        assert _played(lambda view: _HeldUp(factory(view)), instance) == transcript, (
            "when their turns come in another order the agents say something else: they share state behind the "
            "network's back"
        )
        assert _played(lambda view: _Restarted(factory, view), instance) == transcript, (
            "when a cell goes on that was cut short the agents say something else: what they keep from turn to turn is "
            "lost then; give them a method recall(view, inbox, turn), or do not declare them resumable"
        )


def _played(factory: AgentFactory, instance: Instance) -> Transcript:
    try:
        return finished(play(instance, factory))
    except CellError as error:
        raise AssertionError(f"the cell could not be played: {error}") from error


def _check_turns(transcript: Transcript, instance: Instance) -> None:
    astray = [
        f"{agent} at turn {number}"
        for number, turns in enumerate(transcript.turns)
        for agent, turn in zip(transcript.agents, turns, strict=True)
        if turn.counts.misaddressed
    ]
    assert not astray, f"messages to somebody who is no neighbour, by {_some(astray)}; they are dropped and counted"
    for agent, answer in transcript.answers.items():
        alphabet = instance.task.alphabet(instance.topology, agent)
        assert answer in alphabet, f"{agent} answers {answer!r}, which is none of {', '.join(alphabet)}"


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


@dataclass
class _Awake:
    """A program that is asked at every turn."""

    program: AgentProgram

    async def first(self, view: AgentView) -> Turn:
        return await self.program.first(view)

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        return await self.program.step(view, inbox)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        return await self.program.decide(view, inbox)


class _HeldUp(_Awake):
    """A program whose turns take a different number of steps of the event loop for each agent."""

    async def first(self, view: AgentView) -> Turn:
        return await _late(view, self.program.first(view))

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        return await _late(view, self.program.step(view, inbox))

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        return await _late(view, self.program.decide(view, inbox))


class _Restarted:
    """A program whose process dies before each turn."""

    def __init__(self, factory: AgentFactory, view: AgentView) -> None:
        self._factory = factory
        self._view = view
        self._taken: list[tuple[AgentView, Inbox | None, Turn]] = []

    async def first(self, view: AgentView) -> Turn:
        return self._kept(view, None, await (await self._anew()).first(view))

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        return self._kept(view, inbox, await (await self._anew()).step(view, inbox))

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        return self._kept(view, inbox, await (await self._anew()).decide(view, inbox))

    async def _anew(self) -> AgentProgram:
        program = self._factory(self._view)
        if isinstance(program, Recalls):
            for view, inbox, turn in self._taken:
                await program.recall(view, inbox, turn)
        return program

    def _kept(self, view: AgentView, inbox: Inbox | None, turn: Turn) -> Turn:
        self._taken.append((view, inbox, turn))
        return turn


async def _late(view: AgentView, turn: Coroutine[Any, Any, Turn]) -> Turn:
    for _ in range(keyed_integer(view.n, "held up", view.agent, view.turn)):
        await asyncio.sleep(0)
    return await turn
