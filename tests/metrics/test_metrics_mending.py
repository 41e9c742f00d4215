from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import instance_of
from strategies import topologies

import pytest_agentsnet as agentsnet
from pytest_agentsnet.metrics import mending as module
from pytest_agentsnet.metrics.mending import BOUND, Mending, mending


def least_changes(instance, answers):
    """By trying all."""
    agents = instance.topology.agents
    for count in range(len(agents) + 1):
        for changed in combinations(agents, count):
            alphabets = [instance.task.alphabet(instance.topology, agent) for agent in changed]
            for values in product(*alphabets):
                if instance.check({**answers, **dict(zip(changed, values, strict=True))}).solved:
                    return count
    return None


@pytest.mark.parametrize("task", ["coloring", "consensus", "leader_election", "matching", "vertex_cover"])
@given(st.data())
@settings(max_examples=40)
def test_the_least_number_of_changes_is_the_one_that_trying_all_finds(task, data):
    topology = data.draw(topologies(max_n=5))
    instance = instance_of(task, topology, 4)
    answers = {
        agent: data.draw(st.sampled_from([*instance.task.alphabet(topology, agent), None])) for agent in topology.agents
    }
    assert mending(instance, answers) == Mending(least_changes(instance, answers))


@pytest.mark.parametrize("task", ["coloring", "matching", "vertex_cover"])
def test_beyond_what_is_searched_it_says_that_there_are_no_fewer(task):
    instance = agentsnet.instance(task, "ws", 100)
    same = {"coloring": "Group 1", "matching": "None", "vertex_cover": "No"}[task]
    found = mending(instance, dict.fromkeys(instance.topology.agents, same))
    assert not found.is_exact
    assert found.changes > BOUND


def test_a_search_that_has_no_time_left_says_what_it_has_proven(monkeypatch):
    instance = agentsnet.instance("vertex_cover", "ws", 8)
    answers = dict.fromkeys(instance.topology.agents, "No")
    exact = mending(instance, answers)
    monkeypatch.setattr(module, "_WORK", 0)
    cut = mending(instance, answers)
    assert exact.is_exact
    assert not cut.is_exact
    assert 1 <= cut.changes <= exact.changes


def test_solved_answers_need_no_change():
    instance = agentsnet.instance("matching", "ws", 16)
    assert mending(instance, agentsnet.run(instance).transcript.answers) == Mending(0)
