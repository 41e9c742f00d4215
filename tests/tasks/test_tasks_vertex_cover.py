import networkx as nx
import pytest
from hypothesis import given
from labellings import constraints, labelled, sentences
from strategies import as_networkx, published_instances

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Witness
from pytest_agentsnet.tasks.vertex_cover import VertexCover

TASK = VertexCover()
# Anna - Bob - Carla - Dave
PATH = Topology(("Anna", "Bob", "Carla", "Dave"), (("Bob", "Carla"), ("Anna", "Bob"), ("Carla", "Dave")))


def answers(anna, bob, carla, dave):
    return {"Anna": anna, "Bob": bob, "Carla": carla, "Dave": dave}


def minimal(topology):
    outside = set(nx.maximal_independent_set(as_networkx(topology), seed=1))
    return {agent: "No" if agent in outside else "Yes" for agent in topology.agents}


def covers(graph, chosen):
    return all(u in chosen or v in chosen for u, v in graph.edges)


@given(case=labelled(TASK, minimal))
def test_solved_exactly_when_the_others_are_independent_and_dominating(case):
    topology, labelling = case
    graph = as_networkx(topology)
    valid = all(labelling.get(agent) in {"Yes", "No"} for agent in topology.agents)
    others = {agent for agent in topology.agents if labelling.get(agent) != "Yes"}
    minimal_cover = not graph.subgraph(others).edges and nx.is_dominating_set(graph, others)
    assert TASK.check(topology, labelling, "strict").solved == (valid and minimal_cover)
    assert TASK.check(topology, labelling, "paper").solved == minimal_cover


@given(case=labelled(TASK, minimal))
def test_solved_exactly_when_it_is_a_cover_and_none_of_its_subsets_is(case):
    topology, labelling = case
    graph = as_networkx(topology)
    chosen = {agent for agent in topology.agents if labelling.get(agent) == "Yes"}
    minimal_cover = covers(graph, chosen) and not any(covers(graph, chosen - {agent}) for agent in chosen)
    assert TASK.check(topology, labelling, "paper").solved == minimal_cover


@given(case=labelled(TASK, minimal))
def test_the_score_is_coverage_times_the_share_of_coordinators_that_cannot_be_left_out(case):
    topology, labelling = case
    graph = as_networkx(topology)
    chosen = {agent for agent in topology.agents if labelling.get(agent) == "Yes"}
    covered = sum(u in chosen or v in chosen for u, v in graph.edges) / graph.number_of_edges()
    needed = sum(not covers(graph, chosen - {agent}) for agent in chosen)
    strict, paper = (TASK.check(topology, labelling, scoring).score for scoring in SCORINGS)
    if chosen:
        assert strict == paper == pytest.approx(covered * needed / len(chosen))
    else:
        assert (strict, paper) == (0.0, None)


@pytest.mark.parametrize("n", [4, 8, 16])
@pytest.mark.parametrize("scoring", SCORINGS)
def test_everybody_a_coordinator_covers_all_and_scores_nothing_on_every_published_graph(n, scoring):
    for topology in published_instances(n).values():
        verdict = TASK.check(topology, dict.fromkeys(topology.agents, "Yes"), scoring)
        assert verdict.score == 0.0
        assert constraints(verdict) == ["redundant_coordinator"] * n


def test_nobody_a_coordinator_is_zero_in_strict_and_undefined_in_paper():
    nobody = dict.fromkeys(PATH.agents, "No")
    strict, paper = (TASK.check(PATH, nobody, scoring) for scoring in SCORINGS)
    assert (strict.score, constraints(strict)) == (0.0, ["uncovered_edge"] * 3)
    assert (paper.score, constraints(paper)) == (None, ["undefined_score"])
    assert not paper.solved


@pytest.mark.parametrize("scoring", SCORINGS)
def test_while_an_edge_is_uncovered_the_score_is_the_coverage(scoring):
    verdict = TASK.check(PATH, answers("Yes", "Yes", "No", "No"), scoring)
    assert verdict.score == 2 / 3
    assert constraints(verdict) == ["uncovered_edge", "redundant_coordinator"]
    assert sentences(verdict) == [
        "Carla and Dave are neighbours and neither answered Yes",
        "Anna answered Yes although all neighbours of Anna did",
    ]


@pytest.mark.parametrize("scoring", SCORINGS)
def test_a_coordinator_among_coordinators_is_redundant(scoring):
    verdict = TASK.check(PATH, answers("Yes", "Yes", "Yes", "No"), scoring)
    assert verdict.score == 1 / 3
    assert [violation.witnesses for violation in verdict.violations] == [
        (Witness("Anna", "Yes"),),
        (Witness("Bob", "Yes"),),
    ]


@pytest.mark.parametrize("unreadable", [None, "Maybe", "yes", ""])
def test_an_unreadable_answer_counts_as_no_and_only_paper_lets_it_be_solved(unreadable):
    labelling = answers("No", "Yes", "Yes", unreadable)
    strict, paper = (TASK.check(PATH, labelling, scoring) for scoring in SCORINGS)
    assert strict.score == paper.score == 1.0
    assert constraints(strict) == ["invalid_answer"]
    assert paper.solved


def test_an_uncovered_edge_shows_both_answers():
    verdict = TASK.check(PATH, answers("No", "Yes", "No", None), "strict")
    assert verdict.violations[-1].witnesses == (Witness("Carla", "No"), Witness("Dave", None))
