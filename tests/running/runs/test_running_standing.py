"""How far a session has come, as the ledger tells it."""

from contextlib import closing

import pytest

from pytest_agentsnet.running.runs.progress import Selected
from pytest_agentsnet.running.runs.standing import Standing, standing
from pytest_agentsnet.running.sharing.claims import Claims
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.tapes.naming import tape_stem

LONG = "x" * 300
"""No file system takes a name of this length, and its tape has another."""


@pytest.fixture
def ledger(tmp_path):
    with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
        yield ledger


def finish(ledger, cell, session="now", *, measured=True):
    claims = Claims(ledger, "here/1/1", session)
    claims.claim(f"{tape_stem(cell)}-01234567")
    claims.finish(f"{tape_stem(cell)}-01234567", "{}", measured=measured)


def test_cells_of_the_session_are_done_or_have_turns_left(ledger, tmp_path):
    path = tmp_path / "ledger.sqlite"
    Selected(ledger, "now").add({"a": 10, "b": 20, LONG: 40})
    assert standing(path, "now") == Standing(3, 0, 70)
    finish(ledger, "a")
    finish(ledger, LONG)
    assert standing(path, "now") == Standing(3, 2, 20)
    assert standing(path, "now").is_playing
    finish(ledger, "b", measured=False)
    assert standing(path, "now") == Standing(3, 3, 0)
    assert not standing(path, "now").is_playing


def test_what_an_earlier_session_has_measured_is_done_and_what_it_has_not_is_not(ledger, tmp_path):
    Selected(ledger, "earlier").add({"a": 10, "b": 20, "c": 30})
    finish(ledger, "a", "earlier")
    finish(ledger, "b", "earlier", measured=False)
    Selected(ledger, "now").add({"a": 10, "b": 20})
    assert standing(tmp_path / "ledger.sqlite", "now") == Standing(2, 1, 20)


def test_a_claim_that_is_only_begun_is_not_done(ledger, tmp_path):
    Selected(ledger, "now").add({"a": 10})
    Claims(ledger, "here/1/1", "now").claim("a-01234567")
    assert standing(tmp_path / "ledger.sqlite", "now") == Standing(1, 0, 10)


def test_what_cannot_be_read_says_nothing_and_nothing_is_made(tmp_path):
    path = tmp_path / "ledger.sqlite"
    assert standing(path, "now") is None
    assert not path.exists()
    path.write_text("no database")
    assert standing(path, "now") is None
