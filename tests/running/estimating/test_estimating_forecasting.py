"""What cells will take, beside what they take when they are played."""

from dataclasses import dataclass, replace
from functools import partial

import pytest
from heard import cell_on, really
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.estimating import rehearsal
from pytest_agentsnet.running.estimating.forecasting import Forecaster, likeness
from pytest_agentsnet.running.estimating.load import Forecast, Load
from pytest_agentsnet.running.estimating.manner import ASSUMED, cached_tokens
from pytest_agentsnet.tasks.builtin import TASKS

CAP = 8192
A_TOKEN_A_CHARACTER = replace(ASSUMED, per_token=1.0)
EVERY_TASK = pytest.mark.parametrize("task", [task.name for task in TASKS])


def forecast(cell, manner=ASSUMED, cap=CAP):
    return Forecaster(load_pack()).forecast(cell, manner, cap)


@EVERY_TASK
@pytest.mark.parametrize("family", ["ws", "ba", "dt"])
def test_the_least_is_what_textbook_agents_behind_a_model_really_take(task, family, monkeypatch):
    monkeypatch.setattr(rehearsal, "play", partial(play, key="loopback"))  # the player's own draws
    cell = cell_on(task, family)
    real, least = really(cell), forecast(cell, A_TOKEN_A_CHARACTER).least
    assert least.calls == real.calls == cell.instance.turns
    assert (least.tokens_in, least.tokens_out) == (real.tokens_in, real.tokens_out)


@EVERY_TASK
def test_the_most_bounds_a_model_that_runs_to_its_cap_in_every_turn_and_is_never_readable(task):
    cell, cap = cell_on(task), 700
    real, most = really(cell, "x" * cap), forecast(cell, A_TOKEN_A_CHARACTER, cap).most
    assert real.calls == most.calls == 2 * cell.instance.turns
    assert real.tokens_out == most.tokens_out
    assert real.tokens_in <= most.tokens_in


def test_a_model_whose_every_turn_is_repaired_takes_what_its_manner_says():
    cell, text = cell_on("coloring", n=4), "y" * 500
    real = really(cell, text)
    unreadable = replace(A_TOKEN_A_CHARACTER, repairs=1.0, reasoning=500.0, message=0.0)
    expected = forecast(cell, unreadable).expected
    assert expected.calls == real.calls
    assert expected.tokens_in == pytest.approx(real.tokens_in, rel=0.2)
    assert expected.tokens_out == pytest.approx(real.tokens_out, rel=0.2)


@given(
    st.builds(
        replace,
        st.just(ASSUMED),
        reasoning=st.floats(0, 2000),
        message=st.floats(0, 400),
        repairs=st.floats(0, 1),
        hidden=st.floats(0, 1000),
    ),
    st.sampled_from([4096, 8192, 32768]),
)
def test_the_expected_lies_between_the_least_and_the_most(manner, cap):
    whole = forecast(cell_on("consensus", n=4), manner, cap)
    for name in ("calls", "tokens_in", "tokens_out"):
        least, expected, most = (getattr(load, name) for load in (whole.least, whole.expected, whole.most))
        assert least <= expected * (1 + 1e-9)
        assert expected <= most * (1 + 1e-9)


def test_no_reply_is_longer_than_the_cap():
    cell = cell_on("matching", n=4)
    thinking = replace(ASSUMED, hidden=10_000.0, repairs=0.0)
    assert forecast(cell, thinking, 100).expected.tokens_out == 100 * cell.instance.turns


def test_a_model_that_is_not_asked_to_reason_writes_less():
    cell = cell_on("coloring")
    silent = replace(cell, settings=replace(cell.settings, reasoning=False))
    saved = forecast(cell).expected.tokens_out - forecast(silent).expected.tokens_out
    assert saved == pytest.approx(1.05 * ASSUMED.reasoning / ASSUMED.per_token * cell.instance.turns)


@pytest.mark.parametrize(("before", "cached"), [(0, 0), (1023, 0), (1024, 1024), (1151, 1024), (1152, 1152)])
def test_a_prompt_is_cached_from_1024_tokens_on_in_steps_of_128(before, cached):
    assert cached_tokens(before) == cached


def test_what_tapes_say_of_the_cache_goes_before_the_rule():
    expected = forecast(cell_on("coloring"), replace(ASSUMED, cached=0.25)).expected
    assert expected.tokens_cached == pytest.approx(expected.tokens_in / 4)


@EVERY_TASK
def test_a_sample_of_a_large_network_stands_for_all(task, monkeypatch):
    cell = cell_on(task, "ba", 50)
    sampled = forecast(cell)
    monkeypatch.setattr(rehearsal, "MOST_MEASURED", 50)
    whole = forecast(cell)
    assert sampled.least.calls == whole.least.calls == cell.instance.turns
    assert sampled.expected.tokens_in == pytest.approx(whole.expected.tokens_in, rel=0.1)
    assert sampled.expected.tokens_out == pytest.approx(whole.expected.tokens_out, rel=0.1)


def test_cells_of_one_likeness_are_rehearsed_once(monkeypatch):
    rehearsed = []
    forecaster = Forecaster(load_pack())
    monkeypatch.setattr(
        "pytest_agentsnet.running.estimating.forecasting.rehearse",
        lambda instance, *_, **__: rehearsed.append(instance) or rehearsal.rehearse(instance, load_pack(), message=1),
    )
    cells = [replace(cell_on("coloring", n=8, index=index), trial=trial) for index in range(3) for trial in range(5)]
    for cell in cells:
        forecaster.forecast(cell, ASSUMED, CAP)
    assert len(rehearsed) == len(set(map(likeness, cells))) < len(cells)
    assert forecaster.effort(cells) == 0
    assert forecaster.effort([cell_on("matching")]) > 0


@dataclass(frozen=True)
class Parity:
    """A task of the user's own, that no textbook agent plays."""

    name: str = "parity"
    version: int = 1
    broken: bool = False

    def brief(self, topology):
        if self.broken:
            raise ZeroDivisionError
        return "Agree on a parity."

    def alphabet(self, topology, agent):
        return ("even", "odd")

    def check(self, topology, labelling, scoring):
        raise NotImplementedError


def own_cell(task):
    graph = cell_on("coloring").instance.topology
    return Cell(Instance(task, graph, 3), "counted", "counted")


def test_a_task_without_textbook_agents_is_estimated_all_the_same():
    cell = own_cell(Parity())
    whole = forecast(cell)
    assert whole.least.calls == cell.instance.turns
    assert whole.least.tokens_in < whole.expected.tokens_in < whole.most.tokens_in


def test_of_a_task_that_fails_the_calls_are_known_and_nothing_else():
    cell = own_cell(Parity(broken=True))
    calls = Load(cell.instance.turns)
    assert forecast(cell) == Forecast(calls, calls, calls * 2, cell.instance.rounds + 1)


def test_forecasts_add_up_but_for_the_longest_path():
    one, other = forecast(cell_on("coloring", n=4)), forecast(cell_on("consensus", n=16))
    assert (one + other).expected.calls == one.expected.calls + other.expected.calls
    assert (one + other).path == max(one.path, other.path)
