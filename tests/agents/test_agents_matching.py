"""The matching agents one by one."""

import pytest
from agents_at_play import transcript_of
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import topologies

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.matching import Matching

KEYS = ["propose-highest", "israeli-itai", "locally-heaviest", "gather"]
PATH = Topology(("Anna", "Bob", "Carla", "Dave"), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", "Dave")))


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=25)
@given(topologies(max_n=10))
def test_given_time_the_matching_is_maximal(key, topology):
    instance = Instance(Matching(), topology, rounds=150)
    assert instance.check(transcript_of(instance, scripted(f"textbook/{key}")).answers).solved


@pytest.mark.parametrize("key", KEYS[:3])
@settings(max_examples=40)
@given(topologies(max_n=10), st.integers(1, 5))
def test_cut_short_whoever_names_a_partner_is_named_back(key, topology, rounds):
    answers = transcript_of(Instance(Matching(), topology, rounds), scripted(f"textbook/{key}")).answers
    assert all(partner == "None" or answers[partner] == agent for agent, partner in answers.items())


def test_proposing_agents_point_at_the_highest_name_and_tell_the_others_of_a_match():
    transcript = transcript_of(Instance(Matching(), PATH, rounds=3), scripted("textbook/propose-highest"))
    told = [(message.round, message.sender, message.receiver, message.body) for message in transcript.messages()]
    assert told == [
        (0, "Anna", "Bob", "POINT"),
        (0, "Bob", "Carla", "POINT"),
        (0, "Carla", "Dave", "POINT"),
        (0, "Dave", "Carla", "POINT"),
        (1, "Anna", "Bob", "POINT"),
        (1, "Bob", "Carla", "POINT"),
        (1, "Carla", "Bob", "MATCHED"),
        (2, "Anna", "Bob", "POINT"),
        (2, "Bob", "Anna", "POINT"),
    ]
    assert transcript.answers == {"Anna": "Bob", "Bob": "Anna", "Carla": "Dave", "Dave": "Carla"}


@given(topologies(max_n=8))
def test_no_trial_changes_what_edges_weigh(topology):
    instance = Instance(Matching(), topology, rounds=4)
    heaviest = scripted("textbook/locally-heaviest")
    assert transcript_of(instance, heaviest, key="trial 1") == transcript_of(instance, heaviest, key="trial 2")
