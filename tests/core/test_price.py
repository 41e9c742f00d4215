"""What tokens cost."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.price import FREE, Price

FIGURES = st.floats(0, 1000)
TOKENS = st.integers(0, 10**7)


def test_cached_tokens_have_their_own_tariff_where_there_is_one():
    usage = Usage(tokens_in=1_000_000, tokens_out=100_000, tokens_cached=600_000)
    assert Price(2.5, 10, 1.25).cost(usage) == 0.4 * 2.5 + 0.6 * 1.25 + 1
    assert Price(2.5, 10).cost(usage) == 3.5


def test_what_was_not_counted_has_no_known_cost():
    assert Price(1, 1).cost(Usage(tokens_in=5)) is None
    assert Price(1, 1).cost(Usage(tokens_out=5)) is None


@given(
    st.builds(Price, FIGURES, FIGURES, st.none() | FIGURES, FIGURES, FIGURES), st.builds(Usage, TOKENS, TOKENS, TOKENS)
)
def test_no_call_costs_more_than_the_bound_of_its_tokens(price, usage):
    assert 0 <= price.cost(usage) <= price.bound(usage.tokens_in, usage.tokens_out) * (1 + 1e-9)


def test_free_is_free():
    assert FREE.is_free
    assert not Price(0, 0, 0, most_in=1).is_free
    assert not Price(0, 0, 0.1).is_free
