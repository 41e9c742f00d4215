"""Textbook cells of growing size: CPU seconds and peak memory beside turns and messages, as a Markdown table.

    python benchmarks/textbook.py
    python benchmarks/textbook.py --task matching --family ws --size 100 --size 1000

Each cell is played in a process of its own, with claim, ledger and tape. The seconds are of the playing, without the drawing of the
graph; the memory is the peak of the process, and in brackets what the playing added to the peak before it.
"""

import argparse
import json
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import Any

ONE_CELL = """
import asyncio, json, pathlib, resource, sys, time
from pytest_agentsnet import instance
from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.seats import ScriptedSeat

task, family, n, root = sys.argv[1:]
cell = Cell(instance(task, family, int(n)), "textbook", "textbook")
directory = RunDirectory.new_numbered(pathlib.Path(root))

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

async def played():
    context = PlayContext.of(directory)
    before, begun = peak(), time.process_time()
    outcome = await play_cell(cell, ScriptedSeat(scripted("textbook")), context)
    seconds = time.process_time() - begun
    context.close()
    print(json.dumps({
        "rounds": cell.instance.rounds,
        "turns": cell.instance.turns,
        "messages": sum(1 for _ in outcome.transcript.messages()),
        "seconds": seconds,
        "peak": peak(),
        "added": peak() - before,
        "tape": (directory.path / outcome.record.tape).stat().st_size / 1e6,
        "status": outcome.record.status,
    }))

asyncio.run(played())
"""

SIZES = {"ws": (100, 1000, 10000), "ba": (100, 1000, 10000), "dt": (100, 1000, 10000)}
EXTREMES = {"path": (100, 1000), "complete": (100, 1000)}
"""Many rounds of which most are silent, and few in which everybody speaks to everybody."""
COLUMNS = "| cell | R | turns | messages | CPU s | µs a turn | µs a message | peak MB | tape MB | |"


def measured(task: str, family: str, n: int) -> dict[str, Any]:
    """The figures of one cell."""
    with TemporaryDirectory() as root:
        command = [sys.executable, "-c", ONE_CELL, task, family, str(n), root]
        figures: dict[str, Any] = json.loads(
            subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        )
    return figures


def main() -> None:
    """Print a row a cell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--task", action="append", help="repeatable (coloring)")
    parser.add_argument("--family", action="append", help="repeatable (ws, ba, dt, path, complete)")
    parser.add_argument(
        "--size", action="append", type=int, help="repeatable (100, 1,000, 10,000; of path and complete to 1,000)"
    )
    chosen = parser.parse_args()
    usual = {**SIZES, **EXTREMES}
    print(COLUMNS)
    print("|---|" + "---:|" * 8 + "---|")
    for task in chosen.task or ["coloring"]:
        for family in chosen.family or usual:
            for n in chosen.size or usual.get(family, (100, 1000)):
                print(_row(f"{task} {family} n = {n:,}", measured(task, family, n)), flush=True)


def _row(name: str, cell: dict[str, Any]) -> str:
    each = [
        name,
        f"{cell['rounds']:,}",
        f"{cell['turns']:,}",
        f"{cell['messages']:,}",
        f"{cell['seconds']:.2f}",
        f"{1e6 * cell['seconds'] / cell['turns']:.1f}",
        f"{1e6 * cell['seconds'] / cell['messages']:.1f}",
        f"{cell['peak']:.0f} (+{cell['added']:.0f})",
        f"{cell['tape']:.1f}",
        cell["status"],
    ]
    return f"| {' | '.join(each)} |"


if __name__ == "__main__":
    main()
