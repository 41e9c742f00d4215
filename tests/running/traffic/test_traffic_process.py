"""How the calls of one process wait, fly and land together."""

import asyncio
from contextlib import contextmanager

import pytest
from flown import ACCOUNT, DOLLAR, FREE, OTHER, ledger_at, reply, spent_in

from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.traffic.books import Holder
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.process import ProcessTraffic, traffic_here
from pytest_agentsnet.running.traffic.tower import Tower


class CountingTower(Tower):
    """One that counts how often it is asked, and by how many calls."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.asked = []
        self.when_cleared = None

    def exchange(self, landings, waiting):
        landings = list(landings)
        self.asked.append((len(landings), sum(map(len, waiting.values()))))
        word = super().exchange(landings, waiting)
        if self.when_cleared and any(word.cleared.values()):
            asyncio.get_running_loop().call_soon(self.when_cleared)
        return word


@contextmanager
def traffic_in(path, limits=Limits()):  # noqa: B008 - a frozen value
    with ledger_at(path) as ledger:
        tower = CountingTower(ledger, Holder("s", this_process()), limits)
        tower.begin(lambda: 0.0)
        yield ProcessTraffic(tower), tower


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.sqlite"


def test_the_traffic_of_one_process_opens_nothing_any_more_once_it_is_over(monkeypatch):
    ledgers = []
    in_memory = Ledger.in_memory

    def made():
        ledgers.append(in_memory())
        return ledgers[-1]

    monkeypatch.setattr(Ledger, "in_memory", made)

    async def main():
        with traffic_here(Limits(concurrency=2)) as traffic:
            await fly(traffic)
        await asyncio.sleep(0.1)  # what is over is booked a little later, together with what else ends by then

    asyncio.run(main())
    (ledger,) = ledgers
    assert ledger._connections == {}


async def fly(traffic, seconds=0.0, *, account=ACCOUNT, demand=FREE, cost=None):
    async with traffic.flight(account, demand) as flight:
        await asyncio.sleep(seconds)
        flight.answered(reply(cost))


async def all_fly(traffic, number, seconds=0.0, **options):
    return await asyncio.gather(*(fly(traffic, seconds, **options) for _ in range(number)), return_exceptions=True)


def tallies(path):
    """Flying, waiting, calls and errors of each row."""
    with ledger_at(path) as ledger, ledger.reading() as database:
        return database.execute("SELECT flying, waiting, calls, errors FROM flights").fetchall()


def test_calls_that_come_up_together_share_one_transaction_and_so_do_their_landings(path):
    async def rounds(traffic):
        for _ in range(3):
            await all_fly(traffic, 50, 0.05)

    with traffic_in(path) as (traffic, tower):
        asyncio.run(rounds(traffic))
        traffic.close()
    takeoffs = [waiting for _, waiting in tower.asked if waiting]
    assert takeoffs == [50, 50, 50]
    assert len(tower.asked) <= 7
    assert sum(landings for landings, _ in tower.asked) == 150
    assert tallies(path) == [(0, 0, 150, 0)]


def test_who_waits_flies_as_soon_as_another_lands_in_the_order_of_asking(path):
    order = []

    async def one(traffic, number):
        async with traffic.flight(ACCOUNT, FREE) as flight:
            order.append(number)
            await asyncio.sleep(0.005)
            flight.answered(reply())

    async def many(traffic):
        begun = asyncio.get_running_loop().time()
        await asyncio.gather(*(one(traffic, number) for number in range(20)))
        return asyncio.get_running_loop().time() - begun

    with traffic_in(path, Limits(concurrency=2)) as (traffic, _):
        assert asyncio.run(many(traffic)) < 2.5  # a look every 0.25 s would take that long
        traffic.close()
    assert order == list(range(20))


def test_calls_that_are_cleared_together_take_off_a_few_at_a_time_in_their_order(path):
    """The first requests are on their way before the last are written."""
    order = []

    async def one(traffic, number):
        async with traffic.flight(ACCOUNT, FREE) as flight:
            order.append(("off", number))
            await asyncio.sleep(0)
            order.append(("on its way", number))
            flight.answered(reply())

    async def many(traffic):
        await asyncio.gather(*(one(traffic, number) for number in range(30)))

    with traffic_in(path) as (traffic, tower):
        asyncio.run(many(traffic))
        traffic.close()
    assert [waiting for _, waiting in tower.asked if waiting] == [30]
    assert [number for what, number in order if what == "off"] == list(range(30))
    assert order.index(("on its way", 0)) < order.index(("off", 15)) < order.index(("on its way", 15))


def test_a_call_that_is_cancelled_between_its_clearance_and_its_take_off_never_left(path):
    async def cancelled(traffic, tower):
        flown = []

        async def one(number):
            async with traffic.flight(ACCOUNT, DOLLAR) as flight:
                flown.append(number)
                flight.answered(reply(0.25))

        tasks = [asyncio.create_task(one(number)) for number in range(30)]
        tower.when_cleared = tasks[-1].cancel
        await asyncio.wait(tasks)
        return flown

    with traffic_in(path) as (traffic, tower):
        flown = asyncio.run(cancelled(traffic, tower))
        traffic.close()
    assert flown == list(range(29))
    assert tallies(path) == [(0, 0, 29, 0)]
    assert spent_in(path) == 29 * 0.25


def test_while_calls_wait_the_ledger_is_not_asked_without_pause(path):
    async def crowd(traffic):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.0):
                await all_fly(traffic, 100, 60.0)

    with traffic_in(path, Limits(concurrency=1)) as (traffic, tower):
        asyncio.run(crowd(traffic))
        assert len(tower.asked) <= 7
        traffic.close()


def test_a_call_that_is_cancelled_while_it_waits_leaves_no_trace(path):
    async def cancelled(traffic):
        flying = asyncio.create_task(fly(traffic, 0.2))
        await asyncio.sleep(0.05)
        waiting = asyncio.create_task(fly(traffic))
        await asyncio.sleep(0.05)
        waiting.cancel()
        await asyncio.sleep(0.05)
        rows = tallies(path)
        await flying
        return rows

    with traffic_in(path, Limits(concurrency=1)) as (traffic, _):
        assert asyncio.run(cancelled(traffic)) == [(1, 0, 0, 0)]
        traffic.close()
    assert tallies(path) == [(0, 0, 1, 0)]


def test_one_that_is_cancelled_between_clearance_and_take_off_costs_nothing(path):
    async def cancelled(traffic, tower):
        task = asyncio.create_task(fly(traffic, demand=DOLLAR))
        tower.when_cleared = task.cancel
        with pytest.raises(asyncio.CancelledError):
            await task

    with traffic_in(path, Limits(budget=1.0)) as (traffic, tower):
        asyncio.run(cancelled(traffic, tower))
        traffic.close()
    assert (spent_in(path), tallies(path)) == (0.0, [(0, 0, 0, 0)])


def test_one_that_is_cancelled_under_way_may_have_cost_all(path):
    async def cancelled(traffic):
        task = asyncio.create_task(fly(traffic, 60, demand=DOLLAR))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with traffic_in(path) as (traffic, _):
        asyncio.run(cancelled(traffic))
        traffic.close()
    assert (spent_in(path), tallies(path)) == (1.0, [(0, 0, 0, 0)])


def test_a_reply_that_was_told_of_counts_also_when_its_block_is_left_by_an_error(path):
    async def broken(traffic):
        async with traffic.flight(ACCOUNT, DOLLAR) as flight:
            flight.answered(reply(0.25))
            raise ValueError("oops")

    with traffic_in(path) as (traffic, _):
        with pytest.raises(ValueError, match="oops"):
            asyncio.run(broken(traffic))
        traffic.close()
    assert (spent_in(path), tallies(path)) == (0.25, [(0, 0, 1, 0)])


def test_a_block_that_says_nothing_may_have_cost_all(path):
    async def silent(traffic):
        async with traffic.flight(ACCOUNT, DOLLAR):
            pass

    with traffic_in(path) as (traffic, _):
        asyncio.run(silent(traffic))
        traffic.close()
    assert spent_in(path) == 1.0


def test_what_still_flies_when_the_process_ends_may_have_cost_all(path):
    with traffic_in(path) as (traffic, _):

        async def forget():
            await traffic.flight(ACCOUNT, DOLLAR).__aenter__()

        asyncio.run(forget())
        traffic.close()
    assert (spent_in(path), tallies(path)[0][0]) == (1.0, 0)


def test_refusals_are_counted_and_raised_as_they_are(path):
    async def refused(traffic):
        async with traffic.flight(ACCOUNT, FREE):
            raise ClientError("busy", "rate_limited")

    with traffic_in(path) as (traffic, _):
        with pytest.raises(ClientError, match="busy"):
            asyncio.run(refused(traffic))
        traffic.close()
    assert tallies(path) == [(0, 0, 0, 1)]


def test_a_spent_budget_ends_all_paid_calls_that_wait_and_lets_free_ones_fly(path):
    async def many(traffic):
        paid = all_fly(traffic, 10, 0.01, demand=DOLLAR, cost=1.0)
        return await asyncio.gather(paid, all_fly(traffic, 3, account=OTHER))

    with traffic_in(path, Limits(budget=3.0)) as (traffic, _):
        paid, free = asyncio.run(many(traffic))
        traffic.close()
    assert free == [None] * 3
    ends = [outcome for outcome in paid if outcome is not None]
    assert len(ends) == 7
    assert {(type(end), end.kind) for end in ends} == {(RunEndedError, "budget")}
    assert spent_in(path) == 3.0
    assert all(waiting == 0 for _, waiting, _, _ in tallies(path))


@pytest.mark.parametrize(
    ("failure", "kind"), [(CellError("the disk is full", "disk"), "disk"), (OverflowError("too large"), "unexpected")]
)
def test_a_ledger_that_fails_is_an_error_of_every_call_that_waits(path, monkeypatch, failure, kind):
    with traffic_in(path) as (traffic, tower), monkeypatch.context() as patched:

        def fails(landings, waiting):
            raise failure

        patched.setattr(tower, "exchange", fails)
        outcomes = asyncio.run(all_fly(traffic, 3))
        patched.undo()
        traffic.close()
    assert [(type(each), each.kind) for each in outcomes] == [(CellError, kind)] * 3
    assert len(set(map(id, outcomes))) == 3


def test_traffic_of_one_process_alone_needs_no_disk_and_goes_on_from_loop_to_loop():
    with traffic_here(Limits(concurrency=1)) as traffic:
        for _ in range(3):
            assert asyncio.run(all_fly(traffic, 3, 0.001)) == [None] * 3
