import asyncio
import itertools
import math

import pytest

from pytest_agentsnet.core.client import Account, Reply, Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.price import FREE, Price
from pytest_agentsnet.testing import check_client


class Good:
    """A client that says hello; the bad ones below break one rule each."""

    async def complete(self, conversation):
        await asyncio.sleep(0)
        return Reply("hello", usage=Usage(3, 1, 2, 0.1))


class Billed(Good):
    account = Account("me", "", "m")


class Priced(Good):
    def __init__(self, price):
        self.price = price


class Fussy(Good):
    async def complete(self, conversation):
        if "\ud800" in conversation[-1].text:
            raise ClientError("I cannot send this", "bad_request")
        return await super().complete(conversation)


class Says(Good):
    def __init__(self, reply):
        self.reply = reply

    async def complete(self, conversation):
        return self.reply


class Fails(Good):
    def __init__(self, error):
        self.error = error

    async def complete(self, conversation):
        raise self.error


class OneAtATime(Good):
    busy = False

    async def complete(self, conversation):
        if self.busy:
            raise ClientError("busy", "rate_limited")
        self.busy = True
        await asyncio.sleep(0.001)
        self.busy = False
        return Reply("hello")


class Chokes(Good):
    async def complete(self, conversation):
        conversation[-1].text.encode()
        return Reply("hello")


class Unstoppable(Good):
    async def complete(self, conversation):
        while True:
            try:
                await asyncio.sleep(0.001)
                return Reply("hello")
            except asyncio.CancelledError:
                continue


class TwoFaced(Good):
    numbers = itertools.count()

    @property
    def account(self):
        return Account("me", str(next(self.numbers)), "m")


class Haggling(Good):
    numbers = itertools.count()

    @property
    def price(self):
        return Price(next(self.numbers), 1.0)


class NoAccount(Good):
    account = "mine"


@pytest.mark.parametrize("client", [Good(), Billed(), Priced(FREE), Priced(Price(1.0, 2.0)), Priced(None), Fussy()])
def test_a_good_client_passes(client):
    check_client(client)


def test_it_can_be_checked_where_a_loop_is_running():
    async def in_a_notebook():
        check_client(Good())
        return True

    assert asyncio.run(in_a_notebook())


@pytest.mark.parametrize(
    ("client", "told"),
    [
        (Says("hello"), "returned 'hello', not a Reply"),
        (Says(Reply(None)), "text is None, not a text"),
        (Says(Reply("half \ud800")), "text holds a lone surrogate"),
        (Says(Reply("", reasoning="\udfff")), "reasoning holds a lone surrogate"),
        (Says(Reply("x", finish_reason="")), "finish_reason is empty"),
        (Says(Reply("x", usage=None)), "usage is None, not a Usage"),
        (Says(Reply("x", usage=Usage(-1))), "tokens_in is -1"),
        (Says(Reply("x", usage=Usage(1, 1, 2))), "more tokens cached than sent"),
        (Says(Reply("x", usage=Usage(cost_usd=-0.5))), "cost_usd is -0.5"),
        (Says(Reply("x", usage=Usage(cost_usd=math.inf))), "cost_usd is inf"),
        (Says(Reply("x", usage=Usage(cost_usd=math.nan))), "cost_usd is nan"),
        (Says(Reply("x", quota="10 left")), "quota is '10 left', not a Quota"),
        (Fails(ClientError("no key", "missing_key")), r"no reply to a greeting: no key \(kind missing_key\)"),
        (Fails(ClientError("no", "whatever")), "of kind 'whatever', which is none of"),
        (Fails(OSError("refused")), "raised OSError: refused; a client raises ClientError"),
        (OneAtATime(), "no reply to one of 5 calls at once"),
        (Chokes(), "raised UnicodeEncodeError"),
        (TwoFaced(), "limits are kept by it"),
        (NoAccount(), "not an Account"),
        (Haggling(), "the budget is kept by it"),
        (Priced(0), "price is 0, not a Price"),
        (Priced(Price(-1.0, 1.0)), "the price's tokens_in is -1.0"),
        (Priced(Price(1.0, 1.0, most_out=float("inf"))), "the price's most_out is inf"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_bad_client_is_told_what_is_wrong(client, told):
    with pytest.raises(AssertionError, match=told):
        check_client(client)
