"""What a part of a run may do."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.running.traffic.limits import Limits

USD = st.floats(0, 1000)


def test_a_part_has_its_share_of_what_is_left_of_the_budget_and_of_all_other_limits():
    assert Limits(64, 600, 10_000, 50).part(0.25, spent=30) == Limits(16, 150, 2_500, 35)


def test_what_is_not_limited_is_not_limited_for_a_part():
    assert Limits().part(0.5, spent=1) == Limits()


@given(USD, USD, st.integers(1, 20))
def test_all_parts_together_spend_no_more_than_is_left(budget, spent, parts):
    part = Limits(budget=budget).part(1 / parts, spent)
    assert parts * (part.budget - spent) <= max(0, budget - spent) + 1e-6
    assert part.budget >= spent


@given(st.integers(1, 100), st.integers(1, 100))
def test_a_part_may_always_make_a_call(concurrency, parts):
    assert Limits(concurrency=concurrency).part(1 / parts, 0).concurrency >= 1
