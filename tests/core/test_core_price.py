"""What a call costs, and what it cannot cost more than."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.price import FREE, Price, costed

FIGURES = st.floats(0, 1000)
COUNTS = st.integers(0, 1_000_000)


def test_cached_tokens_have_a_tariff_of_their_own_or_cost_what_others_do():
    assert Price(2.0, 10.0, 0.5).cost(Usage(1000, 100, 400)) == pytest.approx((600 * 2 + 400 * 0.5 + 100 * 10) / 1e6)
    assert Price(2.0, 10.0).cost(Usage(1000, 100, 400)) == pytest.approx((1000 * 2 + 100 * 10) / 1e6)


@pytest.mark.parametrize("usage", [Usage(), Usage(10), Usage(None, 5)])
def test_a_cost_needs_both_counts_unless_nothing_costs_anything(usage):
    assert Price(2.0, 10.0).cost(usage) is None
    assert FREE.cost(usage) == 0.0


@given(st.builds(Price, FIGURES, FIGURES, st.none() | FIGURES, FIGURES, FIGURES), COUNTS, COUNTS, COUNTS)
def test_no_call_costs_more_than_its_bound(price, sent, said, cached):
    assert price.cost(Usage(sent, said, cached)) <= price.bound(sent, said) * (1 + 1e-9)


def test_only_what_costs_nothing_at_all_is_free():
    assert FREE.is_free
    assert not Price(0.0, 0.0, 0.0, most_out=1.0).is_free


@pytest.mark.parametrize(
    ("says", "price", "told", "cost"),
    [
        (0.5, Price(1.0, 1.0), True, 0.5),
        (None, Price(1.0, 1.0), True, 2e-6),
        (0.5, Price(1.0, 1.0), False, 2e-6),
        (0.5, FREE, False, 0.0),
        (0.5, None, True, 0.5),
        (0.5, None, False, None),
        (None, None, True, None),
    ],
)
def test_a_call_costs_what_the_client_says_if_that_counts_and_else_its_price(says, price, told, cost):
    assert costed(Usage(1, 1, 0, says), price, told=told) == Usage(1, 1, 0, cost)
