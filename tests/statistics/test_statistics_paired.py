from dataclasses import replace

import pytest
from drawn import grid, ragged_runs
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.statistics.paired import Pair, difference_of
from pytest_agentsnet.statistics.sample import Run


def pairs_of(candidate: list[Run], baseline: list[Run]) -> list[Pair]:
    return [Pair(one, other) for one, other in zip(candidate, baseline, strict=True)]


def test_equal_outcomes_leave_the_variance_of_two_pairs():
    runs = grid(lambda *_: True, graphs=9, tasks=5)
    estimate = difference_of(pairs_of(runs, runs))
    half = 2.0638986 * (2 / 135**2) ** 0.5
    assert (estimate.value, estimate.low, estimate.high) == pytest.approx((0, -half, half), abs=1e-7)
    assert (estimate.graphs, estimate.runs, estimate.method) == (27, 135, "paired t of graphs")


def test_the_variance_is_that_of_graphs_differences_within_sizes_and_the_tail_of_rare_losses_is_longer():
    # One graph of three in each size is lost, with all of its 25 pairs: variance of a size's mean (1/3) / 3. Each size's residuals
    # are -2/3, 1/3, 1/3, an n-th of which counts, over three sizes and corrected for two degrees of three.
    candidate = grid(lambda _, graph, *__: graph > 0, tasks=5, trials=5)
    baseline = grid(lambda *_: True, tasks=5, trials=5)
    estimate = difference_of(pairs_of(candidate, baseline))
    quantile, variance = 2.4469118, 1 / 9 / 3
    third = 3 * (3 / 2) ** 1.5 * (-8 + 1 + 1) / 27 / 9**3
    longer = quantile - third / variance**1.5 * (2 * quantile**2 + 1) / 6
    assert estimate.value == pytest.approx(-1 / 3)
    bounds = (-1 / 3 - longer * variance**0.5, -1 / 3 + quantile * variance**0.5)
    assert (estimate.low, estimate.high) == pytest.approx(bounds, abs=1e-6)


def test_rare_gains_lengthen_the_other_side():
    rarely = pairs_of(grid(lambda _, graph, *__: graph > 0, tasks=5), grid(lambda *_: True, tasks=5))
    losses, gains = difference_of(rarely), difference_of([Pair(one, other) for other, one in rarely])
    assert (gains.low, gains.high) == pytest.approx((-losses.high, -losses.low))
    assert losses.value - losses.low > losses.high - losses.value


def test_a_loss_spread_evenly_over_graphs_still_has_the_variance_of_its_discordant_pairs():
    candidate, baseline = grid(lambda _, __, task, ___: task > 0, tasks=5), grid(lambda *_: True, tasks=5)
    estimate = difference_of(pairs_of(candidate, baseline))
    half = 2.4469118 * (11 / 45**2) ** 0.5
    assert (estimate.low, estimate.high) == pytest.approx((-0.2 - half, -0.2 + half), abs=1e-6)


def test_repeated_transcripts_on_both_sides_are_one_pair():
    candidate, baseline = grid(lambda _, __, task, ___: task > 0, tasks=5), grid(lambda *_: True, tasks=5)
    once = difference_of(pairs_of(candidate, baseline))
    thrice = difference_of([
        Pair(replace(one, trial=trial, transcript="new"), replace(other, trial=trial, transcript="old"))
        for one, other in pairs_of(candidate, baseline)
        for trial in range(3)
    ])
    assert (thrice.low, thrice.high) == pytest.approx((once.low, once.high))
    assert (thrice.runs, thrice.distinct) == (135, 45)


def test_one_graph_a_size_decides_nothing():
    candidate, baseline = grid(lambda *_: False, graphs=1, tasks=5), grid(lambda *_: True, graphs=1, tasks=5)
    estimate = difference_of(pairs_of(candidate, baseline))
    assert (estimate.value, estimate.low, estimate.high) == (-1, -1, 1)


@given(ragged_runs(), st.data())
def test_any_pairs_have_a_finite_interval_and_their_exchange_mirrors_it(runs, data):
    others = [replace(run, solved=data.draw(st.booleans())) for run in runs]
    estimate, mirrored = difference_of(pairs_of(runs, others)), difference_of(pairs_of(others, runs))
    assert -1 <= estimate.low <= estimate.value <= estimate.high <= 1
    assert estimate.low < estimate.high
    assert (mirrored.low, mirrored.high) == pytest.approx((-estimate.high, -estimate.low))


def test_what_was_not_judged_is_no_difference():
    lost = Run("g", 4, "task0", 0, solved=None)
    for pairs in ([], [Pair(lost, lost)]):
        with pytest.raises(ValueError, match="judged pairs, at least one"):
            difference_of(pairs)
