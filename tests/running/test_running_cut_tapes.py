"""A tape cut anywhere is gone on with: the same verdict and transcript, and only what is missing is bought."""

import asyncio
import json
import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import Writer, cell_of, run_in

from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.pack import TEMPLATES, Pack
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.seats import ModelSeat, provenance_at
from pytest_agentsnet.running.tapes import scribe
from pytest_agentsnet.running.tapes.naming import tape_name
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of

FEW_WORDS = Pack.from_texts({
    **{name: name for name in TEMPLATES},
    "system": "<<agent>> <<brief>>",
    "delivery": "<<inbox>>",
})
"""They stand on each tape, and it is cut within them too."""
PAIR = Topology(("Anna", "Bob"), (("Anna", "Bob"),))
LARGE_RING = Topology(
    tuple(f"Agent{i}" for i in range(12)), tuple((f"Agent{i}", f"Agent{(i + 1) % 12}") for i in range(12))
)
SMALL = cell_of("consensus", PAIR, rounds=1)
LARGE = cell_of("coloring", LARGE_RING, rounds=9)


def seat_of(writer):
    return ModelSeat(writer, FEW_WORDS, ClientParameters())


@dataclass(frozen=True)
class Whole:
    """A cell that was played without a break: its tape's bytes, and what came of it."""

    tape: bytes
    outcome: object
    calls: int


class Folder:
    """Plays one cell again and again in one run directory, each time from what is left of its tape."""

    def __init__(self, cell, context):
        self._cell = cell
        self._context = context
        self._name = tape_name(cell, provenance_at(seat_of(Writer()), cell))
        self.tape = context.directory.tapes / f"{self._name}.jsonl"

    async def play(self, left=None):
        """The outcome, and how many replies were bought for it."""
        if left is not None:
            self._context.claims.void(self._name)
            self.tape.write_bytes(left)
        writer = Writer(self._cell.instance.topology.agents)
        return await play_cell(self._cell, seat_of(writer), self._context), writer.calls


@contextmanager
def playing(cell):
    with tempfile.TemporaryDirectory() as folder, run_in(Path(folder) / "run") as context:
        yield Folder(cell, context)


@cache
def whole(cell):
    with playing(cell) as folder:
        outcome, calls = asyncio.run(folder.play())
        return Whole(folder.tape.read_bytes(), outcome, calls)


async def insist_on_going_on(folder, cell, at):
    played = whole(cell)
    left = played.tape[:at]
    outcome, bought = await folder.play(left)
    assert bought == played.calls - calls_in(left)
    assert (outcome.verdict, outcome.transcript) == (played.outcome.verdict, played.outcome.transcript)
    tape = read_tape(folder.tape)
    assert transcript_of(tape, cell.instance.task) == played.outcome.transcript
    assert (tape.verdicts["strict"], tape.bought_twice, tape.damaged) == (played.outcome.verdict, 0, 0)


def calls_in(left):
    """How many calls stand there whole, below a whole header."""
    _header, _, rest = left.partition(b"\n")
    return sum(is_a_call(line) for line in rest.split(b"\n"))


def is_a_call(line):
    try:
        return "attempt" in json.loads(line)
    except ValueError:
        return False


@pytest.fixture
def quick_disk(monkeypatch):
    """Nothing here dies with the machine: no need to wait for the disk ten thousand times."""
    monkeypatch.setattr(scribe, "_synchronised", lambda descriptor: None)
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


def go_on_from(cell, cuts):
    """Play the cell once from what is left at each of these cuts, each a number of bytes."""
    whole(cell)

    async def each(folder):
        for at in cuts:
            await insist_on_going_on(folder, cell, at)

    with playing(cell) as folder:
        asyncio.run(each(folder))
        assert not list(folder.tape.parent.glob("*dead*"))


def test_a_small_tape_cut_around_every_line_and_within_is_gone_on_with(quick_disk):
    tape = whole(SMALL).tape
    ends = [at for at, byte in enumerate(tape) if byte == ord("\n")]
    around = {at + near for at in (0, *ends) for near in (-2, -1, 0, 1, 2)}
    go_on_from(SMALL, sorted(at for at in around | set(range(0, len(tape), 5)) if 0 <= at <= len(tape)))


@settings(max_examples=12)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=4))
def test_a_large_tape_cut_at_random_bytes_is_gone_on_with(parts):
    go_on_from(LARGE, [round(part * len(whole(LARGE).tape)) for part in parts])
