import pytest
from hypothesis import given
from labellings import constraints, labelled, sentences

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Witness
from pytest_agentsnet.tasks.consensus import Consensus

TASK = Consensus()
# Anna - Bob - Carla - Dave
PATH = Topology(("Anna", "Bob", "Carla", "Dave"), (("Carla", "Dave"), ("Anna", "Bob"), ("Bob", "Carla")))


def all_one(topology):
    return dict.fromkeys(topology.agents, "1")


@given(case=labelled(TASK, all_one))
def test_solved_exactly_when_all_answers_are_the_same_bit(case):
    topology, labelling = case
    answers = {labelling.get(agent) for agent in topology.agents}
    for scoring in SCORINGS:
        verdict = TASK.check(topology, labelling, scoring)
        assert verdict.solved == (answers in ({"0"}, {"1"}))
        assert verdict.score == float(verdict.solved)


@given(case=labelled(TASK, all_one))
def test_a_disagreement_shows_an_agent_of_either_side_the_larger_first(case):
    topology, labelling = case
    votes = [labelling.get(agent) for agent in topology.agents]
    verdict = TASK.check(topology, labelling, "strict")
    split = [violation for violation in verdict.violations if violation.constraint == "disagreement"]
    assert len(split) == ("0" in votes and "1" in votes)
    for violation in split:
        (_, larger), (_, smaller) = violation.witnesses
        assert {larger, smaller} == {"0", "1"}
        assert votes.count(larger) >= votes.count(smaller)


def test_the_pair_shown_is_the_first_edge_across_the_split():
    verdict = TASK.check(PATH, {"Anna": "0", "Bob": "1", "Carla": "1", "Dave": "1"}, "strict")
    assert verdict.violations[0].witnesses == (Witness("Bob", "1"), Witness("Anna", "0"))
    assert sentences(verdict) == ["the network split 3 to 1: Bob answered 1 and Anna answered 0"]


def test_camps_kept_apart_by_unreadable_answers_are_shown_by_their_first_agents():
    verdict = TASK.check(PATH, {"Anna": "0", "Carla": None, "Dave": "1"}, "strict")
    assert constraints(verdict) == ["invalid_answer", "invalid_answer", "disagreement"]
    assert verdict.violations[-1].witnesses == (Witness("Anna", "0"), Witness("Dave", "1"))


@pytest.mark.parametrize("scoring", SCORINGS)
@pytest.mark.parametrize("bad", [None, "2", "00", "O", "", "0.0"])
def test_equal_answers_that_are_no_bit_agree_on_nothing(scoring, bad):
    verdict = TASK.check(PATH, dict.fromkeys(PATH.agents, bad), scoring)
    assert (verdict.score, constraints(verdict)) == (0.0, ["invalid_answer"] * 4)
