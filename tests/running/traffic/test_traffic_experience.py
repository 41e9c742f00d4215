"""What is expected of a call, and what it may cost at most."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.price import FREE, Price
from pytest_agentsnet.running.traffic.experience import Experience, bound, expected_tokens, learned
from pytest_agentsnet.running.traffic.flight import Demand

PRICE = Price(2.0, 8.0, 0.5)


def test_before_the_first_reply_a_byte_may_be_a_token():
    demand = Demand("c", 1000, 500, PRICE)
    assert bound(Experience(), demand) == PRICE.bound(1064, 500)
    assert expected_tokens(Experience(), demand) == 1000 / 3 + 500 / 8


def test_later_what_was_seen_counts():
    seen = learned(learned(Experience(), 1000, Usage(250, 10)), 1000, Usage(200, 30))
    assert seen == Experience(0.25, 2, 20.0)
    assert expected_tokens(seen, Demand("c", 2000, 500)) == 520.0
    assert bound(seen, Demand("c", 2000, 500, PRICE)) == PRICE.bound(1.2 * 500 + 64, 500)


def test_what_is_not_counted_teaches_nothing():
    assert learned(Experience(), 1000, Usage(None, 10)) == learned(Experience(), 1000, Usage(10, None)) == Experience()


def test_without_a_price_or_with_one_of_nothing_nothing_is_reserved():
    assert bound(Experience(), Demand("c", 1000, 500)) == 0
    assert bound(Experience(), Demand("c", 1000, 500, FREE)) == 0


@given(
    st.lists(st.tuples(st.integers(1, 10**6), st.floats(0, 1), st.integers(0, 10**5)), max_size=20),
    st.integers(0, 10**6),
    st.floats(0, 1.2),
)
def test_a_call_within_the_margin_of_all_before_never_costs_more(replies, size, margin):
    seen = Experience()
    for prompt_bytes, share, tokens_out in replies:
        seen = learned(seen, prompt_bytes, Usage(int(prompt_bytes * share), tokens_out))
    most = min(1.0, margin * seen.tokens_per_byte) if seen.replies else min(1.0, margin)
    used = Usage(int(size * most), 100)
    cost = PRICE.cost(used)
    assert cost is not None
    assert cost <= bound(seen, Demand("c", size, 100, PRICE)) + 1e-12
