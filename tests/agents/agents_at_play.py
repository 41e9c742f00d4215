"""The published instances, other names for their agents, and networks that play them, with faults or without."""

import asyncio

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_integer, keyed_random
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.catalogue import topology

CORE_SIZES = (4, 8, 16)
SCALE_SIZES = tuple(range(20, 101, 10))


def published(sizes):
    """The published topologies of these sizes."""
    return [topology(family, n, index) for family in PUBLISHED_FAMILIES for n in sizes for index in range(3)]


def instance_of(task, topology):
    """The task on that graph, with the rounds of the benchmark."""
    (found,) = (each for each in TASKS if each.name == task)
    return Instance(found, topology, default_rounds(found, topology))


def transcript_of(instance, factory, **options):
    """Everything that was said. A task that ends with a transcript would have all of it printed by asyncio.run."""
    transcripts = []

    async def tell():
        transcripts.append(await play(instance, factory, **options))

    asyncio.run(tell())
    return transcripts[0]


def verdict_of(instance, model, **options):
    """How the scripted agents of that name fare."""
    return instance.check(transcript_of(instance, scripted(model), **options).answers)


def solved(task, model, topologies):
    """On how many of the graphs the agents solve the task."""
    return sum(verdict_of(instance_of(task, each), model).solved for each in topologies)


def renamed(topology, names):
    """The same graph, its agents named afresh in their order."""
    new = dict(zip(topology.agents, names, strict=True))
    return Topology(tuple(names), tuple((new[u], new[v]) for u, v in topology.edges))


def shuffled(topology, shuffle):
    """The same graph, its names dealt out at random."""
    return renamed(topology, keyed_random("names", topology.sha256, shuffle).sample(topology.agents, topology.n))


def descending(topology):
    """The same graph, its names descending along a long induced path, then over the other agents in their order."""
    path = long_induced_path(topology)
    order = [*path, *(agent for agent in topology.agents if agent not in path)]
    new = dict(zip(order, sorted(topology.agents, reverse=True), strict=True))
    return renamed(topology, [new[agent] for agent in topology.agents])


def long_induced_path(topology):
    """The longest (first) of the induced paths that begin at each agent, in order.

    Each goes on to the neighbour with the fewest neighbours that are still open, of these the first in the order of
    agents. No two agents of such a path are neighbours but those next to each other, so names along it make a chain of
    waiting that nothing cuts short.
    """
    return max((_induced_path_from(topology, agent) for agent in topology.agents), key=len)


def _induced_path_from(topology, agent):
    path, closed = [agent], {agent}
    while True:
        options = [each for each in topology.neighbours(path[-1]) if each not in closed]
        if not options:
            return path
        chosen = min(
            options,
            key=lambda option: (
                sum(each not in closed for each in topology.neighbours(option)),
                topology.agents.index(option),
            ),
        )
        closed.update(topology.neighbours(path[-1]))
        path.append(chosen)


class Faulty:
    """A program whose inboxes pass through ``fault(view, inbox)`` first."""

    def __init__(self, program, fault):
        self._program, self._fault = program, fault

    async def first(self, view):
        return await self._program.first(view)

    async def step(self, view, inbox):
        return await self._program.step(view, self._fault(view, inbox))

    async def decide(self, view, inbox):
        return await self._program.decide(view, self._fault(view, inbox))


def dropping(model, percent):
    """The agents of that name, each message of theirs lost with that probability."""

    def fault(view, inbox):
        return {
            sender: body
            for sender, body in inbox.items()
            if keyed_integer(100, "drop", view.key, view.turn, sender, view.agent) >= percent
        }

    return lambda view: Faulty(scripted(model)(view), fault)


def duplicating(model):
    """The agents of that name; what a neighbour said last is delivered again whenever it is silent."""

    def made(view):
        last = {}

        def fault(view, inbox):
            last.update(inbox)
            return dict(last)

        return Faulty(scripted(model)(view), fault)

    return made
