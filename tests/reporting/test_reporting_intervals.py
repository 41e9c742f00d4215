"""The second row of a model: its interval, and its score with chance taken out."""

from dataclasses import replace

import pytest
from simulated import falling, instance_of, one, yardsticks

from pytest_agentsnet.reporting.intervals import chance_corrected, intervals, is_measured
from pytest_agentsnet.reporting.reference import chance
from pytest_agentsnet.reporting.yardsticks import Yardsticks
from pytest_agentsnet.statistics.rates import rate_of
from pytest_agentsnet.statistics.sample import runs_of


@pytest.mark.parametrize(
    ("model", "measured"),
    [("gpt-4o", True), ("my own", True), ("textbook", False), ("textbook/flood-max", False), ("chance", False),
     ("constant", False), ("textbook/of-another-version", False)],
)  # fmt: skip
def test_scripted_agents_are_no_measurement(model, measured):
    assert is_measured(replace(one(), model=model)) is measured
    assert bool(intervals([replace(one(), model=model)], yardsticks())) is measured


def test_there_is_an_entry_for_each_size_and_one_for_all():
    records = falling(8, sizes=(4, 8), tasks=("coloring",))
    shown = intervals(records, yardsticks())
    assert list(shown) == [4, 8, None]
    estimate = rate_of(runs_of(records))
    ends = f"{estimate.low:.2f}-{estimate.high:.2f}".replace("0.", ".")
    assert shown[None].split() == [ends, f"{chance_corrected(records, yardsticks()):.2f}".replace("0.", ".")]


def test_three_of_three_is_the_exact_interval():
    records = [one(family=family) for family in ("ws", "ba", "dt")]
    assert intervals(records, yardsticks())[4] == ".29-1.00 1.00"


def test_the_corrected_score_is_none_at_chance_and_one_at_everything():
    guessed = chance(instance_of(one()), "strict").mean_score
    assert chance_corrected([one(score=guessed)], yardsticks()) == pytest.approx(0)
    assert chance_corrected([one()], yardsticks()) == 1
    assert chance_corrected([one(score=0.0)], yardsticks()) == pytest.approx(-guessed / (1 - guessed))


def test_a_cell_without_a_score_or_a_graph_is_not_corrected():
    assert chance_corrected([one(score=None)], yardsticks()) is None
    unknown = Yardsticks(lambda record: None if record.model == "lost" else instance_of(record))
    assert chance_corrected([one(), one(model="lost")], unknown) is None
    assert intervals([one(model="lost")], unknown)[None] == ".03-1.00    -"
