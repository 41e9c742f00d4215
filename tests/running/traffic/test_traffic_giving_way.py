"""Calls that a game waits for go before those that it does not wait for."""

import asyncio

from pytest_agentsnet.core.client import Account, Reply
from pytest_agentsnet.running.traffic.flight import Demand
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.process import traffic_here

ACCOUNT = Account("loopback", "f00d", "m")


def test_of_calls_that_wait_those_that_give_way_go_last_and_both_kinds_in_their_order():
    landed = []

    async def fly(traffic, call, *, gives_way):
        async with traffic.flight(ACCOUNT, Demand(call, 1, 1, gives_way=gives_way)) as flight:
            await asyncio.sleep(0)
            flight.answered(Reply("hello"))
            landed.append(call)

    async def play():
        with traffic_here(Limits(concurrency=1)) as traffic:
            waiting = [("poll 1", True), ("own 1", False), ("poll 2", True), ("own 2", False)]
            await asyncio.gather(*(fly(traffic, call, gives_way=gives_way) for call, gives_way in waiting))

    asyncio.run(play())
    assert landed == ["own 1", "own 2", "poll 1", "poll 2"]
