"""From the axes to cells."""

import pytest
from askers import CATALOGUE, maker
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.catalogue import Catalogue
from pytest_agentsnet.collecting.grids import GRIDS
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import MOST_TURNS
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.topologies.choice import FamilyChoice
from pytest_agentsnet.topologies.published import CORE_SIZES, SCALE_SIZES

EVERYTHING = Selection()


def ids(made):
    return [cell.id for cell in made]


@pytest.mark.parametrize(("grid", "count"), [("quick", 45), ("paper", 135), ("scale", 540), ("n50", 225)])
def test_the_grids_have_as_many_cells_as_documented(grid, count):
    cells = maker(grid=grid).cells(EVERYTHING)
    assert len(cells) == len(set(ids(cells))) == count


def test_the_grids_play_the_published_sizes():
    assert GRIDS["quick"].sizes == GRIDS["paper"].sizes == CORE_SIZES
    assert GRIDS["scale"].sizes == (*CORE_SIZES, *SCALE_SIZES)


def test_the_order_is_task_size_family_index_seed_rounds_model_trial():
    cells = maker(
        model=["textbook", "chance"], trials="2", task=["consensus", "coloring"], size=["8", "4"], family=["ba", "ws"]
    ).cells(EVERYTHING)
    axes = [(cell.instance.task.name, cell.instance.n, cell.instance.family, cell.model, cell.trial) for cell in cells]
    assert axes == [
        (task, n, family, model, trial)
        for task in ("consensus", "coloring")
        for n in (8, 4)
        for family in ("ba", "ws")
        for model in ("textbook", "chance")
        for trial in (0, 1)
    ]


def test_the_published_graphs_are_played_where_there_are_any():
    (cell,) = maker(task=["coloring"], size=["8"], family=["ws"]).cells(EVERYTHING)
    published = CATALOGUE.family("ws").build(8, 0, 0, CATALOGUE.family("ws").defaults)
    assert cell.instance.topology == published


def test_a_model_plays_the_tasks_that_it_knows_and_no_others():
    cells = maker(model=["textbook/flood-max", "chance"], size=["4"], family=["ws"]).cells(EVERYTHING)
    assert [cell.instance.task.name for cell in cells if cell.model == "textbook/flood-max"] == ["leader_election"]
    assert len([cell for cell in cells if cell.model == "chance"]) == 5


def test_how_a_cell_is_played_is_in_its_settings():
    made = maker(scoring="paper", no_reasoning=True, revision=["textbook=r1"], size=["4"])
    cell = made.cells(EVERYTHING, custom="conftest.py:agentsnet_client")[0]
    assert (cell.settings.scoring, cell.settings.reasoning) == ("paper", False)
    assert (cell.settings.revision, cell.settings.custom) == ("r1", "conftest.py:agentsnet_client")
    assert cell.id.endswith("-nocot~custom")


def test_a_family_with_its_default_written_out_is_the_same_family():
    cells = maker(family=["regular", "regular:d=3", "ws:k=4", "ws"], size=["8"], task=["coloring"]).cells(EVERYTHING)
    assert ids(cells) == ["coloring-regular-n8-i0-textbook-t0", "coloring-ws-n8-i0-textbook-t0"]


@pytest.mark.parametrize(
    ("limit", "options"),
    [
        (Selection(tasks=()), {}),
        (Selection(families=()), {}),
        (Selection(sizes=()), {}),
        (Selection(rounds=()), {}),
        (Selection(rounds=(5,)), {"rounds": ["6"]}),
        (Selection(trials=(3,)), {"trials": "3"}),
        (Selection(indices=(2,)), {"grid": "quick"}),
        (Selection(models=("other",)), {}),
    ],
)
def test_nothing_in_common_is_no_cell(limit, options):
    assert maker(**options).cells(limit) == []


def test_a_limit_is_played_whole_where_the_options_do_not_speak_of_its_axis():
    cells = maker().cells(Selection(sizes=(6,), indices=(4, 5), families=(FamilyChoice("ring"),), tasks=("coloring",)))
    assert ids(cells) == ["coloring-ring-n6-i4-textbook-t0", "coloring-ring-n6-i5-textbook-t0"]


@pytest.mark.parametrize(
    ("limit", "line"),
    [
        (Selection(tasks=("cube",)), "there is no task 'cube'; there are coloring, "),
        (Selection(families=(FamilyChoice("cube"),)), "there is no family 'cube'; there are ws, "),
        (Selection(families=(FamilyChoice("ring", (("d", 3),)),)), "ring has no parameter 'd'"),
        (Selection(families=(FamilyChoice("ws"),), sizes=(3,)), "ws with k = 4 needs n of 4 or more, not 3"),
    ],
)
def test_what_there_is_not_is_refused(limit, line):
    with pytest.raises(InputError) as refusal:
        maker().cells(limit)
    assert str(refusal.value).startswith(line)


def test_a_cell_of_too_many_turns_is_refused_with_the_figure():
    with pytest.raises(InputError, match=r"has R = 10,001, and n x .* = 100,020,000 turns; a cell may take 10,000,000"):
        maker(family=["ring"], size=["10000"], task=["leader_election"]).cells(EVERYTHING)
    fits = maker(family=["star"], size=["10000"], task=["leader_election"]).cells(EVERYTHING)
    assert fits[0].instance.turns <= MOST_TURNS


def test_the_options_are_checked_as_far_as_no_marker_can_mend_them():
    for options in (
        {"task": ["cube"]},
        {"family": ["cube"]},
        {"family": ["ring:d=1"]},
        {"family": ["ws"], "size": ["3"]},
    ):
        with pytest.raises(InputError):
            maker(**options).insist_on_options()
    # A test may be limited to families that have graphs of three agents.
    maker(size=["3"]).insist_on_options()


def test_every_graph_is_built_once_however_many_tasks_tests_models_and_trials_play_on_it():
    built = []

    class Counted:
        name = "counted"
        defaults = {"k": 1}  # noqa: RUF012 - a contract of plain attributes

        def refusal(self, n, parameters):
            return None

        def build(self, n, index, seed, parameters):
            built.append((n, index, seed))
            agents = tuple(f"A{i}" for i in range(n))
            return Topology(agents, tuple((agents[0], agent) for agent in agents[1:]))

    catalogue = Catalogue(CATALOGUE.tasks, {"counted": Counted()})
    made = maker(
        catalogue, model=["chance", "constant"], family=["counted"], index=[str(i) for i in range(60)], trials="3"
    )
    for _ in range(2):
        assert len(made.cells(EVERYTHING)) == 5 * 3 * 60 * 2 * 3
    assert len(built) == len(set(built)) == 180


@given(
    st.lists(st.sampled_from([2, 3, 4, 5]), unique=True, min_size=1),
    st.lists(st.integers(0, 3), unique=True, min_size=1),
)
def test_ids_are_unique_ascii_words_that_stay_the_same(sizes, indices):
    options = {
        "size": [str(n) for n in sizes],
        "index": [str(i) for i in indices],
        "family": ["path", "star"],
        "seed": ["5"],
    }
    once, again = maker(**options).cells(EVERYTHING), maker(**options).cells(EVERYTHING)
    assert ids(once) == ids(again)
    assert len(set(ids(once))) == len(once) == 10 * len(sizes) * len(indices)
    assert all(cell.id.isascii() and "/" not in cell.id and " " not in cell.id for cell in once)
