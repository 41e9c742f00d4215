import pytest
from spoken_cells import RING, case_of, does, instance_of, tells, values_of

from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.silent import SILENT

CONSENSUS = instance_of("consensus")
ELECTION = instance_of("leader_election")
LED_BY_DAN = {"Ann": "No", "Bob": "No", "Cid": "No", "Dan": "Yes"}


def all_tell(instance, turns, value, agents=RING.agents):
    return [claim for agent in agents for claim in tells(instance, agent, turns, value)]


def adopting(*more):
    """Dan says 1 until it has heard 0 of both its neighbours; then it says 0 as they do."""
    told = [*all_tell(CONSENSUS, range(4), "0", ["Ann", "Bob", "Cid"]), *tells(CONSENSUS, "Dan", 0, "1")]
    return case_of(CONSENSUS, "0", [*told, *tells(CONSENSUS, "Dan", [1, 2, 3], "0"), *more])


def test_an_adopting_run_goes_with_the_majority_in_silence():
    found = measured(adopting(), SILENT)
    assert (found["with_majority"].value, found["with_majority"].of) == (1, 1)
    assert found["against_majority"].value == found["tie"].value == 0
    assert (found["silent_agreement"].value, found["silent_agreement"].of) == (1, 1)
    assert found["agreed_solution"].value == 1
    assert found["lucky"].value == 0
    assert found["independent_share"].value == 1
    assert found["initial_diversity"].value == pytest.approx(0.811278, abs=1e-6)


@pytest.mark.parametrize("act", ["reason", "challenge", "check"])
def test_a_word_of_deliberation_moves_silent_agreement_alone(act):
    quiet, deliberated = values_of(adopting(), SILENT), values_of(adopting(*does(CONSENSUS, "Dan", 1, act)), SILENT)
    assert deliberated == {**quiet, "silent_agreement": 0, "silent_agreement.decided": 0}


def test_thanks_and_a_reason_in_another_turn_are_no_deliberation():
    claims = [
        *does(CONSENSUS, "Dan", 1, "ack"),
        *does(CONSENSUS, "Dan", 2, "reason"),
        *does(CONSENSUS, "Ann", 1, "reason"),
    ]
    assert values_of(adopting(*claims), SILENT) == values_of(adopting(), SILENT)


def test_changes_against_the_majority_and_where_there_is_none():
    claims = [
        *all_tell(CONSENSUS, 0, "0", ["Ann", "Cid"]),
        *all_tell(CONSENSUS, 0, "1", ["Bob"]),
        *tells(CONSENSUS, "Bob", 1, "0"),  # With Ann and Cid.
        *tells(CONSENSUS, "Ann", 1, "1"),  # With Bob, the only neighbour that spoke.
        *tells(CONSENSUS, "Bob", 2, "1"),  # Ann has turned to 1, Cid stands at 0.
        *tells(CONSENSUS, "Cid", 2, "1"),  # Bob had turned to 0.
    ]
    found = measured(case_of(CONSENSUS, {"Ann": "1", "Bob": "1", "Cid": "1", "Dan": "1"}, claims), SILENT)
    assert found["with_majority"].of == 4
    assert [found[name].value for name in ("with_majority", "against_majority", "tie")] == [0.5, 0.25, 0.25]
    assert found["lucky"].value == 1
    assert found["agreed_solution"].value == 0


def test_an_answer_other_than_what_was_said_last_is_a_change_without_a_word():
    claims = [*all_tell(CONSENSUS, [0], "0"), *all_tell(CONSENSUS, [1], "1", ["Ann", "Cid"])]
    found = measured(case_of(CONSENSUS, {**dict.fromkeys(RING.agents, "1"), "Dan": None}, claims), SILENT)
    # Ann and Cid turned against their neighbours; Bob followed them with its answer.
    assert [found[name].value for name in ("with_majority", "against_majority")] == pytest.approx([1 / 3, 2 / 3])
    assert found["silent_agreement"].value == 1


def test_answering_no_with_another_candidate_in_mind_is_no_change():
    case = case_of(ELECTION, LED_BY_DAN, all_tell(ELECTION, [0, 1], "Dan"))
    found = measured(case, SILENT)
    assert "with_majority" not in found
    assert found["agreed_solution"].value == found["endorsed"].value == 1
    assert found["lucky"].value == 0


def test_a_leader_that_nobody_named_is_lucky_and_not_endorsed():
    claims = [claim for agent in RING.agents for claim in tells(ELECTION, agent, 0, agent)]
    found = measured(case_of(ELECTION, LED_BY_DAN, claims), SILENT)
    assert found["endorsed"].value == found["agreed_solution"].value == 0
    assert found["lucky"].value == 1
    assert found["initial_diversity"].value == 1
    # Ann and Cid heard Dan and Bob name others than them; a No is what those words mean to them.
    assert (found["with_majority"].value, found["with_majority"].of) == (1, 3)


def test_an_answer_given_after_hearing_one_is_not_independent():
    claims = [*tells(CONSENSUS, "Ann", 0, "1"), *all_tell(CONSENSUS, [1], "1", ["Bob", "Cid", "Dan"])]
    found = measured(case_of(CONSENSUS, "1", claims), SILENT)
    assert (found["independent_share"].value, found["independent_share"].of) == (0.5, 4)
    assert "initial_diversity" not in found


def test_an_unsolved_cell_is_neither_agreed_nor_lucky():
    found = measured(case_of(ELECTION, "No", all_tell(ELECTION, [0], "Dan")), SILENT)
    assert "agreed_solution" not in found
    assert "endorsed" not in found
    assert found["lucky"].value == 0


def test_nothing_is_measured_where_taking_a_neighbours_value_is_a_conflict():
    assert measured(case_of(instance_of("coloring"), "Group 1"), SILENT) == {}


def test_where_nobody_spoke_there_is_no_agreement_to_be_silent():
    assert values_of(case_of(CONSENSUS, "0"), SILENT) == {
        **dict.fromkeys(["agreed_solution", "agreed_solution.decided"], 0),
        **dict.fromkeys(["lucky", "lucky.decided"], 1),
    }


def test_a_candidate_who_says_no_changes_with_those_who_name_another():
    named = all_tell(ELECTION, [0], "Dan", ["Bob", "Dan"])
    cid = [*tells(ELECTION, "Cid", 0, "Cid"), *tells(ELECTION, "Cid", 1, "Cid", mood="negated")]
    found = measured(case_of(ELECTION, LED_BY_DAN, [*named, *cid]), SILENT)
    assert (found["with_majority"].value, found["with_majority"].of) == (1, 1)


def test_neighbours_who_will_not_lead_are_no_majority_for_anybody():
    """Cid gives up its candidacy: that Bob and Dan will not lead either names nobody."""
    backing_out = [claim for v in ("Bob", "Dan") for claim in tells(ELECTION, v, 0, v, mood="negated")]
    cid = [*tells(ELECTION, "Cid", 0, "Cid"), *tells(ELECTION, "Cid", 1, "Cid", mood="negated")]
    found = measured(case_of(ELECTION, "No", [*backing_out, *cid]), SILENT)
    assert (found["tie"].value, found["tie"].of, found["with_majority"].value) == (1, 1, 0)
