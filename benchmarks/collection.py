"""Seconds until the first test of 10,000 cells begins under xdist, beside those of a collection with nothing in it.

    python benchmarks/collection.py
    python benchmarks/collection.py --workers 2 --pairs 5

Sessions with cells and without take turns. In both the clock stops when the first test begins, which is when all workers have collected
and xdist has found that they collected the same; the ids of each worker are compared here too. The cells are those of the published
graphs in many trials, and of graphs that are drawn on demand, for which each process imports what draws them.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

BOUND = 3.0
"""Seconds that the cells may take beyond the empty collection."""

GRIDS: Mapping[str, Sequence[str]] = {
    "published": ("--agentsnet-grid=scale", "--agentsnet-trials=19"),
    "drawn": (
        *(f"--agentsnet-family={family}" for family in ("ws", "ba", "dt", "ring")),
        *(f"--agentsnet-size={n}" for n in (5, 9, 17, 33, 65)),
        *(f"--agentsnet-index={index}" for index in range(10)),
        "--agentsnet-trials=10",
    ),
}

CONFTEST = """
import hashlib, json, os, pathlib, time
import pytest

WORKER = os.environ.get("PYTEST_XDIST_WORKER")

@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session):
    if WORKER:
        ids = "\\n".join(item.nodeid for item in session.items)
        told = [time.process_time(), len(session.items), hashlib.sha256(ids.encode()).hexdigest()]
        pathlib.Path(f"{WORKER}.json").write_text(json.dumps(told))

def pytest_runtest_logstart(nodeid):
    if not WORKER:
        pathlib.Path("begun.json").write_text(json.dumps([time.time(), time.process_time()]))
        pytest.exit("the first test begins")
"""


class Start(NamedTuple):
    """How a session began: wall seconds, CPU seconds of all its processes, and what the workers collected (how many, which)."""

    wall: float
    cpu: float
    collected: list[tuple[int, str]]


def main() -> None:
    """Print a line for each grid."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--pairs", type=int, default=3)
    options = parser.parse_args()
    _started((), options.workers)
    for name, grid in GRIDS.items():
        wall, cpu = [], []
        for _ in range(options.pairs):
            empty, full = _started((), options.workers), _started(grid, options.workers)
            assert len(full.collected) == options.workers
            assert len(set(full.collected)) == 1, "the workers collected different ids"
            wall.append(full.wall - empty.wall)
            cpu.append(full.cpu - empty.cpu)
        cells, digest = full.collected[0]
        print(f"{name}: {cells:,} cells, the same ids on all {options.workers} workers (sha256 {digest[:8]})")
        print(f"  beyond an empty collection {_spread(wall)}, CPU of all processes {_spread(cpu)}")
        print(f"  must be < {BOUND:g} s: {'yes' if statistics.median(wall) < BOUND else 'NO'}", flush=True)


def _started(arguments: Sequence[str], workers: int) -> Start:
    """How a session with these arguments begins; one with none has a single empty test."""
    with TemporaryDirectory() as root:
        folder = Path(root)
        (folder / "conftest.py").write_text(CONFTEST)
        if not arguments:
            (folder / "test_nothing.py").write_text("def test_nothing(): pass\n")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", f"-n{workers}"]
        model = ["--agentsnet-model=textbook", *arguments] if arguments else []
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        begun = time.time()
        subprocess.run([*command, *model], cwd=folder, env=environment, capture_output=True, check=False)
        ended, cpu = json.loads((folder / "begun.json").read_text())
        told = [json.loads(file.read_text()) for file in folder.glob("gw*.json")]
    return Start(
        ended - begun, cpu + sum(spent for spent, *_ in told), [(number, digest) for _, number, digest in told]
    )


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f} s (median of {len(values)}; {min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    main()
