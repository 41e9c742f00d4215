import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients.counts import amount, count, countable_reply, make_countable
from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.quota import Allowance, Quota

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.fractions(), st.text(), st.complex_numbers()
)


@pytest.mark.parametrize(("told", "number"), [(0, 0), (7, 7), (np.int64(7), 7), (np.uint8(7), 7)])
def test_a_number_of_tokens_is_a_plain_one(told, number):
    assert count(told) == number
    assert type(count(told)) is int


@pytest.mark.parametrize("told", [None, True, -1, 5.0, "5", math.nan, 10**30, np.True_, [5], 5j])
def test_what_is_no_number_of_tokens_is_unknown(told):
    assert count(told) is None


@pytest.mark.parametrize("told", [0.5, np.float32(0.5), np.float64(0.5), Decimal("0.5"), Fraction(1, 2)])
def test_an_amount_is_a_plain_number(told):
    assert amount(told) == 0.5
    assert type(amount(told)) is float


@pytest.mark.parametrize(
    "told",
    [None, True, -0.1, math.inf, -math.inf, math.nan, Decimal("NaN"), Decimal("sNaN"), 1e300, 10**400, "0.1", [0.1]],
)
def test_what_is_no_amount_is_unknown(told):
    assert amount(told) is None


@given(st.lists(ANYTHING, min_size=7, max_size=7))
def test_whatever_a_client_tells_can_be_summed_and_kept(told):
    tokens_in, tokens_out, cached, cost, limit, left, resets_in = told
    reply = countable_reply(
        Reply(
            "x", "y", Usage(tokens_in, tokens_out, cached, cost), "z", Quota(Allowance(limit, left, resets_in), limit)
        )
    )
    assert (reply.text, reply.reasoning, reply.finish_reason) == ("x", "y", "z")
    usage = reply.usage
    for number in (usage.tokens_in, usage.tokens_out, usage.tokens_cached):
        assert number is None or (type(number) is int and number >= 0)
    assert usage.cost_usd is None or 0 <= usage.cost_usd < math.inf
    assert None in (usage.tokens_cached, usage.tokens_in) or usage.tokens_cached <= usage.tokens_in
    for number in (reply.quota.requests.limit, reply.quota.requests.left, reply.quota.requests.resets_in):
        assert number is None or 0 <= number < math.inf
    assert reply.quota.tokens == Allowance()


def test_what_can_be_counted_stays_as_it_is():
    quota = Quota(Allowance(10, 5, 1.5), Allowance(1000.0, None, None))
    reply = Reply("x", usage=Usage(10, 2, 4, 0.001), quota=quota)
    told = countable_reply(reply)
    assert (told, told.quota) == (reply, quota)


@pytest.mark.parametrize(("told", "seconds"), [(3, 3.0), ("3", None), (math.nan, None), (-1.0, None), (None, None)])
def test_an_error_asks_for_a_pause_that_can_be_made_or_none(told, seconds):
    error = ClientError("busy", "rate_limited", told, "little")
    make_countable(error)
    assert (error.retry_after, error.quota) == (seconds, None)
