"""How late the event loop of a live run becomes while cells are measured beside it: the worst delays of a ticker of one millisecond.

    python benchmarks/metrics/lag.py
    python benchmarks/metrics/lag.py --seconds 20 --n 50

A cell is played against the loopback provider, again and again, first without metrics and then while a thread measures other cells
as a session does: in the words of real runs (``cells.py``), and such as a hostile model might write, a million characters a message with no
end of a sentence among them. Without metrics and with them are compared in one run, as the machine's own lag is in both. Where that is great
(other work on it), the last column still tells: the longest that one call of the measuring thread kept the interpreter to
itself, in CPU time.
"""

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from cells import cell

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from loopback import provider

from pytest_agentsnet import instance
from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, ModelClient
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.price import FREE
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.seats import ModelSeat
from pytest_agentsnet.running.traffic.limits import Limits

TICK = 0.001
BOUND = 20.0
"""Milliseconds beyond the worst delay without metrics."""
HOSTILE = {
    "words": "I take it and you know it ",
    "letters": "a",
    "quotes": "\"I 'I ",
    "spaces": " ",
    "dashes": "\u2014 ",
    "dots": ".",
    "digits": "2",
    "numbers": "2, ",
    "colons": "a: ",
    "capitals": "Aa ",
    "groups": "Group 1 ",
}


def main() -> None:
    """Print a line for each kind of text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=8.0, help="of each part")
    parser.add_argument("--n", type=int, default=32, help="agents of the cell that is played")
    parser.add_argument("--latency", type=float, default=0.1, help="seconds of a call")
    options = parser.parse_args()
    measured = {"real words, n = 100": cell("recorded", "coloring", 100, 15, 400)}
    measured |= {f"hostile {name}": _hostile(piece) for name, piece in HOSTILE.items()}
    with provider(options.latency) as url:
        asyncio.run(_compared(url, measured, options))


def _hostile(piece: str) -> tuple[Instance, Transcript]:
    """Four agents, of whom the first writes a million characters to one neighbour, and thinks as many."""
    chosen = instance("coloring", "ws", 4, rounds=2)
    first, *others = chosen.topology.agents
    text = piece * (1_000_000 // len(piece))
    turn = Turn(outbox={chosen.topology.neighbours(first)[0]: text}, reasoning=text)
    rows = [tuple(turn if agent == first else Turn() for agent in chosen.topology.agents)] * 2
    answers = (Turn(answer="Group 1"), *(Turn(answer="Group 2") for _ in others))
    return chosen, Transcript(chosen.topology.agents, (*rows, answers))


async def _compared(url: str, measured: Mapping[str, tuple[Instance, Transcript]], options: argparse.Namespace) -> None:
    parameters = ClientParameters(max_tokens=512, api_base=url)
    client = client_for("direct/any", parameters)
    await _delays(client, parameters, None, options)  # What is loaded at the first call.
    alone = await _delays(client, parameters, None, options)
    print(f"{'without metrics':20} {_spread(alone)}", flush=True)
    for name, case in measured.items():
        delays = await _delays(client, parameters, case, options)
        beyond = delays[-1] - alone[-1]
        longest, function = _longest_call(*case)
        print(
            f"{name:20} {_spread(delays)}; {beyond:+.1f} ms, must be < {BOUND:g}: {'yes' if beyond < BOUND else 'NO'};"
            f" longest call {longest:.1f} ms ({function}): {'yes' if longest < BOUND else 'NO'}",
            flush=True,
        )
    await close_connections()


async def _delays(
    client: ModelClient,
    parameters: ClientParameters,
    measured: tuple[Instance, Transcript] | None,
    options: argparse.Namespace,
) -> list[float]:
    """Milliseconds by which ticks came late, in order of size, while cells were played."""
    late: list[float] = []
    playing = asyncio.create_task(_play(client, parameters, options))
    measuring = asyncio.create_task(_measure(measured)) if measured else None
    while not playing.done():
        due = time.perf_counter() + TICK
        await asyncio.sleep(TICK)
        late.append(1000 * (time.perf_counter() - due))
    await playing
    if measuring:
        measuring.cancel()
    return sorted(late)


async def _measure(measured: tuple[Instance, Transcript]) -> None:
    measuring = Measuring()
    chosen, transcript = measured
    try:
        while True:
            await measuring.of(Cell(chosen, "any", "any"), transcript)
    finally:
        measuring.close()


def _longest_call(chosen: Instance, transcript: Transcript) -> tuple[float, str]:
    """Milliseconds of the longest call of a function in C, and its name; such a call lets no other thread run."""
    longest, function, begun = 0.0, "", 0.0

    def watch(_frame: FrameType, event: str, called: Any) -> None:
        nonlocal longest, function, begun
        now = time.thread_time()
        if event == "c_return" and now - begun > longest:
            longest, function = now - begun, called.__qualname__
        begun = time.thread_time()

    sys.setprofile(watch)
    try:
        Measuring().now(Cell(chosen, "any", "any"), transcript)
    finally:
        sys.setprofile(None)
    return 1000 * longest, function


async def _play(client: ModelClient, parameters: ClientParameters, options: argparse.Namespace) -> None:
    begun = time.perf_counter()
    number = 0
    with TemporaryDirectory() as root:
        while time.perf_counter() - begun < options.seconds:
            number += 1
            context = PlayContext.of(
                RunDirectory.new_numbered(Path(root)), measuring=Measuring(()), limits=Limits(concurrency=options.n)
            )
            played = Cell(instance("coloring", "ws", options.n, rounds=8), "direct/any", f"any{number}")
            await play_cell(played, ModelSeat(client, load_pack(), parameters, FREE), context)
            context.close()


def _spread(late: list[float]) -> str:
    return (
        f"{len(late):6,} ticks; late by {statistics.median(late):5.2f} ms (median), {late[int(0.99 * len(late))]:6.2f} (99 %),"
        f" {late[-1]:6.2f} at worst"
    )


if __name__ == "__main__":
    main()
