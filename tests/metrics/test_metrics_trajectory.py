from planted import planted

from pytest_agentsnet.metrics.trajectory import TRAJECTORY


def takes(cell, agent, turn, hearers, value, *, mood="assert", slot="answer"):
    return cell.says(agent, turn, hearers, "...", (slot, agent, value, mood))


def coloured(*turns):
    """A path of three whose ends say Group 1 at once, and the one in the middle what it is given, turn by turn."""
    cell = takes(takes(planted("coloring"), "Ann", 0, "Bob", "Group 1"), "Cleo", 0, "Bob", "Group 1")
    for turn, value in enumerate(turns):
        takes(cell, "Bob", turn, ["Ann", "Cleo"], value)
    return cell


def test_what_is_said_is_scored_turn_by_turn_and_the_answers_at_the_end():
    cell = coloured("Group 1", "Group 2").answers_are("Group 1", "Group 2", "Group 2")
    found = cell.measured(TRAJECTORY)["score_by_round"]
    assert found.series == (0.0, 1.0, 1.0, 1.0, 0.5)
    assert (found.value, found.of) == (3.5 / 5, 5)


def test_what_solves_first_counts_even_if_it_is_lost():
    found = coloured("Group 1", "Group 2").answers_are("Group 1", "Group 1", "Group 1").measured(TRAJECTORY)
    assert (found["rounds_to_solution"].value, found["rounds_to_solution"].censored) == (1, 0)
    assert found["solved_then_lost"].value == 1
    found = coloured("Group 1", "Group 2").answers_are("Group 1", "Group 2", "Group 1").measured(TRAJECTORY)
    assert found["solved_then_lost"].value == 0


def test_answers_alone_may_solve_at_the_last_turn():
    found = planted("coloring").answers_are("Group 1", "Group 2", "Group 1").measured(TRAJECTORY)
    assert (found["rounds_to_solution"].value, found["rounds_to_solution"].censored) == (4, 0)
    assert "solved_then_lost" not in found


def test_what_never_came_is_censored_at_the_last_turn():
    found = planted("coloring").measured(TRAJECTORY)
    assert (found["rounds_to_solution"].value, found["rounds_to_solution"].censored) == (4, 1)
    assert found["score_by_round"].series == (0.0,) * 5


def test_a_candidate_stands_for_a_yes_of_its_own_and_a_no_of_others():
    cell = planted("leader_election").answers_are("Yes", "Yes", "No")
    for agent, hearer in (("Ann", "Bob"), ("Bob", "Ann"), ("Cleo", "Bob")):
        takes(cell, agent, 1, hearer, "Bob", slot="leader")
    found = cell.measured(TRAJECTORY)
    assert found["score_by_round"].series == (0, 1, 1, 1, 0)
    assert found["solved_then_lost"].value == 1


def test_leanings_count_but_for_decided_words_alone():
    cell = takes(coloured("Group 1"), "Bob", 2, ["Ann", "Cleo"], "Group 2", mood="leaning").answers_are(
        "Group 1", "Group 2", "Group 1"
    )
    found = cell.measured(TRAJECTORY)
    assert found["rounds_to_solution"].value == 2
    assert found["rounds_to_solution.decided"].value == 4
