"""The wall time of one cell beside its critical path of R + 1 calls one after the other, with a provider that takes its time.

    python benchmarks/network.py
    python benchmarks/network.py --n 16 --n 50 --runs 1
    python benchmarks/network.py --n 1000 --runs 1 --way direct --way http

The cell is played as in a session, with claim, ledger and tape: through ``direct/`` and through litellm. Beside it the same prompts are
sent with the same barriers and nothing else: by a bare ``asyncio.gather`` of litellm calls, and of plain HTTP requests, which is what
the provider (of this package, in a process of its own) and the connections can do. The ways take turns.
"""

import argparse
import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import aiohttp
from loopback import provider

from pytest_agentsnet import Reply, instance
from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.clients.litellm_loading import litellm_library
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, Conversation, ModelClient
from pytest_agentsnet.core.price import FREE
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.seats import ModelSeat
from pytest_agentsnet.running.traffic.limits import Limits

WAYS = ("direct", "litellm", "gather", "http")
CAP = 512
"""Tokens of each reply at most; it is sent with every call."""

Messages: TypeAlias = list[dict[str, str]]

Send: TypeAlias = Callable[[Messages], Awaitable[object]]
"""Sends the messages of one call, and reads the reply."""


class Listener:
    """A client that passes calls on and remembers what was sent, turn by turn."""

    def __init__(self, client: ModelClient) -> None:
        self._client = client
        self.turns: dict[int, list[Messages]] = {}

    async def complete(self, conversation: Conversation) -> Reply:
        """The client's reply."""
        messages = [{"role": said.role, "content": said.text} for said in conversation]
        self.turns.setdefault(len(conversation), []).append(messages)
        return await self._client.complete(conversation)


def main() -> None:
    """Print a line for each way, with its ratio to the critical path; then ways beside one another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", action="append", type=int, help="agents; repeatable (100)")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--latency", type=float, default=0.2, help="seconds of a call")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--way", action="append", choices=WAYS, help="repeatable (all)")
    options = parser.parse_args()
    with provider(options.latency) as url:
        for n in options.n or [100]:
            print(f"n = {n}, R = {options.rounds}, {options.latency:g} s a call", flush=True)
            asyncio.run(_compared(url, n, options))


async def _compared(url: str, n: int, options: argparse.Namespace) -> None:
    path = (options.rounds + 1) * options.latency
    ways = options.way or WAYS
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    cpu: dict[str, list[float]] = {way: [] for way in ways}
    # What is sent, and the first call of each library, before the clock runs.
    _, prompts = await _played("direct", url, n, options.rounds, listens=True)
    if {"litellm", "gather"} & set(ways):
        await _played("litellm", url, 4, 1)
    for _ in range(options.runs):
        for way in ways:
            spent = time.process_time()
            if way in ("direct", "litellm"):
                took, _ = await _played(way, url, n, options.rounds)
            else:
                took = await _sent(_through_litellm(url) if way == "gather" else _by_http(url), prompts)
            seconds[way].append(took)
            cpu[way].append(1000 * (time.process_time() - spent) / (n * (options.rounds + 1)))
    for way in ways:
        print(f"  {way:8} {_spread([took / path for took in seconds[way]])} x critical path of {path:g} s", end="")
        print(f"; CPU of this process {statistics.median(cpu[way]):.2f} ms a call", flush=True)
    if {"litellm", "gather"} <= set(ways):
        ratios = [ours / bare for ours, bare in zip(seconds["litellm"], seconds["gather"], strict=True)]
        print(f"  litellm beside gather: {_spread(ratios)}", flush=True)
    await close_connections()


async def _played(
    way: str, url: str, n: int, rounds: int, *, listens: bool = False
) -> tuple[float, Sequence[list[Messages]]]:
    """Seconds of the cell, and where somebody listens what was sent in each turn."""
    model = "direct/any" if way == "direct" else "openai/any"
    parameters = ClientParameters(max_tokens=CAP, api_base=url)
    client = client_for(model, parameters)
    listener = Listener(client)
    cell = Cell(instance("coloring", "ws", n, rounds=rounds), model, "any")
    with TemporaryDirectory() as root:
        context = PlayContext.of(RunDirectory.new_numbered(Path(root)), limits=Limits(concurrency=n))
        seat = ModelSeat(listener if listens else client, load_pack(), parameters, FREE)
        begun = time.perf_counter()
        outcome = await play_cell(cell, seat, context)
        took = time.perf_counter() - begun
        context.close()
    assert outcome.record.calls == n * (rounds + 1)
    return took, [listener.turns[length] for length in sorted(listener.turns)]


async def _sent(sender: AbstractAsyncContextManager[Send], turns: Sequence[list[Messages]]) -> float:
    """Seconds to send these turns, one after the other, the calls of a turn at once."""
    async with sender as send:
        begun = time.perf_counter()
        for calls in turns:
            await asyncio.gather(*(send(messages) for messages in calls))
        return time.perf_counter() - begun


@asynccontextmanager
async def _through_litellm(url: str) -> AsyncIterator[Send]:
    library = await litellm_library()

    async def send(messages: Messages) -> object:
        return await library.acompletion(
            model="openai/any", messages=messages, api_base=url, api_key="none", max_tokens=CAP, max_retries=0
        )

    yield send


@asynccontextmanager
async def _by_http(url: str) -> AsyncIterator[Send]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def send(messages: Messages) -> object:
            body = {"model": "any", "messages": messages, "max_tokens": CAP}
            async with session.post(f"{url}/chat/completions", json=body) as response:
                response.raise_for_status()
                return await response.json()

        yield send


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):6.3f} (median of {len(values)}; {min(values):.3f} to {max(values):.3f})"


if __name__ == "__main__":
    main()
