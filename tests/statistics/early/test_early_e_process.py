"""The e-process: it errs as seldom as it promises, however often one looks, and it finds what is far below the bar."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.statistics.early.e_process import fortunes, is_under, upper_bound

REPETITIONS = 3000
BLOCKS = 60
VALUES = st.lists(st.floats(0, 1), min_size=1, max_size=30).map(np.array)
BARS = st.floats(0, 1)


def constant(rng, mean, shape):
    return np.full(shape, mean)


def lone_runs(rng, mean, shape):
    return (rng.random(shape) < mean).astype(float)


def means_of_fifteen(rng, mean, shape):
    return rng.binomial(15, mean, shape) / 15


def skewed(rng, mean, shape):
    return rng.beta(4 * mean, 4 * (1 - mean), shape)


def seldom_nothing(rng, mean, shape):
    """Where the mean allows it, everything but for a rare disaster."""
    return np.where(rng.random(shape) < 1 - mean, 0.0, 1.0)


def dependent(rng, mean, shape):
    """Each block leans to the side that the one before did not take; given those before, the mean is the same."""
    values = np.empty(shape)
    width = np.full(shape[0], min(mean, 1 - mean))
    for block in range(shape[1]):
        values[:, block] = mean + width * rng.choice([-1, 1], shape[0])
        width = np.where(values[:, block] < mean, 0.2, 1.0) * min(mean, 1 - mean)
    return values


@pytest.mark.parametrize("draw", [constant, lone_runs, means_of_fifteen, skewed, seldom_nothing, dependent])
@pytest.mark.parametrize("bar", [0.3, 0.5, 0.8, 0.95])
@pytest.mark.parametrize("level", [0.0125, 0.1])
def test_a_mean_at_the_bar_is_seldom_taken_to_be_under_it_however_often_one_looks(draw, bar, level):
    values = draw(np.random.default_rng(2), bar, (REPETITIONS, BLOCKS))
    assert is_under(values, bar, level)[:, -1].mean() <= level


@pytest.mark.parametrize(("bar", "truth", "blocks"), [(0.9, 0.7, 9), (0.8, 0.5, 9), (0.8, 0.6, 15), (0.5, 0.3, 27)])
def test_a_mean_far_below_the_bar_is_found(bar, truth, blocks):
    values = means_of_fifteen(np.random.default_rng(3), truth, (REPETITIONS, blocks))
    assert is_under(values, bar, 0.0125)[:, -1].mean() > 0.85


@given(VALUES, BARS)
def test_a_fortune_is_never_lost_and_what_comes_later_does_not_change_it(values, bar):
    found = fortunes(values, bar)
    assert (found > 0).all()
    for played in range(1, len(values) + 1):
        assert np.allclose(fortunes(values[:played], bar), found[:played])


@given(VALUES, BARS, st.integers(0, 29))
def test_better_values_are_never_more_evidence(values, bar, place):
    better = values.copy()
    better[place % len(values)] = 1.0
    assert (fortunes(better, bar) <= fortunes(values, bar) * (1 + 1e-9)).all()


@given(VALUES, BARS)
def test_the_upper_bound_is_the_least_bar_that_the_mean_is_shown_to_be_under(values, bar):
    bound = upper_bound(values, 0.0125)
    assert 0 <= bound <= 1
    if abs(bar - bound) > 1e-9:
        assert is_under(values, bar, 0.0125)[-1] == (bar > bound)


def test_what_is_shown_stays_shown():
    values = np.array([0.0] * 5 + [1.0] * 50)
    shown = is_under(values, 0.8, 0.0125)
    assert shown.tolist() == [False] * 3 + [True] * 52
    assert upper_bound(values, 0.0125) == upper_bound(values[:5], 0.0125)
