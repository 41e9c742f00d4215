"""Families within families, and cells within selections."""

import pytest
from askers import CATALOGUE, maker
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.selection import Selection, allows, within_families
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


(CELL,) = maker(task=["coloring"], family=["regular:d=4"], size=["8"], index=["2"], seed=["5"], rounds=["3"]).cells(
    Selection(trials=(1,))
)


@pytest.mark.parametrize(
    ("axis", "among", "beside"),
    [
        ("models", ("textbook",), ("chance",)),
        ("tasks", ("matching", "coloring"), ("matching",)),
        ("families", families("regular"), families("ring")),
        ("families", families("ring", "regular:d=4"), families("regular:d=3")),
        ("sizes", (4, 8), (4,)),
        ("indices", (2,), (0,)),
        ("seeds", (5,), (0,)),
        ("trials", (0, 1), (0,)),
        ("rounds", (3,), (4,)),
    ],
)
def test_a_cell_is_selected_when_every_axis_has_it(axis, among, beside):
    known = CATALOGUE.families
    assert allows(Selection(), CELL, known)
    assert allows(Selection(**{axis: among}), CELL, known)
    assert not allows(Selection(**{axis: beside}), CELL, known)
    assert not allows(Selection(**{axis: ()}), CELL, known)


def test_a_cell_of_a_family_that_is_not_known_any_more_is_selected_as_it_was_written():
    assert allows(Selection(families=families("regular:d=4")), CELL, {})
    assert not allows(Selection(families=families("regular:d=3")), CELL, {})
