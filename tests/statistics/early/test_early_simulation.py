"""The short version of ``benchmarks/statistics/early_stop.py``: how often the early stop errs, and what it saves."""

import sys
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

SAMPLES = 800


@pytest.fixture(scope="module")
def course():
    """How runs with the early stop end where so much is solved."""
    place = str(Path(__file__).parents[3] / "benchmarks" / "statistics")
    sys.path.append(place)
    early_stop = import_module("early_stop")

    def played(truth, bar, sd, **rest):
        rates = early_stop.rates_around(truth, len(early_stop.SIZES), early_stop.TASKS)
        provider = early_stop.Provider.of_rates(early_stop.SIZES, rates, sd=sd)
        rng = np.random.default_rng(1)
        return early_stop.course(provider, bar, samples=SAMPLES, graphs=9, trials=1, rng=rng, **rest)

    yield played
    sys.path.remove(place)


@pytest.mark.parametrize("sd", [0.0, 0.7, 1.5])
@pytest.mark.parametrize("bar", [0.5, 0.8, 0.9])
def test_at_the_bar_hardly_any_run_fails_or_passes(course, bar, sd):
    found = course(bar, bar, sd)
    assert found.fails <= 0.035
    assert found.passes <= 0.035


def test_a_run_far_below_the_bar_fails_on_half_of_the_graphs(course):
    found = course(0.6, 0.9, 0.7)
    assert found.fails > 0.99
    assert found.graphs < 14


def test_with_strict_gates_it_ends_as_soon_as_pass_is_out_of_reach(course):
    assert course(0.7, 0.8, 0.7, strict=True).graphs < 13
    assert course(0.6, 0.8, 0.7, strict=True).graphs < 9


def test_a_run_above_the_bar_passes_as_often_as_without(course):
    found = course(0.98, 0.8, 0.7)
    assert (found.passes, found.graphs) == (pytest.approx(1, abs=0.01), pytest.approx(27, abs=0.1))
