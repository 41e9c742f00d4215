"""A provider on 127.0.0.1 that speaks the OpenAI chat protocol, plays textbook agents, and makes trouble when asked to.

``with loopback_provider() as provider:`` starts it in a thread of its own, ``python -m pytest_agentsnet.testing`` in a
process of its own. It needs no key and no network.
"""

import asyncio
import json
import socket
import struct
import threading
from collections.abc import Collection, Iterator, Mapping, MutableSequence, Sequence
from contextlib import contextmanager
from hmac import compare_digest
from typing import Any, Protocol

from aiohttp import web

from pytest_agentsnet.core.keyed import keyed_integer
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.testing.player import Player
from pytest_agentsnet.testing.troubles import Call, Cut, Hang, HttpError, RawBody, Says, Trouble, Troubles, trouble_for

_LARGEST_REQUEST = 2**30
_WAITING_CONNECTIONS = 1024
_DRIP = 0.05
"""Seconds between two blanks of a reply that drips."""
_GRACE = 0.05
"""Seconds that a handler gets to end when the server stops; one that hangs on purpose is then cancelled."""


class Speaker(Protocol):
    """Who writes the replies."""

    async def reply(self, prompts: Sequence[str]) -> str:
        """The reply to the last of these prompts (all that was said to the model so far, the opening first)."""


class LoopbackProvider:
    """The provider. Its behaviour may be changed while it runs.

    ``latency`` is seconds, or a range from which each conversation draws its own, always the same; ``key`` is the one
    that calls must bring, empty for none; ``models`` are those that it knows, empty for every name; ``headers`` go with
    whatever it answers.
    """

    def __init__(self, player: Speaker) -> None:
        self.player = player
        self.url = ""
        self.latency: float | tuple[float, float] = 0.0
        self.troubles: Troubles = ()
        self.key = ""
        self.models: Collection[str] = ()
        self.headers: Mapping[str, str] = {}
        self.calls: MutableSequence[Call] = []
        self._received_so_far = 0

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """Answer ``POST /v1/chat/completions``."""
        try:
            call = self._received(await request.json(), request.headers.get("Authorization", ""))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return _refused(HttpError(400, f"no chat request: {error!r}"))
        self.calls.append(call)
        refusal = self._refusal(call, request.headers.get("Authorization", ""))
        if refusal is not None:
            return _refused(refusal)
        await asyncio.sleep(self._latency(call))
        prompts = [str(message["content"]) for message in call.messages if message["role"] != "assistant"]
        completion = _completion(call, Says(await self.player.reply(prompts)))
        return await _answered(request, call, completion, trouble_for(call, self.troubles))

    async def add_headers(self, _request: web.Request, response: web.StreamResponse) -> None:
        """Add the headers that go with every answer."""
        response.headers.update(self.headers)

    def _received(self, body: Any, authorization: str) -> Call:
        self._received_so_far += 1
        return Call(self._received_so_far - 1, body["model"], tuple(body["messages"]), bool(authorization), body)

    def _refusal(self, call: Call, authorization: str) -> HttpError | None:
        if self.key and not compare_digest(authorization.encode(), f"Bearer {self.key}".encode()):
            return HttpError(401, "Incorrect API key provided", code="invalid_api_key")
        if self.models and call.model not in self.models:
            return HttpError(404, f"The model `{call.model}` does not exist", code="model_not_found")
        if call.body.get("stream"):
            return HttpError(400, "this provider does not stream", code="unsupported_value")
        return None

    def _latency(self, call: Call) -> float:
        if isinstance(self.latency, tuple):
            low, high = self.latency
            return low + (high - low) * keyed_integer(1000, "latency", *map(json.dumps, call.messages)) / 1000
        return self.latency


@contextmanager
def loopback_provider(
    *,
    agents: str = "textbook",
    pack: Pack | None = None,
    latency: float | tuple[float, float] = 0.0,
    troubles: Troubles = (),
    key: str = "",
    models: Collection[str] = (),
    port: int = 0,
) -> Iterator[LoopbackProvider]:
    """Run the provider in a thread for as long as the block lasts; ``provider.url`` is the base for clients.

    It plays the scripted ``agents`` in the words of the prompt ``pack`` (the default one). The rest is explained at
    ``LoopbackProvider``; port 0 is any free one.
    """
    provider = LoopbackProvider(Player(agents, pack))
    provider.latency, provider.troubles, provider.key, provider.models = latency, troubles, key, models
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    started = threading.Event()
    failure: list[BaseException] = []

    def run() -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: loop) as runner:
                runner.run(serve(provider, port, stop, started.set))
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits for the start
            failure.append(error)
            started.set()

    thread = threading.Thread(target=run, name="loopback provider", daemon=True)
    thread.start()
    started.wait()
    if failure:
        raise failure[0]
    try:
        yield provider
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()


async def serve(provider: LoopbackProvider, port: int, stop: asyncio.Event, started: Any) -> None:
    """Serve until ``stop`` is set; ``started()`` is called when connections are taken and the URL is known."""
    application = web.Application(client_max_size=_LARGEST_REQUEST)
    application.on_response_prepare.append(provider.add_headers)
    application.router.add_post("/v1/chat/completions", provider.chat)
    # A call whose caller has gone is dropped, as real providers do.
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_GRACE, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port, backlog=_WAITING_CONNECTIONS).start()
        provider.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        started()
        await stop.wait()
    finally:
        await runner.cleanup()


async def _answered(
    request: web.Request, call: Call, completion: dict[str, Any], trouble: Trouble | None
) -> web.StreamResponse:
    match trouble:
        case None:
            return _json(completion)
        case HttpError():
            return _refused(trouble)
        case Hang(seconds, dripping):
            return await (_dripping(request, completion, seconds) if dripping else _late(completion, seconds))
        case Says():
            return _json(_completion(call, trouble))
        case RawBody(text, content_type, status):
            return web.Response(text=text, content_type=content_type, status=status)
        case Cut(within_body, reset):
            return await _cut(request, completion if within_body else None, reset=reset)


async def _late(completion: dict[str, Any], seconds: float) -> web.StreamResponse:
    await asyncio.sleep(seconds)
    return _json(completion)


async def _dripping(request: web.Request, completion: dict[str, Any], seconds: float) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    for _ in range(round(seconds / _DRIP)):
        await response.write(b" ")
        await asyncio.sleep(_DRIP)
    await response.write(json.dumps(completion).encode())
    return response


async def _cut(request: web.Request, completion: dict[str, Any] | None, *, reset: bool) -> web.StreamResponse:
    response = web.StreamResponse()
    if completion is not None:
        body = json.dumps(completion).encode()
        response.content_length = len(body)
        response.content_type = "application/json"
        await response.prepare(request)
        await response.write(body[: len(body) // 2])
    if request.transport is not None:
        if reset:
            # Closing without lingering is what sends a reset.
            connection = request.transport.get_extra_info("socket")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.close()
    return response


def _refused(error: HttpError) -> web.Response:
    body = {"error": {"message": error.message, "type": _error_type(error), "param": None, "code": error.code}}
    headers = {} if error.retry_after is None else {"Retry-After": error.retry_after}
    return web.json_response(body, status=error.status, headers=headers)


def _error_type(error: HttpError) -> str:
    """The broad class that OpenAI names beside the code; a wrong key is an invalid request there too."""
    if error.status >= 500:
        return "server_error"
    if error.status == 429:
        return "insufficient_quota" if error.code == "insufficient_quota" else "requests"
    return "invalid_request_error"


def _completion(call: Call, said: Says) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": said.text, "refusal": said.refusal}
    if said.reasoning is not None:
        message["reasoning_content"] = said.reasoning
    completion = {
        "id": f"loopback-{call.number}",
        "object": "chat.completion",
        "created": 0,
        "model": call.model,
        "choices": [{"index": 0, "message": message, "finish_reason": said.finish_reason}],
    }
    usage = said.usage if isinstance(said.usage, Mapping) else _usage(call, said.text or "")
    return {**completion, "usage": usage} if said.usage else completion


def _usage(call: Call, reply: str) -> dict[str, Any]:
    """Four characters to a token; all but the last message counts as read from the cache."""
    sizes = [_tokens(str(message["content"])) for message in call.messages]
    tokens_in, tokens_out = sum(sizes), _tokens(reply)
    return {
        "prompt_tokens": tokens_in,
        "completion_tokens": tokens_out,
        "total_tokens": tokens_in + tokens_out,
        "prompt_tokens_details": {"cached_tokens": sum(sizes[:-1])},
    }


def _tokens(text: str) -> int:
    return 1 + len(text) // 4


def _json(value: dict[str, Any]) -> web.Response:
    # ASCII only: a lone surrogate travels as the escape that JSON allows.
    return web.Response(text=json.dumps(value), content_type="application/json")
