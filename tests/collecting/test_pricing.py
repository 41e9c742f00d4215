"""What the run pays for each of its models."""

import pytest

from pytest_agentsnet.collecting.per_model import read_per_model
from pytest_agentsnet.collecting.pricing import Pay, insist_on_prices, pay_of, tells_cost
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.price import FREE, Price

LOOPBACK, FAR = "http://127.0.0.1:8000/v1", "https://far.example/v1"
OWN = Price(7.0, 7.0)


class Client:
    def __init__(self, *price):
        if price:
            (self.price,) = price


def said(model, prices=(), api_base="", arguments=()):
    bases = [api_base] if api_base else []
    return read_per_model([model], api_bases=bases, arguments=arguments, revisions=(), prices=prices)


@pytest.mark.parametrize(
    ("model", "client", "words", "price", "source"),
    [
        ("gpt-4o", Client(), {"prices": ["1,2"]}, Price(1.0, 2.0), "option"),
        ("gpt-4o", Client(OWN), {"prices": ["gpt-4o=1,2,0.5"]}, Price(1.0, 2.0, 0.5), "option"),
        ("gpt-4o", Client(OWN), {"prices": ["none"]}, None, "option"),
        ("openai/m", Client(), {"prices": ["3,4"], "api_base": LOOPBACK}, Price(3.0, 4.0), "option"),
        ("openai/m", Client(OWN), {"api_base": LOOPBACK}, OWN, "client"),
        ("mine", Client(None), {}, None, "client"),
        ("openai/m", Client(), {"api_base": LOOPBACK}, FREE, "place"),
        ("local/smollm2", Client(), {}, FREE, "place"),
        ("direct/m", Client(), {"api_base": FAR}, FREE, "place"),
        ("mine", Client(), {}, None, "nowhere"),
        ("openai/gpt-4o", Client(), {"api_base": FAR}, None, "nowhere"),
        ("gpt-4o", Client(), {"arguments": ["service_tier=priority"]}, None, "nowhere"),
    ],
)
def test_the_users_word_goes_before_the_clients_and_that_before_the_place(model, client, words, price, source):
    assert pay_of(model, client, said(model, **words)) == Pay(price, source)


def test_a_listed_model_at_its_provider_has_the_price_of_the_list():
    pay = pay_of("gpt-4o", Client(), said("gpt-4o", arguments=["temperature=0"]))
    assert pay.source == "list"
    assert pay.price.bound(1e6, 1e6) > 0


def test_a_client_whose_price_is_none_of_ours_is_refused():
    with pytest.raises(InputError, match=r"the client of m has 5 as its price, which is no Price and not None"):
        pay_of("m", Client(5), said("m"))


@pytest.mark.parametrize(
    ("model", "words", "expected"),
    [
        ("gpt-4o", {}, True),
        ("mine", {}, True),
        ("gpt-4o", {"prices": ["1,2"]}, False),
        ("gpt-4o", {"prices": ["none"]}, False),
        ("openai/gpt-4o", {"api_base": LOOPBACK}, False),
    ],
)
def test_a_clients_figures_count_where_neither_the_user_nor_the_place_says_better(model, words, expected):
    assert tells_cost(model, said(model, **words)) is expected


UNKNOWN, PAID, UNCOUNTED = Pay(None, "nowhere"), Pay(OWN, "list"), Pay(None, "option")


def test_unknown_prices_are_asked_for_all_at_once_in_one_line():
    with pytest.raises(InputError) as caught:
        insist_on_prices({"a": UNKNOWN, "b": PAID, "c": UNKNOWN}, 50.0)
    assert str(caught.value) == (
        "the price of a and c is not known, and an unknown price is not 0; say it in USD per million tokens"
        " (--agentsnet-price=a=IN,OUT --agentsnet-price=c=IN,OUT), or none in its place to count no costs"
    )


@pytest.mark.parametrize("budget", [None, 0.01, 50.0])
def test_a_known_price_passes_under_any_budget_but_0(budget):
    insist_on_prices({"b": PAID, "d": UNCOUNTED, "e": Pay(FREE, "place")}, budget)


def test_a_budget_of_0_lets_only_what_is_surely_free_play():
    insist_on_prices({"e": Pay(FREE, "place"), "f": Pay(Price(0.0, 0.0), "option")}, 0.0)
    with pytest.raises(
        InputError, match=r"--agentsnet-budget=0 forbids every paid call, and those of b and d are not free"
    ):
        insist_on_prices({"b": PAID, "d": UNCOUNTED, "e": Pay(FREE, "place")}, 0.0)
