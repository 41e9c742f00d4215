"""Leader election and consensus."""

import pytest
from agents_at_play import instance_of, transcript_of
from hypothesis import given
from strategies import topologies

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.consensus import Consensus
from pytest_agentsnet.tasks.leader_election import LeaderElection

PATH = Topology(("Anna", "Dave", "Bob", "Carla"), (("Anna", "Dave"), ("Dave", "Bob"), ("Bob", "Carla")))
TASKS = [(LeaderElection(), "flood-max"), (Consensus(), "flood-min")]


@given(topologies())
def test_the_highest_name_leads_as_soon_as_all_can_have_heard_it(topology):
    instance = Instance(LeaderElection(), topology, rounds=topology.eccentricity(max(topology.agents)))
    answers = transcript_of(instance, scripted("textbook/flood-max")).answers
    assert {agent for agent, answer in answers.items() if answer == "Yes"} == {max(topology.agents)}


@given(topologies())
def test_all_agree_on_the_smallest_opinion_after_as_many_rounds_as_the_diameter(topology):
    instance = Instance(Consensus(), topology, rounds=topology.diameter)
    transcript = transcript_of(instance, scripted("textbook/flood-min"))
    opinions = [body for turn in transcript.turns[0] for body in turn.outbox.values()]
    assert set(transcript.answers.values()) == {min(opinions)}


def test_a_flood_speaks_when_it_has_news_and_in_resend_mode_always():
    instance = Instance(LeaderElection(), PATH, rounds=5)
    ends = 2 * len(PATH.edges)
    on_change = [
        sum(len(turn.outbox) for turn in turns)
        for turns in transcript_of(instance, scripted("textbook/flood-max")).turns
    ]
    resending = transcript_of(instance, scripted("textbook/flood-max-resend"))
    assert on_change == [ends, 3, 1, 0, 0, 0]
    assert [sum(len(turn.outbox) for turn in turns) for turns in resending.turns] == [ends] * 5 + [0]


@pytest.mark.parametrize(("task", "key"), TASKS)
def test_resending_changes_no_answer(task, key):
    instance = Instance(task, PATH, rounds=2)
    plain, resending = (transcript_of(instance, scripted(f"textbook/{each}")) for each in (key, f"{key}-resend"))
    assert plain.answers == resending.answers


def test_naive_agents_all_lead_who_beat_their_neighbours():
    answers = transcript_of(instance_of("leader_election", PATH), scripted("textbook/naive-leader")).answers
    assert answers == {"Anna": "No", "Dave": "Yes", "Bob": "No", "Carla": "Yes"}


@given(topologies())
def test_majority_agents_follow_strictly_more_neighbours_and_else_stay(topology):
    transcript = transcript_of(Instance(Consensus(), topology, rounds=1), scripted("textbook/majority"))
    said = {message.sender: message.body for message in transcript.messages()}
    for agent, answer in transcript.answers.items():
        heard = [said[neighbour] for neighbour in topology.neighbours(agent)]
        ones, zeros = heard.count("1"), heard.count("0")
        assert answer == (said[agent] if ones == zeros else "10"[zeros > ones])
