"""Programs made of one function, and how to play them."""

import asyncio

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.tasks.consensus import Consensus


class Scripted:
    """One agent whose every turn is ``await act(view, inbox)``; at turn 0 the inbox is None."""

    def __init__(self, act):
        self._act = act

    async def first(self, view):
        return await self._act(view, None)

    async def step(self, view, inbox):
        return await self._act(view, inbox)

    async def decide(self, view, inbox):
        return await self._act(view, inbox)


def all_do(act):
    """A factory that puts the same function on every node."""
    return lambda view: Scripted(act)


def consensus(topology, rounds):
    return Instance(Consensus(), topology, rounds)


def played(instance, factory, **options):
    return asyncio.run(play(instance, factory, **options))
