"""A local model's speed and memory, and whether it says the same alone and with others.

    python benchmarks/local.py
    python benchmarks/local.py --model local/PATH.gguf --max-tokens 32

The load is that of a small cell: four agents with conversations of five calls, each of which sends all that went before
again. It is played alone (one call after the other) and by all four at once, each in a process of its own.
"""

import argparse
import json
import subprocess
import sys

ONE_LOAD = """
import asyncio, json, resource, sys, time
from pytest_agentsnet.clients.local import LocalClient
from pytest_agentsnet.core.client import ClientParameters, Utterance

model, max_tokens, at_once = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
client = LocalClient(model, ClientParameters(max_tokens=max_tokens))

async def talked(agent, limit):
    conversation = (Utterance("system", f"You are {agent}, one of four agents who must agree on a leader."),)
    replies = []
    for left in range(4, -1, -1):
        conversation += (Utterance("user", f"{left} rounds are left. " + "Bob: I propose Carol, do you agree? " * 8),)
        async with limit:
            replies.append(await client.complete(conversation))
        conversation += (Utterance("assistant", replies[-1].text),)
    return replies

async def main():
    begun = time.monotonic()
    await client.complete((Utterance("user", "Hello."),))
    loaded = time.monotonic() - begun
    begun, limit = time.monotonic(), asyncio.Semaphore(at_once)
    conversations = await asyncio.gather(*(talked(name, limit) for name in ("Anna", "Bob", "Carol", "Dave")))
    seconds = time.monotonic() - begun
    replies = [reply for conversation in conversations for reply in conversation]
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "texts": [reply.text for reply in replies],
        "line": f"first reply after {loaded:4.1f} s; {len(replies)} calls in {seconds:5.1f} s,"
        f" {sum(reply.usage.tokens_in for reply in replies)} tokens sent"
        f" ({sum(reply.usage.tokens_cached for reply in replies)} from the cache),"
        f" {sum(reply.usage.tokens_out for reply in replies) / seconds:5.1f} tokens/s written,"
        f" {used.ru_utime + used.ru_stime:5.1f} s CPU, {used.ru_maxrss / 1024:5.0f} MB",
    }))

asyncio.run(main())
"""


def measured(model: str, max_tokens: int, at_once: int) -> dict[str, object]:
    """The load in a process of its own: what was said, and a line of figures."""
    command = [sys.executable, "-c", ONE_LOAD, model, str(max_tokens), str(at_once)]
    told: dict[str, object] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return told


def main() -> None:
    """Print a line for each way to play the load, and how many replies are the same."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="local/smollm2")
    parser.add_argument("--max-tokens", type=int, default=64)
    chosen = parser.parse_args()
    alone, together = (measured(chosen.model, chosen.max_tokens, at_once) for at_once in (1, 4))
    print(f"alone:        {alone['line']}\nfour at once: {together['line']}")
    same = sum(a == b for a, b in zip(alone["texts"], together["texts"], strict=True))
    print(f"{same} of {len(alone['texts'])} replies are the same")


if __name__ == "__main__":
    main()
