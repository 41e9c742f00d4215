import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.topologies.parameters import completed, differing, whole_number
from pytest_agentsnet.topologies.ring import RING
from pytest_agentsnet.topologies.watts_strogatz import WS


def test_what_is_left_out_has_its_default():
    assert completed(WS, {}) == {"k": 4, "p": 0.4}
    assert completed(WS, {"p": 0.1}) == {"k": 4, "p": 0.1}
    assert completed(RING, {}) == {}


def test_a_whole_number_stands_for_a_fraction_as_a_float():
    assert repr(completed(WS, {"k": 2, "p": 1})) == "{'k': 2, 'p': 1.0}"
    assert repr(completed(WS, {"k": np.int64(2), "p": np.float32(0.5)})) == "{'k': 2, 'p': 0.5}"


def test_only_what_differs_from_the_default_is_shown_sorted_by_name():
    assert differing(WS, {"p": 0.4, "k": 4}) == ()
    assert differing(WS, {"p": 1, "k": 6}) == (("k", 6), ("p", 1.0))


@pytest.mark.parametrize(
    ("family", "given_parameters", "line"),
    [
        (WS, {"q": 1}, "ws has no parameter 'q'; its parameters: k, p"),
        (RING, {"k": 1}, "ring has no parameter 'k'; its parameters: none"),
        (WS, {"k": 4.0}, "ws needs k to be a whole number, not 4.0"),
        (WS, {"k": "4"}, "ws needs k to be a whole number, not '4'"),
        (WS, {"k": True}, "ws needs k to be a whole number, not True"),
        (WS, {"p": "high"}, "ws needs p to be a finite number, not 'high'"),
        (WS, {"p": None}, "ws needs p to be a finite number, not None"),
        (WS, {"p": False}, "ws needs p to be a finite number, not False"),
        (WS, {"p": float("nan")}, "ws needs p to be a finite number, not nan"),
        (WS, {"p": float("inf")}, "ws needs p to be a finite number, not inf"),
    ],
)
def test_an_unknown_parameter_or_another_kind_of_value_is_one_line(family, given_parameters, line):
    for ask in (completed, differing):
        with pytest.raises(InputError) as caught:
            ask(family, given_parameters)
        assert str(caught.value) == line


@given(st.integers())
def test_a_whole_number_comes_back_as_it_is(number):
    assert whole_number(number, "n must be") == number


def test_a_number_below_the_least_is_refused():
    with pytest.raises(InputError, match=r"^n must be 2 or more, not 1$"):
        whole_number(1, "n must be", least=2)
