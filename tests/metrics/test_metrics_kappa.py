import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.metrics.kappa import cohens_kappa

labels = st.sampled_from("abc")
pairs = st.lists(st.tuples(labels, labels), min_size=1, max_size=40)


def test_kappa_of_a_table_worked_by_hand():
    table = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    # 35 of 50 agree; by chance (25 * 30 + 25 * 20) / 2500 = .5 would.
    assert cohens_kappa(table) == pytest.approx(0.4)


def test_readers_who_agree_on_more_than_one_label_have_kappa_1():
    assert cohens_kappa([("a", "a"), ("b", "b")]) == 1


def test_readers_who_always_differ_over_two_even_labels_have_kappa_minus_1():
    assert cohens_kappa([("a", "b"), ("b", "a")]) == -1


def test_there_is_no_kappa_of_nothing():
    assert cohens_kappa([]) is None


def test_there_is_no_kappa_where_both_give_one_label_only():
    assert cohens_kappa([("a", "a")] * 5) is None


@given(pairs)
def test_kappa_does_not_depend_on_who_is_first_nor_on_the_order(found):
    swapped = [(theirs, mine) for mine, theirs in reversed(found)]
    assert cohens_kappa(found) == cohens_kappa(swapped)


@given(pairs)
def test_kappa_is_between_minus_1_and_1(found):
    kappa = cohens_kappa(found)
    assert kappa is None or -1 <= kappa <= 1
