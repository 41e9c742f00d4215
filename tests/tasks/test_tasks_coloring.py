import networkx as nx
import pytest
from hypothesis import given
from labellings import constraints, labelled, sentences
from strategies import as_networkx, topology_of

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Witness
from pytest_agentsnet.tasks.coloring import Coloring

TASK = Coloring()
PATH = Topology(("Anna", "Bob", "Carla"), (("Carla", "Bob"), ("Anna", "Bob")))


def greedy(topology):
    colours = nx.greedy_color(as_networkx(topology))
    return {agent: f"Group {colour + 1}" for agent, colour in colours.items()}


@given(case=labelled(TASK, greedy))
def test_solved_exactly_when_all_answers_are_groups_and_no_edge_is_within_one(case):
    topology, labelling = case
    groups = {f"Group {i + 1}" for i in range(topology.max_degree + 1)}
    valid = all(labelling.get(agent) in groups for agent in topology.agents)
    proper = [labelling.get(u) != labelling.get(v) for u, v in as_networkx(topology).edges]
    for scoring in SCORINGS:
        verdict = TASK.check(topology, labelling, scoring)
        assert verdict.solved == (valid and all(proper))
        assert verdict.score == (pytest.approx(sum(proper) / len(proper)) if valid else 0.0)


@given(case=labelled(TASK, greedy))
def test_every_violated_edge_and_every_invalid_answer_is_named_once(case):
    topology, labelling = case
    groups = TASK.alphabet(topology, topology.agents[0])
    verdict = TASK.check(topology, labelling, "strict")
    invalid = [agent for agent in topology.agents if labelling.get(agent) not in groups]
    equal = [(u, v) for u, v in topology.edges if labelling.get(u) in groups and labelling.get(u) == labelling.get(v)]
    assert constraints(verdict) == ["invalid_answer"] * len(invalid) + ["equal_colours"] * len(equal)
    witnesses = [tuple(agent for agent, _ in violation.witnesses) for violation in verdict.violations]
    assert witnesses == [(agent,) for agent in invalid] + equal


def test_a_violation_names_the_edge_and_both_answers():
    verdict = TASK.check(PATH, {"Anna": "Group 2", "Bob": "Group 2", "Carla": "Group 1"}, "strict")
    assert sentences(verdict) == ["Anna and Bob are neighbours and both answered Group 2"]
    assert verdict.violations[0].witnesses == (Witness("Anna", "Group 2"), Witness("Bob", "Group 2"))
    assert verdict.score == 0.5


@pytest.mark.parametrize("scoring", SCORINGS)
@pytest.mark.parametrize("bad", [None, "Group 4", "Group 0", "group 1", "Group 1.", " Group 1", "1", ""])
def test_one_answer_that_is_no_group_makes_the_score_zero(scoring, bad):
    verdict = TASK.check(PATH, {"Anna": "Group 1", "Bob": "Group 2", "Carla": bad}, scoring)
    assert (verdict.score, verdict.solved) == (0.0, False)
    assert constraints(verdict) == ["invalid_answer"]


def test_two_neighbours_with_one_invalid_answer_are_invalid_and_not_in_one_group():
    verdict = TASK.check(PATH, {"Anna": "Group 9", "Bob": "Group 9", "Carla": "Group 1"}, "strict")
    assert constraints(verdict) == ["invalid_answer", "invalid_answer"]
    assert sentences(verdict)[0] == 'Anna answered "Group 9", which is not one of Group 1 to Group 3'


def test_a_score_is_the_published_division_to_the_last_bit():
    ring = topology_of(nx.cycle_graph(3))
    verdict = TASK.check(ring, {"A0": "Group 1", "A1": "Group 1", "A2": "Group 2"}, "paper")
    assert verdict.score == 2 / 3


def test_the_palette_is_one_tuple_for_all_agents():
    star = topology_of(nx.star_graph(5))
    palettes = {id(TASK.alphabet(star, agent)) for agent in star.agents}
    assert len(palettes) == 1
    assert TASK.alphabet(star, "A3") == ("Group 1", "Group 2", "Group 3", "Group 4", "Group 5", "Group 6")


def test_the_brief_names_the_palette():
    assert "3 groups, called Group 1 to Group 3" in TASK.brief(PATH)
