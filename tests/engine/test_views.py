from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import topologies

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.tasks.builtin import TASKS


@given(topology=topologies(), task=st.sampled_from(TASKS), rounds=st.integers(1, 5), reasoning=st.booleans())
def test_a_view_holds_the_agents_own_surroundings_and_what_everybody_knows(topology, task, rounds, reasoning):
    views = views_of(Instance(task, topology, rounds), key="a key", reasoning=reasoning)
    for turn in range(rounds + 1):
        assert views(turn) == [
            AgentView(
                agent=agent,
                neighbours=topology.neighbours(agent),
                n=topology.n,
                rounds=rounds,
                turn=turn,
                task=task.name,
                brief=task.brief(topology),
                alphabet=task.alphabet(topology, agent),
                key="a key",
                reasoning=reasoning,
            )
            for agent in topology.agents
        ]


@given(topology=topologies(), task=st.sampled_from(TASKS))
def test_a_view_is_made_of_texts_and_numbers_alone(topology, task):
    plain = (str, int, bool)
    for view in views_of(Instance(task, topology, 3), key="a key")(1):
        for field in fields(view):
            value = getattr(view, field.name)
            assert type(value) in plain or (type(value) is tuple and all(type(part) is str for part in value))
        # Nowhere to hang the graph on, and no way to change what the others see.
        assert not hasattr(view, "__dict__")
        with pytest.raises(FrozenInstanceError):
            view.n = 99


@given(topology=topologies(min_n=4), task=st.sampled_from(TASKS))
def test_no_view_names_an_agent_who_is_neither_oneself_nor_a_neighbour(topology, task):
    for view in views_of(Instance(task, topology, 3), key="a key")(0):
        known = {view.agent, *view.neighbours}
        assert not any(agent in repr(view) for agent in topology.agents if agent not in known)


def test_the_deliveries_left_are_counted_down():
    view = AgentView("Anna", ("Bob",), 2, 3, 0, "consensus", "Agree.", ("0", "1"), "a key")
    assert view.rounds_left == 3
    assert AgentView("Anna", ("Bob",), 2, 3, 3, "consensus", "Agree.", ("0", "1"), "a key").rounds_left == 0
