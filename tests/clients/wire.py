"""A server on loopback that keeps the bytes of every request, and speaks Anthropic's protocol beside OpenAI's.

Textbook agents play behind it, who now and then write what cannot be read.
"""

import asyncio
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

from aiohttp import web

from pytest_agentsnet.testing.player import Player

UNREADABLE = "Let me think about it."


@dataclass
class Wire:
    """``bodies`` are the requests as they came, in their order; ``headers`` theirs."""

    url: str = ""
    bodies: list[bytes] = field(default_factory=list)
    headers: list[dict] = field(default_factory=list)
    usage: dict = field(default_factory=dict)

    async def openai(self, request):
        body = await self._received(request)
        text = await _reply([text_of(message) for message in body["messages"] if message["role"] != "assistant"])
        choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
        usage = {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}
        return web.json_response({
            "id": "o",
            "object": "chat.completion",
            "model": "m",
            "choices": [choice],
            "usage": usage,
        })

    async def anthropic(self, request):
        body = await self._received(request)
        told = [message for message in body["messages"] if message["role"] != "assistant"]
        text = await _reply([text_of({"content": body["system"]}), *map(text_of, told)])
        return web.json_response({
            "id": "a",
            "type": "message",
            "role": "assistant",
            "model": body["model"],
            "content": [{"type": "text", "text": text}],
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": {"input_tokens": 9, "output_tokens": 1, **self.usage},
        })

    async def _received(self, request):
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        self.bodies.append(await request.read())
        return json.loads(self.bodies[-1])


def text_of(message):
    """What a message says, as a text or in blocks."""
    content = message["content"]
    return content if isinstance(content, str) else "".join(block["text"] for block in content)


async def _reply(prompts):
    """Every agent's second request gets a reply that has to be repaired."""
    return UNREADABLE if len(prompts) == 3 else await Player().reply(prompts)


@contextmanager
def wire_tapped():
    """Run it in a thread while the block lasts."""
    wire, loop, started = Wire(), asyncio.new_event_loop(), threading.Event()
    stop = asyncio.Event()

    async def serve():
        application = web.Application(client_max_size=2**26)
        application.router.add_post("/v1/chat/completions", wire.openai)
        application.router.add_post("/v1/messages", wire.anthropic)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.05)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        wire.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        started.set()
        await stop.wait()
        await runner.cleanup()

    def run():
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert started.wait(20)
    try:
        yield wire
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
