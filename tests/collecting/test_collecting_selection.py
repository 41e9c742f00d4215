"""Families within families."""

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.selection import within_families
from pytest_agentsnet.topologies.choice import FamilyChoice, read_family

GRID = (FamilyChoice("ws"), FamilyChoice("ba"))
choices = st.builds(
    FamilyChoice, st.sampled_from(["ring", "regular", "ws"]), st.sampled_from([(), (("d", 3),), (("d", 4),)])
)
some = st.none() | st.lists(choices, unique=True, max_size=4).map(tuple)


def families(*texts):
    return tuple(read_family(text) for text in texts)


def test_the_grid_fills_what_both_sides_leave_open():
    assert within_families(None, None, GRID) == GRID
    assert within_families(families("ring"), None, GRID) == families("ring")
    assert within_families(None, families("ring"), GRID) == families("ring")


def test_an_empty_limit_is_a_limit():
    assert within_families((), None, GRID) == ()
    assert within_families((), families("ring"), GRID) == ()


def test_parameters_on_either_side_narrow_a_bare_name_on_the_other():
    assert within_families(families("regular"), families("regular:d=4"), GRID) == families("regular:d=4")
    assert within_families(families("regular:d=4"), families("regular"), GRID) == families("regular:d=4")
    assert within_families(families("regular:d=4"), families("regular:d=3"), GRID) == ()


@given(some, some)
def test_nothing_is_played_that_either_side_does_not_allow(limit, chosen):
    for family in within_families(limit, chosen, GRID):
        for side in (limit, chosen):
            assert side is None or family in side or FamilyChoice(family.name) in side
