import numpy as np
import pytest
from drawn import grid, ragged_runs
from hypothesis import given

from pytest_agentsnet.statistics.icc import effective_runs, icc_of
from pytest_agentsnet.statistics.sample import Run


def test_runs_that_share_all_have_one_and_count_once():
    runs = grid(lambda _, graph, *__: graph > 0, tasks=5, trials=3)
    assert icc_of(runs) == pytest.approx(1)
    assert effective_runs(runs) == pytest.approx(9)


def test_runs_that_avoid_one_another_have_less_than_none_and_count_in_full():
    runs = grid(lambda _, graph, __, trial: trial == graph, trials=3)
    assert icc_of(runs) == pytest.approx(-0.5)
    assert effective_runs(runs) == 27


def test_what_sizes_and_tasks_differ_in_is_no_likeness_of_a_graph():
    runs = grid(lambda size, graph, task, trial: (size + task) % 2 > (graph == trial), tasks=2, trials=3)
    assert icc_of(runs) == pytest.approx(-0.2)


def test_drawn_runs_have_the_correlation_that_they_are_drawn_with():
    rng = np.random.default_rng(0)
    chances = {f"{n}-{graph}": rng.beta(1.5, 1.5) for n in (4, 8) for graph in range(500)}
    runs = [
        Run(graph, int(graph.split("-")[0]), "task0", trial, bool(rng.random() < chance))
        for graph, chance in chances.items()
        for trial in range(4)
    ]
    assert icc_of(runs) == pytest.approx(1 / (1.5 + 1.5 + 1), abs=0.03)


@pytest.mark.parametrize(
    "runs",
    [
        [],
        grid(lambda *_: True, tasks=5, trials=3),
        grid(lambda _, graph, *__: graph > 0),
        grid(lambda _, __, task, ___: task > 0, graphs=1, tasks=5),
    ],
    ids=["no run", "all solved", "one run a graph", "one graph a size"],
)
def test_undefined_is_none(runs):
    assert icc_of(runs) is None
    assert effective_runs(runs) is None


@given(ragged_runs())
def test_any_runs_have_one_within_its_limits_or_none(runs):
    icc = icc_of(runs)
    assert icc is None or icc <= 1 + 1e-9


def test_what_was_not_judged_has_none():
    with pytest.raises(ValueError, match="judged runs"):
        icc_of([Run("g", 4, "task0", 0, solved=None)])
