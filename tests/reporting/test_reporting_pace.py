"""How fast a session goes, and how long it still takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.reporting.pace import Pace, Pacer


def after(*seen):
    """The pace after these looks, each a moment, calls so far, and turns left."""
    pacer = Pacer()
    return [pacer.pace(*look) for look in seen][-1]


def test_a_first_look_tells_nothing():
    assert after((100, 0, 50)) == Pace()


def test_nothing_is_said_of_the_rest_before_some_seconds_have_gone_by():
    assert after((0, 0, 100), (4, 40, 100)) == Pace(10, None)


def test_calls_of_cells_under_way_are_taken_off_one_by_one():
    assert after((0, 0, 100), (5, 40, 100)) == Pace(8, 60 / 8)


def test_cells_that_are_done_are_taken_off_once():
    assert after((0, 0, 100), (5, 40, 70)) == Pace(8, 60 / 8)


def test_the_rate_is_that_of_the_last_ten_seconds():
    assert after(*((second, 10 * second, 10_000) for second in range(61)), (70, 610, 10_000)).calls_a_second == 1


def test_a_session_that_stands_still_has_no_end_in_sight():
    assert after((0, 0, 100), (6, 50, 100), (20, 50, 100), (31, 50, 100)) == Pace(0, None)


def test_where_no_calls_are_counted_the_cells_tell():
    assert after((0, 0, 100), (8, 0, 100)) == Pace(0, None)
    assert after((0, 0, 100), (10, 0, 80)) == Pace(0, 40)


def test_calls_before_the_first_look_belong_to_what_is_left_then():
    assert after((0, 500, 100), (5, 540, 100)).seconds_left == pytest.approx(60 / 8)


def test_repairs_beyond_the_turns_leave_nothing_to_say():
    assert after((0, 0, 10), (6, 30, 10)) == Pace(5, None)


@given(
    st.lists(
        st.tuples(st.floats(0, 100), st.integers(0, 10**6), st.integers(0, 10**6)),
        min_size=1,
    )
)
def test_whatever_is_seen_a_pace_is_no_nonsense(steps):
    pacer, now, calls = Pacer(), 0.0, 0
    for seconds, more, turns_left in steps:
        now, calls = now + seconds, calls + more
        pace = pacer.pace(now, calls, turns_left)
        assert pace.calls_a_second is None or pace.calls_a_second >= 0
        assert pace.seconds_left is None or pace.seconds_left > 0
