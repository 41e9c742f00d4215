"""How a run stands, seen from outside."""

import pytest
from flown import ACCOUNT, DOLLAR, FREE, clearances, land, ledger_at, reply, tower_in

from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.quota import Allowance, Quota
from pytest_agentsnet.running.sharing.claims import Claims
from pytest_agentsnet.running.traffic import glance as glance_module
from pytest_agentsnet.running.traffic.glance import Glance, glance
from pytest_agentsnet.running.traffic.limits import Limits


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.sqlite"


def test_sums_go_over_all_processes_of_the_session_and_costs_over_all_sessions(path, monkeypatch):
    with ledger_at(path) as ledger:
        earlier = tower_in(ledger, session="earlier")
        land(earlier, clearances(earlier, [DOLLAR]), reply(0.5), DOLLAR)
        here, there = (tower_in(ledger, Limits(budget=20.0), owner=owner) for owner in (None, "elsewhere/1/2"))
        first = clearances(here, [DOLLAR] * 3)
        land(here, first[:1], reply(0.25, 100, 10), DOLLAR)
        land(there, clearances(there, [DOLLAR] * 2)[:1], reply(0.25, 50, 5), DOLLAR)
        land(here, first[1:2], ClientError("busy", "rate_limited", 30.0), DOLLAR)
        clearances(there, [FREE] * 4)
        monkeypatch.setattr(glance_module.time, "time", lambda: 1010.0)
        assert glance(path, "s") == Glance(0, 2, 4, 2, 150, 15, 1, 1.0, 2.0, 20.0)
        there.exchange([], {ACCOUNT: []})
        assert glance(path, "s").held_for == 0  # nobody waits


def test_who_waits_for_a_limit_that_is_used_up_is_on_hold(path, monkeypatch):
    with ledger_at(path) as ledger:
        tower = tower_in(ledger)
        land(tower, clearances(tower, [FREE]), reply(quota=Quota(requests=Allowance(10, 0, 60.0))))
        assert clearances(tower, [FREE]) == []
        monkeypatch.setattr(glance_module.time, "time", lambda: 1010.0)
        assert glance(path, "s").held_for == 50.0


def test_cells_are_done_with_a_verdict_of_any_session_or_a_failure_of_this_one(path):
    with ledger_at(path) as ledger:
        for session, cell, measured in [("s", "a", True), ("t", "b", True), ("s", "c", False), ("t", "d", False)]:
            claims = Claims(ledger, "elsewhere/1/2", session)
            claims.claim(cell)
            claims.finish(cell, "{}", measured=measured)
        Claims(ledger, "elsewhere/1/2", "s").claim("e")
    assert glance(path, "s") == Glance(cells_done=3)


def test_a_ledger_that_cannot_be_read_shows_nothing_and_is_not_made(path):
    assert glance(path, "s") is None
    assert not path.exists()
    path.write_text("no database")
    assert glance(path, "s") is None
