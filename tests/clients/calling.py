"""Calls to a client from a plain test: run, and leave no connection open."""

import asyncio

from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.core.client import ClientParameters, Utterance
from pytest_agentsnet.core.errors import ClientError

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
