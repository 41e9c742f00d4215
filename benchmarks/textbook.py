"""Textbook cells of growing size: seconds of CPU and peak memory, each cell in a process of its own.

python benchmarks/textbook.py [--task coloring] [--family ws] [--size 100 --size 1000 --size 10000]
"""

import argparse
import subprocess
import sys
from tempfile import TemporaryDirectory

ONE_CELL = """
import asyncio, pathlib, resource, sys, time
from pytest_agentsnet import instance
from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.seats import ScriptedSeat

task, family, n, root = sys.argv[1:]

async def played():
    cell = Cell(instance(task, family, int(n)), "textbook", "textbook")
    directory = RunDirectory.new_numbered(pathlib.Path(root))
    outcome = await play_cell(cell, ScriptedSeat(scripted("textbook")), PlayContext.of(directory))
    messages = sum(1 for _ in outcome.transcript.messages())
    tape = (directory.path / outcome.record.tape).stat().st_size / 1e6
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{used.ru_utime + used.ru_stime:6.1f} s CPU, {used.ru_maxrss / 1024:5.0f} MB, tape {tape:5.1f} MB,",
        f"R = {cell.instance.rounds}, {messages:,} messages, {outcome.record.status}",
    )

asyncio.run(played())
"""


def measured(task: str, family: str, n: int) -> str:
    """One cell with its graph and tape: CPU seconds and peak memory of the process that played it."""
    with TemporaryDirectory() as root:
        command = [sys.executable, "-c", ONE_CELL, task, family, str(n), root]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def main() -> None:
    """Print a line a cell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--task", action="append")
    parser.add_argument("--family", action="append")
    parser.add_argument("--size", action="append", type=int)
    chosen = parser.parse_args()
    for task in chosen.task or ["coloring"]:
        for n in chosen.size or [100, 1000, 10000]:
            for family in chosen.family or ["ws", "ba", "dt"]:
                print(f"{task} {family} n = {n:6}: {measured(task, family, n)}", flush=True)


if __name__ == "__main__":
    main()
