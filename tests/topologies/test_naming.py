import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.topologies.naming import first_names, sampled_names


def test_the_list_has_200_distinct_names():
    assert len(set(first_names())) == len(first_names()) == 200
    assert first_names()[:3] == ("James", "Michael", "Robert")


@given(st.integers(1, 900), st.text())
def test_names_are_distinct_whatever_the_size(n, key):
    names = sampled_names(n, key)
    assert len(names) == len(set(names)) == n


@given(st.integers(1, 200))
def test_up_to_200_agents_have_plain_names(n):
    assert set(sampled_names(n, "plain")) <= set(first_names())


def test_beyond_200_the_list_repeats_with_a_number():
    assert set(sampled_names(600, "all")) == {name + number for name in first_names() for number in ("", "2", "3")}


def test_the_key_alone_decides():
    random.seed(1)
    names = sampled_names(20, "ring", 0)
    random.seed(2)
    assert sampled_names(20, "ring", 0) == names
    assert sampled_names(20, "ring", 1) != names


def test_names_do_not_follow_the_order_of_the_list():
    position = {name: i for i, name in enumerate(first_names())}
    order = [position[name] for name in sampled_names(100, "order")]
    rising = sum(a < b for a, b in pairwise(order))
    assert 30 < rising < 70
