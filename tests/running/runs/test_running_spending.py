"""What a run has cost, from its ledger or, where that is gone, from records and tapes."""

import asyncio

import pytest
from played import Writer, cell_of, run_in, seat_of

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.price import Price
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.spending import spent, spent_on_disk
from pytest_agentsnet.running.seats import ModelSeat
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.traffic.limits import Limits

CALL = Usage(10, 2, 4, 0.001)
PRICE = Price(0.0, 100.0, 0.0)
"""With a cap of 10 tokens a call may cost 0.001 USD."""


class Mortal(Writer):
    """Fails for good at its call of this number."""

    def __init__(self, at):
        super().__init__(usage=CALL)
        self._at = at

    async def complete(self, conversation):
        if self.calls == self._at:
            raise CellError("the cell dies here", "odd")
        return await super().complete(conversation)


def play(path, cell, client, *, limits=Limits(), session="s", price=None):  # noqa: B008 - a frozen value
    seat = seat_of(client, max_tokens=10)
    seat = ModelSeat(seat.client, seat.pack, seat.parameters, price)
    with run_in(path, limits=limits, session=session) as context:
        return asyncio.run(play_cell(cell, seat, context))


def without_ledger(path):
    for file in path.glob("ledger.sqlite*"):
        file.unlink()
    return RunDirectory.open(path)


def test_a_run_costs_what_its_calls_have_cost(tmp_path):
    client = Writer(usage=CALL)
    play(tmp_path, cell_of(), client)
    directory = RunDirectory.open(tmp_path)
    assert spent(directory) == pytest.approx(client.calls * 0.001)
    assert spent_on_disk(directory) == pytest.approx(client.calls * 0.001)


def test_without_a_ledger_records_and_begun_tapes_tell_it(tmp_path):
    whole, begun = Writer(usage=CALL), Mortal(at=6)
    play(tmp_path, cell_of(), whole)
    with pytest.raises(CellError, match="dies here"):
        play(tmp_path, cell_of(task="consensus"), begun)
    on_tapes = spent(without_ledger(tmp_path))
    assert on_tapes == pytest.approx(
        (whole.calls + 6) * 0.001, abs=0.0035
    )  # those in flight at the failure are not kept
    assert not (tmp_path / "ledger.sqlite").exists()


def test_a_cell_under_two_scorings_was_bought_once(tmp_path):
    client = Writer(usage=CALL)
    play(tmp_path, cell_of(), client)
    play(tmp_path, cell_of(scoring="paper"), client)
    assert len((tmp_path / "results.jsonl").read_text().splitlines()) == 2
    assert spent(without_ledger(tmp_path)) == pytest.approx(client.calls * 0.001)


def test_a_ledger_of_another_format_is_as_good_as_none(tmp_path):
    client = Writer(usage=CALL)
    play(tmp_path, cell_of(), client)
    directory = without_ledger(tmp_path)
    directory.ledger.write_text("no database")
    assert spent(directory) == pytest.approx(client.calls * 0.001)


def test_the_budget_holds_over_sessions_also_when_the_ledger_is_deleted_between_them(tmp_path):
    limits = Limits(budget=0.0305)
    client = Writer(usage=CALL)
    play(tmp_path, cell_of(), client, limits=limits, price=PRICE)
    without_ledger(tmp_path)
    again = Writer(usage=CALL)
    with pytest.raises(RunEndedError, match=r"of the budget of \$0\.0305 are spent") as ended:
        play(tmp_path, cell_of(task="consensus"), again, limits=limits, session="t", price=PRICE)
    assert ended.value.kind == "budget"
    assert client.calls + again.calls == 30
    largest = Writer(usage=CALL)
    play(tmp_path, cell_of(task="consensus"), largest, limits=Limits(budget=1.0), session="u", price=PRICE)
    assert spent(RunDirectory.open(tmp_path)) == pytest.approx((30 + largest.calls) * 0.001)
