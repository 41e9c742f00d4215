from own_words import groups, talking
from planted import planted

from pytest_agentsnet.metrics.endings import ENDINGS

NAMES = {metric.name for metric in ENDINGS}


def numbers(cell):
    return {name: value for name, value in cell.values(ENDINGS).items() if name in NAMES}


def test_a_solved_cell_has_no_site_to_cross_at_and_no_slip():
    assert numbers(groups("1111", "2222", answers="12")) == {"answer_slip": 0}


def test_two_who_both_move_with_their_answers_to_what_was_free_cross():
    assert numbers(groups("1111", "1111", "2---", answers="332")) == {
        "unannounced_violation": 1,
        "crossed_final": 1,
        "answer_slip": 0,
    }


def with_a_last_word(mood):
    """Two who say in every turn that they take Group 2, and add something of Group 1 in this mood."""
    cell = planted("coloring", 2)
    for turn in range(cell.instance.rounds):
        for agent, other in (("Ann", "Bob"), ("Bob", "Ann")):
            cell.says(agent, turn, other, "...", ("answer", agent, "Group 2"), ("answer", agent, "Group 1", mood))
    return cell.answers_are("Group 2", "Group 2")


def test_what_one_leans_to_in_the_same_message_undoes_no_decision():
    assert numbers(with_a_last_word("leaning"))["unannounced_violation"] == 0
    assert numbers(with_a_last_word("leaning"))["crossed_final"] == 0


def test_what_was_told_and_taken_back_in_the_same_message_was_told():
    assert numbers(with_a_last_word("assert"))["unannounced_violation"] == 0


def test_one_who_moves_onto_what_it_had_heard_slips():
    cell = groups("1111", "2222", "----", answers="221")
    found = cell.measured(ENDINGS)
    assert (found["crossed_final"].value, found["answer_slip"].value, found["answer_slip"].of) == (0, 1 / 3, 3)


def test_an_answer_held_against_what_was_heard_is_a_slip_of_both():
    assert numbers(groups("1111", "1111", answers="11")) == {
        "unannounced_violation": 0,
        "crossed_final": 0,
        "answer_slip": 1,
    }


def test_whoever_heard_nothing_cannot_slip():
    assert numbers(groups("----", "----", answers="11")) == {"unannounced_violation": 1, "crossed_final": 0}


def test_a_hub_that_heard_both_bits_has_nothing_that_fits():
    cell = talking("consensus", [["0"], [None], ["1"]], ["0", "1", "1"])
    assert "answer_slip" not in numbers(cell)


def test_two_candidates_who_both_withdraw_cross():
    cell = talking("leader_election", [["Ann"], ["Bob"]], ["No", "No"])
    assert numbers(cell) == {"crossed_final": 1, "answer_slip": 0}


def test_a_candidate_whom_all_had_named_slips_when_it_answers_no():
    cell = talking("leader_election", [["Ann"], ["Ann"]], ["No", "No"])
    found = cell.measured(ENDINGS)
    assert (found["crossed_final"].value, found["answer_slip"].value, found["answer_slip"].of) == (0, 0.5, 2)


def test_a_partner_who_had_named_another_is_named_by_a_slip():
    cell = talking("matching", [["Bob"], ["Cleo"], ["Bob"]], ["Bob", "Cleo", "Bob"])
    found = cell.measured(ENDINGS)
    assert (found["answer_slip"].value, found["answer_slip"].of) == (1 / 3, 3)


def test_whoever_breaks_a_promise_slips_though_it_was_told_nothing_by_whom_it_names():
    cell = talking("matching", [["Bob"], ["Ann"], []], ["Bob", "Cleo", "None"])
    found = cell.measured(ENDINGS)
    assert (found["answer_slip"].value, found["answer_slip"].of) == (1 / 3, 3)
    assert found["crossed_final"].value == 0


def test_of_two_promises_one_is_kept():
    cell = talking("matching", [["Bob"], [None], ["Bob"]], ["Bob", "Cleo", "Bob"])
    assert numbers(cell)["answer_slip"] == 0


def test_two_who_both_turn_down_at_the_end_leave_their_edge_uncovered():
    cell = talking("vertex_cover", [["Yes"], ["Yes"]], ["No", "No"])
    assert numbers(cell) == {"unannounced_violation": 1, "crossed_final": 1, "answer_slip": 0}


def test_an_answer_that_is_none_is_no_slip():
    cell = groups("1111", "2222", answers="12").answers_are("Group 9", None)
    assert numbers(cell) == {"crossed_final": 0, "answer_slip": 0}
