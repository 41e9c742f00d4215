"""Minimal vertex covers as complements of maximal independent sets."""

import networkx as nx
import pytest
from agents_at_play import instance_of, transcript_of
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import as_networkx, topologies

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.tasks.vertex_cover import VertexCover


@given(topologies(max_n=12), st.randoms(use_true_random=False))
def test_the_complement_of_a_maximal_independent_set_is_a_minimal_vertex_cover(topology, random):
    independent = nx.maximal_independent_set(as_networkx(topology), seed=random.randrange(2**32))
    answers = {agent: "No" if agent in independent else "Yes" for agent in topology.agents}
    assert instance_of("vertex_cover", topology).check(answers).solved


@pytest.mark.parametrize("key", ["name-order-complement", "luby-complement"])
@settings(max_examples=40)
@given(topologies(max_n=12))
def test_given_time_the_agents_not_chosen_are_a_maximal_independent_set(key, topology):
    instance = Instance(VertexCover(), topology, rounds=30)
    answers = transcript_of(instance, scripted(f"textbook/{key}")).answers
    independent = {agent for agent, answer in answers.items() if answer == "No"}
    graph = as_networkx(topology)
    assert not graph.subgraph(independent).edges
    assert nx.is_dominating_set(graph, independent)


@pytest.mark.parametrize("key", ["name-order-complement", "luby-complement"])
@settings(max_examples=40)
@given(topologies(max_n=12))
def test_cut_short_the_answers_still_cover_every_edge(key, topology):
    instance = Instance(VertexCover(), topology, rounds=1)
    answers = transcript_of(instance, scripted(f"textbook/{key}")).answers
    assert all("Yes" in (answers[u], answers[v]) for u, v in topology.edges)


@given(topologies(min_n=3))
def test_a_rival_whose_priority_is_lost_is_not_beaten(topology):
    views = views_of(Instance(VertexCover(), topology, rounds=3), key="k")
    agent = max(topology.agents, key=topology.degree)
    now, then = (next(view for view in views(turn) if view.agent == agent) for turn in (0, 1))
    rule = scripted("textbook/luby-complement").rule(now)
    rule.say(now)
    rule.hear(then, dict.fromkeys(then.neighbours[1:], "PRIORITY 0"))
    assert set(rule.say(then).values()) != {"IN"}
    rule.hear(then, dict.fromkeys(then.neighbours, "PRIORITY 0"))
    assert set(rule.say(then).values()) == {"IN"}
