import pytest
from agents_at_play import published, transcript_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import topologies

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.agents.canonical import CANONICAL
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.tasks.coloring import Coloring

PATH = Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))
GATHERED = [task for task in TASKS if task.name in CANONICAL]


@given(topologies(), st.sampled_from(GATHERED), st.sampled_from(["gather", "gather-resend"]))
def test_all_answer_the_canonical_solution_after_as_many_rounds_as_the_diameter(topology, task, key):
    instance = Instance(task, topology, rounds=topology.diameter)
    answers = transcript_of(instance, scripted(f"textbook/{key}")).answers
    solution = CANONICAL[task.name]({agent: set(topology.neighbours(agent)) for agent in topology.agents})
    word = "Group " if task.name == "coloring" else ""
    assert answers == {agent: word + solution[agent] for agent in topology.agents}


def test_rows_are_passed_on_once():
    transcript = transcript_of(Instance(Coloring(), PATH, rounds=4), scripted("textbook/gather"))
    said = {(message.round, message.sender): message.body for message in transcript.messages()}
    assert said == {
        (0, "Anna"): "Anna: Bob",
        (0, "Bob"): "Bob: Anna, Carla",
        (0, "Carla"): "Carla: Bob",
        (1, "Anna"): "Bob: Anna, Carla",
        (1, "Bob"): "Anna: Bob\nCarla: Bob",
        (1, "Carla"): "Bob: Anna, Carla",
        (2, "Anna"): "Carla: Bob",
        (2, "Carla"): "Anna: Bob",
    }


def test_resending_agents_pass_on_all_known_rows_in_every_round():
    transcript = transcript_of(Instance(Coloring(), PATH, rounds=4), scripted("textbook/gather-resend"))
    said = [transcript.turn("Anna", number).outbox["Bob"].split("\n") for number in range(4)]
    assert [len(rows) for rows in said] == [1, 2, 3, 3]


@pytest.mark.parametrize("task", GATHERED, ids=lambda task: task.name)
def test_agents_cut_short_give_a_valid_answer(task):
    topology = published((40,))[0]
    answers = transcript_of(Instance(task, topology, rounds=1), scripted("textbook/gather")).answers
    assert all(answer in task.alphabet(topology, agent) for agent, answer in answers.items())


def test_two_rows_for_one_name_count_once_and_no_row_makes_a_neighbour():
    view = AgentView("Anna", ("Bob",), 3, 4, 0, "matching", "", ("Bob", "None"), "k")
    rule = scripted("textbook/gather").rule(view)
    rule.hear(view, {"Bob": "Anna: Zoe\nZoe: Anna\nZoe: Bob\nBob: Anna"})
    assert rule.say(view) == {"Bob": "Anna: Bob\nZoe: Anna\nBob: Anna"}
    assert rule.answer(view) == "Bob"


@pytest.mark.parametrize("name", ["Agent: 1", "Last, First", "two\nlines"])
def test_a_name_that_no_row_can_spell_is_refused(name):
    with pytest.raises(InputError, match="gather cannot pass on the name"):
        scripted("textbook/gather").rule(AgentView(name, ("Bob",), 2, 4, 0, "matching", "", ("Bob", "None"), "k"))
