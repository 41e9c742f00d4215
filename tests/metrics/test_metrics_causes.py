import pytest
from own_words import groups, talking
from planted import planted

from pytest_agentsnet.metrics.causes import CAUSES, EXACT, causes
from pytest_agentsnet.metrics.endings import ENDINGS
from pytest_agentsnet.metrics.moves import MOVES


def found(cell, **asked):
    return causes(cell.case(), **asked)


def test_a_solved_cell_has_no_cause():
    assert found(groups("1111", "2222", answers="12")) == ()


def test_an_answer_that_is_none_of_the_task_is_a_matter_of_format():
    cell = groups("1111", "2222", answers="12").answers_are("Group 1", "Group 77")
    assert found(cell)[0] == "format"


def test_a_partner_who_is_no_neighbour_is_no_matter_of_format():
    cell = talking("matching", [["Bob"], ["Ann"], ["Ann"]], ["Bob", "Ann", "Ann"])
    assert "format" not in found(cell)


def test_half_of_the_agents_told_nobody_an_answer():
    assert found(groups("1111", "----", answers="11"))[0] == "never_stated"
    assert "never_stated" not in found(groups("1111", "----", "2222", answers="112"))


def test_a_partner_who_promised_two_jilts_one():
    cell = talking("matching", [["Bob"], [None], ["Bob"], ["Cleo"]], ["Bob", "Cleo", "Bob", "Cleo"])
    cell.says("Bob", 1, "Ann", "...", ("answer", "Bob", "Ann")).says("Bob", 1, "Cleo", "...", ("answer", "Bob", "Cleo"))
    assert found(cell)[0] == "multi_promise"


def test_a_partner_who_promised_one_and_answers_another_has_not_promised_several():
    cell = talking("matching", [["Bob"], ["Ann"], ["Bob"]], ["Bob", "Cleo", "Bob"])
    assert "multi_promise" not in found(cell)


@pytest.mark.parametrize(("users", "holds"), [("Ann Bob Cleo Dan", True), ("Ann Bob Cleo", False)])
def test_a_phantom_is_passed_on_by_three_that_had_read_it(users, holds):
    cell = groups("1111", "1111", "2222", "1111", "2222", answers="11212")
    for turn, (user, hearer) in enumerate(zip(users.split(), ["Bob", "Cleo", "Dan", "Eve"], strict=False)):
        cell.says(user, turn, hearer, "...", ("phantom", None, "Zoe"))
    assert ("phantom" in found(cell)) == holds


def test_a_phantom_that_each_invents_for_itself_is_not_passed_on():
    cell = groups("1111", "1111", "2222", "1111", "2222", answers="11212")
    for user in ("Ann", "Bob", "Cleo", "Dan"):
        cell.says(user, 0, cell.instance.topology.neighbours(user), "...", ("phantom", None, "Zoe"))
    assert "phantom" not in found(cell)


def test_a_phantom_that_each_has_invented_and_goes_on_to_name_is_not_passed_on():
    cell = groups("1111", "1111", "2222", "1111", "2222", answers="11212")
    for turn in range(3):
        for user in ("Ann", "Bob", "Cleo", "Dan"):
            cell.says(user, turn, cell.instance.topology.neighbours(user), "...", ("phantom", None, "Zoe"))
    assert "phantom" not in found(cell)


def test_one_who_moves_onto_its_neighbour_with_the_answer_slips():
    assert found(groups("1111", "2222", "----", answers="221")) == ("answer_slip", "too_late")


def test_two_who_cross_at_the_end():
    assert found(groups("1112", "2221", "----", answers="331")) == ("crossed_final", "too_late")


@pytest.mark.parametrize("words", ["1111", "1113", "3331"])
def test_a_slip_holds_where_the_metric_counts_an_end_of_a_violated_edge(words):
    """Told before and held, told to others or told to nobody: it is the same slip."""
    cell = groups("1111", words, "----", answers="112")
    assert cell.values(ENDINGS)["answer_slip"] > 0
    assert found(cell)[0] == "answer_slip"


def test_a_slip_elsewhere_is_no_cause_of_what_is_violated():
    cell = groups("----", "1111", "----", "----", answers="1233")
    assert cell.values(ENDINGS)["answer_slip"] > 0
    assert "answer_slip" not in found(cell)


def test_two_in_lockstep_to_the_end():
    assert found(groups("1212", "1212", "----", answers="113"))[:2] == ("crossed_final", "lockstep")
    assert found(groups("1133", "1133", "----", answers="331")) == ("answer_slip", "lockstep")


def test_two_who_swap_their_bits_are_in_no_lockstep():
    cell = talking("consensus", [["0", "1", "0", "1"], ["1", "0", "1", "0"]], ["0", "1"])
    assert cell.values(MOVES)["both_clash"] == 1
    assert "lockstep" not in found(cell)


def test_two_who_both_hold_out_to_the_end_stand_off_unanswered():
    assert found(groups("1111", "1111", "----", answers="112")) == ("answer_slip", "standoff", "unanswered")


@pytest.mark.parametrize(
    "cell",
    [
        talking("vertex_cover", [["Yes"] * 4, ["Yes"] * 4], ["Yes", "Yes"]),
        talking("leader_election", [["Ann"] * 4, ["Bob"] * 4], ["Yes", "Yes"]),
    ],
)
def test_who_holds_out_where_the_site_is_no_edge_stands_off_from_nobody(cell):
    assert cell.values(MOVES).get("standoff") is None
    assert "standoff" not in found(cell)
    assert "unanswered" in found(cell)


def test_a_short_conflict_that_nobody_answers():
    assert found(groups("1222", "3322", "----", answers="221")) == ("answer_slip", "unanswered")


def test_all_candidates_withdraw():
    cell = talking("leader_election", [["Ann"], ["Bob"]], ["No", "No"])
    assert found(cell) == ("crossed_final", "withdrawal", "uncovered", "too_late")


def test_two_leaders_are_an_over_claim():
    assert "over_claim" in found(talking("leader_election", [["Ann"], ["Bob"]], ["Yes", "Yes"]))


def test_a_needless_coordinator_is_an_over_claim():
    assert "over_claim" in found(talking("vertex_cover", [["Yes"], ["Yes"]], ["Yes", "Yes"]))


def test_two_who_both_answer_no_leave_their_edge_uncovered():
    assert "uncovered" in found(talking("vertex_cover", [["No"], ["No"]], ["No", "No"]))


def test_an_answer_that_was_told_in_the_last_turn_only_came_too_late():
    assert found(groups("1113", "2223", "----", answers="331")) == ("answer_slip", "too_late")
    assert "too_late" not in found(groups("1133", "2233", "----", answers="331"))


@pytest.mark.parametrize("answer", [None, "Group 9"])
def test_whoever_gives_no_valid_answer_comes_to_none_too_late(answer):
    assert found(groups("1111", "2222", answers="12").answers_are("Group 1", answer)) == ("format",)
    late = groups("1111", "2222", "3331", answers="122").answers_are("Group 1", answer, "Group 1")
    assert found(late) == ("format",), "who settled late is at no fault"


def test_two_who_hold_out_until_one_gives_no_valid_answer_are_a_matter_of_format_alone():
    assert found(groups("1111", "1111", answers="11").answers_are("Group 1", None)) == ("format",)


def test_whoever_breaks_a_promise_slips():
    cell = talking("matching", [["Bob"], ["Ann"], []], ["Bob", "Cleo", "None"])
    assert found(cell)[0] == "answer_slip"


def test_a_clash_of_which_nothing_else_is_known_has_another_cause():
    """Both ends told all others what they would answer, from the first turn on, and each other nothing."""
    cell = planted("coloring", 4).answers_are("Group 1", "Group 2", "Group 2", "Group 1")
    for agent, hearer in (("Ann", "Bob"), ("Bob", "Ann"), ("Cleo", "Dan"), ("Dan", "Cleo")):
        cell.says(agent, 0, hearer, "...", ("answer", agent, cell.answers[agent]))
    assert found(cell) == ("other",)


def test_without_english_only_the_answers_are_looked_at():
    assert found(groups("1111", "1111", "----", answers="112"), extracted=False) == ()
    assert found(talking("vertex_cover", [["No"], ["No"]], ["No", "No"]), extracted=False) == ("uncovered",)
    assert set(EXACT) < set(CAUSES)
