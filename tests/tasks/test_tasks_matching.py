import networkx as nx
import pytest
from hypothesis import given
from labellings import constraints, labelled, sentences
from strategies import as_networkx

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Witness
from pytest_agentsnet.tasks.matching import Matching

TASK = Matching()
# Anna - Bob - Carla - Dave
PATH = Topology(("Anna", "Bob", "Carla", "Dave"), (("Bob", "Carla"), ("Anna", "Bob"), ("Carla", "Dave")))


def maximal(topology):
    pairs = nx.maximal_matching(as_networkx(topology))
    labelling = dict.fromkeys(topology.agents, "None")
    for u, v in pairs:
        labelling[u], labelling[v] = v, u
    return labelling


@given(case=labelled(TASK, maximal))
def test_solved_exactly_when_networkx_calls_the_mutual_pairs_a_maximal_matching(case):
    topology, labelling = case
    graph = as_networkx(topology)
    mutual = {frozenset((u, v)) for u, v in graph.edges if labelling.get(u) == v and labelling.get(v) == u}
    matched = {agent for pair in mutual for agent in pair}
    all_others_say_none = all(labelling.get(agent) == "None" for agent in topology.agents if agent not in matched)
    maximal = nx.is_maximal_matching(graph, {tuple(pair) for pair in mutual})
    for scoring in SCORINGS:
        verdict = TASK.check(topology, labelling, scoring)
        assert verdict.solved == (all_others_say_none and maximal)


@given(case=labelled(TASK, maximal))
def test_the_score_is_the_share_of_agents_that_no_violation_blames(case):
    topology, labelling = case
    for scoring in SCORINGS:
        verdict = TASK.check(topology, labelling, scoring)
        blamed = set()
        for violation in verdict.violations:
            at_fault = violation.witnesses if violation.constraint == "both_unmatched" else violation.witnesses[:1]
            blamed |= {agent for agent, _ in at_fault}
        assert verdict.score == pytest.approx(1 - len(blamed) / topology.n)


def test_a_maximal_matching_of_a_path_need_not_be_a_largest_one():
    verdict = TASK.check(PATH, {"Anna": "None", "Bob": "Carla", "Carla": "Bob", "Dave": "None"}, "strict")
    assert (verdict.score, verdict.solved) == (1.0, True)


def test_who_names_somebody_that_does_not_name_it_back_is_inconsistent_and_the_named_one_is_not():
    verdict = TASK.check(PATH, {"Anna": "Bob", "Bob": "Carla", "Carla": "Bob", "Dave": "None"}, "strict")
    assert verdict.score == 0.75
    assert constraints(verdict) == ["not_mutual"]
    assert verdict.violations[0].witnesses == (Witness("Anna", "Bob"), Witness("Bob", "Carla"))
    assert sentences(verdict) == ['Anna named Bob, but Bob answered "Carla"']


def test_a_chain_of_names_is_one_violation_for_each_name_in_vain_in_the_order_of_the_edges():
    verdict = TASK.check(PATH, {"Anna": "Bob", "Bob": "Carla", "Carla": "Dave", "Dave": "None"}, "strict")
    assert verdict.score == 0.25
    assert [violation.witnesses[0].agent for violation in verdict.violations] == ["Bob", "Anna", "Carla"]


def test_two_neighbours_left_over_are_both_inconsistent():
    verdict = TASK.check(PATH, {"Anna": "Bob", "Bob": "Anna", "Carla": "None", "Dave": "None"}, "strict")
    assert (verdict.score, constraints(verdict)) == (0.5, ["both_unmatched"])
    assert sentences(verdict) == ["Carla and Dave are neighbours and both answered None"]


@pytest.mark.parametrize("scoring", SCORINGS)
@pytest.mark.parametrize(
    ("answer", "constraint"),
    [
        ("Anna", "not_a_neighbour"),  # an agent, two hops away
        ("Dave", "not_a_neighbour"),  # the agent itself
        ("Zoe", "invalid_answer"),
        ("none", "invalid_answer"),
        ("", "invalid_answer"),
        (None, "invalid_answer"),
    ],
)
def test_an_answer_that_can_be_nobodys_partner_is_one_inconsistent_agent(scoring, answer, constraint):
    verdict = TASK.check(PATH, {"Anna": "None", "Bob": "Carla", "Carla": "Bob", "Dave": answer}, scoring)
    assert verdict.score == 0.75
    assert constraints(verdict) == [constraint]
    assert verdict.violations[0].witnesses == (Witness("Dave", answer),)


def test_naming_a_neighbour_that_cannot_be_read_is_in_vain():
    verdict = TASK.check(PATH, {"Anna": "None", "Bob": "Carla", "Carla": "Bob"}, "strict")
    assert constraints(verdict) == ["invalid_answer"]
    verdict = TASK.check(PATH, {"Anna": "Bob", "Carla": "Dave", "Dave": "Carla"}, "strict")
    assert sentences(verdict) == ["Bob gave no readable answer", "Anna named Bob, but Bob gave no readable answer"]


def test_the_alphabet_is_the_neighbours_in_their_order_then_none():
    assert TASK.alphabet(PATH, "Bob") == ("Carla", "Anna", "None")
    assert TASK.alphabet(PATH, "Dave") == ("Carla", "None")
