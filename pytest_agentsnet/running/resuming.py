"""Turns of agents that are programs, as far as they are on a tape already."""

from collections.abc import Mapping

from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentFactory, AgentProgram, AgentView, Turn
from pytest_agentsnet.running.tape_reader import Slot


class Resumed:
    """A program that is not asked again for the turns that it has taken."""

    resumable = True

    def __init__(self, program: AgentProgram, taken: Mapping[Slot, Turn]) -> None:
        self._program = program
        self._taken = taken

    async def first(self, view: AgentView) -> Turn:
        """Turn 0."""
        return self._known(view) or await self._program.first(view)

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Turn t, 1 <= t < R."""
        return self._known(view) or await self._program.step(view, inbox)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Turn R."""
        return self._known(view) or await self._program.decide(view, inbox)

    def _known(self, view: AgentView) -> Turn | None:
        return self._taken.get((view.agent, view.turn))


def resumed(factory: AgentFactory, taken: Mapping[Slot, Turn]) -> AgentFactory:
    """The factory whose programs go on after these turns; the factory itself where there are none."""
    if not taken:
        return factory
    return lambda view: Resumed(factory(view), taken)
