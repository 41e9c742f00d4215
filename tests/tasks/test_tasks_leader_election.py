from itertools import pairwise

import pytest
from hypothesis import given
from labellings import constraints, labelled, sentences

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Witness
from pytest_agentsnet.tasks.leader_election import LeaderElection

TASK = LeaderElection()
PATH = Topology(("Carla", "Bob", "Anna"), (("Anna", "Bob"), ("Bob", "Carla")))


def first_leads(topology):
    return {agent: "Yes" if agent == topology.agents[0] else "No" for agent in topology.agents}


@given(case=labelled(TASK, first_leads))
def test_solved_exactly_with_one_yes_and_no_from_all_others(case):
    topology, labelling = case
    answers = sorted(str(labelling.get(agent)) for agent in topology.agents)
    for scoring in SCORINGS:
        verdict = TASK.check(topology, labelling, scoring)
        assert verdict.solved == (answers == ["No"] * (topology.n - 1) + ["Yes"])
        assert verdict.score == float(verdict.solved)


def test_all_leaders_are_named_in_the_order_of_the_agents():
    verdict = TASK.check(PATH, {"Anna": "Yes", "Bob": "No", "Carla": "Yes"}, "strict")
    assert constraints(verdict) == ["several_leaders"]
    assert verdict.violations[0].witnesses == (Witness("Carla", "Yes"), Witness("Anna", "Yes"))
    assert sentences(verdict) == ["2 agents answered Yes: Carla, Anna"]


def test_nobody_leads():
    verdict = TASK.check(PATH, dict.fromkeys(PATH.agents, "No"), "strict")
    assert constraints(verdict) == ["no_leader"]
    assert verdict.violations[0].witnesses == ()


@pytest.mark.parametrize("scoring", SCORINGS)
@pytest.mark.parametrize("bad", [None, "yes", "No.", "", "Maybe"])
def test_one_leader_is_not_enough_when_somebody_else_cannot_be_read(scoring, bad):
    verdict = TASK.check(PATH, {"Anna": "Yes", "Bob": "No", "Carla": bad}, scoring)
    assert (verdict.score, constraints(verdict)) == (0.0, ["invalid_answer"])


def test_a_sentence_about_a_thousand_leaders_stays_short():
    names = tuple(f"A{i}" for i in range(1000))
    path = Topology(names, tuple(pairwise(names)))
    verdict = TASK.check(path, dict.fromkeys(names, "Yes"), "strict")
    assert len(sentences(verdict)[0]) < 300
    assert len(verdict.violations[0].witnesses) == 1000
