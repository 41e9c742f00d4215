import networkx as nx
from agents_at_play import instance_of
from hypothesis import given
from strategies import as_networkx, topologies

from pytest_agentsnet.agents.canonical import canonical_coloring, canonical_matching, canonical_vertex_cover


def graph_of(topology):
    return {agent: set(topology.neighbours(agent)) for agent in topology.agents}


@given(topologies())
def test_the_coloring_is_proper_and_small(topology):
    colours = canonical_coloring(graph_of(topology))
    assert all(colours[u] != colours[v] for u, v in topology.edges)
    assert all(1 <= int(colours[agent]) <= topology.degree(agent) + 1 for agent in topology.agents)


@given(topologies())
def test_the_matching_is_maximal(topology):
    partners = canonical_matching(graph_of(topology))
    pairs = {frozenset(pair) for pair in partners.items() if pair[1] != "None"}
    assert nx.is_maximal_matching(as_networkx(topology), {tuple(pair) for pair in pairs})
    assert instance_of("matching", topology).check(partners).solved


@given(topologies())
def test_the_cover_is_the_complement_of_a_maximal_independent_set_and_minimal(topology):
    answers = canonical_vertex_cover(graph_of(topology))
    independent = {agent for agent, answer in answers.items() if answer == "No"}
    graph = as_networkx(topology)
    assert not graph.subgraph(independent).edges
    assert nx.is_dominating_set(graph, independent)
    assert instance_of("vertex_cover", topology).check(answers).solved


@given(topologies())
def test_the_order_in_which_a_graph_is_told_does_not_matter(topology):
    graph = graph_of(topology)
    told_otherwise = {agent: graph[agent] for agent in reversed(topology.agents)}
    for solve in (canonical_coloring, canonical_matching, canonical_vertex_cover):
        assert solve(graph) == solve(told_otherwise)
