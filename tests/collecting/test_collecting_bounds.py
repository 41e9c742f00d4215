"""The options that bound a run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.bounds import read_limits
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.traffic.limits import Limits


def limits(parts=1, **given):
    return read_limits({f"agentsnet_{name}": value for name, value in given.items()}, parts=parts)


def test_what_nobody_bounds_is_unbounded_but_for_the_money():
    assert limits() == Limits(budget=50.0)


def test_none_lifts_the_budget_and_zero_is_a_budget():
    assert limits(budget="none").budget is None
    assert limits(budget="0").budget == 0


def test_each_part_of_a_run_has_its_share_of_what_is_said_for_the_run():
    assert limits(4, concurrency="8", rpm="600", tpm="1000", budget="10") == Limits(2, 150, 250, 2.5)
    assert limits(4).budget == 12.5


def test_what_is_said_for_each_part_is_not_divided():
    assert limits(4, concurrency="8/shard", rpm="600/shard", tpm="1000/shard", budget="10/shard") == Limits(
        8, 600, 1000, 10
    )


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_a_part_may_always_make_one_call(concurrency, parts):
    share = limits(parts, concurrency=str(concurrency)).concurrency
    assert 1 <= share <= concurrency
    assert share == 1 or share * parts <= concurrency


@pytest.mark.parametrize("name", ["concurrency", "rpm", "tpm", "budget"])
@pytest.mark.parametrize("text", ["many", "-1", "inf", "nan", "/shard", "5/part", "1e999"])
def test_anything_else_is_one_line(name, text):
    with pytest.raises(InputError, match=f"^--agentsnet-{name} is .*not '{text}'") as refusal:
        limits(**{name: text})
    assert "\n" not in str(refusal.value)
