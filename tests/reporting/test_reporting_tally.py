"""Tallies add up."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.reporting.tally import Tally, total

tallies = st.builds(Tally.of, st.floats(0, 1), st.none() | st.floats(0, 1))


def test_a_cell_without_a_score_counts_and_does_not_move_the_mean():
    both = Tally.of(1.0, 0.5) + Tally.of(0.0, None)
    assert (both.cells, both.solved, both.mean_score) == (2, 1.0, 0.5)


def test_a_score_of_zero_is_a_score():
    assert (Tally.of(0.0, 0.0) + Tally.of(1.0, 1.0)).mean_score == 0.5


def test_nothing_has_no_mean():
    assert Tally().mean_score is None
    assert Tally.of(0.0, None).mean_score is None


@given(st.lists(tallies, max_size=8))
def test_the_total_counts_all_cells_and_its_mean_lies_between_theirs(parts):
    whole = total(parts)
    assert whole.cells == len(parts)
    means = [part.mean_score for part in parts if part.mean_score is not None]
    if means:
        assert min(means) - 1e-9 <= whole.mean_score <= max(means) + 1e-9
    else:
        assert whole.mean_score is None
