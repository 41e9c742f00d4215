"""A marker's lists become a limit."""

import pytest

from pytest_agentsnet.collecting.marking import limit_of
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.topologies.choice import FamilyChoice


def limit(*markers):
    """The limit of these markers' arguments, the nearest to the test first."""
    return limit_of([pytest.mark.agentsnet(**arguments).mark for arguments in markers])


def test_no_marker_and_an_empty_one_limit_nothing():
    assert limit() == limit({}) == Selection()


def test_every_axis_is_read():
    read = limit({
        "tasks": ["coloring"],
        "families": ("ring", "regular:d=4"),
        "sizes": [4, 8, 4],
        "indices": [0],
        "seeds": [7],
        "rounds": [3],
        "trials": [0, 2],
        "models": ["gpt-4o"],
        "probes": [],
    })
    assert read == Selection(
        models=("gpt-4o",),
        tasks=("coloring",),
        families=(FamilyChoice("ring"), FamilyChoice("regular", (("d", 4),))),
        sizes=(4, 8),
        indices=(0,),
        seeds=(7,),
        trials=(0, 2),
        rounds=(3,),
    )


def test_none_leaves_an_axis_open_and_an_empty_list_closes_it():
    assert limit({"sizes": None}).sizes is None
    assert limit({"sizes": []}).sizes == ()


def test_of_two_markers_the_nearer_wins_axis_by_axis():
    read = limit({"sizes": [8]}, {"sizes": [4], "tasks": ["coloring"]})
    assert (read.sizes, read.tasks) == ((8,), ("coloring",))


def test_a_positional_argument_is_refused_with_the_names_that_there_are():
    with pytest.raises(InputError, match=r"takes lists by name \(tasks, families, sizes, .*\), not \['coloring'\]"):
        limit_of([pytest.mark.agentsnet(["coloring"]).mark])
