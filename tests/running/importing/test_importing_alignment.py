"""Which of an agent's exchanges are of which turn."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.running.importing.alignment import spans_of


def never(i, turn):
    raise AssertionError("nothing needs to be read")


def choices(brings, repairs):
    """All sets of repairs that are possible: requests without messages, not the first, no two in a row."""
    free = [i for i in range(1, len(brings)) if not brings[i]]
    return [set(chosen) for chosen in combinations(free, repairs) if all(b - a > 1 for a, b in zip(chosen, chosen[1:]))]  # noqa: B905, RUF007 - shorter


def repairs_in(spans):
    return {span[1] for span in spans if len(span) == 2}


def test_without_repairs_every_exchange_is_a_turn():
    assert spans_of([False] * 4, 4, never) == [range(1), range(1, 2), range(2, 3), range(3, 4)]


def test_a_request_that_brings_messages_is_no_repair():
    assert spans_of([False, True, False, True], 3, never) == [range(1), range(1, 3), range(3, 4)]


def test_where_several_may_be_the_repair_the_reply_before_it_decides():
    silent = [False] * 4
    assert spans_of(silent, 3, lambda i, turn: i != 1) == [range(1), range(1, 3), range(3, 4)]
    assert spans_of(silent, 3, lambda i, turn: i != 2) == [range(1), range(1, 2), range(2, 4)]


def test_replies_of_which_too_many_or_too_few_can_be_read_tell_nothing():
    silent = [False] * 4
    assert spans_of(silent, 3, lambda i, turn: True) is None
    assert spans_of(silent, 3, lambda i, turn: False) is None
    assert spans_of([False, True, True, False, False], 4, lambda i, turn: i not in {1, 3}) is None


def test_there_are_never_fewer_exchanges_than_turns():
    assert spans_of([False], 2, never) is None


@given(st.lists(st.booleans(), min_size=1, max_size=9), st.integers(0, 4), st.data())
def test_it_is_told_without_reading_exactly_where_there_is_one_choice(brings, repairs, data):
    possible = choices(brings, repairs)
    turns = len(brings) - repairs
    if len(possible) == 1 and turns > 0:
        assert repairs_in(spans_of(brings, turns, never)) == possible[0]
    elif possible and turns > 0:
        meant = data.draw(st.sampled_from(possible))
        # A reply is unreadable exactly where the next exchange is its repair; what replaces it is not looked at.
        spans = spans_of(brings, turns, lambda i, turn: i + 1 not in meant)
        assert repairs_in(spans) == meant
    elif turns > 0:
        assert spans_of(brings, turns, lambda i, turn: False) is None
