"""CPU and memory of a cell as its rounds double, through the model agent, the tape and a client that replies at once.

python benchmarks/growth.py [--size 16] [--rounds 8 --rounds 16 --rounds 32 --rounds 64]

Each cell is played in a process of its own, first for the time and then once more for the memory.
"""

import argparse
import subprocess
import sys

ONE_CELL = """
import asyncio, gc, pathlib, sys, time, tracemalloc
from tempfile import TemporaryDirectory
from pytest_agentsnet import Reply, instance
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.seats import ModelSeat

THOUGHT = "My neighbours have told me what they see, and I weigh it before I write to them. " * 4
MESSAGE = "I have 0 and propose that all of us take it; tell me what your neighbours say."

class Talker:
    calls = sent = 0

    async def complete(self, conversation):
        self.calls += 1
        if ANSWER_MARKER in conversation[-1].text:
            return Reply(f"{ANSWER_MARKER} 0")
        form = conversation[0].text.rpartition(chr(10))[2]
        return Reply(THOUGHT + form.replace("...", MESSAGE))

class Counting(Talker):
    async def complete(self, conversation):
        self.sent += sum(len(said.text) for said in conversation)
        return await super().complete(conversation)

async def played(client, context):
    cell = Cell(instance("consensus", "ws", int(sys.argv[1]), rounds=int(sys.argv[2])), "talker", "talker")
    await play_cell(cell, ModelSeat(client, load_pack(), ClientParameters()), context)

async def once(client):
    with TemporaryDirectory() as root:
        context = PlayContext.of(RunDirectory.new_numbered(pathlib.Path(root)))
        gc.collect()
        before, begun = tracemalloc.get_traced_memory()[0], time.process_time()
        await played(client, context)
        seconds, peak = time.process_time() - begun, tracemalloc.get_traced_memory()[1] - before
        gc.collect()
        left = tracemalloc.get_traced_memory()[0] - before
        context.close()
    return seconds, peak, left

async def main():
    await once(Talker())  # imports and caches
    timed, counting = Talker(), Counting()
    seconds, _, _ = await once(timed)
    tracemalloc.start()
    await once(Talker())
    tracemalloc.reset_peak()
    _, peak, left = await once(counting)
    calls = counting.calls
    print(
        f"{calls:5} calls, each {seconds / calls * 1e6:4.0f} us of CPU and {counting.sent / calls / 1e3:5.1f} kB sent;"
        f" {peak / 1e6:5.1f} MB at most, {peak / calls / 1e3:4.1f} kB a call; {left / 1e6:4.1f} MB left"
    )

asyncio.run(main())
"""


def measured(size: int, rounds: int) -> str:
    """One cell: its calls, what each took and sent, and the memory that the cell took at most and did not give back."""
    command = [sys.executable, "-c", ONE_CELL, str(size), str(rounds)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip()


def main() -> None:
    """Print a line for each number of rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=16)
    parser.add_argument("--rounds", action="append", type=int)
    chosen = parser.parse_args()
    for rounds in chosen.rounds or [8, 16, 32, 64]:
        print(f"R = {rounds:3}: {measured(chosen.size, rounds)}", flush=True)


if __name__ == "__main__":
    main()
