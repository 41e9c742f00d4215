"""The figures of a plot."""

import pytest
from simulated import TASKS, falling, one, yardsticks

from pytest_agentsnet.reporting.scaling import panels


def of(**models):
    sticks = yardsticks()
    return panels({label: (records, sticks) for label, records in models.items()}, TASKS)


def test_there_is_a_panel_a_task_in_order_and_a_curve_for_each_model_that_played_it():
    shown = of(a=falling(8, sizes=(4, 8), indices=1, tasks=("consensus", "coloring")), b=[one("coloring")])
    assert [(panel.task, [curve.label for curve in panel.curves]) for panel in shown] == [
        ("coloring", ["a", "b"]),
        ("consensus", ["a"]),
    ]


def test_a_curve_has_the_rate_of_each_size_with_its_interval():
    (panel,) = of(a=[one(), one(index=1, solved=False), one(n=8)])
    (curve,) = panel.curves
    assert {n: rate.value for n, rate in curve.rates.items()} == {4: 0.5, 8: 1.0}
    assert all(rate.low <= rate.value <= rate.high for rate in curve.rates.values())


def test_n50_is_fitted_from_three_sizes_on():
    two, three = (
        of(a=falling(8, sizes=(4, 8), tasks=("coloring",))),
        of(a=falling(8, sizes=(4, 8, 16), tasks=("coloring",))),
    )
    assert two[0].curves[0].n50 is None
    assert three[0].curves[0].n50 is not None


def test_chance_and_textbook_are_taken_on_every_instance_once():
    (panel,) = of(a=[one(), one(trial=1)], b=[one(model="b"), one(n=8, model="b")])
    assert panel.references["textbook"] == {4: 1.0, 8: 1.0}
    assert list(panel.references["chance"]) == [4, 8]
    assert panel.references["chance"][4] == pytest.approx(yardsticks().reached("chance", one()).solved)


def test_scripted_agents_alone_are_no_panel():
    assert of(textbook=[one(model="textbook")], chance=[one(model="chance")]) == []


def test_the_jump_of_the_rounds_is_told_of_the_tasks_that_have_it():
    shown = of(a=falling(8, sizes=(4, 32), indices=1))
    assert [panel.jumps for panel in shown] == [True, False, True, True, False]
