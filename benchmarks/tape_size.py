"""Bytes of a tape as the rounds double: a prompt is not stored, so they grow with the calls and not with their square.

python benchmarks/tape_size.py
python benchmarks/tape_size.py --task matching --n 16
"""

import argparse
import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from pytest_agentsnet import Reply, instance
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, Conversation
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.seats import ModelSeat
from pytest_agentsnet.testing.player import Player


class Talker:
    """A model that writes what textbook agents say, and counts what it is sent."""

    def __init__(self) -> None:
        self._player = Player()
        self.sent = 0

    async def complete(self, conversation: Conversation) -> Reply:
        """Its reply."""
        self.sent += sum(len(said.text) for said in conversation)
        return Reply(await self._player.reply([said.text for said in conversation if said.role != "assistant"]))


def main() -> None:
    """Play the cell with 1, 2, 4 and 8 times its rounds, and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--task", default="coloring")
    parser.add_argument("--family", default="ws")
    parser.add_argument("--n", type=int, default=8)
    options = parser.parse_args()
    base = instance(options.task, options.family, options.n).rounds
    print(f"{options.task} on {options.family}, n = {options.n}")
    print(f"{'rounds':>6} {'calls':>6} {'tape bytes':>11} {'each further call':>18} {'prompt bytes sent':>18}")
    calls_before = size_before = 0
    for rounds in (base, 2 * base, 4 * base, 8 * base):
        calls, size, sent = asyncio.run(_played(options, rounds))
        further = f"{(size - size_before) / (calls - calls_before):18.1f}" if calls_before else " " * 18
        print(f"{rounds:6} {calls:6,} {size:11,} {further} {sent:18,}")
        calls_before, size_before = calls, size


async def _played(options: argparse.Namespace, rounds: int) -> tuple[int, int, int]:
    """Calls, bytes of the tape, characters of all prompts sent."""
    cell = Cell(instance(options.task, options.family, options.n, rounds=rounds), "talker", "talker")
    talker = Talker()
    with TemporaryDirectory() as root:
        directory = RunDirectory.new_numbered(Path(root))
        context = PlayContext.of(directory)
        outcome = await play_cell(cell, ModelSeat(talker, load_pack(), ClientParameters()), context)
        context.close()
        size = (directory.path / outcome.record.tape).stat().st_size
    return outcome.record.calls, size, talker.sent


if __name__ == "__main__":
    main()
