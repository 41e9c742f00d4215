import pytest

from pytest_agentsnet.statistics.corrected import corrected, corrected_estimate
from pytest_agentsnet.statistics.estimate import Estimate


@pytest.mark.parametrize(
    ("score", "chance", "expected"), [(1, 0.6, 1), (0.6, 0.6, 0), (0.8, 0.6, 0.5), (0.2, 0.6, -1), (0.7, 0, 0.7)]
)
def test_chance_is_nothing_and_all_is_all(score, chance, expected):
    assert corrected(score, chance) == pytest.approx(expected)


def test_where_guessing_gets_everything_there_is_nothing_to_correct():
    assert corrected(1.0, 1.0) is None
    assert corrected_estimate(Estimate(1.0, 0.9, 1.0, 0.025, "Wilson-t", 9, 9, 9), 1.0) is None


def test_bounds_are_corrected_as_the_score_is():
    estimate = corrected_estimate(Estimate(0.8, 0.7, 0.9, 0.025, "Wilson-t", 9, 45, 45), 0.6)
    assert estimate is not None
    assert (estimate.value, estimate.low, estimate.high) == pytest.approx((0.5, 0.25, 0.75))
    assert (estimate.graphs, estimate.runs, estimate.method) == (9, 45, "Wilson-t, chance 0.600 taken out")
