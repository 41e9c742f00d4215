import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.keyed import keyed_choice, keyed_digest, keyed_integer, keyed_random

parts = st.lists(st.integers() | st.text(), max_size=4)


@given(parts, parts)
def test_the_digest_depends_on_every_part_and_on_their_order(one, other):
    assert (keyed_digest(*one) == keyed_digest(*other)) == (one == other)
    assert keyed_digest(*one) == keyed_digest(*list(one))


def test_parts_are_kept_apart_and_kinds_too():
    assert len({keyed_digest("a", "b"), keyed_digest("ab"), keyed_digest("b", "a"), keyed_digest("a,b")}) == 4
    assert keyed_digest(1) != keyed_digest("1")
    assert keyed_digest() != keyed_digest("")


def test_the_draws_are_the_same_on_every_machine():
    assert keyed_digest("ring", 4, 0) == "4426f413d1aa86312f02b558f1a97b98"
    assert [keyed_integer(6, "dice", throw) for throw in range(10)] == [1, 1, 0, 3, 3, 5, 3, 2, 2, 2]
    assert keyed_random("shuffle", 1).sample(range(100), 5) == [17, 8, 2, 68, 49]


@given(st.integers(1, 1000), parts)
def test_integers_lie_below_the_bound(bound, key):
    assert 0 <= keyed_integer(bound, *key) < bound


@given(st.lists(st.text(), min_size=1), parts)
def test_a_choice_is_one_of_the_options_and_the_same_again(options, key):
    assert keyed_choice(options, *key) in options
    assert keyed_choice(options, *key) == keyed_choice(options, *key)


def test_every_option_is_chosen_about_as_often():
    counts = Counter(keyed_choice("abcd", "option", draw) for draw in range(4000))
    assert set(counts) == set("abcd")
    assert all(900 < count < 1100 for count in counts.values())


def test_the_global_generator_is_left_alone():
    before = random.getstate()
    keyed_random("anything").random()
    keyed_integer(10, "anything")
    assert random.getstate() == before
