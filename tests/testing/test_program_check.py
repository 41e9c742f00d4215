import asyncio
import itertools
import random

import pytest

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing import check_program
from pytest_agentsnet.testing.graphs import ring


class Highest:
    """A good agent for leader_election: passes on the highest name; the bad ones below break one rule each."""

    resumable = True

    def __init__(self, view):
        self.highest = view.agent

    async def first(self, view):
        return Turn(outbox=dict.fromkeys(view.neighbours, self.highest))

    async def step(self, view, inbox):
        self.highest = max(self.highest, *inbox.values())
        return await self.first(view)

    async def decide(self, view, inbox):
        self.highest = max(self.highest, *inbox.values())
        return Turn(answer="Yes" if self.highest == view.agent else "No")

    async def recall(self, view, inbox, turn):
        self.highest = max([self.highest, *(inbox or {}).values()])


class Forgetful(Highest):
    """Counts its steps, and has no way to recall them."""

    steps = 0
    recall = None

    async def step(self, view, inbox):
        self.steps += 1
        return Turn(outbox=dict.fromkeys(view.neighbours, str(self.steps)))


class Sleepy(Highest):
    """Says that it waits for messages, and speaks by the clock."""

    idle = True

    async def step(self, view, inbox):
        await super().step(view, inbox)
        return Turn(outbox=dict.fromkeys(view.neighbours, self.highest) if view.turn % 2 else {})


class Undecided(Highest):
    async def decide(self, view, inbox):
        return Turn()


class Wordy(Highest):
    async def decide(self, view, inbox):
        return Turn(answer="Maybe")


class Shouts(Highest):
    async def first(self, view):
        return Turn(outbox={"Everybody": "hear me"})


class Raises(Highest):
    async def step(self, view, inbox):
        raise RuntimeError("out of ideas")


class Returns(Highest):
    async def first(self, view):
        return {}


class Draws(Highest):
    async def first(self, view):
        return Turn(outbox=dict.fromkeys(view.neighbours, str(random.random())))


class Frank(Draws):
    resumable = False


class Counts(Highest):
    """Reads a counter that all agents of a cell share."""

    def __init__(self, view):
        super().__init__(view)
        if view.agent == "Anna":
            Counts.counter = itertools.count()

    async def first(self, view):
        await asyncio.sleep(0)
        return Turn(outbox=dict.fromkeys(view.neighbours, str(next(Counts.counter))))


class Coloring:
    tasks = frozenset({"coloring"})

    def __call__(self, view):
        raise NotImplementedError


def instance_of(name):
    task = next(task for task in TASKS if task.name == name)
    return Instance(task, ring(5), default_rounds(task, ring(5)))


LEADER = instance_of("leader_election")
ONE_FOR_ALL = Highest(views_of(LEADER, key="k")(0)[0])


@pytest.mark.parametrize("name", [task.name for task in TASKS])
@pytest.mark.parametrize("model", ["textbook", "chance", "constant"])
def test_the_scripted_agents_pass(name, model):
    check_program(scripted(model), instance_of(name))


@pytest.mark.parametrize("factory", [Highest, Frank])
def test_good_agents_pass(factory):
    check_program(factory, LEADER)


@pytest.mark.parametrize(
    ("factory", "told"),
    [
        (Undecided, "answers None, which is none of Yes, No"),
        (Wordy, "answers 'Maybe', which is none of Yes, No"),
        (Shouts, "somebody who is no neighbour, by Anna at turn 0, Bob at turn 0, Cleo at turn 0 and"),
        (Raises, "out of ideas"),
        (Returns, "a program returns a Turn"),
        (Draws, "played again, the agents say something else"),
        (Forgetful, "when a cell goes on that was cut short the agents say something else"),
        (Sleepy, "asked also when they say that they are idle, the agents say something else"),
        (Counts, "they share state behind the network's back"),
        (lambda view: ONE_FOR_ALL, "the same program to more than one agent"),
        (Coloring(), "say that they play coloring, not leader_election"),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)  # fmt: skip
def test_bad_agents_are_told_what_is_wrong(factory, told):
    with pytest.raises(AssertionError, match=told):
        check_program(factory, LEADER)
