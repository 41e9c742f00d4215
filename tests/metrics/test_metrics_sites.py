import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, topologies

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
from pytest_agentsnet.metrics.sites import Site, sites_of_answers, sites_told
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import FAMILIES

BY_NAME = {task.name: task for task in TASKS}


def on_path(task, *names):
    return Instance(BY_NAME[task], Topology(names, tuple(pairwise(names))), 4)


def told(**words):
    """``Ann_Bob="Group 1"``: what Ann told Bob."""
    return lambda speaker, hearer: words.get(f"{speaker}_{hearer}")


@pytest.mark.parametrize("task", sorted(BY_NAME))
@pytest.mark.parametrize("family", [family.name for family in FAMILIES])
def test_a_labelling_is_unsolved_exactly_when_it_violates_a_site(task, family):
    random_of = random.Random(f"{task} {family}")
    solved = 0
    for n in (4, 8, 16):
        instance = agentsnet.instance(task, family, n)
        topology = instance.topology
        solution = agentsnet.run(instance).transcript.answers
        for number in range(100):
            wild = [None, "x", "", topology.agents[0]] if random_of.random() < 0.2 else []
            changed = random_of.sample(topology.agents, random_of.choice([0, 1, 2, n]))
            answers = dict(solution) if number % 2 else dict.fromkeys(topology.agents, "Yes")
            for agent in changed:
                answers[agent] = random_of.choice([*instance.task.alphabet(topology, agent), *wild])
            verdict = instance.check(answers)
            assert verdict.solved == (not sites_of_answers(instance, answers)), answers
            solved += verdict.solved
    assert 0 < solved < 300


@given(st.data())
@pytest.mark.parametrize("task", sorted(BY_NAME))
def test_so_it_is_with_any_names_and_any_text_for_an_answer(task, data):
    graph = data.draw(topologies(max_n=6))
    odd = dict(zip(graph.agents, data.draw(st.permutations(["No", "None", "Yes", "0", "Group 1", "é"])), strict=False))
    topology = Topology(tuple(odd[agent] for agent in graph.agents), tuple((odd[u], odd[v]) for u, v in graph.edges))
    instance = Instance(BY_NAME[task], topology, 4)
    likely = st.sampled_from([*{word for agent in topology.agents for word in instance.task.alphabet(topology, agent)}])
    answers = {agent: data.draw(likely | likely | likely | st.none() | texts) for agent in topology.agents}
    assert instance.check(answers).solved == (not sites_of_answers(instance, answers))


@given(st.data())
@pytest.mark.parametrize("task", ["coloring", "consensus", "vertex_cover", "matching"])
def test_answers_told_to_everybody_violate_what_they_violate_as_answers(task, data):
    topology = data.draw(topologies())
    instance = Instance(BY_NAME[task], topology, 4)
    answers = {agent: data.draw(st.sampled_from(BY_NAME[task].alphabet(topology, agent))) for agent in topology.agents}
    assert sites_told(instance, lambda speaker, _: answers[speaker]) == sites_of_answers(instance, answers)


def test_one_who_names_somebody_else_excludes_a_promise():
    instance = on_path("matching", "Ann", "Bob", "Cleo")
    assert sites_told(instance, told(Ann_Bob="Bob", Bob_Ann="Cleo")) == [Site("promises", ("Ann", "Bob"))]
    assert sites_told(instance, told(Ann_Bob="Bob", Bob_Ann="Ann")) == []
    assert sites_told(instance, told(Ann_Bob="Bob", Bob_Cleo="Cleo")) == []


def test_one_who_names_nobody_does_not_name_back():
    instance = on_path("matching", "Ann", "Bob", "Cleo")
    assert sites_told(instance, told(Bob_Ann="Ann", Ann_Bob="None")) == [Site("not_named_back", ("Bob",))]
    both = told(Bob_Ann="Ann", Ann_Bob="None", Bob_Cleo="Cleo", Cleo_Bob="None")
    assert sites_told(instance, both) == [Site("not_named_back", ("Bob",))]


def test_a_partner_may_be_told_of_who_is_no_neighbour():
    instance = on_path("matching", "Ann", "Bob", "Cleo")
    assert sites_told(instance, told(Ann_Bob="Cleo")) == [Site("no_neighbour", ("Ann",))]
    assert sites_of_answers(instance, {"Ann": "Cleo", "Bob": "Cleo", "Cleo": "Bob"}) == [Site("no_neighbour", ("Ann",))]


def test_what_is_told_counts_between_the_two_that_it_is_told():
    instance = on_path("coloring", "Ann", "Bob", "Cleo")
    words = told(Ann_Bob="Group 1", Bob_Ann="Group 2", Bob_Cleo="Group 1", Cleo_Bob="Group 1")
    assert sites_told(instance, words) == [Site("equal_groups", ("Bob", "Cleo"))]


def test_nobody_leads_yet_is_no_violation_but_two_who_name_themselves_are():
    instance = on_path("leader_election", "Ann", "Bob", "Cleo")
    assert sites_told(instance, told(Ann_Bob="Bob", Cleo_Bob="Bob")) == []
    assert sites_told(instance, told(Ann_Bob="Ann", Cleo_Bob="Cleo")) == [Site("several_leaders", ("Ann", "Cleo"))]


class Picky:
    """A task of a user's own: the first agent must answer Yes."""

    name, version = "picky", 1

    def brief(self, topology):
        return "The first must say Yes."

    def alphabet(self, topology, agent):
        return ("Yes", "No")

    def check(self, topology, labelling, scoring):
        first = topology.agents[0]
        if labelling.get(first) == "Yes":
            return Verdict(1.0)
        return Verdict(0.0, (Violation("picky", (Witness(first, labelling.get(first)),), "it did not"),))


def test_a_task_of_a_users_own_is_violated_where_its_check_says_so():
    instance = Instance(Picky(), on_path("coloring", "Ann", "Bob").topology, 4)
    assert sites_of_answers(instance, {"Ann": "No", "Bob": "Yes"}) == [Site("other", ("Ann",))]
    assert sites_of_answers(instance, {"Ann": "Yes"}) == []
    assert sites_told(instance, told(Ann_Bob="No")) == []
