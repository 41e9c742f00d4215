"""The plan as text."""

from dataclasses import replace

import pytest

from pytest_agentsnet.core.price import FREE, Price
from pytest_agentsnet.reporting.plan import budget_line, money, plan_lines, span
from pytest_agentsnet.reporting.planned import Taken, taken_line, total
from pytest_agentsnet.running.estimating.duration import Duration
from pytest_agentsnet.running.estimating.load import Forecast, Load
from pytest_agentsnet.running.estimating.manner import ASSUMED
from pytest_agentsnet.running.estimating.plan import ModelPlan, OnTape, Plan, Tariff
from pytest_agentsnet.running.traffic.limits import Limits

FORECAST = Forecast(Load(100, 1e6, 5e5, 1e5), Load(110, 2e6, 5e5, 2e5), Load(200, 4e7, 0, 4e6), 12)
PRICE = Price(2.0, 10.0, 1.0, most_in=4.0)
MODEL = ModelPlan("gpt-4o", 5, OnTape(), FORECAST, ASSUMED, 8192, Tariff(PRICE, "by litellm's list"))


def text(*models, **rest):
    return "\n".join(plan_lines(Plan(models, **rest)))


def row(label, shown):
    """The columns of the first row with that label."""
    line = next(line.strip() for line in shown.splitlines() if line.strip().startswith(label))
    return line.removeprefix(label).split()


def test_every_figure_has_its_three_columns():
    shown = text(MODEL)
    assert row("calls", shown) == ["100", "110", "200"]
    assert row("tokens in", shown) == ["1,000,000", "2,000,000", "40,000,000"]
    assert row("tokens out", shown) == ["100,000", "200,000", "4,000,000"]
    assert row("from the cache", shown) == ["50%", "25%", "0%"]


def test_money_is_what_the_tokens_cost_and_the_most_is_at_the_highest_tariff():
    assert row("USD", text(MODEL)) == ["2.50", "5.50", "200.00"]


def test_the_tariff_of_the_most_is_told_where_it_is_above_the_usual_one():
    assert "  at most at 4 in, 10 out: the highest tariff that a call may meet" in text(MODEL).splitlines()
    usual = Tariff(Price(2.0, 10.0, 1.0), "by litellm's list")
    assert "at most at" not in text(replace(MODEL, tariff=usual))


def test_the_price_names_its_source_and_the_replies_theirs():
    shown = text(MODEL)
    assert "price: 2 in, 1 cached, 10 out, USD a million tokens, by litellm's list" in shown
    assert (
        "replies assumed: 600 characters of reasoning, 120 a message, 4.0 a token, 5% repaired; cap 8,192 tokens"
        in shown
    )
    assert "replies on 1,234 taped calls: " in text(replace(MODEL, manner=replace(ASSUMED, calls=1234)))


def test_one_model_is_not_summed_up_and_two_are():
    assert "all: " not in text(MODEL)
    shown = text(MODEL, replace(MODEL, model="other", cells=1, tariff=Tariff(FREE, "on a machine of your own")))
    assert "all: 6 cells" in shown
    assert "price: nothing, on a machine of your own" in shown
    assert row("calls", shown.partition("all:")[2]) == ["200", "220", "400"]


def test_what_is_on_tape_is_told_and_the_rest_is_to_come():
    shown = text(replace(MODEL, on_tape=OnTape(done=2, begun=1, calls=57)))
    assert "gpt-4o: 5 cells, 2 done, 1 begun (57 calls on tape); still to come:" in shown


def test_scripted_models_make_no_calls():
    assert text(scripted=(("textbook", 1),)) == "textbook: 1 cell, no call"


def test_tasks_that_no_textbook_plays_are_named():
    assert "no textbook plays parity: " in text(replace(MODEL, silent=("parity",)))


@pytest.mark.parametrize(
    ("budget", "spent", "says"),
    [
        (50.0, 0.0, "budget 50.00 USD: 0.00 USD spent, 5.50 expected: it fits, with 11% of it"),
        (5.0, 0.0, "budget 5.00 USD: 0.00 USD spent, 5.50 expected: over it, such a run is refused"),
        (6.0, 1.0, "budget 6.00 USD: 1.00 USD spent, 5.50 expected: over it, such a run is refused"),
        (None, 1.0, "no budget: 1.00 USD spent, 5.50 expected"),
    ],
)
def test_the_budget_says_whether_the_run_fits(budget, spent, says):
    assert budget_line(Plan((MODEL,), limits=Limits(budget=budget), spent=spent)) == says


def test_a_cost_that_is_not_known_is_not_nothing():
    unknown = replace(MODEL, model="mine", tariff=Tariff(None, "not known"))
    plan = Plan((unknown,), limits=Limits(budget=50.0))
    assert budget_line(plan).endswith(", 0.00 expected, without mine, whose cost is not counted or not known")
    assert "price: not known" in text(unknown)
    assert "USD" not in text(unknown).partition("time")[0]


def test_a_run_that_costs_nothing_fits_every_budget():
    free = replace(MODEL, tariff=Tariff(FREE, ""))
    plan = Plan((free,), limits=Limits(budget=0.0))
    assert plan.fits
    assert budget_line(plan) == "budget 0.00 USD: 0.00 USD spent, 0.00 expected"


def test_rows_and_headings_fit_80_columns():
    assert max(map(len, text(MODEL).partition("price")[0].splitlines())) <= 80


@pytest.mark.parametrize(
    ("seconds", "words"), [(3.2, "about 3 s"), (89, "about 89 s"), (240, "about 4 min"), (9000, "about 2.5 h")]
)
def test_durations_are_in_words(seconds, words):
    assert span(Duration(seconds, "")) == words


@pytest.mark.parametrize(("usd", "shown"), [(0, "0.00"), (0.01234, "0.0123"), (1234.5, "1,234.50")])
def test_small_sums_keep_their_digits(usd, shown):
    assert money(usd) == shown


def test_the_part_of_the_polls_is_one_line():
    polls = Forecast(Load(40), Load(44, 1e6, 0, 1e5), Load(50))
    line = next(line for line in text(replace(MODEL, polls=polls)).splitlines() if "polls" in line)
    assert line == "  polls are 44 calls of the expected, 3.00 USD, 67% more calls than without"
    assert "polls" not in text(MODEL)


def test_where_polls_alone_are_left_there_is_nothing_to_compare_them_with():
    only = replace(MODEL, polls=FORECAST, tariff=Tariff(None, "not known"))
    assert "  polls are 110 calls of the expected\n" in text(only)


def test_what_was_taken_is_one_line():
    line = taken_line("really", Taken(2, 1234.0, 5678, None, None))
    assert line == "really 1,234 calls in 2 cells, tokens in 5,678, out unknown, cost unknown"
    assert total([1, 2]) == 3
    assert total([1, None]) is None
