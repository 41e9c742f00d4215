from itertools import pairwise

import pytest
from spoken_cells import RING, case_of, case_played, instance_of, states, tells, values_of

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.moments import moments
from pytest_agentsnet.metrics.prescriptions import prescribed
from pytest_agentsnet.metrics.replay import REPLAY, behavioural_keys
from pytest_agentsnet.metrics.rounds_needed import rounds_needed
from pytest_agentsnet.metrics.textbook import Textbook

COLORING = instance_of("coloring")
SOLUTION = {"Ann": "Group 1", "Bob": "Group 2", "Cid": "Group 1", "Dan": "Group 2"}
GREEDY = "reverse/smallest_free/none/own"


def all_state(turn, key=GREEDY, instance=COLORING):
    return [claim for agent in instance.topology.agents for claim in states(instance, agent, turn, key)]


@pytest.mark.parametrize(("turn", "late"), [(0, 0), (1, 0), (2, 1), (7, 1)])
def test_agreement_is_late_when_fewer_rounds_are_left_than_the_rule_needs(turn, late):
    path = instance_of("coloring", Topology(tuple("ABCDEFGHI"), tuple(pairwise("ABCDEFGHI"))), rounds=8)
    assert rounds_needed(path, Textbook("greedy-by-name")) == 7
    case = case_of(path, dict.fromkeys("ABCDEFGHI"), all_state(turn, instance=path))
    assert values_of(case, REPLAY) == {"late_agreement": late}


def test_agreement_that_never_comes_is_late():
    claims = [*all_state(0), *states(COLORING, "Ann", 1, "none/random_free/lower_yields/own")]
    assert values_of(case_of(COLORING, SOLUTION, claims), REPLAY)["late_agreement"] == 1


def test_there_is_no_late_agreement_where_under_half_of_the_edges_have_two_rules():
    claims = [claim for agent in ("Ann", "Bob") for claim in states(COLORING, agent, 0, GREEDY)]
    assert "late_agreement" not in values_of(case_of(COLORING, SOLUTION, claims), REPLAY)


def test_there_is_no_late_agreement_on_a_rule_that_no_textbook_agent_plays():
    assert values_of(case_of(COLORING, SOLUTION, all_state(0, "degree/smallest_free/-/-")), REPLAY) == {}


@pytest.mark.parametrize(
    ("task", "key"),
    [
        ("coloring", "greedy-by-name-resend"),
        ("coloring", "announce-and-repair-resend"),
        ("vertex_cover", "name-order-complement-resend"),
        ("leader_election", "flood-max-resend"),
        ("consensus", "flood-min-resend"),
    ],
)
def test_agents_that_state_a_rule_and_play_it_execute_all_of_it(task, key):
    instance = agentsnet.instance(task, "ws", 16, rounds=12)
    book = Textbook(key.removesuffix("-resend"))
    case = case_played(instance, key, all_state(0, str(book.strategy), instance))
    found = measured(case, REPLAY)
    assert found["execution_fidelity"].value == 1
    assert found["execution_fidelity"].of >= 16
    assert found["late_agreement"].value == 0


@pytest.mark.parametrize(
    ("task", "key"),
    [
        ("coloring", "greedy-by-name-resend"),
        ("coloring", "announce-and-repair-resend"),
        ("vertex_cover", "name-order-complement-resend"),
        ("leader_election", "flood-max-resend"),
    ],
)
def test_most_agents_behave_as_the_textbook_agents_that_they_are(task, key):
    case = case_played(agentsnet.instance(task, "ws", 16, rounds=12), key)
    found = list(map(str, behavioural_keys(case).values()))
    assert len(found) == 16
    assert found.count(key.removesuffix("-resend")) > 8, found


def test_agents_that_state_a_rule_and_keep_to_another_answer_do_not_execute_it():
    # Nothing is prescribed for Ann and Bob and Cid before their greater neighbours were heard, from turn 1 on; for Dan from the first.
    claims = [claim for agent in RING.agents for claim in tells(COLORING, agent, range(4), "Group 3")]
    found = measured(case_of(COLORING, "Group 3", [*all_state(0), *claims]), REPLAY)
    assert (found["execution_fidelity"].value, found["execution_fidelity"].of) == (0, 5 + 3 * 4)


def test_what_was_said_before_the_rule_was_stated_is_not_held_against_it():
    claims = [*tells(COLORING, "Dan", [0, 1], "Group 3"), *tells(COLORING, "Dan", [2, 3], "Group 1")]
    found = measured(
        case_of(COLORING, {**SOLUTION, "Dan": "Group 1"}, [*claims, *states(COLORING, "Dan", 2, GREEDY)]), REPLAY
    )
    assert (found["execution_fidelity"].value, found["execution_fidelity"].of) == (1, 3)


def test_a_rule_is_followed_by_four_words_in_five_over_three_turns_or_more():
    def behaving(*said):
        claims = [claim for turn, value in enumerate(said) for claim in tells(COLORING, "Dan", turn, value)]
        return behavioural_keys(case_of(COLORING, {**SOLUTION, "Dan": "Group 1"}, claims)).get("Dan")

    greedy = Textbook("greedy-by-name")
    assert behaving("Group 1", "Group 1") == greedy
    assert behaving("Group 1") is None
    assert behaving("Group 3", "Group 1", "Group 1", "Group 1") == greedy
    assert behaving("Group 3", "Group 2", "Group 1", "Group 3") is None


def test_telling_one_neighbour_otherwise_follows_no_rule():
    claims = [
        *tells(COLORING, "Dan", range(4), "Group 1", to=["Ann"]),
        *tells(COLORING, "Dan", range(4), "Group 2", to=["Cid"]),
    ]
    assert behavioural_keys(case_of(COLORING, {**SOLUTION, "Dan": "Group 1"}, claims)) == {}


def test_a_refusal_is_heard_without_the_name_of_the_partner():
    matching = instance_of("matching")
    claims = [
        *tells(matching, "Cid", [0, 1], "Dan"),
        *tells(matching, "Dan", 0, "Cid", to=["Ann"], mood="negated"),
        *tells(matching, "Dan", 1, "Cid", to=["Cid"], mood="negated"),
        *tells(matching, "Cid", [2, 3], "Bob"),
    ]
    case = case_of(matching, dict.fromkeys(RING.agents), claims)
    # Dan, the greatest name, is asked until it has refused Cid itself; what it tells Ann of Cid is no refusal of Ann.
    assert [prescribed(Textbook("propose-highest"), moment) for moment in moments(case)["Cid"]] == [
        {"Dan"},
        {"Dan"},
        {"Bob"},
        {"Bob"},
    ]
