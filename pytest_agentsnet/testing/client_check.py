"""What a model client must keep to."""

# ruff: noqa: S101 - to assert is what this module is for

import asyncio
import math

from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.clients.faults import FAULTS
from pytest_agentsnet.core.client import Account, Conversation, HasAccount, ModelClient, Reply, Usage, Utterance
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.price import HasPrice, Price
from pytest_agentsnet.core.printable import without_surrogates
from pytest_agentsnet.core.quota import Quota
from pytest_agentsnet.testing.own_loop import finished

_TOGETHER = 5
_PATIENCE = 30.0
"""Seconds in which a cancelled call must have ended."""

_GREETING: Conversation = (Utterance("system", "You are brief."), Utterance("user", "Say hello."))
_LONGER: Conversation = (*_GREETING, Utterance("assistant", "Hello."), Utterance("user", "And again?"))
_HOSTILE: Conversation = (Utterance("user", "Repeat this: \ud800 \x1b[31m \x00 \u202e"),)


def check_client(client: ModelClient) -> None:
    """Check that a model client keeps its contract. This makes about nine short calls, which a provider may bill.

    A call gives a ``Reply``: texts without lone surrogates, counts that are None or not negative, a finish reason. Many
    calls may be under way at once. Whatever a prompt holds, there is a reply or a ``ClientError`` whose kind stands in
    the table of faults, and no other exception. A cancelled call ends soon. A client that knows its account or its price
    says the same one every time.

    :raises AssertionError: with what is wrong and what is expected.
    """
    finished(_check_and_close(client))


async def _check_and_close(client: ModelClient) -> None:
    try:
        await _check(client)
    finally:
        await close_connections()


async def _check(client: ModelClient) -> None:
    _check_account(client)
    _check_price(client)
    first = await _outcome(client, _GREETING)
    assert isinstance(first, Reply), f"the client has no reply to a greeting: {first} (kind {first.kind})"
    for outcome in await asyncio.gather(*(_outcome(client, _LONGER) for _ in range(_TOGETHER))):
        assert isinstance(outcome, Reply), f"the client has no reply to one of {_TOGETHER} calls at once: {outcome}"
    await _outcome(client, _HOSTILE)
    await _check_cancelling(client)
    _check_account(client)
    _check_price(client)


async def _outcome(client: ModelClient, conversation: Conversation) -> Reply | ClientError:
    try:
        reply = await client.complete(conversation)
    except ClientError as error:
        return _known(error)
    except Exception as error:
        raise AssertionError(
            f"complete() raised {type(error).__name__}: {error}; a client raises ClientError, or returns what was said"
        ) from error
    assert isinstance(reply, Reply), f"complete() returned {reply!r}, not a Reply"
    for field, text in (("text", reply.text), ("reasoning", reply.reasoning), ("finish_reason", reply.finish_reason)):
        assert isinstance(text, str), f"{field} is {text!r}, not a text"
        assert without_surrogates(text) == text, f"{field} holds a lone surrogate, which no file can: {text!r}"
    assert reply.finish_reason, "finish_reason is empty; 'stop' is the usual one"
    _check_usage(reply.usage)
    assert isinstance(reply.quota, Quota | None), f"quota is {reply.quota!r}, not a Quota; None is unknown"
    return reply


def _known(error: ClientError) -> ClientError:
    assert error.kind in FAULTS, f"ClientError of kind {error.kind!r}, which is none of {', '.join(FAULTS)}"
    return error


def _check_usage(usage: Usage) -> None:
    assert isinstance(usage, Usage), f"usage is {usage!r}, not a Usage"
    for field in ("tokens_in", "tokens_out", "tokens_cached"):
        count = getattr(usage, field)
        assert count is None or (isinstance(count, int) and count >= 0), f"{field} is {count!r}; None is unknown"
    if usage.tokens_in is not None and usage.tokens_cached is not None:
        assert usage.tokens_cached <= usage.tokens_in, f"more tokens cached than sent: {usage}"
    cost = usage.cost_usd
    known = isinstance(cost, int | float) and 0 <= cost < math.inf
    assert cost is None or known, f"cost_usd is {cost!r}; None is unknown"


async def _check_cancelling(client: ModelClient) -> None:
    call = asyncio.create_task(_outcome(client, _GREETING))
    await asyncio.sleep(0)
    call.cancel()
    await asyncio.wait({call}, timeout=_PATIENCE)
    assert call.done(), f"a cancelled call is still under way after {_PATIENCE:.0f} s: let CancelledError through"
    if not call.cancelled():
        call.result()


def _check_account(client: ModelClient) -> None:
    if isinstance(client, HasAccount):
        account = client.account
        assert isinstance(account, Account), f"account is {account!r}, not an Account"
        assert client.account == account, f"account is {client.account} after {account}; limits are kept by it"


def _check_price(client: ModelClient) -> None:
    if not isinstance(client, HasPrice):
        return
    price = client.price
    assert isinstance(price, Price | None), f"price is {price!r}, not a Price; None counts no costs"
    assert client.price == price, f"price is {client.price} after {price}; the budget is kept by it"
    for figure in () if price is None else ("tokens_in", "tokens_out", "tokens_cached", "most_in", "most_out"):
        usd = getattr(price, figure)
        known = isinstance(usd, int | float) and 0 <= usd < math.inf
        assert known or (usd is None and figure == "tokens_cached"), f"the price's {figure} is {usd!r}; it is 0 or more"
