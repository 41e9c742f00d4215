from own_words import groups, talking

from pytest_agentsnet.metrics.moves import MOVES

NAMES = {metric.name for metric in MOVES}
QUIET = {"unneeded_move": 0, "oscillation": 0, "march": 0}


def numbers(cell):
    return {name: value for name, value in cell.values(MOVES).items() if name in NAMES}


def test_where_nobody_clashes_and_nobody_moves_all_is_quiet():
    assert numbers(groups("1111", "2222", answers="12")) == QUIET


def test_one_who_gives_way():
    assert numbers(groups("1111", "1222", answers="12")) == {"hold": 0, "yield_one": 1, "both_move": 0, **QUIET}


def test_two_who_move_in_lockstep_never_hold_and_clash_again():
    assert numbers(groups("1313", "1313", "----", answers="312")) == {
        "hold": 0,
        "yield_one": 0.25,
        "both_move": 0.75,
        "both_clash": 1,
        "lockstep": 1,
        "lockstep_chance": 1 / 3,
        "standoff": 0,
        "oscillation": 1,
        "march": 0,
    }


def test_two_who_both_move_apart_mend_it():
    found = numbers(groups("1333", "1222", "----", answers="321"))
    assert (found["both_move"], found["both_clash"]) == (1, 0)


def test_two_who_both_hold_out_stand_off():
    found = numbers(groups("1111", "1111", answers="11"))
    assert (found["hold"], found["standoff"]) == (1, 1)


def test_whoever_gives_no_valid_answer_neither_holds_out_nor_moves_with_it():
    found = groups("1111", "1111", answers="11").answers_are("Group 1", None).measured(MOVES)
    assert (found["hold"].value, found["hold"].of, found["standoff"].value) == (1, 3, 1)
    found = groups("1111", "1111", answers="11").answers_are("Group 2", None).measured(MOVES)
    assert (found["hold"].value, found["hold"].of, found["yield_one"].value) == (0.75, 4, 0.25)


def test_a_standoff_may_end():
    found = groups("1111", "1111", answers="12").measured(MOVES)
    assert (found["standoff"].value, found["standoff"].of, found["hold"].value) == (1, 1, 0.75)


def test_a_conflict_shorter_than_three_known_turns_is_no_standoff():
    assert "standoff" not in numbers(groups("2211", "1111", answers="11"))


def test_a_move_without_a_clash_is_unneeded():
    found = groups("1133", "2222", answers="32").measured(MOVES)
    assert (found["unneeded_move"].value, found["unneeded_move"].of) == (1 / 8, 8)


def test_a_move_out_of_a_clash_is_not():
    found = groups("1333", "1111", "----", answers="312").measured(MOVES)
    assert (found["unneeded_move"].value, found["unneeded_move"].of) == (0, 6)


def test_an_answer_is_a_move_like_a_word():
    assert numbers(groups("1111", "2222", "----", answers="321"))["unneeded_move"] == 1 / 8


def test_a_first_word_is_no_move():
    assert numbers(groups("---1", "2222", answers="12"))["unneeded_move"] == 0


def test_one_who_goes_back_and_forth_oscillates():
    found = groups("1313", "2222", "----", answers="123").measured(MOVES)
    assert (found["oscillation"].value, found["oscillation"].of) == (0.5, 2)
    assert found["march"].value == 0


def test_one_who_goes_up_group_by_group_marches():
    found = groups("1123", "----", "----", answers="312").measured(MOVES)
    assert (found["march"].value, found["march"].of, found["oscillation"].value) == (1, 1, 0)


def test_a_march_goes_round():
    assert numbers(groups("231-", "----", "----", answers="123"))["march"] == 1
    assert numbers(groups("321-", "----", "----", answers="123"))["march"] == 0


def test_two_who_swap_their_bits_clash_again_but_there_is_no_lockstep_to_speak_of():
    found = numbers(talking("consensus", [["0", "1"], ["1", "0"]], ["1", "0"]))
    assert (found["both_move"], found["both_clash"]) == (0.25, 1)
    assert "lockstep" not in found


def test_candidates_have_no_edge_to_move_on():
    found = numbers(talking("leader_election", [["Ann"], ["Bob"]], ["Yes", "No"]))
    assert found == {"oscillation": 0}
