"""The grid in parts."""

from askers import maker
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.collecting.sharding import shards
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.builtin import TASKS

PAIR = Topology(("Anna", "Bob"), (("Anna", "Bob"),))

cells = st.lists(
    st.builds(
        lambda model, index, rounds: Cell(Instance(TASKS[0], PAIR, rounds, index=index), model, model),
        st.sampled_from(["gpt-4o", "textbook", "shy"]),
        st.integers(0, 9),
        st.integers(1, 20),
    ),
    max_size=40,
)
parts = st.integers(1, 12)


def calls(chosen):
    return sum({cell.id: cell.instance.turns for cell in chosen}.values())


@given(cells, parts)
def test_the_parts_together_are_exactly_the_cells(cells, parts):
    part_of = shards(cells, parts)
    assert part_of.keys() == {cell.id for cell in cells}
    assert set(part_of.values()) <= set(range(1, parts + 1))


@given(st.data(), cells, parts)
def test_the_order_and_how_often_a_cell_is_named_change_nothing(data, cells, parts):
    shuffled = data.draw(st.permutations(cells + cells[::2]))
    assert shards(shuffled, parts) == shards(cells, parts)


@given(cells, parts)
def test_no_part_has_more_of_a_model_than_an_even_share_and_its_largest_cell(cells, parts):
    part_of = shards(cells, parts)
    for model in {cell.model for cell in cells}:
        own = [cell for cell in cells if cell.model == model]
        largest = max(cell.instance.turns for cell in own)
        for part in range(1, parts + 1):
            assert calls(cell for cell in own if part_of[cell.id] == part) <= calls(own) / parts + largest


def test_equal_cells_of_several_models_are_spread_over_all_parts():
    each = [Cell(Instance(TASKS[0], PAIR, 3), model, model) for model in "abcd"]
    assert sorted(shards(each, 4).values()) == [1, 2, 3, 4]


def test_the_published_grid_in_four_parts_stays_as_it_is_on_every_machine():
    grid = maker(model=["gpt-4o"]).cells(Selection())
    part_of = shards(grid, 4)
    assert [calls(cell for cell in grid if part_of[cell.id] == part) for part in (1, 2, 3, 4)] == [776, 776, 772, 768]
    assert part_of["coloring-ws-n4-i0-gpt-4o-t0"] == 2
    assert part_of["consensus-dt-n16-i0-gpt-4o-t0"] == 1
