from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.statistics.sign_flip import sign_flip_p


@given(st.lists(st.integers(-15, 15), max_size=9))
def test_the_p_is_that_of_all_choices_of_signs(totals):
    sums = [
        sum(sign * total for sign, total in zip(signs, totals, strict=True))
        for signs in product((1, -1), repeat=len(totals))
    ]
    assert sign_flip_p(totals) == pytest.approx(sum(abs(one) >= abs(sum(totals)) for one in sums) / len(sums))


def test_nine_graphs_lost_have_the_smallest_p_there_is():
    assert sign_flip_p([-1] * 9) == pytest.approx(0.0039, abs=5e-5)


def test_many_graphs_are_no_trouble():
    assert 0 < sign_flip_p([-3, 2, -5, 1] * 50) < 0.05
