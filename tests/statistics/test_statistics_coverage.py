"""The short version of ``benchmarks/statistics/intervals.py``: what is promised of intervals, less what so few samples may miss."""

import sys
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

SAMPLES = 1000
MISSED_BY_CHANCE = 0.02
"""Three standard errors of a coverage of .95 in a thousand samples."""


@pytest.fixture(scope="module")
def intervals():
    """The benchmark's module."""
    place = str(Path(__file__).parents[2] / "benchmarks" / "statistics")
    sys.path.append(place)
    yield import_module("intervals")
    sys.path.remove(place)


@pytest.mark.parametrize("trials", [1, 3])
@pytest.mark.parametrize("graphs", [3, 9, 27])
@pytest.mark.parametrize(("tasks", "sd"), [(1, 0.0), (1, 1.5), (5, 0.0), (5, 0.7), (5, 1.5), (5, 3.0)])
def test_rates_are_covered(intervals, tasks, sd, graphs, trials):
    sizes = (8,) if tasks == 1 else intervals.SIZES
    promised = 0.95 if tasks == 1 else 0.94 if sd < 3 else 0.90
    for rate in (0.5, 0.9, 0.98):
        provider = intervals.Provider.of_rates(sizes, intervals.rates_around(rate, len(sizes), tasks), sd=sd)
        rng = np.random.default_rng(1)
        found = intervals.rate_coverage(provider, SAMPLES, graphs // len(sizes), trials, rng)
        assert found.covered >= promised - MISSED_BY_CHANCE, (rate, found)


@pytest.mark.parametrize("graphs", [3, 9])
@pytest.mark.parametrize("sd", [0.0, 0.7, 1.5])
@pytest.mark.parametrize("drop", [0.0, 0.1])
def test_differences_are_covered(intervals, drop, sd, graphs):
    for rate in (0.5, 0.8, 0.9):
        candidate, baseline = (
            intervals.Provider.of_rates(intervals.SIZES, intervals.rates_around(mean, 3, 5), sd=sd)
            for mean in (rate - drop, rate)
        )
        rng = np.random.default_rng(2)
        found = intervals.difference_coverage(candidate, baseline, samples=SAMPLES, graphs=graphs, trials=3, rng=rng)
        assert found.covered >= 0.94 - MISSED_BY_CHANCE, (rate, found)


@pytest.mark.parametrize("trials", [1, 3])
@pytest.mark.parametrize("slope", [1.0, 4.0, 12.0])
def test_n50_is_covered(intervals, slope, trials):
    for half in (11.3, 16.0):
        rng = np.random.default_rng(3)
        found = intervals.n50_coverage(half, slope, 0.7, samples=300, trials=trials, rng=rng)
        assert found.covered >= 0.92 - 2 * MISSED_BY_CHANCE, (half, found)


def test_a_naive_interval_of_repeated_runs_is_caught(intervals):
    """That the simulation tells: Wilson's interval of the runs as if they were independent."""
    provider = intervals.Provider.of_rates((8,), intervals.rates_around(0.8, 1, 1), sd=3.0)
    values = intervals.simulate(provider, SAMPLES, 9, 5, np.random.default_rng(4)).values()
    wilson = import_module("pytest_agentsnet.statistics.wilson").wilson_bounds
    low, high = wilson(values.mean(axis=1), np.full(SAMPLES, 45.0), np.full(SAMPLES, 1.96))
    assert intervals.coverage(low, high, 0.8).covered < 0.8


def test_simulated_providers_solve_what_they_are_said_to(intervals):
    rates = intervals.rates_around(0.8, 3, 5)
    assert rates.mean() == pytest.approx(0.8)
    provider = intervals.Provider.of_rates(intervals.SIZES, rates, sd=1.5, task_sd=0.7)
    assert provider.rates() == pytest.approx(rates)
    solved = intervals.simulate(provider, 4000, 3, 1, np.random.default_rng(5)).solved
    assert solved.mean(axis=(0, 2, 4)) == pytest.approx(rates, abs=0.02)
