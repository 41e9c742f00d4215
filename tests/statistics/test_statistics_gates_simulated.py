"""The short version of ``benchmarks/statistics``' gates: what is promised of verdicts, and what so few samples may miss."""

import sys
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from pytest_agentsnet.statistics.early.blocks import blocks_of
from pytest_agentsnet.statistics.early.looking import stop_of
from pytest_agentsnet.statistics.gates.deciding import decide
from pytest_agentsnet.statistics.gates.evidence import Evidence
from pytest_agentsnet.statistics.gates.language import read_gate
from pytest_agentsnet.statistics.wilson import wilson_bounds

SAMPLES = 1000
BOUND = 0.035 + 0.018
"""Of false PASSes and of false FAILs, each, and three standard errors of a share in a thousand samples."""

KEY = "the order of blocks"


@pytest.fixture(scope="module")
def simulated():
    """The benchmark's modules, by name."""
    place = str(Path(__file__).parents[2] / "benchmarks" / "statistics")
    sys.path.insert(0, place)
    yield import_module
    sys.path.remove(place)


@pytest.fixture
def rng():
    return np.random.default_rng(6)


def shares(decisions):
    return decisions.passes.mean(), decisions.fails.mean()


@pytest.mark.parametrize("rate", [0.5, 0.8, 0.98])
@pytest.mark.parametrize(("graphs", "trials"), [(3, 3), (9, 1), (9, 5), (27, 1), (27, 3)])
def test_gates_are_seldom_wrong_where_the_truth_is_the_bar(simulated, rng, graphs, trials, rate):
    gates = simulated("gates")
    design = gates.Design(graphs, trials)
    one_task, one_cell = ({"tasks": 1}, {"tasks": 1, "sizes": (8,)})
    faults = ({}, one_task, one_cell, {"copies": 1.0}, {"errors": 0.1})
    kinds = [*(gates.solved(partial(gates.grid_provider, **fault)) for fault in faults), gates.score]
    kinds += [gates.difference(margin) for margin in (0.05, 0.1) if rate <= 0.8]
    for kind in kinds:
        false_pass, false_fail = shares(kind(rate, 1.5, design)(SAMPLES, rng))
        assert false_pass <= BOUND
        assert false_fail <= BOUND


def test_a_naive_interval_of_repeated_runs_breaks_that_bound(simulated, rng):
    verdicts = simulated("verdicts")
    sample = simulated("providers").simulate(verdicts.grid_provider(0.8, sd=1.5), SAMPLES, 9, 5, rng)
    runs = np.full(SAMPLES, float(sample.solved[0].size))
    low, high = wilson_bounds(sample.values().mean(axis=1), runs, np.full(SAMPLES, 1.96))
    assert (low >= 0.8).mean() > 2 * BOUND
    assert (high < 0.8).mean() > 2 * BOUND
    assert max(shares(verdicts.rate_decisions(sample, 0.8))) <= BOUND


@pytest.mark.parametrize("rate", [0.5, 0.8, 0.9])
def test_five_gates_and_five_looks_are_not_wrong_more_often(simulated, rng, rate):
    together = simulated("together")
    for situation in (
        together.five_gates(9, 1),
        together.five_gates(9, 1, with_all=True),
        together.five_gates(9, 1, looks=5),
        together.five_looks(9, 5, together.first_trials),
        together.five_looks(10, 1, together.more_graphs),
    ):
        false_pass, false_fail = shares(situation(rate, 0.7)(SAMPLES, rng))
        assert false_pass <= BOUND
        assert false_fail <= BOUND


def test_two_runs_of_one_model_do_not_flip_from_pass_to_fail(simulated, rng):
    together = simulated("together")
    for off in together.OFF_THE_BAR:
        for same_graphs in (True, False):
            flips = together.flips(9, 1, off, same_graphs=same_graphs)(0.8, 0.7)(SAMPLES, rng)
            assert sum(shares(flips)) < 0.01


def test_the_early_stop_is_seldom_wrong_and_never_passes_early(simulated, rng):
    orders = simulated("orders")
    one = orders.model(0.8, 0.7)
    course = orders.course(one, one.rate, samples=500, trials=1, strict=False, rng=rng)
    assert max(course.fails, course.passes) <= BOUND
    worse = orders.course(orders.model(0.65, 0.7), 0.8, samples=250, trials=1, strict=True, rng=rng)
    assert worse.graphs < 12
    assert worse.passes <= 0.01


def test_orders_that_are_not_played_mislead_the_early_stop(simulated, rng):
    orders = simulated("orders")
    one = orders.model(0.8, 0.7)
    sample = orders.in_order_of_names(one, SAMPLES, 1, rng)
    largest_first = sample.solved[:, ::-1].mean(axis=(3, 4)).reshape(SAMPLES, -1)
    assert orders.shown(largest_first, one.rate) > 0.025
    blocks = orders.in_random_order(sample, rng).solved.mean(axis=(1, 3, 4))
    assert orders.shown(blocks, one.rate) < 0.0125


def outcomes(text, samples, records, baseline=None):
    gate = read_gate(text)
    of_baseline = baseline or (lambda at: ())
    return [decide([gate], Evidence(records(at), of_baseline(at)))[0].outcome for at in range(samples)]


def named(decisions):
    return np.where(decisions.passes, "PASS", np.where(decisions.fails, "FAIL", "INCONCLUSIVE")).tolist()


@pytest.mark.parametrize(("graphs", "trials", "tasks"), [(3, 1, 5), (3, 3, 2), (9, 2, 1)])
def test_what_is_simulated_is_what_decides_on_rates(simulated, rng, graphs, trials, tasks):
    verdicts, cells = simulated("verdicts"), simulated("cells")
    provider = verdicts.grid_provider(0.75, sd=1.5, tasks=tasks, copies=0.4, errors=0.1)
    sample = simulated("providers").simulate(provider, 60, graphs, trials, rng)
    found = set()
    for bar in (0.6, 0.9):
        expected = named(verdicts.rate_decisions(sample, bar))
        assert outcomes(f"solved >= {bar}", 60, lambda at: cells.records_of(sample, at)) == expected
        found |= set(expected)
    assert found == {"PASS", "FAIL", "INCONCLUSIVE"}


def test_what_is_simulated_is_what_decides_on_scores(simulated, rng):
    verdicts, cells = simulated("verdicts"), simulated("cells")
    sample = simulated("providers").simulate(verdicts.grid_provider(0.6, sd=1.5), 60, 3, 2, rng)
    scored = replace(sample, solved=np.where(sample.solved == 0, rng.random(sample.solved.shape), 1.0))
    for bar in (0.6, 0.8):
        expected = named(verdicts.rate_decisions(scored, bar, once_is_exact=False))
        assert outcomes(f"score >= {bar}", 60, lambda at: cells.records_of(scored, at)) == expected


@pytest.mark.parametrize("margin", [0.02, 0.15])
def test_what_is_simulated_is_what_decides_on_differences(simulated, rng, margin):
    verdicts, cells = simulated("verdicts"), simulated("cells")
    worse, baseline = (verdicts.grid_provider(rate, sd=1.5, copies=0.4, errors=0.05) for rate in (0.7, 0.8))
    here, there = verdicts.two_runs(worse, baseline, samples=60, graphs=3, trials=3, rng=rng)
    expected = named(verdicts.difference_decisions(here, there, margin))
    found = outcomes(
        f"solved >= baseline - {margin}",
        60,
        lambda at: cells.records_of(here, at, "candidate"),
        lambda at: cells.records_of(there, at, "baseline"),
    )
    assert found == expected
    assert len(set(expected)) > 1


@pytest.mark.parametrize("strict", [False, True])
def test_what_is_simulated_is_when_the_early_stop_stops(simulated, rng, strict):
    """Block by block, cells of the later blocks still to be played."""
    cells = simulated("cells")
    sample = simulated("providers").simulate(simulated("verdicts").grid_provider(0.5, sd=0.7, tasks=2), 8, 5, 1, rng)
    gate = read_gate("solved >= 0.8")
    number = blocks_of({f"n{n}-i{index}": n for n in sample.sizes for index in range(5)}, KEY)
    order = np.argsort([[number[f"n{n}-i{index}"] for index in range(5)] for n in sample.sizes], axis=1)
    in_blocks = replace(
        sample,
        solved=np.take_along_axis(sample.solved, order[np.newaxis, :, :, np.newaxis, np.newaxis], 2),
    )
    played, fails = [], 0
    for at in range(8):
        records = cells.records_of(sample, at)
        for blocks in range(1, 6):
            seen = [
                record if number[record.graph] < blocks else replace(record, status="skipped", score=None)
                for record in records
            ]
            stop = stop_of(gate, [gate], Evidence(seen), KEY, strict=strict)
            if stop:
                break
        played.append(3 * blocks)
        fails += bool(stop and stop.shown) or decide([gate], Evidence(seen))[0].outcome == "FAIL"
    course = simulated("early_stop").stopped(in_blocks, 0.8, strict=strict)
    assert np.mean(played) == course.graphs
    if not strict:
        assert fails / 8 == course.fails


def test_independent_runs_needed_are_those_that_are_promised(simulated):
    power = simulated("power")
    assert power.independent(bar=0.8, truth=0.7) == 155
    assert power.independent(bar=0.7, truth=0.8) == 167
