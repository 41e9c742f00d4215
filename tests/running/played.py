"""Cells, clients and processes that the tests of this floor share."""

import asyncio
import json
import multiprocessing
import random
from contextlib import contextmanager
from dataclasses import replace

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.client import Account, ClientParameters, Reply, Usage
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_random
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.seats import ModelSeat, ScriptedSeat
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.sharing.sessions import RunSession
from pytest_agentsnet.tasks.builtin import TASKS

SQUARE = Topology(
    ("Anna", "Bob", "Carla", "Dave"), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", "Dave"), ("Dave", "Anna"))
)
TASK = {task.name: task for task in TASKS}


def cell_of(task="coloring", topology=SQUARE, rounds=2, model="some-model", **settings):
    instance = Instance(TASK[task], topology, rounds)
    return Cell(instance, model, model, settings=CellSettings(**settings))


def textbook(key="textbook"):
    return ScriptedSeat(scripted(key))


class Writer:
    """A client that writes readable, misaddressed, broken, empty, cut and refused replies, as the prompt's hash has it.

    The same conversation always gets the same reply; how long that takes is another matter.
    """

    account = Account("loopback", "f00d", "writer")

    def __init__(self, names=SQUARE.agents, usage=Usage(10, 2, 4, 0.001), delays=None, **bounds):  # noqa: B008 - a frozen value
        self._names = names
        self._usage = usage
        self._delays = delays and random.Random(delays)
        self.calls = 0
        self.__dict__.update(bounds)

    async def complete(self, conversation):
        self.calls += 1
        if self._delays:
            await asyncio.sleep(self._delays.random() / 500)
        draw = keyed_random(*[utterance.text for utterance in conversation])
        reply = Reply(f"I think\n{self._words(draw)}", draw.choice(["", "let me see"]), self._usage)
        if draw.random() < 0.1:
            return replace(reply, text="")
        return replace(reply, finish_reason=draw.choice(["stop"] * 8 + ["length", "refusal"]))

    def _words(self, draw):
        texts = ["hi", "I take Group 1", "caf\u00e9 \u2028 \x1b[31m \x00", "\ud800 half", "\U0001f600"]
        outbox = {name: draw.choice(texts) for name in draw.sample([*self._names, "Zoe"], draw.randint(0, 3))}
        written = json.dumps(outbox, ensure_ascii=draw.random() < 0.5)
        return draw.choice([written, written, written[:-1], "ANSWER: Group 1", "ANSWER: Yes"])


def seat_of(client, **parameters):
    return ModelSeat(client, load_pack(), ClientParameters(**parameters))


@contextmanager
def run_in(path, **rules):
    """A context in a new run directory there, or in the one that is there already; all play for one session."""
    directory = RunDirectory.open(path) if (path / "run.json").exists() else RunDirectory.named(path)
    session = RunSession(rules.pop("session", "s"), this_process())
    context = PlayContext.of(directory, session, **rules)
    try:
        yield context
    finally:
        context.close()


def in_processes(work, arguments):
    """What ``work`` gives for each of the arguments, in as many processes, which live until all have ended."""
    with multiprocessing.get_context("spawn").Pool(len(arguments)) as pool:
        found = pool.map(work, arguments, chunksize=1)
        pool.close()
        pool.join()
    return found
