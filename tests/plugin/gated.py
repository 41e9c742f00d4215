"""Sessions with gates: a model whose cells come to what their tasks say, and what is read of the verdicts."""

import json
import xml.etree.ElementTree as ET

from sessions import runs

MIXED = """
from pytest_agentsnet import ClientError, Price, Reply, Usage
from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.testing.player import Player

RIGHT, WRONG, PLAYER = scripted("textbook"), scripted("constant"), Player()

def mixed(view):
    '''Solves all tasks but coloring and vertex_cover, and breaks down in matching.'''
    if view.task == "matching":
        raise OSError("no coffee")
    return (WRONG if view.task in ("coloring", "vertex_cover") else RIGHT)(view)

class Locked:
    '''A wrong key.'''
    price = None

    async def complete(self, conversation):
        raise ClientError("the key is wrong", "auth")

class Dear:
    '''Plays textbook agents, with replies that are billed as much longer than anybody expects.'''
    price = Price(1.0, 10.0)

    async def complete(self, conversation):
        prompts = [said.text for said in conversation if said.role != "assistant"]
        return Reply(await PLAYER.reply(prompts), usage=Usage(10, 900))

def pytest_agentsnet_agent(model):
    return mixed if model == "mixed" else None

def pytest_agentsnet_client(model):
    return {"locked": Locked, "dear": Dear}.get(model, lambda: None)()
"""

LOOSE = "--agentsnet-gate=tripwire(solved >= 0.2)"
"""FAILs where next to nothing is solved."""


def play(model, *tasks):
    """Three graphs of four agents for each task."""
    return (f"--agentsnet-model={model}", "--agentsnet-size=4", *(f"--agentsnet-task={task}" for task in tasks))


def verdicts(path):
    """What is kept of the last run's gates."""
    return json.loads((runs(path)[-1] / "verdicts.json").read_text())


def cases(path):
    """JUnit's test cases: (class, name) -> (result's tag, its message), with an empty tag for a pass."""
    found = {}
    for case in ET.parse(path).iter("testcase"):  # noqa: S314 - our own file
        results = [each for each in case if each.tag in {"failure", "error", "skipped"}]
        assert len(results) <= 1
        told = (results[0].tag, results[0].get("message")) if results else ("", "")
        key = (case.get("classname"), case.get("name"))
        assert key not in found
        found[key] = told
    return found
