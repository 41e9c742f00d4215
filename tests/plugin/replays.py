"""What the tests of replays play first, and how they look at what came of it."""

import json
import re

MIXED = '''
import json
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_agentsnet import Reply, Turn
from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.keyed import keyed_random

TEXTS = ["hi", "I take Group 1", "caf\\u00e9 \\u2028 \\x1b[31m \\x00", "\\ud800 half", "\\U0001f600"]
NAMES = ["Jeremy", "Douglas", "Ronald", "Kathleen", "Zoe"]

class Mixed:
    """Readable, repaired, refused, cut, empty and hostile replies; some conversations are too long for it."""
    price = None
    def __init__(self, model): self.model = model
    async def complete(self, conversation):
        with Path("calls.txt").open("a") as file:
            file.write(self.model + "\\n")
        if self.model == "locked":
            raise ClientError("the provider does not accept the key", "auth")
        said = " ".join(utterance.text for utterance in conversation)
        if self.model == "short" and len(conversation) > 3 and "Group" in said:
            raise ClientError("the conversation is too long", "context_too_long")
        draw = keyed_random(*[utterance.text for utterance in conversation])
        outbox = {name: draw.choice(TEXTS) for name in draw.sample(NAMES, draw.randint(0, 3))}
        written = json.dumps(outbox, ensure_ascii=draw.random() < 0.5)
        words = draw.choice([written, written, written[:-1], "ANSWER: Group 1", "ANSWER: Yes", "ANSWER: 1"])
        reply = Reply(f"I think\\n{words}", draw.choice(["", "let me see"]), Usage(10, 2, 4, 0.001))
        if draw.random() < 0.1:
            return replace(reply, text="")
        return replace(reply, finish_reason=draw.choice(["stop"] * 8 + ["length", "refusal"]))

def pytest_agentsnet_client(model):
    return Mixed(model) if model in ("mixed", "short", "locked") else None

class Mine:
    def __init__(self, view):
        with Path("calls.txt").open("a") as file:
            file.write("mine\\n")
        self.view = view
    async def first(self, view): return Turn("thinking", outbox={name: "\\x1b[2J" for name in view.neighbours})
    async def step(self, view, inbox): return Turn(outbox={name: str(len(inbox)) for name in view.neighbours})
    async def decide(self, view, inbox):
        if "coloring" in self.view.key:
            raise KeyError("nothing")
        return Turn(answer=view.alphabet[0])

def pytest_agentsnet_agent(model):
    return Mine if model == "mine" else None

def pytest_agentsnet_cell_finished(record):
    with Path("told.jsonl").open("a") as file:
        file.write(json.dumps(record.to_json()) + "\\n")
'''
"""A conftest with models of every kind; it counts their calls and writes down each record that is told."""

MIXED_MODELS = tuple(f"--agentsnet-model={name}" for name in ("mixed", "short", "locked", "mine", "textbook", "chance"))

TIMES = ("started", "seconds")

NO_NETWORK = """
import socket

def refused(*arguments, **named):
    raise AssertionError("a replay has no use for the network")

socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refused
"""


def told(path):
    """The records that the hook was told of, without times, by cell and scoring; and forgotten."""
    file = path / "told.jsonl"
    lines = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
    file.unlink(missing_ok=True)
    return lines


def facts(records):
    """What must be equal, in an order that does not depend on who was first."""
    plain = [{name: value for name, value in record.items() if name not in TIMES} for record in records]
    return sorted(plain, key=lambda record: (record["cell"], record["tape"], record["scoring"]))


def calls(path):
    """How many calls were made, and agents; and forgotten."""
    file = path / "calls.txt"
    count = len(file.read_text().splitlines()) if file.exists() else 0
    file.unlink(missing_ok=True)
    return count


def bytes_of(folder):
    """Every file below the folder with its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".pyc"
    }


def closing(result):
    """The closing table, without its last line, which names the directory."""
    lines = result.outlines
    begin = next(i for i, line in enumerate(lines) if re.fullmatch(r"=+ AgentsNet =+", line))
    end = next(i for i in range(begin, len(lines)) if lines[i].startswith(("run directory ", "replay of ")))
    return lines[begin + 1 : end]


def junit(file):
    """The JUnit report without times, whose machine it was, and the frames of what raised, which are on no tape."""
    text = re.sub(r' (time|timestamp|hostname)="[^"]*"', "", file.read_text())
    return re.sub(r'\n  File "[^<]*', "", text)
