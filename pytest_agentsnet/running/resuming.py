"""Turns of agents that are programs, as far as they are on a tape already."""

from collections.abc import Mapping

from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentFactory, AgentProgram, AgentView, Recalls, Turn
from pytest_agentsnet.running.tapes.reader import Slot


class Resumed:
    """A program that is not asked again for the turns that it has taken, but may recall them."""

    def __init__(self, program: AgentProgram, taken: Mapping[Slot, Turn]) -> None:
        self._program = program
        self._taken = taken

    @property
    def idle(self) -> bool:
        """Whether the program is: an idle agent's silent turn is not on the tape."""
        return getattr(self._program, "idle", False) is True

    async def first(self, view: AgentView) -> Turn:
        """Turn 0."""
        return await self._recalled(view, None) or await self._program.first(view)

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Turn t, 1 <= t < R."""
        return await self._recalled(view, inbox) or await self._program.step(view, inbox)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Turn R."""
        return await self._recalled(view, inbox) or await self._program.decide(view, inbox)

    async def _recalled(self, view: AgentView, inbox: Inbox | None) -> Turn | None:
        turn = self._taken.get((view.agent, view.turn))
        if turn is not None and isinstance(self._program, Recalls):
            await self._program.recall(view, inbox, turn)
        return turn


def resumed(factory: AgentFactory, taken: Mapping[Slot, Turn]) -> AgentFactory:
    """The factory whose programs go on after these turns; the factory itself where there are none."""
    if not taken:
        return factory
    return lambda view: Resumed(factory(view), taken)
