"""Many workers under one limit of requests a minute and one budget, which is met before the cells are done.

The provider is a process of its own and counts for itself: every request as it arrives, and what its reply costs at the run's price.
Shown are the largest number of requests in any 60 s, the part of the limit that was used while cells were left, and the cost.

    python benchmarks/limits.py
    python benchmarks/limits.py --workers 4 --rpm 120 --budget 20 --model openai/m

The agents think aloud at greater length than a plan expects, so that the budget allows the run and is met within it.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from aiohttp import web

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.price import Price
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.runs.spending import spent
from pytest_agentsnet.testing.player import Player
from pytest_agentsnet.testing.provider import LoopbackProvider, serve

PRICE = (1.0, 40.0)
"""USD per million tokens, in and out."""
LATENCY = 0.2
SPAN = 5.0
"""Seconds."""


class Wordy(Player):
    """Agents that answer by chance, after many words: 450 tokens, where the cap is 500."""

    async def reply(self, prompts: Sequence[str]) -> str:
        """The words, and what an agent writes."""
        return "I think it over. " * 106 + "\n" + await super().reply(prompts)


class Counting(LoopbackProvider):
    """Notes in a file, for each request, when it arrived (seconds of the machine's clock) and what its reply cost."""

    def __init__(self, seen: Path) -> None:
        super().__init__(Wordy("chance"))
        self.latency = LATENCY
        self._seen = seen.open("w", buffering=1)

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """Answer, and note it."""
        arrived = time.monotonic()
        response = await super().chat(request)
        assert isinstance(response, web.Response)
        usage = json.loads(response.text or "{}").get("usage", {})
        used = Usage(usage.get("prompt_tokens"), usage.get("completion_tokens"))
        self._seen.write(json.dumps([arrived, Price(*PRICE).cost(used) or 0.0]) + "\n")
        return response


def main() -> int:
    """Play, print the figures, and return 1 where a limit was exceeded or less than 0.95 of it used."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=8)
    parser.add_argument("--rpm", type=int, default=600)
    parser.add_argument("--budget", type=float, default=20.0, help="USD; met mid-run by the default grid")
    parser.add_argument("--model", default="direct/m", help="direct/m, or openai/m to go through litellm")
    parser.add_argument("--size", type=int, default=8)
    parser.add_argument("--trials", type=int, default=2)
    parser.add_argument("--serve", type=Path, default=None, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve is not None:
        provide(options.serve)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="limits-"))
    with subprocess.Popen([sys.executable, __file__, "--serve", folder / "seen"], stdout=subprocess.PIPE) as provider:
        assert provider.stdout is not None
        url = provider.stdout.readline().decode().strip()
        (folder / "out.txt").write_bytes(played(folder, url, options))
        provider.terminate()
    return told(folder, options)


def provide(seen: Path) -> None:
    """Serve until the process is ended; the URL is the only line of output."""
    provider = Counting(seen)
    asyncio.run(serve(provider, 0, asyncio.Event(), lambda: print(provider.url, flush=True)))


def played(folder: Path, url: str, options: argparse.Namespace) -> bytes:
    """What the session prints."""
    command = [
        *(sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"-n{options.workers}", "--agentsnet-dir=run"),
        *(f"--agentsnet-model={options.model}", f"--agentsnet-api-base={url}", f"--agentsnet-rpm={options.rpm}"),
        *(f"--agentsnet-size={options.size}", f"--agentsnet-trials={options.trials}", "--agentsnet-max-tokens=500"),
        *(f"--agentsnet-budget={options.budget}", f"--agentsnet-price={PRICE[0]},{PRICE[1]}"),
    ]
    environment = {**os.environ, "OPENAI_API_KEY": "none", "NO_PROXY": "127.0.0.1", "COLUMNS": "120"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False).stdout


def told(folder: Path, options: argparse.Namespace) -> int:
    """Print what the provider saw and what the run counted; 0 where both keep to what was allowed."""
    seen = [json.loads(line) for line in (folder / "seen").read_text().splitlines()]
    if not seen:
        print(f"no request reached the provider; see {folder / 'out.txt'}")
        return 1
    times = sorted(arrived for arrived, _ in seen)
    cost = sum(usd for _, usd in seen)
    most = max(bisect_left(times, begin + 60) - i for i, begin in enumerate(times))
    used = served(times, options.rpm / 60) / (options.rpm / 60)
    records = read_records(folder / "run" / "results.jsonl")
    skipped = sum(record.error_kind == "budget" for record in records)
    print(f"{options.workers} workers, {options.rpm} requests a minute, ${options.budget:g}; in {folder}")
    print(
        f"  requests {len(times)} in {times[-1] - times[0]:.0f} s; most in any 60 s: {most}; used of the limit: {used:.3f}"
    )
    print(f"  cost by the provider ${cost:.4f}, by the ledger ${spent(RunDirectory.open(folder / 'run')):.4f}")
    print(f"  cells {len(records)}, of which {skipped} not played, or not to the end, for the budget")
    return 0 if most <= options.rpm and used >= 0.95 and cost <= options.budget else 1


def served(times: list[float], allowed: float) -> float:
    """Requests a second, of those that are allowed, from the first to the last span in which the limit was nearly met.

    Before it the workers were starting; after it the budget let only few calls fly, or none.
    """
    spans = Counter(int((time - times[0]) // SPAN) for time in times)
    full = [number for number, requests in spans.items() if requests >= 0.9 * SPAN * allowed]
    if not full:
        return 0.0
    first, last = min(full), max(full)
    return sum(spans[number] for number in range(first, last + 1)) / (SPAN * (last + 1 - first))


if __name__ == "__main__":
    sys.exit(main())
