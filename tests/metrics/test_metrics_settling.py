import pytest
from spoken_cells import RING, case_of, instance_of, tells, values_of

from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.promises import PROMISES
from pytest_agentsnet.metrics.settling import SETTLING, settle

COLORING = instance_of("coloring")
SOLUTION = {"Ann": "Group 1", "Bob": "Group 2", "Cid": "Group 1", "Dan": "Group 2"}


def everybody_tells(turns, instance=COLORING, answers=SOLUTION):
    return [claim for agent in RING.agents for claim in tells(instance, agent, turns, answers[agent])]


def test_a_run_that_says_its_answers_at_once_and_keeps_to_them_is_settled_from_turn_0():
    values = values_of(case_of(COLORING, SOLUTION, everybody_tells([0, 1, 2, 3])), SETTLING)
    assert values == {
        **dict.fromkeys(["late_settling", "settle_turn", "first_statement", "never_stated", "final_move"], 0),
        **dict.fromkeys([f"{name}.decided" for name in ("late_settling", "settle_turn", "first_statement")], 0),
        **dict.fromkeys(["never_stated.decided", "final_move.decided"], 0),
        **dict.fromkeys(["settle_curve", "settle_curve.decided"], 1),
    }


def test_a_late_run_is_late_and_nothing_else_is_amiss():
    claims = [
        *everybody_tells([3]),
        *(claim for agent in ("Ann", "Bob") for claim in tells(COLORING, agent, [0, 1, 2], "Group 3")),
        *(claim for agent in ("Cid", "Dan") for claim in tells(COLORING, agent, [0, 1, 2], SOLUTION[agent])),
    ]
    found = measured(case_of(COLORING, SOLUTION, claims), SETTLING)
    assert found["late_settling"].value == 0.5
    assert found["late_settling"].of == 4
    assert found["settle_curve"].series == (0.5, 0.5, 0.5, 1, 1)
    assert found["settle_turn"].value == 1.5
    assert found["settle_turn"].censored == 0
    assert found["first_statement"].value == found["never_stated"].value == found["final_move"].value == 0


def test_a_run_in_which_nobody_says_an_answer_is_censored_and_has_no_final_move():
    found = measured(case_of(COLORING, SOLUTION), SETTLING)
    assert found["never_stated"].value == found["late_settling"].value == 1
    assert (found["settle_turn"].value, found["settle_turn"].censored) == (4, 4)
    assert (found["first_statement"].value, found["first_statement"].censored) == (4, 4)
    assert "final_move" not in found


def test_whoever_answers_something_else_than_it_said_last_moves_at_the_end():
    claims = [*everybody_tells([0, 1]), *tells(COLORING, "Ann", 2, "Group 3")]
    found = measured(case_of(COLORING, SOLUTION, claims), SETTLING)
    assert (found["final_move"].value, found["final_move"].of) == (0.25, 4)
    assert found["late_settling"].value == 0.25


def test_an_agent_that_tells_one_neighbour_otherwise_is_not_settled_in_that_turn():
    claims = [*tells(COLORING, "Ann", 1, "Group 1", to=["Bob"]), *tells(COLORING, "Ann", 1, "Group 3", to=["Dan"])]
    case = case_of(COLORING, SOLUTION, [*claims, *tells(COLORING, "Ann", 2, "Group 1", to=["Bob"])])
    assert settle(case)["Ann"] == 2


def test_without_a_readable_answer_there_is_nothing_to_settle_on_and_no_final_move():
    found = measured(case_of(COLORING, {**SOLUTION, "Ann": None}, everybody_tells([0])), SETTLING)
    assert found["settle_turn"].censored == 1
    assert (found["final_move"].value, found["final_move"].of) == (0, 3)


def test_a_candidate_is_a_yes_of_that_agent_and_a_no_of_the_others():
    election = instance_of("leader_election")
    answers = {"Ann": "No", "Bob": "No", "Cid": "No", "Dan": "Yes"}
    claims = [claim for agent in RING.agents for claim in tells(election, agent, [0, 1, 2, 3], "Dan")]
    assert measured(case_of(election, answers, claims), SETTLING)["settle_turn"].value == 0


@pytest.mark.parametrize("mood", ["leaning", "proposal"])
def test_what_agents_only_tend_to_settles_nothing_where_decided_words_alone_count(mood):
    claims = [claim for agent in RING.agents for claim in tells(COLORING, agent, [0], SOLUTION[agent], mood=mood)]
    found = measured(case_of(COLORING, SOLUTION, claims), SETTLING)
    assert found["settle_turn"].value == 0
    assert found["settle_turn.decided"].value == 4


def withdrawing(turn):
    """Dan leads, the others say so by a No, and Cid from this turn on only: until then it would lead itself."""
    election = instance_of("leader_election")
    others = [claim for agent in ("Ann", "Bob") for claim in tells(election, agent, 0, agent, mood="negated")]
    cid = [*tells(election, "Cid", 0, "Cid"), *tells(election, "Cid", turn, "Cid", mood="negated")]
    answers = {"Ann": "No", "Bob": "No", "Cid": "No", "Dan": "Yes"}
    return case_of(election, answers, [*others, *cid, *tells(election, "Dan", 0, "Dan")])


def test_one_who_tells_a_no_has_stated_and_settled_on_it():
    values = values_of(withdrawing(2), SETTLING)
    assert (values["never_stated"], values["final_move"], values["late_settling"]) == (0, 0, 0)
    assert settle(withdrawing(2)) == {"Ann": 0, "Bob": 0, "Cid": 2, "Dan": 0}


def test_a_candidate_who_said_no_before_is_no_late_one():
    found = measured(withdrawing(3), PROMISES)["withdrawal"]
    assert (found.value, found.of) == (0, 1)
