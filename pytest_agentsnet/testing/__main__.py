"""The loopback provider in a process of its own: prints its URL on one line and serves until it is interrupted."""

import argparse
import asyncio
import sys
from collections import deque
from collections.abc import Sequence

from pytest_agentsnet.testing.monologue import Monologue
from pytest_agentsnet.testing.player import Player
from pytest_agentsnet.testing.provider import LoopbackProvider, serve


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve as these command-line arguments say."""
    parser = argparse.ArgumentParser(prog="python -m pytest_agentsnet.testing", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 (the default) is any free one")
    parser.add_argument(
        "--agents",
        default="textbook",
        help="scripted agents: textbook, textbook/KEY, chance, constant; or monologue: replies that cost next to nothing",
    )
    parser.add_argument("--latency", type=float, nargs="+", default=[0.0], help="seconds, or the ends of a range")
    parser.add_argument("--key", default="", help="the key that calls must bring")
    options = parser.parse_args(arguments)
    provider = LoopbackProvider(Monologue() if options.agents == "monologue" else Player(options.agents))
    provider.calls = deque(maxlen=0)  # Nobody looks at them here, and they would fill the memory.
    provider.latency = options.latency[0] if len(options.latency) == 1 else (options.latency[0], options.latency[1])
    provider.key = options.key

    def announce() -> None:
        sys.stdout.write(provider.url + "\n")
        sys.stdout.flush()

    async def forever() -> None:
        await serve(provider, options.port, asyncio.Event(), announce)

    try:
        asyncio.run(forever())
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
