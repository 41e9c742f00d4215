from own_words import groups, talking

from pytest_agentsnet.metrics.conflicts import CONFLICTS

SILENT_ENDS = {"disputed": 0, "welcomed": 0, "unmentioned": 1}
NAMES = {metric.name for metric in CONFLICTS}


def numbers(cell):
    """Values by name, without those that only repeat them for decided words."""
    return {name: value for name, value in cell.values(CONFLICTS).items() if name in NAMES}


def test_where_nobody_clashes_nothing_is_measured():
    assert numbers(groups("1111", "2222", answers="12")) == {}


def test_a_conflict_that_is_mended_at_once():
    assert numbers(groups("1111", "1222", answers="12")) == {
        "conflict_response": 1,
        "conflict_resolution": 1,
        "conflict_latency": 1,
        "recurred": 0,
    }


def test_a_conflict_that_is_mended_in_the_second_turn_after_it_was_heard():
    found = groups("1111", "1122", answers="12").measured(CONFLICTS)
    assert (found["conflict_response"].value, found["conflict_latency"].value) == (1, 2)
    assert found["unanswered"].value == 0


def test_a_conflict_that_is_mended_in_the_third_is_resolved_without_a_response():
    found = numbers(groups("1111", "1112", answers="12"))
    assert (found["conflict_response"], found["conflict_resolution"], found["conflict_latency"]) == (0, 1, 3)


def test_a_change_that_only_moves_the_conflict_is_a_response_but_no_resolution():
    found = groups("1222", "1222", answers="22").measured(CONFLICTS)
    assert (found["conflict_response"].value, found["conflict_resolution"].value) == (1, 0)
    assert (found["conflict_latency"].value, found["conflict_latency"].censored) == (4, 1)
    assert found["unanswered"].value == 0


def test_a_conflict_that_nobody_answers_is_unanswered_and_nothing_else():
    assert numbers(groups("1111", "1111", answers="11")) == {
        "conflict_response": 0,
        "conflict_resolution": 0,
        "conflict_latency": 4,
        "unanswered": 1,
        **SILENT_ENDS,
    }


def test_a_conflict_that_comes_back_with_the_answers_recurred_and_is_not_gone():
    found = numbers(groups("1111", "1222", answers="11"))
    assert (found["recurred"], found["conflict_resolution"], found["conflict_latency"]) == (1, 0, 1)


def test_a_conflict_with_one_who_gives_no_valid_answer_is_gone_although_nobody_changed():
    found = numbers(groups("1111", "1111", answers="11").answers_are("Group 1", None))
    assert found == {
        "conflict_response": 0,
        "conflict_resolution": 1,
        "conflict_latency": 4,
        "recurred": 0,
        "unanswered": 0,
    }


def test_a_conflict_that_only_the_answers_bring_is_not_counted():
    assert numbers(groups("1111", "2222", answers="11")) == {}


def test_an_unanswered_conflict_may_be_disputed():
    cell = groups("1111", "1111", answers="11").says("Bob", 2, "Ann", "...", ("clash", None, ""))
    assert {name: numbers(cell)[name] for name in SILENT_ENDS} == {"disputed": 1, "welcomed": 0, "unmentioned": 0}


def test_or_it_is_taken_for_a_success():
    cell = groups("1111", "1111", answers="11").says("Bob", 0, "Ann", "...", ("welcome", None, ""))
    assert {name: numbers(cell)[name] for name in SILENT_ENDS} == {"disputed": 0, "welcomed": 1, "unmentioned": 0}


def test_whoever_objects_is_not_outweighed_by_whoever_is_glad():
    cell = groups("1111", "1111", answers="11").says("Bob", 1, "Ann", "...", ("welcome", None, ""))
    cell.says("Ann", 1, "Bob", "...", ("challenge", None, ""))
    assert numbers(cell)["disputed"] == 1


def test_what_is_said_to_others_does_not_speak_of_it():
    cell = groups("1111", "1111", "2222", answers="112").says("Bob", 2, "Cleo", "...", ("clash", None, ""))
    assert numbers(cell)["unmentioned"] == 1


def test_two_candidates_are_a_conflict_of_the_whole_graph():
    lines = [["Ann", "Ann", "Ann", "Ann"], ["Bob", "Bob", "Ann", "Ann"]]
    assert numbers(talking("leader_election", lines, ["Yes", "No"])) == {
        "conflict_response": 1,
        "conflict_resolution": 1,
        "conflict_latency": 2,
        "recurred": 0,
        "unanswered": 0,
    }


def test_leanings_count_but_not_among_decided_words():
    cell = talking("consensus", [["0"] * 4, ["1"] * 4], ["0", "1"], moods=("leaning",))
    found = cell.measured(CONFLICTS)
    assert found["conflict_resolution"].value == 0
    assert "conflict_resolution.decided" not in found
