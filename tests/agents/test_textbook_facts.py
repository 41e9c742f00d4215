"""What the textbook agents are there to show, on the published instances within the benchmark's own rounds."""

from functools import cache

import pytest
from agents_at_play import CORE_SIZES, SCALE_SIZES, descending, published, shuffled, solved

CORE = published(CORE_SIZES)
SCALE = published(SCALE_SIZES)
EVERY_THIRD = SCALE[::3]

UNDER_ANY_NAMES = [
    ("coloring", "textbook/gather"),
    ("matching", "textbook/gather"),
    ("vertex_cover", "textbook/gather"),
    ("leader_election", "textbook/flood-max"),
    ("consensus", "textbook/flood-min"),
]
UNDER_GOOD_NAMES = [("coloring", "textbook/announce-and-repair"), ("vertex_cover", "textbook/name-order-complement")]


@cache
def descending_names(core):
    return [descending(each) for each in (CORE if core else SCALE)]


def test_there_are_27_core_and_81_scale_instances():
    assert (len(CORE), len(SCALE)) == (27, 81)


@pytest.mark.parametrize(("task", "model"), UNDER_ANY_NAMES + UNDER_GOOD_NAMES)
def test_every_instance_is_solved_under_the_published_names(task, model):
    assert solved(task, model, CORE + SCALE) == 108


@pytest.mark.parametrize(("task", "model"), UNDER_ANY_NAMES + UNDER_GOOD_NAMES)
def test_instances_are_solved_under_random_names(task, model):
    renamed = [shuffled(each, shuffle) for shuffle in range(3) for each in CORE + SCALE[shuffle::9]]
    assert solved(task, model, renamed) == len(renamed)


@pytest.mark.parametrize(("task", "model"), UNDER_ANY_NAMES)
def test_every_instance_is_solved_under_names_that_descend_along_a_long_path(task, model):
    assert solved(task, model, descending_names(core=True) + descending_names(core=False)) == 108


def test_such_names_are_too_slow_for_the_independent_set_that_goes_by_names():
    model = "textbook/name-order-complement"
    assert solved("vertex_cover", model, descending_names(core=True)) == 21
    assert solved("vertex_cover", model, descending_names(core=False)) == 9


def test_such_names_make_greedy_coloring_collapse():
    model = "textbook/greedy-by-name"
    assert solved("coloring", model, SCALE) == 81
    assert solved("coloring", model, descending_names(core=False)) < 8


@pytest.mark.parametrize(
    ("task", "model"),
    [
        ("coloring", "textbook/random-trial"),
        ("coloring", "textbook/trial-by-name"),
        ("vertex_cover", "textbook/luby-complement"),
        ("matching", "textbook/locally-heaviest"),
    ],
)
def test_agents_that_need_logarithmic_time_solve_the_scale_set(task, model):
    assert solved(task, model, EVERY_THIRD) == len(EVERY_THIRD)


@pytest.mark.parametrize(
    ("task", "model"), [("leader_election", "textbook/naive-leader"), ("consensus", "textbook/majority")]
)
def test_the_naive_agents_fail(task, model):
    assert solved(task, model, CORE) < 27
    assert solved(task, model, EVERY_THIRD) < len(EVERY_THIRD) / 2
