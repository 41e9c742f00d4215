from dataclasses import replace

import numpy as np
import pytest
from drawn import first, grid, ragged_runs
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.statistics.rates import rate_of, score_of
from pytest_agentsnet.statistics.sample import Run

CORE_TABLE = {
    # graphs a size, trials: bar -> runs solved that PASS, runs solved that FAIL (None: not even all do)
    (3, 1): {0.6: (37, 17), 0.7: (41, 22), 0.8: (44, 28), 0.9: (None, 34)},
    (3, 3): {0.6: (103, 59), 0.7: (115, 74), 0.8: (126, 90), 0.9: (135, 108)},
    (9, 1): {0.6: (95, 67), 0.7: (108, 81), 0.8: (120, 96), 0.9: (131, 112)},
}


def evenly(share: float, graphs: int, trials: int) -> list[Run]:
    """Five tasks on three sizes; the scores of all are one number, so that graphs do not differ and the cap decides."""
    return [replace(run, score=share) for run in grid(lambda *_: True, graphs=graphs, tasks=5, trials=trials)]


@pytest.mark.parametrize(("shape", "bars"), CORE_TABLE.items())
def test_so_many_runs_solved_clear_a_bar_and_so_few_miss_it(shape, bars):
    graphs, trials = shape
    total = 15 * graphs * trials
    estimates = [score_of(evenly(solved / total, graphs, trials)) for solved in range(total + 1)]
    for bar, (passing, failing) in bars.items():
        assert next((solved for solved, one in enumerate(estimates) if one.low > bar), None) == passing
        assert max(solved for solved, one in enumerate(estimates) if one.high < bar) == failing


@pytest.mark.parametrize(("graphs", "low"), [(1, 0.29), (3, 0.66), (9, 0.87)])
def test_all_solved_once_a_graph_has_the_exact_bound(graphs, low):
    estimate = rate_of(grid(lambda *_: True, graphs=graphs))
    assert (estimate.value, estimate.high) == (1.0, 1.0)
    assert estimate.low == pytest.approx(low, abs=0.005)
    assert (estimate.method, estimate.graphs, estimate.runs) == ("Clopper-Pearson", 3 * graphs, 3 * graphs)


def test_repetitions_of_one_transcript_say_no_more_than_one_run():
    once = rate_of(first(5))
    thrice = rate_of([replace(run, trial=trial, transcript="said") for run in first(5) for trial in range(3)])
    assert (thrice.low, thrice.high) == pytest.approx((once.low, once.high))
    assert (thrice.runs, thrice.distinct) == (27, 9)


def test_repetitions_of_a_transcript_do_not_lift_the_cap_but_other_trials_do():
    def all_solved(*names: str) -> float:
        runs = grid(lambda *_: True, tasks=5, trials=3)
        return rate_of([replace(run, transcript=names[run.trial]) for run in runs]).low

    single = rate_of(grid(lambda *_: True, tasks=5)).low
    assert all_solved("a", "a", "a") == pytest.approx(single)
    assert single < all_solved("a", "a", "b") < all_solved("a", "b", "c")
    assert all_solved("a", "b", "c") == pytest.approx(all_solved("", "", ""))


def test_trials_of_one_task_are_taken_to_be_more_alike_than_runs_of_several():
    assert rate_of(grid(lambda *_: True, trials=5)).method == "Wilson-t, c = 0.3"
    assert rate_of(grid(lambda *_: True, tasks=5)).method == "Wilson-t, c = 0.1"


def test_cells_weigh_the_same_however_many_runs_they_have():
    runs = [*grid(lambda size, *_: size == 0, sizes=(4, 8), graphs=3), Run("8-9", 8, "task0", 0, solved=False)]
    assert rate_of(runs).value == 0.5


def test_the_variance_is_that_of_graph_means_within_sizes():
    # Of each size one graph of three is never solved, the others always: the mean of three means, each with variance (2/9) / 2.
    runs = grid(lambda _, graph, *__: graph > 0, tasks=5, trials=5)
    effective = (2 / 9) / ((2 / 9) / 2 / 3)
    square = 2.4469118**2 / effective
    centre, half = (2 / 3 + square / 2) / (1 + square), np.sqrt(square * (2 / 9 + square / 4)) / (1 + square)
    estimate = rate_of(runs)
    assert (estimate.low, estimate.high) == pytest.approx((centre - half, centre + half), abs=1e-6)


def test_graphs_that_differ_widen_the_interval():
    alike = rate_of(grid(lambda _, graph, task, trial: (graph + task + trial) % 3 > 0, tasks=3, trials=3))
    unlike = rate_of(grid(lambda _, graph, *__: graph > 0, tasks=3, trials=3))
    assert alike.value == unlike.value
    assert unlike.low < alike.low
    assert alike.high < unlike.high


def test_a_difference_of_sizes_is_no_variance_of_graphs():
    estimate, alike = rate_of(grid(lambda size, *_: size < 2, tasks=5)), score_of(evenly(2 / 3, 3, 1))
    assert (estimate.low, estimate.high) == pytest.approx((alike.low, alike.high))


@pytest.mark.parametrize("trials", [1, 3])
def test_one_graph_a_size_counts_as_one_run_a_graph(trials):
    estimate = rate_of(grid(lambda *_: True, graphs=1, tasks=5, trials=trials))
    assert estimate.low == pytest.approx(0.025 ** (1 / 3))
    assert estimate.method == "Clopper-Pearson"


def test_a_graph_alone_in_its_size_is_no_certain_one():
    sure = grid(lambda *_: True, sizes=(4,), graphs=9, tasks=5)
    with_one = rate_of(sure + grid(lambda *_: True, sizes=(8,), graphs=1, tasks=5))
    assert with_one.low < 0.5 < rate_of(sure).low


@given(ragged_runs(), st.sampled_from((0.025, 0.005, 0.0001)))
def test_any_sample_has_a_finite_interval_around_its_value(runs, level):
    for estimate in (rate_of(runs, level), score_of(runs, level)):
        assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1
        assert estimate.low < estimate.high


@given(ragged_runs())
def test_a_smaller_level_widens_the_interval(runs):
    narrow, wide = rate_of(runs, 0.025), rate_of(runs, 0.0025)
    assert wide.low <= narrow.low
    assert narrow.high <= wide.high


@given(ragged_runs(), st.randoms(use_true_random=False))
def test_the_order_of_runs_says_nothing(runs, random):
    named = [replace(run, transcript=run.transcript or f"{run.trial}") for run in runs]
    shuffled = random.sample(named, len(named))
    assert [rate_of(shuffled).low, rate_of(shuffled).high] == pytest.approx([rate_of(named).low, rate_of(named).high])


@given(ragged_runs())
def test_losses_for_wins_mirror_the_interval(runs):
    estimate, mirrored = rate_of(runs), rate_of([replace(run, solved=not run.solved) for run in runs])
    assert (mirrored.low, mirrored.high) == pytest.approx((1 - estimate.high, 1 - estimate.low))


@pytest.mark.parametrize("runs", [[], [Run("g", 4, "task0", 0, solved=None)]])
def test_what_was_not_judged_is_no_rate_and_no_score(runs):
    with pytest.raises(ValueError, match="judged runs, at least one"):
        rate_of(runs)
    with pytest.raises(ValueError, match="scored runs, at least one"):
        score_of(runs)
