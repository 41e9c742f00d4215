"""The wall time of the quick grid (45 cells) beside its lower bound, with a provider that takes its time: plain pytest and -n 2.

    python benchmarks/quick.py
    python benchmarks/quick.py --runs 1 --workers 0 --model openai/any

The lower bound is the longest cell's calls one after the other, or all calls through the calls that may be in flight at once, whichever
takes longer. Beside the whole session, from the start of its process to its end, stands the playing alone: from the first
cell that begins to the last that ends. The provider (of this package) is a process of its own.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from loopback import provider

from pytest_agentsnet.running.runs.results import read_records

CELLS = 45
BOUND = 1.2


class Session(NamedTuple):
    """Wall seconds of a session and of its playing, and the lower bound."""

    whole: float
    playing: float
    bound: float
    calls: int


def main() -> None:
    """Print a line for each number of workers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, nargs="+", default=[0, 2], help="0: without xdist")
    parser.add_argument("--latency", type=float, default=0.2, help="seconds of a call")
    parser.add_argument("--concurrency", type=int, default=64)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--model", default="direct/any")
    options = parser.parse_args()
    with provider(options.latency) as url:
        for workers in options.workers:
            sessions = [_played(url, workers, options) for _ in range(options.runs)]
            bound, calls = sessions[0].bound, sessions[0].calls
            playing = [session.playing / bound for session in sessions]
            whole = [session.whole / bound for session in sessions]
            print(f"{f'-n {workers}' if workers else 'plain'}: {calls:,} calls, lower bound {bound:.2f} s")
            print(f"  playing {_spread(playing)} x; must be <= {BOUND}: ", end="")
            print("yes" if statistics.median(playing) <= BOUND else "NO")
            print(f"  whole session {_spread(whole)} x", flush=True)


def _played(url: str, workers: int, options: argparse.Namespace) -> Session:
    with TemporaryDirectory() as root:
        command = [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            *([f"-n{workers}"] if workers else []),
            f"--agentsnet-model={options.model}",
            f"--agentsnet-api-base={url}",
            "--agentsnet-price=none",
            f"--agentsnet-concurrency={options.concurrency}",
            "--agentsnet-max-tokens=512",
            "--agentsnet-dir=run",
        ]
        environment = {**os.environ, "NO_PROXY": "127.0.0.1", "OPENAI_API_KEY": "none"}
        begun = time.perf_counter()
        subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
        whole = time.perf_counter() - begun
        records = read_records(Path(root) / "run" / "results.jsonl")
    assert [record.status in {"solved", "unsolved"} for record in records] == [True] * CELLS
    calls = sum(record.calls for record in records)
    longest = max(record.rounds + 1 for record in records) * options.latency
    playing = max(record.started + record.seconds for record in records) - min(record.started for record in records)
    return Session(whole, playing, max(longest, calls / options.concurrency * options.latency), calls)


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f} (median of {len(values)}; {min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    main()
