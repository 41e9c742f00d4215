from dataclasses import replace

import numpy as np
import pytest
from drawn import grid, ragged_runs
from hypothesis import given, settings
from hypothesis import strategies as st

from pytest_agentsnet.statistics.halfway import Graphs, halfway_of
from pytest_agentsnet.statistics.n50 import N50, n50_of
from pytest_agentsnet.statistics.sample import Run

SIZES = (4, 8, 16, 32, 64)


def solved_of_nine(*counts: int, sizes: tuple[int, ...] = SIZES, trials: int = 1) -> list[Run]:
    return grid(lambda size, graph, *_: graph < counts[size], sizes=sizes, graphs=9, trials=trials)


def test_a_curve_that_falls_has_its_middle_and_both_bounds():
    found = n50_of(solved_of_nine(9, 8, 5, 2, 0))
    assert found.is_identified
    assert found.slope is not None
    assert found.intercept is not None
    assert found.value == pytest.approx(2 ** (-found.intercept / found.slope)) == pytest.approx(17.98, abs=0.01)
    assert found.low == pytest.approx(12.4, abs=0.1)
    assert found.high == pytest.approx(26.1, abs=0.1)
    assert found.sentence == "n50 is 18.0; it may be between 12.4 and 26.1"
    assert (found.graphs, found.runs) == (45, 45)


def test_the_bounds_are_where_the_profile_likelihood_has_dropped():
    # A brute search of the curve through one half at the bound: t(16) at .025 is 2.1199.
    found = n50_of(solved_of_nine(9, 8, 5, 2, 0))
    counts = np.array([9, 8, 5, 2, 0])

    def likelihood(half: float) -> float:
        logits = np.linspace(-20, 0, 200001)[:, np.newaxis] * (np.log2(SIZES) - np.log2(half))
        return float((counts * logits - 9 * np.logaddexp(0, logits)).sum(axis=1).max())

    for bound in (found.low, found.high):
        assert 2 * (likelihood(found.value) - likelihood(bound)) == pytest.approx(2.1199**2, abs=1e-3)


def test_a_drop_between_two_sizes_lies_between_them():
    found = n50_of(solved_of_nine(9, 9, 9, 0, 0))
    assert found.is_identified
    assert found.value == pytest.approx((16 * 32) ** 0.5)
    assert 16 < found.low < 17
    assert 31 < found.high < 32
    assert (found.slope, found.intercept) == (None, None)


def test_a_drop_with_one_size_mixed_lies_about_it():
    found = n50_of(solved_of_nine(9, 9, 5, 0, 0))
    assert found.value == pytest.approx(16)
    assert found.low < 16 < found.high


@pytest.mark.parametrize(
    ("counts", "sizes", "low", "high", "sentence"),
    [
        ((9, 9, 9, 9, 9), SIZES, 64, None, "n50 is not identified by sizes 4 to 64: it may be 64.0 or above"),
        ((0, 0, 0, 0, 0), SIZES, None, 4, "n50 is not identified by sizes 4 to 64: it may be 4.0 or below"),
        ((9,), (16,), 16, None, "n50 is not identified by the one size 16: it may be 16.0 or above"),
        ((5,), (16,), None, None, "n50 is not identified by the one size 16: it may be anywhere"),
        ((1, 5, 9), (4, 8, 16), None, None, "n50 is not identified by sizes 4 to 16: it may be anywhere"),
        ((9, 8, 8), (4, 8, 16), 16, None, "n50 is not identified by sizes 4 to 16: it may be 16.0 or above"),
    ],
)
def test_without_sizes_on_both_sides_there_is_a_bound_and_no_value(counts, sizes, low, high, sentence):
    found = n50_of(solved_of_nine(*counts, sizes=sizes))
    assert not found.is_identified
    assert (found.value, found.low, found.high) == (None, low and pytest.approx(low), high and pytest.approx(high))
    assert found.sentence == sentence


def test_few_runs_bound_less():
    all_solved = grid(lambda *_: True, sizes=(64,), graphs=2)
    assert n50_of(all_solved).low is None


def width(found: N50) -> float:
    assert found.low is not None
    assert found.high is not None
    return found.high / found.low


def test_trials_that_tell_no_more_of_a_graph_make_the_bounds_no_narrower():
    once = n50_of(solved_of_nine(9, 8, 5, 2, 0))
    thrice = n50_of(solved_of_nine(9, 8, 5, 2, 0, trials=3))
    assert thrice.value == pytest.approx(once.value)
    assert width(thrice) > width(once)


def test_trials_that_vary_make_the_bounds_narrower():
    def is_solved(size: int, graph: int, _: int, trial: int) -> bool:
        return (graph + trial) % 9 < (9, 8, 5, 2, 0)[size]

    assert width(n50_of(grid(is_solved, sizes=SIZES, graphs=9, trials=3))) < width(
        n50_of(solved_of_nine(9, 8, 5, 2, 0))
    )


def test_repetitions_of_a_transcript_count_once():
    once = solved_of_nine(9, 8, 5, 2, 0)
    found = n50_of([replace(run, trial=trial, transcript="said") for run in once for trial in range(3)])
    assert (found.low, found.high) == pytest.approx((n50_of(once).low, n50_of(once).high))
    assert found.runs == 135


def test_repetitions_of_a_transcript_stay_in_the_rate():
    # Of ten trials on a graph so many are solved, all in the same words, and each failure fails in its own.
    def is_solved(size: int, _graph: int, _task: int, trial: int) -> bool:
        return trial < (10, 8, 6, 3, 1)[size]

    runs = grid(is_solved, sizes=SIZES, graphs=9, trials=10)
    repeating = [replace(run, transcript="solved" if run.solved else f"failed {run.trial}") for run in runs]
    found, apart = n50_of(repeating), n50_of(runs)
    assert found.value == pytest.approx(apart.value, rel=0.1)
    assert width(found) > width(apart)


@settings(max_examples=50)
@given(ragged_runs(), st.sampled_from((0.025, 0.003)))
def test_any_runs_have_bounds_in_order_within_their_sizes(runs, level):
    found = n50_of(runs, level)
    sizes = [run.n for run in runs]
    known = [bound for bound in (found.low, found.value, found.high) if bound is not None]
    assert known == sorted(known)
    assert all(min(sizes) * (1 - 1e-9) <= bound <= max(sizes) * (1 + 1e-9) for bound in known)
    assert found.is_identified == (found.value is not None)


@settings(max_examples=25)
@given(st.lists(st.integers(0, 9), min_size=3, max_size=3), st.lists(st.integers(0, 9), min_size=3, max_size=3))
def test_a_sample_among_others_is_found_as_it_is_alone(one, other):
    sizes, total = np.log2([4, 8, 16]), np.full((2, 3), 9.0)
    solved = np.array([one, other], dtype=float)
    both = halfway_of(Graphs(sizes, np.arange(3), solved, total), 0.3, 0.025)
    for at in range(2):
        alone = halfway_of(Graphs(sizes, np.arange(3), solved[[at]], total[[at]]), 0.3, 0.025)
        assert both.value[at] == pytest.approx(alone.value[0], nan_ok=True)
        assert both.low[at] == pytest.approx(alone.low[0], nan_ok=True)
        assert both.high[at] == pytest.approx(alone.high[0], nan_ok=True)


def test_what_was_not_judged_has_no_n50():
    for runs in ([], [Run("g", 4, "task0", 0, solved=None)]):
        with pytest.raises(ValueError, match="judged runs, at least one"):
            n50_of(runs)
