from own_words import talking

from pytest_agentsnet.metrics.promises import PROMISES

NAMES = {metric.name for metric in PROMISES}


def numbers(cell):
    return {name: value for name, value in cell.values(PROMISES).items() if name in NAMES}


def pairs(answers=("Bob", "Ann", "Dan", "Cleo")):
    """Ann and Bob, Cleo and Dan, from the first turn on."""
    return talking("matching", [["Bob"], ["Ann"], ["Dan"], ["Cleo"]], answers)


def test_pairs_that_keep_their_promises():
    assert numbers(pairs()) == {"multi_promise": 0, "jilted": 0}


def test_where_nobody_promises_nothing_is_measured_but_whether_partners_were_jilted():
    assert numbers(talking("matching", [[], [], []], ["Bob", "Ann", "None"])) == {"jilted": 0}


def test_one_who_promises_two_is_found_from_that_turn_on():
    cell = pairs().says("Bob", 2, "Cleo", "...", ("answer", "Bob", "Cleo"))
    found = cell.measured(PROMISES)["multi_promise"]
    assert (found.value, found.of, found.series) == (0.25, 4, (0, 0, 0.25, 0.25))
    assert numbers(cell)["jilted"] == 0


def test_one_who_changes_its_mind_and_tells_everybody_has_promised_one():
    cell = pairs().says("Bob", 2, ["Ann", "Cleo"], "...", ("answer", "Bob", "Cleo"))
    assert numbers(cell)["multi_promise"] == 0


def test_whoever_named_a_partner_who_had_promised_and_answers_another_is_jilted():
    cell = pairs(answers=("Bob", "Cleo", "Dan", "Cleo"))
    found = cell.measured(PROMISES)["jilted"]
    assert (found.value, found.of) == (0.25, 4)
    assert numbers(cell)["multi_promise"] == 0


def test_whoever_had_never_been_promised_anything_is_not():
    cell = talking("matching", [["Bob"], [None], ["Bob"]], ["Bob", "Cleo", "Bob"])
    assert numbers(cell)["jilted"] == 0


def test_the_series_begins_with_the_first_promise():
    cell = talking("matching", [[None, "Bob"], ["None"], ["None"]], ["Bob", "Ann", "None"])
    assert cell.measured(PROMISES)["multi_promise"].series == (0, 0, 0)


def test_where_all_promises_were_taken_back_the_series_begins_again():
    cell = talking("matching", [["Bob", "None", "Bob"], ["None"], ["None"]], ["Bob", "Ann", "None"])
    assert cell.measured(PROMISES)["multi_promise"].series == (0, 0)


def test_a_candidate_who_answers_no_has_withdrawn():
    lines = [["Ann"] * 4, ["Bob"] * 4, ["Ann"] * 4]
    found = talking("leader_election", lines, ["No", "Yes", "No"]).measured(PROMISES)["withdrawal"]
    assert (found.value, found.of) == (0.5, 2)


def test_a_candidate_who_had_given_up_before_has_not():
    lines = [["Ann", "Bob"], ["Bob"], ["Bob"]]
    assert numbers(talking("leader_election", lines, ["No", "Yes", "No"])) == {"withdrawal": 0}
