"""Calls, towers and processes that the tests of the traffic share."""

import asyncio
import os
import random
import sqlite3
import time
from contextlib import contextmanager

from pytest_agentsnet.core.client import Account, Reply, Usage
from pytest_agentsnet.core.price import Price
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.traffic.books import Holder
from pytest_agentsnet.running.traffic.flight import Demand
from pytest_agentsnet.running.traffic.landings import Landing
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.process import ProcessTraffic
from pytest_agentsnet.running.traffic.tower import Tower

ACCOUNT = Account("loopback", "f00d", "m")
OTHER = ACCOUNT._replace(model="another")
DOLLAR = Demand("a call", 36, 0, Price(10_000.0, 0.0))
"""A call that may cost one dollar: 36 bytes and 64 tokens around them, at a cent each."""
FREE = Demand("a free call", 400, 100)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now=1000.0):
        self.now = now

    def __call__(self):
        return self.now


def reply(cost=None, tokens_in=None, tokens_out=None, quota=None):
    return Reply("hello", usage=Usage(tokens_in, tokens_out, None, cost), quota=quota)


@contextmanager
def ledger_at(path):
    ledger = Ledger(path)
    try:
        yield ledger
    finally:
        ledger.close()


def tower_in(ledger, limits=Limits(), clock=None, session="s", owner=None):  # noqa: B008 - a frozen value
    tower = Tower(ledger, Holder(session, owner or this_process()), limits, clock or Clock())
    tower.begin(lambda: 0.0)
    return tower


def ask(tower, demands, account=ACCOUNT, landings=()):
    """What the tower says to these demands of one account."""
    return tower.exchange(landings, {account: demands})


def clearances(tower, demands, account=ACCOUNT):
    return ask(tower, demands, account).cleared[account]


def land(tower, cleared, came_to, demand=FREE, account=ACCOUNT):
    return tower.exchange([Landing(account, demand, each, came_to) for each in cleared], {})


def spent_in(path):
    with sqlite3.connect(path) as database:
        (spent,) = database.execute("SELECT TOTAL(spent) FROM money").fetchone()
    database.close()
    return spent


def fly(path, limits, seed, marks):
    """Fly calls of random costs and lengths until the budget ends them; each leaves a byte with its cost where it was made.

    ``marks`` is a folder; a call's file says what the provider charged, and is there from the moment when it does.
    """

    async def one(traffic, draw, number):
        cost = draw.choice([0.2, 0.5, 0.9, 1.0])
        async with traffic.flight(ACCOUNT, DOLLAR) as flight:
            (marks / f"{os.getpid()}-{number}").write_text(str(cost))
            await asyncio.sleep(draw.uniform(0, 0.02))
            flight.answered(reply(cost))

    async def all_of_them(traffic, draw):
        outcomes = await asyncio.gather(*(one(traffic, draw, i) for i in range(60)), return_exceptions=True)
        return [outcome for outcome in outcomes if outcome is not None]

    with ledger_at(path) as ledger:
        tower = Tower(ledger, Holder("s", this_process()), limits)
        tower.begin(lambda: 0.0)
        traffic = ProcessTraffic(tower)
        outcomes = asyncio.run(all_of_them(traffic, random.Random(seed)))
        traffic.close()
    assert all(isinstance(outcome, RunEndedError) for outcome in outcomes), outcomes
    return len(outcomes)


def hold_window(path, limits, log):
    """Fly calls, and note at each take-off and landing what happened, in one file that all processes add to."""

    async def one(traffic, file):
        async with traffic.flight(ACCOUNT, FREE) as flight:
            os.write(file, b"+")
            await asyncio.sleep(0.01)
            os.write(file, b"-")
            flight.answered(reply())

    async def all_of_them(traffic, file):
        await asyncio.gather(*(one(traffic, file) for _ in range(40)))

    with ledger_at(path) as ledger:
        tower = Tower(ledger, Holder("s", this_process()), limits)
        tower.begin(lambda: 0.0)
        traffic = ProcessTraffic(tower)
        file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        asyncio.run(all_of_them(traffic, file))
        os.close(file)
        traffic.close()
    return time.time()
