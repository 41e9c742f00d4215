"""What the tower says to processes that share a ledger, on a clock that the test moves."""

import asyncio
from dataclasses import replace

import pytest
from flown import ACCOUNT, DOLLAR, FREE, OTHER, Clock, ask, clearances, land, ledger_at, reply, spent_in, tower_in

from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.price import FREE as NOTHING
from pytest_agentsnet.core.quota import Allowance, Quota
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.traffic.books import Holder
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.tower import LOOKED_AFTER, Tower, Word

THERE = "elsewhere/1/2"
"""A process of another machine, which nobody here can know to be dead."""
DEAD = f"{this_process().rsplit('/', 2)[0]}/1/no-such-birth"


@pytest.fixture
def ledger(tmp_path):
    with ledger_at(tmp_path / "ledger.sqlite") as ledger:
        yield ledger


@pytest.fixture
def spent(tmp_path):
    return lambda: spent_in(tmp_path / "ledger.sqlite")


def test_as_many_fly_as_the_window_holds_and_the_next_when_one_has_landed(ledger):
    tower = tower_in(ledger, Limits(concurrency=3))
    cleared = clearances(tower, [FREE] * 5)
    assert len(cleared) == 3
    assert clearances(tower, [FREE] * 2) == []
    land(tower, cleared[:1], reply())
    assert len(clearances(tower, [FREE] * 2)) == 1


def test_the_users_bound_holds_over_all_accounts_and_processes(ledger):
    limits = Limits(concurrency=3)
    here, there = tower_in(ledger, limits), tower_in(ledger, limits, owner=THERE)
    assert len(clearances(here, [FREE] * 2)) == 2
    assert len(clearances(there, [FREE] * 2, OTHER)) == 1
    assert clearances(here, [FREE], OTHER) == []


def test_without_one_each_account_has_a_window_of_its_own(ledger):
    tower = tower_in(ledger)
    assert [len(clearances(tower, [FREE] * 100, account)) for account in (ACCOUNT, OTHER)] == [64, 64]


def test_under_one_bound_the_account_with_the_fewest_calls_under_way_comes_first(ledger):
    tower = tower_in(ledger, Limits(concurrency=2))
    cleared = clearances(tower, [FREE] * 9)
    tower.exchange([], {ACCOUNT: [FREE] * 7, OTHER: [FREE] * 9})
    land(tower, cleared[:1], reply())
    word = tower.exchange([], {ACCOUNT: [FREE] * 7, OTHER: [FREE] * 9})
    assert {account: len(each) for account, each in word.cleared.items()} == {ACCOUNT: 0, OTHER: 1}


def test_a_process_that_has_its_share_lets_one_go_first_that_waits_for_its_own(ledger):
    here, there = (tower_in(ledger, owner=owner) for owner in (None, THERE))
    cleared = clearances(here, [FREE] * 64)
    assert clearances(there, [FREE] * 64) == []
    land(here, cleared[:10], reply())
    assert clearances(here, [FREE]) == []
    assert len(clearances(there, [FREE] * 64)) >= 10


def test_a_refusal_of_one_process_slows_all(ledger):
    here, there = (tower_in(ledger, owner=owner) for owner in (None, THERE))
    cleared = clearances(here, [FREE] * 20)
    land(here, cleared[:1], ClientError("busy", "rate_limited", 30.0))
    word = ask(there, [FREE] * 20)
    assert (word.cleared[ACCOUNT], word.pause) == ([], LOOKED_AFTER)


def test_a_quota_that_a_refusal_tells_of_holds_all(ledger):
    clock = Clock()
    tower = tower_in(ledger, clock=clock)
    cleared = clearances(tower, [FREE])
    land(tower, cleared, reply(quota=Quota(requests=Allowance(10, 0, 5.0))))
    assert clearances(tower, [FREE]) == []
    clock.now += 5.0
    assert len(clearances(tower, [FREE])) == 1


def test_the_time_of_the_next_call_is_named(ledger):
    clock = Clock()
    tower = tower_in(ledger, Limits(rpm=6000), clock)
    word = ask(tower, [FREE] * 200)
    assert len(word.cleared[ACCOUNT]) == 59  # 0.6 s of them
    assert 0 < word.pause <= 60 / 5820
    clock.now += word.pause
    assert len(clearances(tower, [FREE])) == 1


def test_a_call_is_let_fly_while_all_that_is_under_way_may_still_be_paid(ledger, spent):
    tower = tower_in(ledger, Limits(budget=3.5))
    cleared = clearances(tower, [DOLLAR] * 9)
    assert [each.reserved for each in cleared] == [1.0] * 3
    assert ask(tower, [DOLLAR]) == Word({ACCOUNT: []}, LOOKED_AFTER, window=64)
    land(tower, cleared[:1], reply(0.25), DOLLAR)
    assert spent() == 0.25
    assert len(clearances(tower, [DOLLAR] * 9)) == 1


def test_when_nothing_is_under_way_that_may_cost_less_the_budget_ends_what_costs_money(ledger):
    tower = tower_in(ledger, Limits(budget=1.5))
    land(tower, clearances(tower, [DOLLAR]), reply(0.75), DOLLAR)
    word = ask(tower, [DOLLAR])
    assert word.closed == (
        "$0.75 of the budget of $1.50 are spent, and the next call may cost $1.00; the same command with a larger "
        "--agentsnet-budget goes on from there"
    )
    other = tower_in(ledger, Limits(budget=1.5), owner=THERE)
    assert ask(other, [DOLLAR]) == Word({ACCOUNT: []}, LOOKED_AFTER, window=64, closed=word.closed)
    assert len(clearances(other, [FREE])) == 1


def test_the_next_session_has_what_its_budget_leaves(ledger):
    tower = tower_in(ledger, Limits(budget=1.0))
    land(tower, clearances(tower, [DOLLAR]), reply(0.75), DOLLAR)
    assert ask(tower, [DOLLAR]).closed
    later = tower_in(ledger, Limits(budget=2.0), session="t")
    assert len(clearances(later, [DOLLAR] * 2)) == 1


def test_a_budget_of_0_allows_what_is_free_and_nothing_else(ledger):
    tower = tower_in(ledger, Limits(budget=0.0))
    free = replace(DOLLAR, price=NOTHING)
    assert len(clearances(tower, [FREE, free])) == 2
    assert "$0.00 of the budget of $0.00" in ask(tower, [DOLLAR]).closed


def test_without_a_budget_nothing_is_refused_and_all_is_counted(ledger, spent):
    tower = tower_in(ledger)
    land(tower, clearances(tower, [DOLLAR] * 5), reply(7.0), DOLLAR)
    word = ask(tower, [DOLLAR])
    assert (len(word.cleared[ACCOUNT]), word.closed, spent()) == (1, "", 35.0)


@pytest.mark.parametrize(
    ("came_to", "cost"),
    [
        (reply(0.5), 0.5),
        (reply(None), 1.0),
        (reply(0.0), 0.0),
        (None, 0.0),
        (RunEndedError("the key is wrong", "auth"), 0.0),
        *((ClientError("no", kind), 0.0) for kind in ("rate_limited", "server_error", "bad_request", "unreachable")),
        *(
            (ClientError("no", kind), 1.0)
            for kind in ("timeout", "connection", "malformed", "unexpected", "unheard_of")
        ),
        (asyncio.CancelledError(), 1.0),
        (CellError("odd", "odd"), 1.0),
    ],
    ids=repr,
)
def test_what_a_call_counts_for(ledger, spent, came_to, cost):
    tower = tower_in(ledger, Limits(budget=10.0))
    land(tower, clearances(tower, [DOLLAR]), came_to, DOLLAR)
    assert spent() == cost
    with ledger.reading() as database:
        assert database.execute("SELECT flying, reserved FROM flights").fetchall() == [(0, 0.0)]


def test_a_reply_that_cost_more_than_it_could_ends_new_calls_and_is_named(ledger):
    tower = tower_in(ledger, Limits(budget=100.0))
    cleared = clearances(tower, [DOLLAR] * 2)
    assert land(tower, cleared[:1], reply(1.5), DOLLAR).closed.startswith(
        "a call cost $1.50, and could cost $1.00 at most"
    )
    assert clearances(tower, [DOLLAR]) == []
    assert len(clearances(tower, [FREE])) == 1


def test_what_a_dead_process_had_reserved_counts_as_spent(ledger, spent):
    limits = Limits(budget=3.0)
    dead = tower_in(ledger, limits, owner=DEAD)
    assert len(clearances(dead, [DOLLAR] * 2)) == 2
    here = tower_in(ledger, limits)
    assert spent() == 2.0
    assert len(clearances(here, [DOLLAR] * 2)) == 1


def test_one_that_dies_later_is_found_when_others_wait(ledger, spent):
    limits, clock = Limits(concurrency=2), Clock()
    here = tower_in(ledger, limits, clock)
    dead = tower_in(ledger, limits, clock, owner=DEAD)
    assert len(clearances(dead, [DOLLAR] * 9)) == 2
    assert len(clearances(here, [FREE] * 9)) == 2
    assert spent() == 2.0


def test_one_that_cannot_be_seen_is_taken_for_dead_when_its_lease_is_over(ledger, spent, monkeypatch):
    there = tower_in(ledger, owner=THERE)
    clearances(there, [DOLLAR])
    tower_in(ledger)
    assert spent() == 0
    monkeypatch.setattr("pytest_agentsnet.running.traffic.books.LEASE", -1.0)
    there.exchange([], {})
    tower_in(ledger)
    assert spent() == 1.0


def test_what_the_run_has_cost_before_is_asked_once(ledger, spent):
    first = tower_in(ledger)
    assert spent() == 0
    first.begin(lambda: 5.0)
    assert spent() == 0


def test_a_new_ledger_begins_with_what_was_spent(tmp_path, spent):
    with ledger_at(tmp_path / "ledger.sqlite") as ledger:
        tower = Tower(ledger, Holder("s", this_process()), Limits(budget=6.0))
        tower.begin(lambda: 5.0)
        assert len(clearances(tower, [DOLLAR] * 5)) == 1
    assert spent() == 5.0
