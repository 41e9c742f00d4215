from planted import planted

from pytest_agentsnet.metrics.belief import BELIEF


def test_claims_are_shared_out_by_where_they_came_from():
    cell = planted("coloring", 4).says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1"), ("n", None, "4"))
    cell.says("Ann", 0, "Bob", "...", ("answer", "Dan", "Group 2"))
    cell.says("Bob", 1, "Cleo", "...", ("answer", "Ann", "Group 1"), ("answer", "Ann", "Group 2"))
    found = cell.measured(BELIEF)
    shares = {name.removeprefix("claims_"): found[name].value for name in found if name.startswith("claims_")}
    assert shares == {
        "self": 1 / 5,
        "sourced": 1 / 5,
        "inferable": 1 / 5,
        "unsourced": 1 / 5,
        "impossible": 1 / 5,
        "true": 2 / 5,
        "false": 1 / 5,
    }
    assert {found[name].of for name in found if name.startswith("claims_")} == {5}


def test_an_error_of_relaying_is_an_older_answer_or_one_that_never_came():
    cell = planted("coloring", rounds=5)
    cell.says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1")).says(
        "Ann", 1, "Bob", "...", ("answer", "Ann", "Group 2")
    )
    cell.says("Bob", 1, "Cleo", "...", ("answer", "Ann", "Group 1"))
    cell.says(
        "Bob",
        2,
        "Cleo",
        "...",
        ("answer", "Ann", "Group 1"),
        ("answer", "Ann", "Group 2"),
        ("answer", "Ann", "Group 3"),
    )
    cell.says("Bob", 3, "Cleo", "...", ("answer", "Cleo", "Group 3"))
    found = cell.measured(BELIEF)["relay_error"]
    assert (found.value, found.of) == (2 / 4, 4)


def test_an_answer_is_taken_as_long_as_a_neighbour_says_so():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1"))
    cell.says("Bob", 1, "Cleo", "...", ("taken", "Bob", "Group 1"), ("taken", "Bob", "Group 2"))
    cell.says("Ann", 1, "Bob", "...", ("answer", "Ann", "Group 2")).says(
        "Bob", 2, "Cleo", "...", ("taken", "Bob", "Group 1")
    )
    found = cell.measured(BELIEF)["stale_taken"]
    assert (found.value, found.of) == (2 / 3, 3)


def test_what_nobody_claims_is_absent():
    assert planted("coloring").everybody_says(0).measured(BELIEF) == {}
