"""Calls to a client from a plain test: run, and leave no connection open; a server that nobody vouches for."""

import asyncio
import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.core.client import ClientParameters, Utterance
from pytest_agentsnet.core.errors import ClientError

CERTIFICATE = Path(__file__).with_name("self-signed.pem")
HELLO = (Utterance("system", "You are brief."), Utterance("user", "Say hello."))


def run(work):
    async def then_close():
        try:
            return await work
        finally:
            await close_connections()

    return asyncio.run(then_close())


def client_of(provider, model="openai/some-model", timeout=60.0, max_tokens=100, **arguments):
    return client_for(
        model,
        ClientParameters(max_tokens=max_tokens, timeout=timeout, api_base=provider.url, arguments=arguments),
    )


def reply_from(client, conversation=HELLO):
    return run(client.complete(conversation))


def error_from(client, conversation=HELLO):
    try:
        reply = reply_from(client, conversation)
    except ClientError as error:
        return error
    raise AssertionError(f"a reply in place of an error: {reply}")


@contextmanager
def self_signed_server():
    """An HTTPS server on 127.0.0.1; nobody gets as far as to be answered."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.handle_error = lambda *_: None  # a client that does not trust it is what is wanted
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"https://127.0.0.1:{server.server_port}/v1"
        finally:
            server.shutdown()
