import networkx as nx
import pytest
from strategies import published_instances, topology_of

from pytest_agentsnet.core.task import RoundsRule, default_rounds
from pytest_agentsnet.tasks.builtin import TASKS

LOCAL = {"coloring", "matching", "vertex_cover"}


def test_the_local_three_have_a_rule_of_their_own():
    assert {task.name for task in TASKS if isinstance(task, RoundsRule)} == LOCAL


@pytest.mark.parametrize(("n", "rounds"), [(2, 4), (4, 4), (5, 5), (8, 5), (9, 6), (16, 6)])
def test_local_tasks_play_a_fixed_number_of_rounds_up_to_sixteen_agents(n, rounds):
    for graph in (nx.path_graph(n), nx.complete_graph(n)):
        topology = topology_of(graph)
        assert {default_rounds(task, topology) for task in TASKS if task.name in LOCAL} == {rounds}


@pytest.mark.parametrize("n", [17, 40])
def test_beyond_sixteen_agents_every_task_plays_twice_the_diameter_and_one(n):
    topology = topology_of(nx.path_graph(n))
    assert {default_rounds(task, topology) for task in TASKS} == {2 * (n - 1) + 1}


@pytest.mark.parametrize("n", [4, 8, 16, 20, 100])
def test_global_tasks_play_twice_the_diameter_and_one_at_every_size(n):
    for topology in published_instances(n).values():
        for task in TASKS:
            if task.name not in LOCAL:
                assert default_rounds(task, topology) == 2 * topology.diameter + 1


@pytest.mark.parametrize(("n", "turns"), [(4, 20), (8, 48), (16, 112)])
def test_a_local_cell_takes_the_published_number_of_turns(n, turns):
    for topology in published_instances(n).values():
        assert {n * (default_rounds(task, topology) + 1) for task in TASKS if task.name in LOCAL} == {turns}


@pytest.mark.parametrize("n", [4, 8, 16, 20, 50, 100])
def test_a_message_can_cross_every_published_graph(n):
    for topology in published_instances(n).values():
        assert all(default_rounds(task, topology) >= topology.diameter for task in TASKS)
