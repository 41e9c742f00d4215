"""Which part of a run a budget allows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet import api
from pytest_agentsnet.collecting.narrowing import Priced, affordable, free_axes, sensible
from pytest_agentsnet.core.cell import Cell

AXES = ("size", "index", "trials", "family", "task")
CELLS = [
    Priced(Cell(api.instance(task, family, n, index), "m", "m", trial), n * 0.25)
    for task in ("coloring", "matching")
    for family in ("ws", "ba")
    for n in (4, 8)
    for index in (0, 1)
    for trial in (0, 1)
]
WHOLE = sum(cell.cost for cell in CELLS)


@given(st.floats(0.01, WHOLE), st.sets(st.sampled_from(AXES)))
def test_a_part_costs_no_more_than_there_is(usd, axes):
    part = affordable(CELLS, usd, sorted(axes))
    if part is None:
        cheapest = min(cell.cost for cell in CELLS)
        assert len(axes) < len(AXES) or usd < cheapest
    else:
        assert 0 < part.cost <= usd
        assert set(part.cells) < set(CELLS)
        assert all(option.partition("=")[0].removeprefix("--agentsnet-") in axes for option in part.options)


def test_the_part_with_the_most_cells_is_chosen():
    # 16 cells of 4 agents cost 16; those of one trial, index, family or task cost 24 each.
    assert affordable(CELLS, 24.0, AXES).cost == 24.0
    assert affordable(CELLS, 23.0, AXES).options == ("--agentsnet-size=4",)


def test_several_axes_are_narrowed_where_one_is_not_enough():
    part = affordable(CELLS, 4.0, AXES)
    assert part.cost <= 4.0
    assert part.options[0] == "--agentsnet-size=4"
    assert len(part.options) > 1


def test_several_values_of_an_axis_are_an_option_each():
    larger = [Priced(replace(cell, instance=api.instance("coloring", "ws", 16)), 100.0) for cell, _ in CELLS[:1]]
    assert affordable([*CELLS, *larger], WHOLE, ["size"]).options == ("--agentsnet-size=4", "--agentsnet-size=8")


def test_nothing_is_cheap_enough():
    assert affordable(CELLS, 0.5, AXES) is None
    assert affordable(CELLS, WHOLE - 1, ()) is None


def test_what_the_command_gives_already_is_not_narrowed_but_for_trials():
    assert free_axes({"size", "trials"}.__contains__) == ["index", "trials", "family", "task"]


@given(st.floats(1e-4, 1e6))
def test_a_sensible_budget_is_a_fifth_more_and_not_twice_as_much(usd):
    assert 1.2 * usd * (1 - 1e-9) <= sensible(usd) <= 2 * usd


@pytest.mark.parametrize(("usd", "budget"), [(19.93, "25"), (57.19, "70"), (0.011, "0.015"), (240, "300")])
def test_a_sensible_budget_is_a_round_figure(usd, budget):
    assert f"{sensible(usd):g}" == budget
